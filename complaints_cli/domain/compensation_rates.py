"""Sums per day, week or item, each with its source and the day from which it holds; the policy may name its own.

They are a guide: an amount off them is warned about and never refused, since a remedy must fit its impact (Code 7.2).
"""

import re
from collections.abc import Mapping
from datetime import date

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.compensation import Head, Unit

GUIDANCE = "the Housing Ombudsman's compensation guidance in force from 1 April 2026"
"""Published on 3 February 2026. These of its sums are known: law firms report them (Anthony Collins, Bevan Brittan)."""
FROM = date(2026, 4, 1)
_OWN = re.compile(r"£?(?P<pounds>\d{1,5})(\.(?P<pence>\d{2}))? (a|per|each) (?P<unit>day|week|item)")


@dataclass(frozen=True, kw_only=True)
class Rate:
    """So many pence a unit, from whom, and since when."""

    head: Head
    unit: Unit
    pence: int
    source: str
    since: date


PUBLISHED = tuple(
    Rate(head=head, unit=unit, pence=pence, source=GUIDANCE, since=FROM)
    for head, unit, pence in (
        (Head.HEATING_AND_HOT_WATER, Unit.DAY, 1500),
        (Head.HEATING, Unit.DAY, 800),
        (Head.HOT_WATER, Unit.DAY, 800),
        (Head.POWER, Unit.DAY, 1000),
        (Head.LIGHTING, Unit.WEEK, 1000),
        (Head.MISSED_APPOINTMENT, Unit.ITEM, 1500),
    )
)


def rates_on(day: date, own: Mapping[str, str], since: date) -> tuple[Rate, ...]:
    """The rates that hold on a day: the policy's own, in force since a day, and what is published for other heads."""
    ours = {
        head: Rate(head=head, unit=unit, pence=pence, source="your policy", since=since)
        for head, (unit, pence) in ((Head(name), own_rate(text)) for name, text in own.items())
    }
    published = {rate.head: rate for rate in PUBLISHED if rate.since <= day}
    return tuple({**published, **ours}.values())


def rate_of(head: Head, rates: tuple[Rate, ...]) -> Rate | None:
    """The rate of a head, where there is one."""
    return next((rate for rate in rates if rate.head is head), None)


def own_rate(text: str) -> tuple[Unit, int]:
    """The unit and the pence of a rate as a policy writes it: "8.00 a day". Raises ValueError."""
    found = _OWN.fullmatch(text.strip())
    if found is None:
        raise ValueError(f"{text!r} is no rate")
    return Unit(found["unit"]), int(found["pounds"]) * 100 + int(found["pence"] or 0)
