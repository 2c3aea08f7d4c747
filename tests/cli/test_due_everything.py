"""`due` lists everything that is owed, each thing once, in one order, with the rule that it rests on.

A kind of obligation that is new is one more row, and the lines in `everything_owed` that bring it about.
"""

import pytest

from complaints_cli.commands.due_words import STEPS
from everything_owed import B, live
from officer import Officer

TODAY = "2026-12-31"
AWAAB, SCHEME, SET = "Awaab's Law", "Housing Ombudsman Scheme", "(as the Ombudsman set)"
# Fri 25 December 2026 is Christmas Day, Mon 28 Boxing Day (substitute day), Fri 1 January 2027 New Year's Day.
OWED = (
    ("exception-notice", "2026-12-14", "8.5", "record", "Tell of exceptional circumstances 1 (Code 8.5)"),
    # Received on Mon 14 December: 15, 16, 17, 18, 21.
    ("acknowledge", "2026-12-21", "6.2", "code", "Acknowledge, stage 1 (Code 6.2)"),
    ("contact", "2026-12-21", "6.2", "code", "Ask the group for its contact, stage 1 (Code 6.2)"),
    ("permission", "2026-12-21", "6.2", "code", "Get the holder's permission, stage 1 (Code 6.2)"),
    ("proof", "2026-12-21", "3.6", "code", "Get proof for representative 1 (Code 3.6)"),
    ("signpost", "2026-12-22", "1.6", "code", "Tell them how to complain (Code 1.6)"),
    # Back on the 8th after five days: a fortnight to learn from it.
    ("outage-learn", "2026-12-22", "policy", "policy", "Say what it teaches, outage 1 (your policy)"),
    ("offer-choice", "2026-12-23", "1.5", "code", "Offer the choice to complain (Code 1.5)"),
    ("outage-heaters", "2026-12-28", "policy", "policy", "Say whether heaters are given, outage 4 (your policy)"),
    # The investigation ended on Tue 22 December: 23, 24, 29; safe, and works begun, by the fifth: 30, 31.
    ("hazard-summary", "2026-12-29", AWAAB, "law", "Send the written summary, hazard 1 (Awaab's Law)"),
    ("outage-welfare", "2026-12-29", "policy", "policy", "Look in on people, outage 4 (your policy)"),
    ("safeguarding", "2026-12-30", "policy", "policy", "Refer, safeguarding concern 1 (your policy)"),
    # Two days after the 28th; and a fortnight after the third at one place, on the 16th.
    ("outage-escalate", "2026-12-30", "policy", "policy", "Tell somebody senior, outage 4 (your policy)"),
    ("outage-review", "2026-12-30", "policy", "policy", "Review the service, outage 3 (your policy)"),
    # 24 hours after 16:40 on the 30th; what has a time of day comes first.
    ("hazard-assess", "2026-12-31", AWAAB, "law", "Say how grave it is, hazard 3 (Awaab's Law)"),
    ("hazard-safe", "2026-12-31", AWAAB, "law", "Make safe or house elsewhere, hazard 1 (Awaab's Law)"),
    ("hazard-works", "2026-12-31", AWAAB, "law", "Begin further works, hazard 1 (Awaab's Law)"),
    # Every five working days from the 22nd: 23, 24, 29, 30, 31.
    ("update", "2026-12-31", "5.9", "promise", "Update the resident, stage 1 (as promised)"),
    # Three weeks after Tue 15 December.
    ("ombudsman-review", "2027-01-05", SCHEME, "ombudsman", f"Ask the Ombudsman for review 1 {SET}"),
    ("comment", "2027-01-06", "5.8", "promise", "The resident's comment 1 (as promised)"),
    ("notice", "2027-01-07", SCHEME, "ombudsman", f"Answer the Ombudsman's notice 1 {SET}"),
    # Ten working days from the 21st: 22, 23, 24, 29, 30, 31, 4, 5, 6, 7.
    ("request", "2027-01-07", "1.4", "record", "Look at the request again (Code 1.4)"),
    ("evidence", "2027-01-08", SCHEME, "ombudsman", f"Answer the Ombudsman's evidence request 1 {SET}"),
    ("order", "2027-01-11", SCHEME, "ombudsman", f"Comply with the Ombudsman's order 1 {SET}"),
    ("payment", "2027-01-12", "7.3", "promise", "Pay what was accepted, offer 1 (as promised)"),
    ("offer-answer", "2027-01-13", "7.3", "record", "Ask what they say to offer 2 (Code 7.3)"),
    # Ten working days from the 30th: 31, 4 to 8, 11 to 14.
    ("hazard-investigate", "2027-01-14", AWAAB, "law", "Investigate, hazard 3 (Awaab's Law)"),
    ("claim-payment", "2027-01-14", "7.3", "promise", "Pay what was granted (as promised)"),
    ("failure-order", "2027-01-15", SCHEME, "ombudsman", f"Comply with failure order 2 {SET}"),
    ("recommendation", "2027-01-18", SCHEME, "ombudsman", f"Answer the Ombudsman's recommendation 3 {SET}"),
    # Twenty working days from Thu 17 December: 18, 21 to 24, 29 to 31, 4 to 8, 11 to 15, 18, 19.
    ("restriction-appeal", "2027-01-19", "5.14", "record", "Decide the appeal against restriction 1 (Code 5.14)"),
    # Of one day: the stage's step, then promises by the reference, then the landlord's own record.
    ("approve", "2027-01-20", "6.3", "policy", "Sign off the answer, stage 1 (your policy)"),
    ("respond", "2027-01-20", "6.4", "extension", "Respond, stage 1 (as extended, was Thu 7 Jan 2027)"),
    ("action", "2027-01-20", "7.3", "promise", "Action 3 (as promised)"),
    ("claim", "2027-01-20", "policy", "promise", "Answer the claim (as promised)"),
    ("exception-return", "2027-01-20", "8.5", "record", "Return to the Code, exceptional circumstances 1 (Code 8.5)"),
    ("learning", "2027-01-29", "9.2", "promise", "Learning 1 (as promised)"),
    ("self-assessment", "2027-02-26", "8.3", "record", "Assess yourselves again 1 (Code 8.3)"),
    # Twelve weeks after Wed 23 December, which no law asks for.
    ("assessment-action", "2027-03-15", "3.4", "record", "Do what the self-assessment promised (Code 3.4)"),
    ("hazard-return", "2027-03-17", "record", "record", "Make safe for their return, hazard 2 (a reminder)"),
    ("policy-review", "2027-03-31", "policy", "record", "Review the policy 1 (your policy)"),
    ("review", "2027-06-14", "5.10", "record", "Review adjustment 1 (Code 5.10)"),
    ("restriction-review", "2027-06-16", "5.14", "record", "Review restriction 1 (Code 5.14)"),
    ("training", "2027-06-30", "4.3", "record", "Refresh the training 1 (Code 4.3)"),
    ("submission", "2027-09-30", "8.1", "ombudsman", f"Send the year's papers to the Ombudsman {SET}"),
    ("contact-review", "2027-12-01", "3.7", "record", "Check the Ombudsman's contact details (Code 3.7)"),
)
WORDS = [words for *_, words in OWED]


@pytest.fixture
def everything(officer: Officer) -> Officer:
    """A landlord that owes each of them."""
    officer.once("everything due", lambda: live(officer))
    return officer


def test_each_is_listed_once_in_one_order_with_its_rule(everything: Officer) -> None:
    items = everything.done(TODAY, "due", "--all")["items"]
    found = [(each["what"], each["due_on"], each["rule"], each["governed_by"]) for each in items]
    assert found == [row[:4] for row in OWED]


def test_every_kind_that_the_program_knows_is_here() -> None:
    assert sorted(STEPS) == sorted(row[0] for row in OWED)


@pytest.mark.parametrize("form", [(), ("--plain",)], ids=["screen", "plain"])
def test_the_reader_sees_the_same_in_words(everything: Officer, form: tuple[str, ...]) -> None:
    out = " ".join(everything.sees(TODAY, "due", "--all", *form).split())
    assert {words: out.count(words) for words in WORDS} == dict.fromkeys(WORDS, 1)
    places = [out.index(words) for words in WORDS]
    assert places == sorted(places)


def test_why_gives_the_same_days_and_rules(everything: Officer) -> None:
    items = [each for each in everything.done(TODAY, "due", "--all")["items"] if each["ref"] == B]
    reasons = [each for each in everything.done(TODAY, "why", B)["dates"] if each["governs"]]
    due = {(each["what"], each["due_on"], each["rule"]) for each in items}
    said = {(each["what"].partition(" ")[0], each["due_on"], each["rule"]) for each in reasons}
    assert due == {each for each in said if each[0] != "acknowledge"}


def test_nothing_of_it_names_anybody_and_a_rebuilt_register_is_the_same(everything: Officer) -> None:
    before = everything.done(TODAY, "due", "--all")["items"]
    labels = " ".join(each["label"] for each in before)
    assert not any(name in labels for name in ("Holm", "Low", "Mill House", "Elm House"))
    everything.done(TODAY, "db", "rebuild")
    assert everything.done(TODAY, "due", "--all")["items"] == before
    assert everything.done(TODAY, "verify")["problems"] == []
