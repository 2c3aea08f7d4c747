"""A full disk and an I/O error at every write of every command: it is said, and nothing is half done.

Every line that the tests type is run once to count what it asks of the disk, and then again and again, from the same
files, with one of these operations refused: from then on for ever, or that once, or with half of a write done.
"""

import errno
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from trials import shim
from trials.aftermath import Known, put_back, wrong
from trials.every_line import BEGUN, Typed, every_line
from trials.living import lived
from trials.memory import in_memory
from trials.office import Office
from trials.outcome import Line, Scale
from trials.shim import Fault, Shim

FULL, BROKEN = "disk full", "I/O error"
MUST = "a traceback, an undocumented exit code, half an act or half a file, or an untrue word"
_WAYS = {
    FULL: (Fault(error=errno.ENOSPC, sticky=True), Fault(error=errno.ENOSPC, sticky=True, torn=True)),
    BROKEN: (Fault(error=errno.EIO), Fault(error=errno.EIO, sticky=True)),
}


@dataclass
class _Tally:
    tried: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)
    may_be_there: int = 0
    lines: int = 0
    commands: set[str] = field(default_factory=set)


def run(scale: Scale) -> list[Line]:
    """All of the subjects, or at a small share one of them and few points of it."""
    return shim.in_processes(__name__, scale)


def tried(scale: Scale, part: int, parts: int) -> list[Line]:
    """The subjects of one part, in a process that has the shim."""
    told = every_line()
    names = sorted(told, key=lambda name: -len(told[name]))[part::parts] if scale.share > shim.SMALL else [BEGUN]
    tally, chance = _Tally(), scale.chance(f"faults {part}")
    with tempfile.TemporaryDirectory(dir=in_memory()) as folder:
        for number, name in enumerate(names):
            _subject(told[name], Path(folder) / str(number), scale, chance, tally)
    commands = f"{tally.lines} lines of {len(tally.commands)} commands that write"
    return [
        Line(
            what=f"{kind} at a write, sync, new name or removal of a command",
            tried=tally.tried[kind],
            must=MUST,
            failed=sum(number for what, number in tally.wrong.items() if what.startswith(kind)),
            said="; ".join([commands, *(f"{what}: {n}" for what, n in tally.wrong.items() if what.startswith(kind))]),
        )
        for kind in _WAYS
    ]


def _subject(lines: tuple[Typed, ...], folder: Path, scale: Scale, chance: Random, tally: _Tally) -> None:
    """Each line of a subject in its turn, with every fault, and then without."""
    lent = Shim()
    for line, office, known in lived(lines, folder, first=lambda: lent.arm(folder)):
        operations, _, _ = lent.taken()
        tally.lines += bool(operations)
        if operations:
            tally.commands.add(line.command)
        for kind, fault in _faults(operations, scale, chance):
            put_back(folder, known.before)
            found = _with(fault, line, office, lent, known)
            tally.tried[kind] += 1
            if found:
                tally.wrong[f"{kind}, {line.command}, {found}"] += 1


def _faults(operations: int, scale: Scale, chance: Random) -> Iterator[tuple[str, Fault]]:
    """Each operation of a line refused for each reason, in one way or in the other; a share of them where so asked."""
    points = range(1, operations + 1)
    for kind, ways in _WAYS.items():
        wanted = operations if scale.share >= 1 else int(operations * scale.share + chance.random())
        for nth in sorted(chance.sample(points, wanted)):
            way = ways[nth % 2]
            yield kind, Fault(nth, way.error, way.sticky, way.torn)


def _with(fault: Fault, line: Typed, office: Office, lent: Shim, known: Known) -> str | None:
    def first() -> None:
        lent.arm(office.folder, fault)

    ran = office.start(*line.at(office.folder), today=line.day, first=first).ended()
    _, _, kind = lent.taken()
    could_clean_up = fault.error == errno.ENOSPC or not (fault.sticky or kind == "u")
    found = wrong(ran, known, office.folder, could_clean_up=could_clean_up)
    return (
        f"{found} (at {fault.nth}, {kind}{', for ever' if fault.sticky else ''}): {ran.err.decode()!r}"
        if found
        else None
    )
