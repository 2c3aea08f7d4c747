"""A complaint withdrawn before its acknowledgement counts against the landlord only when its time had passed."""

from pathlib import Path

import pytest

from complaints_cli.domain.events.ends import Withdrawn
from complaints_cli.domain.terms import Channel, Home
from complaints_cli.reports.measuring.period import named
from complaints_cli.reports.measuring.span import Span
from complaints_cli.store.reading import reading
from complaints_cli.store.writing import Act, Who, write
from invented_register import DRAWN_UP, day, received


@pytest.mark.parametrize(
    ("withdrawn", "acknowledged", "open_at_31_march"),
    [
        ("2025-07-14", "withdrawn first", 0),
        ("2025-07-15", "not acknowledged", 0),
        ("2026-04-01", "not acknowledged", 1),
    ],
)
def test_before_or_after_its_time(
    empty: Path, tmp_path: Path, withdrawn: str, acknowledged: str, open_at_31_march: int
) -> None:
    """Received on Mon 7 July 2025: to be acknowledged by Mon 14 July."""
    path = tmp_path / "complaints.db"
    path.write_bytes(empty.read_bytes())
    events = (received("2025-07-07", Home.TENANT, "repairs"), Withdrawn(on=day(withdrawn), via=Channel.PHONE))
    write(path, Who(DRAWN_UP, "test"), [Act(None, 0, events)])
    with reading(path) as record:
        year = Span(record.rows, named("2025/26", "03-31"), DRAWN_UP)
        measured = year.measured("acknowledged-in-time-1")
        assert [row.word for row in measured.rows] == [acknowledged]
        assert bool(measured.failed) is (acknowledged == "not acknowledged")
        assert year.measured("open-at-end-1").numerator == open_at_31_march
