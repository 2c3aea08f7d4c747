"""How long it takes to bring in an older register, beside the least that its bare rows could take.

(a) SQLAlchemy Core's `executemany` of the very same event, text and register rows, made beforehand, in one transaction
into an empty database of the same schema; (b) `bring_in`, from events to committed rows; (c) all that the command does,
from a CSV file to committed rows, beside an `executemany` of the rows that it makes. Paired, and in turns.
"""

import argparse
import gc
import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from registers import TODAY, WHO, empty_office, invented
from spreadsheet import as_csv
from sqlalchemy import create_engine, event, insert
from sqlalchemy.pool import NullPool
from sqlmodel import SQLModel

from complaints_cli.exchange.importing.adoption.adopting import Adoption
from complaints_cli.exchange.importing.line import Line
from complaints_cli.exchange.importing.sheets import opened
from complaints_cli.exchange.importing.source import source
from complaints_cli.store.bringing_in import bring_in
from complaints_cli.store.opening import connect
from complaints_cli.store.reading import reading
from complaints_cli.store.shelves import register_tables
from complaints_cli.store.staging import Staging

Rows = Mapping[str, Sequence[Mapping[str, Any]]]
BEGUN = 3
"""The events of an empty office, which both begin with."""


@dataclass(frozen=True)
class Taken:
    """Seconds by the clock, and of the processor: the two differ where the machine has other things to do."""

    clock: float
    processor: float


@contextmanager
def timed() -> Iterator[list[Taken]]:
    """Times what is inside. What was made before is set apart, so that neither pays for the collector's walking it."""
    gc.collect()
    gc.freeze()
    taken: list[Taken] = []
    clock, processor = time.perf_counter(), time.process_time()
    yield taken
    taken.append(Taken(time.perf_counter() - clock, time.process_time() - processor))


def timed_by_executemany(path: Path, rows: Rows) -> Taken:
    """How long the rows alone take."""
    engine = create_engine("sqlite://", creator=lambda: connect(path, writing=True), poolclass=NullPool)
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
    with timed() as taken, engine.begin() as connection:
        for name, entries in rows.items():
            connection.execute(insert(SQLModel.metadata.tables[name]), entries)
    return taken[0]


def timed_by_bring_in(path: Path, count: int) -> Taken:
    """How long it takes from events to committed rows; the events are made beforehand, as the other's rows are."""
    acts = list(invented(count))
    with timed() as taken:
        bring_in(path, WHO, acts)
    return taken[0]


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


def timed_by_import(path: Path, older: Path) -> Taken:
    """How long it takes from the file to committed rows."""
    with timed() as taken:
        bring_file(path, older)
    return taken[0]


def rows_of(path: Path) -> Rows:
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


def compare(count: int, rounds: int) -> None:
    """Prints each round's times and their ratios to those of their rows alone, then the median ratios."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        older = as_csv(place / "register.csv", invented(count))
        ways: dict[str, Callable[[Path], Taken]] = {
            "bring_in": lambda path: timed_by_bring_in(path, count),
            "import": lambda path: timed_by_import(path, older),
        }
        for name, way in ways.items():
            first = empty_office(place / f"{name}-first.db")
            way(first)
            rows = rows_of(first)
            total = sum(map(len, rows.values()))
            print(f"{name}: {count} complaints, {len(rows['event'])} events, {total} rows in {len(rows)} tables")
            ratios: list[tuple[float, float]] = []
            for number in range(1, rounds + 1):
                core = timed_by_executemany(empty_office(place / f"{name}-core-{number}.db"), rows)
                ours = way(empty_office(place / f"{name}-{number}.db"))
                ratios.append((ours.clock / core.clock, ours.processor / core.processor))
                print(f"round {number}: executemany {core.processor:.2f} s, {name} {ours.processor:.2f} s", end=" ")
                print(f"of processor time, ratio {ratios[-1][1]:.2f}; by the clock {ratios[-1][0]:.2f}")
            for words, found in zip(("by the clock", "of processor time"), zip(*ratios, strict=True), strict=True):
                middle, least, most = statistics.median(found), min(found), max(found)
                print(f"{name}, median ratio {words}: {middle:.2f} (from {least:.2f} to {most:.2f})")


def measure_memory(counts: Sequence[int]) -> None:
    """Prints the most memory that a process of its own holds while it imports a CSV file of so many."""
    for count in counts:
        done = subprocess.run(  # noqa: S603 (this file itself)
            [sys.executable, __file__, "--alone", str(count)], capture_output=True, text=True, check=True
        )
        found = json.loads(done.stdout)
        print(f"{count} complaints: at most {found['mebibytes']:.0f} MiB, {found['seconds']:.1f} s, ", end="")
        print(f"a file of {found['file']:.0f} MiB")


def alone(count: int) -> None:
    """Imports a CSV file of so many, and prints what that took."""
    with tempfile.TemporaryDirectory() as folder:
        path = empty_office(Path(folder) / "complaints.db")
        older = as_csv(Path(folder) / "register.csv", invented(count))
        before = time.perf_counter()
        bring_file(path, older)
        seconds, most = time.perf_counter() - before, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        size = path.stat().st_size / 1024**2
    print(json.dumps({"mebibytes": most, "seconds": seconds, "file": size}))


def main() -> None:
    """Reads the command line and measures."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--rows", type=int, default=10_000, help="how many complaints (10000)")
    asked.add_argument("--rounds", type=int, default=5, help="how many times, in turns (5)")
    asked.add_argument("--memory", type=int, nargs="+", metavar="ROWS", help="the most memory for so many instead")
    asked.add_argument("--alone", type=int, help=argparse.SUPPRESS)
    given = asked.parse_args()
    if given.alone:
        alone(given.alone)
    elif given.memory:
        measure_memory(given.memory)
    else:
        compare(given.rows, given.rounds)


if __name__ == "__main__":
    main()
