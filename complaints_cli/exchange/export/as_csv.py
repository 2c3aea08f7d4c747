"""A sheet as CSV: days as ISO, pounds with two decimals, yes and no; text that looks like a formula marked as text."""

import csv
from io import TextIOWrapper
from typing import BinaryIO

from complaints_cli.domain.formula import guarded
from complaints_cli.exchange.export.sheet import Kind, Sheet, pounds
from complaints_cli.reports.spreadsheet import MARK
from complaints_cli.store.entry import Value


def write_csv(sheet: Sheet, file: BinaryIO, *, marked: bool = True) -> int:
    """Writes a sheet row by row, `marked` as UTF-8 for spreadsheet programs. Returns the number of its rows."""
    page = TextIOWrapper(file, encoding="utf-8", newline="", write_through=False)
    page.write(MARK if marked else "")
    rows = csv.writer(page, lineterminator="\r\n")
    rows.writerow([column.heading for column in sheet.columns])
    kinds = [column.kind for column in sheet.columns]
    written = 0
    for row in sheet.rows():
        rows.writerow([cell(value, kind) for value, kind in zip(row, kinds, strict=True)])
        written += 1
    page.detach()
    return written


def cell(value: Value, kind: Kind) -> str | int:
    """A value as a cell of text says it."""
    if value is None:
        return ""
    if isinstance(value, str):
        return guarded(value)
    if kind is Kind.MONEY:
        return pounds(value)
    if kind is Kind.YES_NO:
        return "yes" if value else "no"
    return value
