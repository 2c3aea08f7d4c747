"""Rows as CSV that a spreadsheet program opens: UTF-8 with its mark, and no text in it can become a formula."""

import csv
from collections.abc import Iterable
from decimal import Decimal
from io import BytesIO, TextIOWrapper
from typing import BinaryIO

from complaints_cli.domain.formula import guarded

Value = str | int | Decimal | None
UTF_8_MARK = "\ufeff"
"""Tells a spreadsheet program that the file is UTF-8."""


def write_rows(file: BinaryIO, columns: Iterable[str], rows: Iterable[Iterable[Value]], *, marked: bool = True) -> int:
    """Writes rows under their header as they come, none of them kept, and says how many; `marked` as UTF-8."""
    page = TextIOWrapper(file, encoding="utf-8", newline="", write_through=False)
    page.write(UTF_8_MARK if marked else "")
    sheet = csv.writer(page, lineterminator="\r\n")
    sheet.writerow(map(_cell, columns))
    written = 0
    for row in rows:
        sheet.writerow(map(_cell, row))
        written += 1
    page.detach()
    return written


def csv_bytes(columns: Iterable[str], rows: Iterable[Iterable[Value]]) -> bytes:
    """The whole of a small file."""
    file = BytesIO()
    write_rows(file, columns, rows)
    return file.getvalue()


def _cell(value: Value) -> Value:
    return guarded(value) if isinstance(value, str) else value
