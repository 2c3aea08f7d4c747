"""Remedies, what is still to be done by when, and what we learn, as a response tells them (Code 7.1 to 7.3, 9.1)."""

from collections.abc import Iterable, Iterator
from datetime import date

from complaints_cli.domain.compensation import Line, Offer, Unit, money
from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.dates import long_day
from complaints_cli.domain.learning import Learning
from complaints_cli.domain.parts import Action
from complaints_cli.handling.compensating import WHAT
from complaints_cli.letters.letter import Matter
from complaints_cli.letters.part import Facts, Part
from complaints_cli.letters.signing import person
from complaints_cli.letters.wording import sentence

REMEDY, OUTSTANDING, LEARNING = "How we are putting things right", "What is still to be done", "What we have learned"


def putting_right(matter: Matter) -> Facts:
    """What is offered at this stage, the money with its total, every open promise, and the learning."""
    stage = matter.stage
    offered = [action for action in matter.complaint.actions if action.stage == stage.number and not action.ended]
    sums = [action for action in offered if action.amount]
    offers = [offer for action in sums if (offer := matter.complaint.offer(action.number))]
    money_rules = matter.setting.rules.policy.compensation
    return {
        "remedies": [_remedy(action) for action in offered if not action.amount and not action.is_open],
        "sums": [row for action in sums for row in _sums(matter.complaint, action)],
        "offsets": [offset(matter.complaint, offer) for offer in offers if offer.offset],
        "basis": ", ".join(dict.fromkeys(offer.basis for offer in offers if offer.basis)),
        "not_an_admission": money_rules.not_an_admission,
        "total": _total(matter),
        "ruled_out": stage.remedy_ruled_out,
        "outstanding": outstanding(matter),
        "learning": [_learning(learning) for learning in _learned(matter)],
    }


def _sums(complaint: Complaint, action: Action) -> list[Facts]:
    """What an offer is for: its lines where it was worked out by lines."""
    lines = [line for line in complaint.lines if line.action == action.number]
    if not lines:
        return [{"what": action.head or action.what, "amount": money(action.amount or 0)}]
    return [{"what": f"{_counted(line)}. {sentence(line.why)}", "amount": money(line.amount)} for line in lines]


def _counted(line: Line) -> str:
    if line.rate is None or line.unit is Unit.ONCE:
        return line.head.words
    times = f"{line.quantity} {line.unit}{'' if line.quantity == 1 else 's'}"
    return f"{line.head.words}: {times} at {money(line.rate)} {line.unit.each}"


def offset(complaint: Complaint, offer: Offer) -> Facts:
    """What of an offer goes towards a debt, and what is then paid out."""
    action = complaint.action(offer.action)
    total, kept = (action.amount or 0) if action else 0, offer.offset or 0
    return {
        "amount": money(kept),
        "against": offer.against.words if offer.against else "",
        "rest": money(total - kept) if total > kept else "",
        "agreed": offer.offset_agreed,
    }


def _learned(matter: Matter) -> list[Learning]:
    return [learning for learning in matter.complaint.learning if learning.stage == matter.stage.number]


def _total(matter: Matter) -> str:
    standing = [action for action in matter.complaint.money if not action.ended]
    amounts = [action.amount for action in standing if action.stage == matter.stage.number and action.amount]
    return money(sum(amounts)) if amounts else ""


def _remedy(action: Action) -> str:
    done = f" We did this on {long_day(action.done_on)}." if action.done_on else ""
    return f"{sentence(action.what)}{done}"


def still_open(matter: Matter) -> list[Action]:
    """What was promised and is not done yet."""
    return [action for action in matter.complaint.actions if action.is_open]


def outstanding(matter: Matter) -> list[Facts]:
    """Every promise that is still to be kept: what, who sees to it, by when."""
    return [_outstanding(matter, action) for action in still_open(matter)]


def promised(matter: Matter, action: Action) -> str:
    """What was promised, as a letter tells it; of money, how much of it goes where."""
    if not action.amount:
        return " ".join(action.what.split()).removesuffix(".")
    return _payment(action, matter.complaint.offer(action.number))


def seen_to_by(matter: Matter, action: Action) -> str:
    """Who sees to a promise: whoever answers for it first, then whoever helps."""
    names = filter(None, (person(matter, each) for each in (action.owner, *action.others)))
    return ", ".join(names) or matter.setting.landlord.name or "We"


def _outstanding(matter: Matter, action: Action) -> Facts:
    by = ", ".join(filter(None, [long_day(action.due) if action.due else "", action.appointment]))
    if action.due and action.due < matter.setting.on:
        by = f"{by}. This day has passed, and we are sorry."
    return {"what": promised(matter, action), "who": seen_to_by(matter, action), "by": by}


def _payment(action: Action, offer: Offer | None) -> str:
    """What is done with the money, once what is set off is taken from it."""
    amount, worked_out = action.amount or 0, action.what == WHAT
    rest = amount - ((offer and offer.offset) or 0)
    towards = offer.against.words if rest == 0 and offer is not None and offer.against is not None else ""
    sum_ = f"{'compensation of ' if worked_out else ''}{money(amount if towards else rest)}"
    done = f"Put {sum_} towards {towards}" if towards else f"Pay you {sum_}"
    return done if worked_out else f"{done} ({action.head or action.what})"


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


def offered_words(matter: Matter) -> Iterator[str]:
    """What a response tells in words of ours of what is offered, promised and learned."""
    complaint, stage = matter.complaint, matter.stage
    offered = [action for action in complaint.actions if action.stage == stage.number and not action.ended]
    yield from promise_words(offered)
    yield from promise_words(still_open(matter))
    numbers = [action.number for action in offered]
    yield from (line.why for line in complaint.lines if line.action in numbers)
    yield from (offer.basis for offer in complaint.offers if offer.action in numbers)
    yield stage.remedy_ruled_out
    yield from (words for learning in _learned(matter) for words in (learning.wrong, learning.change))


def promise_words(actions: Iterable[Action]) -> Iterator[str]:
    """What promises say in words of ours."""
    return (words for action in actions for words in (action.what, action.head, action.appointment))


def promised_days(matter: Matter) -> tuple[date, ...]:
    """The days of what is still to be done."""
    return tuple(action.due for action in still_open(matter) if action.due)


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
            days=promised_days,
        ),
        Part(
            id="learning",
            provision="9.1",
            tells="what we learn from the complaint, or that there is nothing more",
            heading=LEARNING,
            need="learning-missing",
        ),
    )
