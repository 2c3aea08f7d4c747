"""No letter goes out with a mandatory part missing, empty, or saying other than the record: ours or an edited one."""

from collections.abc import Sequence

from complaints_cli.letters.checks.dates import dates
from complaints_cli.letters.checks.names import staff_names
from complaints_cli.letters.checks.ombudsman import ombudsman_contact
from complaints_cli.letters.checks.parts import missing
from complaints_cli.letters.checks.placeholders import placeholders
from complaints_cli.letters.checks.record import Record, strings
from complaints_cli.letters.checks.wording import banned
from complaints_cli.letters.letter import Matter
from complaints_cli.letters.part import Facts, Gap, LetterSpec
from complaints_cli.letters.third_party import exposing
from complaints_cli.pages.outline import Section, opening, without, words_of

OF_THE_HOUSE = ("landlord_signature", "standard")
"""Facts that the landlord wrote for every letter: no complaint's record told them."""


def missing_parts(spec: LetterSpec, matter: Matter) -> tuple[Gap, ...]:
    """The parts that the record cannot fill yet."""
    parts = (part for part in spec.parts(matter.stage.number) if part.applies(matter))
    return tuple(gap for part in parts for gap in part.gaps(matter))


def check(
    sections: Sequence[Section], ours: Sequence[Section], spec: LetterSpec, matter: Matter, facts: Facts
) -> tuple[Gap, ...]:
    """What is wrong with a letter: first its parts in order, then dates, then names and words.

    `ours` is the same letter as we write it from the record.
    """
    record = Record(facts)
    said = without(sections, tuple(strings(facts["standard"])))
    gaps: list[Gap] = []
    telling_days = set[str]()
    for part in spec.parts(matter.stage.number):
        if part.applies(matter):
            for wanted in part.wanted(matter):
                gaps.extend(missing(wanted, said, record, gaps))
                telling_days.update(wanted.headings[:1] if wanted.days or wanted.dated else ())
    gaps.extend(dates(sections, ours, telling_days, record, matter))
    gaps.extend(placeholders(sections, record))
    gaps.extend(ombudsman_contact(sections, record, matter))
    gaps.extend(staff_names(sections, Record(_of_the_record(facts)), matter))
    gaps.extend(banned(sections, record))
    if spec.need_to_know:
        gaps.extend(filter(None, [exposing(f"{opening(sections)}\n{words_of(sections)}", matter)]))
    return tuple(gaps)


def _of_the_record(facts: Facts) -> Facts:
    return {name: fact for name, fact in facts.items() if name not in OF_THE_HOUSE}
