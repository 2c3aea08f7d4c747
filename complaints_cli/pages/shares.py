"""How the columns of a table share the width of the paper: each has its longest word, and more by what it has to say.

Letters are counted as if all were as wide as most: what is worked out here is never exact, and never too narrow.
"""

import re
from collections.abc import Sequence
from math import ceil, sqrt

from complaints_cli.dataclass import dataclass

BESIDE_A_WORD = 3
"""Letters that the edges of a cell take."""
WIDTH_FOR_A_LINE = 4.0
WIDTH_OF_A_LETTER, HEIGHT_OF_A_LINE = 0.6, 1.6
"""Beside the size of the letters."""
LONGEST, MUCH = 40, 900
"""Letters of a word, and of a cell, from which on it has no more width, so that the other columns keep theirs."""
SHORTEST = 4
"""Letters that the narrowest column has room for."""
_OF_A_PAGE = 0.6
"""Of the height of a page, that which a row, or a table, has at most where it stays on one."""
_SPACE = re.compile(r"[ \n]+")


@dataclass(frozen=True, kw_only=True)
class Columns:
    """`shares` of the width for each column, all of them 1 together; `letters` stand beside each other in each.

    `is_narrow` says that no cell needs a second line; the table then has only `width`, as a part of the paper's. The
    `heights` are about those of its rows, as parts of a page.
    """

    shares: tuple[float, ...]
    letters: tuple[int, ...]
    is_narrow: bool
    width: float
    heights: tuple[float, ...]

    @property
    def stays(self) -> bool:
        """Whether the whole table stays on one page."""
        return sum(self.heights) <= _OF_A_PAGE

    @property
    def keeps_next(self) -> tuple[bool, ...]:
        """Whether each row stays with the next: all of a table that stays, else the headings with the first two."""
        last = len(self.heights) - 1
        return tuple(n < last and (self.stays or n < 2) for n in range(last + 1))

    @property
    def rows_stay(self) -> tuple[bool, ...]:
        """Whether each row stays on one page."""
        return tuple(each <= _OF_A_PAGE for each in self.heights)


def columns(rows: Sequence[Sequence[str]], paper: tuple[float, float], points: float) -> Columns:
    """The columns of a table on paper of that width and height, in points, and letters of that size."""
    across, down = paper
    fit = across / (points * WIDTH_OF_A_LETTER)
    cells = list(zip(*rows, strict=True))
    whole = [max(map(_longest_line, column)) + BESIDE_A_WORD for column in cells]
    is_narrow = sum(whole) <= fit
    widths = tuple(each / sum(whole) for each in whole) if is_narrow else _widths(cells, fit)
    width = sum(whole) / fit if is_narrow else 1.0
    letters = tuple(max(int(fit if is_narrow else each * fit) - BESIDE_A_WORD, SHORTEST) for each in widths)
    line = points * HEIGHT_OF_A_LINE / down
    heights = tuple(max(map(_lines, row, letters)) * line for row in rows)
    return Columns(shares=widths, letters=letters, is_narrow=is_narrow, width=width, heights=heights)


def longest_word(cell: str) -> int:
    """The letters of the longest word, which are on one line."""
    return max(map(len, _SPACE.split(cell)))


def _widths(cells: Sequence[Sequence[str]], fit: float) -> tuple[float, ...]:
    least = [max(min(longest_word(each), LONGEST) for each in column) + BESIDE_A_WORD for column in cells]
    wanted = [max(map(_wants, column)) + BESIDE_A_WORD for column in cells]
    more = [max(want - some, 0) for want, some in zip(wanted, least, strict=True)]
    left = max(fit - sum(least), 0) / (sum(more) or 1)
    found = [some + left * each for some, each in zip(least, more, strict=True)]
    return tuple(each / sum(found) for each in found)


def _wants(cell: str) -> float:
    """One line for a few words; the more there are, the more lines."""
    letters = min(len(cell), MUCH)
    return min(letters, sqrt(letters) * WIDTH_FOR_A_LINE)


def _longest_line(cell: str) -> int:
    return max(map(len, cell.split("\n")))


def _lines(cell: str, letters: int) -> int:
    return sum(max(ceil(len(line) / letters), 1) for line in cell.split("\n"))
