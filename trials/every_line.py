"""Every command line that the tests type, subject by subject: whoever adds a command adds its line there, and here."""

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1] / "tests"))

from every_command import FILES, lines_by_subject
from officer import LANDLORD, REF
from trials.shim import SMALL

FEW = 11
FIRST_DAY = "2026-12-01"
BEGUN = "what a database begins and ends with"
"""The subject with the commands that make a database of their own, and with those that make files."""


@dataclass(frozen=True)
class Typed:
    """A command line: the day, the command, and what stands behind it, with "{folder}" for the office's."""

    day: str
    command: str
    words: tuple[str, ...]

    def at(self, folder: Path) -> tuple[str, ...]:
        """The whole line in an office's folder."""
        return (*self.command.split(), *(word.format(folder=folder) for word in self.words))


def lay_out(folder: Path) -> None:
    """What the lines read from their folder."""
    for name, text in {**FILES, "landlord.toml": LANDLORD}.items():
        (folder / name).write_text(text, encoding="utf-8")


def of_a_part(share: float, part: int, parts: int) -> list[tuple[Typed, ...]]:
    """The subjects of one of the parts that a trial is run in; at a small share, a few lines of one of them."""
    told = every_line()
    if share <= SMALL:
        return [told[BEGUN][:FEW]]
    return sorted(told.values(), key=lambda lines: -len(lines))[part::parts]


def every_line() -> Mapping[str, tuple[Typed, ...]]:
    """The lines of each subject, in their order, from a folder that has no database yet."""
    init = Typed(FIRST_DAY, "init", ("--from", "{folder}/landlord.toml"))
    told = {
        subject: (init, *(Typed(day, command, words) for day, command, words, _ in lines))
        for subject, lines in lines_by_subject().items()
    }
    return {BEGUN: (init, *_BEGUN), **told}


ERASED = "Ines Quillfeather"
"""Who made the complaint that is erased, and is named nowhere else."""
_LETTER = ("--letter", "{folder}/ack.md", "--responsible", "yes", "--outcome", "Heat")
_BEGUN = (
    Typed("2026-12-14", "log", ("--via", "phone", "--name", ERASED, "--summary", "Damp", "--handler", "Jane Evans")),
    Typed("2026-12-14", "attach", (REF, "{folder}/register.csv")),
    Typed("2026-12-15", "ack", (REF, *_LETTER[2:], "--draft", "{folder}/ack.md")),
    Typed("2026-12-15", "ack", (REF, *_LETTER)),
    Typed("2026-12-15", "finding", (REF, "1", "--decision", "not-upheld", "--reasons", "It was on.")),
    Typed("2026-12-15", "learn", (REF, "--none", "Nothing beyond this one.")),
    Typed("2026-12-16", "respond", (REF,)),
    Typed("2026-12-16", "correct", (REF, "received", "11/12/2026", "--reason", "It lay in a tray")),
    Typed("2026-12-16", "import", ("{folder}/register.csv",)),
    Typed("2026-12-16", "backup", ("{folder}/kept",)),
    Typed("2026-12-16", "export", ("--output", "{folder}/out/")),
    Typed("2026-12-16", "export", ("--output", "{folder}/out.json")),
    Typed("2026-12-16", "import", ("{folder}/out.json", "--db", "{folder}/again.db")),
    Typed("2026-12-16", "restore", ("{folder}/complaints.db", "--to", "{folder}/second.db")),
    Typed("2026-12-16", "report annual", ("--year", "2026/27", "--output", "{folder}/annual.html")),
    Typed("2026-12-16", "due", ("--quiet-if-unchanged", "--output", "{folder}/morning.txt")),
    Typed("2026-12-16", "erase", (REF, "--reason", "Six years", "--yes")),
    Typed("2026-12-16", "db rebuild", ()),
)
