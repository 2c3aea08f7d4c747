"""What is somebody's goes to somebody else: complaints they handle, promises they see to. Dates stay as they are."""

from datetime import date

from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.event import Event
from complaints_cli.domain.events.promises import ActionGiven
from complaints_cli.domain.events.record import Assigned
from complaints_cli.domain.people import Person
from complaints_cli.errors import Problem, Refused
from complaints_cli.handling.judging import Bench, weighed


def check_taker(giver: Person, taker: Person) -> None:
    """Raises Refused "same-person", "left" where somebody cannot take over."""
    problems = []
    if giver.id == taker.id:
        problems.append(Problem("same-person", f"{giver.name} has it already: name somebody else."))
    if taker.left_on is not None:
        problems.append(Problem("left", f"{taker.name} has left: name somebody who is there."))
    if problems:
        raise Refused(problems)


def hand_over(complaint: Complaint, giver: str, taker: str, on: date, bench: Bench) -> tuple[Event, ...]:
    """The events by which all that is the giver's on a complaint becomes the taker's, both by their ids.

    Raises Refused for a day in the future, or before the complaint arrived.
    """
    events: list[Event] = [Assigned(on=on, handler=taker)] if complaint.handler == giver else []
    events += [
        ActionGiven(on=on, action=action.number, owner=taker, was=giver)
        for action in complaint.actions
        if action.is_open and action.owner == giver
    ]
    return weighed(complaint, events, bench)
