"""Events are only ever added, each after the one that its stream ends with, and each is read back at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from complaints_cli import clock
from complaints_cli.domain.event import Event
from complaints_cli.errors import Damaged, Unavailable
from complaints_cli.store import checking, log
from complaints_cli.store.tables import record as tables
from complaints_cli.store.transaction import Saving


@dataclass(frozen=True)
class Who:
    """Who records something, and on which day: London's today, the machine's login, the person it is claimed for."""

    today: date
    login: str
    person: str | None = None


def append(at_work: Saving, who: Who, stream: str, after: int, events: Sequence[Event]) -> tuple[int, ...]:
    """Adds the events of one act to a stream that is at version `after`; the numbers they got.

    Raises Unavailable "changed-meanwhile" when the stream has gone on, Damaged when they do not come back as written.
    """
    _must_follow(at_work, stream, after)
    seq, previous = log.head(at_work.driver)
    rows: list[dict[str, Any]] = []
    sealed: list[tables.SealedText | tables.Document] = []
    for position, event in enumerate(events, 1):
        facts, kept = log.parts(event)
        row = {
            "seq": seq + position,
            "stream": stream,
            "version": after + position,
            "act": after + 1,
            "kind": event.kind,
            "happened_on": event.on.isoformat(),
            "recorded_on": who.today.isoformat(),
            "instant": clock.now(),
            "login": who.login,
            "person": who.person,
            "facts": facts,
            "seal": kept and kept.seal,
            "previous": previous,
        }
        previous = log.hash_of(row)
        rows.append({**row, "hash": previous})
        if kept:
            sealed.append(tables.SealedText(event=seq + position, salt=kept.salt, content=kept.content))
            sealed += [
                tables.Document(event=seq + position, field=name, content=content)
                for name, content in kept.documents.items()
            ]
    _lay_down(at_work, [tables.Event(**row) for row in rows], sealed)
    _read_back(at_work, seq + 1, len(rows))
    return tuple(row["seq"] for row in rows)


def _lay_down(
    at_work: Saving, events: list[tables.Event], sealed: Sequence[tables.SealedText | tables.Document]
) -> None:
    at_work.session.add_all(events)
    at_work.session.flush()  # what is sealed refers to its event
    at_work.session.add_all(sealed)
    at_work.session.flush()


def _read_back(at_work: Saving, first: int, count: int) -> None:
    found = list(checking.stored(at_work.driver, first))
    previous = at_work.driver.execute("SELECT hash FROM event WHERE seq = ?", (first - 1,)).fetchone()
    before = previous[0] if previous else ""
    for seq, row in enumerate(found, first):
        if any(checking.faults(at_work.driver, row, seq, before)):
            raise _not_kept()
        before = row["hash"]
    if len(found) != count:
        raise _not_kept()


def _not_kept() -> Damaged:
    return Damaged(
        "not-kept", "What was written did not come back as it was written, so nothing was saved. Check the disk."
    )


def _must_follow(at_work: Saving, stream: str, after: int) -> None:
    later = at_work.driver.execute(
        "SELECT event.version, event.kind, coalesce(person.name, event.person, event.login)"
        " FROM event LEFT JOIN person ON person.id = event.person"
        " WHERE event.stream = ? AND event.version > ? ORDER BY event.version",
        (stream, after - 1),
    ).fetchall()
    if len(later) == (after > 0):
        return
    people = ", ".join(dict.fromkeys(person for version, _, person in later if version > after))
    kinds = ", ".join(kind for version, kind, _ in later if version > after)
    what = f"by {people} ({kinds})" if people else "back to an earlier state"
    called = "The staff list" if stream == "staff" else stream
    raise Unavailable(
        "changed-meanwhile",
        f"{called} was changed meanwhile {what}. Nothing of yours was saved: look at it again, then repeat it.",
    )
