"""Adjustments, disabilities and vulnerabilities: put on record, looked at again, and ended (Code 5.10)."""

from collections.abc import Iterable
from datetime import date
from typing import Protocol, TypeVar

from complaints_cli.domain.adjusting import Aid
from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.dates import long_day
from complaints_cli.domain.event import Event
from complaints_cli.domain.events.adjusting import AdjustmentAgreed, AdjustmentEnded, AdjustmentReviewed
from complaints_cli.domain.events.disclosed import (
    DisabilityDisclosed,
    DisabilityEnded,
    VulnerabilityChecked,
    VulnerabilityEnded,
    VulnerabilityNoted,
)
from complaints_cli.errors import Misuse, NotFound, refuse
from complaints_cli.handling.judging import Bench, weighed

RULE = "5.10"
LONGEST = 200
"""Characters of a vulnerability: a sentence, and no case history."""
MINIMUM = "UK GDPR article 5(1)(c)"


class Lasting(Protocol):
    """A numbered part that holds from a day until it ends."""

    @property
    def number(self) -> int: ...
    @property
    def on(self) -> date: ...
    @property
    def ended_on(self) -> date | None: ...


Part = TypeVar("Part", bound=Lasting)


def standing(parts: Iterable[Part], number: int, what: str, ref: str, rule: str = RULE) -> Part:
    """The part of that number. Raises NotFound where there is none, Refused where it has ended."""
    found = next((part for part in parts if part.number == number), None)
    if found is None:
        raise NotFound(what.replace(" ", "-"), f"{ref} has no {what} {number}: complaints show {ref}.")
    if found.ended_on is not None:
        message = f"{what.capitalize()} {number} ended on {long_day(found.ended_on)}. If it is needed again, add it."
        raise refuse("ended-already", message, rule)
    return found


def agree(complaint: Complaint, asked: AdjustmentAgreed, bench: Bench) -> tuple[Event, ...]:
    """An adjustment is agreed. Raises Misuse where it does not say what is done, Refused where it is there already."""
    if asked.aid is Aid.OTHER and not asked.text.strip():
        raise Misuse("missing-option", "Say what is done differently: --kind, or --text in your own words.")
    if (asked.aid is Aid.EXTRA_TIME) != (asked.days is not None):
        raise Misuse("missing-option", "More time is --kind extra-time with its --days, in working days.")
    for each in complaint.adjustments:
        if each.ended_on is None and (each.aid, each.text, each.days) == (asked.aid, asked.text, asked.days):
            raise refuse("adjusted-already", f"That is adjustment {each.number} already.", RULE)
    _later(asked.review, asked.on)
    return weighed(complaint, [asked], bench)


def review(complaint: Complaint, number: int, again: date, words: str, bench: Bench, on: date) -> tuple[Event, ...]:
    """An adjustment was looked at again and goes on."""
    found = standing(complaint.adjustments, number, "adjustment", complaint.ref)
    _later(again, on)
    event = AdjustmentReviewed(on=on, adjustment=number, review=again, words=words)
    return weighed(complaint, [event], bench, after=found.on)


def end(complaint: Complaint, number: int, why: str, bench: Bench, on: date) -> tuple[Event, ...]:
    """An adjustment is kept no more."""
    found = standing(complaint.adjustments, number, "adjustment", complaint.ref)
    return weighed(complaint, [AdjustmentEnded(on=on, adjustment=number, why=why)], bench, after=found.on)


def _later(review: date | None, on: date) -> None:
    if review is not None and review <= on:
        raise refuse("out-of-order", f"It is looked at again after {long_day(on)}, on a later day.", RULE)


def disclose(complaint: Complaint, text: str, bench: Bench, on: date) -> tuple[Event, ...]:
    """The resident told of a disability."""
    number = len(complaint.disabilities) + 1
    return weighed(complaint, [DisabilityDisclosed(on=on, disability=number, text=text)], bench)


def withdraw(complaint: Complaint, number: int, why: str, bench: Bench, on: date) -> tuple[Event, ...]:
    """A disability is no longer so, or never was."""
    found = standing(complaint.disabilities, number, "disability", complaint.ref)
    return weighed(complaint, [DisabilityEnded(on=on, disability=number, why=why)], bench, after=found.on)


def bear_in_mind(complaint: Complaint, text: str, bench: Bench, on: date) -> tuple[Event, ...]:
    """Something is to be borne in mind. Raises Refused for more than a sentence: what is not needed is not kept."""
    if len(text) > LONGEST or "\n" in text:
        message = f"One sentence of at most {LONGEST} characters: what to bear in mind, and not why. Keep it shorter."
        raise refuse("too-much", message, MINIMUM)
    number = len(complaint.vulnerabilities) + 1
    return weighed(complaint, [VulnerabilityNoted(on=on, vulnerability=number, text=text)], bench)


def check(complaint: Complaint, number: int, bench: Bench, on: date) -> tuple[Event, ...]:
    """A vulnerability is still so."""
    found = standing(complaint.vulnerabilities, number, "vulnerability", complaint.ref)
    return weighed(complaint, [VulnerabilityChecked(on=on, vulnerability=number)], bench, after=found.checked_on)


def forget(complaint: Complaint, number: int, why: str, bench: Bench, on: date) -> tuple[Event, ...]:
    """A vulnerability is no longer so."""
    found = standing(complaint.vulnerabilities, number, "vulnerability", complaint.ref)
    return weighed(complaint, [VulnerabilityEnded(on=on, vulnerability=number, why=why)], bench, after=found.on)
