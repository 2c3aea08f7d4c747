"""An officer at a command line: every command on a day of its own, on a database that `init` made."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from command_line import CommandLine
from complaints_cli.store.machine import memory
from office_line import Office

LANDLORD = """
name = "Larkfield Homes"
phone = "020 7946 0000"
homes_lcra = 400
homes_lcho = 12
staff = [{name = "Jane Evans"}, {name = "Piotr Łukasz"}]
"""
"""`init` records seven events for it: the bank holidays, four settings, two people."""
REF = "C-2026-0001"
KEPT: dict[str, bytes] = {}


class Officer(Office):
    """Lives through complaints, and knows which lines were accepted and which were not."""

    def __init__(self, run: CommandLine, folder: Path) -> None:
        super().__init__(run, folder / "complaints.db")
        self.folder = folder
        settings = self.file("landlord.toml", LANDLORD)
        self.once("init", lambda: self.done("2026-12-01", "init", "--from", settings))

    def once(self, name: str, lived: Callable[[], object]) -> None:
        """What many tests start from is lived through once; after that its database is copied."""
        if name not in KEPT:
            lived()
            KEPT[name] = self.db.read_bytes()
        self.db.write_bytes(KEPT[name])
        memory().unlink(missing_ok=True)  # which saw another record here, or how this one went on

    def done(self, day: str, *args: str, typed: str | bytes = "") -> dict[str, Any]:
        """The data of a line that must succeed."""
        ran = self(day, *args, typed=typed)
        assert ran.code == 0, (args, ran.out, ran.err)
        data = ran.answer["data"]
        assert isinstance(data, dict)
        return data

    def sees(self, day: str, *args: str) -> str:
        """What stands on the screen after a line that must succeed."""
        ran = self.screen(day, *args)
        assert ran.code == 0, (args, ran.err)
        return ran.out

    def refused(self, day: str, *args: str, code: int = 3, typed: str | bytes = "") -> list[tuple[str, str | None]]:
        """Why a line is not accepted: codes with their provisions. Not one byte of the database has changed."""
        before = self.db.read_bytes()
        ran = self(day, *args, typed=typed)
        assert ran.code == code, (args, ran.out, ran.err)
        assert self.db.read_bytes() == before
        return [(error["code"], error["provision"]) for error in ran.answer["errors"]]

    def sentences(self, day: str, *args: str) -> list[str]:
        """The sentences with which a command is refused, whatever its exit code."""
        return [error["message"] for error in self(day, *args).answer["errors"]]

    def ways_out(self, day: str, *args: str) -> list[str | None]:
        """The commands that put right what a command is refused for."""
        return [error["command"] for error in self(day, *args).answer["errors"]]

    def letter(self, number: int, ref: str = REF) -> bytes:
        """A letter as it went out, byte for byte."""
        kept = self.folder / f"letter-{ref}-{number}"
        self.done("2027-12-31", "letter", "show", ref, str(number), "--output", str(kept))
        return kept.read_bytes()

    def posted(self, number: int, ref: str = REF) -> str:
        """A letter as it went out, as text."""
        return str(self.done("2027-12-31", "letter", "show", ref, str(number))["text"])

    def draft(self, day: str, *args: str, name: str = "draft.md") -> Path:
        """The draft that a command writes instead of recording anything."""
        path = self.folder / name
        before = self.db.read_bytes()
        self.done(day, *args, "--draft", str(path))
        assert self.db.read_bytes() == before
        return path

    def file(self, name: str, text: str) -> str:
        """A file with a text in it; its path."""
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return str(path)

    # The life of a complaint, as far as a test wants it.

    def logs(self, on: str = "2026-12-14", *more: str) -> str:
        """A complaint by Maja Holm with one point, or with those given; its reference."""
        what = () if {"--point", "--summary"} & set(more) else ("--summary", "The boiler fails")
        usual = {"--via": "phone", "--name": "Maja Holm", "--handler": "Jane Evans"}
        told = [part for option, value in usual.items() if option not in more for part in (option, value)]
        data = self.done(on, "log", *told, *what, *more)
        return str(data["ref"])

    def acknowledges(self, on: str = "2026-12-21", *more: str, ref: str = REF) -> dict[str, Any]:
        """The stage is acknowledged with a full definition."""
        return self.done(on, "ack", ref, "--responsible", "yes", "--outcome", "A new boiler", *more)

    def decides(self, on: str = "2026-12-22", *more: str, ref: str = REF, points: int = 1) -> None:
        """Every point upheld, a remedy with a date, and learning: all that a response needs."""
        for point in range(1, points + 1):
            reasons = ("--reasons", "The parts were ordered late.")
            self.done(on, "finding", ref, str(point), "--decision", "upheld", *reasons, *more)
        self.done(on, "remedy", ref, "--what", "Fit a new boiler", "--due", "2027-03-01")
        self.done(on, "learn", ref, "--change", "Parts are ordered on the day.")

    def answers_stage_1(self) -> None:
        """Logged on 14 December 2026; acknowledged, and answered by Jane Evans, on the 21st."""
        self.once("stage 1", self._to_the_answer)

    def reaches_stage_2(self) -> None:
        """Stage 2 asked for on 21 December 2026, acknowledged on the 30th; its response lacks only the decider."""
        self.once("stage 2", self._to_stage_2)

    def _to_the_answer(self) -> None:
        self.logs()
        self.acknowledges()
        self.decides("2026-12-21")
        self.done("2026-12-21", "respond", REF)

    def _to_stage_2(self) -> None:
        self.answers_stage_1()
        self.done("2026-12-21", "escalate", REF)
        self.done("2026-12-30", "ack", REF, "--outcome", "An earlier day")
        self.done("2026-12-30", "finding", REF, "1", "--unchanged")
        self.done("2026-12-30", "learn", REF, "--none", "Nothing beyond stage 1.")
