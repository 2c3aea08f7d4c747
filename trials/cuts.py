"""Command lines with all that they ask of the disk written down, and the disks as power cuts leave them."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from random import Random

from trials.disk import Disk, Operation, operations
from trials.every_line import Typed
from trials.office import Office
from trials.shim import Shim

LOG = "asked-of-the-disk"


def written_down(
    office: Office, line: Typed, lent: Shim, before: Callable[[], object] = lambda: None
) -> list[Operation]:
    """What a line asked of the disk; `before` is called in its process first. Raises RuntimeError where it fails."""
    log = office.folder.with_name(LOG)

    def first() -> None:
        before()
        lent.arm(office.folder, log=log)

    ran = office.start(*line.at(office.folder), today=line.day, first=first).ended()
    if ran.code:
        raise RuntimeError(f"{line}: {ran.err.decode()}")
    found = list(operations(log.read_bytes()))
    log.unlink()
    return found


def acknowledged(log: Sequence[Operation]) -> int:
    """How many operations had been asked for when a line said what it had done, or, if it said nothing, at its end."""
    return next((number for number, each in enumerate(log, 1) if each.kind == "s"), len(log))


def cuts(
    disk: Disk, log: Sequence[Operation], number: int, chance: Random, *, always: bool = False
) -> Iterator[tuple[int, dict[str, bytes]]]:
    """So many cuts: after how many operations, and the files that are there. Names wait in half, or `always`."""
    at = 0
    for point in sorted(chance.randint(1, len(log)) for _ in range(number)):
        for operation in log[at:point]:
            disk.apply(operation)
        at = point
        yield point, dict(disk.top.after_a_cut(chance, names_wait=always or chance.random() < 0.5))


def on_disk(folder: Path) -> Disk:
    """The disk of an office as it stands, all of it flushed."""
    found = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*")}
    files = {name: path.read_bytes() for name, path in found.items() if path.is_file()}
    return Disk(str(folder), files, [name for name, path in found.items() if path.is_dir()])
