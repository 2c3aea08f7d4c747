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

Cell = str | int | float | date | None
Cells = Sequence[Cell]

FOLDER = Path(__file__).parent.parent / "examples" / "import"
MADE = datetime(2026, 11, 30, 9, 0)  # noqa: DTZ001 - a workbook knows no time zones
A = "2025-26"
B = "2026-27"

HEADERS_A: Cells = (
    "Ref ",
    "Stage",
    "Date rec'd\n(dd/mm/yy)",
    "Tenant name",
    "Property",
    "Type",
    "Nature of complaint",
    "Service area",
    "How received",
    "Officer",
    "Date ack'd",
    "Due date",
    "Response sent",
    "Outcome",
    "Compensation (£)",
    "Date closed",
    "Status",
    "Lessons learnt",
    "Comments",
    "Ward",
)
C = "Complaint"


def _a(ref: str, received: Cell, name: str, what: str, *more: Cell, **told: Cell) -> Cells:
    """A row of the first sheet: acknowledged, answered, the decision, and what else is told of it."""
    ack, answered, decision, *_ = (*more, None, None, None)
    return (
        ref,
        told.get("stage", "1"),
        received,
        name,
        told.get("home", "4 Weir Lane"),
        told.get("type", C),
        what,
        told.get("area", "Repairs"),
        told.get("via", "Phone"),
        told.get("officer", "Jane Evans"),
        ack,
        told.get("target"),
        answered,
        decision,
        told.get("money"),
        told.get("closed"),
        told.get("status"),
        told.get("lesson"),
        told.get("note"),
        told.get("ward"),
    )


ROWS_A: tuple[Cells, ...] = (
    ("Weir & Quay Homes: complaints register 2025/26",),
    ("Confidential. Dates are day / month / year.",),
    (),
    HEADERS_A,
    ("APRIL 2025",),
    _a(
        *("25-001", "07/04/2025", "Mrs Maja Holm", "No heating since Friday", "10/04/2025", "28/04/2025", "Upheld"),
        money="£150",
        closed="06/05/2025",
        status="Closed",
        lesson="Ring before the visit",
        home="Flat 2, 14 Quay Street",
        target="24/04/2025",
        ward="North",
    ),
    _a(
        *("25-002", date(2025, 4, 9), "Piotr Wójcik", 'Damp, and "black" mould', date(2025, 4, 17), date(2025, 5, 7)),
        *("Partially upheld",),
        money=75,
        closed=date(2025, 5, 8),
        status="Closed",
        via="email",
        officer="J Evans",
    ),
    _a("25-003", 45761, "Siân Prydderch", "The lift", 45764, 45779, "Not upheld", via="Letter", ward="South"),
    _a("25-004", "28/4/25", "O'Brien, Ann", "Bins, again; and rats", "30/4/25", "15/5/25", "U", area="Estates"),
    ("MAY 2025",),
    _a("25-005", "6 May 2025", "Anonymous", "Staff were rude", "8th May 2025", "22 May 25", "Not upheld", area="Staff"),
    _a("25-006", "12/05/2025", "John Smith", "The gate", None, "23/05/2025", "NU"),
    _a(
        "25-006",
        "14/05/2025",
        "Aleksandra Nowak",
        "A leak",
        "16/05/2025",
        "09/06/2025",
        "Justified",
        officer="B. Okoro",
    ),
    _a("25-007", "31/05/2025", "Żaneta Gąsior", "The boiler", "06.06.2025", "20-6-25", "Part", via="Web form"),
    ("JUNE 2025",),
    _a("25-008", "02/06/2025", "Gwen ap Rhys", "=SUM(1,2) stood on the bill", "04/06/2025", "18/06/2025", "Upheld"),
    _a(
        "25-009",
        "09/06/2025",
        "Tom Bell",
        "[red] paint {{ 7*7 }} on it",
        "11/06/2025",
        "25/06/2025",
        "Not upheld",
    ),
    _a("25-010", "31/06/2025", "Dylan Frost", "The roof", "04/07/2025", "18/07/2025", "Upheld"),
    _a(
        "25-011",
        "16/06/2025",
        "Ewa Lis",
        "The fence",
        "18/06/2025",
        None,
        None,
        status="Withdrawn",
        closed="20/06/2025",
    ),
    _a(
        *("25-009", "07/07/2025", "T Bell", "He wants it painted", "09/07/2025", "06/08/2025", "Partly upheld"),
        stage="Stage 2",
        money="£200.00",
        officer="Carol Ng",
    ),
    _a("25-012", "17/06/2025", "Nia Vaughan", "A dripping tap", type="Service request", closed="24/06/2025"),
    _a("25-013", "18/06/2025", "Nia Vaughan", "Thank you for the quick repair", type="Compliment"),
    _a("25-014", "19/06/2025", "Ola Mazur", "The gutter", type="Service request"),
    ("Total complaints: 12",),
    HEADERS_A,
    ("JULY 2025",),
    _a("25-015", "06/25/2025", "Ivor Penhale", "The drains", "08/07/2025", "18/07/2025", "Upheld"),
    _a("25-016", "01/07/2025", "Megan Bowen", "The alarm", "08/07/2025", "23/07/2025", "Upheld", money="nil"),
    _a("25-017", "03/07/2025", "Lech Baran", "The stairs", "14/07/2025", "24/07/2025", "Not upheld"),
    _a("25-018", "10/07/2025", "Rhian Poole", "Still the stairs", "14/07/2025", "01/08/2025", "Upheld", stage="2"),
    _a("25-019", "14/07/2025", "Adam Zych", "The window", "16/07/2025", "30/07/2025", "Upheld"),
    _a("25-019", "15/07/2025", "Adam Zych", "The window", "16/07/2025", "30/07/2025", "Upheld"),
    _a("25-016", "01/07/2025", "Megan Bowen", "The alarm", "08/07/2025", "23/07/2025", "Upheld", money="nil"),
    _a("25-020", "21/07/2025", "Cerys Doyle", "The path", "23/07/2025", "20/07/2025", "Upheld"),
    _a(
        "25-021",
        "22/07/2025",
        "Igor Sowa",
        "A matter of 2019",
        status="Not accepted: too late",
        closed="25/07/2025",
    ),
    _a("25-022", "23/07/2025", "Mali Reed", "The heating", "25/07/2025", "08/08/2025", "Upheld", money="£50 + £25"),
    _a("25-023", "28/07/2025", "Jan Kos", "The parking", "30/07/2025", "13/08/2025", "Resolved"),
    ("SEPTEMBER TO NOVEMBER 2025",),
    _a("25-024", "01/09/2025", "Elin Marsh", "The cooker", "03/09/2025", "17/09/2025", "Upheld"),
    _a("25-025", "08/09/2025", "Olek Wrona", "The letter box", "10/09/2025", "24/09/2025", "Upheld"),
    _a("25-026", "15/09/2025", "Tegan Shaw", "The radiator", "23/09/2025", "06/10/2025", "Not upheld"),
    _a("25-027", "22/09/2025", "Basia Sroka", "The rent", "24/09/2025", "14/10/2025", "Upheld", area="Rents"),
    _a("25-028", "29/09/2025", "Alun Price", "The hedge", "01/10/2025", "15/10/2025", "Not upheld", area="Estates"),
    _a("25-029", "06/10/2025", "Zofia Duda", "The meter", "08/10/2025", "22/10/2025", "Upheld", via="Visit"),
    _a("25-030", "13/10/2025", "Mair Lloyd", "The door entry", "15/10/2025", "29/10/2025", "Part", via="Twitter"),
    _a("25-031", "20/10/2025", "Kuba Gil", "Smoke", "22/10/2025", "05/11/2025", "Not Upheld", via="In person"),
    _a(
        "25-032",
        "27/10/2025",
        "Ffion Rees",
        "The bath",
        "29/10/2025",
        "12/11/2025",
        "UPHELD",
        note="@home mornings",
    ),
    _a("25-033", "03/11/2025", "Ula Czech", "The sink", "05/11/2025", "19/11/2025", "Upheld", note="+44 20 7946 0000"),
    _a("25-034", "10/11/2025", "Rhodri Nash", "The floor", "12/11/2025", "26/11/2025", "Upheld", closed="01/12/2025"),
    _a("25-035", "17/11/2025", "Iga Pawlak", "The wall", "19/11/2025", "03/12/2025", "Upheld", money="£1,250.50"),
    ("DECEMBER 2025 TO MARCH 2026",),
    _a("25-036", "01/12/2025", "Wyn Jarvis", "The tank", "03/12/2025", "17/12/2025", "Upheld"),
    _a("25-037", "08/12/2025", "Jola Bartosz", "The flue", "10/12/2025", "24/12/2025", "Not upheld"),
    _a("25-038", "18/12/2025", "Delyth Hale", "Cold at Christmas", "29/12/2025", "14/01/2026", "Upheld"),
    _a("25-039", "05/01/2026", "Stan Zawada", "The pipe", "07/01/2026", "21/01/2026", "Upheld"),
    _a("25-040", "12/01/2026", "Anwen Booth", "The pump", "14/01/2026", "28/01/2026", "Partly"),
    _a("25-041", "19/01/2026", "Beata Krol", "The yard", "21/01/2026", "04/02/2026", "Not upheld"),
    _a("25-042", "26/01/2026", "Gareth Slade", "The bell", "28/01/2026", "11/02/2026", "Upheld"),
    _a("25-043", "02/02/2026", "Mirka Sadowa", "The mat", "04/02/2026", "18/02/2026", "Upheld"),
    _a("25-044", "09/02/2026", "Idris Quinn", "The post", "11/02/2026", "25/02/2026", "Not upheld"),
    _a("25-045", "16/02/2026", "Kamila Wolna", "The store", "18/02/2026", "04/03/2026", "Upheld"),
    _a("25-046", "23/02/2026", "Nerys Vane", "The ramp", "25/02/2026", "11/03/2026", "Upheld"),
    _a("25-047", "02/03/2026", "Tadeusz Rak", "The rail", "04/03/2026", "18/03/2026", "Not upheld"),
    _a("25-048", "09/03/2026", "Branwen Oke", "The key safe", "11/03/2026", "25/03/2026", "Upheld"),
    _a("25-049", "16/03/2026", "Wiktor Maj", "The canopy", "18/03/2026", "01/04/2026", "Upheld"),
    ("Total", 53),
    ("Average days", 11.4),
    (),
    ("U = upheld, NU = not upheld",),
)

ASKED: Cells = ("Requested", "Ack'd", "Response", "Outcome")
UPHELD_AT_2: Cells = ("18/05/2026", "20/05/2026", "18/06/2026", "Upheld")
OPEN_AT_2: Cells = ("10/07/2026", "20/07/2026", "ongoing")
ROWS_B: tuple[Cells, ...] = (
    ("Complaints from April 2026",),
    ("Ref", "Received", "Resident", "Complaint", "Stage 1", *(None,) * 4, "Stage 2", *(None,) * 3, "Notes"),
    (*(None,) * 4, "Ack'd", "Extended to", "Extension letter sent", "Response", "Outcome", *ASKED),
    ("26-001", "13/04/2026", "Maja Holm", "Noise", "15/04/2026", None, None, "29/04/2026", "Upheld"),
    (
        "26-002",
        "20/04/2026",
        "Huw Llewelyn",
        "The car park",
        "22/04/2026",
        None,
        None,
        "07/05/2026",
        "Not upheld",
        *UPHELD_AT_2,
    ),
    (
        "26-003",
        "08/06/2026",
        "Kasia Zielińska",
        "Mould",
        "10/06/2026",
        None,
        None,
        "03/07/2026",
        "Not upheld",
        *OPEN_AT_2,
    ),
    ("26-004", "07/12/2026", "Bronwen Tudor", "The boiler", "09/12/2026"),
    ("26-005", "11/12/2026", "Marek Kowal", "The lights"),
    ("26-006", "03/06/2026", "Dai Beynon", "The step", "05/06/2026", None, None, "19/06/2026", "Upheld"),
    (
        "26-007",
        "06/07/2026",
        "Hania Wilk",
        "The shower",
        "08/07/2026",
        "05/08/2026",
        "20/07/2026",
        "05/08/2026",
        "Upheld",
    ),
    ("26-008", "13/07/2026", "Owain Tate", "The attic", "15/07/2026", "12/08/2026", None, "12/08/2026", "Not upheld"),
    ("26-009", "20/07/2026", "Lena Mróz", None, "22/07/2026", None, None, "05/08/2026", "Upheld"),
    ("26-010", "27/07/2026", "Steffan Cole", "The shed", "29/07/2026", None, None, "12/08/2026", "Upheld"),
    ("Total", 10),
)
ROWS_KEY: tuple[Cells, ...] = (("Code", "Meaning"), ("U", "Upheld"), ("NU", "Not upheld"), ("S2", "Stage 2"))
ROWS_SUMMARY: tuple[Cells, ...] = (("Month", "Received", "Late"), ("April", 4, 1), ("May", 4, 1), ("June", 6, 0))

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
