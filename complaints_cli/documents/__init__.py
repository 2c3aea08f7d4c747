"""What residents and staff are given about complaining, from the landlord's settings and the policy in force."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from complaints_cli.documents.facts import facts
from complaints_cli.domain.landlord import Landlord
from complaints_cli.domain.policy import Policy
from complaints_cli.templating import render


class Paper(StrEnum):
    """A document, by the name of its template."""

    FACT_SHEET = "fact-sheet"
    FORM = "form"
    SCRIPT = "script"
    NEWSLETTER = "newsletter"
    CHECKLIST = "checklist"


TITLES: Mapping[Paper, str] = {
    Paper.FACT_SHEET: "How to complain",
    Paper.FORM: "Complaint form",
    Paper.SCRIPT: "When somebody complains: what to ask, and what to say",
    Paper.NEWSLETTER: "A word in the newsletter",
    Paper.CHECKLIST: "What is published about complaints",
}


def compose(paper: Paper, landlord: Landlord, policy: Policy, on: date) -> str:
    """A document as Markdown, as it holds on a day. Raises Unavailable when its template is wrong."""
    return render(f"documents/{paper}", facts(landlord, policy, on), landlord.templates)
