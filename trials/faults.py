"""A full disk and an I/O error at every write of every command: it is said, and nothing is half done.

Every line that the tests type is run once to count what it asks of the disk, and then again and again, from the same
files, with one of these operations refused: from then on for ever, or that once, or with half of a write done.
"""

import errno
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from trials import shim
from trials.aftermath import MAY_BE_THERE, MUST, Known, put_back, wrong
from trials.disk import operations
from trials.every_line import Typed, of_a_part
from trials.living import lived
from trials.memory import in_memory
from trials.office import Office
from trials.outcome import Line, Scale
from trials.shim import Fault, Shim

FULL, BROKEN = "disk full", "I/O error"
AGAIN = 4
"""Of a command that comes again, every so many operations: the first time it was every one."""
_WAYS = {
    FULL: (Fault(error=errno.ENOSPC, sticky=True), Fault(error=errno.ENOSPC, sticky=True, torn=True)),
    BROKEN: (Fault(error=errno.EIO), Fault(error=errno.EIO, sticky=True)),
}


@dataclass
class _Tally:
    tried: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)
    late: Counter[str] = field(default_factory=Counter)
    """Errors that came when all was saved already, and were said to be such."""
    lines: int = 0
    commands: set[str] = field(default_factory=set)


def run(scale: Scale) -> list[Line]:
    """All of the subjects, or at a small share one of them and few points of it."""
    return shim.in_processes(__name__, scale)


def tried(scale: Scale, part: int, parts: int) -> list[Line]:
    """The subjects of one part, in a process that has the shim."""
    tally, chance = _Tally(), scale.chance(f"faults {part}")
    with tempfile.TemporaryDirectory(dir=in_memory()) as folder:
        for number, lines in enumerate(of_a_part(scale.share, part, parts)):
            _subject(lines, Path(folder) / str(number), scale, chance, tally)
    return [_line(kind, tally) for kind in _WAYS]


def _line(kind: str, tally: _Tally) -> Line:
    bad = {what: number for what, number in tally.wrong.items() if what.startswith(kind)}
    said = (
        f"{tally.lines} lines of {len(tally.commands)} commands that write",
        f'{tally.late[kind]} times "may have been saved"',
        *(f"{what}: {number}" for what, number in bad.items()),
    )
    return Line(
        f"{kind} at a write, sync, new name or removal of a command",
        tally.tried[kind],
        MUST,
        sum(bad.values()),
        "; ".join(said),
    )


def _subject(lines: tuple[Typed, ...], folder: Path, scale: Scale, chance: Random, tally: _Tally) -> None:
    """Each line of a subject in its turn, with every fault, and then without."""
    lent, log = Shim(), folder.with_name("asked")
    for line, office, known in lived(lines, folder, first=lambda: lent.arm(folder, log=log)):
        number, _, _ = lent.taken()
        late = _when_all_is_saved(log.read_bytes()) if line.command == "log" else ()
        log.unlink()
        share = scale.share / (AGAIN if line.command in tally.commands else 1)
        tally.lines += bool(number)
        if number:
            tally.commands.add(line.command)
        for kind, fault in _faults(number, share, chance, late):
            put_back(folder, known.before)
            found, was_late = _with(fault, line, office, lent, known)
            tally.tried[kind] += 1
            tally.late[kind] += was_late
            if found:
                tally.wrong[f"{kind}, {line.command}, {found}"] += 1


def _when_all_is_saved(log: bytes) -> range:
    """Where an error can come too late: when the journal of the database goes, and when the folder is flushed then."""
    asked = [each for each in operations(log) if each.kind != "s"]
    gone = max(n for n, each in enumerate(asked, 1) if each.kind == "u" and each.path.endswith("complaints.db-journal"))
    return range(gone, gone + 2)


def _faults(number: int, share: float, chance: Random, late: Iterable[int]) -> Iterator[tuple[str, Fault]]:
    """Each operation of a line refused for each reason, in one way or in the other; or a share of them.

    Those that are `late` are among it in any case.
    """
    points = range(1, number + 1)
    for kind, ways in _WAYS.items():
        wanted = number if share >= 1 else int(number * share + chance.random())
        for nth in sorted({*chance.sample(points, wanted), *late}):
            way = ways[nth % 2]
            yield kind, Fault(nth, way.error, way.sticky, way.torn)


def _with(fault: Fault, line: Typed, office: Office, lent: Shim, known: Known) -> tuple[str | None, bool]:
    def first() -> None:
        lent.arm(office.folder, fault)

    ran = office.start(*line.at(office.folder), today=line.day, first=first).ended()
    _, _, kind = lent.taken()
    could_clean_up = fault.error == errno.ENOSPC or not (fault.sticky or kind == "u")
    found = wrong(ran, known, office.folder, could_clean_up=could_clean_up)
    was_late = ran.code != 0 and MAY_BE_THERE.search(ran.err.decode()) is not None
    if found is None:
        return None, was_late
    how = f"{kind} {fault.nth}{' and all after' if fault.sticky else ''}"
    return f"{found} (at {how}): {ran.err.decode()!r}", was_late
