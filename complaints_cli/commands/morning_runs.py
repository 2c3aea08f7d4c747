"""What the morning list said last, kept beside the database: a digest, days and an exit code, and nothing personal.

It is no part of the record. Where it is lost or cannot be read, the list is printed as if it were the first.
"""

import os
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any
from zlib import crc32

from complaints_cli import new_files, places
from complaints_cli.dataclass import dataclass, field
from complaints_cli.domain.dates import day_or_none
from complaints_cli.errors import DUE_SOON, OK, OVERDUE

SHAPE = 1
MOST = 50
"""So many questions are remembered, the last ones: one that writes to a new file each day is a new one each day."""


@dataclass(frozen=True, kw_only=True)
class Run:
    """What a run on a working day listed, and the exit code it had; `rest` is what a day of rest listed after it."""

    listed: str
    exit_code: int
    rest: str | None = None


@dataclass(frozen=True, kw_only=True)
class Runs:
    """The last run of each question that was asked, the day of the last, and the day on which its lack was told."""

    ran_on: date | None = None
    told_on: date | None = None
    runs: dict[str, Run] = field(default_factory=dict)


def place(database: Path) -> Path:
    """The file of a database. It may not be there yet."""
    return places.state_folder() / f"morning.{crc32(os.fsencode(database.absolute())):08x}.json"


def digest(parts: Iterable[object]) -> str:
    """SHA-256, in hex, over what a list says or a question asks."""
    import json
    from hashlib import sha256

    return sha256(json.dumps(list(parts), default=str).encode()).hexdigest()


def read(path: Path) -> Runs | None:
    """What is remembered; None where nothing is, or it cannot be read."""
    try:
        stored = path.read_bytes()
        import json

        return _runs(json.loads(stored))
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def write(path: Path, runs: Runs) -> None:
    """Remembers it in place of what was. Raises Unavailable."""
    import json

    new_files.private_folder(path.parent)
    last = list(runs.runs.items())[-MOST:]
    content = {
        "shape": SHAPE,
        "ran_on": runs.ran_on,
        "told_on": runs.told_on,
        "runs": {question: vars(run) for question, run in last},
    }
    new_files.write_ours(path, json.dumps(content, default=str).encode(), lambda _: True)


def _runs(stored: dict[str, Any]) -> Runs:
    if stored["shape"] != SHAPE:
        raise ValueError(stored["shape"])
    return Runs(
        ran_on=day_or_none(stored["ran_on"]),
        told_on=day_or_none(stored["told_on"]),
        runs={question: _run(run) for question, run in stored["runs"].items()},
    )


def _run(stored: dict[str, Any]) -> Run:
    run = Run(**stored)
    if run.exit_code not in (OK, DUE_SOON, OVERDUE):
        raise ValueError(run.exit_code)
    return run
