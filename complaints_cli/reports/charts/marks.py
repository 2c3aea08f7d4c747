"""What stands where on a picture, in points from its upper left corner, before anything is drawn."""

from collections.abc import Callable, Iterator, Sequence
from typing import Literal, TypeAlias

from complaints_cli.dataclass import dataclass

SIZE, LEADING = 10.0, 13.0
"""Points of every letter, and from line to line: as large as the small print of a page."""
_RISE = 0.36 * SIZE
"""From the middle of a line down to the foot of its letters."""
WidthOf: TypeAlias = Callable[[str], float]
"""How wide words are, in points."""


@dataclass(frozen=True)
class Bar:
    """`pattern` is the number of its series."""

    x: float
    y: float
    width: float
    height: float
    pattern: int


@dataclass(frozen=True)
class Words:
    """Words on one line, with `y` in its middle; `boxed` ones stand on white."""

    x: float
    y: float
    text: str
    anchor: Literal["left", "center"] = "left"
    bold: bool = False
    boxed: bool = False

    @property
    def foot(self) -> float:
        """Where their letters stand."""
        return self.y + _RISE


@dataclass(frozen=True)
class Line:
    """A line through points, each with the mark that is the series' own; one without a mark is a rule."""

    points: tuple[tuple[float, float], ...]
    mark: int | None = None


Mark: TypeAlias = Bar | Words | Line


def wrapped(text: str, room: float, most: int, width_of: WidthOf) -> list[str]:
    """The text in at most that many lines of that width; what is too long for them ends with "…"."""
    lines = [""]
    for word in _pieces(text, room, width_of):
        longer = f"{lines[-1]} {word}".strip()
        if width_of(longer) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    if len(lines) <= most:
        return lines
    last = lines[most - 1]
    while last and width_of(f"{last}…") > room:
        last = last[:-1]
    return [*lines[: most - 1], f"{last.rstrip()}…"]


def column(lines: Sequence[str], x: float, y: float, anchor: Literal["left", "center"] = "left") -> Iterator[Words]:
    """Lines under each other, the first with its middle at `y`."""
    for number, line in enumerate(lines):
        yield Words(x, y + number * LEADING, line, anchor)


def _pieces(text: str, room: float, width_of: WidthOf) -> Iterator[str]:
    """The words; one that no line is wide enough for in pieces."""
    for word in text.split():
        piece = ""
        for letter in word:
            if piece and width_of(piece + letter) > room:
                yield piece
                piece = ""
            piece += letter
        yield piece
