"""What may be recorded of a hold: it is placed on what is there to keep, and lifted by a decision of its own."""

from collections.abc import Sequence
from datetime import date

from complaints_cli.domain.dates import long_day
from complaints_cli.domain.event import Event, Recorded
from complaints_cli.domain.events.holds import HoldLifted, HoldPlaced
from complaints_cli.domain.hold_terms import BY_HAND, HeldFor
from complaints_cli.domain.holds import PROVISION, Hold, at_court, placed
from complaints_cli.errors import Misuse, NotFound, refuse
from complaints_cli.handling.own_record import dated


def place(history: Sequence[Recorded], ground: HeldFor, reason: str, on: date, today: date) -> Event:
    """A hold on whatever the history is of. Raises Refused for one that follows from other steps on record."""
    if ground is HeldFor.OMBUDSMAN:
        message = (
            "A hold for the Ombudsman is never placed: it follows from what is recorded of the Ombudsman, and ends "
            "with it. Record that it was referred."
        )
        raise refuse("hold-follows", message, PROVISION, "ombudsman refer REF")
    if ground not in BY_HAND:
        message = (
            f"A hold for {ground} is never placed: it follows from what else is on record, and ends with it. For any "
            "other reason: --for other."
        )
        raise refuse("hold-follows", message, PROVISION, "hold list")
    event = HoldPlaced(on=on, hold=len(placed(history)) + 1, ground=ground, reason=reason)
    return dated(event, today, after=history[0].event.on)


def lift(history: Sequence[Recorded], number: int | None, reason: str, on: date, today: date) -> Event:
    """A hold is over; without a number the only one that is open. Raises NotFound, Misuse; Refused, where it is."""
    hold = _open_hold(placed(history), number)
    return dated(HoldLifted(on=on, hold=hold.number, reason=reason), today, after=hold.since)


def lift_court(history: Sequence[Recorded], reason: str, on: date, today: date) -> Event:
    """The claim at court, which a refusal told of, is over. Raises NotFound where none is open."""
    found = at_court(history)
    if not found:
        raise NotFound("hold", "No refusal told of a claim at court, or that is over. See: complaints hold list")
    return dated(HoldLifted(on=on, reason=reason), today, after=found[0].since)


def _open_hold(holds: Sequence[Hold], number: int | None) -> Hold:
    still = [each for each in holds if each.is_open]
    if number is None:
        if len(still) > 1:
            raise Misuse("missing-option", f"{len(still)} holds are open: say which, by its number.")
        if not still:
            raise NotFound("hold", _NONE)
        return still[0]
    found = next((each for each in holds if each.number == number), None)
    if found is None:
        raise NotFound("hold", f"There is no hold {number} on it; {len(holds)} were placed.")
    if found.lifted_on is not None:
        raise refuse("lifted-already", f"Hold {number} was lifted on {long_day(found.lifted_on)}.", PROVISION)
    return found


_NONE = (
    "No hold that somebody placed is open on it. One that follows from the record ends with what is recorded: "
    "`complaints hold list` says how."
)
