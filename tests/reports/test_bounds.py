"""What is said of a percentage whose counts are not all shown, and of averages of which it is not shown how many."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from complaints_cli.reports.disclosure import NOT_SHOWN
from complaints_cli.reports.disclosure.year import veils
from complaints_cli.reports.measuring.bounds import FEW, NO_END, NONE, Between, Range, just, share
from complaints_cli.reports.measuring.figures import is_mean_of, ratio
from complaints_cli.reports.measuring.measure import Unit
from complaints_cli.reports.measuring.measured import Measured
from complaints_cli.reports.measuring.spread import Spread
from complaints_cli.reports.measuring.tallied import Tally
from made_up_measures import Numbers, measure

ANY = Range(1, NO_END)


@pytest.mark.parametrize(
    ("count", "rest", "total", "says"),
    [
        # 32 of 36 is 88.88...% and 5 of 36 is 13.88...%: "at least" goes down, "under" up.
        (ANY, FEW, just(36), "at least 88.8% (32 or more of 36)"),
        (FEW, ANY, just(36), "under 13.9% (fewer than 5 of 36)"),
        (FEW, ANY, just(50), "under 10% (fewer than 5 of 50)"),
        (ANY, FEW, just(10), "at least 60% (6 or more of 10)"),
        (FEW, ANY, just(10), "under 50% (fewer than 5 of 10)"),
        (ANY, FEW, just(9), NOT_SHOWN),
        (FEW, ANY, just(9), NOT_SHOWN),
        (FEW, FEW, just(8), NOT_SHOWN),
        (ANY, ANY, just(36), NOT_SHOWN),
        # Two words of five: fewer than 9 together, and never less than fewer than 5.
        (ANY, Range(2, 8), just(36), "at least 77.7% (28 or more of 36)"),
        (Range(1, 2), ANY, just(36), "under 13.9% (fewer than 5 of 36)"),
        (ANY, Range(1, 2), just(36), "at least 88.8% (32 or more of 36)"),
        (just(20), Range(12, 14), Range(32, 34), "at least 58.8% (20 of 34 at most)"),
        (just(10), Range(22, 24), Range(32, 34), "at most 31.3% (10 of 32 at least)"),
        (NONE, ANY, ANY, "0% (counts not shown)"),
        (ANY, NONE, ANY, "100% (counts not shown)"),
        (FEW, NONE, FEW, NOT_SHOWN),
        (Range(0, NO_END), NONE, Range(0, NO_END), NOT_SHOWN),
    ],
)
def test_a_bound_in_words(count: Range, rest: Range, total: Range, says: str) -> None:
    assert share(count, rest, total, apart=NONE, everything=total).says == says


def test_what_is_set_apart_leaves_a_bound() -> None:
    # Of 36 fewer than 5 were late and fewer than 5 are set apart: 28 in time of 32 at the least.
    told = share(ANY, FEW, ANY, apart=FEW, everything=just(36))
    assert told.says == "at least 87.5% (all but fewer than 5)"
    assert told.between == Between(Fraction(28, 32), Fraction(34, 35))


def test_figures_are_compared_where_it_is_certain() -> None:
    most, few = share(ANY, FEW, just(36), NONE, just(36)).between, share(FEW, ANY, just(36), NONE, just(36)).between
    assert most == Between(Fraction(32, 36), Fraction(35, 36))
    assert few == Between(Fraction(1, 36), Fraction(4, 36))
    assert most.is_over(few)
    assert not few.is_over(most)
    assert not most.is_over(most)
    assert not most.is_as(most)
    assert share(ANY, ANY, just(36), NONE, just(36)).between is None


def measured(numbers: Numbers, unit: Unit = Unit.PERCENT, days: int = 0) -> Measured:
    """Of things with the word a, counted, b, not counted, and z, set apart; `days` for each a."""
    one = measure("one", counted="a", apart="z", unit=unit)
    amount = days or None
    tallies = tuple(Tally(word, amount if word == "a" else None, n) for word, n in numbers.items())
    plain = Measured(measure=one, tallies=tallies)
    means = {one: plain.value} if unit is Unit.DAYS else {}
    return Measured(measure=one, tallies=tallies, veil=veils({one: numbers}, means)[one])


class TestAMeasure:
    def test_few_that_count_and_few_that_do_not(self) -> None:
        assert measured({"a": 33, "b": 3}).share == "at least 88.8% (32 or more of 36)"
        assert measured({"a": 3, "b": 33}).share == "under 13.9% (fewer than 5 of 36)"
        assert measured({"a": 33, "b": 3}).shown_words == {"b": "fewer than 5", "a": NOT_SHOWN}

    def test_few_set_apart_as_well(self) -> None:
        found = measured({"a": 30, "b": 3, "z": 3})
        assert found.share == "at least 87.5% (all but fewer than 5)"
        assert found.sentence == "at least 87.5% (all but fewer than 5); not counted: fewer than 5 z"

    def test_it_is_left_unsaid_where_it_would_be_one_each(self) -> None:
        # 36 less 34 are two: one late and one set apart, if both were there and it were said of which there are 34.
        found = measured({"a": 34, "b": 1, "z": 1})
        assert found.shown == NOT_SHOWN
        assert found.shown_everything == "36"


class TestAmounts:
    def test_an_average_without_its_number(self) -> None:
        found = measured({"a": 34, "z": 2}, Unit.DAYS, days=12)
        assert (found.value, found.spread.median) == ("12.0", "12")
        assert found.sentence == "12.0 working days on average"
        assert (found.known_count, found.shows_counts) == (None, False)

    def test_an_average_of_those_that_are_shown(self) -> None:
        found = measured({"a": 34}, Unit.DAYS, days=12)
        assert (found.sentence, found.spread.median) == ("12.0 working days on average (34 answered)", "12.0")

    def test_few_have_no_average(self) -> None:
        assert measured({"a": 4, "z": 9}, Unit.DAYS, days=12).value == NOT_SHOWN

    def test_an_average_that_would_give_the_others_away_is_not_shown(self) -> None:
        # It says that there are five at least: so of six one would be set apart, and no more.
        assert measured({"a": 5, "z": 1}, Unit.DAYS, days=12).value == NOT_SHOWN

    def test_a_sum_of_money_without_its_number(self) -> None:
        found = measured({"a": 17, "z": 2}, Unit.MONEY, days=10000)
        assert (found.value, found.sentence) == ("1700.00", "£1,700.00")

    def test_half_a_day_would_tell_that_their_number_is_even(self) -> None:
        assert Spread({10: 6, 11: 6}).median == "10.5"
        assert Spread({10: 6, 11: 6}, counted=False).median == "11"

    def test_an_average_far_below_the_middle_is_shown_without_it(self) -> None:
        assert Spread({0: 5, 11: 6}, counted=False).median == NOT_SHOWN

    def test_a_mean_that_five_cannot_have(self) -> None:
        # Fifths are .0, .2, .4, .6, .8; 122 / 6 is 20.33.
        assert [number for number in range(5, 13) if is_mean_of("20.3", number)] == [6, 7, 8, 9, 10, 11, 12]
        assert is_mean_of("0.0", 5)


@given(st.integers(10, 400), st.integers(0, 4000), st.integers(10, 400))
def test_a_mean_fits_any_ten_or_more(number: int, days: int, other: int) -> None:
    assert is_mean_of(ratio(days, number, 1), other)


@given(st.lists(st.integers(0, 60), min_size=5, max_size=30), st.integers(5, 31))
def test_the_mean_and_the_middle_fit_any_number_that_the_mean_fits(days: list[int], other: int) -> None:
    seen = Spread({each: days.count(each) for each in days}, counted=False)
    if seen.median == NOT_SHOWN or not is_mean_of(seen.mean, other):
        return
    middle, half = int(seen.median), other // 2
    below = [0] * half if other % 2 else [*[0] * (half - 1), max(middle - 1, 0)]
    built = [*below, *[middle] * (other - len(below))]
    wanted = next(each for each in range(sum(built), 61 * other) if ratio(each, other, 1) == seen.mean)
    built[-1] += wanted - sum(built)
    again = Spread({each: built.count(each) for each in built}, counted=False)
    assert (again.mean, again.median) == (seen.mean, seen.median)
