"""What is refused of figures from elsewhere: more answers than people, people counted twice, a percentage above 100."""

from dataclasses import replace
from datetime import date

import pytest

from complaints_cli.domain.benchmarks import Benchmark
from complaints_cli.domain.compared_terms import Compared, Stock
from complaints_cli.domain.events.compared import BenchmarkRemoved, BenchmarkSet, SurveyCounted, SurveyRemoved
from complaints_cli.domain.surveys import Survey
from complaints_cli.errors import ComplaintsError, Misuse, NotFound, Refused
from complaints_cli.handling import comparing

D = date
FIRST, LAST = D(2025, 4, 1), D(2026, 3, 31)
TODAY = D(2026, 5, 20)


def codes(error: pytest.ExceptionInfo[ComplaintsError]) -> list[tuple[str, str | None]]:
    return [(each.code, each.provision) for each in error.value.problems]


def counted(people: int, *, asked: int | None = None, stock: Stock | None = None) -> SurveyCounted:
    return SurveyCounted(
        on=TODAY,
        survey=2,
        first_on=FIRST,
        last_on=LAST,
        very_satisfied=people,
        fairly_satisfied=0,
        neither=0,
        fairly_dissatisfied=0,
        very_dissatisfied=1,
        asked=asked,
        stock=stock,
    )


def survey(stock: Stock | None, *, own: bool = False, stands: bool = True) -> Survey:
    return Survey(
        survey=1,
        first_on=FIRST,
        last_on=LAST,
        counted_on=TODAY,
        very_satisfied=1,
        fairly_satisfied=1,
        neither=1,
        fairly_dissatisfied=1,
        very_dissatisfied=1,
        own=own,
        stock=stock,
        stands=stands,
    )


class TestCounting:
    def test_no_more_answers_than_people(self) -> None:
        event = counted(9, asked=10)
        assert comparing.count([], event, TODAY) is event
        with pytest.raises(Misuse) as refused:
            comparing.count([], counted(10, asked=10), TODAY)
        assert codes(refused) == [("survey", None)]

    def test_somebody_answered(self) -> None:
        with pytest.raises(Misuse) as refused:
            comparing.count([], replace(counted(0), very_dissatisfied=0), TODAY)
        assert codes(refused) == [("survey", None)]

    def test_one_entered_wrongly_can_be_removed_once(self) -> None:
        event = SurveyRemoved(on=TODAY, survey=1, reason="Typed wrongly")
        assert comparing.uncount([survey(None)], event, TODAY) is event
        with pytest.raises(Refused) as refused:
            comparing.uncount([survey(None, stands=False)], event, TODAY)
        assert codes(refused) == [("stands-no-more", None)]
        with pytest.raises(NotFound, match="no survey 1; there are 0"):
            comparing.uncount([], event, TODAY)

    @pytest.mark.parametrize(("there", "asked"), [(None, Stock.LCRA), (Stock.LCHO, None)])
    def test_nobody_is_counted_twice(self, there: Stock | None, asked: Stock | None) -> None:
        with pytest.raises(Refused) as refused:
            comparing.count([survey(there)], counted(3, stock=asked), TODAY)
        assert codes(refused) == [("stock-mixed", None)]

    @pytest.mark.parametrize(
        "there", [survey(Stock.LCHO), survey(Stock.LCRA), survey(None, own=True), survey(None, stands=False)]
    )
    def test_kinds_of_home_are_counted_beside_each_other(self, there: Survey) -> None:
        event = counted(3, stock=Stock.LCRA)
        assert comparing.count([there], event, TODAY) is event

    def test_not_before_the_days_that_it_is_about(self) -> None:
        early = SurveyCounted(
            on=D(2025, 3, 31),
            survey=1,
            first_on=FIRST,
            last_on=LAST,
            very_satisfied=1,
            fairly_satisfied=1,
            neither=1,
            fairly_dissatisfied=1,
            very_dissatisfied=1,
        )
        with pytest.raises(Refused) as refused:
            comparing.count([], early, TODAY)
        assert codes(refused) == [("not-begun", None)]


class TestComparing:
    def figure(self, value: str) -> BenchmarkSet:
        return BenchmarkSet(
            on=TODAY,
            benchmark=1,
            measure="CH02",
            first_on=FIRST,
            last_on=LAST,
            compared=Compared.MEDIAN,
            value=value,
            source="x",
        )

    def test_a_percentage_goes_to_a_hundred_and_a_rate_beyond(self) -> None:
        assert comparing.compare(self.figure("100.0"), TODAY, is_percent=True) == self.figure("100.0")
        assert comparing.compare(self.figure("100.1"), TODAY, is_percent=False) == self.figure("100.1")
        with pytest.raises(Misuse) as refused:
            comparing.compare(self.figure("100.1"), TODAY, is_percent=True)
        assert codes(refused) == [("figure", None)]

    def test_what_stands_no_more_is_not_removed(self) -> None:
        there = Benchmark(
            benchmark=1,
            measure="CH02",
            stage=None,
            stock=None,
            first_on=FIRST,
            last_on=LAST,
            compared=Compared.MEDIAN,
            value="1",
            source="x",
            set_on=TODAY,
        )
        event = BenchmarkRemoved(on=TODAY, benchmark=1)
        assert comparing.remove([there], event, TODAY) is event
        gone = replace(there, stands=False)
        with pytest.raises(Refused) as refused:
            comparing.remove([gone], event, TODAY)
        assert codes(refused) == [("stands-no-more", None)]
        with pytest.raises(NotFound) as missing:
            comparing.remove([gone], BenchmarkRemoved(on=TODAY, benchmark=2), TODAY)
        assert codes(missing) == [("benchmark", None)]
