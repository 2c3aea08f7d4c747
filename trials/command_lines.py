"""100,000 command lines, sensible and not, at offices that hold nothing, something or a file of somebody else's.

They run in batches, each in a fork with an office of its own, and what a line has recorded stays there for the next.
"""

import json
import os
import re
import shutil
import sqlite3
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from complaints_cli import argv
from complaints_cli.door import ASKED
from complaints_cli.table import in_group
from trials.office import TODAY, Office, loaded
from trials.outcome import Line, Scale
from trials.typed_lines import Typed, Typist
from trials.watched import Ended, Watch, ran

FULL, BATCH, SLOWEST = 100_000, 200, 5.0
WHOLE = 0.005
"""From this share on, offices that hold something too: to make one takes longer than some hundred lines."""
DOCUMENTED = (0, 2, 3, 4, 5, 6)
STATES = ("empty", *["demo"] * 4, "foreign", "empty", *["demo"] * 4, "missing")
MUST = {
    "raised": "tracebacks",
    "code": "exit codes that are not documented, or unexpected",
    "written": "writes on refusal",
    "json": "answers to `--json` that are not one object",
    "steering": "answers that steer a terminal",
    "slow": f"over {SLOWEST:.0f} s of processor time",
    "reached": "files outside the folder, programs or connections",
    "verify": "records that do not verify afterwards",
}
_STEERS = re.compile(rb"[\x00-\x08\x0b-\x1f\x7f]|\xc2[\x80-\x9f]|\xe2\x80[\xaa-\xae]|\xe2\x81[\xa6-\xa9]")
_REFERENCE = re.compile(r"[A-Z]{1,3}-\d{4}-\d{4,}")


@dataclass(frozen=True)
class _Batch:
    """Which office, which lines: `number` is what chance hangs on, so that one batch can come again alone."""

    number: int
    state: str
    lines: int
    scale: Scale


def run(scale: Scale) -> list[Line]:
    """Types the lines. What fails is told on standard error with the number of its batch."""
    loaded()
    total, began = scale.of(FULL, 60), time.monotonic()
    size = min(BATCH, max(10, total // len(STATES)))
    with tempfile.TemporaryDirectory(dir=_quick()) as top:
        states = _states(Path(top), with_demo=scale.share >= WHOLE)
        batches = [
            _Batch(number, STATES[number % len(STATES)], min(size, total - begun), scale)
            for number, begun in enumerate(range(0, total, size))
        ]
        counted: Counter[str] = Counter()
        for each in _all(batches, lambda batch: _typed(batch, states, Path(top))):
            counted.update(each)
    seconds = time.monotonic() - began
    codes = ", ".join(f"{counted[f'exit {code}']:,} ended with {code}" for code in (*DOCUMENTED, 10, 11))
    said = f"{codes}; {counted['recorded']:,} recorded something; {total / seconds:.0f} a second"
    return [
        Line("generated command lines", total, MUST[kind], counted[kind], said if kind == "raised" else "")
        for kind in MUST
    ]


def _quick() -> str | None:
    """A disk in memory, where there is one: what is tried here is not the disk."""
    return "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108 - a fresh folder is made in it


def _states(top: Path, *, with_demo: bool) -> dict[str, Path]:
    """The databases that offices begin with; without the demo, another office that holds nothing stands for it."""
    empty, demo = Office(top / "empty"), Office(top / "demo-office")
    empty.opens()
    if with_demo and (made := demo("demo", str(top / "demo"))).code:
        raise RuntimeError(made.err.decode())
    (top / "foreign.db").write_bytes(b"PK\x03\x04 this is no database" * 100)
    filled = top / "demo" / "complaints.db" if with_demo else empty.db
    return {"empty": empty.db, "demo": filled, "foreign": top / "foreign.db"}


def _all(batches: Iterable[_Batch], typed: Callable[[_Batch], Counter[str]]) -> Iterator[Counter[str]]:
    """Every batch in a fork, as many at once as there are processors."""
    waiting = iter(batches)
    running: dict[int, tuple[_Batch, Path]] = {}
    while True:
        for batch in islice(waiting, (os.cpu_count() or 1) - len(running)):
            handle, name = tempfile.mkstemp()
            os.close(handle)
            sys.stderr.flush()
            sys.stdout.flush()
            pid = os.fork()
            if pid == 0:
                code = 1
                try:
                    Path(name).write_text(json.dumps(typed(batch)))
                    code = 0
                except BaseException:
                    traceback.print_exc()
                    raise
                finally:
                    os._exit(code)
            running[pid] = batch, Path(name)
        if not running:
            return
        pid, status = os.waitpid(-1, 0)
        batch, told = running.pop(pid)
        if status:
            print(f"batch {batch.number} ended with status {status}", file=sys.stderr)
        yield Counter({"raised": 1}) if status else Counter(json.loads(told.read_text()))
        told.unlink()


def _typed(batch: _Batch, states: dict[str, Path], top: Path) -> Counter[str]:
    """What came of each line of a batch, counted."""
    office = Office(top / f"office-{batch.number}")
    if batch.state != "missing":
        shutil.copy(states[batch.state], office.db)
    os.environ.clear()
    os.environ.update(office.env, PATH=os.defpath)
    work = office.folder / "at" / "the" / "desk"
    _furnish(work)
    os.chdir(work)
    watch = Watch(office.folder.resolve())
    watch.set()
    typist = Typist(batch.scale.chance(f"lines {batch.number}"), _references(office.db))
    counted: Counter[str] = Counter()
    after: Typed | None = None
    for number in range(batch.lines):
        typed = after or typist.line()
        faults, ended = _judged(office, typed, watch)
        after = typist.completed(typed, (ended.out + ended.err).decode(errors="replace")) if ended.code == 2 else None
        counted.update([*faults, f"exit {ended.code}"])
        counted["recorded"] += b'"events": [' in ended.out and b'"events": []' not in ended.out
        for fault in faults:
            print(
                f"batch {batch.number}, line {number}, {batch.state}: {fault}: {_told(typed, ended)}", file=sys.stderr
            )
    if batch.state in ("empty", "demo"):
        ended = ran(("--db", str(office.db), "verify"), b"", watch)
        counted["verify"] += ended.code != 0
        if ended.code:
            print(f"batch {batch.number}: verify: {ended.err.decode(errors='replace')}", file=sys.stderr)
    shutil.rmtree(office.folder)
    return counted


def _furnish(work: Path) -> None:
    """Files that a line may name: some are there, some are links, some are a folder."""
    (work / "folder").mkdir(parents=True)
    (work / "there.md").write_text("# Dear {{ name }}\n\nWords\n", encoding="utf-8")
    (work / "there.toml").write_text('summary = "Damp"\nvia = "phone"\n', encoding="utf-8")
    (work / "there.csv").write_text("Ref,Date received,Details\nH-01,01/04/2026,No heating\n", encoding="utf-8")
    (work / "there.txt").write_bytes(b"Caf\xe9 \x00 \xff")
    (work / "link").symlink_to("there.md")
    (work / "link-out").symlink_to("/etc/hostname")
    (work / "link-nowhere").symlink_to("nowhere")


def _references(database: Path) -> Sequence[str]:
    """References, and some words that are none where there are fewer than six."""
    usual = [f"C-2026-{number:04}" for number in range(1, 7)]
    try:
        with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as connection:
            found = [row[0] for row in connection.execute("SELECT DISTINCT stream FROM event ORDER BY stream")]
    except sqlite3.Error:
        return usual
    return [*(each for each in found if _REFERENCE.fullmatch(each)), *usual]


def _judged(office: Office, typed: Typed, watch: Watch) -> tuple[list[str], Ended]:
    """What of it must not be."""
    before, files = _content(office.db), _files(office.folder)
    words = tuple(word.replace("\x00", "") for word in typed.words)
    line = ("--db", str(office.db), "--today", TODAY, *words)
    if typed.begun is not None:
        os.environ[ASKED] = f"={typed.begun}".replace("\x00", "").encode("utf-8", "replace").decode()
    ended = ran(line, typed.stdin, watch)
    os.environ.pop(ASKED, None)
    done = ended.code in (0, 10, 11)
    changed = _content(office.db) != before or (not done and _files(office.folder) - files)
    maybe = b"may-have-been-saved" in ended.out
    faults = {
        "raised": ended.raised is not None,
        "code": ended.code not in DOCUMENTED and not (ended.code in (10, 11) and "--exit-code" in words),
        "written": not done and changed and not maybe,
        "json": typed.begun is None and argv.read(line, in_group).json and not _is_answer(ended),
        "steering": bool(_STEERS.search(ended.out + ended.err)) and not _is_whole_file(words),
        "slow": ended.seconds > SLOWEST,
        "reached": bool(ended.reached),
    }
    return [name for name, found in faults.items() if found], ended


def _is_whole_file(words: Sequence[str]) -> bool:
    """Whether bytes that are no text are the answer that was asked for: a letter as it was kept, a script."""
    return words[:2] == ("completion", "bash")


def _content(database: Path) -> bytes | None:
    return database.read_bytes() if database.is_file() else None


def _files(folder: Path) -> set[str]:
    """What is in the office, but for the drafts that a refused command keeps among its user's own things."""
    return {
        f"{at}/{name}"
        for at, folders, names in os.walk(folder)
        for name in (*names, *folders)
        if not at.startswith(str(folder / "home"))
    }


def _is_answer(ended: Ended) -> bool:
    try:
        answer = json.loads(ended.out)
    except ValueError:
        return False
    return isinstance(answer, dict) and answer.get("exit_code") == ended.code


def _told(typed: Typed, ended: Ended) -> str:
    words = ascii(typed.words if len(ascii(typed.words)) < 600 else ascii(typed.words)[:600])
    said = (ended.err or ended.out)[-300:]
    how = f"{ended.code}, {ended.raised}, {ended.seconds:.1f} s, {ended.reached}"
    return f"{words} < {typed.stdin[:80]!r}: {how}, {said!r}"
