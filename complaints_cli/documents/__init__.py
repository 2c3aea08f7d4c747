"""What residents and staff are given beside the letters of a complaint, from the landlord's settings and the policy."""

from collections.abc import Mapping
from enum import StrEnum

from complaints_cli.documents.facts import Sender, facts
from complaints_cli.letters.signing import landlord_block
from complaints_cli.templating import render

__all__ = ["TITLES", "Paper", "Sender", "compose"]


class Paper(StrEnum):
    """A document, by the name of its template."""

    FACT_SHEET = "fact-sheet"
    FORM = "form"
    SCRIPT = "script"
    NEWSLETTER = "newsletter"
    CHECKLIST = "checklist"
    AUTHORITY_FORM = "authority-form"
    SURVEY = "survey"
    SURVEY_NOTICE = "survey-notice"
    EXCEPTION_NOTICE = "exception-notice"
    REQUEST_CHOICE = "request-choice"
    THANKS = "thanks"
    FEEDBACK_ANSWER = "feedback-answer"
    CLAIM_ANSWER = "claim-answer"


TITLES: Mapping[Paper, str] = {
    Paper.FACT_SHEET: "How to complain",
    Paper.FORM: "Complaint form",
    Paper.SCRIPT: "When somebody complains: what to ask, and what to say",
    Paper.NEWSLETTER: "A word in the newsletter",
    Paper.CHECKLIST: "What is published about complaints",
    Paper.AUTHORITY_FORM: "Somebody to speak for you",
    Paper.SURVEY: "How did we deal with your complaint?",
    Paper.SURVEY_NOTICE: "What a survey or a post says about complaining",
    Paper.EXCEPTION_NOTICE: "We cannot keep to the Complaint Handling Code for a time",
    Paper.REQUEST_CHOICE: "Your request, and your choice to complain",
    Paper.THANKS: "Thank you",
    Paper.FEEDBACK_ANSWER: "Thank you for telling us",
    Paper.CLAIM_ANSWER: "Your request for compensation: our answer",
}


def compose(paper: Paper, sender: Sender, about: Mapping[str, object]) -> str:
    """A document as Markdown, as it holds on the sender's day; `about` is what it tells besides.

    Raises Unavailable when its template is wrong.
    """
    signed = about.get("signed")
    ending = {"signature": [signed] if signed else [], "landlord_signature": landlord_block(sender.landlord)}
    return render(f"documents/{paper}", {**facts(sender), **about, **ending}, sender.landlord.templates)
