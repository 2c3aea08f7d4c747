"""Actions completed: what was promised and when it was done, and whether the resident sees it the same way (7.3)."""

from datetime import date
from functools import cache

from complaints_cli.domain.terms import LetterKind
from complaints_cli.letters.asked import reply_day, told, too_soon
from complaints_cli.letters.letter import Matter
from complaints_cli.letters.part import Facts, LetterSpec, Part
from complaints_cli.letters.promised import kept, moved, told_of, why_moved
from complaints_cli.letters.put_right import OUTSTANDING, outstanding, promise_words, promised_days, still_open
from complaints_cli.letters.usual_parts import not_settled, ombudsman, reference
from complaints_cli.ombudsman_code.provision import Objection

DONE, AGREE = "What we promised and have done", "Do you agree?"
RULE = "7.3"
WORKING_DAYS_TO_REPLY = 10


@cache
def parts(_: int) -> tuple[Part, ...]:
    """What it must hold."""
    return (
        reference(RULE),
        Part(
            id="done",
            provision=RULE,
            tells="what was promised, and when each was done",
            heading=DONE,
            days=lambda matter: tuple(action.done_on for action in kept(matter) if action.done_on),
            lacking=_nothing_done,
        ),
        Part(
            id="actions",
            provision=RULE,
            tells="what is not done yet and by when it will be, or that there is nothing",
            heading=OUTSTANDING,
            days=promised_days,
        ),
        Part(
            id="agree",
            provision=RULE,
            tells="by when to say whether they see it the same way",
            heading=AGREE,
            days=_reply_by,
            lacking=lambda matter: too_soon(matter, LetterKind.ACTIONS_COMPLETED),
        ),
        not_settled(),
        ombudsman("3.7"),
    )


def _nothing_done(matter: Matter) -> Objection | None:
    if kept(matter):
        return None
    return Objection("Nothing that was promised is on record as done.", "action done REF N --proof TEXT")


def _reply_by(matter: Matter) -> tuple[date, ...]:
    usual = matter.setting.rules.calendar(None).add(matter.setting.on, WORKING_DAYS_TO_REPLY)
    return reply_day(matter, usual)


def _our_words(matter: Matter) -> tuple[str, ...]:
    return (*promise_words(kept(matter)), *promise_words(still_open(matter)), *why_moved(matter))


def facts(matter: Matter) -> Facts:
    """What was done, what is not done yet, and the day to reply by."""
    return {
        "done": [told_of(matter, action) for action in kept(matter)],
        "outstanding": outstanding(matter),
        "moved": moved(matter),
        "reply_by": told(_reply_by(matter)),
    }


LETTERS = (
    LetterSpec(
        kind=LetterKind.ACTIONS_COMPLETED,
        title="We have done what we promised",
        template="actions-completed",
        command=None,
        parts=parts,
        facts=facts,
        our_words=_our_words,
    ),
)
