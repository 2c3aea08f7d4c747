"""The cover of a board paper: to whom it goes and for what, and what it has to do with everything else they decide."""

from datetime import date
from typing import Any

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.governance_terms import Forum, Purpose
from complaints_cli.domain.landlord import Landlord
from complaints_cli.reports.measuring.period import plain_day
from complaints_cli.reports.measuring.span import Span
from complaints_cli.reports.sections.putting_right import compensation
from complaints_cli.reports.words import a_table, sentence_case

WANTED = "To be completed"
RECOMMENDED = {Purpose.NOTE: "notes", Purpose.APPROVE: "approves", Purpose.DISCUSS: "discusses"}
REGULATION = (
    "Housing Ombudsman, Complaint Handling Code 2024, which binds by law: 9.6 and 9.7. Regulator of Social Housing: "
    "Transparency, Influence and Accountability Standard."
)


@dataclass(frozen=True, kw_only=True)
class Cover:
    """What only its author knows; "" is shown as still to be completed."""

    to: Forum = Forum.BOARD
    purpose: Purpose = Purpose.NOTE
    meeting: date | None = None
    item: str = ""
    paper_ref: str = ""
    author: str = ""
    sponsor: str = ""
    recommendation: str = ""
    plan: str = ""


def cover(now: Span, landlord: Landlord, asked: Cover) -> dict[str, Any]:
    """The lines of the cover."""
    body = sentence_case(asked.to.words)
    recommended = f"That {asked.to.words} {RECOMMENDED[asked.purpose]} this paper."
    rows = [
        ("To", body),
        ("Meeting", plain_day(asked.meeting) if asked.meeting else WANTED),
        ("Agenda item", asked.item or WANTED),
        ("Paper reference", asked.paper_ref or WANTED),
        ("Purpose", f"To {asked.purpose}"),
        ("Author, by role", asked.author or "Complaints Officer"),
        ("Sponsor, by role", asked.sponsor or WANTED),
        ("Drawn up on", plain_day(now.today)),
        ("Recommendation", asked.recommendation or recommended),
        ("Corporate plan", asked.plan or WANTED),
        ("Regulation", REGULATION),
        ("Equality", _equality(now)),
        ("Risk", landlord.risk_reference or f"{WANTED}: complaints settings set risk_reference TEXT"),
        ("Value for money", _money(now)),
    ]
    return a_table(("Cover", "Of this paper"), rows, 0)


def _equality(now: Span) -> str:
    adjusted, represented = now.measured("adjustments").share, now.measured("representatives").share
    return f"With a reasonable adjustment on record: {adjusted}. Made through a representative: {represented}."


def _money(now: Span) -> str:
    offered, ordered = compensation(now) or "none.", now.measured("money-ordered").sentence
    return f"Compensation offered: {offered} Money that the Ombudsman ordered: {ordered}."
