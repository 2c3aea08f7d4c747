"""The years that gov.uk has not published yet, as the law now stands; all of them provisional."""

from complaints_cli.domain.calendar import SUBSTITUTE, WEEKEND, BankHoliday, official
from complaints_cli.errors import Misuse

# Always named: without a subdivision the package leaves out two of England's holidays.
SUBDIVISIONS = {"england-and-wales": "ENG", "scotland": "SCT", "northern-ireland": "NIR"}
FILLED_UNTIL = 2040

GOV_UK_NAMES = {
    "New Year Holiday": "2nd January",
    "Saint Patrick's Day": "St Patrick's Day",
    "May Day": "Early May bank holiday",
    "Spring Bank Holiday": "Spring bank holiday",
    "Battle of the Boyne": "Battle of the Boyne (Orangemen's Day)",
    "Summer Bank Holiday": "Summer bank holiday",
    "Late Summer Bank Holiday": "Summer bank holiday",
    "Saint Andrew's Day": "St Andrew's Day",
}


def later_years(division: str, up_to: int = FILLED_UNTIL) -> tuple[BankHoliday, ...]:
    """The bank holidays of `division` in the years after the official list, up to and including the year `up_to`.

    Days are Monday to Friday only, named as gov.uk names them. Raises Misuse "division" for an unknown one,
    "calendar-range" for a year past those that the `holidays` package knows.
    """
    import holidays

    first = official(division).last_day.year + 1
    known = holidays.country_holidays(
        "GB", subdiv=SUBDIVISIONS[division], language="en_GB", years=range(first, up_to + 1)
    )
    if up_to > known.end_year:
        raise Misuse("calendar-range", f"No bank holidays can be worked out for {up_to}: {known.end_year} is the last.")
    return tuple(
        BankHoliday(day, _gov_uk_name(name), provisional=True)
        for day, name in sorted(known.items())
        if day.weekday() not in WEEKEND
    )


def _gov_uk_name(name: str) -> str:
    """The package joins two that meet on a day; gov.uk (2023) names such a day for the last of them, the substitute."""
    own = name.rpartition("; ")[2]
    plain = own.removesuffix(" (observed)")
    return GOV_UK_NAMES.get(plain, plain) + (SUBSTITUTE if own != plain else "")
