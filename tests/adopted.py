"""Rows of an older register as they were read, brought over into a database without a file."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

from complaints_cli.exchange.importing.adoption.adopting import Adopted, Adoption
from complaints_cli.exchange.importing.line import Line, StageLine
from complaints_cli.store.reading import reading
from complaints_cli.store.staging import Staging

TODAY = date(2026, 12, 14)
DIGEST = "d" * 64


def day(text: str) -> date:
    return date.fromisoformat(text)


def line(row: int, ref: str = "", received: str | None = None, **told: object) -> Line:
    """A row that says what is given, from the sheet Register."""
    return replace(Line(sheet="Register", row=row), ref=ref, received=received and day(received), **told)  # type: ignore[arg-type]


def stage(**told: str) -> StageLine:
    """What a row says of a stage, with its days as text."""
    days = {"opened", "acknowledged", "extended_to", "extension_told", "responded"}
    return replace(StageLine(), **{name: day(value) if name in days else value for name, value in told.items()})  # type: ignore[arg-type]


def brought_over(db: Path, lines: Iterable[Line], *, name: str = "register.csv", digest: str = DIGEST) -> Adopted:
    """Brings the rows over, if anything of them comes over at all; what became of each."""
    with Staging() as staging:
        with reading(db) as record:
            ends = record.landlord(TODAY).year_ends
            adoption = Adoption(record, staging, name=name, digest=digest, ends=ends, today=TODAY)
            done = adoption.take(lines, lambda _: None)
        if done.streams:
            adoption.bring_over(db, "tester", None, 0, lambda _: None)
    return done
