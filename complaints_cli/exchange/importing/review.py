"""What is in doubt leaves as a list with a column for the fix, and comes back by itself: no other file is needed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from io import BytesIO

from complaints_cli.errors import Misuse
from complaints_cli.exchange.importing.sheets import Book
from complaints_cli.pages.csv_rows import csv_bytes

COLUMNS = ("File", "Sheet", "Row", "Reference", "Column", "Value", "Reason", "Held", "Fix")
AS_IT_WAS = "The row as it was"
_FIX = COLUMNS.index("Fix")
_WIDTHS = (18, 14, 6, 14, 22, 26, 60, 7, 26)
EDGE = "|"
_LONGEST = 32_000
"""Characters in one cell: a spreadsheet cuts what is longer, without a word."""


@dataclass(frozen=True, slots=True)
class InDoubt:
    """One thing that is in doubt. `held`: the row waits for it. `as_it_was` is the row's own, from `Understood`."""

    file: str
    sheet: str
    row: int
    ref: str
    column: str
    value: str
    reason: str
    held: bool
    as_it_was: str


def written(doubts: Iterable[InDoubt], media: str) -> bytes:
    """The list as a file, `media` being "csv" or "xlsx". Nothing in it can become a formula.

    Raises Misuse "review-kind" for another kind.
    """
    rows = [_row(each) for each in doubts]
    longest = max((len(row) for row in rows), default=len(COLUMNS) + 1)
    more = [f"{AS_IT_WAS} ({number})" for number in range(2, longest - len(COLUMNS) + 1)]
    headers = (*COLUMNS, AS_IT_WAS, *more)
    if media == "csv":
        return csv_bytes(headers, rows)
    if media == "xlsx":
        return _xlsx(headers, rows)
    raise Misuse("review-kind", "A review list is written as .xlsx or .csv: end its name in one of them.")


def is_review(book: Book) -> bool:
    """Whether a file is a review list that came back, by its headers."""
    for sheet in book.sheets:
        first = next(sheet.rows(), None)
        if first is not None and first.cells[: len(COLUMNS) + 1] == (*COLUMNS, AS_IT_WAS):
            return True
    return False


def _row(doubt: InDoubt) -> list[str | int]:
    text = doubt.as_it_was
    parts = [text[start : start + _LONGEST] for start in range(0, len(text), _LONGEST)]
    if len(parts) > 1:
        # A space at the end of a cell would be lost.
        parts = [f"{EDGE}{part}{EDGE}" for part in parts]
    told = (doubt.ref, doubt.column, doubt.value[:_LONGEST], doubt.reason, "yes" if doubt.held else "no", "")
    return [doubt.file, doubt.sheet, doubt.row, *told, *(parts or [""])]


def _xlsx(headers: Sequence[str], rows: Iterable[Sequence[str | int]]) -> bytes:
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
    from openpyxl.styles import Alignment, Font, PatternFill

    workbook = Workbook(write_only=True)
    page = workbook.create_sheet("Review")
    page.freeze_panes = "A2"
    for letter, width in zip("ABCDEFGHI", _WIDTHS, strict=True):
        page.column_dimensions[letter].width = width
    bold, to_fill = Font(bold=True), PatternFill("solid", start_color="FFF2CC")
    beside, below = Alignment(vertical="top"), Alignment(vertical="top", wrap_text=True)
    for row in (headers, *rows):
        cells = []
        for position, value in enumerate(row):
            cell = WriteOnlyCell(page, ILLEGAL_CHARACTERS_RE.sub("\ufffd", value) if isinstance(value, str) else value)
            if isinstance(value, str):
                cell.data_type = "s"
            cell.alignment = below if position < len(COLUMNS) else beside
            if row is headers:
                cell.font = bold
            if position == _FIX:
                cell.fill = to_fill
            cells.append(cell)
        page.append(cells)
    content = BytesIO()
    workbook.save(content)
    return content.getvalue()
