"""The invented register as a spreadsheet has it: a CSV file with a row a complaint, and its days day first."""

import csv
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import cast

from complaints_cli.domain.event import Event
from complaints_cli.domain.events.ends import Closed
from complaints_cli.domain.events.stages import Acknowledged, Escalated, Received, Responded
from complaints_cli.store.writing import Act

HEADERS = (
    *("Ref", "Date received", "Received by", "Name", "Address", "Phone", "Category", "Complaint"),
    *("Acknowledged", "Response sent", "Outcome"),
    *("Stage 2 requested", "Stage 2 acknowledged", "Stage 2 response", "Stage 2 outcome", "Closed"),
)


def as_csv(path: Path, acts: Iterable[Act]) -> Path:
    """Writes the complaints that acts begin with, under the references of an older register."""
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(HEADERS)
        rows.writerows(_row(number, act.events) for number, act in enumerate(acts, 1))
    return path


def _row(number: int, events: Iterable[Event]) -> tuple[str, ...]:
    found = {(event.kind, getattr(event, "stage", 0)): event for event in events}
    came = cast(Received, found[Received.kind, 0])

    def on(kind: type[Event], stage: int = 0) -> str:
        event = found.get((kind.kind, stage))
        return _day(event.on) if event else ""

    def stage(number: int) -> tuple[str, ...]:
        answer = cast(Responded | None, found.get((Responded.kind, number)))
        decision = answer.decision.value.replace("-", " ") if answer and answer.decision else ""
        return on(Acknowledged, number), on(Responded, number), decision

    about = (came.name, came.address, came.phone, came.category or "", came.summary)
    first = (f"OLD/{number}", _day(came.on), came.via.value, *about)
    return (*first, *stage(1), on(Escalated), *stage(2), on(Closed))


def _day(day: date) -> str:
    return day.strftime("%d/%m/%Y")
