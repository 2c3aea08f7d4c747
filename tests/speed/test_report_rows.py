"""A year's figures are counted by the register: a report fetches as many rows for 5,000 complaints as for 50."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from complaints_cli.reports.measures import ALL
from complaints_cli.reports.measuring.period import named
from complaints_cli.reports.measuring.span import Span
from complaints_cli.store.reading import reading
from offices import grown, office


def rows_fetched(folder: Path, total: int) -> tuple[int, int]:
    """How many complaints the year's figures count, and how many rows are fetched for all of its measures."""
    folder.mkdir()
    fetched = 0
    with reading(grown(office(folder), total=total, still_open=20)) as record:

        def counting(sql: str, parameters: Mapping[str, Any]) -> Sequence[Any]:
            nonlocal fetched
            found = record.rows(sql, parameters)
            fetched += len(found)
            return found

        year = Span(counting, named("2026/27", "03-31"), date(2027, 4, 15))
        for key in ALL:
            assert year.measured(*key).sentence
        return year.measured("answered-in-time-1").total, fetched


def test_a_report_fetches_as_many_rows_for_5000_complaints_as_for_50(tmp_path: Path) -> None:
    few, many = rows_fetched(tmp_path / "few", 50), rows_fetched(tmp_path / "many", 5_000)
    assert (few[0], many[0]) == (52, 5_002)
    assert few[1] == many[1]
