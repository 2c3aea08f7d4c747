"""An office of some years' complaints, in which every command's line of the tests is typed, day after day.

The lines are those of `tests/command_lines`, each subject a life of its own. They name complaints by the number of
their year, from 1; here they come behind those that were there before.
"""

import re
import shutil
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from benchmarks.bench import OPEN, Bench
from benchmarks.registers import TODAY, WHO, invented
from benchmarks.turns import ran
from complaints_cli.store.bringing_in import bring_in

sys.path.append(str(Path(__file__).parents[1] / "tests"))

from every_command import FILES, lines_by_subject
from officer import LANDLORD

LOOKS = re.compile(r"(verify|db rebuild|report|.* list$|.* show$)")
"""Commands that only look, the longest of them for seconds: they are not typed here."""
REF = re.compile(rf"C-{TODAY.year}-(\d{{4}})")


@dataclass(frozen=True)
class Typed:
    """A command as it is typed on a day, at an office of its own folder."""

    command: str
    argv: list[str | Path]
    database: Path
    home: dict[str, str]
    """The environment: what the program remembers of the database is this office's own."""

    def events(self) -> int:
        """How many events are on record."""
        with closing(sqlite3.connect(self.database)) as connection:
            (number,) = connection.execute("SELECT max(seq) FROM event").fetchone()
        return int(number)


def grown(bench: Bench, rows: int) -> Path:
    """An office that the program itself opened, with so many complaints brought in; copy it before writing to it."""
    path = bench.folder / f"office-{rows}.db"
    if not path.exists():
        unfinished, settings = path.with_suffix(".making"), path.with_suffix(".toml")
        unfinished.unlink(missing_ok=True)
        settings.write_text(LANDLORD, encoding="utf-8")
        ran(bench.complaints(unfinished, "init", "--from", str(settings)))
        bring_in(unfinished, WHO, invented(rows, min(OPEN, rows // 2)))
        unfinished.rename(path)
    return path


def lives(bench: Bench, office: Path, folder: Path) -> Iterator[Typed]:
    """Every line in turn, each subject in a copy of the office. Whoever asks for the next one has run the last."""
    with closing(sqlite3.connect(office)) as connection:
        (before,) = connection.execute("SELECT count(*) FROM complaint WHERE year = ?", (TODAY.year,)).fetchone()

    def named(word: str) -> str:
        return REF.sub(lambda found: f"C-{TODAY.year}-{before + int(found[1]):04}", word).format(folder=folder)

    for lines in lines_by_subject().values():
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        for name, text in {**FILES, "landlord.toml": LANDLORD}.items():
            (folder / name).write_text(text, encoding="utf-8")
        database = folder / "complaints.db"
        shutil.copyfile(office, database)
        home = {"XDG_STATE_HOME": str(folder / "state")}
        for day, command, words, _ in lines:
            if LOOKS.match(command):
                continue
            typed = bench.complaints(database, *command.split(), *map(named, words))
            argv = [day if word == TODAY.isoformat() else word for word in typed]
            yield Typed(command, argv, database, home)
