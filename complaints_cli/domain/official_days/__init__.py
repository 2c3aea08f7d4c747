"""What gov.uk published, as data: it never grows by itself and says up to which day it is complete.

Copied from the government's public repositories; 2019 to 2028 were compared day by day with alphagov/frontend as it
stood on `CHECKED_ON`. Scotland's day for the World Cup (15 June 2026) came with its commit 609b0436d of 25 February
2026. Apostrophes are written straight.
"""

from datetime import date

SOURCE = "gov.uk bank holidays, as published in public repositories of the government"
CHECKED_ON = date(2026, 8, 21)
COVERED_UNTIL = date(2028, 12, 31)
DIVISIONS = ("england-and-wales", "scotland", "northern-ireland")

Year = tuple[tuple[str, str], ...]
"""The days of one year: ISO date and name, "(substitute day)" included."""


def published(division: str) -> dict[int, Year]:
    """The published years of one of `DIVISIONS`; only its own file is loaded."""
    if division == "scotland":
        from complaints_cli.domain.official_days.scotland import YEARS
    elif division == "northern-ireland":
        from complaints_cli.domain.official_days.northern_ireland import YEARS
    else:
        from complaints_cli.domain.official_days.england_and_wales import YEARS
    return YEARS
