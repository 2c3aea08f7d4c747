from collections.abc import Callable
from datetime import date
from pathlib import Path

from complaints_cli.domain.landlord import Landlord
from complaints_cli.reports.measuring.period import named
from complaints_cli.reports.measuring.span import Span
from complaints_cli.reports.tsm import tsm
from complaints_cli.store.reading import Record, reading
from invented_register import DRAWN_UP

See = Callable[..., Span]


def test_the_report_as_it_was_read_through(
    year: Span, record: Record, same_as_golden: Callable[[str, str], None]
) -> None:
    same_as_golden("tsm.md", tsm(year, record.landlord(DRAWN_UP)).markdown)


def test_the_measures_come_by_stage_and_by_kind_of_home(year: Span) -> None:
    measures = tsm(year, Landlord(name="Meadowbank")).data["measures"]
    assert [(each["id"], each["part"], each["stock"], each["value"]) for each in measures] == [
        ("CH01", 1, "lcra", "17.5"),
        ("CH01", 2, "lcra", "2.5"),
        ("CH01", 1, "lcho", "50.0"),
        ("CH01", 2, "lcho", "0.0"),
        ("CH02", 1, "lcra", "57.1"),
        ("CH02", 2, "lcra", "100.0"),
        ("CH02", 1, "lcho", "0.0"),
        ("CH02", 2, "lcho", "n/a"),
    ]
    assert [(each["without_extension"], each["with_extension"]) for each in measures] == [
        *[(None, None)] * 4,
        *[(3, 1), (1, 0), (0, 0), (0, 0)],
    ]


def test_a_year_in_which_everything_was_answered_is_not_provisional(seen: See) -> None:
    report = tsm(seen(named("2024/25", "03-31")), Landlord(name="Meadowbank"))
    assert "Provisional" not in report.markdown


def test_a_year_that_runs_is_provisional(seen: See) -> None:
    report = tsm(seen(named("2026/27", "03-31")), Landlord(name="Meadowbank"))
    assert "Provisional: the year runs until 31 March 2027." in report.markdown


def test_without_complaints_every_figure_has_no_base(empty: Path) -> None:
    with reading(empty) as record:
        report = tsm(Span(record.rows, named("2025/26", "03-31"), date(2026, 6, 15)), record.landlord(DRAWN_UP))
    assert [each["value"] for each in report.data["measures"]] == ["0.0"] * 4 + ["n/a"] * 4
    assert "Homes owned at the end of the year: 20." in report.markdown
    assert "None: no complaint was made by anybody else." in report.markdown
    assert "No complaint and no request for stage 2 received in the year was refused." in report.markdown


def test_homes_that_nobody_has_and_nobody_complains_from_get_a_line() -> None:
    year = Span(lambda _sql, _parameters: [], named("2025/26", "03-31"), date(2026, 6, 15))
    report = tsm(year, Landlord(name="Meadowbank"))
    assert report.markdown.count("No home of this kind is on record, and no complaint by anyone who lives in one.") == 2
