from collections.abc import Callable
from datetime import date
from pathlib import Path

from complaints_cli.reports.annual import annual
from complaints_cli.reports.assessment.answers import answers
from complaints_cli.reports.measuring.period import named
from complaints_cli.reports.measuring.span import Span
from complaints_cli.reports.report import Report
from complaints_cli.reports.tsm import tsm
from complaints_cli.store.reading import Record, reading
from invented_register import DRAWN_UP

YEAR = named("2025/26", "03-31")
Golden = Callable[[str, str], None]


def annual_of(path: Path, public: bool = True) -> Report:
    with reading(path) as record:
        year = Span(record.rows, YEAR, date(2026, 6, 15), public)
        return annual(
            year, record.landlord(DRAWN_UP), record.policy_on(DRAWN_UP)[1], answers(record.rows, date(2026, 3, 31))
        )


def tsm_of(record: Record, public: bool = True) -> Report:
    return tsm(Span(record.rows, YEAR, DRAWN_UP, public), record.landlord(DRAWN_UP))


def test_the_annual_report_as_it_was_read_through(assessed: Path, same_as_golden: Golden) -> None:
    same_as_golden("annual-public.md", annual_of(assessed).markdown)


def test_the_regulators_measures_as_they_were_read_through(record: Record, same_as_golden: Golden) -> None:
    same_as_golden("tsm-public.md", tsm_of(record).markdown)
