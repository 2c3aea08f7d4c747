"""How long it takes to bring in an older register, beside the least that its bare rows could take.

The rows are made beforehand, and go into an empty database of the same schema, indexes and triggers at once.
"""

import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import create_engine, event, insert
from sqlalchemy.pool import NullPool
from sqlmodel import SQLModel

from benchmarks.bench import Bench
from benchmarks.figure import Figure
from benchmarks.registers import TODAY, WHO, empty_office, invented
from benchmarks.spreadsheet import as_csv
from benchmarks.turns import Taken, here, in_turns, ran_alone
from complaints_cli.domain.folder import modules
from complaints_cli.exchange.importing.adoption.adopting import Adoption
from complaints_cli.exchange.importing.line import Line
from complaints_cli.exchange.importing.sheets import opened
from complaints_cli.exchange.importing.source import source
from complaints_cli.store import tables
from complaints_cli.store.bringing_in import bring_in
from complaints_cli.store.opening import connect
from complaints_cli.store.reading import reading
from complaints_cli.store.shelves import register_tables
from complaints_cli.store.staging import Staging

Rows = Mapping[str, Sequence[Mapping[str, Any]]]
OPEN = 20
"""One complaint in so many is open."""
DECLARED = tuple(modules(tables))
"""Every file of tables, so that SQLAlchemy knows each of them."""
BEGUN = 3
"""The events of an empty office, which both begin with."""


def run(bench: Bench) -> list[Figure]:
    """The bulk path and the whole command beside an `executemany` of their rows; the memory of a long file's import."""
    count, rounds = min(10_000, bench.most), max(3, bench.rounds // 6)
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        older = as_csv(place / "register.csv", invented(count, count // OPEN))
        return [
            _beside_its_rows("bulk import", place, partial(_bring_in, count), rounds, at_most=2.0),
            _beside_its_rows("`import` of a CSV file", place, partial(_import, older), rounds),
            _memory(place, count),
        ]


def _beside_its_rows(
    what: str, folder: Path, way: Callable[[Path], Taken], rounds: int, *, at_most: float | None = None
) -> Figure:
    first = _new(folder)
    way(first)
    rows = _rows_of(first)
    pairs = in_turns(rounds, lambda: way(_new(folder)), lambda: _executemany(_new(folder), rows))
    return Figure(
        f"{what} / SQLAlchemy Core `executemany` of the same rows",
        pairs.ratio("processor"),
        at_most=at_most,
        of="processor time",
        said=f"{sum(map(len, rows.values())):,} rows; {pairs.said('processor')}",
    )


def _new(folder: Path) -> Path:
    path = folder / "complaints.db"
    path.unlink(missing_ok=True)
    return empty_office(path)


def _executemany(path: Path, rows: Rows) -> Taken:
    engine = create_engine("sqlite://", creator=lambda: connect(path, writing=True), poolclass=NullPool)
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))

    def put() -> None:
        with engine.begin() as connection:
            for name, entries in rows.items():
                connection.execute(insert(SQLModel.metadata.tables[name]), entries)

    return here(put)


def _bring_in(count: int, path: Path) -> Taken:
    acts = list(invented(count, count // OPEN))
    return here(lambda: bring_in(path, WHO, acts))


def _import(older: Path, path: Path) -> Taken:
    return here(lambda: bring_file(path, older))


def bring_file(path: Path, older: Path) -> None:
    """What `complaints import` does with a file of rows of which none is in doubt."""
    origin = source(opened(older), TODAY, None, None)
    with Staging() as staging:
        with reading(path) as record:
            name, digest, ends = origin.book.name, origin.book.digest, record.landlord(TODAY).year_ends
            adoption = Adoption(record, staging, name=name, digest=digest, ends=ends, today=TODAY)
            adoption.take((entry for entry in origin.entries() if isinstance(entry, Line)), _unseen)
        adoption.bring_over(path, WHO.login, None, 0, _unseen)


def _unseen(_done: int) -> None:
    return


def _rows_of(path: Path) -> Rows:
    """Every row that was brought in, by table, each after those it refers to."""
    wanted = {"event": f"seq > {BEGUN}", "sealed_text": f"event > {BEGUN}"}
    wanted |= dict.fromkeys(register_tables(), "ref LIKE 'C-%'")
    found: dict[str, list[dict[str, Any]]] = {}
    with reading(path) as record:
        for name, condition in wanted.items():
            columns = [column.name for column in SQLModel.metadata.tables[name].columns if column.computed is None]
            if name in ("event", "sealed_text") or "ref" in columns:
                listed = ", ".join(f'"{column}"' for column in columns)
                entries = record.rows(f'SELECT {listed} FROM "{name}" WHERE {condition}')  # noqa: S608
                found[name] = [dict(entry) for entry in entries]
    return {name: entries for name, entries in found.items() if entries}


def _memory(folder: Path, count: int) -> Figure:
    few, many = (_alone(folder, number) for number in (count // 10, count))
    said = f"{many.memory / 1024:.0f} MiB and {few.memory / 1024:.0f} MiB; {many.clock:.1f} s and {few.clock:.1f} s"
    work = f"`import` of {count:,} complaints / of {count // 10:,}"
    return Figure(work, many.memory / few.memory, of="peak memory", said=said)


def _alone(folder: Path, count: int) -> Taken:
    older = as_csv(folder / f"{count}.csv", invented(count, count // OPEN))
    return ran_alone([sys.executable, "-m", "benchmarks.importing", older, _new(folder)])


if __name__ == "__main__":
    bring_file(Path(sys.argv[2]), Path(sys.argv[1]))
