"""The register in the file is compared, row for row, with what the record adds up to."""

from collections.abc import Iterator

from complaints_cli.errors import ComplaintsError
from complaints_cli.store.entry import Entry
from complaints_cli.store.record import Record
from complaints_cli.store.shelves import all_shelves, landlord_streams, register_tables, shelf_of
from complaints_cli.store.shelves.shelf import DUE, drawer_of, register_rows
from complaints_cli.store.trouble import Part, Trouble

WORKED_OUT = "next_due"
"""The column that the database makes itself."""

WHOLE = {name: f'SELECT * FROM "{name}"' for name in register_tables()}  # noqa: S608
OF_ONE = {name: f'SELECT * FROM "{name}" WHERE ref = ?' for name in register_tables()}  # noqa: S608
ROOTS = (*(shelf.by_ref[0] for name, shelf in all_shelves().items() if name.isupper()), "entered_twice")
"""The table of each kind of stream that there are many of: a row a stream. A complaint stands in the first or last."""
STRAY = " UNION ALL ".join(
    f'SELECT ref FROM "{root}" WHERE NOT EXISTS (SELECT 1 FROM event WHERE stream = ref)'  # noqa: S608
    for root in ROOTS
)


def register_troubles(record: Record) -> Iterator[Trouble]:
    """Every table and stream whose rows are not what the record adds up to, and every row without a record."""
    landlords = landlord_streams()
    for stream in landlords:
        yield from _stream_troubles(record, stream)
    for (stream,) in record.connection.execute("SELECT DISTINCT stream FROM event"):
        if stream not in landlords:
            yield from _stream_troubles(record, stream)
    for (ref,) in record.connection.execute(STRAY):
        yield Trouble(None, ref, f"The register has {ref}, of which nothing was ever recorded.", Part.REGISTER)


def _stream_troubles(record: Record, stream: str) -> Iterator[Trouble]:
    try:
        shelf = shelf_of(stream)
        expected = register_rows(stream, shelf, drawer_of(record, stream, shelf))
    except ComplaintsError as error:
        yield Trouble(None, stream, f"{stream} cannot be read: {error}", Part.REGISTER)
        return
    for name in (*shelf.whole, *shelf.by_ref, DUE):
        found = _found(record, name, None if name in shelf.whole else stream)
        yield from _differences(stream, name, found, expected.get(name, []))


def _found(record: Record, name: str, ref: str | None) -> list[Entry]:
    rows = record.rows(WHOLE[name]) if ref is None else record.rows(OF_ONE[name], (ref,))
    return [{key: row[key] for key in tuple(row.keys()) if key != WORKED_OUT} for row in rows]


def _differences(stream: str, name: str, found: list[Entry], wanted: list[Entry]) -> Iterator[Trouble]:
    if _sorted(found) != _sorted(wanted):
        yield Trouble(
            None,
            stream,
            f"The register's {name} of {stream} is not what the record adds up to{_columns(found, wanted)}. "
            "`complaints db rebuild` makes it again.",
            Part.REGISTER,
        )


def _sorted(rows: list[Entry]) -> list[list[tuple[str, str]]]:
    return sorted(sorted((key, repr(value)) for key, value in row.items()) for row in rows)


def _columns(found: list[Entry], wanted: list[Entry]) -> str:
    """Which columns differ, where a single row was changed; how many rows there are, where that differs."""
    if len(found) != len(wanted):
        return f" ({len(found)} rows instead of {len(wanted)})"
    surplus = [row for row in found if row not in wanted]
    lacking = [row for row in wanted if row not in found]
    if len(surplus) != 1 or len(lacking) != 1:
        return ""
    names = sorted(key for key in surplus[0] if surplus[0][key] != lacking[0].get(key))
    return f" ({', '.join(names)})"
