"""Cannot deliver: a promise that we cannot keep, why, what we do instead, and the way to the Ombudsman (Code 7.3)."""

from datetime import date

from complaints_cli.domain.parts import Action
from complaints_cli.domain.terms import LetterKind
from complaints_cli.letters.asked import unsaid
from complaints_cli.letters.kinds.extension import awaited
from complaints_cli.letters.letter import Matter
from complaints_cli.letters.part import Facts, LetterSpec, Part
from complaints_cli.letters.promised import told_of
from complaints_cli.letters.put_right import still_open
from complaints_cli.letters.usual_parts import not_settled, ombudsman, reference
from complaints_cli.ombudsman_code.provision import Objection

PROMISED, WHY, INSTEAD = "What we promised", "Why we cannot do it", "What we will do instead"
RULE = "7.3"


def parts(_: int) -> tuple[Part, ...]:
    """What it must hold."""
    return (
        reference(RULE),
        Part(
            id="promise",
            provision=RULE,
            tells="what we promised, and for which day",
            heading=PROMISED,
            days=lambda matter: _days(_broken(matter)),
            lacking=_unnamed,
        ),
        Part(
            id="why",
            provision="7.1",
            tells="why we cannot keep it, and that we are sorry",
            heading=WHY,
            words=lambda _: ("sorry",),
            lacking=lambda matter: unsaid(matter, LetterKind.CANNOT_DELIVER),
        ),
        Part(
            id="instead",
            provision=RULE,
            tells="what we do instead, and by when",
            heading=INSTEAD,
            days=lambda matter: _days(_instead(matter)),
            lacking=_nothing_instead,
        ),
        not_settled(),
        ombudsman("3.7"),
    )


def _broken(matter: Matter) -> list[Action]:
    """The promise of the number that was asked for."""
    number = matter.setting.asked.number
    return [each for each in still_open(matter) if each.number == number]


def _instead(matter: Matter) -> list[Action]:
    """What was promised since then: in one and the same answer, one promise does not stand in for another."""
    since = [broken.offered_on for broken in _broken(matter)]
    return [each for each in still_open(matter) if any(each.offered_on > day for day in since)]


def _days(actions: list[Action]) -> tuple[date, ...]:
    return tuple(action.due for action in actions if action.due)


def _unnamed(matter: Matter) -> Objection | None:
    if _broken(matter):
        return None
    message = "Say which promise cannot be kept, of those still to be done: --number N."
    return Objection(message, f"letter send REF {LetterKind.CANNOT_DELIVER} --number N --say TEXT")


def _nothing_instead(matter: Matter) -> Objection | None:
    if _instead(matter) or not _broken(matter):
        return None
    return Objection(
        "Nothing is promised in its place. Record what you do instead.", "remedy REF --what TEXT --due DATE"
    )


def facts(matter: Matter) -> Facts:
    """The promise, why it cannot be kept, and what was promised in its place."""
    return {
        "broken": [told_of(matter, action) for action in _broken(matter)],
        "why": matter.setting.asked.words,
        "instead": [told_of(matter, action) for action in _instead(matter)],
    }


LETTERS = (
    LetterSpec(
        kind=LetterKind.CANNOT_DELIVER,
        title="We cannot do what we promised",
        template="cannot-deliver",
        stage=awaited,
        command=None,
        parts=parts,
        facts=facts,
    ),
)
