"""How long it takes to bring in an older register, beside the least that its bare rows could take.

(a) SQLAlchemy Core's `executemany` of the very same event, text and register rows, made beforehand, in one transaction
into an empty database of the same schema; (b) `bring_in`, from events to committed rows. Paired, and in turns.
"""

import argparse
import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from registers import WHO, empty_office, invented
from sqlalchemy import create_engine, event, insert
from sqlalchemy.pool import NullPool
from sqlmodel import SQLModel

from complaints_cli.store.bringing_in import bring_in
from complaints_cli.store.opening import connect
from complaints_cli.store.reading import reading
from complaints_cli.store.shelves import register_tables

Rows = Mapping[str, Sequence[Mapping[str, Any]]]
BEGUN = 3
"""The events of an empty office, which both begin with."""


def timed_by_executemany(path: Path, rows: Rows) -> float:
    """Seconds for the rows alone."""
    engine = create_engine("sqlite://", creator=lambda: connect(path, writing=True), poolclass=NullPool)
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
    before = time.perf_counter()
    with engine.begin() as connection:
        for name, entries in rows.items():
            connection.execute(insert(SQLModel.metadata.tables[name]), entries)
    return time.perf_counter() - before


def timed_by_bring_in(path: Path, count: int) -> float:
    """Seconds from events to committed rows; the events are made beforehand, as the other's rows are."""
    acts = list(invented(count))
    before = time.perf_counter()
    bring_in(path, WHO, acts)
    return time.perf_counter() - before


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
    """Prints each round's two times and their ratio, then the median ratio."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        first = empty_office(place / "first.db")
        bring_in(first, WHO, invented(count))
        rows = rows_of(first)
        total = sum(map(len, rows.values()))
        print(f"{count} complaints, {len(rows['event'])} events, {total} rows in {len(rows)} tables")
        ratios = []
        for number in range(1, rounds + 1):
            core = timed_by_executemany(empty_office(place / f"core-{number}.db"), rows)
            ours = timed_by_bring_in(empty_office(place / f"ours-{number}.db"), count)
            ratios.append(ours / core)
            print(f"round {number}: executemany {core:.2f} s, bring_in {ours:.2f} s, ratio {ours / core:.2f}")
        print(f"median ratio {statistics.median(ratios):.2f} (from {min(ratios):.2f} to {max(ratios):.2f})")


def measure_memory(counts: Sequence[int]) -> None:
    """Prints the most memory that a process of its own holds while it brings in so many."""
    for count in counts:
        done = subprocess.run(  # noqa: S603 (this file itself)
            [sys.executable, __file__, "--alone", str(count)], capture_output=True, text=True, check=True
        )
        found = json.loads(done.stdout)
        print(f"{count} complaints: at most {found['mebibytes']:.0f} MiB, {found['seconds']:.1f} s, ", end="")
        print(f"a file of {found['file']:.0f} MiB")


def alone(count: int) -> None:
    """Brings in so many, made as they are wanted, and prints what that took."""
    with tempfile.TemporaryDirectory() as folder:
        path = empty_office(Path(folder) / "complaints.db")
        before = time.perf_counter()
        bring_in(path, WHO, invented(count))
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
