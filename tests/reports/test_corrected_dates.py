"""A date put right after an extension was told: figures go by the later of the two, as every other answer does."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from complaints_cli.domain.event import Event
from complaints_cli.domain.events.record import Corrected
from complaints_cli.domain.policy import Targets
from complaints_cli.domain.terms import Decision, Home
from complaints_cli.reports.measuring.period import named
from complaints_cli.reports.measuring.span import Span
from complaints_cli.reports.triggers import triggers
from complaints_cli.store.reading import reading
from complaints_cli.store.writing import Act, Who, write
from invented_register import acknowledged, answered, day, extended, received

# Received and acknowledged on Monday 2 June 2025, so due on Monday 16 June; extended to Wednesday 18 June. It had been
# acknowledged on Monday 9 June: ten working days from then, and fifteen from receipt, is Monday 23 June.
TOLD: Sequence[Event] = (
    received("2025-06-02", Home.TENANT, "repairs"),
    *acknowledged("2025-06-02"),
    *extended("2025-06-10", "2025-06-16", "2025-06-18"),
    Corrected(
        on=day("2025-06-12"),
        field="acknowledged",
        stage=1,
        day=day("2025-06-09"),
        was_day=day("2025-06-02"),
        reason="Read off the wrong line.",
    ),
)


@pytest.mark.parametrize(
    ("today", "word"),
    [(date(2025, 6, 20), "not yet due"), (date(2025, 6, 23), "not yet due"), (date(2025, 6, 24), "overdue")],
)
def test_an_extension_never_shortens_the_time(empty: Path, tmp_path: Path, today: date, word: str) -> None:
    path = tmp_path / "complaints.db"
    path.write_bytes(empty.read_bytes())
    write(path, Who(today, "test"), [Act(None, 0, tuple(TOLD))])
    with reading(path) as record:
        year = Span(record.rows, named("2025/26", "03-31"), today)
        assert year.measured("answered-in-time-1").words == {word: 1}
        assert year.measured("updates-agreed").of("not late") == (word == "not yet due")


# Received and acknowledged on Mon 1 September 2025, it seemed: due on Mon 15, extended that day to Mon 29, and answered
# then. It had been received and acknowledged on Thu 28 August, and so was due on Thu 11: the extension came too late.
EXTENDED_TOO_LATE: Sequence[Event] = (
    received("2025-09-01", Home.TENANT, "repairs"),
    *acknowledged("2025-09-01"),
    *extended("2025-09-15", "2025-09-15", "2025-09-29"),
    *answered("2025-09-29", Decision.NOT_UPHELD),
)
PUT_RIGHT: Sequence[Event] = (
    Corrected(
        on=day("2025-10-01"),
        field="acknowledged",
        stage=1,
        day=day("2025-08-28"),
        was_day=day("2025-09-01"),
        reason="Read off the wrong line.",
    ),
    Corrected(
        on=day("2025-10-01"), field="received", day=day("2025-08-28"), was_day=day("2025-09-01"), reason="The same."
    ),
)


@pytest.mark.parametrize(
    ("events", "word", "in_time"),
    [
        (EXTENDED_TOO_LATE, "with an extension", 1),
        ((*EXTENDED_TOO_LATE, *PUT_RIGHT), "by an extension beyond the limit or told too late", 0),
    ],
)
def test_an_extension_told_when_the_time_was_up_does_not_count(
    empty: Path, tmp_path: Path, events: Sequence[Event], word: str, in_time: int
) -> None:
    path, today = tmp_path / "complaints.db", date(2025, 10, 1)
    path.write_bytes(empty.read_bytes())
    write(path, Who(today, "test"), [Act(None, 0, tuple(events))])
    with reading(path) as record:
        ch02 = Span(record.rows, named("2025/26", "03-31"), today).measured("CH02", 1, "lcra")
    assert (ch02.words, ch02.count, ch02.total) == ({word: 1}, in_time, 1)


@pytest.mark.parametrize(("events", "lost"), [(EXTENDED_TOO_LATE[:-4], 0), ((*EXTENDED_TOO_LATE[:-4], *PUT_RIGHT), 1)])
def test_an_open_one_that_was_told_too_late_is_lost(
    empty: Path, tmp_path: Path, events: Sequence[Event], lost: int
) -> None:
    path, today = tmp_path / "complaints.db", date(2025, 9, 16)
    path.write_bytes(empty.read_bytes())
    write(path, Who(date(2025, 10, 1), "test"), [Act(None, 0, tuple(events))])
    with reading(path) as record:
        _, in_time = triggers(Span(record.rows, named("2025/26", "03-31"), today), Targets(review_answered_percent=80))
    assert (in_time.lost, in_time.waiting) == (lost, 1 - lost)
