"""A row waits as text for the others of its matter: data, without what it does not say, and then the same row again."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields
from datetime import date
from typing import Any, get_type_hints

from complaints_cli.domain.codec import reader
from complaints_cli.exchange.importing.line import Doubt, Line, StageLine

DAY = "day"
"""What a date among the cells of a row is marked with: its other cells are text, numbers, yes and no."""


def as_staged(lines: Sequence[Line]) -> str:
    """The rows as JSON."""
    return json.dumps([_told(line) for line in lines], ensure_ascii=False, separators=(",", ":"), default=_plain)


def from_staged(text: str) -> tuple[Line, ...]:
    """The rows again."""
    return tuple(_line(told) for told in json.loads(text))


def _told(part: Line | StageLine) -> dict[str, object]:
    """What a part says, without what it leaves at its default."""
    defaults = LINE if isinstance(part, Line) else STAGE
    values = ((name, getattr(part, name), default) for name, (default, _) in defaults.items())
    return {name: value for name, value, default in values if value != default}


def _plain(value: object) -> object:
    if isinstance(value, date):
        return {DAY: value.isoformat()}
    if isinstance(value, StageLine):
        return _told(value)
    if isinstance(value, Doubt):
        return [value.column, value.value, value.reason, value.holds]
    raise TypeError(f"{type(value).__name__} is nothing that a row holds")


def _line(told: Mapping[str, Any]) -> Line:
    return Line(**{name: LINE[name][1](value) for name, value in told.items()})


def _stage(told: Mapping[str, Any]) -> StageLine:
    return StageLine(**{name: STAGE[name][1](value) for name, value in told.items()})


def _day(told: Mapping[str, str]) -> date:
    return date.fromisoformat(told[DAY])


def _cells(told: Iterable[Any]) -> tuple[Any, ...]:
    return tuple(_day(each) if isinstance(each, dict) else each for each in told)


def _doubts(told: Iterable[Sequence[Any]]) -> tuple[Doubt, ...]:
    return tuple(Doubt(*each) for each in told)


def _fields(kind: type[Line] | type[StageLine]) -> dict[str, tuple[object, Callable[[Any], Any]]]:
    """The default of each field, and what makes it of what was staged."""
    own: dict[object, Callable[[Any], Any]] = {date | None: _day, StageLine: _stage}
    hints = get_type_hints(kind)
    reads = {name: own[hint] if hint in own else reader(hint) for name, hint in hints.items() if name != "cells"}
    return {item.name: (item.default, (reads | BY_NAME)[item.name]) for item in fields(kind)}


BY_NAME: dict[str, Callable[[Any], Any]] = {"cells": _cells, "doubts": _doubts}
LINE, STAGE = _fields(Line), _fields(StageLine)
