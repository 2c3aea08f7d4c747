"""What becomes of a promise until it is kept: who sees to it, and what the resident hears (Code 5.9, 6.6, 7.3)."""

from datetime import date

from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.event import Event
from complaints_cli.domain.events.promises import ActionGiven, ActionReplaced, ActionTold, UpdatesAgreed
from complaints_cli.domain.terms import Agreed
from complaints_cli.errors import refuse
from complaints_cli.handling.deciding import open_action
from complaints_cli.handling.judging import Bench, weighed


def give(complaint: Complaint, number: int, owner: str, reason: str, bench: Bench) -> tuple[Event, ...]:
    """Somebody else sees to a promise. Raises NotFound, Refused where it is done or theirs already."""
    action = open_action(complaint, number)
    if action.owner == owner:
        raise refuse("owner-already", f"{bench.names.get(owner, owner)} sees to action {number} already.", "7.3")
    event = ActionGiven(on=bench.today, action=number, owner=owner, was=action.owner, reason=reason)
    return weighed(complaint, [event], bench)


def told(complaint: Complaint, number: int, by: str, bench: Bench, on: date) -> tuple[Event, ...]:
    """The resident was told of a promise's new date. Raises Refused where it never moved, or they were told."""
    action = open_action(complaint, number)
    if not action.moves:
        raise refuse("not-moved", f"Action {number} has the date that was first promised.", "6.6")
    if action.moves[-1].told_on is not None:
        raise refuse("told-already", f"It is on record that the resident was told of action {number}.", "6.6")
    return weighed(complaint, [ActionTold(on=on, action=number, by=by)], bench, after=action.moves[-1].on)


def tell_moved(complaint: Complaint, by: str | None, bench: Bench, on: date) -> tuple[Event, ...]:
    """A letter told the resident of every new date that they had not heard of; nothing where nobody sent it."""
    moved = [action for action in complaint.actions if action.is_open and action.moves]
    untold = [each for each in moved if each.moves[-1].told_on is None and each.moves[-1].on <= on]
    return tuple(event for each in untold if by for event in told(complaint, each.number, by, bench, on))


def give_up(complaint: Complaint, number: int, instead: int, reason: str, bench: Bench, on: date) -> tuple[Event, ...]:
    """A promise cannot be kept, and another that is still to be done takes its place (Code 7.3).

    Raises NotFound, Refused where it is done or is money, or what takes its place was promised before it.
    """
    action, other = open_action(complaint, number), open_action(complaint, instead)
    if action.amount:
        message = f"Action {number} is money. Another offer takes its place."
        raise refuse("is-money", message, "7.3", f"compensation offer REF --instead-of {number}")
    if instead == number or not other.is_open or other.offered_on < action.offered_on:
        message = f"What takes the place of action {number} is a promise of its own, with a day, made since then."
        raise refuse("not-instead", message, "7.3", "remedy REF --what TEXT --due DATE")
    event = ActionReplaced(on=on, action=number, instead=instead, reason=reason)
    return weighed(complaint, [event], bench, after=other.offered_on)


def agree_updates(
    complaint: Complaint, every: int | None, agreed: Agreed | None, reason: str, bench: Bench, on: date
) -> tuple[Event, ...]:
    """How often the resident hears from us from now on; with `every` None no more than the Code asks.

    While a stage is open it is counted for that stage; afterwards it goes on as long as a promise is open.
    Raises Refused where there is nothing to keep them informed of, or nothing to end.
    """
    stage = complaint.current
    waiting = stage.is_open and complaint.ended_on is None
    if every is not None and not waiting and not any(action.is_open for action in complaint.actions):
        raise refuse("nothing-to-update", "Nothing is outstanding that the resident could be kept informed of.", "5.9")
    if every is None and not any(each.updates or each.notices for each in complaint.stages):
        raise refuse("no-updates", "No updates were agreed, so there are none to end.", "5.9")
    event = UpdatesAgreed(on=on, stage=stage.number, every=every, agreed=agreed, reason=reason)
    return weighed(complaint, [event], bench, after=stage.opened_on)
