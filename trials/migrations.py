"""Killed while an older database is brought up to date: it is the old one or the new one, and the copy made before."""

import shutil
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from random import Random

from complaints_cli.store import migrating, opening, restore, schema_steps
from trials.office import Office
from trials.outcome import Line, Scale
from trials.scenes import SCENES, Stage, Stages
from trials.struck import await_sign

MORE = """
ALTER TABLE note ADD COLUMN minutes INTEGER;
CREATE TABLE visit (ref TEXT NOT NULL PRIMARY KEY) STRICT;
CREATE TABLE event_2 AS SELECT * FROM event;
DROP TABLE event_2;
"""
"""What a later version might do: something small, something new, and something that takes a while."""
NEW = 2
LOG = ("log", "--via", "phone", "--summary", "The lift")


def run(scale: Scale) -> list[Line]:
    """Kills the first command that a newer version is given on an older database."""
    chance, times = scale.chance("migrations"), scale.of(200, least=2)
    with tempfile.TemporaryDirectory() as folder:
        become = newer(Path(folder) / "schema")
        stage = Stages(Path(folder) / "states").of(next(each for each in SCENES if each.state == "answered"))
        seconds = _measured(stage, Path(folder) / "measured", become)
        ended = [_killed(stage, Path(folder) / str(n), become, seconds, chance) for n in range(times)]
    wrong = [fault for _, faults in ended for fault in faults]
    for each in wrong:
        print(f"migration: {each}", file=sys.stderr)
    new = sum(version == NEW for version, _ in ended)
    return [
        Line(
            "kill -9 while a database is brought up to date",
            times,
            "between old and new, or without its copy",
            sum(bool(faults) for _, faults in ended),
            f"{times - new} were old afterwards, {new} new",
        )
    ]


def newer(folder: Path) -> Callable[[], None]:
    """Makes a process the program of a later version, that knows one step more."""
    shutil.copytree(schema_steps.FOLDER, folder)
    (folder / "0002").mkdir()
    (folder / "0002" / "more.sql").write_text(MORE, encoding="utf-8")

    def become() -> None:
        schema_steps.FOLDER = folder
        for module in (opening, migrating, restore):
            vars(module)["VERSION"] = NEW

    return become


def _measured(stage: Stage, folder: Path, newer: Callable[[], None]) -> float:
    office, began = stage.set_up(folder), time.monotonic()
    ran = office.start(*LOG, first=newer).ended()
    if ran.code:
        raise RuntimeError(ran.err.decode())
    return time.monotonic() - began


def _killed(
    stage: Stage, folder: Path, newer: Callable[[], None], seconds: float, chance: Random
) -> tuple[int, list[str]]:
    """The version that the file then has, and what is wrong."""
    office = stage.set_up(folder)
    running = office.start(*LOG, first=newer)
    await_sign(office, time.monotonic() + 2 * seconds)
    time.sleep(chance.uniform(0, seconds))
    running.kill()
    running.ended()
    with closing(sqlite3.connect(office.db)) as connection:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
    wrong = [] if office.start("verify", first=newer if version == NEW else None).ended().code == 0 else ["not whole"]
    copies = list(folder.glob("*-before-schema-2-*.db"))
    wrong += [f"{copy.name} is not whole" for copy in copies if not _verifies(office, copy)]
    if version == NEW and not copies:
        wrong.append("no copy was made before")
    later = office.start(*LOG, first=newer).ended()
    if later.code:
        wrong.append(f"the next command: {later.code} {later.err.decode()}")
    shutil.rmtree(folder)
    return version, wrong


def _verifies(office: Office, copy: Path) -> bool:
    """Whether the older program finds all in order with it."""
    other = Office(office.folder)
    other.db = copy
    return other("verify").code == 0
