"""What is tried on: command lines that write, each on a database that other lines have brought to where it fits."""

import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from trials.office import TODAY, Office

REF = "C-2026-0001"
DAY = "2026-12-22"
OTHER = "other.db"
"""A backup that lies beside the database."""
RESIDENT = (b"Ann Holm", b"The boiler fails")
"""Whoever complains in each state after the first, and what of: what must be gone once it was erased."""
WORK = """
no_learning = "Nothing beyond this."
["point 1"]
decision = "upheld"
reasons = "It was late."
["remedy 1"]
what = "Pay for the heaters"
amount = 150.00
due = 2027-03-01
"""
ROWS = 200
HEADERS = "Ref,Date received,Complainant,Details,Date acknowledged,Stage 1 response sent,Stage 1 outcome"


def register(rows: int) -> str:
    """An older register, as CSV."""
    told = (f"H-{n:05},01/04/2026,Person {n},Matter {n},09/04/2026,24/04/2026,Upheld" for n in range(1, rows + 1))
    return "\n".join([HEADERS, *told, ""])


GROUPS = {"db", "letter", "point", "staff", "settings", "calendar"}


@dataclass(frozen=True)
class Scene:
    """A command line, how often it is tried, the state it is tried in, and the files it makes by their final names."""

    words: tuple[str, ...]
    weight: int
    state: str
    makes: tuple[str, ...] = ()
    day: str = DAY

    @property
    def name(self) -> str:
        """The words of the command."""
        return " ".join(self.words[:2] if self.words[0] in GROUPS else self.words[:1])


SCENES = (
    Scene(("log", "--via", "phone", "--name", "Maja Holm", "--summary", "No heating"), 200, "open"),
    Scene(("ack", REF, "--responsible", "yes", "--outcome", "Heating"), 80, "logged"),
    Scene(("import", "{folder}/register.csv"), 80, "open"),
    Scene(("respond", REF, "--decider", "Jane Evans"), 80, "found", day="2027-01-13"),
    Scene(("erase", REF, "--reason", "Six years", "--yes"), 60, "answered", day="2027-01-14"),
    Scene(("backup", "{folder}/backups"), 40, "answered", makes=("backups/*.db",)),
    Scene(("finding", REF, "1", "--decision", "upheld", "--reasons", "It was late."), 60, "acked"),
    Scene(("work", REF, "--from", "{folder}/work.toml"), 60, "acked"),
    Scene(("attach", REF, "{folder}/photo.jpg"), 60, "logged"),
    Scene(("note", REF, "--with", "resident", "--text", "They rang."), 60, "logged"),
    Scene(("escalate", REF), 60, "answered", day="2027-01-14"),
    Scene(("correct", REF, "via", "web", "--reason", "It came by the web form"), 60, "logged"),
    Scene(("restore", "{folder}/" + OTHER, "--to", "{folder}/restored.db"), 30, "answered", makes=("restored.db",)),
    Scene(("export", "--output", "{folder}/all.xlsx"), 20, "answered", makes=("all.xlsx",)),
    Scene(("export", "--output", "{folder}/all.json"), 20, "answered", makes=("all.json",)),
    Scene(("pack", REF, "{folder}/pack"), 30, "answered", makes=("pack",)),
    Scene(("db", "rebuild"), 30, "answered"),
    Scene(("init", "--from", "{folder}/landlord.toml"), 40, "none", makes=("complaints.db",)),
    Scene(("due", "--output", "{folder}/due.txt"), 20, "answered", makes=("due.txt",)),
    Scene(("due", "--ics", "{folder}/due.ics"), 10, "answered", makes=("due.ics",)),
    Scene(("export", "--output", "{folder}/csv/"), 10, "answered", makes=("csv",)),
    Scene(("undo", REF), 10, "found"),
    Scene(("assign", REF, "Jane Evans"), 10, "logged"),
    Scene(("point", "add", REF, "Nobody called back"), 10, "logged"),
    Scene(("extend", REF, "--days", "2", "--reason", "A part is late."), 10, "acked"),
    Scene(("withdraw", REF, "--said-on", DAY, "--via", "phone"), 10, "logged"),
    Scene(("close", REF, "--reason", "responded"), 10, "answered", day="2027-01-14"),
    Scene(("staff", "add", "Ann Other", "--role", "Manager"), 10, "open"),
    Scene(("settings", "set", "email", "hello@larkfield.example"), 10, "open"),
    Scene(("calendar", "add", "2027-06-04", "Jubilee", "--source", "gov.uk"), 10, "open"),
    Scene(("letter", "draft", REF, "response-1", "--output", "{folder}/again.md"), 10, "answered", makes=("again.md",)),
)


@dataclass(frozen=True)
class Stage:
    """A scene that is set up again and again: a folder of its own each time, with the database in its state."""

    scene: Scene
    files: Mapping[str, bytes]

    def set_up(self, folder: Path) -> Office:
        """An office in a new folder."""
        office = Office(folder)
        for name, content in self.files.items():
            (folder / name).write_bytes(content)
        return office

    def words(self, office: Office) -> tuple[str, ...]:
        """What is typed there."""
        return ("--json", *(word.replace("{folder}", str(office.folder)) for word in self.scene.words))


@dataclass
class Stages:
    """The states of a database, each made once, when it is first asked for."""

    folder: Path
    _kept: dict[str, bytes] = field(default_factory=dict)

    def of(self, scene: Scene) -> Stage:
        """The scene, ready to be set up."""
        files = {"register.csv": register(ROWS).encode(), "work.toml": WORK.encode(), "photo.jpg": bytes(300_000)}
        database = self._database(scene.state)
        if scene.state == "none":
            files["landlord.toml"] = b'name = "Larkfield Homes"\n'
        else:
            files |= {"complaints.db": database, OTHER: database}
        return Stage(scene, files)

    def _database(self, state: str) -> bytes:
        if state not in self._kept:
            self._kept[state] = b"" if state == "none" else self._made(state)
        return self._kept[state]

    def _made(self, state: str) -> bytes:
        before, lines = STATES[state]
        office = Office(self.folder / state)
        if before is None:
            office.opens()
        else:
            office.db.write_bytes(self._database(before))
        for day, *words in lines:
            ran = office(*words, today=day)
            if ran.code:
                raise RuntimeError(f"{words}: {ran.err.decode()}")
        content = office.db.read_bytes()
        shutil.rmtree(office.folder)
        return content


Lines = tuple[tuple[str, ...], ...]
STATES: dict[str, tuple[str | None, Lines]] = {
    "open": (None, ()),
    "logged": ("open", ((TODAY, "log", "--via", "phone", "--name", "Ann Holm", "--summary", "The boiler fails"),)),
    "acked": ("logged", ((DAY, "ack", REF, "--responsible", "yes", "--outcome", "A boiler"),)),
    "found": (
        "acked",
        (
            (DAY, "finding", REF, "1", "--decision", "upheld", "--reasons", "It was late."),
            (DAY, "remedy", REF, "--what", "Fit a boiler", "--due", "2027-03-01"),
            (DAY, "learn", REF, "--change", "Order parts at once."),
        ),
    ),
    "answered": ("found", (("2027-01-13", "respond", REF, "--decider", "Jane Evans"),)),
}


def chosen(scenes: tuple[Scene, ...], times: int, pick: Callable[[int], int]) -> list[Scene]:
    """Scenes by their weight, so many in all: each once in its turn, and then by chance. `pick` is below a number."""
    first = list(scenes[:times])
    drawn = [scene for scene in scenes for _ in range(scene.weight)]
    return first + [drawn[pick(len(drawn))] for _ in range(times - len(first))]
