"""Events are only ever added, each after the one that its stream ends with, and each is read back at once."""

from collections.abc import Sequence

from complaints_cli.domain.event import Event
from complaints_cli.errors import Unavailable
from complaints_cli.store import heads
from complaints_cli.store.laying import Chain, Who
from complaints_cli.store.transaction import Saving

__all__ = ["Who", "append"]


def append(at_work: Saving, who: Who, stream: str, after: int, events: Sequence[Event]) -> tuple[int, ...]:
    """Adds the events of one act to a stream that is at version `after`; the numbers they got.

    Raises Unavailable "changed-meanwhile" when the stream has gone on, Damaged when they do not come back as written.
    """
    _must_follow(at_work, stream, after)
    chain = Chain(*heads.last(at_work.driver))
    recorded = chain.put(who, stream, after, events)
    chain.lay_down(at_work.driver)
    return tuple(each.seq for each in recorded)


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
