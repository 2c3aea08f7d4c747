"""An older register is understood before it is read: first what every column is, then every row by that, one by one."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from complaints_cli.domain.dates import quoted
from complaints_cli.errors import Misuse, Problem, Refused
from complaints_cli.exchange.importing.cells.day_order import DayOrder
from complaints_cli.exchange.importing.cells.said import Standing
from complaints_cli.exchange.importing.columns import mapping_file
from complaints_cli.exchange.importing.columns.fields import DAYS, Field, Target
from complaints_cli.exchange.importing.columns.heading import letters
from complaints_cli.exchange.importing.columns.layout import Layout, Placed, layout
from complaints_cli.exchange.importing.columns.mapping_file import Mapped, folded
from complaints_cli.exchange.importing.columns.settling import Settled, places
from complaints_cli.exchange.importing.columns.table import Table
from complaints_cli.exchange.importing.columns.titles import SAYS_NOTHING, Under, is_why, taken_for, under
from complaints_cli.exchange.importing.line import Column, LeftOut, Line, Skipped
from complaints_cli.exchange.importing.rows.as_it_was import row_as_json
from complaints_cli.exchange.importing.rows.assembling import line
from complaints_cli.exchange.importing.rows.tall_cells import TallCells
from complaints_cli.exchange.importing.scanning import Scan, bare_references, day_notes, scan
from complaints_cli.exchange.importing.sheets import Book, Sheet

NO_MAPPING = Mapped()


@dataclass(frozen=True, slots=True)
class Understood:
    """A register whose columns are known. `entries` reads it again from the top, row by row, each time it is called."""

    book: Book
    columns: tuple[Column, ...]
    left_out: tuple[LeftOut, ...]
    notes: tuple[str, ...]
    mapped: Mapped
    scans: tuple[Scan, ...]
    layouts: Mapping[tuple[str, int], Layout]

    def entries(self) -> Iterator[Line | Skipped]:
        """Every row in order: what it says, or why it is no complaint. The sheets left out have none."""
        for found in self.scans:
            name = found.sheet.name
            current = self.layouts[name, next(iter(found.starts))]
            tall = TallCells(found.sheet.merged)
            for row in found.sheet.rows():
                if row.number in found.starts:
                    current = self.layouts[name, row.number]
                cells = tall.filled(row, current)
                if reason := found.skipped.get(row.number):
                    yield Skipped(name, row.number, reason)
                else:
                    yield line(current, name, row.number, cells)

    def as_it_was(self, read: Line) -> str:
        """The row as JSON, with all that is needed to read it again from a review list."""
        starts = [start for sheet, start in self.layouts if sheet == read.sheet and start <= read.row]
        return row_as_json(self.layouts[read.sheet, max(starts)], self.book.digest, read.cells)

    def mapping(self) -> str:
        """What was taken for what, as a mapping file that an officer can change."""
        return mapping_file.written(self.columns, [sheet.sheet for sheet in self.left_out], self.mapped)


def understand(book: Book, today: date, mapped: Mapped = NO_MAPPING, only: str | None = None) -> Understood:
    """What every column of a register stands for. `only` names the one sheet to read.

    Raises Refused "date-order" where it is not certain that the day comes first, "two-columns" where two could be one
    thing; Misuse "no-register", "sheet" and "map" for a file, a sheet or a mapping that cannot be.
    """
    sheets = _chosen(book, only)
    scans: list[Scan] = []
    left_out: list[LeftOut] = []
    for sheet in sheets:
        if folded(sheet.name) in mapped.left_out:
            left_out.append(LeftOut(sheet.name, "The mapping file leaves it out."))
            continue
        found = scan(sheet, mapped.target)
        if found.reason:
            left_out.append(LeftOut(sheet.name, found.reason))
        else:
            scans.append(found)
    if not scans:
        raise Misuse("no-register", _no_register(left_out))
    mapping_file.check(mapped, _headers(scans), [sheet.name for sheet in book.sheets])
    return _settled(book, today, mapped, scans, left_out)


def _chosen(book: Book, only: str | None) -> list[Sheet]:
    if only is None:
        return list(book.sheets)
    chosen = [sheet for sheet in book.sheets if folded(sheet.name) == folded(only)]
    if not chosen and not any(sheet.name for sheet in book.sheets):
        raise Misuse("sheet", "A CSV file has no sheets: leave out --sheet.")
    if not chosen:
        named = ", ".join(quoted(sheet.name) for sheet in book.sheets)
        raise Misuse("sheet", f"The file has no sheet {quoted(only)}. It has {named}.")
    return chosen


def _headers(scans: Iterable[Scan]) -> list[str]:
    return [text for found in scans for table in found.tables for text in table.heading.texts if text]


def _no_register(left_out: Iterable[LeftOut]) -> str:
    sheets = [f"{quoted(sheet.sheet)}: {sheet.reason}" if sheet.sheet else sheet.reason for sheet in left_out]
    return (
        f"No register was found in the file. {' '.join(sheets)} A register has a row of headers, such as Reference, "
        "Name, Date received and Complaint. Where yours are called something else, say so in a mapping file (--map)."
    )


def _settled(book: Book, today: date, mapped: Mapped, scans: list[Scan], left_out: list[LeftOut]) -> Understood:
    columns: list[Column] = []
    notes: list[str] = []
    problems: list[Problem] = []
    layouts: dict[tuple[str, int], Layout] = {}
    bare = bare_references(scans)
    has_stage_refs = any(table.has_stage_refs for found in scans for table in found.tables) or bool(bare)
    for found in scans:
        name = found.sheet.name
        taken: set[str] = set()
        by_sheet = under(name, is_a_sheet=True) or SAYS_NOTHING
        for start, table in found.starts.items():
            settled = Settled(table, name)
            is_divider = start != table.heading.first_row
            if not is_divider:
                problems += settled.problems
            says = found.under.get(start, SAYS_NOTHING)
            says = by_sheet if says == SAYS_NOTHING else says
            notes += _title_notes(name, start, says, is_a_sheet=says == by_sheet)
            placed = [
                Placed(
                    position,
                    header or f"(column {letters(position)})",
                    Target(Field.REFUSAL_REASON) if says.standing is Standing.REFUSED and is_why(header) else target,
                    month_first=folded(header) in mapped.month_first,
                )
                for position, header, target in places(table, settled)
            ]
            made = layout(
                placed,
                book.serial_epoch,
                today,
                mapped.words,
                bare,
                has_stage_refs=has_stage_refs,
                under=says,
            )
            layouts[name, start] = made
            if not is_divider:
                columns += _told(name, table, settled, made)
            taken |= {column.header for column in placed if column.target.field in DAYS}
        days = {header: order for header, order in found.orders.items() if header in taken}
        problems += _out_of_order(name, days, mapped)
        notes += day_notes(name, days, book)
    if problems:
        raise Refused(problems)
    notes += _closing_notes(layouts.values())
    return Understood(book, tuple(columns), tuple(left_out), tuple(notes), mapped, tuple(scans), layouts)


def _title_notes(sheet: str, start: int, says: Under, *, is_a_sheet: bool) -> list[str]:
    """What the rows under a title are taken for, where that is not simply complaints."""
    if not (what := taken_for(says)):
        return []
    under_it = f"under row {start}" + (f" of sheet {quoted(sheet)}" if sheet else "")
    return [f"What stands {f'on sheet {quoted(sheet)}' if is_a_sheet else under_it} is taken for {what}."]


def _told(sheet: str, table: Table, settled: Settled, made: Layout) -> list[Column]:
    """Every column of a table, in order, with what became of it."""
    told: list[Column] = []
    for position, header in enumerate(table.heading.texts):
        if position not in settled.told:
            continue
        target = settled.targets.get(position)
        field = "" if target is None or target.field is Field.KEPT else str(target)
        what = settled.told[position]
        if made.closing_is_answer and target == Target(Field.CLOSED):
            what = "taken, and as the day of the answer: the register has no other"
        told.append(Column(sheet, header or f"(column {letters(position)})", field, what))
    return told


def _out_of_order(sheet: str, days: Mapping[str, DayOrder], mapped: Mapped) -> list[Problem]:
    problems: list[Problem] = []
    for header, order in days.items():
        month_first = folded(header) in mapped.month_first
        if order.stops(month_first=month_first):
            problems.append(order.problem(sheet, header, month_first=month_first))
    return problems


def _closing_notes(layouts: Iterable[Layout]) -> list[str]:
    headers = {made.headers[Target(Field.CLOSED)] for made in layouts if made.closing_is_answer}
    return [
        f"There is no column for the day of an answer. The day in column {quoted(header)} is taken for it: that can "
        "only make an answer look later, never earlier."
        for header in sorted(headers)
    ]
