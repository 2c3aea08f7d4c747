"""The landlord's rows: settings, people, policies, calendars and its answers to the Code's provisions."""

from collections.abc import Callable, Sequence

from complaints_cli.domain.event import Recorded
from complaints_cli.domain.events.landlord import CalendarInstalled, PolicyAdopted, ProvisionAnswered, SettingChanged
from complaints_cli.domain.people import staff
from complaints_cli.store.entry import Rows, iso
from complaints_cli.store.landlord_record import adopted
from complaints_cli.store.log import canonical
from complaints_cli.store.shelves.shelf import Drawer, Shelf

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
                "email": person.email or None,
                "aliases": SEPARATOR.join(person.aliases) or None,
                "left_on": iso(person.left_on),
            }
            for person in staff(history)
        ]
    }


def _policies(history: History) -> Rows:
    last: dict[tuple[str, str], PolicyAdopted] = {(each.policy, each.on.isoformat()): each for each in adopted(history)}
    return {
        "policy": [
            {
                "id": policy,
                "name": str(each.settings["name"]),
                "version": str(each.settings["version"]),
                "effective_from": day,
                "settings": canonical(each.settings),
            }
            for (policy, day), each in last.items()
        ]
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


def _answers(history: History) -> Rows:
    last = {r.event.number: r.event for r in history if isinstance(r.event, ProvisionAnswered)}
    return {
        "provision_answer": [
            {
                "number": number,
                "comply": each.comply,
                "evidence": each.evidence or None,
                "commentary": each.commentary or None,
                "action": each.action or None,
                "due_on": iso(each.due),
                "answered_on": iso(each.on),
            }
            for number, each in last.items()
        ]
    }


def _shelf(called: str, add_up: Callable[[History], Rows], *tables: str) -> Shelf:
    return Shelf(drawer=lambda record, stream: Drawer(label=called, rows=add_up(record.history(stream))), whole=tables)


SHELVES = {
    "landlord": _shelf("settings", _settings, "setting"),
    "staff": _shelf("staff list", _people, "person"),
    "policy": _shelf("policy", _policies, "policy"),
    "calendar": _shelf("bank holidays", _calendars, "calendar", "bank_holiday"),
    "assessment": _shelf("self-assessment", _answers, "provision_answer"),
}
"""The streams there is only one of, and the tables that each adds up to."""
