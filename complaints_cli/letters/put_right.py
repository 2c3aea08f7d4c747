"""Remedies, what is still to be done by when, and what we learn, as a response tells them (Code 7.1 to 7.3, 9.1)."""

from datetime import date

from complaints_cli.domain.dates import long_day
from complaints_cli.domain.learning import Learning
from complaints_cli.domain.parts import Action
from complaints_cli.letters.letter import Matter
from complaints_cli.letters.letterhead import person
from complaints_cli.letters.part import Facts, Part
from complaints_cli.letters.wording import money, sentence

REMEDY, OUTSTANDING, LEARNING = "How we are putting things right", "What is still to be done", "What we have learned"


def putting_right(matter: Matter) -> Facts:
    """What is offered at this stage, the money with its total, every open promise, and the learning."""
    stage = matter.stage
    offered = [action for action in matter.complaint.actions if action.stage == stage.number]
    sums = [action for action in offered if action.amount]
    return {
        "remedies": [_remedy(action) for action in offered if not action.amount and not action.is_open],
        "sums": [{"what": action.head or action.what, "amount": money(action.amount or 0)} for action in sums],
        "total": _total(matter),
        "ruled_out": stage.remedy_ruled_out,
        "outstanding": [_outstanding(matter, action) for action in _open(matter)],
        "learning": [_learning(learning) for learning in _learned(matter)],
    }


def _open(matter: Matter) -> list[Action]:
    return [action for action in matter.complaint.actions if action.is_open]


def _learned(matter: Matter) -> list[Learning]:
    return [learning for learning in matter.complaint.learning if learning.stage == matter.stage.number]


def _total(matter: Matter) -> str:
    amounts = [a.amount for a in matter.complaint.actions if a.stage == matter.stage.number and a.amount]
    return money(sum(amounts)) if amounts else ""


def _remedy(action: Action) -> str:
    done = f" We did this on {long_day(action.done_on)}." if action.done_on else ""
    return f"{sentence(action.what)}{done}"


def _outstanding(matter: Matter, action: Action) -> Facts:
    what = f"Pay you {money(action.amount)}: {action.head or action.what}" if action.amount else action.what
    by = ", ".join(filter(None, [long_day(action.due) if action.due else "", action.appointment]))
    if action.due and action.due < matter.setting.on:
        by = f"{by}. This day has passed, and we are sorry."
    return {"what": what, "who": person(matter, action.owner) or matter.setting.landlord.name or "We", "by": by}


def _learning(learning: Learning) -> Facts:
    return {
        "none": learning.none,
        "wrong": sentence(learning.wrong) if learning.wrong.strip() else "",
        "change": sentence(learning.change),
        "by": long_day(learning.due) if learning.due else "",
    }


def _total_told(matter: Matter) -> tuple[str, ...]:
    total = _total(matter)
    return (total,) if total else ()


def _promised_days(matter: Matter) -> tuple[date, ...]:
    return tuple(action.due for action in _open(matter) if action.due)


def putting_right_parts(rule: str) -> tuple[Part, ...]:
    """Remedy, outstanding actions and learning; each is said in words when there is none."""
    return (
        Part(
            id="remedy",
            provision=f"{rule} e",
            tells="what we offer to put things right, or that we offer nothing",
            heading=REMEDY,
            words=_total_told,
            need="remedy-missing",
        ),
        Part(
            id="actions",
            provision=f"{rule} f",
            tells="what is still to be done and by when, or that there is nothing",
            heading=OUTSTANDING,
            days=_promised_days,
        ),
        Part(
            id="learning",
            provision="9.1",
            tells="what we learn from the complaint, or that there is nothing more",
            heading=LEARNING,
            need="learning-missing",
        ),
    )
