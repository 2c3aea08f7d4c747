"""The three sizes in which pages are printed, and how large their letters are."""

from collections.abc import Mapping
from enum import StrEnum


class Size(StrEnum):
    """How large a page is set, from the smallest on."""

    NORMAL = "normal"
    LARGE = "large"
    GIANT = "giant"


POINTS: Mapping[Size, int] = {Size.NORMAL: 12, Size.LARGE: 18, Size.GIANT: 24}
"""Points of the body text."""


def at_least(points: int) -> Size:
    """The smallest size whose letters are that large; giant, the largest, where none is."""
    return next((size for size in Size if POINTS[size] >= points), Size.GIANT)
