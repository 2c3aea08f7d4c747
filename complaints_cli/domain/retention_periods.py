"""How long what is over is kept, by the landlord's own periods: no law sets one, so nothing here has a default.

The reason for a period is the landlord's to give (UK GDPR, article 5(1)(e), (2)).
"""

import re
from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.dates import add_months, quoted
from complaints_cli.domain.ombudsman import RESIDENTS_MONTHS
from complaints_cli.errors import Misuse

YEAR, LONGEST = 12, 99 * 12
_PERIOD = re.compile(r"([1-9][0-9]{0,3}) (month|year)s?")


class Kind(StrEnum):
    """A kind of record with a period of its own; the setting is called after it."""

    COMPLAINT = "complaint"
    REQUEST = "request"
    FEEDBACK = "feedback"
    COMPLIMENT = "compliment"
    CLAIM = "claim"

    @property
    def setting(self) -> str:
        """The name of the setting that has its period."""
        return f"retention_{self.value}"


OF_PREFIX = {"C": Kind.COMPLAINT, "SR": Kind.REQUEST, "F": Kind.FEEDBACK, "K": Kind.COMPLIMENT, "M": Kind.CLAIM}
BASIS = "retention_basis"
SETTINGS = (*(kind.setting for kind in Kind), BASIS)


@dataclass(frozen=True)
class Period:
    """So many calendar months."""

    months: int

    def __str__(self) -> str:
        number, unit = (self.months // YEAR, "year") if self.months % YEAR == 0 else (self.months, "month")
        return f"{number} {unit}{'' if number == 1 else 's'}"

    def until(self, day: date) -> date:
        """The last day it is kept, of what ended on a day: 29 February and six years is 28 February."""
        return add_months(day, self.months)

    def latest_end(self, today: date) -> date:
        """No end after this day can be past its period; a few that are not past either are before it."""
        return add_months(today, -self.months)


def period(typed: str) -> Period:
    """A period as it was typed: "6 years", "18 months". Raises Misuse "period"."""
    found = _PERIOD.fullmatch(" ".join(typed.casefold().split()))
    months = int(found[1]) * (YEAR if found[2] == "year" else 1) if found else 0
    if not 1 <= months <= LONGEST:
        raise Misuse("period", f'{quoted(typed)} is no period. Type a number of years or months, such as "6 years".')
    return Period(months)


def checked_setting(key: str, value: str) -> str:
    """The value of a setting about retention as it is stored; "" unsets it. Raises Misuse."""
    if key == BASIS or not value:
        return value
    wanted = period(value)
    if key == Kind.COMPLAINT.setting and wanted.months < RESIDENTS_MONTHS:
        message = (
            f"A complaint is kept for at least {RESIDENTS_MONTHS} months: for so long the resident can bring it to the "
            "Ombudsman, who will ask you for it."
        )
        raise Misuse("period", message)
    return str(wanted)


def periods(settings: Mapping[str, str]) -> dict[Kind, Period]:
    """The periods that the landlord set."""
    return {kind: period(settings[kind.setting]) for kind in Kind if settings.get(kind.setting)}
