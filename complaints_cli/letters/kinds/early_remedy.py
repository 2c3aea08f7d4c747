"""Early remedy: what we agreed on before the answer; the complaint stays open and is answered (Code 5.13, 7.1)."""

from collections.abc import Iterator
from functools import cache

from complaints_cli.domain.deadlines import CODE_LIMITS
from complaints_cli.domain.parts import Action
from complaints_cli.domain.terms import LetterKind
from complaints_cli.letters.letter import Matter
from complaints_cli.letters.part import Facts, LetterSpec, Part
from complaints_cli.letters.promised import told_of
from complaints_cli.letters.put_right import promise_words
from complaints_cli.letters.running import answer_day, not_running, respond_by, running
from complaints_cli.letters.usual_parts import ombudsman, reference, stage_named
from complaints_cli.ombudsman_code.provision import Objection

AGREED, STAYS_OPEN = "What we agreed", "Your complaint stays open"
RULE = "5.13"


@cache
def parts(stage: int) -> tuple[Part, ...]:
    """What a confirmation must hold."""
    return (
        reference(RULE),
        stage_named(RULE),
        Part(
            id="remedy",
            provision="7.1",
            tells="what we do, and by when",
            heading=AGREED,
            days=lambda matter: tuple(action.due for action in _agreed(matter) if action.due),
            lacking=lambda matter: not_running(matter) or _nothing_agreed(matter),
        ),
        Part(
            id="stays-open",
            provision=CODE_LIMITS[stage].respond_rule,
            tells="that the complaint stays open, and when we will answer it",
            heading=STAYS_OPEN,
            days=answer_day,
        ),
        ombudsman("3.7"),
    )


def _agreed(matter: Matter) -> list[Action]:
    """The remedy of the number that was asked for; else all that were put on record for this stage."""
    number = matter.setting.asked.number
    standing = [each for each in matter.complaint.actions if each.stage == matter.stage.number and not each.ended]
    return [each for each in standing if number in (None, each.number)]


def _nothing_agreed(matter: Matter) -> Objection | None:
    if _agreed(matter):
        return None
    return Objection("No such remedy is on record for this stage. Record what you agreed.", "remedy REF --what TEXT")


def _our_words(matter: Matter) -> Iterator[str]:
    return promise_words(_agreed(matter))


def facts(matter: Matter) -> Facts:
    """What was agreed, and when the answer comes."""
    return {"agreed": [told_of(matter, action) for action in _agreed(matter)], **running(matter)}


LETTERS = (
    LetterSpec(
        kind=LetterKind.EARLY_REMEDY,
        title="What we agreed, while we look into your complaint",
        template="early-remedy",
        command=None,
        parts=parts,
        facts=facts,
        our_words=_our_words,
        respond_by=respond_by,
    ),
)
