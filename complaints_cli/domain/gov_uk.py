"""gov.uk's bank-holidays JSON is read whole or refused: half a year would move deadlines unseen."""

import json
from datetime import date

from complaints_cli.domain.calendar import FEWEST_IN_A_YEAR, SUBSTITUTE, BankHoliday, thin_years
from complaints_cli.domain.dates import quoted
from complaints_cli.errors import Misuse


def parse_official(text: str, division: str) -> tuple[BankHoliday, ...]:
    """The days of one division from the text of gov.uk's bank-holidays JSON, in order.

    Raises Misuse "calendar-file" when it is not such a file, or when it holds a part of a year.
    """
    days = sorted((_published_day(event) for event in _events(text, division)), key=lambda each: each.day)
    thin = thin_years({each.day for each in days})
    if thin:
        raise _not_official(f"{thin[0]} has fewer than {FEWEST_IN_A_YEAR} bank holidays in it for {division}")
    return tuple(days)


def _events(text: str, division: str) -> list[object]:
    try:
        content = json.loads(text)
    except (ValueError, RecursionError):
        raise _not_official("it is not JSON") from None
    match content:
        case {**divisions} if isinstance(part := divisions.get(division), dict):
            events = part.get("events")
        case _:
            raise _not_official(f"it has no part called {division!r}")
    if not isinstance(events, list) or not events:
        raise _not_official(f"{division!r} has no list of events")
    return events


def _published_day(event: object) -> BankHoliday:
    match event:
        case {"title": str(title), "date": str(day), **rest} if title.strip():
            substitute = SUBSTITUTE if rest.get("notes") == "Substitute day" else ""
        case _:
            raise _not_official(f"{quoted(str(event))} has no title or no date")
    try:
        return BankHoliday(
            date.fromisoformat(day), title.strip().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'") + substitute
        )
    except ValueError:
        raise _not_official(f"{quoted(day)} is no date such as 2026-12-28") from None


def _not_official(what: str) -> Misuse:
    return Misuse(
        "calendar-file",
        f"This is not the bank holidays file of gov.uk: {what}. Expected is the JSON of www.gov.uk/bank-holidays.json: "
        'for each division "events", each with "title", "date" and "notes", whole years.',
    )
