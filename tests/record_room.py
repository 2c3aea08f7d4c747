"""A database with an invented landlord, and short ways to record what happens in it."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from complaints_cli.domain.calendar import WorkingCalendar
from complaints_cli.domain.event import Event
from complaints_cli.domain.events.landlord import CalendarInstalled
from complaints_cli.domain.events.record import LetterSent
from complaints_cli.domain.events.stages import (
    Acknowledged,
    Extended,
    FindingMade,
    LearningNoted,
    PointAdded,
    Received,
    RemedyOffered,
    RemedyRuledOut,
    Responded,
)
from complaints_cli.domain.terms import Channel, Decision, LetterKind, RemedyKind, SentBy
from complaints_cli.handling.calendar_on_record import on_record
from complaints_cli.store.reading import reading
from complaints_cli.store.record import Row
from complaints_cli.store.verify import verify
from complaints_cli.store.writing import Act, Who, Written, write

TODAY = date(2026, 11, 22)
MONDAY = date(2026, 11, 16)
ANNA = Who(TODAY, "anna", "Anna Ward")
SURNAME = "Qvistgaard"


def calendar_event(calendar: WorkingCalendar, version: int) -> CalendarInstalled:
    return on_record(replace(calendar, version=version), TODAY, "")


@dataclass(frozen=True)
class Office:
    """One database and what can be done with it."""

    path: Path

    def log(self, received: date = MONDAY) -> str:
        """A new complaint about damp; its reference."""
        arrived = Received(
            on=received,
            via=Channel.PHONE,
            policy="code-2024",
            calendar=1,
            category="repairs",
            name=f"Maja {SURNAME}",
            summary="Damp in the bedroom",
        )
        return self.act(None, arrived, PointAdded(on=received, point=1, text="Damp in the bedroom")).streams[0]

    def act(self, stream: str | None, *events: Event, after: int | None = None, who: Who = ANNA) -> Written:
        """Records events as one act, by default right after the last."""
        if after is None:
            after = self.version(stream) if stream else 0
        return write(self.path, who, [Act(stream, after, events)])

    def lively(self) -> str:
        """A complaint with a letter, an extension with updates, and a promise."""
        ref = self.log()
        self.act(ref, Acknowledged(on=date(2026, 11, 17), stage=1, calendar=1, points=(1,)))
        self.act(
            ref,
            Extended(
                on=date(2026, 11, 30),
                stage=1,
                replaces=date(2026, 12, 1),
                to=date(2026, 12, 10),
                update_every=5,
                reason="The surveyor is ill",
            ),
            LetterSent(
                on=date(2026, 11, 30),
                letter=LetterKind.EXTENSION,
                stage=1,
                sent=SentBy.POST,
                media="text/markdown",
                respond_by=date(2026, 12, 10),
                sha256="not looked at",
                content=f"Dear Maja {SURNAME}".encode(),
            ),
        )
        promise = RemedyOffered(
            on=date(2026, 11, 30), stage=1, action=1, remedy=RemedyKind.ACTION, due=date(2027, 1, 15), what="Fit a fan"
        )
        self.act(ref, promise)
        return ref

    def answered(self, on: date) -> str:
        """A complaint acknowledged on Tue 17 Nov 2026 and upheld on a day."""
        ref = self.log()
        self.act(ref, Acknowledged(on=date(2026, 11, 17), stage=1, calendar=1, points=(1,)))
        self.act(
            ref,
            FindingMade(on=on, stage=1, point=1, decision=Decision.NOT_UPHELD, reasons="First thought"),
            FindingMade(on=on, stage=1, point=1, decision=Decision.UPHELD, reasons="Damp since March"),
            RemedyRuledOut(on=on, stage=1, reason="Done already"),
            LearningNoted(on=on, stage=1, learning=1, change="Fans are checked each autumn"),
            Responded(on=on, stage=1, calendar=1, decider="p1", decision=Decision.UPHELD),
        )
        return ref

    def version(self, stream: str) -> int:
        with reading(self.path) as record:
            return record.version(stream)

    def rows(self, sql: str, *parameters: object) -> list[Row]:
        with reading(self.path) as record:
            return record.rows(sql, parameters)

    def tamper(self, *statements: str) -> None:
        """What somebody with a database editor would do: without our triggers, and without a word."""
        with closing(sqlite3.connect(self.path)) as connection:
            triggers = connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
            for name, _ in triggers:
                connection.execute(f"DROP TRIGGER {name}")
            for statement in statements:
                connection.execute(statement)
            for _, text in triggers:
                connection.execute(text)
            connection.commit()

    def problems(self) -> list[tuple[int | None, str | None, str]]:
        return [(each.event, each.ref, each.message) for each in verify(self.path).problems]

    def dump(self) -> list[str]:
        """All that the file holds, as SQL; the schema may have been made in another order."""
        with closing(sqlite3.connect(self.path)) as connection:
            return sorted(connection.iterdump())


def one(office: Office, query: str) -> dict[str, object]:
    """The one row that a question has for an answer."""
    (row,) = office.rows(query)
    return dict(row)
