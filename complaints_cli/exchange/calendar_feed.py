"""What is due as a calendar (RFC 5545): whole days, so that no time zone moves one; references, and nobody's name.

The calendar published last is read for what has ended since. Nothing else rests on it: a date's SEQUENCE is the number
of the record's last event when it was published, so that it cannot go back where that file is lost.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from icalendar import Alarm, Calendar, Event

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.dates import ONE_DAY

PRODID = "-//complaints//what is due//EN"
FEED = "X-COMPLAINTS-FEED"
"""Whose calendar it is: of which database, and of which person where it is one person's."""
ENDED = "X-COMPLAINTS-ENDED"
KEPT = timedelta(days=60)
"""So long a cancelled date is published: a calendar that was switched off meanwhile takes it out too."""
REFRESHED = timedelta(hours=12)
REMINDED_AT = timedelta(hours=9)
_SAYS = ("DTSTART", "SUMMARY", "DESCRIPTION", "CATEGORIES", "STATUS")


@dataclass(frozen=True, kw_only=True)
class Dated:
    """One thing that is due: `key` is the same however its date moves; `remind` the day on which to remind of it."""

    key: str
    due_on: date
    remind: date | None
    summary: str
    description: str
    categories: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Edition:
    """What a calendar is published of: the feed, the number of the record's last event and its instant, the day."""

    feed: str
    name: str
    last_event: int
    instant: datetime
    today: date


def published(before: bytes | None, dated: Iterable[Dated], edition: Edition) -> bytes | None:
    """The calendar that follows the one published `before`; None where that is no calendar of this feed.

    As long as nothing changes it is the same, byte for byte.
    """
    earlier = _earlier(before, edition.feed)
    if earlier is None:
        return None
    calendar = Calendar()
    for name, value in (("PRODID", PRODID), ("VERSION", "2.0"), ("CALSCALE", "GREGORIAN"), ("METHOD", "PUBLISH")):
        calendar.add(name, value)
    calendar.add("X-WR-CALNAME", edition.name)
    calendar.add("REFRESH-INTERVAL", REFRESHED, parameters={"VALUE": "DURATION"})
    calendar.add("X-PUBLISHED-TTL", "PT12H")
    calendar.add(FEED, edition.feed)
    now = {uid: _event(uid, each) for uid, each in _numbered(dated, edition.feed)}
    for event in (*_current(now, earlier, edition), *_ended(now, earlier, edition)):
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def _earlier(before: bytes | None, feed: str) -> dict[str, Event] | None:
    if before is None:
        return {}
    try:
        calendar = Calendar.from_ical(before)
    except (ValueError, KeyError, IndexError):
        return None
    if (calendar.get("PRODID"), calendar.get(FEED)) != (PRODID, feed):
        return None
    events = list(calendar.events)
    return {str(event["UID"]): event for event in events} if all(map(_is_sound, events)) else None


def _is_sound(event: Event) -> bool:
    """Whether it has what we wrote into it: a file that somebody changed since is not this calendar any more."""
    try:
        whole = event["UID"] and event.decoded("DTSTAMP") and date.fromisoformat(str(event.get(ENDED, "2000-01-01")))
        return bool(whole) and event.decoded("SEQUENCE") >= 0
    except (KeyError, ValueError, TypeError, AttributeError):
        return False


def _numbered(dated: Iterable[Dated], feed: str) -> Iterator[tuple[str, Dated]]:
    """Each with its UID; where two things have one key, the later has a number behind it."""
    seen: Counter[str] = Counter()
    for each in dated:
        seen[each.key] += 1
        again = f"-{seen[each.key]}" if seen[each.key] > 1 else ""
        yield f"{each.key}{again}@{feed.partition('/')[0]}.complaints", each


def _event(uid: str, dated: Dated) -> Event:
    event = Event()
    event.add("UID", uid)
    event.add("DTSTART", dated.due_on)
    event.add("DTEND", dated.due_on + ONE_DAY)
    event.add("SUMMARY", dated.summary)
    event.add("DESCRIPTION", dated.description)
    event.add("CATEGORIES", list(dated.categories))
    event.add("STATUS", "CONFIRMED")
    event.add("CLASS", "PRIVATE")
    event.add("TRANSP", "TRANSPARENT")
    if dated.remind is not None:
        alarm = Alarm()
        alarm.add("ACTION", "DISPLAY")
        alarm.add("DESCRIPTION", dated.summary)
        alarm.add("TRIGGER", dated.remind - dated.due_on + REMINDED_AT)
        event.add_component(alarm)
    return event


def _current(now: Mapping[str, Event], earlier: Mapping[str, Event], edition: Edition) -> Iterator[Event]:
    for uid, event in now.items():
        old = earlier.get(uid)
        if old is not None and _says(old) == _says(event):
            event.add("SEQUENCE", old["SEQUENCE"])
            event.add("DTSTAMP", old.decoded("DTSTAMP"))
        else:
            _stamp(event, old, edition, moved=old is not None and _says(old, _MOVES) != _says(event, _MOVES))
        yield event


_MOVES = ("DTSTART", "STATUS")


def _ended(now: Mapping[str, Event], earlier: Mapping[str, Event], edition: Edition) -> Iterator[Event]:
    """What is due no more: cancelled, and left out once it was cancelled long enough."""
    for uid, event in earlier.items():
        if uid in now:
            continue
        if ENDED not in event:
            old = event.copy(recursive=True)
            event.subcomponents = []
            for name in ("STATUS", "SEQUENCE", "DTSTAMP"):
                del event[name]
            event.add("STATUS", "CANCELLED")
            event.add(ENDED, edition.today.isoformat())
            _stamp(event, old, edition, moved=True)
        if edition.today - date.fromisoformat(str(event[ENDED])) <= KEPT:
            yield event


def _stamp(event: Event, old: Event | None, edition: Edition, *, moved: bool) -> None:
    """The number and the instant of this revision: never lower than the last, and higher where the date moved."""
    least = 0 if old is None else old.decoded("SEQUENCE") + moved
    event.add("SEQUENCE", max(edition.last_event, least))
    event.add("DTSTAMP", edition.instant)


def _says(event: Event, names: Sequence[str] = _SAYS) -> list[Any]:
    return [event[name].to_ical() for name in names]
