"""The invented register, and the register of the same landlord without a complaint, as reports read them."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from complaints_cli.reports.period import Period, named
from complaints_cli.reports.year import Year
from complaints_cli.store.migrating import create
from complaints_cli.store.reading import Record, reading
from complaints_cli.store.writing import Act, Who, write
from invented_landlord import ANSWERS, answer, landlord
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
    """The story, with nine rows of the form answered."""
    path = tmp_path_factory.mktemp("assessed") / "complaints.db"
    path.write_bytes(database.read_bytes())
    given = tuple(answer(*each) for each in ANSWERS)
    write(path, Who(DRAWN_UP, "test"), [Act("assessment", 0, given)])
    return path


@pytest.fixture
def record(database: Path) -> Iterator[Record]:
    with reading(database) as record:
        yield record


@pytest.fixture
def seen(record: Record) -> Callable[..., Year]:
    """The register as a reporting year, by default 2025/26 on 15 June 2026."""

    def see(period: Period = YEAR, today: date = DRAWN_UP) -> Year:
        return Year(record.rows, period, today)

    return see


@pytest.fixture
def year(seen: Callable[..., Year]) -> Year:
    return seen()


@pytest.fixture
def golden() -> Callable[[str], str]:
    """A report as it was read through and found good."""
    return lambda name: (Path(__file__).parent / "golden" / name).read_text(encoding="utf-8")
