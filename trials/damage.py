"""Damaged files: each is noticed by `verify`, and made worse by nothing that an officer then does with it."""

import json
import shutil
import sys
import tempfile
from collections import Counter
from pathlib import Path

from trials.harms import HARMS, Harm, same_content
from trials.office import TODAY, Office, Ran
from trials.outcome import Line, Scale
from trials.scenes import SCENES, Stages

REF = "C-2026-0001"
READS = (("list",), ("due", "--all"), ("show", REF), ("search", "boiler"), ("why", REF))
SAID = {0, 3, 4, 5, 6, 10, 11}
"""The exit codes that a reading or a writing command may end with."""
DETECTED = {5, 6}
DEMO_FROM = 0.1
"""The share of the trial from which it is the invented association's record that is damaged, and not a single case."""
JOURNALS = ("-journal", "-wal", "-shm")


def run(scale: Scale) -> list[Line]:
    """Damages copies of a record, and lets `verify`, those who read and those who write look at each."""
    with tempfile.TemporaryDirectory() as folder:
        ward = Ward(Path(folder), scale)
        for n in range(scale.of(200, least=3)):
            ward.try_(n)
        return ward.lines()


class Ward:
    """Where copies of one record are damaged and looked at, and what was found is counted."""

    def __init__(self, folder: Path, scale: Scale) -> None:
        self._folder = folder
        self._chance = scale.chance("damage")
        self._found: Counter[str] = Counter()
        self._sound = folder / "sound.db"
        self._sound.write_bytes(self._record(scale))
        first = self._chance.randrange(len(HARMS)) if scale.share < DEMO_FROM else 0
        self._harms = [*HARMS[first:], *HARMS[:first]]

    def try_(self, n: int) -> None:
        """Damages a copy in the next way, and looks what comes of it."""
        name, harm = self._harms[n % len(self._harms)]
        office = Office(self._folder / str(n))
        shutil.copyfile(self._sound, office.db)
        office.db.chmod(0o600)
        self._look(name, harm, office)
        shutil.rmtree(office.folder)

    def lines(self) -> list[Line]:
        """What was counted."""
        found = self._found
        tried = found["tried"]
        return [
            Line(
                "a record's file damaged",
                tried,
                "shown as sound by verify, or a traceback",
                found["missed"],
                f"{found['detected']} were detected; {found['harmless']} had lost nothing: the whole dump is the same",
            ),
            Line(
                "reading and writing commands on a damaged file",
                found["commands"],
                "made worse, or ended with no documented code",
                found["worse"],
                f"{found['answered']} answered, {found['recorded']} recorded, the rest were refused with a sentence",
            ),
        ]

    def _record(self, scale: Scale) -> bytes:
        if scale.share < DEMO_FROM:
            return (
                Stages(self._folder / "states")
                .of(next(each for each in SCENES if each.state == "answered"))
                .files["complaints.db"]
            )
        office = Office(self._folder / "demo-office")
        office("demo", str(self._folder / "demo"), today=TODAY)
        return (self._folder / "demo" / "complaints.db").read_bytes()

    def _look(self, name: str, harm: Harm, office: Office) -> None:
        harm(office.db, self._chance)
        self._found["tried"] += 1
        first = office("--json", "verify")
        if first.code == 0:
            twin = Path(shutil.copyfile(office.db, office.folder / "twin.db"))
            harmless = same_content(twin, self._sound)
            self._found["harmless" if harmless else "missed"] += 1
            self._tell(harmless, name, "verify found nothing, and the content is not what it was", first)
        else:
            detected = first.code in DETECTED and _is_said(first)
            self._found["detected" if detected else "missed"] += 1
            self._tell(detected, name, "verify failed and did not say how", first)
        self._read(name, office)
        self._write(name, office, first)

    def _read(self, name: str, office: Office) -> None:
        before = office.db.read_bytes()
        for words in READS:
            ran = office("--json", *words)
            self._found["commands"] += 1
            self._found["answered"] += ran.code == 0
            self._hold(name, f"{words[0]} changed the file", ran, office.db.read_bytes() == before)

    def _write(self, name: str, office: Office, first: Ran) -> None:
        before, problems = office.db.read_bytes(), _problems(first)
        ran = office("--json", "log", "--via", "phone", "--summary", "The lift")
        self._found["commands"] += 1
        self._found["recorded"] += ran.code == 0
        if ran.code == 0:
            later = office("--json", "verify")
            self._hold(name, "a save made it worse", later, _problems(later) <= problems)
        else:
            self._hold(name, "what was refused changed the file", ran, office.db.read_bytes() == before)

    def _hold(self, name: str, what: str, ran: Ran, holds: bool) -> None:
        holds = holds and ran.code in SAID and _is_said(ran)
        self._found["worse"] += not holds
        self._tell(holds, name, what, ran)

    @staticmethod
    def _tell(holds: bool, name: str, what: str, ran: Ran) -> None:
        if not holds:
            print(f"{name}: {what}: {ran.code} {ran.out.decode()[-600:]} {ran.err.decode()[-300:]}", file=sys.stderr)


def _is_said(ran: Ran) -> bool:
    """Whether it answers, or says what is wrong: one object, and no traceback."""
    if b"Traceback" in ran.err:
        return False
    try:
        answer = json.loads(ran.out)
    except ValueError:
        return False
    return bool(ran.code in {0, 10, 11} or answer["errors"])


def _problems(ran: Ran) -> int:
    """How many things do not verify; one where the file cannot be looked at."""
    answer = json.loads(ran.out)
    return len(answer["data"].get("problems", ())) or len(answer["errors"])
