"""What a letter offers is what the record offers: a sum that was changed, added or left out is named."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from complaints_cli.domain.compensation import money
from complaints_cli.letters.defined import DEFINITION, OUTCOME
from complaints_cli.letters.findings import OVERALL
from complaints_cli.letters.part import Gap
from complaints_cli.letters.put_right import OUTSTANDING, REMEDY
from complaints_cli.pages.outline import Section, opening, under, words_of

SUM = re.compile(r"£\s?(\d+(?:,\d{3})*(?:\.\d{1,2})?)(?![\d,]*\d)")
_TOLD_US = re.compile(rf"(?:\d+\W+)?(?:Point \d|{DEFINITION}|{OUTCOME}|{OVERALL})", re.IGNORECASE)
"""Sections with the resident's own words, and with reasons: sums in them offer nothing."""


def sums(sections: Sequence[Section], ours: Sequence[Section]) -> Iterator[Gap]:
    """Sums other than ours, wherever our letter, `ours`, tells a sum, and in what is said on putting things right."""
    places = [("at its start", opening(sections), opening(ours))]
    for section in ours:
        edited = under(sections, section.heading)
        if section.level == 2 and edited is not None and not _TOLD_US.match(section.heading):
            written = words_of(under(ours, section.heading) or ())
            places.append((f"under “{section.heading}”", words_of(edited), written))
    for where, told, meant in places:
        if SUM.search(meant) or any(heading in where for heading in (REMEDY, OUTSTANDING)):
            yield from _changed(where, _pence(told), _pence(meant))


def _changed(where: str, told: Sequence[int], meant: Sequence[int]) -> Iterator[Gap]:
    strange = [money(each) for each in told if each not in meant]
    gone = [money(each) for each in meant if each not in told]
    if strange and gone:
        yield _gap(f"The letter says {_all(strange)}, {where}; the record says {_all(gone)}. Which is right?")
    elif strange:
        yield _gap(f"The letter says {_all(strange)}, {where}, and the record has no such sum there. Which is right?")
    elif gone:
        yield _gap(f"The record says {_all(gone)}, and the letter tells it no more, {where}.")


def _pence(text: str) -> list[int]:
    return list(dict.fromkeys(int(Decimal(each.replace(",", "")) * 100) for each in SUM.findall(text)))


def _all(amounts: Sequence[str]) -> str:
    return " and ".join(amounts)


def _gap(message: str) -> Gap:
    return Gap("sums", "7.3", message)
