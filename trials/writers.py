"""Several at once: each reference is given out once, nothing is lost, and whoever could not save is told why."""

import json
import sqlite3
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

from complaints_cli.store import opening, writing
from complaints_cli.store.reading import reading
from trials.at_once import at_once, meet
from trials.office import TODAY, Office, Ran, an_office
from trials.outcome import Line, Scale
from trials.scenes import REF

WRITERS = 8
ROWS = 2000
OPEN_ROW = "H-{n:05},01/12/2026,Person {n},Matter {n}"
LINES_AT_LOCK = (
    ("log", "--via", "phone", "--summary", "Damp"),
    ("note", REF, "--with", "resident", "--text", "x"),
    ("due",),
    ("db", "rebuild"),
)


def run(scale: Scale) -> list[Line]:
    """Writers at once, two on one complaint, readers during an import, and a lock that is held too long."""
    trials = (_references, _one_complaint, _during_an_import, _a_lock)
    found = []
    for trial in trials:
        with an_office() as office:
            found.append(trial(office, scale))
    return found


def _references(office: Office, scale: Scale) -> Line:
    each = scale.of(500, least=2)
    told = at_once([partial(_logs, office, writer, each) for writer in range(WRITERS)])
    ran = [line for lines in told for line in lines]
    wanted = {f"C-2026-{n:04}" for n in range(1, WRITERS * each + 1)}
    given = [line["ref"] for line in ran if line["ref"]]
    unsaid = [line for line in ran if line["ref"] is None and line["error"] != "locked"]
    twice_or_gone = len(given) - len(set(given)) + len(set(given) ^ wanted)
    with reading(office.db) as record:
        others = sum(record.complaint(line["ref"]).received.name != line["name"] for line in ran if line["ref"])
    broken = office("verify").code != 0
    locked = sum(line["error"] == "locked" for line in ran)
    slowest = max(line["seconds"] for line in ran)
    return Line(
        f"complaints logged by {WRITERS} processes at once",
        len(ran),
        "a reference twice or left out, an entry lost, refused without a reason",
        twice_or_gone + others + len(unsaid) + broken,
        f"{locked} were told that somebody else was saving; the slowest took {slowest:.1f} s",
    )


def _logs(office: Office, writer: int, times: int) -> list[dict[str, Any]]:
    told = []
    for n in range(times):
        name = f"Person {writer}-{n}"
        began = time.monotonic()
        ran = office("--json", "log", "--via", "phone", "--name", name, "--summary", "Damp")
        answer = json.loads(ran.out)
        error = answer["errors"][0]["code"] if answer["errors"] else None
        told.append(
            {"name": name, "ref": answer["data"].get("ref"), "error": error, "seconds": time.monotonic() - began}
        )
    return told


def _one_complaint(office: Office, scale: Scale) -> Line:
    times, wrong = scale.of(200, least=3), 0
    office("log", "--via", "phone", "--summary", "Damp")
    with reading(office.db) as record:
        before = record.version(REF)
    for n in range(times):
        place = office.folder / f"meeting-{n}"
        place.mkdir()
        told = at_once([partial(_notes, office, place, person) for person in ("Jane Evans", "Piotr Łukasz")])
        with reading(office.db) as record:
            last = record.history(REF)[-1]
            entries = record.version(REF)
        is_theirs = getattr(last.event, "text", "") in _winners(told)
        wrong += not (_one_won(told) and is_theirs and entries == before + n + 1)
    wrong += office("verify").code != 0
    return Line("two who act on one complaint at once", times, "not exactly one of them saved, or not told", wrong)


def _notes(office: Office, place: Path, person: str) -> dict[str, Any]:
    def together() -> None:
        save = writing.write

        def write(path: Path, who: writing.Who, acts: Sequence[writing.Act]) -> writing.Written:
            meet(place, person, 2)
            return save(path, who, acts)

        writing.write = write  # type: ignore[assignment]

    text = f"{place.name} {person}"
    words = ("--json", "--as", person, "note", REF, "--with", "resident", "--text", text)
    ran = office.start(*words, first=together).ended()
    return {"person": person, "text": text, "code": ran.code, "errors": json.loads(ran.out)["errors"]}


def _one_won(told: list[dict[str, Any]]) -> bool:
    won, lost = sorted(told, key=lambda each: each["code"])
    says = lost["errors"][0] if lost["errors"] else {"code": "", "message": ""}
    return (won["code"], lost["code"], says["code"]) == (0, 6, "changed-meanwhile") and won["person"] in says["message"]


def _winners(told: list[dict[str, Any]]) -> list[str]:
    return [each["text"] for each in told if each["code"] == 0]


def _during_an_import(office: Office, scale: Scale) -> Line:
    times, rows = scale.of(50), ROWS if scale.share > 0.01 else 200
    register = office.folder / "register.csv"
    told = "\n".join(OPEN_ROW.format(n=n) for n in range(1, rows + 1))
    register.write_text(f"Ref,Date received,Complainant,Details\n{told}\n", encoding="utf-8")
    reads, between, locked, failed = 0, 0, 0, 0
    for n in range(times):
        fresh = Office(office.folder / f"import-{n}")
        fresh.db.write_bytes(office.db.read_bytes())
        running = fresh.start("import", str(register), "--yes")
        while not running.is_over():
            number = _number(fresh("--json", *(("list",) if reads % 2 else ("due", "--all"))))
            reads += 1
            between += number not in {0, rows, None}
            locked += number is None
        failed += running.ended().code != 0 or _number(fresh("--json", "list")) != rows
    return Line(
        f"list and due while an import of {rows:,} is saved",
        reads,
        "some of it seen, or an import that failed",
        between + failed,
        f"{times} imports; {locked} readers were told to try again",
    )


def _number(ran: Ran) -> int | None:
    """How many complaints are listed, or due to be acknowledged; None where somebody else was saving."""
    answer = json.loads(ran.out)
    if answer["errors"] and answer["errors"][0]["code"] == "locked":
        return None
    items = answer["data"]["items"]
    return len({item["ref"] for item in items if item["ref"].startswith("C-")}) if answer["exit_code"] == 0 else -1


def _a_lock(office: Office, scale: Scale) -> Line:
    wait = opening.WAIT if scale.share >= 0.5 else 0.5
    office("log", "--via", "phone", "--summary", "Damp")
    before = office.db.read_bytes()
    with closing(sqlite3.connect(office.db, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        jobs = [partial(_waits, office, words, partial(setattr, opening, "WAIT", wait)) for words in LINES_AT_LOCK]
        told = at_once(jobs)
    wrong = [each for each in told if each["code"] != 6 or each["error"] != "locked" or each["seconds"] > wait + 10]
    for each in wrong:
        print(f"at a lock: {each}", file=sys.stderr)
    return Line(
        f"a lock that is held longer than {wait:g} s",
        len(told),
        "not told that somebody else is saving, or changed",
        len(wrong) + (office.db.read_bytes() != before),
        f"the last was told after {max(each['seconds'] for each in told):.0f} s",
    )


def _waits(office: Office, words: tuple[str, ...], first: Callable[[], object]) -> dict[str, Any]:
    began = time.monotonic()
    ran = office.start("--json", *words, today=TODAY, first=first).ended()
    error = (json.loads(ran.out)["errors"] or [{"code": None}])[0]["code"]
    return {"words": words, "code": ran.code, "error": error, "seconds": time.monotonic() - began}
