"""What stands at the head of the annual report: whose it is, of which year, and whether it is approved."""

from typing import Any

from complaints_cli.domain.landlord import Landlord
from complaints_cli.domain.terms import CODE_DEFINITION
from complaints_cli.reports import caveats
from complaints_cli.reports.measuring.measure import RULES
from complaints_cli.reports.measuring.period import plain_day
from complaints_cli.reports.measuring.span import Span
from complaints_cli.store import governing

NAMES = {"lcra": "rented", "lcho": "shared ownership"}


def cover(year: Span, landlord: Landlord) -> dict[str, Any]:
    """The facts of the cover, of how to complain, and of what the figures rest on."""
    known = [f"{each.count:,} {NAMES[each.stock]}" for each in year.homes.values() if each.count is not None]
    return {
        "landlord": {
            "name": landlord.name,
            "contact": _joined(landlord.address, landlord.phone, landlord.email, landlord.website),
            "officer": landlord.complaints_officer or "not named in the settings",
            "member": landlord.member_responsible or "not named in the settings",
            "advice": landlord.advice,
        },
        "ombudsman": {
            "name": landlord.ombudsman_name,
            "contact": _joined(landlord.ombudsman_phone, landlord.ombudsman_web, landlord.ombudsman_address),
        },
        "definition": CODE_DEFINITION,
        "year": year.period.label,
        "period": year.period.words,
        "drawn_up": plain_day(year.today),
        **_approval(year),
        "homes": " and ".join(known) or "not recorded",
        "provisional": caveats.provisional(year),
        "rules": RULES,
    }


def _approval(year: Span) -> dict[str, Any]:
    """When the board approved the report, "" where that is not on record; and whether this one is of a later day."""
    paper = governing.annual_approved(year.rows, year.period.first, year.period.last)
    if paper is None:
        return {"approved": "", "of_a_later_day": False}
    minute = f" ({paper.minutes.rstrip('.')})" if paper.minutes else ""
    day = paper.decided_on or paper.presented_on
    return {"approved": f"{plain_day(day)}{minute}", "of_a_later_day": year.today > day}


def _joined(*parts: str) -> str:
    return "; ".join(" ".join(part.split()) for part in parts if part.strip())
