"""The service improvement plan of the invented register, read through."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from complaints_cli.domain.landlord import Landlord
from complaints_cli.reports.learning_plan import learning_plan
from complaints_cli.reports.measuring.period import named
from complaints_cli.reports.measuring.span import Span
from complaints_cli.reports.report import Report
from complaints_cli.store.lessons import lessons
from complaints_cli.store.record import Record

See = Callable[..., Span]


@pytest.fixture
def planned(record: Record, seen: See) -> Callable[..., Report]:
    """The plan of a year, by default 2025/26 on 15 June 2026."""

    def plan(label: str = "2025/26", today: date = date(2026, 6, 15)) -> Report:
        year = seen(named(label, "03-31"), today)
        return learning_plan(year, record.landlord(today), lessons(record.rows))

    return plan


def test_as_it_was_read_through(planned: Callable[..., Report], same_as_golden: Callable[[str, str], None]) -> None:
    same_as_golden("learning-plan.md", planned().markdown)


def test_what_is_open_goes_over_into_the_next_year(planned: Callable[..., Report]) -> None:
    now, later = planned(), planned("2026/27")
    assert [(each["ref"], each["n"]) for each in now.more["items"]] == [("C-2025-0002", 1), ("C-2025-0003", 2)]
    assert {each["ref"] for each in later.more["items"]} >= {"C-2025-0002", "C-2025-0003"}
    assert [each["ref"] for each in planned("2024/25", date(2026, 6, 15)).more["items"]] == []


def test_a_running_year_is_set_beside_the_same_days(planned: Callable[..., Report]) -> None:
    text = planned("2025/26", date(2025, 7, 31)).markdown
    assert "Now: 1 April 2025 to 31 July 2025. A year before: 1 April 2024 to 31 July 2024." in text


def test_a_landlord_without_complaints(empty: object) -> None:
    from pathlib import Path

    from complaints_cli.store.reading import reading

    assert isinstance(empty, Path)
    with reading(empty) as record:
        year = Span(record.rows, named("2025/26", "03-31"), date(2026, 6, 15))
        text = learning_plan(year, Landlord(name="Larkfield"), lessons(record.rows)).markdown
    assert "No change was noted, and none is still to be made." in text
    assert "No complaint was made on these days of either year." in text


def test_a_change_that_names_somebody_is_to_be_read_where_it_is_from(record: Record, seen: See) -> None:
    """C-2025-0002 is of Mrs Nuttall."""
    first, *_ = lessons(record.rows, "C-2025-0002")
    report = learning_plan(
        seen(),
        record.landlord(date(2026, 6, 15)),
        [replace(first, change="Ring Mrs Nuttall.", wrong="Nuttall waited.")],
    )
    assert "Nuttall" not in report.markdown
    assert report.markdown.count("It names somebody: see C-2025-0002.") == 2
    assert report.more["items"][0]["change"] == "It names somebody: see C-2025-0002."
