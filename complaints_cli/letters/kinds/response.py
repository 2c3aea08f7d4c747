"""The response of a stage: the seven parts of Code 6.9 and 6.19, point by point, and what we learn (9.1).

A quick response is the same letter with what an acknowledgement must hold besides.
"""

from functools import cache

from complaints_cli.domain.dates import long_day
from complaints_cli.domain.deadlines import CODE_LIMITS
from complaints_cli.domain.ombudsman import resident_until
from complaints_cli.domain.terms import LetterKind
from complaints_cli.handling.table import Command
from complaints_cli.letters.defined import (
    OUTCOME_SOUGHT,
    PART_REFUSED,
    RESPONSIBILITY,
    defining_words,
    definition,
    definition_part,
)
from complaints_cli.letters.findings import finding_parts, finding_words, findings
from complaints_cli.letters.letter import Matter
from complaints_cli.letters.letterhead import ombudsman_heading
from complaints_cli.letters.other_routes import routes, who_else
from complaints_cli.letters.part import Facts, LetterSpec, Part, last_stage
from complaints_cli.letters.put_right import offered_words, putting_right, putting_right_parts
from complaints_cli.letters.usual_parts import (
    STILL_UNHAPPY,
    energy_ombudsman,
    help_part,
    next_step,
    ombudsman,
    reference,
    stage_named,
)

RULES, POINTS_RULES = {1: "6.9", 2: "6.19"}, {1: "6.7", 2: "6.18"}
FINAL = "This is our final response"


@cache
def parts(stage: int) -> tuple[Part, ...]:
    """What a response of a stage must hold."""
    rule = RULES[stage]
    return (
        reference("5.12"),
        stage_named(f"{rule} a"),
        *finding_parts(rule, POINTS_RULES[stage]),
        definition_part(f"{rule} b"),
        OUTCOME_SOUGHT,
        PART_REFUSED,
        *putting_right_parts(rule),
        next_step(stage),
        *(ombudsman("3.7"),) * (stage == 1),
        who_else(),
        energy_ombudsman(),
        *(Part(id="final", provision="6.20", tells="that this is our final response", heading=FINAL),) * (stage == 2),
    )


@cache
def quick_parts(stage: int) -> tuple[Part, ...]:
    """The parts of a response, and what an acknowledgement must hold besides; no date, as this is the response."""
    return (
        *parts(stage),
        RESPONSIBILITY,
        Part(
            id="received",
            provision=CODE_LIMITS[stage].acknowledge_rule,
            tells="when we received it",
            days=lambda matter: (matter.stage.opened_on,),
        ),
        help_part(),
    )


def our_words(matter: Matter) -> tuple[str, ...]:
    """What we found, offer, promise and learn."""
    return (*defining_words(matter), *finding_words(matter), *offered_words(matter))


def facts(matter: Matter) -> Facts:
    """The definition, the findings, what puts things right, and how late it is if it is."""
    due = matter.clock.respond_due[0]
    on = matter.setting.on
    return {
        **definition(matter),
        **findings(matter),
        **putting_right(matter),
        **routes(matter),
        "ombudsman_heading": STILL_UNHAPPY if matter.stage.number == 2 else ombudsman_heading(matter),
        "late": long_day(due) if on > due else "",
        "ombudsman_by": long_day(resident_until(on)),
    }


LETTERS = (
    LetterSpec(
        kind=LetterKind.RESPONSE_1,
        title="Our stage 1 response to your complaint",
        template="response-1",
        stages=(1,),
        stage=lambda _: 1,
        command=Command.RESPOND,
        parts=parts,
        facts=facts,
        our_words=our_words,
    ),
    LetterSpec(
        kind=LetterKind.RESPONSE_2,
        title="Our final response to your complaint (stage 2)",
        template="response-2",
        stages=(2,),
        stage=lambda _: 2,
        command=Command.RESPOND,
        parts=parts,
        facts=facts,
        our_words=our_words,
    ),
    LetterSpec(
        kind=LetterKind.QUICK_RESPONSE,
        title="We have your complaint, and this is our response",
        template="quick-response",
        stage=last_stage,
        command=Command.RESPOND_WITH_ACK,
        parts=quick_parts,
        facts=facts,
        our_words=our_words,
    ),
)
