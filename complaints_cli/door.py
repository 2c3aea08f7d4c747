"""The door: every command line becomes one call of a command, and every run ends in one outcome."""

import os
from collections.abc import Callable, Sequence
from contextlib import nullcontext, redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Any

from complaints_cli import __version__, argv, clock, new_files, places, plainly, stopping
from complaints_cli.declared import parameters
from complaints_cli.desk import Call, Desk, Trail
from complaints_cli.everywhere import settled
from complaints_cli.faults import explain
from complaints_cli.outlet import Outcome, deliver, steady
from complaints_cli.result import Document, Result
from complaints_cli.store import notices
from complaints_cli.table import TABLE, Row, in_group

ASKED = "COMPLAINTS_COMPLETE"
"""In the environment: a shell asks. Its value is the word that is being typed, behind a "=", since one may be empty."""
Parser = Callable[[argv.Typed, Trail], object]
"""Reads a line however it is typed, and runs it; what it answers with help has been printed, and 0 comes back."""


def run(words: Sequence[str], parse: Parser) -> int:
    """Runs one command line, and prints what comes of it; the exit code. `parse` has what is not typed plainly."""
    steady()
    if ASKED in os.environ:
        return deliver(_completed(words, os.environ[ASKED]), argv.read((), in_group), Trail())
    typed, trail = argv.read(words, in_group), Trail()
    try:
        with new_files.for_the_owner_alone(), stopping.listening():
            return _delivered(_outcome(typed, trail, parse), typed, trail)
    except KeyboardInterrupt:
        return stopping.exit_code()  # it was only being told
    finally:
        clock.set_today(None)
        clock.trust(is_right=False)
        notices.listen(None)


def called(row: Row, function: plainly.Function, at: Desk, values: dict[str, Any]) -> object:
    """Calls a command with the values of its signature, of which some are read first."""
    call = Call(at, row.name, function, values, _manual)
    for each in parameters(function):
        if each.said.read and values[each.name] is not None:
            values[each.name] = each.said.read(call, values[each.name])
    own = {name: call for name, kind in function.__annotations__.items() if kind is Call}
    return function(**own, **values)


def _manual() -> str:
    from complaints_cli.manual import manual

    return manual(TABLE, parameters(settled), __version__)


def _completed(words: Sequence[str], asked: str) -> Outcome:
    """What a shell is answered that completes a line; `asked` is the word being typed, behind a "="."""
    from complaints_cli.completing import Asked, answer

    database = Path(os.environ.get("COMPLAINTS_DB") or places.default_database())
    lines = answer(Asked(words, asked.removeprefix("="), database, parameters(settled)))
    return Outcome(screen=[Document(lines, lines.encode())])


def _outcome(typed: argv.Typed, trail: Trail, parse: Parser) -> Outcome:
    stray = StringIO()
    try:
        with redirect_stdout(stray) if typed.json else nullcontext():
            answer = _answer(typed, trail, parse)
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


def _answer(typed: argv.Typed, trail: Trail, parse: Parser) -> object:
    line = plainly.read(typed, settled, os.environ)
    if line is None:
        return parse(typed, trail)
    return called(line.row, line.function, settled(trail, line.row.name, **line.everywhere), line.values)


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
