"""What the association's board, committee and member responsible are given and say, in the order of the days."""

from collections.abc import Iterator
from datetime import date
from itertools import groupby

from complaints_cli.dataclass import replace
from complaints_cli.domain.event import Event
from complaints_cli.domain.events.governance import BodyResponded, PaperDecided, PaperPresented
from complaints_cli.domain.events.reporting import NoneFound, ReportPublished
from complaints_cli.domain.governance import Entry
from complaints_cli.exchange.invented.association import HELEN, RUTH
from complaints_cli.exchange.invented.commentary import COMMENTS
from complaints_cli.exchange.invented.elsewhere import MEDIANS, SURVEYS
from complaints_cli.exchange.invented.meetings import MEETINGS
from complaints_cli.handling import governance
from complaints_cli.handling.own_record import dated

Told = tuple[str, str, tuple[Event, ...]]


def told() -> Iterator[Told]:
    """All of it: by whom it was recorded, in which stream, what, together; in the order in which it happened."""
    for _, events in groupby(_numbered(), key=lambda event: (event.on, event.kind)):
        yield HELEN, "governance", tuple(events)
    yield from ((RUTH, "survey", (event,)) for event in SURVEYS)
    yield RUTH, "benchmark", MEDIANS


def judged(event: Event, found: tuple[Entry, ...], today: date) -> Event:
    """What of it the command of its name would refuse is refused here too."""
    match event:
        case PaperPresented():
            return governance.present(event, today)
        case PaperDecided():
            return governance.decide(found, event, today)
        case BodyResponded():
            return governance.respond(found, event, today)
        case NoneFound():
            return governance.find_none(found, event, today)
        case ReportPublished():
            return governance.publish(found, event, today)
    return dated(event, today)


def _numbered() -> Iterator[Event]:
    """What begins something gets the next number; a decision has that of the paper before it."""
    number = 0
    for event in sorted((*COMMENTS, *MEETINGS), key=lambda each: each.on):
        number += not isinstance(event, PaperDecided)
        yield replace(event, number=number)
