"""Late: the date has passed; the resident is told when to expect the answer, why, and how often we write (Code 5.9)."""

from datetime import date
from functools import cache

from complaints_cli.domain.dates import long_day
from complaints_cli.domain.deadlines import CODE_LIMITS
from complaints_cli.domain.terms import LetterKind
from complaints_cli.handling.table import Command
from complaints_cli.letters.letter import Matter
from complaints_cli.letters.part import Facts, LetterSpec, Part
from complaints_cli.letters.running import new_date
from complaints_cli.letters.usual_parts import energy_ombudsman, ombudsman, reference, stage_named, updates
from complaints_cli.ombudsman_code.provision import Objection

REASON, EXPECT = "Why our response is late", "When to expect our response"


@cache
def parts(stage: int) -> tuple[Part, ...]:
    """What a notice of lateness must hold."""
    rule = CODE_LIMITS[stage].respond_rule
    return (
        reference(rule),
        stage_named(rule),
        Part(id="reason", provision="5.9", tells="why our response is late", heading=REASON, lacking=_without_notice),
        Part(id="new-date", provision="5.9", tells="when to expect our response", heading=EXPECT, days=_expected),
        updates(),
        ombudsman("3.7"),
        energy_ombudsman(),
    )


def _without_notice(matter: Matter) -> Objection | None:
    notice = matter.notice
    if notice is None or notice.is_extension or not notice.reason.strip():
        return Objection("No new date with its reason is recorded.", "late REF --expect DATE --reason TEXT")
    return None


def _expected(matter: Matter) -> tuple[date, ...]:
    return (matter.notice.to,) if matter.notice else ()


def facts(matter: Matter) -> Facts:
    """The date that was missed, and the one to expect."""
    missed = {"missed": long_day(matter.clock.respond_due[0])}
    return missed if matter.notice is None else {**new_date(matter, matter.notice), **missed}


def respond_by(matter: Matter) -> date | None:
    """The date to expect the response by."""
    return matter.notice.to if matter.notice else None


LETTERS = (
    LetterSpec(
        kind=LetterKind.LATE,
        title="Our response to your complaint is late",
        template="late",
        command=Command.LATE,
        parts=parts,
        facts=facts,
        our_words=lambda matter: (matter.notice.reason,) if matter.notice else (),
        respond_by=respond_by,
    ),
)
