"""The invented register, and the register of the same landlord without a complaint, as reports read them."""

import os
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from complaints_cli.reports.measuring.period import Period, named
from complaints_cli.reports.measuring.span import Span
from complaints_cli.store.migrating import create
from complaints_cli.store.reading import reading
from complaints_cli.store.record import Record
from complaints_cli.store.writing import Act, Who, write
from invented_landlord import ANSWERS, answer, carried, landlord
from invented_register import COMPLAINTS, DRAWN_UP
from invented_requests import NOT_COMPLAINTS

YEAR = named("2025/26", "03-31")


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database of the landlord without a complaint."""
    path = tmp_path_factory.mktemp("empty") / "complaints.db"
    create(path)
    write(path, Who(DRAWN_UP, "test"), landlord())
    return path


@pytest.fixture(scope="session")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with the whole story."""
    path = tmp_path_factory.mktemp("story") / "complaints.db"
    create(path)
    write(
        path,
        Who(DRAWN_UP, "test"),
        [*landlord(), *(Act(None, 0, tuple(events)) for events in (*COMPLAINTS, *NOT_COMPLAINTS))],
    )
    return path


@pytest.fixture(scope="session")
def assessed(database: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The story, with eight rows of the form answered and one carried."""
    path = tmp_path_factory.mktemp("assessed") / "complaints.db"
    path.write_bytes(database.read_bytes())
    given = (*carried(), *(answer(*each) for each in ANSWERS))
    write(path, Who(DRAWN_UP, "test"), [Act("assessment", 0, given)])
    return path


@pytest.fixture
def record(database: Path) -> Iterator[Record]:
    with reading(database) as record:
        yield record


@pytest.fixture
def seen(record: Record) -> Callable[..., Span]:
    """The register as a reporting year, by default 2025/26 on 15 June 2026."""

    def see(period: Period = YEAR, today: date = DRAWN_UP, public: bool = False) -> Span:
        return Span(record.rows, period, today, public)

    return see


@pytest.fixture
def year(seen: Callable[..., Span]) -> Span:
    return seen()


@pytest.fixture
def same_as_golden() -> Callable[[str, str], None]:
    """A report is as it was read through and found good; after a change that was meant, UPDATE_GOLDEN=1."""

    def compare(name: str, report: str) -> None:
        kept = Path(__file__).parent / "golden" / name
        if "UPDATE_GOLDEN" in os.environ:
            kept.write_text(report, encoding="utf-8")
        assert report == kept.read_text(encoding="utf-8")

    return compare
