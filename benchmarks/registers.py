"""An invented register of any length: who complained of what, when it was answered, and what came of it."""

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from complaints_cli.domain.calendar import official
from complaints_cli.domain.event import Event
from complaints_cli.domain.events.ends import Closed
from complaints_cli.domain.events.exchange import Imported
from complaints_cli.domain.events.landlord import SettingChanged, StaffAdded
from complaints_cli.domain.events.stages import (
    Acknowledged,
    Escalated,
    FindingMade,
    PointAdded,
    Received,
    Responded,
)
from complaints_cli.domain.terms import Channel, CloseReason, Decision, Home
from complaints_cli.handling.calendar_on_record import on_record
from complaints_cli.store.bringing_in import bring_in
from complaints_cli.store.migrating import create
from complaints_cli.store.writing import Act, Who, write

TODAY = date(2026, 11, 30)
FIRST = date(2016, 1, 4)
SETTLED = date(2026, 7, 31)
"""The last day on which a complaint came in that has been answered and closed."""
LATELY = 45
"""Calendar days: an open complaint came in within so many before today."""
WHO = Who(TODAY, "bench")
FIRST_NAMES = ("Maja", "Owen", "Zoë", "Samira", "Lech", "Grace", "Iqbal", "Siân")
SURNAMES = ("Nuttall", "O'Brien", "Łukasz", "Adeyemi", "Patel", "Harker", "Venn", "Marsh")
STREETS = ("Alder Close", "Station Road", "Mill Lane", "Bourne Court")
CATEGORIES = ("repairs", "antisocial-behaviour", "service-charges", "staff")
MATTERS = ("The boiler failed twice this winter", "Damp in the bedroom, £40 spent on paint", "Nobody rang back")


def empty_office(path: Path) -> Path:
    """A new database with a calendar, a landlord and one person who decides."""
    create(path)
    calendar = replace(official("england-and-wales"), version=1)
    begun = (
        Act("calendar", 0, (on_record(calendar, TODAY, ""),)),
        Act("landlord", 0, (SettingChanged(on=date(2015, 4, 1), key="name", value="Invented Homes"),)),
        Act("staff", 0, (StaffAdded(on=TODAY, person="S-001", name="Jane Venn"),)),
    )
    write(path, WHO, begun)
    return path


def register(path: Path, rows: int, still_open: int) -> Path:
    """A new database of so many complaints, brought in as `complaints import` brings in an older register."""
    bring_in(empty_office(path), WHO, invented(rows, still_open))
    return path


def invented(rows: int, still_open: int) -> Iterator[Act]:
    """So many complaints of the ten years to 2026, the last of them open, and those the same however many came before.

    A fifth of the others went to stage 2. Each is of the same length, so that files of any size are alike.
    """
    settled = rows - still_open
    chance = random.Random(11)  # noqa: S311 (an invented register, the same each time)
    for row in range(1, settled + 1):
        on = FIRST + timedelta(days=row * (SETTLED - FIRST).days // settled)
        yield Act(None, 0, tuple(_settled(chance, row, on)))
    chance = random.Random(12)  # noqa: S311
    for row in range(1, still_open + 1):
        on = TODAY - timedelta(days=LATELY - row * LATELY // still_open)
        yield Act(None, 0, tuple(_open(chance, row, on)))


def _settled(chance: random.Random, row: int, on: date) -> Iterator[Event]:
    yield from _come_in(chance, row, on, f"OLD/{row}")
    yield from _stage(chance, 1, on + timedelta(days=chance.randint(0, 9)))
    last = on + timedelta(days=30)
    if row % 5 == 1:
        yield Escalated(on=last, via=Channel.EMAIL, reason="It was not put right")
        yield from _stage(chance, 2, last + timedelta(days=chance.randint(0, 7)))
        last += timedelta(days=40)
    yield Closed(on=last + timedelta(days=5), reason=CloseReason.RESOLVED)


def _open(chance: random.Random, row: int, on: date) -> Iterator[Event]:
    yield from _come_in(chance, row, on, f"NOW/{row}")
    acknowledged = on + timedelta(days=chance.randint(0, 9))
    if acknowledged <= TODAY:
        yield Acknowledged(on=acknowledged, stage=1, calendar=1, points=(1,))


def _come_in(chance: random.Random, row: int, on: date, alias: str) -> Iterator[Event]:
    name = f"{chance.choice(FIRST_NAMES)} {chance.choice(SURNAMES)}"
    matter = f"{chance.choice(MATTERS)} ({row})"
    yield Received(
        on=on,
        via=chance.choice((Channel.PHONE, Channel.EMAIL, Channel.LETTER)),
        policy="code-2024",
        calendar=1,
        home=Home.TENANT,
        category=chance.choice(CATEGORIES),
        handler="S-001",
        summary=matter,
        name=name,
        address=f"{chance.randint(1, 240)} {chance.choice(STREETS)}, EX{chance.randint(1, 9)} {chance.randint(1, 9)}AB",
        phone=f"07700 900{chance.randint(0, 999):03d}",
    )
    yield PointAdded(on=on, point=1, text=matter)
    yield Imported(on=TODAY, batch=1, row=row, file="register.xlsx", sheet="Log", alias=alias, kept="Area: North")


def _stage(chance: random.Random, stage: int, on: date) -> Iterator[Event]:
    yield Acknowledged(on=on, stage=stage, calendar=1, points=(1,))
    answered = on + timedelta(days=chance.randint(6, 18))
    decision = chance.choice((Decision.UPHELD, Decision.PARTLY_UPHELD, Decision.NOT_UPHELD))
    yield FindingMade(on=answered, stage=stage, point=1, decision=decision, reasons="The visits were missed.")
    yield Responded(on=answered, stage=stage, calendar=1, decider="S-001", decision=decision)
