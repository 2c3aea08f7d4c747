"""Meeting: an invitation with its day, place and time; a companion is welcome, and nobody has to come (Code 3.6)."""

from functools import cache

from complaints_cli.domain.deadlines import CODE_LIMITS
from complaints_cli.domain.terms import LetterKind
from complaints_cli.letters.asked import asked_day, told, unsaid_and_unasked
from complaints_cli.letters.letter import Matter
from complaints_cli.letters.part import Facts, LetterSpec, Part
from complaints_cli.letters.running import answer_day, respond_by, running
from complaints_cli.letters.usual_parts import help_part, ombudsman, reference
from complaints_cli.ombudsman_code.provision import Objection

WHEN, COMPANION, CHOICE = "When and where", "You can bring somebody", "You do not have to come"
RULE = "3.6"


@cache
def parts(stage: int) -> tuple[Part, ...]:
    """What an invitation must hold."""
    return (
        reference(RULE),
        Part(
            id="invitation",
            provision=RULE,
            tells="the day, the place and the time",
            heading=WHEN,
            days=asked_day,
            lacking=_incomplete,
        ),
        Part(id="companion", provision=RULE, tells="that somebody may come with them", heading=COMPANION),
        Part(
            id="choice",
            provision=CODE_LIMITS[stage].respond_rule,
            tells="that nobody has to come, and that the answer does not wait for it",
            heading=CHOICE,
            days=answer_day,
        ),
        help_part(),
        ombudsman("3.7"),
    )


def _incomplete(matter: Matter) -> Objection | None:
    return unsaid_and_unasked(matter, LetterKind.MEETING)


def facts(matter: Matter) -> Facts:
    """The day, the place and the time, and the date of the answer."""
    return {"say": matter.setting.asked.words, "by": told(asked_day(matter)), **running(matter)}


LETTERS = (
    LetterSpec(
        kind=LetterKind.MEETING,
        title="We would like to meet you about your complaint",
        template="meeting",
        command=None,
        parts=parts,
        facts=facts,
        respond_by=respond_by,
    ),
)
