"""An event and its stored form: facts that the chain covers, texts and documents that can be erased.

Kinds are never renamed and never lose a field; a new field has a default. `facts["sealed"]` names the texts that held
something, so that an erased event still says which they were.
"""

from collections.abc import Callable, Mapping
from datetime import date, time
from enum import StrEnum
from functools import cache, partial
from types import MappingProxyType, NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from complaints_cli.dataclass import MISSING, fields
from complaints_cli.domain import events
from complaints_cli.domain.event import ERASED, Event
from complaints_cli.domain.folder import modules
from complaints_cli.errors import Damaged

KINDS: Mapping[str, type[Event]] = MappingProxyType(
    {
        found.kind: found
        for module in modules(events)
        for found in vars(module).values()
        if isinstance(found, type) and issubclass(found, Event) and "kind" in vars(found)
    }
)
"""Every kind of event, by the name it is stored under."""


@cache
def _shape(kind: str) -> tuple[tuple[str, Any, str | None, Callable[[Any], Any]], ...]:
    """Each field of a kind of event but its day: its name, its default, its place, and what reads a fact of it."""
    hints = get_type_hints(KINDS[kind])
    return tuple(
        (item.name, item.default, item.metadata.get("place"), reader(hints[item.name]))
        for item in fields(KINDS[kind])
        if item.name != "on"
    )


def to_stored(event: Event) -> tuple[dict[str, Any], dict[str, str], dict[str, bytes]]:
    """The event's facts (JSON), sealed texts and documents, each without what is empty."""
    facts: dict[str, Any] = {}
    texts: dict[str, str] = {}
    documents: dict[str, bytes] = {}
    held = vars(event)
    for name, default, place, _ in _shape(event.kind):
        value = held[name]
        if value is default or (default is not None and default is not MISSING and value == default):
            continue
        if place is None:
            facts[name] = value if type(value) in _AS_JSON_HAS_IT else _plain(value)
        elif place == "sealed":
            texts[name] = value
        else:
            documents[name] = value
    if texts:
        facts["sealed"] = sorted(texts)
    return facts, texts, documents


def from_stored(kind: str, on: date, facts: Mapping[str, Any], texts: Mapping[str, str] | None) -> Event:
    """The event again; with `texts` None (erased) each sealed text that was there reads "[erased]".

    Documents are not read back: whoever needs the bytes asks the store for them.
    Raises Damaged when the kind is unknown or a fact does not fit it.
    """
    found = KINDS.get(kind)
    if found is None:
        raise Damaged("event-kind", f"The record holds an event of a kind that is not known here: {kind!r}.")
    values: dict[str, Any] = {"on": on}
    try:
        for name, default, place, read in _shape(kind):
            if name in facts:
                values[name] = read(facts[name])
            elif place == "sealed" and name in facts.get("sealed", ()):
                values[name] = ERASED if texts is None else texts[name]
            elif default is MISSING:
                raise KeyError(name)
    except (KeyError, TypeError, ValueError) as error:
        raise Damaged("event-facts", f"An event of kind {kind!r} does not hold what it should: {error}.") from None
    return found(**values)


def _plain(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, StrEnum):
        return str(value)
    if isinstance(value, tuple):
        return [item if type(item) in _AS_JSON_HAS_IT else _plain(item) for item in value]
    if isinstance(value, time):
        return value.isoformat("minutes")
    return value


_AS_JSON_HAS_IT = frozenset({str, int, bool})


@cache
def reader(hint: Any) -> Callable[[Any], Any]:
    """What makes a fact of that type of its stored form; made once for each type, since calendars hold many days."""
    if isinstance(hint, UnionType):
        return reader(next(part for part in get_args(hint) if part is not NoneType))
    if hint is date:
        return date.fromisoformat
    if hint is time:
        return time.fromisoformat
    if get_origin(hint) is tuple:
        return _tuple_reader(get_args(hint))
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return hint
    return partial(_plain_fact, hint) if isinstance(hint, type) else _as_it_is


def _tuple_reader(inner: tuple[Any, ...]) -> Callable[[Any], Any]:
    if inner[-1] is ...:
        read = reader(inner[0])
        return lambda value: tuple(map(read, value))
    readers = [reader(each) for each in inner]
    return lambda value: tuple(each(item) for each, item in zip(readers, value, strict=True))


def _plain_fact(hint: type, value: Any) -> Any:
    if not isinstance(value, hint):
        raise TypeError(f"{value!r:.40} is no {hint.__name__}")
    return value


def _as_it_is(value: Any) -> Any:
    return value
