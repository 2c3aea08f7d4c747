"""What stands between the cells of a CSV is told from its whole head, quotation marks respected, not from one line."""

import csv
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass

CALLED = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "vertical bars"}
_DECLARED = re.compile(r'"?sep=([^\w\s"]|\t)"?\s*', re.IGNORECASE)
_DIGIT = re.compile(r"[0-9]")


@dataclass(frozen=True, slots=True)
class Separator:
    """The character, the number of cells that most rows have, and whether the file's first line says which it is."""

    character: str
    width: int
    is_declared: bool = False

    @property
    def called(self) -> str:
        """The separator as a note names it."""
        return CALLED.get(self.character, f"“{self.character}”")


@dataclass(frozen=True, slots=True)
class _Fit:
    has_header: bool
    score: float
    width: int


def separator_of(head: Sequence[str]) -> Separator:
    """The separator of a file that begins with those lines; a comma where there is none to be seen.

    Each candidate is tried on all of them. The one that splits the most rows into the same number of cells wins, and
    before all one under which the first such row looks like a header. Commas in text and in amounts thus count for
    little: the header has none of them, and not every row has as many.
    """
    declared = _DECLARED.fullmatch(head[0]) if head else None
    if declared:
        return Separator(declared[1], _fit(head[1:], declared[1]).width, is_declared=True)
    fits = {character: _fit(head, character) for character in CALLED}
    best = max(CALLED, key=lambda character: (fits[character].has_header, fits[character].score))
    return Separator(best, fits[best].width)


def _fit(head: Sequence[str], character: str) -> _Fit:
    rows = [row for row in _split(head, character) if any(map(str.strip, row))]
    whole = [row for row in rows if not any(cell.count('"') % 2 for cell in row)]
    widths = Counter(len(row) for row in whole if len(row) > 1)
    if not widths:
        return _Fit(has_header=False, score=0, width=1)
    width = max(widths, key=lambda each: widths[each] * (each - 1))
    first = next(row for row in whole if len(row) == width)
    return _Fit(_looks_like_header(first), (widths[width] / len(rows)) ** 2 * (width - 1), width)


def _split(head: Sequence[str], character: str) -> Iterator[list[str]]:
    # A cell that is too long ends the head: reading the file says where it stands.
    with suppress(csv.Error):
        yield from csv.reader(head, delimiter=character, skipinitialspace=True)


def _looks_like_header(row: Sequence[str]) -> bool:
    cells = [cell for cell in row if cell.strip()]
    worded = [cell for cell in cells if not _DIGIT.search(cell)]
    return bool(cells) and not _DIGIT.search(cells[0]) and len(worded) * 2 >= len(cells)
