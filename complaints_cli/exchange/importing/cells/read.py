"""What a cell says for its column: a value, nothing, or a doubt with its reason; never a guess."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, NamedTuple, TypeVar

from complaints_cli.domain.dates import MONTHS
from complaints_cli.exchange.importing.sheets import Cell

T = TypeVar("T")


class Read(NamedTuple):
    """What a cell says. `note` is what else stands in it; `reason` is why it is in doubt, "" where it is not."""

    value: Any = None
    note: str = ""
    reason: str = ""
    holds: bool = True


Reader = Callable[[Cell], Read]
BLANK = Read()


def listed(words: str) -> frozenset[str]:
    """Words with a comma between them."""
    return frozenset(words.split(", "))


def meanings(words: Mapping[T, str]) -> dict[str, T]:
    """By each word, listed with commas, what it means."""
    return {word: meaning for meaning, each in words.items() for word in each.split(", ")}


NOTHING_YET = listed(
    "tbc, tba, n/a, n\\a, na, n.a., n/k, -, --, ---, –, —, ., ?, none, nil, pending, ongoing, on going, on-going, "
    "outstanding, open, awaiting, waiting, not yet, not applicable, not known, unknown, not recorded, blank, "
    "to follow, in progress, not sent"
)
"""What people write where there is nothing to write."""


def doubtful(reason: str, note: str = "") -> Read:
    """In doubt, and the row is held until it is put right."""
    return Read(None, note, reason)


def kept_as_words(text: str, reason: str) -> Read:
    """Not understood where that does not matter much: the words are kept, and the row is not held."""
    return Read(None, text, reason, holds=False)


def as_text(cell: Cell) -> str:
    """The cell as text: a whole number without a point, a day in words, yes or no for what is true or false."""
    if isinstance(cell, str):
        return cell
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, date):
        return f"{cell.day} {MONTHS[cell.month - 1]} {cell.year}"
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
        return str(int(cell))
    return str(cell)


def words(cell: Cell) -> Read:
    """The cell's own words, whatever they are."""
    text = as_text(cell)
    return Read(text) if text else BLANK


def plain(text: str) -> str:
    """As words are looked up: lower case, one space between, without the full stop behind."""
    return " ".join(text.casefold().replace("’", "'").split()).rstrip(" .:;,")


def is_an_error(text: str) -> bool:
    """Whether it is what a spreadsheet shows where a sum went wrong, such as `#N/A`."""
    return text.startswith("#") and (text.strip("#") == "" or text.rstrip("!?").isupper() or text == "#N/A")
