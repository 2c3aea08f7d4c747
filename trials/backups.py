"""Backups while others save, older copies that come back, and people who were erased before a backup is restored."""

import json
import shutil
from pathlib import Path
from typing import Any

from trials.office import Office, Ran, an_office
from trials.outcome import Line, Scale

WRITERS = 8
LOG = ("--json", "log", "--via", "phone", "--summary", "Damp")
ROUNDS = 25
"""So many rounds are tried on one record: what is tried is a backup, and not how long a large one takes."""
OLDER = ("older-copy", "grown-apart")


def run(scale: Scale) -> list[Line]:
    """A backup under load, an older copy in the place of the record, an erasure that a backup knows nothing of."""
    found = []
    for trial in (_under_load, _older_copies, _erased_before):
        with an_office() as office:
            found.append(trial(office, scale))
    return found


def _under_load(office: Office, scale: Scale) -> Line:
    """Each backup is restored: whatever was acknowledged before it began is there, and everything verifies."""
    times, wrong, unsaid, logged = scale.of(300), 0, 0, 0
    acknowledged: set[str] = set()
    for n in range(times):
        if n % ROUNDS == 0:
            office = Office(office.folder / "next")
            office.opens()
            logged += len(acknowledged)
            acknowledged.clear()
        before = set(acknowledged)
        writers = [office.start(*LOG, "--name", f"Person {n}-{writer}") for writer in range(WRITERS)]
        made = office("--json", "backup", str(office.folder / f"copies-{n}"))
        for ran in [writer.ended() for writer in writers]:
            if ran.code == 0:
                acknowledged.add(_data(ran)["ref"])
            else:
                unsaid += _code(ran) not in {"locked", "changed-meanwhile"}
        wrong += made.code != 0 or not _holds(office, str(_data(made)["backup"]), before)
        shutil.rmtree(office.folder / f"copies-{n}", ignore_errors=True)
    return Line(
        f"backups made while {WRITERS} people save, each restored and compared",
        times,
        "lacked what was acknowledged before, or did not verify",
        wrong + unsaid,
        f"{logged + len(acknowledged)} complaints were logged meanwhile",
    )


def _holds(office: Office, backup: str, references: set[str]) -> bool:
    """Whether a backup can be restored, verifies, and has all of the references."""
    new = office.folder / "restored.db"
    restored = office("restore", backup, "--to", str(new))
    listed = _at(office, new, "--json", "list", "--limit", "1000000")
    verified = _at(office, new, "verify")
    new.unlink(missing_ok=True)
    if restored.code or listed.code or verified.code:
        return False
    return references <= {item["ref"] for item in _data(listed)["items"]}


def _older_copies(office: Office, scale: Scale) -> Line:
    """An older copy, or one that went on elsewhere, takes the place of the record: nobody writes to it."""
    times, wrong = scale.of(200, least=2), 0
    for n in range(times):
        older = office.db.read_bytes()
        elsewhere = office.folder / "elsewhere.db"
        elsewhere.write_bytes(older)
        office(*LOG)
        if n % 2:
            _at(office, elsewhere, *LOG, home=office.folder / f"computer-{n}")
        current, comes = office.db.read_bytes(), elsewhere.read_bytes()
        office.db.write_bytes(comes)
        read, written = office("--json", "list"), office(*LOG)
        told = any("this computer saw event" in message for message in json.loads(read.out)["messages"])
        refused = written.code == 6 and _code(written) == OLDER[n % 2]
        wrong += not (read.code == 0 and told and refused and office.db.read_bytes() == comes)
        office.db.write_bytes(current)
        wrong += office("verify").code != 0
    return Line(
        "older copies, and copies that grew apart, put in the place of the record",
        times,
        "read without a word, written to, or in the way of the record once it was back",
        wrong,
    )


def _erased_before(office: Office, scale: Scale) -> Line:
    """A backup that still has a person is restored, on this computer or on another with what lies beside it."""
    times, wrong = scale.of(100, least=2), 0
    for n in range(times):
        surname = f"Qvistgaard{n:04}"
        ref = _data(office(*LOG, "--name", surname))["ref"]
        backup = _data(office("--json", "backup", str(office.folder / "copies")))["backup"]
        office("erase", ref, "--reason", "Asked for", "--yes")
        new = office.folder / "restored.db"
        home = office.folder / f"computer-{n}" if n % 2 else None
        line = ("restore", backup, "--to", str(new))
        ran = _at(office, office.folder / "none.db", *line, home=home)
        wrong += ran.code != 0 or surname.encode() in new.read_bytes()
        wrong += _at(office, new, "verify", home=home).code != 0
        wrong += surname.encode() not in Path(backup).read_bytes()
        new.unlink(missing_ok=True)
        Path(backup).unlink()
    return Line(
        "people erased, then a backup from before restored", times, "still in the bytes, or not verified", wrong
    )


def _at(office: Office, db: Path, *words: str, home: Path | None = None) -> Ran:
    """A command line on another database, and on another computer where it has a home of its own."""
    env: dict[str, str] = {}
    if home is not None:
        home.mkdir(exist_ok=True)
        env = {name: str(home) for name in office.env if office.env[name] == office.env["HOME"]}
    return office("--db", str(db), *words, env=env)


def _data(ran: Ran) -> dict[str, Any]:
    found = json.loads(ran.out)["data"]
    return dict(found)


def _code(ran: Ran) -> str:
    errors = json.loads(ran.out)["errors"]
    return str(errors[0]["code"]) if errors else ""
