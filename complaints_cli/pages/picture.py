"""Pictures in a page: a block of code that is named "chart NAME" is the place of one, and holds it as bars of text."""

import re
from collections.abc import Callable

from complaints_cli.dataclass import dataclass

_NAMED = re.compile(r"chart ([a-z][a-z0-9-]*)")


@dataclass(frozen=True, kw_only=True)
class Picture:
    """`svg` for a browser and a PDF, `png` for Word, which makes it when it is asked for; `width` is in points.

    `alt` says what is to be seen on it.
    """

    svg: bytes
    png: Callable[[], bytes]
    alt: str
    width: float


def chart_of(info: str) -> str:
    """The name of the chart that a block of code with that info holds; empty where it holds something else."""
    found = _NAMED.fullmatch(info.strip())
    return found[1] if found else ""
