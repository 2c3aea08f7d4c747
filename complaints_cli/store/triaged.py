"""What commands ask of all service requests, feedback and compliments at once, answered as plain values."""

import json
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.dates import day_or_none
from complaints_cli.domain.kept_close import is_kept_close
from complaints_cli.store.fitting import where

if TYPE_CHECKING:
    from complaints_cli.store.record import Record, Row


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """What a service request must be to be listed; None asks for nothing."""

    state: str | None = None
    category: str | None = None
    team: str | None = None
    flag: str | None = None
    first: date | None = None
    last: date | None = None


FITS = {
    "state": "r.state = :state",
    "category": "r.category = :category",
    "team": "r.team = :team",
    "flag": "' ' || r.flags || ' ' LIKE '% ' || :flag || ' %'",
    "first": "r.received_on BETWEEN :first AND :last",
}
"""What each wish asks of a service request."""
REQUESTS = """
    SELECT r.ref, r.state, r.received_on, r.category, r.team, p.name AS handler, r.label, r.contacts, r.flags,
        (SELECT min(d.due_on) FROM due AS d WHERE d.ref = r.ref) AS next_due
    FROM request AS r LEFT JOIN person AS p ON p.id = r.handler
    {where}
    ORDER BY r.received_on DESC, r.ref DESC"""


@dataclass(frozen=True, kw_only=True)
class Request:
    """A service request in a list, without personal data."""

    ref: str
    state: str
    received_on: date
    category: str | None
    team: str | None
    handler: str | None
    label: str
    contacts: int
    next_due: date | None
    complaints: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Feedback:
    """Feedback in a list, without personal data."""

    ref: str
    received_on: date
    source: str
    category: str | None
    unhappy: bool
    choice: str | None
    signposted_on: date | None
    owes: str | None
    complaints: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Compliment:
    """A compliment in a list: it is kept to be told, so its words are in."""

    ref: str
    received_on: date
    about: tuple[str, ...]
    team: str | None
    category: str | None
    text: str | None


def requests_fitting(record: "Record", wanted: Wanted) -> list[Request]:
    """The service requests that are all that is wanted, newest first."""
    rows = record.rows(
        REQUESTS.format(where=where(FITS, wanted)),
        {
            **vars(wanted),
            "first": wanted.first and wanted.first.isoformat(),
            "last": wanted.last and wanted.last.isoformat(),
        },
    )
    grown = _grown(record, "request", rows)
    return [
        Request(
            ref=row["ref"],
            state=row["state"],
            received_on=date.fromisoformat(row["received_on"]),
            category=None if is_kept_close(row["flags"].split()) else row["category"],
            team=row["team"],
            handler=row["handler"],
            label=row["label"],
            contacts=row["contacts"],
            next_due=day_or_none(row["next_due"]),
            complaints=grown.get(row["ref"], ()),
        )
        for row in rows
    ]


def all_feedback(record: "Record") -> list[Feedback]:
    """Feedback, newest first."""
    rows = record.rows("SELECT * FROM feedback ORDER BY received_on DESC, ref DESC")
    grown = _grown(record, "feedback", rows)
    return [
        Feedback(
            ref=row["ref"],
            received_on=date.fromisoformat(row["received_on"]),
            source=row["source"],
            category=row["category"],
            unhappy=bool(row["unhappy"]),
            choice=row["choice"],
            signposted_on=day_or_none(row["signposted_on"]),
            owes=row["owes"],
            complaints=grown.get(row["ref"], ()),
        )
        for row in rows
    ]


def all_compliments(record: "Record") -> list[Compliment]:
    """Compliments, newest first, with the names of those they are about."""
    names = {row["id"]: row["name"] for row in record.rows("SELECT id, name FROM person")}
    return [
        Compliment(
            ref=row["ref"],
            received_on=date.fromisoformat(row["received_on"]),
            about=tuple(names.get(each, each) for each in (row["about"] or "").split()),
            team=row["team"],
            category=row["category"],
            text=row["text"],
        )
        for row in record.rows("SELECT * FROM compliment ORDER BY received_on DESC, ref DESC")
    ]


def _grown(record: "Record", origin: str, rows: "Sequence[Row]") -> dict[str, tuple[str, ...]]:
    """The complaints that grew out of each of these requests, or of each piece of feedback."""
    sql = {
        "request": "SELECT request AS origin, ref FROM complaint WHERE request IN (SELECT value FROM json_each(?))",
        "feedback": "SELECT feedback AS origin, ref FROM complaint WHERE feedback IN (SELECT value FROM json_each(?))",
    }
    found: dict[str, Sequence[str]] = {}
    for row in record.rows(f"{sql[origin]} ORDER BY ref", (json.dumps([row["ref"] for row in rows]),)):
        found[row["origin"]] = (*found.get(row["origin"], ()), row["ref"])
    return {ref: tuple(refs) for ref, refs in found.items()}
