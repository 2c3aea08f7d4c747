from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from complaints_cli.domain.compared_terms import Compared, Stock
from complaints_cli.domain.events.compared import BenchmarkSet, SurveyCounted
from complaints_cli.domain.landlord import Landlord
from complaints_cli.reports.measuring.period import named
from complaints_cli.reports.measuring.span import Span
from complaints_cli.reports.tsm import tsm
from complaints_cli.store.reading import reading
from complaints_cli.store.record import Record
from complaints_cli.store.writing import Act, Who, write
from invented_register import DRAWN_UP

See = Callable[..., Span]


def test_the_report_as_it_was_read_through(
    year: Span, record: Record, same_as_golden: Callable[[str, str], None]
) -> None:
    same_as_golden("tsm.md", tsm(year, record.landlord(DRAWN_UP)).markdown)


def test_the_measures_come_by_stage_and_by_kind_of_home(year: Span) -> None:
    measures = tsm(year, Landlord(name="Meadowbank")).data["measures"]
    assert [(each["id"], each["part"], each["stock"], each["value"]) for each in measures[:11]] == [
        ("CH01", 1, "lcra", "17.5"),
        ("CH01", 2, "lcra", "2.5"),
        ("CH01", 1, "lcho", "50.0"),
        ("CH01", 2, "lcho", "0.0"),
        ("CH02", 1, "lcra", "57.1"),
        ("CH02", 2, "lcra", "100.0"),
        ("CH02", 1, "lcho", "0.0"),
        ("CH02", 2, "lcho", "n/a"),
        ("TP09", None, None, "n/a"),
        ("TP09", None, "lcra", "n/a"),
        ("TP09", None, "lcho", "n/a"),
    ]
    assert [(each["without_extension"], each["with_extension"]) for each in measures[:11]] == [
        *[(None, None)] * 4,
        *[(3, 1), (1, 0), (0, 0), (0, 0)],
        *[(None, None)] * 3,
    ]
    # Then what the notes count, over all homes.
    assert [each["id"] for each in measures[11:]] == [
        *("homes", "homes-2", "not-accepted-1", "not-accepted-2", "answered-in-time-1", "answered-in-time-2")
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
    assert [each["value"] for each in report.data["measures"][:11]] == ["0.0"] * 4 + ["n/a"] * 7
    assert "Homes owned at the end of the year: 20." in report.markdown
    assert "None: no complaint was made by anybody else." in report.markdown
    assert "No complaint and no request for stage 2 received in the year was refused." in report.markdown


def test_homes_that_nobody_has_and_nobody_complains_from_get_a_line() -> None:
    year = Span(lambda _sql, _parameters: [], named("2025/26", "03-31"), date(2026, 6, 15))
    report = tsm(year, Landlord(name="Meadowbank"))
    assert report.markdown.count("No home of this kind is on record, and no complaint by anyone who lives in one.") == 2


def test_a_year_stands_beside_the_one_before_and_by_quarter(year: Span) -> None:
    markdown = tsm(year, Landlord(name="Meadowbank")).markdown
    rented = markdown.partition("### Rented homes beside 2024/25")[2].partition("## Shared")[0]
    assert "| CH01, stage 1 | 17.5 | 2.6 | higher |" in rented
    assert "| CH02, stage 1 | 57.1 | 100.0 | worse |" in rented
    assert "| Q2 | 2 | 5.0 | 0% (0 of 2) | 0 | 0.0 | n/a (0 of 0) |" in rented


def test_a_year_before_the_record_is_not_compared_with(seen: See) -> None:
    markdown = tsm(seen(named("2024/25", "03-31")), Landlord(name="Meadowbank")).markdown
    assert "| CH01, stage 1 | 2.6 | not on record | n/a |" in markdown


def test_for_the_public_a_quarter_tells_no_small_number_by_its_rate(record: Record) -> None:
    year = Span(record.rows, named("2025/26", "03-31"), DRAWN_UP, public=True)
    markdown = tsm(year, Landlord(name="Meadowbank")).markdown
    assert "| Stage 1 | 7 | 400 | 17.5 |" in markdown
    rented = markdown.partition("### Rented homes quarter by quarter")[2].partition("## Shared")[0]
    for label in ("Q1", "Q2", "Q3", "Q4"):
        assert f"| {label} | not shown | not shown | not shown |" in rented
    assert "5.0" not in rented


def test_tp09_and_figures_from_elsewhere(database: Path, tmp_path: Path) -> None:
    path = tmp_path / "complaints.db"
    path.write_bytes(database.read_bytes())
    survey = SurveyCounted(
        on=DRAWN_UP,
        survey=1,
        first_on=date(2025, 4, 1),
        last_on=date(2026, 3, 31),
        very_satisfied=60,
        fairly_satisfied=70,
        neither=91,
        fairly_dissatisfied=100,
        very_dissatisfied=100,
        stock=Stock.LCRA,
    )
    before = replace(survey, survey=2, first_on=date(2024, 4, 1), last_on=date(2025, 3, 31), very_satisfied=0)
    median = BenchmarkSet(
        on=DRAWN_UP,
        benchmark=1,
        measure="TP09",
        first_on=date(2025, 4, 1),
        last_on=date(2026, 3, 31),
        compared=Compared.MEDIAN,
        value="34.5",
        stock=Stock.LCRA,
        source="Regulator",
    )
    write(path, Who(DRAWN_UP, "test"), [Act("survey", 0, (survey, before)), Act("benchmark", 0, (median,))])
    with reading(path) as record:
        markdown = tsm(Span(record.rows, named("2025/26", "03-31"), DRAWN_UP), record.landlord(DRAWN_UP)).markdown
    assert "30.9% (130 of 421) of those who complained in the 12 months before" in markdown
    assert "In 2024/25: 19.4% (70 of 361)." in markdown
    assert "| Answer | All homes | Rented homes |" in markdown
    assert (
        "| Satisfaction with how we handle complaints, rented homes | 30.9% | Median | 34.5% | Regulator |" in markdown
    )
