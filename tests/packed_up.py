"""A complaint that is packed for the Ombudsman: it names others, and has files, notes and a concern."""

import json
from pathlib import Path
from typing import Any

from officer import REF, Officer

DAY = "2027-01-20"
NEIGHBOUR = "Łukasz O’Brien"
OTHERS = ("Brien", "Jane Evans", "Evans", "Wójcik", "Wojcik", "Heat & Sons", "Jan Holm-Smith", "07700 900 456", "Larch")
PHOTO = b"\xff\xd8\xff\xe0 a photograph"


def live(officer: Officer) -> None:
    """Two complaints; the first has everything that a redacted pack must be without."""
    done = officer.done
    theirs = ("--name", NEIGHBOUR, "--address", "12 Larch Road, York YO1 7HH", "--phone", "07700 900 456")
    officer.logs("2026-12-14", "--summary", "Mr O’Brien shouts at night", "--address", "9 High Street, York YO1 7HJ")
    done("2026-12-14", "log", "--via", "phone", "--handler", "Jane Evans", "--summary", "Bins", *theirs)
    done("2026-12-15", "rep", "add", REF, "Nia Pugh", "--basis", "consent", "--proof", "verbal")
    note = ("note", REF, "--with", "contractor", "--text")
    done(
        "2026-12-15", *note, "Rang 07700 900 456: LUKASZ O'BRIEN is out. Jane Evans will ring.", "--names", "Ewa Wójcik"
    )
    done("2026-12-15", *note, "Counsel says that we will lose", "--legal")
    done("2026-12-15", *note, "A warning to Piotr", "--hr")
    done("2026-12-16", "share", REF, "--with", "Heat & Sons Ltd", "--what", "Her number", "--agreed", "not-needed")
    done("2026-12-16", "safeguarding", "raise", REF, "--what", "A child next door")
    for name, content, kind in (
        ("jan holm-smith.jpg", PHOTO, "photo"),
        ("repairs.txt", b"10 May: Mr O'Brien let us in\n\nFixed", "repair-record"),
        ("=x.csv", b"a,b\r\n", "other"),
    ):
        path = officer.folder / name
        path.write_bytes(content)
        done("2026-12-16", "attach", REF, str(path), "--kind", kind)
    officer.acknowledges()
    done("2026-12-21", "note", REF, "--with", "resident", "--text", "Typed on the wrong file")
    done("2026-12-21", "undo", REF, "--yes")
    officer.decides("2026-12-22")
    done("2026-12-22", "respond", REF)


def packed(officer: Officer, name: str, *more: str, day: str = DAY) -> Path:
    """A folder with the pack that was made of the complaint."""
    officer.done(day, "pack", REF, str(officer.folder / name), *more)
    return officer.folder / name


def content(folder: Path) -> dict[str, bytes]:
    """The bytes of each file in a folder, by its path in it."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def text(folder: Path, name: str) -> str:
    """What a file of the pack says."""
    return (folder / name).read_text(encoding="utf-8")


def record(folder: Path) -> list[dict[str, Any]]:
    """The events in the pack with their seals."""
    events: list[dict[str, Any]] = json.loads(text(folder, "record.json"))["events"]
    return events
