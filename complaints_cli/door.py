"""The door: a command's module is imported only when it is run or its help asked, and every run ends in one outcome."""

import os
import sys
from collections.abc import Sequence
from contextlib import nullcontext, redirect_stdout
from importlib import import_module
from io import StringIO
from pathlib import Path
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup, TyperOption

from complaints_cli import __version__, argv, clock, new_files, places, stopping
from complaints_cli.completing import ASKED, Asked, answer
from complaints_cli.desk import Trail
from complaints_cli.errors import Misuse
from complaints_cli.faults import explain
from complaints_cli.outlet import Outcome, deliver, is_terminal, steady
from complaints_cli.result import Document, Result
from complaints_cli.store import notices
from complaints_cli.table import TABLE, Row, in_group, inside

PROGRAM = "complaints"
HELP_NAMES = {"help_option_names": ["--help", "-h"]}


class Once(TyperCommand):
    """A command that takes an option once, unless it says that it may be given again: else the first would be lost."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Raises Misuse "given-twice" for an option of one value that has two."""
        _, _, given = self.make_parser(ctx).parse_args(args=list(args))
        for option in given:
            takes_one = isinstance(option, TyperOption) and not (option.is_flag or option.multiple)
            if takes_one and given.count(option) > 1:
                raise Misuse("given-twice", f"{option.opts[0]} is given twice, and takes one value: leave one out.")
        return super().parse_args(ctx, args)


class Group(TyperGroup):
    """Commands known by name, panel and one line of help until one of them is wanted."""

    rows: dict[str, Row]

    def shelve(self, group: str | None) -> None:
        """Lists the commands of a group, or with None those at the top."""
        self.rows = inside(group)
        for name, row in self.rows.items():
            self.commands[name] = TyperCommand(name, help=row.help, rich_help_panel=row.panel)

    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[str | None, Any, list[str]]:
        """The command that was named, now with its options."""
        name, command, rest = super().resolve_command(ctx, args)
        return name, command and self._inside(self.rows[command.name or ""], rest), rest

    def _inside(self, row: Row, rest: Sequence[str]) -> Any:
        if not row.target or (rest and in_group(row.name, rest[0])):
            group = Group(name=row.name, help=row.help, rich_markup_mode=self.rich_markup_mode)
            group.shelve(row.name)
            return group
        return self.opened(row)

    def opened(self, row: Row) -> Any:
        """The command of a row, with its options: its module is imported now."""
        module, function = row.target.split(":")
        shell = typer.Typer(add_completion=False, rich_markup_mode=self.rich_markup_mode)
        shell.command(row.name.split()[-1], cls=Once)(
            getattr(import_module(f"complaints_cli.commands.{module}"), function)
        )
        return typer.main.get_command(shell)

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """The plain help's list: a section for each panel, in the order of the table."""
        for panel in dict.fromkeys(row.panel for row in self.rows.values()):
            with formatter.section(panel):
                formatter.write_dl([(name, row.help) for name, row in self.rows.items() if row.panel == panel])


class Door(Group):
    """The top of the command line, where results become output and errors become exit codes."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        self.shelve(None)

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        windows_expand_args: bool = True,
        **extra: Any,
    ) -> Any:
        """Runs one command line and ends the process with its exit code; returns the code if not `standalone_mode`."""
        steady()
        words = sys.argv[1:] if args is None else args
        if ASKED in os.environ:
            deliver(self._completed(words, os.environ[ASKED]), argv.read((), in_group), Trail())
            sys.exit(0)
        typed, trail = argv.read(words, in_group), Trail()
        boxes = is_terminal(sys.stdout) and not typed.plain and not typed.json
        self.rich_markup_mode = "rich" if boxes else None
        try:
            with new_files.for_the_owner_alone(), stopping.listening():
                code = _delivered(self._outcome(typed, trail), typed, trail)
        except KeyboardInterrupt:
            code = stopping.exit_code()  # it was only being told
        finally:
            clock.set_today(None)
            clock.trust(is_right=False)
            notices.listen(None)
        if standalone_mode:
            sys.exit(code)
        return code

    def manual(self) -> str:
        """The manual page, in roff: every command is imported for it."""
        from complaints_cli.manual import manual

        return manual(TABLE, self.opened, self.params, __version__)

    def _completed(self, words: Sequence[str], asked: str) -> Outcome:
        """What a shell is answered that completes a line; `asked` is the word being typed, behind a "="."""
        database = Path(os.environ.get("COMPLAINTS_DB") or places.default_database())
        lines = answer(Asked(words, asked.removeprefix("="), database, self.opened, self.params))
        return Outcome(screen=[Document(lines, lines.encode())])

    def _outcome(self, typed: argv.Typed, trail: Trail) -> Outcome:
        stray = StringIO()
        try:
            with redirect_stdout(stray) if typed.json else nullcontext():
                answer = super().main(typed.args, PROGRAM, standalone_mode=False, obj=trail)
        except (Exception, KeyboardInterrupt) as error:
            # Stopped in the middle of a library, it may say so in its own way.
            return _failed(KeyboardInterrupt() if stopping.was_stopped() else error)
        if isinstance(answer, Result):
            return Outcome(answer.exit_code, answer.data, answer.screen, answer.messages, answer.problems)
        if answer is None:
            return _failed(TypeError())
        if answer:
            return _failed(KeyboardInterrupt())
        return Outcome(data={"text": stray.getvalue()} if typed.json else {})


def _delivered(outcome: Outcome, typed: argv.Typed, trail: Trail) -> int:
    """Prints the outcome; if a command handed back what cannot be printed, that is the outcome instead.

    What is on record is told to the end; whoever has read enough of what was only looked up may stop it.
    """
    if stopping.has_saved() or stopping.was_stopped():
        stopping.deaf()
    try:
        return deliver(outcome, typed, trail)
    except Exception as error:
        return deliver(_failed(error), typed, trail)


def _failed(error: BaseException) -> Outcome:
    exit_code, problems = explain(error)
    return Outcome(exit_code, problems=problems)
