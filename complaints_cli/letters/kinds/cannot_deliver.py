"""Cannot deliver: a promise that we cannot keep, why, what we do instead, and the way to the Ombudsman (Code 7.3)."""

from datetime import date
from functools import cache

from complaints_cli.domain.parts import Action
from complaints_cli.domain.terms import LetterKind
from complaints_cli.letters.letter import Matter
from complaints_cli.letters.part import Facts, LetterSpec, Part
from complaints_cli.letters.promised import told_of
from complaints_cli.letters.put_right import promise_words
from complaints_cli.letters.usual_parts import not_settled, ombudsman, reference
from complaints_cli.ombudsman_code.provision import Objection

PROMISED, WHY, INSTEAD = "What we promised", "Why we cannot do it", "What we will do instead"
RULE = "7.3"


@cache
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
            lacking=_nothing_given_up,
        ),
        Part(
            id="why",
            provision="7.1",
            tells="why we cannot keep it, and that we are sorry",
            heading=WHY,
            words=lambda _: ("sorry",),
        ),
        Part(
            id="instead",
            provision=RULE,
            tells="what we do instead, and by when",
            heading=INSTEAD,
            days=lambda matter: _days(_instead(matter)),
        ),
        not_settled(),
        ombudsman("3.7"),
    )


def _broken(matter: Matter) -> list[Action]:
    """The promise of the number that was asked for; else the last that was given up."""
    number = matter.setting.asked.number
    given_up = [each for each in matter.complaint.actions if each.replaced_for]
    return [each for each in given_up if number in (None, each.number)][-1:]


def _instead(matter: Matter) -> list[Action]:
    """What takes its place."""
    numbers = [broken.replaced_by for broken in _broken(matter)]
    return [each for each in matter.complaint.actions if each.number in numbers]


def _why(matter: Matter) -> str:
    return "".join(action.replaced_for for action in _broken(matter))


def _our_words(matter: Matter) -> tuple[str, ...]:
    return (_why(matter), *promise_words([*_broken(matter), *_instead(matter)]))


def _days(actions: list[Action]) -> tuple[date, ...]:
    return tuple(action.due for action in actions if action.due)


def _nothing_given_up(matter: Matter) -> Objection | None:
    if _broken(matter):
        return None
    message = "No promise of that number was given up. Offer what you do instead, then put it in its place."
    return Objection(message, "action replace REF N --instead N --reason TEXT")


def facts(matter: Matter) -> Facts:
    """The promise, why it cannot be kept, and what was promised in its place."""
    return {
        "broken": [told_of(matter, action) for action in _broken(matter)],
        "why": _why(matter),
        "instead": [told_of(matter, action) for action in _instead(matter)],
    }


LETTERS = (
    LetterSpec(
        kind=LetterKind.CANNOT_DELIVER,
        title="We cannot do what we promised",
        template="cannot-deliver",
        command="action replace",
        parts=parts,
        facts=facts,
        our_words=_our_words,
    ),
)
