"""A handover: what somebody has in hand, what is due, what was promised and what is waited for, on a page."""

from collections.abc import Sequence

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.landlord import Landlord
from complaints_cli.reports.words import a_table
from complaints_cli.templating import render

KEPT_CLOSE = "Kept close: see the record"
"""What a page that lies about says of a complaint that is sensitive, or about safeguarding or staff."""


@dataclass(frozen=True, kw_only=True)
class Handover:
    """What stands on the page, row by row, every day in words."""

    giver: str
    taker: str
    day: str
    due: Sequence[tuple[str, str, str, str]]
    complaints: Sequence[tuple[str, str, str, str]]
    promises: Sequence[tuple[str, str, str]]
    awaited: Sequence[tuple[str, str, str]]
    requests: Sequence[tuple[str, str, str]]


def handover(page: Handover, landlord: Landlord) -> str:
    """The page as Markdown. It names staff and no resident, but for what somebody typed into a promise."""
    facts = {
        "landlord": landlord.name,
        "giver": page.giver,
        "taker": page.taker,
        "day": page.day,
        "due": a_table(("By", "What", "Complaint", "How far off"), page.due, 0),
        "complaints": a_table(("Complaint", "Received", "Stage", "About"), page.complaints, 0),
        "promises": a_table(("By", "Promise", "What was promised"), page.promises, 0),
        "awaited": a_table(("From", "What", "Until"), page.awaited, 0),
        "requests": a_table(("Request", "Received", "About"), page.requests, 0),
    }
    return render("reports/handover", facts, landlord.templates)
