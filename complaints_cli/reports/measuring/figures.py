"""Figures as they are printed: exact arithmetic, one decimal, halves up, and n/a where the base is zero."""

from fractions import Fraction
from math import floor

NOT_APPLICABLE = "n/a"


def one_decimal(value: Fraction) -> str:
    """A figure that is not negative, to one decimal, halves up: 1/16 is "0.1", 1/4 is "0.3"."""
    tenths = floor(value * 10 + Fraction(1, 2))
    return f"{tenths // 10}.{tenths % 10}"


def ratio(numerator: int, denominator: int | None, scale: int) -> str:
    """So many for each `scale` of the denominator; "n/a" when the denominator is zero or unknown."""
    return one_decimal(Fraction(numerator * scale, denominator)) if denominator else NOT_APPLICABLE


def is_mean_of(mean: str, number: int) -> bool:
    """Whether a printed mean can be that of so many whole amounts: "20.3" can be of six, not of five."""
    about = floor(Fraction(mean) * number)
    return mean in (one_decimal(Fraction(each, number)) for each in range(max(about - 1, 0), about + 2))


def share(numerator: int, denominator: int) -> str:
    """A percentage with its counts: "100% (2 of 2)", "66.7% (2 of 3)"; "n/a (0 of 0)" on a zero base."""
    value = ratio(numerator, denominator, 100)
    sign = "" if value == NOT_APPLICABLE else "%"
    return f"{value.removesuffix('.0')}{sign} ({numerator} of {denominator})"


def money(pence: int) -> str:
    """An amount for a reader: "£1,250.00"."""
    return f"£{pence // 100:,}.{pence % 100:02d}"
