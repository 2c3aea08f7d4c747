"""Where facts come from besides the command line: a TOML file, a text file, standard input.

Everything is brought into one shape, the text as a person would have typed it: `Raw`, by parameter name.
"""

import sys
from collections.abc import Mapping
from datetime import date, datetime
from io import TextIOWrapper
from numbers import Number
from pathlib import Path
from typing import TextIO

from complaints_cli.commands.kinds import LONGEST_TEXT, Ask
from complaints_cli.dataclass import dataclass
from complaints_cli.errors import Misuse, Unavailable

Raw = dict[str, tuple[str, ...]]
STDIN = "-"
LONGEST_FILE = 2_000_000


@dataclass(frozen=True)
class Question:
    """A fact that a command takes: its parameter, its option as typed, how it is read, whether it may be repeated."""

    name: str
    option: str
    ask: Ask
    many: bool = False

    @property
    def key(self) -> str:
        """Its name in a TOML file and a form: the option's, with `_`."""
        return self.option.lstrip("-").replace("-", "_").lower()


Questions = Mapping[str, Question]


def from_command_line(params: Mapping[str, object], questions: Questions) -> Raw:
    """What was typed, with `@FILE` and `-` replaced by the text that they stand for; `@@` is a plain `@`.

    Raises Misuse, and Unavailable when a file cannot be read.
    """
    raw: Raw = {}
    for name, question in questions.items():
        typed = _typed(params.get(name))
        if question.ask.kind.text:
            typed = tuple(_resolved(each) for each in typed)
        if typed:
            raw[name] = typed
    return raw


def refuse_shared_stdin(params: Mapping[str, object], questions: Questions) -> None:
    """Raises Misuse "stdin" when more than one option wants standard input: it can be read only once."""
    texts = [name for name, question in questions.items() if question.ask.kind.text]
    wanted = [each for name in (*texts, "from_file") for each in _typed(params.get(name)) if each == STDIN]
    if len(wanted) > 1:
        raise Misuse("stdin", "Standard input can be read only once: give `-` to one option.")


def from_toml(path: str, questions: Questions) -> Raw:
    """The facts in a TOML file. Raises Misuse naming an unknown key or a value of the wrong type."""
    by_key = {question.key: question for question in questions.values()}
    raw: Raw = {}
    for key, value in read_toml(path).items():
        if key not in by_key:
            known = ", ".join(by_key)
            raise Misuse("unknown-key", f"{_named(path)} has the unknown key {key!r}. Known are: {known}.")
        question = by_key[key]
        values = value if isinstance(value, list) and question.many else [value]
        raw[question.name] = tuple(as_typed(path, key, each) for each in values)
    return raw


def read_toml(path: str) -> dict[str, object]:
    """A TOML file as a dictionary, decimals exact; `-` is standard input. Raises Misuse "toml", Unavailable."""
    from decimal import Decimal

    from complaints_cli.domain import toml

    try:
        return toml.read_toml(read_text_file(path, LONGEST_FILE), Decimal)
    except toml.NotTomlError as error:
        raise Misuse("toml", f"{_named(path)} is not TOML: {error}.") from error


def read_text_file(path: str, longest: int = LONGEST_TEXT) -> str:
    """The UTF-8 text of a file; `-` is standard input.

    Raises Misuse "text" when it is too long or not UTF-8, Unavailable "cannot-read" when it cannot be opened.
    """
    try:
        if path == STDIN:
            return _read(_stdin(), path, longest)
        with Path(path).open(encoding="utf-8-sig") as file:
            return _read(file, path, longest)
    except UnicodeDecodeError as error:
        raise Misuse("text", f"{_named(path)} is not UTF-8 text. Save it as UTF-8 and try again.") from error
    except (OSError, ValueError) as error:
        raise _cannot_read(_named(path), error) from error


def read_bytes(path: Path, most: int) -> bytes:
    """The bytes of a file. Raises Misuse "file" when it has more than `most`, Unavailable "cannot-read"."""
    try:
        with path.open("rb") as file:
            content = file.read(most + 1)
    except (OSError, ValueError) as error:
        raise _cannot_read(str(path), error) from error
    if len(content) > most:
        raise Misuse("file", f"{path} is larger than {most // 1_000_000} MB. Give a smaller copy of it.")
    return content


def _cannot_read(name: str, error: OSError | ValueError) -> Unavailable:
    reason = getattr(error, "strerror", None) or type(error).__name__
    return Unavailable("cannot-read", f"Cannot read {name}: {reason}.")


def _stdin() -> TextIO:
    if sys.stdin is None:
        raise Unavailable("cannot-read", "Cannot read standard input: there is none.")
    return TextIOWrapper(sys.stdin.buffer, encoding="utf-8-sig")


def _read(file: TextIO, path: str, longest: int) -> str:
    text = file.read(longest + 1)
    if len(text) > longest:
        raise Misuse("text", f"{_named(path)} has more than {longest:,} characters, which is the most.")
    return text


def _named(path: str) -> str:
    return "Standard input" if path == STDIN else path


def _typed(value: object) -> tuple[str, ...]:
    match value:
        case None | False:
            return ()
        case True:
            return ("yes",)
        case list() | tuple():
            return tuple(map(str, value))
    return (str(value),)


def _resolved(typed: str) -> str:
    if typed.startswith("@@"):
        return typed[1:]
    if typed.startswith("@") and len(typed) > 1:
        return read_text_file(typed[1:])
    return read_text_file(STDIN) if typed == STDIN else typed


def as_typed(path: str, key: str, value: object) -> str:
    """A value of a TOML file as somebody would have typed it. Raises Misuse "wrong-type" for a table or a list."""
    match value:
        case bool():
            return "yes" if value else "no"
        case datetime():
            pass
        case date():
            return value.isoformat()
        case str() | int() | Number():
            return str(value)
    raise Misuse("wrong-type", f"{_named(path)}: {key} is a {type(value).__name__}, which it cannot be.")
