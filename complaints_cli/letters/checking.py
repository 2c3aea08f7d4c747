"""No letter goes out with a mandatory part missing, empty, or saying other than the record: ours or an edited one."""

from collections.abc import Sequence
from datetime import date

from complaints_cli.letters.checks.addressee import addressee
from complaints_cli.letters.checks.dates import dates, unsound
from complaints_cli.letters.checks.deciding import other_decider
from complaints_cli.letters.checks.money import sums
from complaints_cli.letters.checks.names import staff_in_our_words, staff_names
from complaints_cli.letters.checks.ombudsman import ombudsman_contact
from complaints_cli.letters.checks.parts import missing
from complaints_cli.letters.checks.placeholders import placeholders
from complaints_cli.letters.checks.promises import promises
from complaints_cli.letters.checks.record import Record, strings
from complaints_cli.letters.checks.responsibility import responsibility
from complaints_cli.letters.checks.wording import banned
from complaints_cli.letters.letter import Matter
from complaints_cli.letters.letterhead import letterhead
from complaints_cli.letters.part import Facts, Gap, LetterSpec
from complaints_cli.letters.third_party import exposing
from complaints_cli.pages.outline import Section, everything, without

OF_THE_HOUSE = ("landlord_signature", "standard")
"""Facts that the landlord wrote for every letter: no complaint's record told them."""


def missing_parts(spec: LetterSpec, matter: Matter) -> tuple[Gap, ...]:
    """The parts that the record cannot fill yet, and whom of ours its words name against the policy."""
    parts = (part for part in spec.parts(matter.stage.number) if part.applies(matter))
    gaps = [gap for part in parts for gap in part.gaps(matter)]
    # Whoever answers us from outside has to know about whom we ask.
    ours = () if spec.outside else (matter.setting.asked.words, *spec.our_words(matter))
    return (*gaps, *staff_in_our_words(ours, matter))


def check(
    sections: Sequence[Section],
    ours: Sequence[Section],
    spec: LetterSpec,
    matter: Matter,
    facts: Facts,
    margins: str = "",
) -> tuple[Gap, ...]:
    """What is wrong with a letter: first its parts in order, then dates, then names and words.

    `ours` is the same letter as we write it from the record; `margins` is what its pages have at the head and the foot.
    """
    record = Record(facts)
    said = without(sections, tuple(strings(facts["standard"])))
    gaps: list[Gap] = []
    telling_days = dict[str, list[date]]()
    for part in spec.parts(matter.stage.number):
        if part.applies(matter):
            for wanted in part.wanted(matter):
                gaps.extend(missing(wanted, said, record, gaps, matter.setting.on))
                for heading in wanted.headings[:1] if wanted.days or wanted.dated else ():
                    telling_days.setdefault(heading, []).extend(wanted.days)
    gaps.extend(dates(sections, ours, telling_days, record, matter))
    gaps.extend(addressee(sections, ours, facts, matter.setting.on))
    if sections is not ours:
        gaps.extend(sums(sections, ours))
        gaps.extend(promises(sections, ours, facts))
    gaps.extend(other_decider(sections, matter))
    gaps.extend(responsibility(sections, matter))
    everywhere = [*sections, Section(0, "", margins)]
    gaps.extend(placeholders(everywhere, record))
    gaps.extend(ombudsman_contact(sections, record, matter))
    gaps.extend(staff_names(everywhere, Record(_of_the_record(facts)), matter))
    gaps.extend(banned(everywhere, record))
    if spec.need_to_know:
        gaps.extend(filter(None, [exposing(everything(everywhere), matter)]))
    return tuple(gaps)


def faults(sections: Sequence[Section], matter: Matter, margins: str) -> tuple[Gap, ...]:
    """What is wrong with a letter in itself, whatever the record still lacks for it."""
    everywhere = [*sections, Section(0, "", margins)]
    record = Record(
        {"letterhead": letterhead(matter), "said": [*(point.text for point in matter.points), matter.stage.outcome]}
    )
    return (
        *unsound(sections, record, matter),
        *placeholders(everywhere, record),
        *ombudsman_contact(sections, record, matter),
        *staff_names(everywhere, record, matter),
        *banned(everywhere, record),
    )


def _of_the_record(facts: Facts) -> Facts:
    return {name: fact for name, fact in facts.items() if name not in OF_THE_HOUSE}
