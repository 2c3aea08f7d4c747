"""A letter with any one mandatory part emptied, or taken out, is found out, and that part is named: in every format."""

import re
from collections.abc import Callable, Mapping
from functools import cache, partial

import pytest

from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.dates import long_day
from complaints_cli.domain.media import DOCX, HTML, MARKDOWN, ODT, TEXT
from complaints_cli.domain.terms import LetterKind
from complaints_cli.letters import Setting, all_letters, check, compose
from complaints_cli.letters.letter import Matter
from complaints_cli.letters.part import Wanted
from complaints_cli.pages import Sheet, made
from letter_stories import story
from open_documents import odt
from people_stories import PEOPLE_PARTS
from promised_parts import PROMISED_PARTS

pytestmark = pytest.mark.slow

FORMATS: Mapping[str, Callable[[str], bytes]] = {
    **{media: partial(made, media=media, sheet=Sheet(title="A letter")) for media in (MARKDOWN, TEXT, HTML, DOCX)},
    ODT: odt,
}
# Typed in by hand: what the Code, and the lists the letters follow, make mandatory.
PARTS: Mapping[LetterKind, set[tuple[str, str]]] = {
    LetterKind.ACKNOWLEDGEMENT_1: {
        ("reference", "6.2"),
        ("stage", "6.2"),
        ("definition", "5.6"),
        ("definition-1", "5.6"),
        ("definition-2", "5.6"),
        ("outcome", "5.6"),
        ("responsibility", "5.7"),
        ("response-date", "6.2"),
        ("process", "3.4"),
        ("help", "5.10"),
        ("ombudsman", "3.7"),
    },
    LetterKind.ACKNOWLEDGEMENT_2: {
        ("reference", "6.11"),
        ("stage", "6.11"),
        ("definition", "5.6"),
        ("definition-1", "5.6"),
        ("outcome", "5.6"),
        ("responsibility", "5.7"),
        ("response-date", "6.11"),
        ("process", "3.4"),
        ("final", "6.20"),
        ("reviewer", "6.13"),
        ("help", "5.10"),
        ("ombudsman", "3.7"),
    },
    LetterKind.EXTENSION: {
        ("reference", "6.4"),
        ("stage", "6.4"),
        ("reason", "6.4"),
        ("new-date", "6.4"),
        ("updates", "5.9"),
        ("ombudsman", "6.5"),
    },
    LetterKind.LATE: {
        ("reference", "6.3"),
        ("stage", "6.3"),
        ("reason", "5.9"),
        ("new-date", "5.9"),
        ("updates", "5.9"),
        ("ombudsman", "3.7"),
    },
    LetterKind.RESPONSE_1: {
        ("reference", "5.12"),
        ("stage", "6.9 a"),
        ("definition", "6.9 b"),
        ("outcome", "5.6"),
        ("decision", "6.9 c"),
        ("point-1", "6.7"),
        ("point-1-definition", "6.9 b"),
        ("point-1-decision", "6.9 c"),
        ("point-1-reasons", "6.9 d"),
        ("point-2", "6.7"),
        ("point-2-definition", "6.9 b"),
        ("point-2-decision", "6.9 c"),
        ("point-2-reasons", "6.9 d"),
        ("remedy", "6.9 e"),
        ("actions", "6.9 f"),
        ("learning", "9.1"),
        ("next-step", "6.9 g"),
        ("ombudsman", "3.7"),
    },
    LetterKind.RESPONSE_2: {
        ("reference", "5.12"),
        ("stage", "6.19 a"),
        ("definition", "6.19 b"),
        ("outcome", "5.6"),
        ("decision", "6.19 c"),
        ("point-1", "6.18"),
        ("point-1-definition", "6.19 b"),
        ("point-1-decision", "6.19 c"),
        ("point-1-reasons", "6.19 d"),
        ("remedy", "6.19 e"),
        ("actions", "6.19 f"),
        ("learning", "9.1"),
        ("next-step", "6.19 g"),
        ("other-routes", "good practice"),
        ("final", "6.20"),
    },
    LetterKind.QUICK_RESPONSE: {
        ("reference", "5.12"),
        ("stage", "6.9 a"),
        ("received", "6.2"),
        ("definition", "6.9 b"),
        ("outcome", "5.6"),
        ("responsibility", "5.7"),
        ("decision", "6.9 c"),
        ("point-1", "6.7"),
        ("point-1-definition", "6.9 b"),
        ("point-1-decision", "6.9 c"),
        ("point-1-reasons", "6.9 d"),
        ("point-2", "6.7"),
        ("point-2-definition", "6.9 b"),
        ("point-2-decision", "6.9 c"),
        ("point-2-reasons", "6.9 d"),
        ("remedy", "6.9 e"),
        ("actions", "6.9 f"),
        ("learning", "9.1"),
        ("next-step", "6.9 g"),
        ("ombudsman", "3.7"),
        ("help", "5.10"),
    },
    LetterKind.REFUSAL: {
        ("reference", "2.4"),
        ("decision", "2.4"),
        ("raised", "2.4"),
        ("reasons", "2.4"),
        ("discretion", "2.3"),
        ("instead", "2.4"),
        ("ombudsman", "2.4"),
    },
    LetterKind.REFUSAL_TO_ESCALATE: {
        ("reference", "5.11"),
        ("stage", "5.11"),
        ("decision", "5.11"),
        ("reasons", "5.11"),
        ("instead", "5.11"),
        ("ombudsman", "5.11"),
    },
    LetterKind.WITHDRAWAL: {
        ("reference", "5.12"),
        ("confirmation", "5.12"),
        ("actions", "7.3"),
        ("come-back", "2.1"),
        ("ombudsman", "3.7"),
    },
    LetterKind.CORRECTION: {
        ("reference", "6.3"),
        ("stage", "6.3"),
        ("right-date", "6.3"),
        ("apology", "7.1"),
        ("ombudsman", "3.7"),
    },
    LetterKind.AUTHORITY_REQUEST: {
        ("reference", "3.6"),
        ("needed", "3.6"),
        ("meanwhile", "3.6"),
        ("ombudsman", "3.7"),
    },
    LetterKind.OMBUDSMAN_EVIDENCE: {
        ("reference", "Housing Ombudsman Scheme"),
        ("asked", "Housing Ombudsman Scheme"),
        ("enclosed", "Housing Ombudsman Scheme"),
        ("contact", "4.1"),
    },
    LetterKind.OMBUDSMAN_COMPLIANCE: {
        ("reference", "Housing Ombudsman Scheme"),
        ("order-1", "Housing Ombudsman Scheme"),
        ("order-2", "Housing Ombudsman Scheme"),
        ("order-3", "Housing Ombudsman Scheme"),
        ("not-done", "Housing Ombudsman Scheme"),
        ("contact", "4.1"),
    },
    LetterKind.OMBUDSMAN_ORDERS: {
        ("reference", "Housing Ombudsman Scheme"),
        ("found", "Housing Ombudsman Scheme"),
        ("order-1", "Housing Ombudsman Scheme"),
        ("order-2", "Housing Ombudsman Scheme"),
        ("order-3", "Housing Ombudsman Scheme"),
        ("ombudsman", "3.7"),
    },
    **PEOPLE_PARTS,
    **PROMISED_PARTS,
}


def wanted(kind: LetterKind) -> tuple[Wanted, ...]:
    complaint, setting = story(kind)
    spec = all_letters()[kind]
    stage = complaint.stage(spec.stage(complaint))
    assert stage is not None
    matter = Matter(complaint, setting, stage, titles={})
    return tuple(one for part in spec.parts(stage.number) if part.applies(matter) for one in part.wanted(matter))


EVERY_PART = [pytest.param(kind, one, id=f"{kind}:{one.part}") for kind in LetterKind for one in wanted(kind)]


def level(line: str) -> int:
    """1 to 3 for a heading, else 9."""
    marks = len(line) - len(line.lstrip("#"))
    return marks or 9


def span(lines: list[str], headings: tuple[str, ...]) -> tuple[int, int]:
    """The lines under the innermost of the headings."""
    start, end = 0, len(lines)
    for heading in headings:
        start = next(n for n in range(start, end) if re.match(rf"#+ {heading}\b", lines[n]))
        ends = (n for n in range(start + 1, end) if level(lines[n]) <= level(lines[start]))
        end = next(ends, end)
    return start + 1, end


def emptied(markdown: str, one: Wanted) -> str:
    """The letter with nothing under the part's heading; a part without one loses its words from the opening."""
    lines = markdown.split("\n")
    if one.headings:
        start, end = span(lines, one.headings)
        return "\n".join([*lines[:start], "", *lines[end:]])
    end = next(n for n, line in enumerate(lines) if line.startswith("## "))
    opening = "\n".join(lines[:end])
    for words in (*one.words, *map(long_day, one.days)):
        opening = re.sub(re.escape(words), "", opening, flags=re.IGNORECASE)
    return "\n".join([opening, *lines[end:]])


def taken_out(markdown: str, one: Wanted) -> str:
    """The letter without the part's heading and what is under it."""
    lines = markdown.split("\n")
    start, end = span(lines, one.headings)
    return "\n".join([*lines[: start - 1], *lines[end:]])


@pytest.mark.parametrize("kind", LetterKind, ids=str)
def test_mandatory_parts_are_those_of_the_code(kind: LetterKind) -> None:
    assert {(one.part, one.provision) for one in wanted(kind)} == PARTS[kind]


@cache
def composed(kind: LetterKind) -> tuple[str, Complaint, Setting]:
    """The letter, and what it was composed from: once for all its parts."""
    complaint, setting = story(kind)
    return compose(kind, complaint, setting).markdown, complaint, setting


@pytest.mark.parametrize("media", FORMATS)
@pytest.mark.parametrize("kind", LetterKind, ids=str)
def test_letter_as_composed_has_them_all(kind: LetterKind, media: str) -> None:
    markdown, complaint, setting = composed(kind)
    assert check(FORMATS[media](markdown), media, kind, complaint, setting) == ()


@pytest.mark.parametrize("media", FORMATS)
@pytest.mark.parametrize(("kind", "one"), EVERY_PART)
def test_emptied_part_is_named(kind: LetterKind, one: Wanted, media: str) -> None:
    markdown, complaint, setting = composed(kind)
    edited = FORMATS[media](emptied(markdown, one))
    assert edited != FORMATS[media](markdown)
    found = check(edited, media, kind, complaint, setting)
    assert (one.part, one.provision) in {(gap.part, gap.provision) for gap in found}


@pytest.mark.parametrize("media", FORMATS)
@pytest.mark.parametrize(("kind", "one"), [p for p in EVERY_PART if p.values[1].headings])  # type: ignore[union-attr]
def test_part_that_was_taken_out_is_named(kind: LetterKind, one: Wanted, media: str) -> None:
    markdown, complaint, setting = composed(kind)
    found = check(FORMATS[media](taken_out(markdown, one)), media, kind, complaint, setting)
    assert any(gap.part == one.part and "missing" in gap.message for gap in found)
