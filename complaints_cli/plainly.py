"""A command line that is typed plainly is read here, without the parser; whatever is not, is left to it whole.

Plain is what can only be meant in one way: long options spelt out, each value a word of its own or behind a "=", what
is needed there and nothing twice. All help, all refusals and all finer points are the parser's, and a test holds that
whatever is read here it would have read the same.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

from complaints_cli.argv import Typed
from complaints_cli.declared import REQUIRED, Parameter, Taken, parameters
from complaints_cli.table import Row, named

MOST_DIGITS = 9
Function = Callable[..., Any]


class Line(NamedTuple):
    """What was typed: the command, and the values of its signature and of the options that every command takes."""

    row: Row
    function: Function
    values: dict[str, Any]
    everywhere: dict[str, Any]


class _Unclear(Exception):
    """It is not plain."""


def read(typed: Typed, everywhere: Function, environment: Mapping[str, str]) -> Line | None:
    """The line, or None where it is not plain. `everywhere` declares the options that every command takes."""
    row, behind = named(typed.rest)
    if row is None or not row.target:
        return None
    try:
        common = _values(parameters(everywhere), typed.front, environment)
        function = function_of(row)
        return Line(row, function, _values(parameters(function), behind, environment), common)
    except _Unclear:
        return None


def function_of(row: Row) -> Function:
    """The function of a command: its module is imported now."""
    module, name = row.target.split(":")
    found: Function = getattr(import_module(f"complaints_cli.commands.{module}"), name)
    return found


def _values(taken: Sequence[Parameter], words: Sequence[str], environment: Mapping[str, str]) -> dict[str, Any]:
    options = {name: each for each in taken if not each.is_argument for name in each.names}
    given: dict[str, list[Any]] = {}
    behind: list[str] = []
    ahead = iter(words)
    for word in ahead:
        if not word:
            raise _Unclear
        if not word.startswith("-"):
            behind.append(word)
            continue
        name, joined, value = word.partition("=")
        option = options.get(name)
        if option is None or option.said.at_once or (option.name in given and not option.is_many):
            raise _Unclear
        given.setdefault(option.name, []).append(_of_option(option, name, value if joined else None, ahead))
    for each in taken:
        if each.is_argument:
            _place(each, behind, given)
    if behind:
        raise _Unclear
    return {each.name: _settled(each, given, environment) for each in taken}


def _of_option(option: Parameter, name: str, joined: str | None, ahead: Iterator[str]) -> object:
    if option.is_switch:
        if joined is not None:
            raise _Unclear
        return name != option.said.off
    value = next(ahead, "-") if joined is None else joined
    if joined is None and value.startswith("-"):
        raise _Unclear
    return _value(option, value)


def _place(argument: Parameter, behind: list[str], given: dict[str, list[Any]]) -> None:
    """Takes the words of an argument away from those that are left."""
    words, behind[:] = (behind[:], []) if argument.is_many else (behind[:1], behind[1:])
    if words:
        given[argument.name] = [_value(argument, word) for word in words]


def _value(parameter: Parameter, word: str) -> object:
    match parameter.taken:
        case Taken.TEXT:
            return word
        case Taken.PATH if word:
            return Path(word)
        case Taken.NUMBER if word.isascii() and word.isdigit() and len(word) <= MOST_DIGITS:
            least, most = parameter.said.least, parameter.said.most
            if (least is None or least <= int(word)) and (most is None or int(word) <= most):
                return int(word)
    raise _Unclear


def _settled(parameter: Parameter, given: Mapping[str, list[Any]], environment: Mapping[str, str]) -> object:
    found = given.get(parameter.name)
    if found is None and parameter.said.envvar and environment.get(parameter.said.envvar):
        found = [_value(parameter, environment[parameter.said.envvar])]
    if found is None:
        if parameter.default is REQUIRED:
            raise _Unclear
        return parameter.default
    return found if parameter.is_many else found[0]
