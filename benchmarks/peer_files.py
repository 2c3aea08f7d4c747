"""The complaints of a register as other programs keep such things: a file each, or a journal; those open by their day.

Each function writes them in a folder of its own, and returns what must be typed behind the program's name to list the
open ones.
"""

import json
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple
from uuid import UUID

from benchmarks.floor import DUE
from benchmarks.registers import TODAY

Words = Sequence[str | Path]
ENTRIES = """
    SELECT c.ref, c.summary, c.name, c.address, c.category, c.received_on,
        (SELECT min(d.due_on) FROM due AS d WHERE d.ref = c.ref) AS due_on
    FROM complaint AS c ORDER BY coalesce(due_on, c.received_on), c.ref"""
KHAL = """[calendars]
[[complaints]]
path = {events}
[locale]
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
[sqlite]
path = {cache}
"""
TODOMAN = """path = {lists!r}
cache_path = {cache!r}
date_format = "%Y-%m-%d"
time_format = "%H:%M"
default_list = "complaints"
"""
JRNL = "version: v4.6\njournals: {{default: {{journal: {journal!r}}}}}\n"
"""Everything else stays as jrnl sets it, which it writes into this file when it first runs."""


class Entry(NamedTuple):
    """A complaint: what it is about, whose it is, when it came, by which day something is due; None once settled."""

    ref: str
    summary: str
    name: str
    address: str
    category: str
    received: date
    due: date | None

    @property
    def day(self) -> date:
        """The day that it stands under."""
        return self.due or self.received

    @property
    def title(self) -> str:
        """What a list shows of it."""
        return f"{self.ref} {self.summary}"

    @property
    def about(self) -> str:
        """What stands under its title."""
        return f"{self.name}, {self.address}"


def entries(database: Path) -> list[Entry]:
    """Every complaint of a register, by its day, those that are open last."""
    with closing(sqlite3.connect(database)) as connection:
        return [
            Entry(ref, summary, name, address, category, date.fromisoformat(received), _day(due))
            for ref, summary, name, address, category, received, due in connection.execute(ENTRIES)
        ]


def of_the_register(_folder: Path, database: Path) -> Words:
    """sqlite-utils: the query of `due` itself, on the register."""
    return ("query", database, DUE.replace("?", ":today"), "--param", "today", TODAY.isoformat())


def as_tasks(folder: Path, database: Path) -> Words:
    """todoman: a task a complaint, in a folder of iCalendar files, done once it is settled."""
    tasks = folder / "lists" / "complaints"
    tasks.mkdir(parents=True)
    for entry in entries(database):
        lines = [f"DUE;VALUE=DATE:{entry.day:%Y%m%d}", "STATUS:NEEDS-ACTION"]
        _write(tasks, entry, "VTODO", lines if entry.due else ["STATUS:COMPLETED", f"COMPLETED:{_stamp(entry)}"])
    settings = folder / "settings.py"
    settings.write_text(TODOMAN.format(lists=str(folder / "lists" / "*"), cache=str(folder / "cache")))
    return ("--config", settings, "list")


def as_events(folder: Path, database: Path) -> Words:
    """khal: a whole day a complaint, in a folder of iCalendar files; the days on which something is due are listed."""
    events, due = folder / "events", []
    events.mkdir(parents=True)
    for entry in entries(database):
        days = [f"DTSTART;VALUE=DATE:{entry.day:%Y%m%d}", f"DTEND;VALUE=DATE:{entry.day + timedelta(days=1):%Y%m%d}"]
        _write(events, entry, "VEVENT", days)
        due += [entry.day] if entry.due else []
    settings = folder / "settings"
    settings.write_text(KHAL.format(events=events, cache=folder / "cache"))
    return ("-c", settings, "list", min(due).isoformat(), f"{(max(due) - min(due)).days + 1}d")


def as_journal(folder: Path, database: Path) -> Words:
    """jrnl: an entry a complaint, in one text; the last of them are those that are open."""
    journal, settings, found = folder / "journal.txt", folder / "settings.yaml", entries(database)
    written = (f"[{each.day} 09:00:00 AM] {each.title}\n{each.about} @{each.category}\n\n" for each in found)
    journal.write_text("".join(written), encoding="utf-8")
    settings.write_text(JRNL.format(journal=str(journal)))
    return ("--config-file", settings, "-n", str(sum(entry.due is not None for entry in found)), "--short")


def as_taskwarrior(folder: Path, database: Path) -> Words:
    """taskwarrior: what it takes in by `task import`, written beside settings of its own; the open ones are listed."""
    (folder / "data").mkdir()
    found = [
        {"uuid": str(UUID(int=number)), "description": entry.title, "entry": _stamp(entry), "tags": [entry.category]}
        | ({"status": "pending", "due": _stamp(entry)} if entry.due else {"status": "completed", "end": _stamp(entry)})
        for number, entry in enumerate(entries(database), 1)
    ]
    (folder / "tasks.json").write_text(json.dumps(found), encoding="utf-8")
    settings = folder / "settings"
    settings.write_text(f"data.location={folder / 'data'}\nnews.version=9\n")
    return (f"rc:{settings}", "rc.verbose=nothing", "rc.detection=off", "rc.defaultwidth=120", "list")


def _write(folder: Path, entry: Entry, kind: str, lines: Sequence[str]) -> None:
    title, about = (text.replace(",", "\\,") for text in (entry.title, entry.about))
    said = (f"SUMMARY:{title}", f"DESCRIPTION:{about}", f"CATEGORIES:{entry.category}")
    whole = (f"UID:{entry.ref}", f"DTSTAMP:{_stamp(entry)}", *said, *lines)
    head = ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//complaints//benchmarks//EN", f"BEGIN:{kind}")
    text = "\r\n".join((*head, *whole, f"END:{kind}", "END:VCALENDAR", ""))
    (folder / f"{entry.ref}.ics").write_bytes(text.encode())


def _stamp(entry: Entry) -> str:
    return f"{entry.day:%Y%m%d}T090000Z"


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
