"""The landlord's rows: settings, people and calendars."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from complaints_cli.domain.absence import absences
from complaints_cli.domain.event import Recorded
from complaints_cli.domain.events.landlord import CalendarInstalled, SettingChanged
from complaints_cli.domain.people import staff
from complaints_cli.store.entry import Rows, iso
from complaints_cli.store.landlord_record import contact_text_due
from complaints_cli.store.shelves.shelf import Drawer, Shelf

if TYPE_CHECKING:
    from complaints_cli.store.record import Record

History = Sequence[Recorded]

SEPARATOR = "; "
"""Between the aliases of a person."""


def _settings(history: History) -> Rows:
    last = {(r.event.key, r.event.on): r.event.value for r in history if isinstance(r.event, SettingChanged)}
    return {"setting": [{"key": key, "from_on": iso(day), "value": value} for (key, day), value in last.items()]}


def _people(history: History) -> Rows:
    return {
        "person": [
            {
                "id": person.id,
                "name": person.name,
                "role": person.role or None,
                "standing": str(person.standing),
                "landlord": person.landlord or None,
                "email": person.email or None,
                "aliases": SEPARATOR.join(person.aliases) or None,
                "left_on": iso(person.left_on),
            }
            for person in staff(history)
        ],
        "absence": [
            {"person": each.person, "first_on": iso(each.first), "last_on": iso(each.last), "cover": each.cover}
            for each in absences(history)
        ],
    }


def _calendars(history: History) -> Rows:
    installed = [recorded.event for recorded in history if isinstance(recorded.event, CalendarInstalled)]
    return {
        "calendar": [
            {
                "version": each.version,
                "division": each.division,
                "covered_until": iso(each.covered_until),
                "digest": each.digest,
                "installed_on": iso(each.on),
            }
            for each in installed
        ],
        "bank_holiday": [
            {"calendar": each.version, "day": day, "name": name, "provisional": int(provisional)}
            for each in installed
            for day, name, provisional in each.days
        ],
    }


def _shelf(called: str, add_up: Callable[[History], Rows], *tables: str) -> Shelf:
    return Shelf(drawer=lambda record, stream: Drawer(label=called, rows=add_up(record.history(stream))), whole=tables)


def _landlord(record: "Record", stream: str) -> Drawer:
    history = record.history(stream)
    return Drawer(label="settings", rows=_settings(history), due=contact_text_due(history))


SHELVES = {
    "landlord": Shelf(drawer=_landlord, whole=("setting",)),
    "staff": _shelf("staff list", _people, "person", "absence"),
    "calendar": _shelf("bank holidays", _calendars, "calendar", "bank_holiday"),
}
"""The streams there is only one of, and the tables that each adds up to."""
