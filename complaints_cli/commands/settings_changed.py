"""What changes when settings are given: only what differs, from today, and a count of homes from the last year end."""

from collections.abc import Mapping
from datetime import date

from complaints_cli.domain.dates import ONE_DAY
from complaints_cli.domain.events.landlord import SettingChanged
from complaints_cli.domain.landlord import NUMBERS, Landlord
from complaints_cli.domain.reporting_years import year_around


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
    return year_around(today + ONE_DAY, year_end)[0] - ONE_DAY
