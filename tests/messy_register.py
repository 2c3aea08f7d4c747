"""The messy workbook of `examples/import`, as a spreadsheet that people kept for two years would be; all invented.

Run as a script it writes the files anew: python tests/messy_register.py
"""

import sys
from collections.abc import Sequence
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from messy_rows import ROWS_A, ROWS_B, ROWS_KEY, ROWS_SUMMARY, Cells

FOLDER = Path(__file__).parent.parent / "examples" / "import"
MADE = datetime(2026, 11, 30, 9, 0)  # noqa: DTZ001 - a workbook knows no time zones
A = "2025-26"
B = "2026-27"

OTHER_OFFICE = (
    "Office;Case no;Date Complaint Received;Complainant;Details;Method;"
    "Date Acknowledged;Date of response;Finding;Redress\r\n"
    "Quay;Q/1;02/02/2026;Agnès Fournier;Café beneath – noise;Phone;04/02/2026;18/02/2026;Upheld;£20.50\r\n"
    'Quay;Q/2;09/02/2026;"Jones; Mrs";"A bill of 12,50";Email;11/02/2026;26/02/2026;Not upheld;\r\n'
    "Quay;Q/3;16/02/2026;Lucja Kot;Gate;Text;18/02/2026;04/03/2026;Upheld;\r\n"
)
"""As an older program saves it: cp1252, semicolons."""


def workbook() -> bytes:
    """The workbook, the same bytes each time."""
    book = Workbook()
    book.remove(book.active)  # type: ignore[arg-type]
    for name, rows in ((A, ROWS_A), (B, ROWS_B), ("Key", ROWS_KEY), ("Summary", ROWS_SUMMARY)):
        _fill(book.create_sheet(name), rows)
    book[B].merge_cells("E2:I2")
    book[B].merge_cells("J2:M2")
    book.properties.creator, book.properties.created = "Weir & Quay Homes", MADE
    content = BytesIO()
    book.save(content)
    return _settled(content)


def _fill(sheet: Worksheet, rows: Sequence[Cells]) -> None:
    for number, row in enumerate(rows, 1):
        for column, value in enumerate(row, 1):
            cell = sheet.cell(number, column, value)
            if isinstance(value, str):
                cell.data_type = "s"  # a text that begins with = is a text
            if isinstance(value, date):
                cell.number_format = "dd/mm/yyyy"


def _settled(content: BytesIO) -> bytes:
    """The same parts, without the hour at which they were packed."""
    packed = BytesIO()
    with ZipFile(content) as parts, ZipFile(packed, "w", ZIP_DEFLATED) as made:
        for name in parts.namelist():
            data = parts.read(name)
            if name == "docProps/core.xml":
                start = data.index(b"<dcterms:modified")
                end = data.index(b"</dcterms:modified>")
                stamp = MADE.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
                data = data[:start] + data[start : data.index(b">", start) + 1] + stamp + data[end:]
            made.writestr(ZipInfo(name, (2026, 11, 30, 9, 0, 0)), data, ZIP_DEFLATED)
    return packed.getvalue()


def main() -> None:
    """Writes both files."""
    (FOLDER / "register.xlsx").write_bytes(workbook())
    (FOLDER / "other-office.csv").write_bytes(OTHER_OFFICE.encode("cp1252"))
    sys.stdout.write(f"{FOLDER}\n")


if __name__ == "__main__":
    main()
