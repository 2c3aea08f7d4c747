"""How an event is laid down: a hash over all it says and over the one before it, a seal over what can be erased."""

import json
import json.encoder
import os
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from hashlib import sha256
from json.encoder import encode_basestring as _quoted
from sqlite3 import Connection
from typing import Any, NamedTuple

from complaints_cli.dataclass import fields
from complaints_cli.domain.codec import KINDS, from_stored, to_stored
from complaints_cli.domain.event import Event

SALT_BYTES = 16
COLUMNS = (
    "seq",
    "stream",
    "version",
    "act",
    "kind",
    "happened_on",
    "recorded_on",
    "instant",
    "login",
    "person",
    "facts",
    "seal",
    "previous",
    "hash",
)


class Sealed(NamedTuple):
    """What can be erased of an event: its texts, its documents, and the salt without which the seal tells nothing."""

    salt: bytes
    content: str
    documents: Mapping[str, bytes]

    @property
    def seal(self) -> str:
        """What the event keeps of it for ever."""
        return seal(self.salt, self.content)


_CANONICAL = json.JSONEncoder(sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
_PIECES: Callable[[object, int], tuple[str, ...]] = json.encoder.c_make_encoder(  # type: ignore[attr-defined]
    None,
    _CANONICAL.default,
    _quoted,
    None,
    _CANONICAL.key_separator,
    _CANONICAL.item_separator,
    _CANONICAL.sort_keys,
    _CANONICAL.skipkeys,
    _CANONICAL.allow_nan,
)
"""What that encoder makes of itself at every call, which takes longer than an event's few facts: made once."""


def canonical(value: object) -> str:
    """JSON in which two equal values are the same text: keys sorted, Unicode composed, no spaces."""
    return unicodedata.normalize("NFC", _written(value))


def _written(value: object) -> str:
    return "".join(_PIECES(value, 0))


def seal(salt: bytes, content: str) -> str:
    """SHA-256, in hex, of the salt and the text as it is stored."""
    return sha256(salt + content.encode()).hexdigest()


def hash_of(row: Sequence[Any]) -> str:
    """SHA-256, in hex, of an event as it is stored: all its columns but the hash itself, in canonical JSON.

    Written out here, since it is made of every event that is written or verified.
    """
    seq, stream, version, act, kind, happened_on, recorded_on, instant, login, person, facts, seal, previous = row
    said = (
        f'{{"act":{act},"facts":{_quoted(facts)},"happened_on":{_quoted(happened_on)},"instant":{_quoted(instant)},'
        f'"kind":{_quoted(kind)},"login":{_quoted(login)},"person":{_or_null(person)},"previous":{_quoted(previous)},'
        f'"recorded_on":{_quoted(recorded_on)},"seal":{_or_null(seal)},"seq":{seq},"stream":{_quoted(stream)},'
        f'"version":{version}}}'
    )
    return sha256(unicodedata.normalize("NFC", said).encode()).hexdigest()


def _or_null(text: str | None) -> str:
    return "null" if text is None else _quoted(text)


def parts(event: Event) -> tuple[str, Sealed | None, Event]:
    """An event as it is stored: its facts, and what is sealed of it with a fresh salt; and as it will be read."""
    facts, texts, documents = to_stored(event)
    said = _written(facts)
    composed = unicodedata.normalize("NFC", said)
    if not texts and not documents:
        return composed, None, event if composed == said else _read(event, composed, "{}")
    content = {**texts, **{name: sha256(content).hexdigest() for name, content in documents.items()}}
    written = _written(content)
    sealed = Sealed(os.urandom(SALT_BYTES), unicodedata.normalize("NFC", written), documents)
    as_it_is = composed == said and sealed.content == written and not documents
    return composed, sealed, event if as_it_is else _read(event, composed, sealed.content)


def _read(event: Event, facts: str, content: str) -> Event:
    return from_stored(event.kind, event.on, json.loads(facts), json.loads(content))


def document_fields(kind: str) -> list[str]:
    """The fields of a kind of event that hold documents."""
    found = KINDS.get(kind)
    return [item.name for item in fields(found) if item.metadata.get("place") == "enclosed"] if found else []


def as_stored(connection: Connection, stream: str) -> list[dict[str, Any]]:
    """A stream's events as they lie in the file, in order, each with the salt (hex) and the text of its seal.

    Those two are None where an event has no seal, or where it was erased.
    """
    found = connection.execute(
        f"SELECT {', '.join(f'e.{name}' for name in COLUMNS)}, s.salt, s.content"  # noqa: S608
        " FROM event AS e LEFT JOIN sealed_text AS s ON s.event = e.seq WHERE e.stream = ? ORDER BY e.version",
        (stream,),
    )
    return [
        {**dict(zip(COLUMNS, row, strict=False)), "salt": row[-2] and row[-2].hex(), "content": row[-1]}
        for row in found
    ]
