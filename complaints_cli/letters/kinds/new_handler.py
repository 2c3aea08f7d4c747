"""New handler: somebody else has the complaint, since whoever had it must not decide it (Code 5.8 c).

Why is nobody's business but ours: the letter harms nobody's name, and no date moves.
"""

from functools import cache

from complaints_cli.domain.involvement import OF_THE_WHOLE
from complaints_cli.domain.terms import LetterKind
from complaints_cli.letters.letter import Matter
from complaints_cli.letters.part import Facts, LetterSpec, Part
from complaints_cli.letters.running import not_running, respond_by, running
from complaints_cli.letters.signing import person
from complaints_cli.letters.usual_parts import help_part, ombudsman, reference, stage_named
from complaints_cli.ombudsman_code.provision import Objection

RULE = "5.8 c"
WHO, WHY, WHEN = "Who is looking at your complaint now", "Why we changed this", "When you will hear from us"


@cache
def parts(stage: int) -> tuple[Part, ...]:
    """What telling of a new handler must hold."""
    return (
        reference(RULE),
        stage_named(RULE),
        Part(
            id="who",
            provision=RULE,
            tells="who has it now",
            heading=WHO,
            words=lambda matter: tuple(filter(None, [person(matter, matter.stage.handler)])),
            lacking=_nobody_new,
        ),
        Part(id="why", provision=RULE, tells="that whoever deals with it has no part in it", heading=WHY),
        Part(
            id="response-date",
            provision="6.3" if stage == 1 else "6.14",
            tells="that our response is due on the same day as before",
            heading=WHEN,
            days=lambda matter: (matter.response_day,),
        ),
        help_part(),
        ombudsman("3.7"),
    )


def _nobody_new(matter: Matter) -> Objection | None:
    complaint, handler = matter.complaint, matter.stage.handler
    apart = {each.person for each in complaint.involved if each.capacity in OF_THE_WHOLE and each.ended_on is None}
    if over := not_running(matter):
        return over
    if not apart:
        message = "Nobody is on record who must not decide it."
        return Objection(message, "involve REF NAME --as conflict --why TEXT")
    if handler is None or handler in apart:
        return Objection("It has not been given to somebody else yet.", "assign REF NAME")
    return None


def facts(matter: Matter) -> Facts:
    """Who has it now, and by when it is answered."""
    return {
        "handler": person(matter, matter.stage.handler),
        "signed": person(matter, matter.stage.handler),
        **running(matter),
    }


LETTERS = (
    LetterSpec(
        kind=LetterKind.NEW_HANDLER,
        title="Somebody else is looking at your complaint now",
        template="new-handler",
        command=None,
        parts=parts,
        facts=facts,
        respond_by=respond_by,
    ),
)
