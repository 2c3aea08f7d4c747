"""A report's measures are those whose figures it prints, each of them and no other: so each can be explained."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from complaints_cli.domain.compared_terms import Compared, Stock
from complaints_cli.domain.event import Event
from complaints_cli.domain.events.compared import BenchmarkSet
from complaints_cli.reports.annual import annual
from complaints_cli.reports.assessment.answers import answers
from complaints_cli.reports.assessment.form import form_of
from complaints_cli.reports.assessment.self_assessment import self_assessment
from complaints_cli.reports.learning_plan import learning_plan
from complaints_cli.reports.measures import key_of
from complaints_cli.reports.measuring.period import Period, month_of, named
from complaints_cli.reports.measuring.span import Span
from complaints_cli.reports.packs.board import board
from complaints_cli.reports.packs.monthly import monthly
from complaints_cli.reports.packs.quarterly import quarterly
from complaints_cli.reports.report import Report
from complaints_cli.reports.residents import Edition, residents
from complaints_cli.reports.sections import counted
from complaints_cli.reports.tsm import tsm
from complaints_cli.store.lessons import lessons
from complaints_cli.store.reading import reading
from complaints_cli.store.record import Record
from complaints_cli.store.writing import Act, Who, write
from invented_papers import ALL_IN_TIME, HEAD, OF_THE_BOARD, YEAR_END, quarter
from invented_register import DRAWN_UP, day
from listening import Listening

pytestmark = pytest.mark.slow

YEAR, QUARTER, MONTH = named("2025/26", YEAR_END), quarter("2025-09-01"), month_of(day("2025-09-01"), YEAR_END)


@dataclass(frozen=True)
class Drawn:
    """A report, and how it is drawn up."""

    period: Period
    compose: Callable[[Span, Record], Report]
    public: bool = False


def _residents(edition: Edition) -> Drawn:
    return Drawn(
        YEAR,
        lambda year, record: residents(year, record.landlord(DRAWN_UP), record.policy_on(DRAWN_UP)[1], edition),
        public=True,
    )


def _board(now: Span, record: Record) -> Report:
    landlord = record.landlord(DRAWN_UP)
    form = form_of(Span(record.rows, YEAR, DRAWN_UP), landlord, record.policy_on(DRAWN_UP))
    return board(now, landlord, ALL_IN_TIME, form, OF_THE_BOARD, HEAD)


def _annual(year: Span, record: Record) -> Report:
    policy = record.policy_on(DRAWN_UP)[1]
    return annual(year, record.landlord(DRAWN_UP), policy, answers(record.rows, YEAR.last))


def _plan(year: Span, record: Record) -> Report:
    return learning_plan(year, record.landlord(DRAWN_UP), lessons(record.rows))


def _form(year: Span, record: Record) -> Report:
    return self_assessment(form_of(year, record.landlord(DRAWN_UP), record.policy_on(DRAWN_UP)))


REPORTS = {
    "annual": Drawn(YEAR, _annual),
    "tsm": Drawn(YEAR, lambda year, record: tsm(year, record.landlord(DRAWN_UP))),
    "monthly": Drawn(MONTH, lambda month, record: monthly(month, record.landlord(DRAWN_UP), [], HEAD)),
    "quarterly": Drawn(QUARTER, lambda now, record: quarterly(now, record.landlord(DRAWN_UP), ALL_IN_TIME, HEAD)),
    "board": Drawn(QUARTER, _board),
    "residents": _residents(Edition.PAGE),
    "self-assessment": Drawn(YEAR, _form),
    "learning-plan": Drawn(
        YEAR, lambda year, record: learning_plan(year, record.landlord(DRAWN_UP), lessons(record.rows))
    ),
}


def benchmark(number: int, measure: str, period: Period, stage: int | None = None, stock: Stock | None = None) -> Event:
    return BenchmarkSet(
        on=DRAWN_UP,
        benchmark=number,
        measure=measure,
        first_on=period.first,
        last_on=period.last,
        compared=Compared.MEDIAN,
        value="53.9",
        stage=stage,
        stock=stock,
        source="Regulator",
    )


BENCHMARKS = (
    benchmark(1, "CH01", QUARTER, 1, Stock.LCRA),
    benchmark(2, "records-complete", YEAR),
    benchmark(3, "answered-in-time-1", YEAR.before),
)


@pytest.fixture(scope="module")
def compared(assessed: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    """The story with figures from elsewhere for a quarter, its year and the year before."""
    path = tmp_path_factory.mktemp("printed") / "complaints.db"
    path.write_bytes(assessed.read_bytes())
    write(path, Who(DRAWN_UP, "test"), [Act("benchmark", 0, BENCHMARKS)])
    with reading(path) as record:
        yield record


@pytest.mark.parametrize("name", REPORTS)
def test_measures_are_what_is_printed(compared: Record, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = REPORTS[name]
    span = Span(compared.rows, drawn.period, DRAWN_UP, drawn.public)
    report = drawn.compose(span, compared)
    measures = [*report.measures, *(each for _, each in report.others)]
    # What a report lists as its own is not heard: only what it takes to show it.
    monkeypatch.setattr(counted, "printed", lambda _span, _names: [])
    listening = Listening.to(span)
    drawn.compose(listening, compared)
    assert listening.heard.printed - {key_of(each.measure) for each in measures} == set()
    assert {each.measure.id for each in measures} - {name for name, _, _ in listening.heard.asked} == set()


def test_each_measure_of_a_report_is_there_once(compared: Record) -> None:
    for drawn in REPORTS.values():
        report = drawn.compose(Span(compared.rows, drawn.period, DRAWN_UP, drawn.public), compared)
        found = [(report.period, key_of(each.measure)) for each in report.measures]
        found += [(period, key_of(each.measure)) for period, each in report.others]
        assert len(found) == len(set(found))


def test_a_figure_beside_one_from_elsewhere_is_defined_and_explained(compared: Record) -> None:
    report = REPORTS["quarterly"].compose(Span(compared.rows, QUARTER, DRAWN_UP), compared)
    rows = {line.partition(" | ")[0].removeprefix("| "): line for line in report.markdown.splitlines()}
    for title in (
        "Stage 1 complaints per 1,000 homes, rented homes, 2025/26 Q2",
        "Records without a gap, 2025/26",
        "Answered in time at stage 1, 2024/25",
    ):
        assert "| Median | 53.9" in rows[title]
    appendix = report.markdown.partition("| Figure | What is counted |")[2]
    assert "complaints made at the stage in the period, for each 1,000 homes" in appendix.lower()
    assert "CH01" in {each.measure.id for each in report.measures}
    assert [(period.label, each.measure.id) for period, each in report.others] == [
        ("2025/26", "acknowledged-when-due"),
        ("2025/26", "answered-when-due"),
        ("2025/26", "records-complete"),
        ("2024/25", "answered-in-time-1"),
    ]
