"""What is past the period that the landlord set for it, and what of that is held: one list, shown or acted on."""

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.claim import claim
from complaints_cli.domain.retention_ends import claim_ended, complaint_ended, feedback_ended, request_ended
from complaints_cli.domain.retention_periods import OF_PREFIX, Kind, Period
from complaints_cli.store.holding import Keeping, keeping, kin_of

if TYPE_CHECKING:
    from complaints_cli.store.record import Record

NOT_ERASED = """
    SELECT ref, received_on FROM {table}
    WHERE NOT EXISTS (SELECT 1 FROM event WHERE stream = {table}.ref AND kind = 'erased') ORDER BY received_on, ref"""


@dataclass(frozen=True, kw_only=True)
class Kept:
    """Something that is over, with the last day of its period, and what keeps it all the same."""

    ref: str
    kind: Kind
    version: int
    ended_on: date
    until: date
    keeping: Keeping
    waits_for: str | None
    """A complaint that belongs with it and is not over."""

    @property
    def is_held(self) -> bool:
        """It is kept whatever its period."""
        return bool(self.keeping.holds or self.keeping.owed or self.waits_for)


@dataclass(frozen=True, kw_only=True)
class Retained:
    """What is past its period and may go, what is past it and held, what is past it soon; how many more are kept."""

    past: tuple[Kept, ...]
    held: tuple[Kept, ...]
    soon: tuple[Kept, ...]
    kept: int


def retained(record: "Record", periods: Mapping[Kind, Period], today: date, horizon: date) -> Retained:
    """Everything of a kind that has a period and was not erased; `soon` is what is past it by the horizon."""
    past: list[Kept] = []
    held: list[Kept] = []
    soon: list[Kept] = []
    kept = 0
    for kind, period in periods.items():
        for row in record.rows(NOT_ERASED.format(table=kind.value)):
            may_be = date.fromisoformat(row["received_on"]) <= period.latest_end(horizon)
            found = _kept(record, row["ref"], kind, period, today) if may_be else None
            if found is None or found.until >= horizon:
                kept += 1
            elif found.until >= today:
                soon.append(found)
            else:
                (held if found.is_held else past).append(found)
    return Retained(past=_in_order(past), held=_in_order(held), soon=_in_order(soon), kept=kept)


def _in_order(found: list[Kept]) -> tuple[Kept, ...]:
    return tuple(sorted(found, key=lambda each: (each.until, each.ref)))


def _kept(record: "Record", ref: str, kind: Kind, period: Period, today: date) -> Kept | None:
    """None while it is not over."""
    ended = _ended(record, ref)
    if ended is None:
        return None
    kin = {other: _ended(record, other) for other in kin_of(record.history(ref))}
    last = max([ended, *(day for day in kin.values() if day is not None)])
    return Kept(
        ref=ref,
        kind=kind,
        version=record.version(ref),
        ended_on=last,
        until=period.until(last),
        keeping=keeping(record, ref, today),
        waits_for=next((other for other, day in kin.items() if day is None), None),
    )


def _ended(record: "Record", ref: str) -> date | None:
    match OF_PREFIX[ref.partition("-")[0]]:
        case Kind.COMPLAINT:
            return complaint_ended(record.complaint(ref))
        case Kind.REQUEST:
            return request_ended(record.service_request(ref))
        case Kind.FEEDBACK:
            return feedback_ended(record.feedback(ref))
        case Kind.COMPLIMENT:
            return record.compliment(ref).received.on
        case Kind.CLAIM:
            return claim_ended(claim(ref, record.history(ref)))
