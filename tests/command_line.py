"""Command lines run in this process, and commands invented for a test."""

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from types import ModuleType
from typing import Any

import pytest
from typer.testing import CliRunner

from complaints_cli import table
from complaints_cli.cli import app
from complaints_cli.table import Row
from complaints_cli.table.row import LIFE


@dataclass(frozen=True)
class Ran:
    """What came of one command line."""

    code: int
    out: str
    err: str

    @property
    def answer(self) -> dict[str, Any]:
        """The one JSON object on stdout."""
        found = json.loads(self.out)
        assert isinstance(found, dict)
        return found

    @property
    def codes(self) -> list[str]:
        """The codes of the errors in the answer."""
        return [error["code"] for error in self.answer["errors"]]


class CommandLine:
    """Runs command lines in this process, as a person without a terminal, unless told otherwise."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._monkeypatch = monkeypatch

    def __call__(self, *args: str, typed: str | bytes = "") -> Ran:
        result = CliRunner().invoke(app, args, input=typed)
        assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
        return Ran(result.exit_code, result.stdout, result.stderr)

    def offer(self, function: Callable[..., object], name: str = "try") -> None:
        """Puts a command into the table for this test."""
        module = ModuleType(f"complaints_cli.commands.offered_{function.__name__}")
        setattr(module, function.__name__, function)
        self._monkeypatch.setitem(sys.modules, module.__name__, module)
        row = Row(LIFE, name, f"offered_{function.__name__}:{function.__name__}", "A command of this test.")
        self._monkeypatch.setattr(table, "TABLE", (*(each for each in table.TABLE if each.name != name), row))

    def sit_down(self) -> None:
        """From now on somebody sits at the terminal, and types what a run is given as `typed`."""
        self._monkeypatch.setattr("complaints_cli.everywhere.is_terminal", lambda _stream: True)
