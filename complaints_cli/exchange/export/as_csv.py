"""A sheet as CSV: days as ISO, pounds with two decimals, yes and no."""

from decimal import Decimal
from typing import BinaryIO

from complaints_cli.exchange.export.sheet import Kind, Sheet
from complaints_cli.pages.csv_rows import write_rows
from complaints_cli.store.entry import Value


def write_csv(sheet: Sheet, file: BinaryIO, *, marked: bool = True) -> int:
    """Writes a sheet row by row, `marked` as UTF-8 for spreadsheet programs. Returns the number of its rows."""
    kinds = [column.kind for column in sheet.columns]
    rows = ([_cell(value, kind) for value, kind in zip(row, kinds, strict=True)] for row in sheet.rows())
    return write_rows(file, [column.heading for column in sheet.columns], rows, marked=marked)


def _cell(value: Value, kind: Kind) -> str | int | Decimal | None:
    if isinstance(value, int) and kind is Kind.MONEY:
        return Decimal(value).scaleb(-2)
    return ("yes" if value else "no") if isinstance(value, int) and kind is Kind.YES_NO else value
