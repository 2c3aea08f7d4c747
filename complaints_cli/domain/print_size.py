"""The three sizes in which pages are printed, and how large their letters are."""

from collections.abc import Mapping
from enum import StrEnum


class Size(StrEnum):
    """How large a page is set."""

    NORMAL = "normal"
    LARGE = "large"
    GIANT = "giant"


POINTS: Mapping[Size, int] = {Size.NORMAL: 12, Size.LARGE: 18, Size.GIANT: 24}
"""Points of the body text."""
