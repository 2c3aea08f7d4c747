"""A warning where words may tell what came of a procedure about an employee: that stays confidential."""

from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.confidential import disclosures
from complaints_cli.domain.terms import Flag


def discreet(complaint: Complaint, text: str) -> list[str]:
    """What to look at before it goes out, of a complaint about the conduct of staff. Nothing of any other."""
    words = disclosures(text) if Flag.STAFF_CONDUCT in complaint.received.flags else ()
    if not words:
        return []
    named = ", ".join(f"\N{LEFT DOUBLE QUOTATION MARK}{word}\N{RIGHT DOUBLE QUOTATION MARK}" for word in words)
    message = (
        f"It says {named}. What came of a procedure about an employee is confidential: answer for the service, and "
        "leave it out."
    )
    return [message]
