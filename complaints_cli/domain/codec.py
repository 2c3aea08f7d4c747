"""An event and its stored form: facts that the chain covers, texts and documents that can be erased.

Kinds are never renamed and never lose a field; a new field has a default. `facts["sealed"]` names the texts that held
something, so that an erased event still says which they were.
"""

from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields
from datetime import date, time
from enum import StrEnum
from functools import cache, partial
from types import MappingProxyType, NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

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

_HINTS = {kind: get_type_hints(found) for kind, found in KINDS.items()}


def to_stored(event: Event) -> tuple[dict[str, Any], dict[str, str], dict[str, bytes]]:
    """The event's facts (JSON), sealed texts and documents, each without what is empty."""
    facts: dict[str, Any] = {}
    texts: dict[str, str] = {}
    documents: dict[str, bytes] = {}
    for item in fields(event):
        value = getattr(event, item.name)
        if item.name == "on" or value == item.default:
            continue
        match item.metadata.get("place"):
            case "sealed":
                texts[item.name] = value
            case "enclosed":
                documents[item.name] = value
            case _:
                facts[item.name] = _plain(value)
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
        for item in fields(found):
            if item.name in facts:
                values[item.name] = reader(_HINTS[kind][item.name])(facts[item.name])
            elif item.metadata.get("place") == "sealed" and item.name in facts.get("sealed", ()):
                values[item.name] = ERASED if texts is None else texts[item.name]
            elif item.default is MISSING and item.name != "on":
                raise KeyError(item.name)
    except (KeyError, TypeError, ValueError) as error:
        raise Damaged("event-facts", f"An event of kind {kind!r} does not hold what it should: {error}.") from None
    return found(**values)


def _plain(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time):
        return value.isoformat("minutes")
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, StrEnum):
        return value.value
    return value


@cache
def reader(hint: Any) -> Callable[[Any], Any]:
    """What makes a fact of a type of its stored form; made once for each type, since calendars hold many days."""
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
