"""What a command takes is declared in its signature, once, and without the parser: whatever reads it reads it here."""

from collections.abc import Callable, Mapping
from enum import Enum
from pathlib import Path
from types import MappingProxyType, NoneType, UnionType
from typing import Any, NamedTuple, get_args, get_origin

REQUIRED = object()
"""Stands for the default of what cannot be left out."""


class Taken(Enum):
    """What is made of what was typed, before anybody reads it as a fact."""

    SWITCH = "switch"
    TEXT = "text"
    NUMBER = "number"
    PATH = "path"


TYPES: Mapping[object, Taken] = MappingProxyType(
    {bool: Taken.SWITCH, str: Taken.TEXT, int: Taken.NUMBER, Path: Taken.PATH}
)


class Option:
    """An option, in the `Annotated` of its parameter; without names it is spelt as its parameter is.

    `off` turns a switch off, `metavar` stands for a value in `--help`, `min` and `max` bound a number, and `envvar`
    stands in where it is not typed. `at_once` answers in place of any command. `read` takes a call and what was typed,
    and gives the value.
    """

    def __init__(
        self,
        *names: str,
        off: str = "",
        help: str = "",  # noqa: A002 (as `--help` shows it)
        metavar: str | None = None,
        min: int | None = None,  # noqa: A002
        max: int | None = None,  # noqa: A002
        envvar: str | None = None,
        at_once: Callable[[], str] | None = None,
        read: Callable[[Any, str], str | None] | None = None,
    ) -> None:
        self.names, self.off = names, off
        self.help = help
        self.metavar = metavar
        self.least, self.most = min, max
        self.envvar = envvar
        self.at_once = at_once
        self.read = read


class Argument(Option):
    """An argument, which stands behind the command and is known by its place."""


class Parameter(NamedTuple):
    """One thing that a command takes."""

    name: str
    """In the signature."""
    said: Option
    taken: Taken
    is_many: bool
    default: Any
    marks: tuple[object, ...]
    """What else its `Annotated` says: the question that asks for it, the words that there are."""

    @property
    def is_argument(self) -> bool:
        return isinstance(self.said, Argument)

    @property
    def is_switch(self) -> bool:
        return self.taken is Taken.SWITCH

    @property
    def names(self) -> tuple[str, ...]:
        """As it is typed: an option's names, or an argument's by the capitals of `--help`."""
        if self.is_argument:
            return (self.name.upper(),)
        names = self.said.names or (f"--{self.name.replace('_', '-')}",)
        return (*names, self.said.off) if self.said.off else names


def parameters(function: Callable[..., object]) -> tuple[Parameter, ...]:
    """What a function takes from a command line, in the order of its signature.

    Raises TypeError for another type, and for a switch without names, for which the parser would make up its opposite.
    """
    defaults = _defaults(function)
    hints = function.__annotations__
    return tuple(_parameter(name, hints[name], defaults) for name in hints if hasattr(hints[name], "__metadata__"))


def _parameter(name: str, hint: object, defaults: Mapping[str, object]) -> Parameter:
    kind, *marks = get_args(hint)
    said = [mark for mark in marks if isinstance(mark, Option)]
    each, is_many = _each(kind)
    if len(said) != 1 or each not in TYPES or (each is bool and not said[0].names):
        raise TypeError(f"{name}: {hint}")
    others = tuple(mark for mark in marks if mark is not said[0])
    return Parameter(name, said[0], TYPES[each], is_many, defaults.get(name, REQUIRED), others)


def _each(kind: object) -> tuple[object, bool]:
    """The type of a value, and whether there may be many of them."""
    if get_origin(kind) is UnionType:
        kind = next(each for each in get_args(kind) if each is not NoneType)
    return (get_args(kind)[0], True) if get_origin(kind) is list else (kind, False)


def _defaults(function: Callable[..., object]) -> dict[str, object]:
    code, behind = function.__code__, function.__defaults__ or ()
    names = code.co_varnames[: code.co_argcount]
    return dict(zip(names[len(names) - len(behind) :], behind, strict=True)) | (function.__kwdefaults__ or {})
