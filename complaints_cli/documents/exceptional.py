"""The public notice that the Code cannot be kept for a time: since when, why, and until when (Code 8.5)."""

from collections.abc import Mapping
from datetime import date

from complaints_cli.domain.dates import long_day
from complaints_cli.domain.exceptional import Exceptional
from complaints_cli.domain.landlord_terms import Audience


def notice(time: Exceptional, touched: str, on: date) -> Mapping[str, object]:
    """The facts of one such time. `touched` says which complaints it touches; "" is all of them."""
    told = dict(time.told).get(Audience.OMBUDSMAN)
    return {
        "since": long_day(time.began_on),
        "back": long_day(time.expected_back),
        "passed": time.expected_back < on,
        "what": time.what,
        "why": time.why,
        "touched": touched,
        "told_ombudsman": long_day(told) if told else "",
    }
