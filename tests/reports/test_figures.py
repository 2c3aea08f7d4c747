from fractions import Fraction

import pytest

from complaints_cli.reports.measuring.figures import money, one_decimal, ratio, share
from complaints_cli.reports.measuring.spread import Spread


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        (Fraction(0), "0.0"),
        (Fraction(1, 4), "0.3"),
        (Fraction(249, 1000), "0.2"),
        (Fraction(7, 20), "0.4"),  # 0.35: as a binary fraction it would fall short and go down
        (Fraction(17, 20), "0.9"),
        (Fraction(899, 10), "89.9"),
        (Fraction(9995, 100), "100.0"),
        (Fraction(9994, 100), "99.9"),
    ],
)
def test_one_decimal_halves_up(value: Fraction, printed: str) -> None:
    assert one_decimal(value) == printed


@pytest.mark.parametrize(
    ("numerator", "denominator", "scale", "printed"),
    [
        (1, 300, 1000, "3.3"),
        (217, 269, 100, "80.7"),
        (1, 8, 100, "12.5"),
        (2, 3, 100, "66.7"),
        (0, 5, 100, "0.0"),
        (0, 0, 100, "n/a"),
        (4, None, 1000, "n/a"),
    ],
)
def test_a_ratio_is_exact_and_has_no_value_without_a_base(
    numerator: int, denominator: int | None, scale: int, printed: str
) -> None:
    assert ratio(numerator, denominator, scale) == printed


def test_a_percentage_has_its_counts_beside_it() -> None:
    assert share(2, 2) == "100% (2 of 2)"
    assert share(2, 3) == "66.7% (2 of 3)"
    assert share(0, 0) == "n/a (0 of 0)"


def test_mean_and_median() -> None:
    eight = Spread({4: 1, 10: 1, 11: 2, 15: 1, 16: 1, 23: 1, 29: 1})
    assert (eight.mean, eight.median, eight.lowest, eight.highest) == ("14.9", "13.0", 4, 29)
    assert Spread({8: 1, 1: 1, 3: 1}).median == "3.0"
    assert Spread({2: 1, 1: 1}).median == "1.5"
    assert Spread({7: 1_000_000, 9: 1}).median == "7.0"
    assert (Spread({}).mean, Spread({}).median) == ("n/a", "n/a")


def test_money_has_pounds_and_pence() -> None:
    assert [money(each) for each in (0, 5, 15000, 125050)] == ["£0.00", "£0.05", "£150.00", "£1,250.50"]
