"""How the columns of a table share the width of the paper: each by its longest word, and by how much it has to say."""

from collections.abc import Sequence
from math import sqrt

BESIDE_A_WORD = 2
"""Letters that the edges of a cell take."""
LINES_FOR_WIDTH = 2.0


def shares(rows: Sequence[Sequence[str]]) -> tuple[float, ...]:
    """The share of each column, all of them 1 together."""
    wanted = [max(map(_wants, column)) for column in zip(*rows, strict=True)]
    return tuple(each / sum(wanted) for each in wanted)


def _wants(cell: str) -> float:
    longest = max((len(word) for word in cell.split()), default=0)
    return max(longest + BESIDE_A_WORD, sqrt(len(cell)) * LINES_FOR_WIDTH)
