"""Acknowledgement at either stage: the definition, who answers for what, and one date (Code 5.6, 5.7, 6.2, 6.11)."""

from datetime import date
from functools import cache

from complaints_cli.domain.dates import long_day
from complaints_cli.domain.deadlines import CODE_LIMITS
from complaints_cli.domain.terms import LetterKind
from complaints_cli.handling.table import Command
from complaints_cli.letters.defined import (
    OUTCOME_SOUGHT,
    PART_REFUSED,
    RESPONSIBILITY,
    SET_OUT,
    defining_words,
    definition,
)
from complaints_cli.letters.letter import Matter
from complaints_cli.letters.part import Facts, LetterSpec, Part
from complaints_cli.letters.signing import who
from complaints_cli.letters.usual_parts import energy_ombudsman, help_part, ombudsman, reference, stage_named

WHEN, PROCESS, WHO = "When you will hear from us", "How we deal with complaints", "Who is looking at your complaint"


def response_day(matter: Matter) -> tuple[date, ...]:
    """The response date, told once and for all."""
    return (matter.response_day,)


@cache
def parts(stage: int) -> tuple[Part, ...]:
    """What an acknowledgement of a stage must hold."""
    rule = CODE_LIMITS[stage].acknowledge_rule
    final = (
        Part(
            id="final", provision="6.20", tells="that stage 2 ends in our final response", heading=PROCESS, words=_final
        ),
        Part(id="reviewer", provision="6.13", tells="that somebody else looks at it", heading=WHO),
    )
    return (
        reference(rule),
        stage_named(rule),
        SET_OUT,
        OUTCOME_SOUGHT,
        RESPONSIBILITY,
        PART_REFUSED,
        Part(id="response-date", provision=rule, tells="when we will respond", heading=WHEN, days=response_day),
        Part(id="process", provision="3.4", tells="how the complaints process works", heading=PROCESS),
        *(final if stage == 2 else ()),
        help_part(),
        ombudsman("3.7"),
        energy_ombudsman(),
    )


def _final(_: Matter) -> tuple[str, ...]:
    return ("final response",)


def facts(matter: Matter) -> Facts:
    """The definition, the handler and the date."""
    clock, stage = matter.clock, matter.stage
    acknowledged = stage.acknowledged_on or matter.setting.on
    due = clock.acknowledge.due_on
    return {
        **definition(matter),
        "still_open": True,
        "handler": who(matter, stage.handler),
        "late": long_day(due) if acknowledged > due else "",
        "respond_by": long_day(matter.response_day),
        "has_passed": matter.has_passed,
        "provisional": matter.setting.rules.calendar(None).is_provisional(matter.response_day),
        "extension_days": clock.limits.extension_days,
        "stage_1_decided": long_day(first) if (first := matter.complaint.stages[0].responded_on) else "",
    }


def respond_by(matter: Matter) -> date | None:
    """The date told, where it is still to come."""
    return None if matter.has_passed else matter.response_day


LETTERS = (
    LetterSpec(
        kind=LetterKind.ACKNOWLEDGEMENT_1,
        title="We have your complaint (stage 1)",
        template="acknowledgement-1",
        stages=(1,),
        stage=lambda _: 1,
        command=Command.ACK,
        parts=parts,
        facts=facts,
        our_words=defining_words,
        respond_by=respond_by,
    ),
    LetterSpec(
        kind=LetterKind.ACKNOWLEDGEMENT_2,
        title="We are looking at your complaint again (stage 2)",
        template="acknowledgement-2",
        stages=(2,),
        stage=lambda _: 2,
        command=Command.ACK,
        parts=parts,
        facts=facts,
        our_words=defining_words,
        respond_by=respond_by,
    ),
)
