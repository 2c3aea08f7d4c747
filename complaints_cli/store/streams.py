"""A stream is read back as the events that were laid down in it, in order; reading it needs no hash of any."""

import json
from collections.abc import Iterator
from datetime import date
from sqlite3 import Connection

from complaints_cli.domain.codec import from_stored
from complaints_cli.domain.event import Recorded
from complaints_cli.errors import Damaged


def read_stream(connection: Connection, stream: str) -> Iterator[Recorded]:
    """A stream's events in order. Raises Damaged where one does not hold what its kind should."""
    found = connection.execute(
        "SELECT e.seq, e.version, e.act, e.kind, e.happened_on, e.recorded_on, e.instant, e.login, e.person, e.facts,"
        " e.seal, s.content FROM event AS e LEFT JOIN sealed_text AS s ON s.event = e.seq"
        " WHERE e.stream = ? ORDER BY e.version",
        (stream,),
    )
    for seq, version, act, kind, happened_on, recorded_on, instant, login, person, facts, sealed, content in found:
        erased = sealed is not None and content is None
        try:
            texts = None if erased else json.loads(content or "{}")
            event = from_stored(kind, date.fromisoformat(happened_on), json.loads(facts), texts)
            recorded = date.fromisoformat(recorded_on)
        except ValueError as error:
            raise Damaged("event-facts", f"Event {seq} of {stream} does not hold what it should.") from error
        yield Recorded(
            seq=seq,
            stream=stream,
            version=version,
            act=act,
            event=event,
            recorded_on=recorded,
            instant=instant,
            login=login,
            person=person,
            erased=erased,
        )
