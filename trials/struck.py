"""A command line is struck by a signal at a random instant, and the record is looked at as the next officer would."""

import json
import shutil
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from random import Random
from zipfile import BadZipFile, ZipFile

from complaints_cli import stopping
from trials.aftermath import UNFINISHED
from trials.office import Office, Ran, Running
from trials.scenes import RESIDENT, Stage

LATER = "2027-01-15"
POLLED = 0.0002
"""Seconds between two looks at the folder."""


@dataclass
class Unstruck:
    """How a scene goes when nothing happens to it: what it adds to the record, how long it takes, what it makes."""

    stage: Stage
    events: int
    adds: int
    seconds: float
    writing: float
    """Seconds from the first sign of a file under way to the end."""
    made: dict[str, bytes]


@dataclass
class Struck:
    """What was found after a signal."""

    ran: Ran
    left: tuple[str, ...]
    """Files under way that were left lying there."""
    wrong: list[str] = field(default_factory=list)


def unstruck(stage: Stage, folder: Path) -> Unstruck:
    """Runs a scene to its end, and measures it. Raises RuntimeError when it fails."""
    office = stage.set_up(folder)
    before = _events(office) if office.db.exists() else 0
    began = time.monotonic()
    running = office.start(*stage.words(office), today=stage.scene.day, first=stopping.silent)
    signed = await_sign(office, began + 60)
    ran = running.ended()
    ended = time.monotonic()
    if ran.code:
        raise RuntimeError(f"{stage.scene.name}: {ran.out.decode()} {ran.err.decode()}")
    made = {str(path.relative_to(folder)): _content(path) for path in _made(stage, office)}
    added = _events(office) - before
    shutil.rmtree(folder)
    return Unstruck(stage, before, added, ended - began, ended - (signed or began), made)


def strike(usual: Unstruck, folder: Path, number: int, chance: Random, look: Callable[[Ran], list[str]]) -> Struck:
    """Runs a scene, sends it a signal, and looks at what is there. `look` says what is wrong with how it ended."""
    office = usual.stage.set_up(folder)
    running = office.start(*usual.stage.words(office), today=usual.stage.scene.day, first=stopping.silent)
    _at_some_instant(running, office, usual, number, chance)
    ran = running.ended()
    found = Struck(ran, _left(office))
    found.wrong += look(ran)
    found.wrong += _record(usual, office, ran)
    found.wrong += _files(usual, office, ran)
    shutil.rmtree(folder)
    return found


def acknowledged(ran: Ran) -> bool:
    """Whether it said that it was done."""
    try:
        return bool(json.loads(ran.out)["status"] == "ok")
    except ValueError:
        return False


def _at_some_instant(running: Running, office: Office, usual: Unstruck, number: int, chance: Random) -> None:
    """Anywhere in the whole run, or, every other time, once a file is under way: most of a run only reads."""
    began = time.monotonic()
    if chance.random() < 0.5:
        time.sleep(chance.uniform(0, usual.seconds))
    else:
        await_sign(office, began + 2 * usual.seconds)
        time.sleep(chance.uniform(0, usual.writing))
    running.kill(number)


def await_sign(office: Office, until: float) -> float | None:
    """Waits until some file is under way; when that was, or None if none was until then."""
    while time.monotonic() < until:
        if _left(office):
            return time.monotonic()
        if any(path.stat().st_size for path in office.folder.glob("*.out")):
            return None
        time.sleep(POLLED)
    return None


def _left(office: Office) -> tuple[str, ...]:
    folders = (office.folder, office.folder / "backups")
    names = [path.name for folder in folders if folder.is_dir() for path in folder.iterdir()]
    return tuple(name for name in names if UNFINISHED.search(name))


def _record(usual: Unstruck, office: Office, ran: Ran) -> list[str]:
    """The record is as before or as after, all of what was acknowledged is there, and work goes on without repair."""
    if not office.db.exists():
        again = office(*usual.stage.words(office), today=usual.stage.scene.day)
        never_was = usual.stage.scene.state == "none" and not acknowledged(ran)
        return [] if never_was and again.code == 0 else ["the database is gone"]
    verified = office("--json", "verify", today=LATER)
    if verified.code:
        return [f"verify: {verified.code} {verified.out.decode()}"]
    events = json.loads(verified.out)["data"]["events"]
    after = usual.events + usual.adds
    wrong = []
    if events not in {usual.events, after} or (usual.stage.scene.state == "none" and events != after):
        wrong.append(f"half of it is there: {events} events, of {usual.events} or {after}")
    if acknowledged(ran) and events != after:
        wrong.append("what was acknowledged is lost")
    if ran.code and b"Nothing was recorded" in ran.out + ran.err and events != usual.events:
        wrong.append("it is there, and was said not to be")
    later = office("--json", "log", "--via", "phone", "--summary", "Later", today=LATER)
    if later.code:
        wrong.append(f"the next command: {later.code} {later.out.decode()}")
    if usual.stage.scene.name == "erase" and events == after:
        wrong += _erased(office)
    return wrong


def _erased(office: Office) -> list[str]:
    """What was erased is out of the file once whatever was cut short is ended."""
    ended = office("--json", "doctor", "--tidy", "--yes", today=LATER)
    found = json.loads(ended.out)["data"]["checks"]
    wrong = [f"doctor: {each['message']}" for each in found if each["what"] == "Erasures" and each["state"] != "fine"]
    return wrong + ["erased, and in the file"] * any(each in office.db.read_bytes() for each in RESIDENT)


def _files(usual: Unstruck, office: Office, ran: Ran) -> list[str]:
    """Whatever has its final name is whole, and its owner's alone; and what was said to be made is there."""
    wrong = []
    if acknowledged(ran) and len(_made(usual.stage, office)) < len(usual.made):
        wrong.append("what was said to be made is not there")
    for path in _made(usual.stage, office):
        if path.stat().st_mode & 0o077:
            wrong.append(f"{path.name} can be read by others")
        if not _whole(path, usual.made.get(str(path.relative_to(office.folder)))):
            wrong.append(f"{path.name} is not whole")
    return wrong


def _made(stage: Stage, office: Office) -> list[Path]:
    return [path for name in stage.scene.makes for path in office.folder.glob(name)]


def _whole(path: Path, usual: bytes | None) -> bool:
    if path.is_dir():
        listed = [line.split("  ", 1) for line in (path / "SHA256SUMS").read_text(encoding="utf-8").splitlines()]
        return bool(listed) and all(sha256((path / name).read_bytes()).hexdigest() == digest for digest, name in listed)
    if path.suffix == ".db":
        office = Office(path.parent)
        office.db = path
        return office("verify", today=LATER).code == 0
    if path.suffix == ".ics":
        return path.read_bytes().endswith(b"END:VCALENDAR\r\n")
    if path.suffix == ".json":
        return isinstance(json.loads(path.read_bytes()), dict)
    if path.suffix == ".xlsx":
        try:
            return ZipFile(path).testzip() is None
        except BadZipFile:
            return False
    return path.read_bytes() == usual


def _content(path: Path) -> bytes:
    return b"" if path.is_dir() else path.read_bytes()


def _events(office: Office) -> int:
    return int(json.loads(office("--json", "verify", today=LATER).out)["data"]["events"])


def counted(found: Sequence[Struck]) -> str:
    """What was left under way, and how many had been acknowledged."""
    journals = sum("complaints.db-journal" in each.left for each in found)
    others = sum(any(name != "complaints.db-journal" for name in each.left) for each in found)
    said = sum(acknowledged(each.ran) for each in found)
    return f"{journals:,} left a hot journal, {others:,} another file under way; {said:,} were acknowledged"
