"""Power cuts while an older database is brought up to date: it is the old one or the new one, with a copy of the old.

A later version of the program is made up for it, as where the same is killed.
"""

import sqlite3
import tempfile
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from trials.aftermath import put_back
from trials.cuts import acknowledged, cuts, on_disk, written_down
from trials.every_line import Typed
from trials.living import lived
from trials.memory import in_memory
from trials.migrations import NEW, newer
from trials.office import Office
from trials.outcome import Line, Scale
from trials.shim import Shim

CUTS = 1_000
LATER = Typed("2026-12-17", "log", ("--via", "phone", "--summary", "The lift"))


def while_it_is_brought_up_to_date(lines: tuple[Typed, ...], scale: Scale, part: int, parts: int) -> Line:
    """Cuts while the first command of a newer program runs in an office that has lived through some lines."""
    chance = scale.chance(f"power older {part}")
    with tempfile.TemporaryDirectory(dir=in_memory()) as name:
        folder, after = Path(name) / "office", Path(name) / "after"
        after.mkdir()
        for _ in lived(lines, folder):
            pass
        become = newer(Path(name) / "schema")
        disk = on_disk(folder)
        log = written_down(Office(folder), LATER, Shim(), become)
        said, found = acknowledged(log), Counter[str]()
        for point, files in cuts(disk, log, scale.of(CUTS, 2) // parts, chance):
            put_back(after, files)
            found[_wrong(after, become, done=point >= said) or "opened"] += 1
    bad = {what: number for what, number in found.items() if what != "opened"}
    return Line(
        "power cut while a database is brought up to date",
        found.total(),
        "neither the old one nor the new one, or without its copy",
        sum(bad.values()),
        "; ".join(f"{what}: {number}" for what, number in bad.items()),
    )


def _wrong(folder: Path, become: Callable[[], None], *, done: bool) -> str | None:
    office = Office(folder)
    office.printed = folder.parent
    listed = office.start("list", first=become).ended()  # rolls back, as any command does, what was cut short
    with closing(sqlite3.connect(office.db)) as connection:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version != NEW and done:
        return "acknowledged, and lost"
    if version == NEW and (listed.code or (done and b"C-2026-0002" not in listed.out)):
        return f"the list: {listed.err.decode() or 'not all of it'}"
    ran = office.start("verify", first=become if version == NEW else None).ended()
    if ran.code:
        return f"version {version}: {ran.err.decode() or ran.out.decode()}"
    return None if version != NEW else _wrong_copy(folder)


def _wrong_copy(folder: Path) -> str | None:
    copies = list(folder.glob("*-before-schema-*.db"))
    if not copies:
        return "no copy of the old one"
    for copy in copies:
        office = Office(folder)
        office.db, office.printed = copy, folder.parent
        ran = office("verify")
        if ran.code:
            return f"the copy: {ran.err.decode() or ran.out.decode()}"
    return None
