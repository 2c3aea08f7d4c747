"""A sheet is looked through once before any row is read: where its tables are, and what their columns hold."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import chain, islice

from complaints_cli.domain.dates import quoted
from complaints_cli.exchange.importing.cells.day_order import DayOrder
from complaints_cli.exchange.importing.cells.read import as_text
from complaints_cli.exchange.importing.columns import heading as headings
from complaints_cli.exchange.importing.columns.heading import ByOfficer, Heading
from complaints_cli.exchange.importing.columns.table import Table, repeats
from complaints_cli.exchange.importing.columns.titles import Under, under
from complaints_cli.exchange.importing.rows.not_complaints import BELOW, KEY, TOTAL, is_a_total, why_not_a_complaint
from complaints_cli.exchange.importing.sheets import Book, Row, Sheet

ABOVE, HEADERS, AGAIN = "Above the headers", "The headers", "The headers once more"
_NOTHING_THERE, _NO_HEADERS = "It is empty.", "It has no headers of a register: somebody or something, and a day."
_NO_DAYS, _NO_ROWS = "No day stands in any of its columns of days.", "It has headers and no rows."


@dataclass(slots=True)
class Scan:
    """What a sheet was found to be: its tables, each row that is no complaint, and the `reason` to leave it out."""

    sheet: Sheet
    orders: dict[str, DayOrder] = field(default_factory=dict)
    tables: list[Table] = field(default_factory=list)
    starts: dict[int, Table] = field(default_factory=dict)
    skipped: dict[int, str] = field(default_factory=dict)
    under: dict[int, Under] = field(default_factory=dict)
    """What a title or a divider says of the rows below it, by the row from which it holds."""
    reason: str = ""

    @property
    def kinds(self) -> Mapping[str, str]:
        """What the texts in its columns of days were found to be."""
        return self.tables[0].kinds if self.tables else {}


def scan(sheet: Sheet, by_officer: ByOfficer) -> Scan:
    """Looks through a sheet. Nothing is kept of its rows but counts and the numbers of those that are no complaints."""
    found = Scan(sheet)
    rows = sheet.rows()
    top = list(islice(rows, headings.LOOKED_THROUGH))
    if not top:
        found.reason = _NOTHING_THERE
        return found
    heading = headings.find(top, sheet.merged, by_officer)
    if not heading:
        found.reason = _NO_HEADERS
        return found
    kinds: dict[str, str] = {}
    table = _begin(found, heading, kinds)
    is_below = False
    for row in chain(top, rows):
        if row.number < table.heading.first_row:
            found.skipped[row.number] = ABOVE
            if says := _title(row):
                found.under[table.heading.first_row] = says
        elif row.number <= table.heading.last_row:
            found.skipped[row.number] = HEADERS
        elif another := _another(row, table, by_officer):
            table = _begin(found, another, kinds)
            found.skipped[row.number] = HEADERS
        elif why := _why_none(row, table, is_below=is_below):
            found.skipped[row.number] = why
            is_below = is_below or why in (TOTAL, KEY, BELOW)
            if says := _title(row):
                found.starts[row.number], found.under[row.number] = table, says
        else:
            is_below = False
            table.count(row)
    found.reason = _why_no_register(found)
    return found


def _begin(found: Scan, heading: Heading, kinds: dict[str, str]) -> Table:
    table = Table(heading, found.orders, kinds)
    found.tables.append(table)
    found.starts[heading.first_row] = table
    return table


def _title(row: Row) -> Under | None:
    """What a title or a divider of one cell says of the rows below it."""
    filled = [cell for cell in row.cells if cell is not None]
    if len(filled) != 1 or not isinstance(filled[0], str):
        return None
    return under(filled[0])


def _another(row: Row, table: Table, by_officer: ByOfficer) -> Heading | None:
    """The headers of another table further down; the same ones again are none."""
    if table.has_day(row.cells) or repeats(table.heading, row.cells):
        return None
    own = table.own(row.cells)
    if len(own) < 3 or not all(isinstance(cell, str) for cell in own):
        return None
    heading = headings.of_row(row, by_officer)
    return heading if heading and heading.is_of_a_register and heading.score * 2 >= len(own) else None


def _why_none(row: Row, table: Table, *, is_below: bool) -> str:
    own = table.own(row.cells)
    if not own:
        return "Nothing but what is worked out"
    has_day = table.has_day(row.cells)
    if has_day and len(own) > 1 and table.rows and not is_a_total(own):
        return ""
    if repeats(table.heading, row.cells):
        return AGAIN
    return why_not_a_complaint(own, has_day=has_day, is_below=is_below)


def _why_no_register(found: Scan) -> str:
    if not any(table.rows for table in found.tables):
        return _NO_ROWS
    has_days = any(order.days for order in found.orders.values())
    has_words = any(order.others or order.switches for order in found.orders.values())
    # A column of counts under "Received" is a summary; one of words is a register in need of repair.
    return "" if has_days or not has_words or _has_words(found) else _NO_DAYS


def _has_words(found: Scan) -> bool:
    return any(kind == "other" for kind in found.kinds.values())


def bare_references(scans: Iterable[Scan]) -> frozenset[str]:
    """References that stand by themselves and with a "(2)" behind them, in one register: see `references.counted`.

    Reads the register once more, and only where such a reference stands in it.
    """
    scans = tuple(scans)
    wanted = {ref for found in scans for table in found.tables for ref in table.counted_refs}
    if not wanted:
        return frozenset()
    there: set[str] = set()
    for found in scans:
        positions: tuple[int, ...] = ()
        for row in found.sheet.rows():
            if row.number in found.starts:
                positions = found.starts[row.number].refs
            there.update(text for position in positions if (text := as_text(row.cells[position])) in wanted)
    return frozenset(there)


def day_notes(sheet: str, days: Mapping[str, DayOrder], book: Book) -> list[str]:
    """What an officer should know of the columns of days: numbers read as days, and what looks swapped before."""
    notes: list[str] = []
    for header, order in days.items():
        where = f"Column {quoted(header)}" + (f" of sheet {quoted(sheet)}" if sheet else "")
        if order.serials:
            notes.append(
                f"{where} has plain numbers for days ({order.serials}), counted from {book.serial_epoch} as "
                f"{'this workbook does' if book.media == 'xlsx' else 'Excel does on Windows'}."
            )
        if order.was_swapped_before():
            notes.append(
                f"{where} may have been swapped before it came here: its text can only be day first, and none of its "
                f"{order.typed} other days is after the 12th. Compare a few of them with the letters."
            )
    return notes
