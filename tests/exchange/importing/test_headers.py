"""What landlords call their columns, and what those stand for."""

import pytest

from complaints_cli.exchange.importing.columns.headers import understood

HEADERS = {
    "Ref": "reference",
    "Case no.": "reference",
    "Complaint ID": "reference",
    "Our reference": "reference",
    "Date rec'd": "received",
    "Date recd": "received",
    "Date Complaint Received - DD/MM/YY": "received",
    "Date complaint received (dd/mm/yyyy)": "received",
    "Complaint date:": "received",
    "Date": "received",
    "Method": "how it came",
    "How received?": "how it came",
    "Complainant": "name",
    "Tenant name": "name",
    "Surname": "surname",
    "First name": "first name",
    "Property": "address",
    "Post code": "address",
    "Tel no": "phone",
    "E-mail address": "email",
    "Tenure": "home",
    "Nature of complaint": "complaint",
    "What is it about?": "complaint",
    "What’s it about": "complaint",
    "Responding officer": "handler",
    "Details": "complaint",
    "Complaint Reason - Why is the member complaining ?": "complaint",
    "Service area": "category",
    "Type of complaint": "type",
    "Type": "type",
    "Contact type": "sort of row",
    "Officer": "handler",
    "S1 officer": "stage 1 handler",
    "Ack sent": "acknowledged",
    "Date ack'd": "acknowledged",
    "Response date (S1)": "stage 1 responded",
    "Stage 1 ack sent (5 days)": "stage 1 acknowledged",
    "Stage 1 actual": "stage 1 responded",
    "Complainant's name": "name",
    "Tenant/Leaseholder": "home",
    "Name & address": "name",
    "Address & postcode": "address",
    "Deadline extended to": "extended to",
    "10 day date": "worked out",
    "Met target?": "worked out",
    "S1 ack": "stage 1 acknowledged",
    "S2 req": "escalated",
    "Date out": "responded",
    "Stage 2\nack'd ": "stage 2 acknowledged",
    "Stage 1 response sent": "stage 1 responded",
    "Date of S1 resp": "stage 1 responded",
    "S2 response": "stage 2 responded",
    "Final response": "stage 2 responded",
    "Stage One Outcome": "stage 1 decision",
    "Review outcome": "stage 2 decision",
    "Upheld?": "upheld",
    "Stage 1 upheld (Y/N)": "stage 1 upheld",
    "Escalated?": "escalated",
    "Date escalated": "escalated",
    "S2 request": "escalated",
    "Stage 2 received": "escalated",
    "Extension agreed to": "extended to",
    "New target date": "extended to",
    "Stage 2 new target date": "stage 2 extended to",
    "Extension letter sent": "told of the extension",
    "Date closed": "closed",
    "Date resolved": "closed",
    "Status": "status",
    "Compensation (£)": "compensation",
    "£": "compensation",
    "Redress": "remedy",
    "Lessons learnt": "learning",
    "Satisfied?": "satisfied",
    "Notes/Comments": "note",
    "Due date": "worked out",
    "Target": "worked out",
    "Stage 1 due": "worked out",
    "Days taken": "worked out",
    "Working days to respond": "worked out",
    "In time?": "worked out",
    "Response in time?": "worked out",
    "RAG": "worked out",
    "Month": "worked out",
}
NOT_KNOWN = (
    *("Date of birth", "Tenancy ref", "UPRN no", "Job no", "Ombudsman?", "Vulnerable?", "Sent to", "Colour", "?"),
    *("Date assigned", "Customer ref", "Ombudsman ref", "Time received", "Reason late"),
)


@pytest.mark.parametrize("header", HEADERS)
def test_a_header_stands_for(header: str) -> None:
    claim = understood(header)
    assert claim is not None
    assert str(claim.target) == HEADERS[header]


@pytest.mark.parametrize("header", NOT_KNOWN)
def test_a_header_that_stands_for_nothing_here(header: str) -> None:
    assert understood(header) is None


def test_the_stage_above_a_header_is_the_headers_own() -> None:
    claim = understood("Response", 2)
    assert claim is not None
    assert str(claim.target) == "stage 2 responded"


def test_a_day_of_its_own_is_stronger_than_a_word_alone() -> None:
    date, word, likely = (understood(header) for header in ("Response date", "Response", "Date resolved"))
    assert date is not None
    assert word is not None
    assert likely is not None
    assert date.strength > word.strength > likely.strength
