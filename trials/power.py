"""Power cuts on the real write path: what a command line said is done is there when the power comes back.

Command lines are run once, with all that they ask of the disk written down. Then disks are made as they would be after
a cut at any moment of it, and the program opens them as the next command would.
"""

import sqlite3
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from random import Random

from complaints_cli.errors import ComplaintsError
from complaints_cli.store import heads, opening
from complaints_cli.store.chain import record_troubles
from complaints_cli.store.reading import reading
from complaints_cli.store.verify import verify
from trials import shim
from trials.aftermath import UNFINISHED, files_in, put_back
from trials.cuts import acknowledged, cuts, on_disk, written_down
from trials.disk import Disk, Operation
from trials.every_line import BEGUN, ERASED, Typed, every_line, lay_out
from trials.memory import in_memory
from trials.office import Office
from trials.outcome import Line, Scale
from trials.power_older import while_it_is_brought_up_to_date
from trials.shim import Shim

CUTS, WEAK_CUTS = 10_000, 500
FEW = 4
THOROUGH = 0.05
"""The share of the disks of which everything is checked, and in which the next command is run."""
NEXT, NEXT_DAY = ("log", "--via", "phone", "--summary", "The lift"), "2026-12-17"
WEAK = ("OFF", "FULL")
"""Settings with which the disk is not waited for as it must be: a trial that sees nothing there sees nothing."""
DATABASES = ("complaints.db", "again.db", "second.db")
Head = tuple[int, str]


@dataclass(frozen=True)
class Done:
    """A command line in the log: where its operations begin, where it said that it is done, and what was so then."""

    typed: Typed
    begins: int
    said: int
    heads: Mapping[str, Head]
    """The last event of each database."""
    files: Mapping[str, bytes]


def run(scale: Scale) -> list[Line]:
    """So many cuts; in each, the office is opened again."""
    return shim.in_processes(__name__, scale)


def tried(scale: Scale, part: int, parts: int) -> list[Line]:
    """The cuts of one part, in a process that has the shim."""
    chance = scale.chance(f"power {part}")
    lines = every_line()[BEGUN]
    found = _cuts(lines, "EXTRA", scale.of(CUTS) // parts, chance)
    bad = {what: number for what, number in found.items() if what != "opened"}
    weaker = () if part else WEAK[:1] if scale.share <= shim.SMALL else WEAK
    weak = {each: _cuts(lines[:FEW], each, scale.of(WEAK_CUTS, 60), chance, always=True) for each in weaker}
    seen = [f"{each}: {found.total() - found['opened']:,} of {found.total():,} seen" for each, found in weak.items()]
    return [
        Line(
            "power cut while command lines write",
            found.total(),
            "an acknowledged event or file lost, or anything half",
            sum(bad.values()),
            "; ".join(f"{what}: {number}" for what, number in bad.items()),
        ),
        Line(
            "power cut on a weaker setting, to see that the trial sees",
            sum(each.total() for each in weak.values()),
            "a setting on which nothing is seen to be lost",
            sum(each.total() == each["opened"] for each in weak.values()),
            ", ".join(seen),
        ),
        while_it_is_brought_up_to_date(lines[:FEW], scale, part, parts),
    ]


def _cuts(
    lines: Sequence[Typed], synchronous: str, number: int, chance: Random, *, always: bool = False
) -> Counter[str]:
    """What came of so many cuts: "opened", or what was wrong. In half of them names wait for the disk, or `always`."""
    with tempfile.TemporaryDirectory(dir=in_memory()) as name:
        folder, after = Path(name) / "office", Path(name) / "after"
        after.mkdir()
        disk, done, everything = _lived(lines, folder, synchronous)
        found: Counter[str] = Counter()
        for point, there in cuts(disk, everything, number, chance, always=always):
            put_back(after, there)
            found[_wrong(done, point, after, there, thorough=chance.random() < THOROUGH) or "opened"] += 1
        return found


def _lived(lines: Sequence[Typed], folder: Path, synchronous: str) -> tuple[Disk, list[Done], list[Operation]]:
    """The lines, each run to its end, and the disk before the first of them."""
    office, lent = Office(folder), Shim()
    office.env["MPLCONFIGDIR"] = str(folder.parent)
    lay_out(folder)
    disk = on_disk(folder)
    waited = [each for each in opening.WHEN_WRITING if not each.startswith("synchronous")]
    settings = (*waited, f"synchronous={synchronous}")

    def before() -> None:
        opening.WHEN_WRITING = settings

    done: list[Done] = []
    everything: list[Operation] = []
    for line in lines:
        begins, asked = len(everything), written_down(office, line, lent, before)
        everything += asked
        heads = {name: _head(folder / name) for name in _databases(files_in(folder))}
        done.append(Done(line, begins, begins + acknowledged(asked), heads, files_in(folder)))
    return disk, done, everything


def _databases(files: Mapping[str, bytes]) -> Iterator[str]:
    return (name for name in files if name.endswith(".db") and not name.startswith("home/"))


def _head(path: Path) -> Head:
    with closing(sqlite3.connect(path)) as connection:
        return heads.last(connection)


def _wrong(done: list[Done], point: int, folder: Path, there: Mapping[str, bytes], *, thorough: bool) -> str | None:
    """What must not be after a cut at a point of the log; None where all is as it must be."""
    so_far = [each for each in done if each.said <= point]
    under_way = next((each for each in done[len(so_far) :] if each.begins < point), None)
    sure, perhaps = (so_far[-1] if so_far else None), (under_way or (so_far[-1] if so_far else None))
    heads = {**(sure.heads if sure else {})}
    for name in {*heads, *_databases(there)}:
        may_be = {each.heads[name] for each in (sure, perhaps) if each and name in each.heads}
        if found := _wrong_database(folder / name, may_be, needed=name in heads, thorough=thorough):
            return f"{(under_way or so_far[-1]).typed.command}, {name if name in DATABASES else 'a copy'}: {found}"
    erased = any(each.typed.command == "erase" for each in so_far)
    if erased and ERASED.encode() in (folder / "complaints.db").read_bytes():
        return "erased, and in the file"
    if thorough and sure and (stopped := _stopped(folder)):
        return f"the next command: {stopped}"
    return _wrong_file(sure, perhaps, there)


def _stopped(folder: Path) -> str | None:
    """What keeps the next command from being done."""
    office = Office(folder)
    office.printed = folder.parent
    ran = office(*NEXT, today=NEXT_DAY)
    return ran.err.decode() if ran.code else None


def _wrong_database(path: Path, may_be: set[Head], *, needed: bool, thorough: bool) -> str | None:
    if not path.exists():
        return "lost" if needed else None
    try:
        with reading(path) as record:
            head = record.head()
            trouble = next(record_troubles(record.connection), None)
            (whole,) = record.connection.execute("PRAGMA integrity_check(1)").fetchone()
        problems = verify(path).problems if thorough else ()
    except ComplaintsError as error:
        return f"does not open ({error.problems[0].code})"
    if head not in may_be:
        return f"ends with another event ({head[0]} instead of {sorted(seq for seq, _ in may_be)})"
    if trouble or whole != "ok" or problems:
        return f"does not verify: {trouble or whole or problems}"
    return None


def _wrong_file(sure: Done | None, perhaps: Done | None, there: Mapping[str, bytes]) -> str | None:
    """Files that were said to be written are there as they were written, and no other is there by its final name.

    One that the line under way takes away, such as the letter of somebody who is erased, may be gone already.
    """
    then, now = (_kept(each.files if each else {}) for each in (sure, perhaps))
    possible = {**now, **then}
    expected = {name: content for name, content in then.items() if name in now}
    for name, content in expected.items():
        if there.get(name) != content:
            return f"{name}: {'lost' if name not in there else 'not whole'}"
    for name, content in _kept(there).items():
        if name in possible and content != possible[name]:
            return f"{name}: half of it"
    return None


def _kept(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Files that matter by their bytes: neither databases, nor what is unfinished, nor what may be lost."""
    return {
        name: content
        for name, content in files.items()
        if not name.endswith(".db") and not name.startswith("home/") and not UNFINISHED.search(f"/{name}")
    }
