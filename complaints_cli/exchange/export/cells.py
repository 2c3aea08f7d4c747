"""A cell of a workbook: text is text whatever it begins with, days and amounts are typed, and nothing is cut."""

import re
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from complaints_cli.dataclass import dataclass
from complaints_cli.exchange.export.record import PIECE
from complaints_cli.exchange.export.sheet import Column, Kind, day_of
from complaints_cli.store.entry import Value

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

MOST = 32_767
"""Characters that a cell holds, as UTF-16 counts them."""
LONG_LINE = 60
"""Characters from which a text is wrapped."""
DAY, MONEY = "dd mmm yyyy", "£#,##0.00"
FIRST_YEAR = 1900
"""The first year whose days a workbook knows."""
_WRITTEN_OTHERWISE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)|[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
_READ_OTHERWISE = re.compile(r"_x([0-9A-Fa-f]{4})_")


def escaped(text: str) -> str:
    """The text with what XML cannot hold written as _xHHHH_: ECMA-376 part 1, 22.9.2.19 (ST_Xstring)."""
    return _WRITTEN_OTHERWISE.sub(lambda found: f"_x{ord(found[0]):04X}_", text)


def unescaped(text: str) -> str:
    """The text that was escaped."""
    return _READ_OTHERWISE.sub(lambda found: chr(int(found[1], 16)), text)


@dataclass(frozen=True)
class TooLong:
    """A text that its cell cannot hold, and where that is; rows count from 1."""

    sheet: str
    row: int
    column: str
    text: str


class Cells:
    """Makes the cells of a workbook, and keeps the texts that are too long for one."""

    def __init__(self) -> None:
        from openpyxl.cell import WriteOnlyCell
        from openpyxl.styles import Alignment, Font, PatternFill

        self._make = WriteOnlyCell
        self._bold, self._large = Font("Calibri", 11, bold=True), Font("Calibri", 14, bold=True)
        self._shade = PatternFill("solid", fgColor="DDE6EE")
        self._wrapped, self._top = Alignment(wrap_text=True, vertical="top"), Alignment("left", "top")
        self.too_long: list[TooLong] = []

    def title(self, page: "Worksheet", text: str) -> "Cell":
        """What stands over a page."""
        made = self.text(page, text)
        made.font = self._large
        return made

    def heading(self, page: "Worksheet", text: str) -> "Cell":
        """A cell of a header."""
        made = self.text(page, text)
        made.font, made.fill, made.alignment = self._bold, self._shade, self._wrapped
        return made

    def text(self, page: "Worksheet", text: str) -> "Cell":
        """A text that a cell holds, and that nothing takes for a formula or an error."""
        made = self._make(page, escaped(text))
        made.data_type = "s"
        return made

    def cell(self, page: "Worksheet", value: Value, column: Column, row: int) -> "Cell | int | None":
        """A value of a column as a cell; of a text that is too long its beginning, and where the whole stands."""
        if value is None:
            return None
        if isinstance(value, str):
            day = day_of(value) if column.kind is Kind.DAY else None
            if day is not None and day.year >= FIRST_YEAR:
                return self._shaped(page, day, DAY)
            return self._words(page, value, column, row)
        if column.kind is Kind.MONEY:
            return self._shaped(page, Decimal(value) / 100, MONEY)
        return self.text(page, "yes" if value else "no") if column.kind is Kind.YES_NO else value

    def _shaped(self, page: "Worksheet", value: date | Decimal, shape: str) -> "Cell":
        made = self._make(page, value)  # type: ignore[arg-type] # the stubs know no day and no decimal
        made.number_format, made.alignment = shape, self._top
        return made

    def _words(self, page: "Worksheet", text: str, column: Column, row: int) -> "Cell":
        if max(len(escaped(text)), len(text.encode("utf-16-le")) // 2) > MOST:
            self.too_long.append(TooLong(page.title, row, column.heading, text))
            text = f"{text[:PIECE]} [goes on: Long texts, number {len(self.too_long)}]"
        made = self.text(page, text)
        made.alignment = self._wrapped if len(text) > LONG_LINE else self._top
        return made
