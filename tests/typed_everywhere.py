"""One text in every field that a complaint has, for what a letter makes of whatever people type."""

from dataclasses import replace

from complaints_cli.domain.complaint import Complaint
from letter_stories import ACKNOWLEDGED, FOUND, HEATING, LEARNED, OFFERED, RECEIVED, RESPONDED, folded


def said(text: str) -> Complaint:
    """A complaint in which everybody typed that text everywhere."""
    return folded(
        replace(RECEIVED, name=text, address=text, rep=text, adjustment=text, summary=text),
        replace(HEATING, text=text),
        replace(ACKNOWLEDGED, outcome=text, definition=text),
        replace(FOUND[0], reasons=text, evidence=text, policy=text, impact=text),
        *(replace(offer, what=text, head=text) for offer in OFFERED),
        replace(LEARNED, change=text, wrong=text),
        RESPONDED,
    )
