"""Whether something may be erased: the holds on it, and what is still owed on it."""

import json
from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.dates import long_day
from complaints_cli.domain.events.claims import ClaimComplained
from complaints_cli.domain.events.record import Linked
from complaints_cli.domain.events.stages import Received
from complaints_cli.domain.events.triage import BecameComplaint
from complaints_cli.domain.fold import standing
from complaints_cli.domain.hold_terms import FOLLOWS, SAYS
from complaints_cli.domain.holds import Hold, following, placed
from complaints_cli.domain.ombudsman import REVIEW_WEEKS
from complaints_cli.store.references import NAMED

if TYPE_CHECKING:
    from complaints_cli.domain.event import Recorded
    from complaints_cli.store.record import Record

OWED = "SELECT what, stage, item, due_on FROM due WHERE ref = ? ORDER BY due_on, n"
MAY_HOLD = """
    SELECT ref FROM hold WHERE lifted_on IS NULL
    UNION SELECT ref FROM refusal WHERE ground = 'proceedings-filed'
    UNION SELECT r.ref FROM ombudsman_referral AS r WHERE NOT EXISTS (
        SELECT 1 FROM ombudsman_determination AS d WHERE d.ref = r.ref AND d.determined_on >= r.referred_on)
    UNION SELECT ref FROM ombudsman_determination WHERE determined_on >= :since
    UNION SELECT ref FROM ombudsman_notice WHERE answered_on IS NULL
    UNION SELECT ref FROM ombudsman_evidence WHERE sent_on IS NULL
    UNION SELECT ref FROM ombudsman_order WHERE complied_on IS NULL
    UNION SELECT ref FROM ombudsman_review WHERE step IN ('prepared', 'asked')
    UNION SELECT ref FROM due WHERE what IN (SELECT value FROM json_each(:owed))
    ORDER BY ref"""
"""What the register has that may hold; whether it does, the record of each of them says."""


@dataclass(frozen=True, kw_only=True)
class Owed:
    """Something that is due on it."""

    what: str
    stage: int | None
    item: int | None
    due_on: date


@dataclass(frozen=True, kw_only=True)
class Keeping:
    """Why something must be kept (`holds`), and what would be owed for ever if it went (`owed`), the earliest first."""

    holds: tuple[Hold, ...]
    owed: tuple[Owed, ...]


def keeping(record: "Record", ref: str, today: date) -> Keeping:
    """What stands against erasing a reference, of whichever kind. What belongs with it and is held holds it too."""
    history = record.history(ref)
    owed = _owed(record, ref)
    return Keeping(holds=(*_own(record, ref, history, owed, today), *_of_family(record, ref, today)), owed=owed)


def all_held(record: "Record", today: date) -> dict[str, tuple[Hold, ...]]:
    """Every reference that something holds by itself, and what; one that is held with another is not among them."""
    found: dict[str, tuple[Hold, ...]] = {}
    since = today - timedelta(weeks=REVIEW_WEEKS)
    for row in record.rows(MAY_HOLD, {"since": since.isoformat(), "owed": json.dumps(list(FOLLOWS))}):
        ref = row["ref"]
        if ref.partition("-")[0] in NAMED:
            holds = tuple(_own(record, ref, record.history(ref), _owed(record, ref), today))
            found |= {ref: holds} if holds else {}
    return found


def _owed(record: "Record", ref: str) -> tuple[Owed, ...]:
    return tuple(
        Owed(what=row["what"], stage=row["stage"], item=row["item"], due_on=date.fromisoformat(row["due_on"]))
        for row in record.rows(OWED, (ref,))
    )


def _own(
    record: "Record", ref: str, history: "tuple[Recorded, ...]", owed: tuple[Owed, ...], today: date
) -> Iterator[Hold]:
    yield from (each for each in placed(history) if each.is_open)
    if ref.startswith("C-"):
        yield from following(record.complaint(ref), history, today)
    due = {FOLLOWS[each.what]: each.due_on for each in reversed(owed) if each.what in FOLLOWS}
    shown = NAMED[ref.partition("-")[0]].shown
    for ground, day in sorted(due.items()):
        yield Hold(ground=ground, since=day, says=f"{SAYS[ground]}: due by {long_day(day)}", ends=f"{shown} REF")


def _of_family(record: "Record", ref: str, today: date) -> Iterator[Hold]:
    """What holds anything that belongs with it holds this too, however many links lead there: it is the same matter."""
    for other in _family(record, ref):
        for hold in _own(record, other, record.history(other), _owed(record, other), today):
            says = f"It belongs with {other}, which is held ({hold.ground})"
            yield Hold(ground=hold.ground, since=hold.since, says=says, ends=f"hold list {other}")


def _family(record: "Record", ref: str) -> Iterator[str]:
    """The others that it is linked with, was made of or led to, and theirs, the nearest first."""
    found, to_ask = {ref}, [ref]
    for each in to_ask:
        history = record.history(each)
        for other in (*kin_of(history), *_origins(history)):
            if other not in found:
                found.add(other)
                to_ask.append(other)
                yield other


def _origins(history: "tuple[Recorded, ...]") -> Iterator[str]:
    for recorded in standing(history):
        match recorded.event:
            case Received(request=request, feedback=feedback, claim=claim):
                yield from (each for each in (request, feedback, claim) if each)
            case _:
                pass


def kin_of(history: "tuple[Recorded, ...]") -> tuple[str, ...]:
    """The complaints that were linked with it, or made of it."""
    found: dict[str, None] = {}
    for recorded in standing(history):
        match recorded.event:
            case Linked(other=other) | BecameComplaint(complaint=other) | ClaimComplained(complaint=other):
                found[other] = None
            case _:
                pass
    return tuple(found)
