"""`calendar show`: the bank holidays that do not count, with those that nobody has published yet marked."""

from typing import Annotated

from complaints_cli.declared import Argument
from complaints_cli.desk import Call
from complaints_cli.domain.dates import long_day, short_day
from complaints_cli.result import Cell, Facts, Heading, Result, Table, Text
from complaints_cli.store.reading import reading


def show(
    call: Call,
    year: Annotated[
        int | None, Argument(metavar="[YEAR]", min=2000, max=2099, help="One year; else this one and the next.")
    ] = None,
) -> Result:
    """Show the bank holidays of your division. Those after the published list are provisional."""
    at = call.desk
    with reading(at.db) as record:
        calendar = record.calendars()[record.current_calendar()]
    years = (year,) if year else (at.today.year, at.today.year + 1)
    days = [
        {"date": day, "name": name, "provisional": calendar.is_provisional(day)}
        for day, name in sorted(calendar.holidays.items())
        if day.year in years
    ]
    known = f"{calendar.first_day.year} to {calendar.last_day.year}"
    rows = [
        [short_day(day), name, Cell("provisional", "warn") if calendar.is_provisional(day) else ""]
        for day, name in sorted(calendar.holidays.items())
        if day.year in years
    ]
    return Result(
        data={
            "division": calendar.division,
            "version": calendar.version,
            "covered_until": calendar.covered_until,
            "known_from": calendar.first_day,
            "known_until": calendar.last_day,
            "days": days,
        },
        screen=[
            Heading("Bank holidays"),
            Facts(
                [
                    ("Division", calendar.division),
                    ("Published until", long_day(calendar.covered_until)),
                    ("Worked out until", long_day(calendar.last_day)),
                ]
            ),
            Table(["Day", "Bank holiday", ""], rows) if rows else Text(f"None known: it has {known}.", "warn"),
        ],
    )
