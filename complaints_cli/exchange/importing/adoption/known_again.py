"""By what a row of an older register is known again: whose it is, and all that it says, in one spelling."""

from collections.abc import Iterator
from dataclasses import fields
from hashlib import sha256

from complaints_cli.domain.exchange import spelt
from complaints_cli.domain.matching import name_key
from complaints_cli.domain.people import Person, find
from complaints_cli.exchange.importing.line import Line, StageLine

NOT_SAID = frozenset({"file", "digest", "sheet", "row", "kept", "doubts", "cells", "apart"})
"""Where a row stands, and what no column here stands for: a row that says the same elsewhere says the same."""
BETWEEN = "\x1f"


def said(line: Line) -> str:
    """A digest of all that a row says: two rows with the same one say the same."""
    return _digest(BETWEEN.join(_facts(line)))


def key(line: Line) -> str:
    """A digest by which the same matter is known in another file.

    It is of the reference and the person; without a reference, of the person, the day and the words; and where one of
    those is missing too, of everything, since nothing less tells two rows apart.
    """
    person = whose(line.name)
    if line.ref:
        return _digest(BETWEEN.join((line.sort, spelt(line.ref), person)))
    if person and line.received and line.summary:
        return _digest(BETWEEN.join((line.sort, person, line.received.isoformat(), spelt(line.summary))))
    return said(line)


def together(line: Line) -> str:
    """What brings rows together that may be of one matter: the reference, whoever it is of; else the key."""
    return f"{line.sort}:{spelt(line.ref)}" if line.ref else f"{line.sort}::{key(line)}"


def whose(name: str) -> str:
    """A name in one spelling."""
    return name_key(name) or spelt(name)


def same_person(one: str, other: str) -> bool:
    """Whether two names, as they are written, may be of one person: initials and single names fit."""
    return whose(one) == whose(other) or find(one, [Person(id="", name=other)]) is not None


_TOLD = {kind: [(i.name, i.default) for i in fields(kind) if i.name not in NOT_SAID] for kind in (Line, StageLine)}
"""The fields of a row and of a stage by which it is known again, each with what it is where the row does not say."""


def _facts(part: Line | StageLine) -> Iterator[str]:
    for name, default in _TOLD[type(part)]:
        value = getattr(part, name)
        if value is default or value == default:
            continue
        if isinstance(value, StageLine):
            yield from (f"{name}.{fact}" for fact in _facts(value))
        else:
            yield f"{name}={value}"


def _digest(text: str) -> str:
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
