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
from complaints_cli.store.migrating import create
from complaints_cli.store.writing import Act, Who, write

TODAY = date(2026, 11, 30)
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


def invented(rows: int) -> Iterator[Act]:
    """So many complaints of the ten years to 2026, a fifth of them at stage 2, one in twenty still open."""
    chance = random.Random(11)  # noqa: S311 (an invented register, the same each time)
    first = date(2016, 1, 4)
    for row in range(1, rows + 1):
        on = first + timedelta(days=row * 3_900 // rows)
        yield Act(None, 0, tuple(_complaint(chance, row, on)))


def _complaint(chance: random.Random, row: int, on: date) -> Iterator[Event]:
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
    yield Imported(
        on=TODAY, batch=1, row=row, file="register.xlsx", sheet="Log", alias=f"OLD/{row}", kept="Area: North"
    )
    yield from _stage(chance, 1, on + timedelta(days=chance.randint(0, 9)), is_open=row % 20 == 0)
    if row % 20 == 0:
        return
    last = on + timedelta(days=30)
    if row % 5 == 1:
        yield Escalated(on=last, via=Channel.EMAIL, reason="It was not put right")
        yield from _stage(chance, 2, last + timedelta(days=chance.randint(0, 7)), is_open=False)
        last += timedelta(days=40)
    yield Closed(on=last + timedelta(days=5), reason=CloseReason.RESOLVED)


def _stage(chance: random.Random, stage: int, on: date, *, is_open: bool) -> Iterator[Event]:
    yield Acknowledged(on=on, stage=stage, calendar=1, points=(1,))
    if is_open:
        return
    answered = on + timedelta(days=chance.randint(6, 18))
    decision = chance.choice((Decision.UPHELD, Decision.PARTLY_UPHELD, Decision.NOT_UPHELD))
    yield FindingMade(on=answered, stage=stage, point=1, decision=decision, reasons="The visits were missed.")
    yield Responded(on=answered, stage=stage, calendar=1, decider="S-001", decision=decision)
