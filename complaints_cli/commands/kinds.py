"""How what a person typed for one fact becomes a value. A kind refuses with what it expected, and guesses nothing."""

import re
from collections.abc import Callable
from datetime import date
from enum import StrEnum
from typing import Any

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.dates import parse_day, parse_range, short_day, slip
from complaints_cli.domain.languages import called, language
from complaints_cli.domain.moments import parse_moment, show_moment
from complaints_cli.errors import Misuse
from complaints_cli.result import pounds

LONGEST_TEXT = 200_000
_AMOUNT = r"£?(?P<pounds>[0-9]{1,3}(,[0-9]{3})+|[0-9]{1,9})(\.(?P<pence>[0-9]{2}))?"
_SURROGATE = r"[\ud800-\udfff]"
_ANSWERS = {"yes": True, "y": True, "true": True, "no": False, "n": False, "false": False}


@dataclass(frozen=True)
class Kind:
    """One way of reading: `read` takes the text and today and raises Misuse, `show` says the value back."""

    read: Callable[[str, date], object]
    show: Callable[[Any], str] = str
    expects: str = ""
    """What to type, for help and prompts."""
    words: tuple[str, ...] = ()
    """Every word that there is, where it is one of some: what a shell completes."""
    text: bool = False
    """Free text: it may come from a file (`@FILE`, `-`)."""
    long: bool = False
    """Text of several lines: a story, reasons."""


@dataclass(frozen=True)
class Ask:
    """Marks an option as a fact that `gather` reads, with the question that asks for it."""

    kind: Kind
    question: str


@dataclass(frozen=True)
class Offered:
    """Marks an argument with what a shell completes it with, where no kind says so: words, or what the record has."""

    words: tuple[str, ...] = ()
    record: str = ""
    """The prefix of the references that are meant ("SR"), or what else there is: `store.offering` knows each."""


def read_text(typed: str, _today: date) -> str:
    """The text without the space around it. Raises Misuse "text" for NUL, what is not Unicode, or more than 200,000."""
    if "\x00" in typed or re.search(_SURROGATE, typed):
        raise Misuse("text", "The text holds bytes that are not text. Save it as UTF-8 and try again.")
    if len(typed) > LONGEST_TEXT:
        raise Misuse("text", f"The text has {len(typed):,} characters; {LONGEST_TEXT:,} is the most.")
    return typed.replace("\r\n", "\n").strip()


def read_money(typed: str, _today: date) -> int:
    """Pence: `150`, `150.00`, `£150.00` and `1,250.50` are read. Raises Misuse "amount"."""
    found = re.fullmatch(_AMOUNT, typed.strip())
    if found is None:
        raise Misuse("amount", f"{slip(typed)} is no amount. Type pounds and pence: 150, 150.00, £150.00 or 1,250.50.")
    return int(found["pounds"].replace(",", "")) * 100 + int(found["pence"] or 0)


def read_answer(typed: str, _today: date) -> bool:
    """Yes or no. Raises Misuse "answer"."""
    answer = _ANSWERS.get(typed.strip().lower())
    if answer is None:
        raise Misuse("answer", f"{slip(typed)} is neither yes nor no.")
    return answer


def number(least: int = 0, most: int = 999_999) -> Kind:
    """A whole number from `least` to `most`."""

    def read(typed: str, _today: date) -> int:
        digits = typed.strip()
        if not (digits.isascii() and digits.isdigit() and len(digits) < 10 and least <= int(digits) <= most):
            raise Misuse("number", f"{slip(typed)} is no whole number from {least} to {most}.")
        return int(digits)

    return Kind(read, expects=f"{least} to {most}" if most < 999_999 else "a number")


def choice(*words: type[StrEnum] | str) -> Kind:
    """One of the words of an enum, or of those given. Case does not matter."""
    known: dict[str, object] = {}
    for each in words:
        known.update({each: each} if isinstance(each, str) else {str(member): member for member in each})

    def read(typed: str, _today: date) -> object:
        word = typed.strip().lower().replace("_", "-")
        if word not in known:
            from difflib import get_close_matches

            near = get_close_matches(word, known, n=1)
            hint = f" Did you mean {near[0]}?" if near else ""
            raise Misuse("choice", f"{slip(typed)} is not one of {', '.join(known)}.{hint}")
        return known[word]

    return Kind(read, expects=", ".join(known), words=tuple(known))


def read_numbers(typed: str, _today: date) -> tuple[int, ...]:
    """Numbers of points: `1,3`. Raises Misuse "number"; the empty tuple stands for `all`."""
    if typed.strip().lower() == "all":
        return ()
    parts = [part.strip() for part in typed.split(",")]
    if not all(part.isascii() and part.isdigit() and len(part) < 6 and int(part) for part in parts):
        raise Misuse("number", f"{slip(typed)} is not a list of numbers. Type all, or numbers such as 1,3.")
    return tuple(dict.fromkeys(map(int, parts)))


def _show_numbers(numbers: tuple[int, ...]) -> str:
    return ", ".join(map(str, numbers)) or "all"


def _show_range(days: tuple[date, date]) -> str:
    return f"{short_day(days[0])} to {short_day(days[1])}"


DAY = Kind(parse_day, short_day, "a date")
MOMENT = Kind(parse_moment, show_moment, "a day and a time, or the time alone")
DAYS = Kind(parse_range, _show_range, "FROM..TO")
TEXT = Kind(read_text, text=True)
STORY = Kind(read_text, text=True, long=True)
MONEY = Kind(read_money, lambda pence: f"£{pounds(pence)}", "pounds and pence")
NUMBERS = Kind(read_numbers, _show_numbers, "all or 1,3")
LANGUAGE = Kind(lambda typed, _today: language(typed), called, "Welsh or cy, Polish or pl, ...")
SWITCH = Kind(read_answer, lambda yes: "yes" if yes else "no", "yes, no", ("yes", "no"))
