"""Of a year that runs, what has not begun is in no table and no chart: it is not nought, there is no figure yet."""

from collections.abc import Callable
from datetime import date

import pytest

from complaints_cli.reports.annual import annual
from complaints_cli.reports.assessment.answers import answers
from complaints_cli.reports.measuring.period import named
from complaints_cli.reports.measuring.span import Span
from complaints_cli.reports.packs.quarterly import quarterly
from complaints_cli.reports.report import Report
from complaints_cli.reports.tsm import tsm
from complaints_cli.store.record import Record
from invented_papers import ALL_IN_TIME, HEAD

See = Callable[..., Span]
RUNNING, YEAR = date(2025, 8, 15), named("2025/26", "03-31")


@pytest.fixture
def running(seen: See, record: Record) -> Report:
    """The year 2025/26 as it was on 15 August 2025, in its second quarter."""
    policy = record.policy_on(RUNNING)[1]
    return annual(seen(YEAR, RUNNING), record.landlord(RUNNING), policy, answers(record.rows, YEAR.last))


def rows(markdown: str, heading: str) -> list[str]:
    """The first cell of each row of the first table under a heading."""
    under = markdown.partition(f"{heading}\n")[2].partition("\n### ")[0]
    return [line.split(" | ")[0].removeprefix("| ") for line in under.splitlines() if line.startswith("| ")]


def test_tables_have_the_quarters_that_have_begun(running: Report, seen: See, record: Record) -> None:
    assert rows(running.markdown, "### By quarter")[:5] == ["Quarter", "---", "Q1", "Q2", "The year"]
    assert "| Category | Q1 | Q2 | The year |" in running.markdown
    markdown = tsm(seen(YEAR, RUNNING), record.landlord(RUNNING)).markdown
    assert "\n| Q2 | " in markdown
    assert "\n| Q3 | " not in markdown


def test_charts_have_no_nought_for_what_is_to_come(running: Report, seen: See, record: Record) -> None:
    charts = {each.name: each for each in running.charts}
    this, last = charts["quarters"].series
    assert ["n/a" if value == "n/a" else "a figure" for value in this.values] == ["a figure"] * 2 + ["n/a"] * 2
    assert len(last.values) == 4
    assert charts["received"].labels == ("Apr 2025", "May 2025", "Jun 2025", "Jul 2025", "Aug 2025")
    of_quarter = quarterly(seen(YEAR.quarters[1], RUNNING), record.landlord(RUNNING), ALL_IN_TIME, HEAD)
    (beside,) = [each for each in of_quarter.charts if each.name == "quarters"]
    assert beside.series[0] == this
    assert "the lowest 0.0 (Q3" not in running.markdown


def test_a_year_that_begins_within_a_month_has_the_months_that_have_begun(seen: See, record: Record) -> None:
    year = seen(named("2025/26", "04-15"), RUNNING)
    policy = record.policy_on(RUNNING)[1]
    report = annual(year, record.landlord(RUNNING), policy, answers(record.rows, year.period.last))
    (received,) = [each for each in report.charts if each.name == "received"]
    assert received.labels == ("16 Apr 2025", "16 May 2025", "16 Jun 2025", "16 Jul 2025")
