"""What a sheet looks like is found out in one pass over its XML: how far it goes, and what the library does not tell.

Rows out of order would be dropped by the library, so they are damage. A cell that is only coloured is no cell.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import NamedTuple

from complaints_cli.exchange.importing.sheets.book import MOST_COLUMNS, Block

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_LINKS = "http://schemas.openxmlformats.org/package/2006/relationships"
_LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships id"
WORKSHEET, WORKBOOK, _TEXTS, _LINKS_ROOT = (
    f"{MAIN} worksheet",
    f"{MAIN} workbook",
    f"{MAIN} sst",
    f"{_LINKS} Relationships",
)
_NOT_LOADED = (
    f"{MAIN} calcChain",
    f"{MAIN} comments",
    f"{MAIN} externalLink",
    f"{MAIN} pivotCacheRecords",
    "http://schemas.openxmlformats.org/drawingml/2006/chart chartSpace",
    "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing wsDr",
)
"""What may be large in a good workbook, and is nothing to us."""
LAST_ROW, LAST_COLUMN = 1_048_576, 16_384
MOST_BLOCKS, MOST_STRINGS, DEEPEST = 100_000, 1_000_000, 64
"""Merged cells that a sheet may have, different texts that a workbook may, and elements within elements."""
MOST_ELEMENTS = 200_000
"""Elements of a part that the library keeps, rows and texts not counted. Excel stops at 65,000 formats."""
MOST_FORMULAS, LONGEST_FORMULA = 50_000, 1_000
"""Formulas without a value whose text is kept, and the characters of each."""
_CELL = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_DIGITS = "0123456789"
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_TRUE = ("1", "true")
_MOST_LETTERS = 3
_NAMED = 3
_Start = Callable[[dict[str, str]], None]
_End = Callable[[], None]


class Some:
    """Things of which the first few are named and the rest counted, so that it stays small."""

    def __init__(self, names: Iterable[str] = ()) -> None:
        self._first: list[str] = []
        self._count = 0
        for name in names:
            self.add(name)

    def add(self, name: str) -> None:
        """One more of them."""
        self._count += 1
        if self._count <= _NAMED:
            self._first.append(name)

    def __bool__(self) -> bool:
        return self._count > 0

    def __str__(self) -> str:
        more = self._count - len(self._first)
        return " and ".join([", ".join(self._first), *([f"{more:,} more"] if more else [])])


class Listed(NamedTuple):
    """A sheet in the workbook's table of contents, with the name of the link that leads to it."""

    name: str
    link: str
    is_hidden: bool


class Grid:
    """Fed with the XML of a part, from start to end, with a space between namespace and name.

    `root` is its outermost element. The workbook's table of contents lists sheets and `targets` where they are; a sheet
    has cells. Rows and columns count from 1; `last_row` and `last_column` are the last in which something stands.
    """

    def __init__(self) -> None:
        self.root = ""
        self.listed: list[Listed] = []
        self.targets: dict[str, str] = {}
        self.last_row = self.last_column = 0
        self.blocks: list[Block] = []
        self.hidden_rows = Some()
        self.hidden_columns: set[int] = set()
        self.unsaved = Some()
        """Cells with a formula whose value was not saved with it."""
        self.formulas: dict[tuple[int, int], str] = {}
        """The text of those formulas, by row and column: as many as a register may have."""
        self.beyond = Some()
        """Cells that stand too far to the right to be read."""
        self._depth = self._elements = self._elements_before = self._strings = 0
        self._row = self._column = self._hidden_row = 0
        self._is_formula = self._is_text = self._is_filled = self._in_value = self._in_formula = False
        self._formula = ""
        self._starts: Mapping[str, _Start] = {}
        self._ends: Mapping[str, _End] = {}

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins. Raises ValueError for what no spreadsheet writes."""
        self._depth += 1
        self._elements += 1
        if not self.root:
            self._begin(tag)
        if (self._elements > MOST_ELEMENTS or self._depth > DEEPEST) and self.root not in _NOT_LOADED:
            raise ValueError("elements within or beside each other, as no spreadsheet has them")
        handle = self._starts.get(tag)
        if handle is not None:
            handle(attributes)

    def text(self, text: str) -> None:
        """There is text in the element that began last."""
        self._is_filled = self._is_filled or self._in_value
        if self._in_formula and len(self._formula) < LONGEST_FORMULA:
            self._formula += text

    def end(self, tag: str) -> None:
        """An element ends."""
        self._depth -= 1
        handle = self._ends.get(tag)
        if handle is not None:
            handle()

    def _begin(self, root: str) -> None:
        # A "c" of another part, such as the order in which formulas are worked out, is no cell.
        self.root = root
        starts: Mapping[str, Mapping[str, _Start]] = {
            WORKSHEET: {
                f"{MAIN} row": self._start_row,
                f"{MAIN} c": self._start_cell,
                f"{MAIN} f": self._start_formula,
                f"{MAIN} v": self._start_value,
                f"{MAIN} t": self._start_value,
                f"{MAIN} col": self._start_columns,
                f"{MAIN} mergeCell": self._start_block,
            },
            WORKBOOK: {f"{MAIN} sheet": self._start_sheet},
            _TEXTS: {f"{MAIN} si": self._start_string},
            _LINKS_ROOT: {f"{_LINKS} Relationship": self._start_link},
        }
        ends: Mapping[str, Mapping[str, _End]] = {
            WORKSHEET: {
                f"{MAIN} row": self._forget,
                f"{MAIN} c": self._end_cell,
                f"{MAIN} f": self._end_formula,
                f"{MAIN} v": self._end_value,
                f"{MAIN} t": self._end_value,
            },
            _TEXTS: {f"{MAIN} si": self._forget},
        }
        self._starts, self._ends = starts.get(root, {}), ends.get(root, {})

    def _start_sheet(self, attributes: dict[str, str]) -> None:
        is_hidden = attributes.get("state", "visible") != "visible"
        self.listed.append(Listed(attributes["name"], attributes[_LINK], is_hidden))

    def _start_link(self, attributes: dict[str, str]) -> None:
        self.targets[attributes["Id"]] = attributes["Target"]

    def _start_columns(self, attributes: dict[str, str]) -> None:
        if attributes.get("hidden") in _TRUE:
            first, last = int(attributes["min"]), int(attributes["max"])
            self.hidden_columns.update(range(first, min(last, MOST_COLUMNS) + 1))

    def _start_block(self, attributes: dict[str, str]) -> None:
        first, _, last = attributes["ref"].partition(":")
        (row, column), (last_row, last_column) = cell_at(first), cell_at(last or first)
        if len(self.blocks) == MOST_BLOCKS:
            raise ValueError("more merged cells than any register has")
        self.blocks.append(Block(row, last_row, column, last_column))

    def _start_string(self, _attributes: dict[str, str]) -> None:
        self._strings, self._elements_before = self._strings + 1, self._elements - 1
        if self._strings > MOST_STRINGS:
            raise ValueError("more texts than any register has")

    def _forget(self) -> None:
        self._elements = self._elements_before

    def _start_row(self, attributes: dict[str, str]) -> None:
        number = int(attributes.get("r", self._row + 1))
        if not self._row < number <= LAST_ROW:
            raise ValueError("rows out of order")
        self._row, self._column, self._elements_before = number, 0, self._elements - 1
        self._hidden_row = number if attributes.get("hidden") in _TRUE else 0

    def _start_cell(self, attributes: dict[str, str]) -> None:
        where = attributes.get("r")
        column = _column(where.rstrip(_DIGITS)) if where else self._column + 1
        if not self._column < column <= LAST_COLUMN:
            raise ValueError("cells out of order")
        self._column = column
        self._is_formula = self._is_filled = False
        self._is_text = attributes.get("t") == "str"

    def _start_formula(self, _attributes: dict[str, str]) -> None:
        self._is_formula = self._in_formula = True
        self._formula = "="

    def _end_formula(self) -> None:
        self._in_formula = False

    def _start_value(self, _attributes: dict[str, str]) -> None:
        self._in_value = True

    def _end_value(self) -> None:
        self._in_value = False

    def _end_cell(self) -> None:
        if self._is_formula and not (self._is_filled or self._is_text):
            self.unsaved.add(f"{letters(self._column)}{self._row}")
            if len(self.formulas) < MOST_FORMULAS:
                self.formulas[self._row, self._column] = self._formula[:LONGEST_FORMULA]
        if not self._is_filled:
            return
        if self._column > MOST_COLUMNS:
            self.beyond.add(f"{letters(self._column)}{self._row}")
            return
        self.last_row = self._row
        self.last_column = max(self.last_column, self._column)
        if self._hidden_row:
            self.hidden_rows.add(str(self._hidden_row))
            self._hidden_row = 0


def cell_at(reference: str) -> tuple[int, int]:
    """Row and column of a cell such as "B12". Raises ValueError for what is no cell's name."""
    found = _CELL.fullmatch(reference)
    if found is None:
        raise ValueError("not the name of a cell")
    return int(found[2]), _column(found[1])


def letters(column: int) -> str:
    """The letters that a spreadsheet shows above a column, counted from 1."""
    name = ""
    while column:
        column, letter = divmod(column - 1, len(_LETTERS))
        name = _LETTERS[letter] + name
    return name


@cache
def _column(name: str) -> int:
    if len(name) > _MOST_LETTERS:
        raise ValueError("no such column")
    number = 0
    for letter in name:
        number = number * len(_LETTERS) + _LETTERS.index(letter) + 1
    return number
