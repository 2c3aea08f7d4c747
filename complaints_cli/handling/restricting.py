"""Unacceptable behaviour: contact may be limited for a time, and no complaint waits for it (Code 5.14, 5.15).

A restriction is about a person. It binds the complaint it arose in, and those linked with it of the same person.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from complaints_cli.dataclass import dataclass, replace
from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.dates import long_day
from complaints_cli.domain.event import Event
from complaints_cli.domain.events.restriction import (
    BehaviourWarned,
    Restricted,
    RestrictionAppealed,
    RestrictionLifted,
    RestrictionReviewed,
)
from complaints_cli.domain.restriction import (
    APPEAL_DAYS,
    Outcome,
    Party,
    Restriction,
    closed_ways,
    same_text,
    usual_review,
)
from complaints_cli.domain.terms import WRITTEN_BY, Channel, SentBy
from complaints_cli.errors import Misuse, NotFound, Problem, Refused, refuse
from complaints_cli.handling.judging import KEEP_THE_DATES, Bench, weighed
from complaints_cli.handling.stages import applied

EVIDENCED, PROPORTIONATE, EACH_ON_ITS_MERITS = "5.14", "5.15", "2.5"


@dataclass(frozen=True, kw_only=True)
class Look:
    """What was decided when a restriction was looked at again."""

    outcome: Outcome
    reasons: str
    next: date | None = None
    channels: tuple[Channel, ...] = ()
    frequency: str = ""
    only_with: str | None = None
    decider: str | None = None


def binding(complaint: Complaint, linked: Iterable[Complaint]) -> tuple[Restriction, ...]:
    """The restrictions that bind a complaint: its own, and those of linked complaints of the same person."""
    kin = [each for each in linked if same_person(complaint, each)]
    return tuple(restriction for each in (complaint, *kin) for restriction in each.restrictions)


def same_person(one: Complaint, other: Complaint) -> bool:
    """Whether two linked complaints are of the same person: unless both name the resident, and differently."""
    first, second = one.received.name, other.received.name
    named = same_text(first, first) and same_text(second, second)
    return same_text(first, second) or not named


def refuse_closed_way(complaint: Complaint, linked: Iterable[Complaint], way: SentBy, on: date, party: Party) -> None:
    """Raises Refused where a letter goes out by a way that is closed for whoever it goes to, naming what is open."""
    closed = closed_ways(_of(binding(complaint, linked), party), on)
    if way not in closed:
        return
    restriction = closed[way]
    left = ", ".join(each for each in SentBy if each not in closed)
    open_ways = f"Say another with --sent: {left}." if left else "No way is open: ease the restriction first."
    message = (
        f"Contact by {WRITTEN_BY[way]} is restricted since {long_day(restriction.starts)} (restriction "
        f"{restriction.number}), so this letter does not go out by {way}. {open_ways}"
    )
    raise refuse("channel-restricted", message, EVIDENCED)


def came_by_closed_channel(
    restrictions: Iterable[Restriction], via: Channel | None, on: date, party: Party
) -> list[str]:
    """A warning where contact came by a channel that is restricted for them. It is recorded all the same."""
    return [
        f"Contact by {via} is restricted (restriction {each.number}, since {long_day(each.starts)}). What arrived is "
        "recorded all the same; answer by a way that is open."
        for each in _of(restrictions, party)
        if each.holds_on(on) and via in each.channels
    ][:1]


def warn(complaint: Complaint, warned: BehaviourWarned, bench: Bench) -> tuple[Event, ...]:
    """They were told what is not acceptable, and what may follow."""
    return weighed(complaint, [warned], bench)


def restrict(
    complaint: Complaint, restricted: Restricted, linked: Sequence[Complaint], bench: Bench, *, bars_complaints: bool
) -> tuple[Event, ...]:
    """Contact is limited. Nobody can be kept from complaining again, nor every way for our letters closed."""
    if bars_complaints:
        message = (
            "Nobody is kept from complaining again: each complaint is taken on, or refused, on its own facts. "
            "Restrict how contact is made instead."
        )
        raise refuse("complaints-barred", message, EACH_ON_ITS_MERITS)
    if restricted.starts < restricted.on:
        message = f"It cannot start on {long_day(restricted.starts)}, before it was decided."
        raise refuse("out-of-order", message, KEEP_THE_DATES)
    warned = tuple(w for each in linked if same_person(complaint, each) for w in each.behaviour_warnings)
    heard = replace(complaint, behaviour_warnings=(*complaint.behaviour_warnings, *warned))
    events = weighed(heard, [restricted], bench)
    _leaves_a_way(applied(complaint, events), linked, restricted.party)
    if WRITTEN_BY[restricted.told_by] in restricted.channels:
        left = ", ".join(each for each in SentBy if WRITTEN_BY[each] not in restricted.channels)
        message = (
            f"They are told of it in writing by a way that stays open, and it closes {restricted.told_by}. Say another "
            f"with --sent: {left}."
        )
        raise refuse("channel-restricted", message, EVIDENCED)
    return events


def restriction_warnings(restricted: Restricted) -> list[str]:
    """What to think of with a restriction that the rules allow."""
    warnings = []
    if restricted.review > usual_review(restricted.starts):
        warnings.append(
            f"Its review is later than usual: six months are up on {long_day(usual_review(restricted.starts))}."
        )
    warnings.append("Every clock of the complaint runs on: it is answered in time as any other.")
    return warnings


def look_again(
    complaint: Complaint, number: int, look: Look, bench: Bench, *, on: date, appeal: bool
) -> tuple[Event, ...]:
    """A restriction is kept, eased or lifted, at its review or on appeal."""
    restriction = open_restriction(complaint, number)
    if appeal and restriction.appeal_by is None:
        message = f"No appeal against restriction {number} is waiting. Record it first."
        raise refuse("no-appeal", message, EVIDENCED, f"restriction appeal REF {number} --received DATE")
    given = bool(look.channels or look.frequency.strip() or look.only_with)
    if given is not (look.outcome is Outcome.EASE):
        message = "--outcome ease says what is left of it (--channels, --frequency, --only-with); keep and lift do not."
        raise Misuse("missing-option", message)
    if not set(look.channels) <= set(restriction.channels):
        more = ", ".join(each for each in look.channels if each not in restriction.channels)
        message = (
            f"Easing it closes nothing more: {more} is open now. That is another restriction, with its own reasons."
        )
        raise refuse("not-easier", message, PROPORTIONATE)
    event = RestrictionReviewed(
        on=on,
        restriction=number,
        outcome=look.outcome,
        next=look.next,
        channels=look.channels,
        only_with=look.only_with,
        appeal=appeal,
        decider=look.decider,
        frequency=look.frequency,
        reasons=look.reasons,
    )
    begun = restriction.appealed_on if appeal else restriction.starts
    return weighed(complaint, [event], bench, after=begun)


def appeal(complaint: Complaint, number: int, words: str, by: date | None, bench: Bench, on: date) -> tuple[Event, ...]:
    """They appealed. It is to be decided within 20 working days, unless another day was promised."""
    restriction = open_restriction(complaint, number)
    if restriction.appeal_by is not None:
        message = f"An appeal is waiting already, to be decided by {long_day(restriction.appeal_by)}."
        raise refuse("appealed-already", message, EVIDENCED)
    if by is not None and by < on:
        raise refuse("out-of-order", f"{long_day(by)} is before the appeal.", KEEP_THE_DATES)
    decide_by = by or bench.rules.calendar(None).add(on, APPEAL_DAYS)
    event = RestrictionAppealed(on=on, restriction=number, by=decide_by, words=words)
    return weighed(complaint, [event], bench, after=restriction.on)


def lift(complaint: Complaint, number: int, reasons: str, bench: Bench, on: date) -> tuple[Event, ...]:
    """It holds no longer, before its review or instead of it."""
    restriction = open_restriction(complaint, number)
    event = RestrictionLifted(on=on, restriction=number, reasons=reasons)
    return weighed(complaint, [event], bench, after=restriction.on)


def open_restriction(complaint: Complaint, number: int) -> Restriction:
    """The restriction of that number. Raises NotFound where there is none, Refused where it was lifted."""
    found = next((each for each in complaint.restrictions if each.number == number), None)
    if found is None:
        raise NotFound(
            "restriction", f"{complaint.ref} has no restriction {number}; it has {len(complaint.restrictions)}."
        )
    if found.ended_on is not None:
        raise refuse("lifted-already", f"Restriction {number} was lifted on {long_day(found.ended_on)}.", EVIDENCED)
    return found


def _of(restrictions: Iterable[Restriction], party: Party) -> tuple[Restriction, ...]:
    """Those on one party: a restriction on the representative closes nothing to the resident, nor the other way."""
    return tuple(each for each in restrictions if each.party is party)


def _leaves_a_way(after: Complaint, linked: Iterable[Complaint], party: Party) -> None:
    """Raises Refused where no way for our letters to that party is left: the answers have to reach them."""
    restrictions = _of(binding(after, linked), party)
    closed = {channel for each in restrictions if each.is_open for channel in each.channels}
    if set(WRITTEN_BY.values()) <= closed:
        ways = ", ".join(WRITTEN_BY.values())
        message = f"One of {ways} must stay open: the answers to the complaint have to reach the {party}."
        raise Refused([Problem("every-channel", message, PROPORTIONATE)])
