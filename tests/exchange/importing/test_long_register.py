"""A register of any length is read with the memory of a short one."""

import tracemalloc
from collections.abc import Iterator
from datetime import date, timedelta

import pytest

from complaints_cli.exchange.importing.reading import understand
from complaints_cli.exchange.importing.sheets import Row, Sheet
from grids import TODAY, book

HEADERS = ("Ref", "Name", "Date received", "Complaint", "Ack sent", "Response", "Outcome", "Compensation", "Notes")


def long(rows: int) -> Sheet:
    """That many complaints, no two of them alike."""

    def read() -> Iterator[Row]:
        yield Row(1, HEADERS)
        for number in range(2, rows + 2):
            day = date(2015, 1, 1) + timedelta(days=number % 4000)
            cells = (
                f"C{number}",
                f"Somebody {number}",
                f"{day.day}/{day.month}/{day.year}",
                f"It dripped {number} times",
            )
            answered = (
                day + timedelta(days=2),
                day + timedelta(days=9),
                "Upheld",
                f"£{number % 900}",
                f"Note {number}",
            )
            yield Row(number, (*cells, *answered))

    return Sheet("", read)


def peak(rows: int) -> int:
    """Bytes at the most, over both readings; each row is let go of."""
    tracemalloc.start()
    try:
        found = understand(book(long(rows)), TODAY)
        assert sum(1 for _ in found.entries()) == rows + 1
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@pytest.mark.slow
def test_four_times_the_rows_take_no_more_memory() -> None:
    assert peak(24_000) < 1.2 * peak(6_000)
