"""Command lines made up from the real table: each command with options of its own, in order or out of it.

Half of what stands behind an option is what it asks for; the other half is whatever somebody might type there.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from random import Random

from complaints_cli.commands.kinds import DAY, DAYS, MOMENT, MONEY, NUMBERS, Ask, Kind
from complaints_cli.declared import Taken, parameters
from complaints_cli.plainly import function_of
from complaints_cli.table import TABLE, Row
from trials import hostile_words as odd

PATHS = ("FILE", "DIR", "PATH", "NEW")
NEVER = ("demo",)
"""It makes a whole association, which takes longer than all the others: its own tests run it."""
SLOW = ("publish", "pack", "report", "export", "document", "letter templates", "settings set", "settings load", "man")
"""What makes whole pages, or tries every letter on invented complaints: seldom typed."""
GENERAL = ("--json", "--plain", "--yes", "--no-input")
_KINDS: dict[int, tuple[str, ...]] = {
    id(DAY): odd.DAYS,
    id(MOMENT): odd.MOMENTS,
    id(MONEY): odd.AMOUNTS,
    id(NUMBERS): odd.LISTS,
    id(DAYS): odd.RANGES,
}
_METAVARS = {
    "DATE": odd.DAYS,
    "YEAR": odd.YEARS,
    "QUARTER": odd.YEARS,
    "MONTH": odd.MONTHS,
    "N": odd.NUMBERS,
    "FROM..TO": odd.RANGES,
}

_UNKNOWN = ("--no-such", "-x", "--=", "---", "-", "--help")
_MISSING = re.compile(r"--[a-z][\w-]+")


@dataclass(frozen=True)
class Typed:
    """What was typed: the words, what stood at standard input, and the word under the cursor if a shell completes."""

    words: tuple[str, ...]
    stdin: bytes
    begun: str | None = None


@dataclass(frozen=True)
class Place:
    """An argument or an option of a command, and what may stand there."""

    names: tuple[str, ...]
    """Empty for an argument."""
    is_flag: bool
    shown: str
    kind: Kind | None


@cache
def places(row: Row) -> tuple[Place, ...]:
    """Whatever a command takes."""
    return tuple(
        Place(
            () if each.is_argument else each.names,
            each.is_switch,
            (each.said.metavar or "").strip("[].") or ("N" if each.taken is Taken.NUMBER else "TEXT"),
            next((mark.kind for mark in each.marks if isinstance(mark, Ask)), None),
        )
        for each in parameters(function_of(row))
    )


class Typist:
    """Somebody at a keyboard, who knows some references; `wild` of what they type is not what was asked for."""

    def __init__(self, chance: Random, refs: Sequence[str]) -> None:
        self.chance, self.refs, self.wild = chance, refs, 0.5
        rows = [row for row in TABLE if row.target and row.name not in NEVER]
        self._rows = [row for row in rows for _ in range(1 if row.name.startswith(SLOW) else 12)]

    def line(self) -> Typed:
        """One more line."""
        self.wild = self.chance.choice((0.0, 0.0, 0.0, 0.05, 0.3, 1.0))
        row = self.chance.choice(self._rows)
        words = [*row.name.split(), *self._behind(row)]
        if self.chance.random() < self.wild:
            words = self._broken(words)
        words = [*self._in_front(), *words, *(w for w in GENERAL if self.chance.random() < 0.08)]
        stdin = odd.standard_input(self.chance)
        if self.chance.random() < 0.02:
            return Typed(tuple(words[: self.chance.randrange(len(words) + 1)]), stdin, self._text()[:20])
        return Typed(tuple(words), stdin)

    def completed(self, typed: Typed, said: str) -> Typed | None:
        """The line with the options that it was told are missing; None where it was told of none."""
        row = next((row for row in TABLE if row.target and _begins(typed.words, row.name)), None)
        missing = set(_MISSING.findall(said))
        more = [
            word
            for place in (places(row) if row and " missing" in said else ())
            if missing & set(place.names)
            for word in (place.names[0], *(() if place.is_flag else (self._value(place),)))
        ]
        return Typed((*typed.words, *more), typed.stdin) if more else None

    def _in_front(self) -> Iterator[str]:
        if self.chance.random() < 0.5:
            yield "--json"
        if self.chance.random() < self.wild * 0.1:
            yield from ("--today", self.chance.choice(odd.DAYS))
        if self.chance.random() < self.wild * 0.1:
            yield from ("--as", self._text())

    def _behind(self, row: Row) -> Iterator[str]:
        later: list[list[str]] = []
        share = self.chance.choice((0.1, 0.4, 0.9))
        for place in places(row):
            if not place.names:
                if self.chance.random() > self.wild * 0.2:
                    later.append([self._value(place)])
            elif self.chance.random() < (share if place.kind or self.wild == 1.0 else share * 0.06):
                name = self.chance.choice(place.names)
                later.append([name] if place.is_flag else self._joined(name, self._value(place)))
        if self.chance.random() < self.wild:
            self.chance.shuffle(later)
        for each in later:
            yield from each

    def _joined(self, name: str, value: str) -> list[str]:
        return [f"{name}={value}"] if self.chance.random() < 0.2 else [name, value]

    def _value(self, place: Place) -> str:
        if self.chance.random() < self.wild * 0.4:
            return self._text() if place.shown not in PATHS else self.chance.choice(odd.FILES)
        known = self._known(place)
        is_word = place.kind is not None and place.kind.words
        return self.chance.choice(known if is_word or self.chance.random() < self.wild else known[:6])

    def _known(self, place: Place) -> Sequence[str]:
        """What was asked for in that place: the first six of it are as they should be."""
        if place.kind is not None:
            if place.kind.words:
                return place.kind.words
            if not place.kind.text:
                return _KINDS.get(id(place.kind), odd.NUMBERS)
            return ("-", *odd.TEXTS) if self.chance.random() < 0.1 else odd.TEXTS
        if place.shown in PATHS:
            return odd.FILES
        if place.shown == "REF":
            complaints = [ref for ref in self.refs if ref.startswith("C-")]
            return (*self.chance.choices(complaints, k=5), self.chance.choice(self.refs), *odd.REFERENCES)
        if place.shown in ("ID", "TEXT"):
            return (*self.chance.choices(self.refs, k=5), "1", *odd.REFERENCES)
        return _METAVARS.get(place.shown, odd.TEXTS)

    def _text(self) -> str:
        return self.chance.choice(odd.TEXTS)

    def _broken(self, words: list[str]) -> list[str]:
        """The line with one thing done to it that people do."""
        where = self.chance.randrange(len(words) + 1)
        options = [n for n, word in enumerate(words) if word.startswith("--") and len(word) > 4]
        which = self.chance.choice(options) if options else None
        match self.chance.randrange(9):
            case 0:
                return words[:1]
            case 1:
                return [*words[:where], "--", *words[where:]]
            case 2:
                return [
                    *words[:where],
                    self.chance.choice(("--no-such", "-x", "--=", "---", "-", "--help")),
                    *words[where:],
                ]
            case 3 if which is not None:
                return [*words, *words[which : which + 2]]
            case 4 if which is not None:
                return [
                    *words[:which],
                    words[which][: self.chance.randrange(3, len(words[which]))],
                    *words[which + 1 :],
                ]
            case 5:
                return [*words, *([self._text()] * self.chance.choice((1, 5, 3_000)))]
            case 6:
                return words[:where]
            case 7 if which is not None:
                return [*words[:which], words[which].upper(), *words[which + 1 :]]
        return [*words[:where], self._text(), *words[where:]]


def _begins(words: Sequence[str], name: str) -> bool:
    """Whether the command of a line is the one of that name."""
    typed = [word for word in words if not word.startswith("-")]
    return typed[: len(name.split())] == name.split()
