"""The facts a command was given, each already of its type. Asking for one that is not there names its option."""

from collections.abc import Mapping
from datetime import date
from enum import Enum, StrEnum
from typing import TypeVar, overload

from complaints_cli.domain.landlord import category
from complaints_cli.domain.moments import Moment
from complaints_cli.errors import Misuse

D = TypeVar("D")
E = TypeVar("E", bound=StrEnum)
T = TypeVar("T")


class _Needed(Enum):
    """Stands for "no default": the fact must be there."""

    NEEDED = 0


NEEDED = _Needed.NEEDED


class Facts:
    """Typed access by the name of the option's parameter.

    `facts.text("reason")` raises Misuse "missing-option" when the fact is absent; `facts.text("reason", None)` gives
    the default. `"on" in facts` says whether it was given.
    """

    def __init__(self, values: Mapping[str, object], options: Mapping[str, str]) -> None:
        self._values = values
        self._options = options

    def __contains__(self, name: str) -> bool:
        return name in self._values

    @overload
    def text(self, name: str) -> str: ...
    @overload
    def text(self, name: str, default: D) -> str | D: ...
    def text(self, name: str, default: object = NEEDED) -> object:
        """Text, stripped of the space around it."""
        return self._one(name, str, default)

    def code(self, name: str) -> str | None:
        """A word that is counted in reports, such as a category: in two spellings it is one."""
        return category(self.text(name, "")) or None

    @overload
    def day(self, name: str) -> date: ...
    @overload
    def day(self, name: str, default: D) -> date | D: ...
    def day(self, name: str, default: object = NEEDED) -> object:
        """A civil date."""
        return self._one(name, date, default)

    @overload
    def number(self, name: str) -> int: ...
    @overload
    def number(self, name: str, default: D) -> int | D: ...
    def number(self, name: str, default: object = NEEDED) -> object:
        """A whole number; for an amount of money, pence."""
        return self._one(name, int, default)

    money = number

    @overload
    def choice(self, name: str, words: type[E]) -> E: ...
    @overload
    def choice(self, name: str, words: type[E], default: D) -> E | D: ...
    def choice(self, name: str, words: type[E], default: object = NEEDED) -> object:
        """A member of the enum."""
        return self._one(name, words, default)

    def moment(self, name: str) -> Moment | None:
        """A time of day, with its day where that was typed."""
        return self._one(name, Moment, None)

    def flag(self, name: str) -> bool:
        """Whether a switch was given, or answered with yes."""
        return self._one(name, bool, default=False)

    def many(self, name: str) -> tuple[str, ...]:
        """Every text given for a repeatable option, in order; empty when there is none."""
        return self._each(name, str)

    def choices(self, name: str, words: type[E]) -> tuple[E, ...]:
        """Every member given for a repeatable option."""
        return self._each(name, words)

    def numbers(self, name: str) -> tuple[int, ...]:
        """The numbers of `1,3`; empty for `all`, and when there is none."""
        return self._each(name, int)

    def days(self, name: str) -> tuple[date, date] | None:
        """First and last day of a range FROM..TO."""
        both = self._each(name, date)
        return (both[0], both[1]) if both else None

    def _one(self, name: str, kind: type[T], default: D | _Needed) -> T | D:
        if name not in self._values:
            if isinstance(default, _Needed):
                raise Misuse("missing-option", f"{self._options[name]} is missing.")
            return default
        value = self._values[name]
        if not isinstance(value, kind):
            raise TypeError(f"{name} is read as {type(value).__name__}, not as {kind.__name__}")
        return value

    def _each(self, name: str, kind: type[T]) -> tuple[T, ...]:
        values = self._values.get(name, ())
        return tuple(each for each in values if isinstance(each, kind)) if isinstance(values, tuple) else ()
