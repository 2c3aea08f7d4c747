"""Clarification: what we need to know, why and by when; we go on looking meanwhile, and no clock waits (Code 5.6)."""

from functools import cache

from complaints_cli.domain.deadlines import CODE_LIMITS
from complaints_cli.domain.terms import LetterKind
from complaints_cli.letters.asked import reply_day, told, unasked_in_time, unsaid
from complaints_cli.letters.letter import Matter
from complaints_cli.letters.part import Facts, LetterSpec, Part
from complaints_cli.letters.running import answer_day, not_running, respond_by, running
from complaints_cli.letters.usual_parts import help_part, ombudsman, reference, stage_named

QUESTION, BY, MEANWHILE = "What we would like to know", "When we need to know it", "What happens meanwhile"
RULE = "5.6"


@cache
def parts(stage: int) -> tuple[Part, ...]:
    """What a request for clarification must hold."""
    return (
        reference(RULE),
        stage_named(RULE),
        Part(
            id="question",
            provision=RULE,
            tells="what we need to know, and why",
            heading=QUESTION,
            lacking=lambda matter: not_running(matter) or unsaid(matter, LetterKind.CLARIFICATION),
        ),
        Part(
            id="by",
            provision=RULE,
            tells="by when",
            heading=BY,
            days=reply_day,
            lacking=lambda matter: unasked_in_time(matter, LetterKind.CLARIFICATION),
        ),
        Part(
            id="meanwhile",
            provision=CODE_LIMITS[stage].respond_rule,
            tells="that we go on looking into it, and when we will answer",
            heading=MEANWHILE,
            days=answer_day,
        ),
        help_part(),
        ombudsman("3.7"),
    )


def facts(matter: Matter) -> Facts:
    """The question, its day, and the date of the answer."""
    return {"say": matter.setting.asked.words, "by": told(reply_day(matter)), **running(matter)}


LETTERS = (
    LetterSpec(
        kind=LetterKind.CLARIFICATION,
        title="We would like to ask you something about your complaint",
        template="clarification",
        command=None,
        parts=parts,
        facts=facts,
        respond_by=respond_by,
    ),
)
