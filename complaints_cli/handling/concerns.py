"""Safeguarding runs beside a complaint, and so does the case of anti-social behaviour: neither waits for it."""

from datetime import date

from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.concerns import Concern
from complaints_cli.domain.dates import long_day
from complaints_cli.domain.event import Event
from complaints_cli.domain.events.concerns import (
    AsbCaseNoted,
    SafeguardingRaised,
    SafeguardingReferred,
    SafeguardingRuledOut,
)
from complaints_cli.errors import Misuse, NotFound, refuse
from complaints_cli.handling.judging import KEEP_THE_DATES, Bench, weighed


def known_concern(complaint: Complaint, number: int | None) -> Concern:
    """The concern of that number; without one the only one there is. Raises NotFound, Misuse."""
    concerns = complaint.concerns
    if number is None and len(concerns) > 1:
        raise Misuse("missing-option", f"{complaint.ref} has {len(concerns)} safeguarding concerns: say which.")
    wanted = 1 if number is None else number
    if wanted > len(concerns):
        there = f"it has {len(concerns)}" if concerns else "it has none: complaints safeguarding raise REF"
        raise NotFound("concern", f"{complaint.ref} has no safeguarding concern {wanted}; {there}.")
    return concerns[wanted - 1]


def raise_concern(complaint: Complaint, event: SafeguardingRaised, bench: Bench) -> tuple[Event, ...]:
    """Somebody may be at risk. It is recorded wherever the complaint stands."""
    return weighed(complaint, [event], bench)


def refer(complaint: Complaint, event: SafeguardingReferred, bench: Bench) -> tuple[Event, ...]:
    """It was referred, also after somebody thought that it need not be. Raises Refused where it was."""
    concern = known_concern(complaint, event.concern)
    _not_referred(concern)
    return weighed(complaint, [event], bench, after=_since(complaint, concern))


def rule_out(complaint: Complaint, event: SafeguardingRuledOut, bench: Bench) -> tuple[Event, ...]:
    """No referral is needed. Raises Refused where one was made, or that is on record."""
    concern = known_concern(complaint, event.concern)
    _not_referred(concern)
    if concern.ruled_out_on is not None:
        message = f"It is on record since {long_day(concern.ruled_out_on)} that no referral is needed."
        raise refuse("done-already", message, KEEP_THE_DATES)
    return weighed(complaint, [event], bench, after=_since(complaint, concern))


def note_case(complaint: Complaint, event: AsbCaseNoted, bench: Bench) -> tuple[Event, ...]:
    """The case of the behaviour itself. Raises Refused where it is on record."""
    if any(each.case == event.case for each in complaint.asb_cases):
        raise refuse("noted-already", f"Case {event.case} is on record already.", KEEP_THE_DATES)
    return weighed(complaint, [event], bench)


def _since(complaint: Complaint, concern: Concern) -> date:
    return complaint.received_on if concern.with_arrival else concern.on


def _not_referred(concern: Concern) -> None:
    if concern.referred_on is not None:
        raise refuse("done-already", f"It was referred on {long_day(concern.referred_on)}.", KEEP_THE_DATES)
