"""A row waits as text for the others of its matter: data, without what it does not say, and then the same row again."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from operator import attrgetter
from typing import Any, get_type_hints

from complaints_cli.domain.codec import reader
from complaints_cli.exchange.importing.line import Doubt, Line, StageLine

DAY = "day"
"""What a date among the cells of a row is marked with: its other cells are text, numbers, yes and no."""
ONLY_TO_PUT_RIGHT = ("cells", "doubts")
"""What only a review list needs of a row."""
AS_IT_IS = (str, int, bool, int | None)
"""What JSON gives back as it was given."""


def as_staged(lines: Sequence[Line], *, bare: bool = False) -> str:
    """The rows as JSON; `bare` without what only a review list needs of them."""
    told = [_told(LINE, line) for line in lines]
    if bare:
        told = [{name: each[name] for name in each if name not in ONLY_TO_PUT_RIGHT} for each in told]
    return _ENCODER.encode(told)


def from_staged(text: str) -> tuple[Line, ...]:
    """The rows again."""
    return tuple(Line(**_as_it_was(LINE, told)) for told in json.loads(text))


@dataclass(frozen=True)
class _Kind:
    """A row or a stage of it: its fields, what each is left at, and those that JSON does not hold as they are."""

    names: tuple[str, ...]
    defaults: tuple[object, ...]
    values: Callable[[object], tuple[Any, ...]]
    writes: Mapping[str, Callable[[Any], object]]
    reads: Mapping[str, Callable[[Any], Any]]


def _told(kind: _Kind, part: Line | StageLine) -> dict[str, object]:
    """What a part says, without what it leaves at its default."""
    told: dict[str, object] = {
        name: value
        for name, value, default in zip(kind.names, kind.values(part), kind.defaults, strict=True)
        if value is not default and value != default
    }
    for name, write in kind.writes.items():
        if name in told:
            told[name] = write(told[name])
    return told


def _as_it_was(kind: _Kind, told: dict[str, Any]) -> dict[str, Any]:
    for name, read in kind.reads.items():
        if name in told:
            told[name] = read(told[name])
    return told


def _plain(value: object) -> object:
    if isinstance(value, date):
        return {DAY: value.isoformat()}
    if isinstance(value, Doubt):
        return [value.column, value.value, value.reason, value.holds]
    raise TypeError(f"{type(value).__name__} is nothing that a row holds")


_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False, default=_plain)


def _told_of_stage(stage: StageLine) -> dict[str, object]:
    return _told(STAGE, stage)


def _stage(told: dict[str, Any]) -> StageLine:
    return StageLine(**_as_it_was(STAGE, told))


def _cells(told: Iterable[Any]) -> tuple[Any, ...]:
    return tuple(date.fromisoformat(each[DAY]) if isinstance(each, dict) else each for each in told)


def _doubts(told: Iterable[Sequence[Any]]) -> tuple[Doubt, ...]:
    return tuple(Doubt(*each) for each in told)


def _kind(part: type[Line] | type[StageLine]) -> _Kind:
    names, hints = tuple(item.name for item in fields(part)), get_type_hints(part)
    own: dict[str, Callable[[Any], Any]] = {"cells": _cells, "doubts": _doubts, "first": _stage, "second": _stage}
    written: dict[object, Callable[[Any], object]] = {date | None: date.isoformat, StageLine: _told_of_stage}
    return _Kind(
        names=names,
        defaults=tuple(item.default for item in fields(part)),
        values=attrgetter(*names),
        writes={name: written[hint] for name, hint in hints.items() if hint in written},
        reads={name: own.get(name) or reader(hint) for name, hint in hints.items() if hint not in AS_IT_IS},
    )


LINE, STAGE = _kind(Line), _kind(StageLine)
