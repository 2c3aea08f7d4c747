"""What a command hands back: data for scripts, neutral blocks for a reader. Nothing in here prints or knows a terminal.

Text that people typed reaches a screen through `visible`, and through nothing else.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import field
from typing import Literal

from complaints_cli.dataclass import dataclass
from complaints_cli.errors import OK, Problem

Tone = Literal["", "good", "warn", "bad"]

_LINE_ENDS = r"\r\n|[\n\r\t\x0b\x0c\x85\u2028\u2029]"
_UNSAFE = r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"


def visible(text: str) -> str:
    """The text on one line, with nothing left in it that could steer a terminal: U+FFFD stands for what was there."""
    if text.isprintable():
        return text
    return re.sub(_UNSAFE, "\ufffd", re.sub(_LINE_ENDS, " ", text))


def visible_lines(text: str) -> list[str]:
    """As `visible`, line by line."""
    return [visible(line) for line in text.replace("\r\n", "\n").split("\n")]


def pounds(pence: int) -> str:
    """An amount as the data says it: 15000 is "150.00"."""
    return f"{pence // 100}.{pence % 100:02d}"


@dataclass(frozen=True)
class Cell:
    """A piece of text with a tone. The words say the state; the tone only repeats it in colour."""

    text: str
    tone: Tone = ""


@dataclass(frozen=True)
class Heading:
    """The title of what follows."""

    text: str


@dataclass(frozen=True)
class Text:
    """A paragraph; its own line breaks are kept."""

    text: str
    tone: Tone = ""


@dataclass(frozen=True)
class Facts:
    """Labels and values. A value of None is left out."""

    pairs: Sequence[tuple[str, str | Cell | None]]


@dataclass(frozen=True)
class Table:
    """Rows under columns. A table without rows prints nothing: say in a Text why there are none.

    `below` is how many of its last columns stand on a line below each row, where the terminal is too narrow for all.
    """

    columns: Sequence[str]
    rows: Sequence[Sequence[str | Cell]]
    below: int = 0


@dataclass(frozen=True)
class Document:
    """Markdown or plain text that is the answer itself, printed line by line as it is.

    `exact` is the same as bytes: where nobody looks on, they are what is written, and nothing else is.
    """

    text: str
    exact: bytes | None = None


Block = Heading | Text | Facts | Table | Document


@dataclass(frozen=True)
class Result:
    """What a command found or did.

    `data` is the JSON answer; `screen` the same for a reader; `messages` narrate on stderr; `problems` say why an
    `exit_code` that is not 0 was given without an exception (a policy in breach, a letter with a finding).
    """

    data: Mapping[str, object]
    screen: Sequence[Block] = field(default=())
    messages: Sequence[str] = ()
    exit_code: int = OK
    problems: Sequence[Problem] = ()
