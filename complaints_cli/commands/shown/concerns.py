"""Safeguarding and anti-social behaviour beside a complaint."""

from collections.abc import Iterator
from typing import Any

from complaints_cli.commands.show_seen import File
from complaints_cli.domain.concerns import Concern
from complaints_cli.domain.dates import short_day
from complaints_cli.result import Block, Cell, Facts, Heading, Table

APART = "shown with --private"


def data(file: File) -> dict[str, Any]:
    """Each concern, its story only where that is asked for; the cases."""
    complaint = file.complaint
    return {
        "safeguarding": [
            {
                "n": each.number,
                "on": complaint.received_on if each.with_arrival else each.on,
                "what": (each.what or None) if file.private else None,
                "referred_on": each.referred_on,
                "to": each.to or None,
                "reference": each.reference or None,
                "not_needed_on": each.ruled_out_on,
            }
            for each in complaint.concerns
        ],
        "asb_cases": [{"case": each.case, "on": each.on} for each in complaint.asb_cases],
    }


def blocks(file: File) -> Iterator[Block]:
    """A table of the concerns, and the cases."""
    complaint = file.complaint
    if complaint.concerns:
        yield Heading("Safeguarding")
        rows = [[str(each.number), _what(each, private=file.private), _state(each)] for each in complaint.concerns]
        yield Table(["", "What", "State"], rows)
    if complaint.asb_cases:
        yield Heading("Anti-social behaviour, dealt with in its own case")
        yield Facts([(short_day(each.on), f"{each.case} {each.words}".strip()) for each in complaint.asb_cases])


def _what(concern: Concern, *, private: bool) -> str | Cell:
    return concern.what if private or not concern.what else APART


def _state(concern: Concern) -> Cell:
    if concern.referred_on is not None:
        reference = f" ({concern.reference})" if concern.reference else ""
        return Cell(f"referred to {concern.to}{reference} on {short_day(concern.referred_on)}", "good")
    if concern.ruled_out_on is not None:
        return Cell(f"no referral needed, decided on {short_day(concern.ruled_out_on)}", "good")
    return Cell("to be referred today", "bad")
