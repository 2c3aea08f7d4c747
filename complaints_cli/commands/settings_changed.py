"""What changes when settings are given: only what differs, from today, and a count of homes from the last year end."""

from collections.abc import Mapping
from datetime import date

from complaints_cli.domain.dates import parse_year
from complaints_cli.domain.events.landlord import SettingChanged
from complaints_cli.domain.landlord import NUMBERS, Landlord


def changes(new: Mapping[str, str], old: Mapping[str, str], today: date) -> list[SettingChanged]:
    """The events that bring the settings from old to new. Homes are those owned at year end, so they hold from it."""
    year_end = new.get("year_end") or old.get("year_end") or Landlord().year_end
    return [
        SettingChanged(on=last_year_end(year_end, today) if key in NUMBERS else today, key=key, value=value)
        for key, value in new.items()
        if old.get(key) != value
    ]


def last_year_end(year_end: str, today: date) -> date:
    """The last day of the reporting year that had ended by today."""
    ends = [_ending_in(year, year_end) for year in (today.year, today.year - 1)]
    return next(day for day in ends if day <= today)


def _ending_in(year: int, year_end: str) -> date:
    typed = str(year) if year_end == "12-31" else f"{year - 1}/{year % 100:02d}"
    return parse_year(typed, year_end)[1]
