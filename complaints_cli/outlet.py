"""What a run leaves on stdout (data), on stderr (narration) and as its exit code. Only here is anything printed."""

import io
import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TextIO

from complaints_cli import stopping
from complaints_cli.argv import Typed
from complaints_cli.dataclass import dataclass, field
from complaints_cli.desk import Trail
from complaints_cli.errors import DUE_SOON, OK, OVERDUE, REFUSED, UNAVAILABLE, ComplaintsError, Problem
from complaints_cli.layout import Look, lay_out
from complaints_cli.result import Block, Document, visible, visible_lines

SCHEMA_VERSION = 1
WARNING = "Warning: "
SUCCESSES = (OK, DUE_SOON, OVERDUE)
_UNSAFE_IN_JSON = r"[\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"


@dataclass(frozen=True)
class Outcome:
    """How a run ended, whatever way it ended."""

    exit_code: int = OK
    data: Mapping[str, object] = field(default_factory=dict)
    screen: Sequence[Block] = ()
    messages: Sequence[str] = ()
    problems: Sequence[Problem] = ()

    @property
    def status(self) -> str:
        """`ok`, `refused` by a rule, or `failed`."""
        if self.exit_code in SUCCESSES:
            return "ok"
        return "refused" if self.exit_code == REFUSED else "failed"

    @property
    def is_on_record(self) -> bool:
        """Whether something was recorded: the answer has the numbers of its events."""
        events = self.data.get("events")
        return isinstance(events, list) and bool(events)


def steady() -> None:
    """Makes stdout and stderr UTF-8 on every machine, and text that is not UTF-8 printable on them."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def is_terminal(stream: TextIO | None) -> bool:
    """Whether a person sits at the other end."""
    return stream is not None and not stream.closed and stream.isatty()


def deliver(outcome: Outcome, typed: Typed, trail: Trail) -> int:
    """Prints the outcome. Returns its exit code, or 6 when stdout would not take it."""
    messages = [*_not_said_again(trail.messages, outcome), *outcome.messages, *_settle(trail, outcome)]
    if typed.json:
        code = _write(_envelope(outcome, typed.command, messages), outcome)
    else:
        _narrate(messages)
        exact = _exact(outcome.screen)
        shown = lay_out(outcome.screen, look(typed.plain)) if exact is None else exact
        code = outcome.exit_code if _paged(shown, outcome, typed) else _write(shown, outcome)
        _narrate(_told(outcome))
    if code in SUCCESSES:
        _finish(trail)
    return code


def _not_said_again(messages: Iterable[str], outcome: Outcome) -> list[str]:
    """Without a warning that an error goes on from: its first line says what is so, the rest what it does to a list."""
    errors = [problem.message for problem in outcome.problems]
    return [each for each in messages if not any(each.split("\n")[0].removeprefix(WARNING) in said for said in errors)]


def _finish(trail: Trail) -> None:
    """What is done once the answer was printed. It cannot unsay the answer: where it fails, that is said."""
    for act in trail.told:
        try:
            act()
        except ComplaintsError as error:
            _narrate([f"Error: {error}"])


def _told(outcome: Outcome) -> list[str]:
    """What stands against it, sentence by sentence; only their number where a screen lists them."""
    if outcome.screen and len(outcome.problems) > 1:
        return [f"{outcome.status.capitalize()}: {len(outcome.problems)} problems, as listed."]
    return [_sentence(problem, outcome.status) for problem in outcome.problems]


def _paged(shown: str | bytes, outcome: Outcome, typed: Typed) -> bool:
    """Whether a pager has shown it: what was only read, is longer than the screen, and has a reader before it."""
    if typed.plain or "--no-input" in typed.switches or outcome.is_on_record or not isinstance(shown, str):
        return False
    if not (is_terminal(sys.stdout) and is_terminal(sys.stdin)) or shown.count("\n") < _terminal().lines:
        return False
    from complaints_cli.pager import through_pager

    return through_pager(shown)


def look(plain: bool) -> Look:
    """How to lay out for stdout as it is: folded on a terminal only, and in colour where that is wanted."""
    on_terminal = is_terminal(sys.stdout)
    return Look(_terminal().columns if on_terminal else None, not plain and _colour(on_terminal), plain)


def _terminal() -> os.terminal_size:
    """What fits on the terminal, or what its user says that does."""
    from shutil import get_terminal_size

    return get_terminal_size()


def _colour(on_terminal: bool) -> bool:
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return on_terminal and os.environ.get("TERM") != "dumb" and (os.name != "nt" or "WT_SESSION" in os.environ)


def _settle(trail: Trail, outcome: Outcome) -> list[str]:
    """Removes the drafts of a command that succeeded; of one that did not, says where they are."""
    if outcome.status == "ok":
        for draft in trail.drafts:
            with suppress(OSError):
                draft.unlink()
        return []
    return [
        f"What was typed is kept in {draft}. Go on with it: the same command and --resume." for draft in trail.drafts
    ]


def _sentence(problem: Problem, status: str) -> str:
    rule = f" ({problem.cited})" if problem.cited else ""
    way_out = f"\n  {problem.way_out}" if problem.way_out else ""
    return f"{'Refused' if status == 'refused' else 'Error'}: {problem.message}{rule}{way_out}"


def _envelope(outcome: Outcome, command: str | None, messages: Sequence[str]) -> str:
    import json
    import re

    answer = {
        "schema_version": SCHEMA_VERSION,
        "command": command,
        "status": outcome.status,
        "exit_code": outcome.exit_code,
        "data": outcome.data,
        "messages": list(messages),
        "errors": [
            {"code": p.code, "message": p.message, "provision": p.provision, "command": p.way_out}
            for p in outcome.problems
        ],
    }
    text = json.dumps(answer, ensure_ascii=False, default=_as_json, allow_nan=False)
    return re.sub(_UNSAFE_IN_JSON, lambda found: f"\\u{ord(found[0]):04x}", text) + "\n"


def _as_json(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Path):
        return str(value)
    raise TypeError(f"{type(value).__name__} in the answer of a command")


def _narrate(sentences: Iterable[str]) -> None:
    if sys.stderr is None:
        return
    with suppress(OSError, ValueError):
        for sentence in sentences:
            for line in visible_lines(sentence):
                print(_folded(line), file=sys.stderr)


def _folded(line: str) -> str:
    """The line broken between words, where somebody reads it on a terminal."""
    if not is_terminal(sys.stderr):
        return line
    from textwrap import fill

    width = max(20, _terminal().columns)
    return fill(line, width, break_long_words=False, break_on_hyphens=False, replace_whitespace=False)


def _exact(screen: Sequence[Block]) -> bytes | None:
    """A document's own bytes, when it is all there is and no terminal would have to show it."""
    match screen:
        case [Document(exact=bytes() as content)] if not is_terminal(sys.stdout):
            return content
    return None


def _write(content: str | bytes, outcome: Outcome) -> int:
    if sys.stdout is None:
        return _unwritten("there is no standard output", outcome)
    try:
        if isinstance(content, bytes):
            sys.stdout.buffer.write(content)
        else:
            sys.stdout.write(content)
        sys.stdout.flush()
    except BrokenPipeError:
        _discard_stdout()
    except OSError as error:
        _discard_stdout()
        return _unwritten(visible(error.strerror or type(error).__name__), outcome)
    return outcome.exit_code


def _unwritten(why: str, outcome: Outcome) -> int:
    """Says why, and that an act which cannot be seen is on record: whoever repeats it would record it twice."""
    on_record = outcome.is_on_record or stopping.has_saved()
    saved = f" {outcome.data.get('ref') or 'It'} is recorded all the same." if on_record else ""
    _narrate([f"Error: The output could not be written: {why}.{saved}"])
    return UNAVAILABLE


def _discard_stdout() -> None:
    """Nobody reads on: what is still buffered must not fail a second time when the interpreter ends."""
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
