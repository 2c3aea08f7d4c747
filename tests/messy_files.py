"""Registers as offices keep them: CSVs in every encoding, and workbooks with whatever has grown in them."""

import csv
from collections.abc import Callable, Iterable, Mapping, Sequence
from io import BytesIO, StringIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook

FIRST_SHEET = "xl/worksheets/sheet1.xml"


def separated(rows: Iterable[Sequence[str]], separator: str = ",", line_end: str = "\r\n") -> str:
    """The rows as the text of a CSV, quoted where it is necessary."""
    text = StringIO(newline="")
    csv.writer(text, delimiter=separator, lineterminator=line_end).writerows(rows)
    return text.getvalue()


def written(folder: Path, content: str | bytes, name: str = "register.csv") -> Path:
    """A new file with that content, text in UTF-8."""
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def workbook(
    folder: Path,
    sheets: Mapping[str, Iterable[Sequence[object]]],
    change: Callable[[Workbook], object] = lambda _: None,
    name: str = "register.xlsx",
) -> Path:
    """A workbook with those rows, after that change."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(list(row))
    change(book)
    path = folder / name
    book.save(path)
    return path


def with_part(path: Path, part: str, change: Callable[[str], str], name: str = "changed.xlsx") -> Path:
    """A copy of the workbook beside it, with the text of one part changed; a part that is not there is empty."""
    made = BytesIO()
    with ZipFile(path) as old, ZipFile(made, "w", ZIP_DEFLATED) as new:
        for each in old.namelist():
            if each != part:
                new.writestr(each, old.read(each))
        new.writestr(part, change(old.read(part).decode() if part in old.namelist() else ""))
    return written(path.parent, made.getvalue(), name)
