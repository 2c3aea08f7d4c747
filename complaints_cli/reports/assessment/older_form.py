"""An older form against the Code, read row by row and put under the numbers of 2024. It is material to look at."""

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.landlord_terms import Comply
from complaints_cli.ombudsman_code import on_form
from complaints_cli.ombudsman_code.crosswalk import FROM_2022
from complaints_cli.reports.assessment.answers import SPOKEN

COLUMNS_OF_2024 = 5
LAST_SECTION_OF_2022 = 8
_NUMBER = re.compile(r"(?:provision |section )?([1-9]\.[1-9][0-9]?)\.?(?:\s|$)", re.IGNORECASE)
_WORDS = {
    Comply.NOT_APPLICABLE: re.compile(r"n\.?\s*/?\s*a\b|not applicable", re.IGNORECASE),
    Comply.PARTLY: re.compile(r"part|in part|no\W+in part", re.IGNORECASE),
    Comply.NO: re.compile(r"no?\b|✗|✘|×", re.IGNORECASE),
    Comply.YES: re.compile(r"y(?:es)?\b|✓|✔|☑|compliant", re.IGNORECASE),
}
_PRINTED = re.compile(
    r"(From the record of 20\d\d(/\d\d)?:|Since last year: ).*|Carried from 20\d\d(/\d\d)?, not confirmed yet\.",
    re.DOTALL,
)
"""What the program itself prints into a form, after the landlord's own words: it is evidence of its own year alone."""
_BOTH = re.compile(r"y(?:es)?\s*[/|]\s*no?\b", re.IGNORECASE)
"""The words of the blank form, of which neither was struck out."""
_WORST = (Comply.NO, Comply.PARTLY, Comply.YES, Comply.NOT_APPLICABLE)


class Edition(StrEnum):
    """Which Code a form is about."""

    OF_2022 = "2022"
    OF_2024 = "2024"


@dataclass(frozen=True, kw_only=True)
class OldRow:
    """A row as it was filled in; `comply` is None where its answer is no word that is known."""

    number: str
    said: str
    comply: Comply | None
    evidence: str = ""
    commentary: str = ""


@dataclass(frozen=True, kw_only=True)
class Taken:
    """What old rows say to a provision of 2024, and which rows they were."""

    number: str
    comply: Comply | None
    evidence: str
    commentary: str
    from_rows: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class OldForm:
    """An older form: what goes under which number, which rows have no counterpart, which provisions have nothing."""

    edition: Edition
    taken: tuple[Taken, ...]
    without_counterpart: tuple[OldRow, ...]
    unread: tuple[str, ...]
    """Numbers of rows whose answer is no word that is known."""
    nothing_for: tuple[str, ...]


def read(rows: Sequence[tuple[str, ...]], edition: Edition | None = None) -> OldForm | None:
    """The form in the rows of a page's tables; None where no row has the number of a provision and an answer."""
    found = [old for row in rows if (old := _row(row)) is not None]
    if not found:
        return None
    edition = edition or _edition(rows, found)
    by_number: dict[str, list[OldRow]] = {}
    left: list[OldRow] = []
    known = [entry.number for entry in on_form()]
    for old in found:
        into = FROM_2022.get(old.number, ()) if edition is Edition.OF_2022 else (old.number,)
        places = [number for number in into if number in known]
        if not places:
            left.append(old)
        for number in places:
            by_number.setdefault(number, []).append(old)
    return OldForm(
        edition=edition,
        taken=tuple(_taken(number, by_number[number]) for number in known if number in by_number),
        without_counterpart=tuple(left),
        unread=tuple(old.number for old in found if old.comply is None and old.said != SPOKEN[None]),
        nothing_for=tuple(number for number in known if number not in by_number),
    )


def as_rows(form: OldForm) -> Mapping[str, Mapping[str, str]]:
    """What a form to fill in takes: by number, each field that says something."""
    return {
        each.number: {
            name: text
            for name, text in (
                ("comply", each.comply or ""),
                ("evidence", each.evidence),
                ("commentary", each.commentary),
            )
            if text
        }
        for each in form.taken
    }


def _row(cells: tuple[str, ...]) -> OldRow | None:
    """A row of the form: number, requirement, answer, evidence and, since 2024, commentary."""
    number = _NUMBER.match(cells[0].strip()) if len(cells) > 3 else None
    if number is None:
        return None
    _, _, said, evidence, *commentary = (_PRINTED.sub("", cell).strip() for cell in cells)
    if said == SPOKEN[None] and not evidence and not any(commentary):
        return None
    return OldRow(
        number=number[1],
        said=said,
        comply=_comply(said),
        evidence=evidence,
        commentary="\n".join(filter(None, commentary)),
    )


def _comply(said: str) -> Comply | None:
    if _BOTH.match(said):
        return None
    return next((comply for comply, words in _WORDS.items() if words.match(said)), None)


def _edition(rows: Sequence[tuple[str, ...]], found: Sequence[OldRow]) -> Edition:
    """By its sections, of which that of 2022 has eight, else by its columns, of which that has four."""
    if any(int(old.number[0]) > LAST_SECTION_OF_2022 for old in found):
        return Edition.OF_2024
    widest = max(len(row) for row in rows if row and _NUMBER.match(row[0].strip()))
    return Edition.OF_2024 if widest >= COLUMNS_OF_2024 else Edition.OF_2022


def _taken(number: str, rows: Sequence[OldRow]) -> Taken:
    given = [old.comply for old in rows if old.comply is not None]
    return Taken(
        number=number,
        comply=min(given, key=_WORST.index) if given else None,
        evidence=_joined([old.evidence for old in rows]),
        commentary=_joined([old.commentary for old in rows]),
        from_rows=tuple(dict.fromkeys(old.number for old in rows)),
    )


def _joined(texts: Sequence[str]) -> str:
    return "\n".join(dict.fromkeys(filter(None, texts)))
