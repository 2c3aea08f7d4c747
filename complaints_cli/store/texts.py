"""Every text that the record holds, read one after another from where it is sealed: what was erased is not there.

There is no index of words beside it that could keep what was erased.
"""

import json
from collections.abc import Collection, Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

from complaints_cli.domain.events.exchange import Imported
from complaints_cli.domain.events.record import LetterSent
from complaints_cli.store.record import Record

NO_WORDS = frozenset({"sha256", "language", "content"})
"""Sealed fields that hold no words of anybody; `content` has the digest of a document."""
NONE_OF_A_ROW = NO_WORDS | {"key", "said"}
"""Of a row that was brought over, also that by which it is known again."""
_EVENT = "e.seq, e.stream, e.version, e.kind, e.happened_on, e.recorded_on, e.facts"
_TEXTS = f"SELECT {_EVENT}, s.content FROM event AS e JOIN sealed_text AS s ON s.event = e.seq"  # noqa: S608
_OF = " WHERE e.stream IN (SELECT value FROM json_each(?))"
_IN_ORDER = " ORDER BY e.seq"
_LETTERS = (
    f"SELECT {_EVENT}, d.content FROM event AS e JOIN document AS d ON d.event = e.seq"  # noqa: S608
    " WHERE e.kind = ? ORDER BY e.seq"
)
_DOCUMENTS = (
    "SELECT e.version, e.kind, d.content FROM document AS d JOIN event AS e ON e.seq = d.event"
    " WHERE e.stream = ? ORDER BY e.seq"
)


_READ = json.JSONDecoder().raw_decode
"""What reads the one object that a text as it is stored holds, and nothing around it."""


class Spot(NamedTuple):
    """The event that a text belongs to: its number, stream and version, its kind, days, and facts as they lie."""

    seq: int
    stream: str
    version: int
    kind: str
    happened: str
    """The day, as it is stored: days in order are in order so, too."""
    recorded: str
    stored: str

    @property
    def on(self) -> date:
        """The day on which it happened."""
        return date.fromisoformat(self.happened)

    @property
    def recorded_on(self) -> date:
        """The day on which it was recorded."""
        return date.fromisoformat(self.recorded)

    @property
    def facts(self) -> Mapping[str, Any]:
        """The event's facts."""
        found = json.loads(self.stored)
        return found if isinstance(found, dict) else {}


def texts(record: Record, of: Collection[str] | None = None) -> Iterator[tuple[Spot, Mapping[str, str]]]:
    """The texts of each event, by field, in the order in which they were recorded; `of` some streams alone."""
    asked = (_TEXTS + _IN_ORDER, ()) if of is None else (_TEXTS + _OF + _IN_ORDER, (json.dumps(sorted(of)),))
    for row in record.connection.execute(*asked):
        spot = Spot(*row[:-1])
        none = NONE_OF_A_ROW if spot.kind == Imported.kind else NO_WORDS
        held = {name: text for name, text in _READ(row[-1])[0].items() if text and name not in none}
        if held:
            yield spot, held


def letters(record: Record) -> Iterator[tuple[Spot, bytes]]:
    """The letters that went out, as they went out."""
    for row in record.connection.execute(_LETTERS, (LetterSent.kind,)):
        yield Spot(*row[:-1]), row[-1]


def documents(record: Record, stream: str, version: int | None = None) -> tuple[list[bytes], list[bytes]]:
    """The letters of a stream as they went out, and the files and papers kept in it; of one event where given."""
    went_out: list[bytes] = []
    kept: list[bytes] = []
    for at, kind, content in record.connection.execute(_DOCUMENTS, (stream,)):
        if version in (None, at):
            (went_out if kind == LetterSent.kind else kept).append(content)
    return went_out, kept
