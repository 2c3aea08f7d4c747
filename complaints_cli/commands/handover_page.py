"""The page of a handover: what is somebody's, put into words. A complaint kept close is there by its reference."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from complaints_cli.commands.due_seen import Item, item_data, seen_from
from complaints_cli.commands.due_words import step
from complaints_cli.commands.recording import Recording
from complaints_cli.commands.setting_out import sheet_for
from complaints_cli.dataclass import dataclass
from complaints_cli.domain.dates import long_day, short_day
from complaints_cli.domain.people import Person
from complaints_cli.domain.print_size import Size
from complaints_cli.pages import made
from complaints_cli.reports.handover import KEPT_CLOSE, Handover
from complaints_cli.reports.handover import handover as compose
from complaints_cli.result import pounds
from complaints_cli.store.all_due import all_due
from complaints_cli.store.handing_over import complaints_of, promises_of, requests_of
from complaints_cli.store.kept_close import kept_close
from complaints_cli.store.record import Row

AWAITED = {
    "comment": "the resident",
    "offer-answer": "the resident",
    "proof": "the representative",
    "permission": "the tenant",
    "contact": "the group",
}
"""From whom something is waited for, by the word that `due` has for it."""


@dataclass(frozen=True)
class InHand:
    """All that is somebody's, as the register has it; `close` are the references of what is kept close."""

    complaints: Sequence[Row]
    promises: Sequence[Row]
    requests: Sequence[Row]
    due: Sequence[Item]
    close: frozenset[str]

    @property
    def data(self) -> dict[str, Any]:
        """As the JSON answer has it."""
        return {
            "complaints": [
                {"ref": row["ref"], "stage": row["stage"], "label": row["label"]} for row in self.complaints
            ],
            "promises": [
                {"ref": row["ref"], "action": row["action"], "due_on": row["due_on"]} for row in self.promises
            ],
            "requests": [{"ref": row["ref"], "label": row["label"]} for row in self.requests],
            "due": item_data(self.due),
            "kept_close": sorted(self.close & {row["ref"] for row in (*self.complaints, *self.promises)}),
        }


def in_hand(work: Recording, person: Person, day: date) -> InHand:
    """What a person has in hand; how far off it is, seen from a day."""
    record = work.record
    rows = [row for row in all_due(record, day) if row["handler"] == person.id]
    complaints, promises = complaints_of(record, person.id), promises_of(record, person.id)
    return InHand(
        complaints=complaints,
        promises=promises,
        requests=requests_of(record, person.id),
        due=seen_from(day, None, day, rows, record.calendar_in_force()),
        close=kept_close(record, (row["ref"] for row in (*rows, *complaints, *promises))),
    )


def counted(held: InHand) -> str:
    """How much it is: "3 complaints, 1 promise and 0 requests"."""
    words = (("complaint", held.complaints), ("promise", held.promises), ("request", held.requests))
    first, second, third = (f"{len(rows)} {word}{'' if len(rows) == 1 else 's'}" for word, rows in words)
    return f"{first}, {second} and {third}"


def page_of(work: Recording, held: InHand, giver: Person, taker: Person | None, day: date, media: str) -> bytes:
    """The page in its form."""
    page = Handover(
        giver=giver.name,
        taker=taker.name if taker else "",
        day=long_day(day),
        due=[_due(item, held.close) for item in held.due if item.row["what"] not in AWAITED],
        complaints=[_complaint(row, held.close) for row in held.complaints],
        promises=[_promise(row, held.close) for row in held.promises],
        awaited=[_awaited(item, held.close) for item in held.due if item.row["what"] in AWAITED],
        requests=[(row["ref"], _day(row["received_on"]), row["label"]) for row in held.requests],
    )
    landlord = work.landlord
    sheet = sheet_for(work.at, None, media, f"Handover from {giver.name}", landlord, Size.NORMAL)
    return made(compose(page, landlord), media, sheet)


def _due(item: Item, close: frozenset[str]) -> tuple[str, str, str, str]:
    row = item.row
    at = f" {row['due_at']}" if row["due_at"] else ""
    what = KEPT_CLOSE if row["ref"] in close else step(row["what"], row["stage"], row["item"])
    return (short_day(item.due_on) + at, what, row["ref"], item.away)


def _awaited(item: Item, close: frozenset[str]) -> tuple[str, str, str]:
    row = item.row
    what = KEPT_CLOSE if row["ref"] in close else step(row["what"], row["stage"], row["item"])
    return (AWAITED[row["what"]], f"{row['ref']}: {what}", short_day(item.due_on))


def _complaint(row: Row, close: frozenset[str]) -> tuple[str, str, str, str]:
    about = KEPT_CLOSE if row["ref"] in close else row["label"]
    return (row["ref"], _day(row["received_on"]), f"{row['stage']}, {row['state']}", about)


def _promise(row: Row, close: frozenset[str]) -> tuple[str, str, str]:
    money = f" (£{pounds(row['amount'])})" if row["amount"] else ""
    what = KEPT_CLOSE if row["ref"] in close else (row["what"] or "erased") + money
    return (_day(row["due_on"]), f"{row['ref']}, {row['action']}", what)


def _day(stored: str) -> str:
    return short_day(date.fromisoformat(stored))
