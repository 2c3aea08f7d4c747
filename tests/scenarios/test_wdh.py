"""A large landlord's policy, lived through: a gutter, seven days of trying, both stages over Easter and May, a review.

Working days leave out Good Friday 26 March, Easter Monday 29 March, 3 May and 31 May 2027.
"""

import pytest

from scenarios.conftest import Landlord, Live
from scenarios.policy_office import PolicyOffice

STAFF = """
name = "Larchmere Homes"
phone = "020 7946 0100"
homes_lcra = 3000
homes_lcho = 100
complaints_officer = "Fay Roe, Complaints Manager"
staff = [
    {name = "Fay Roe", role = "Complaints Manager"},
    {name = "Gwen Price", role = "Customer Relations"},
    {name = "Sam Ojo", role = "Repairs team leader"},
    {name = "Lena Berg", role = "Executive Director", standing = "director"},
    {name = "Ann Lee", role = "Chief Executive", standing = "chief-executive"},
]
"""
DAY = "2027-03-15"
SR, REF = "SR-2027-0001", "C-2027-0001"
EXTEND = ("extend", REF, "--reason", "The roofer waits for a scaffold.", "--update-every", "5")
POLICY = "wdh-complaints-policy-undated"
OFFSET = (
    "--instead-of",
    "1",
    "--lines",
    "2,3",
    "--decider",
    "Gwen Price",
    "--offset",
    "60",
    "--against",
    "rent-arrears",
)


@pytest.fixture
def office(landlord: Landlord) -> PolicyOffice:
    return landlord(STAFF, "wdh", "2026-11-02")


def tries(office: PolicyOffice) -> None:
    """He is unhappy, is offered the choice to complain, and lets us try for seven working days first."""
    who = (
        "--via",
        "phone",
        "--name",
        "Tom Adeyemi",
        "--home",
        "tenant",
        "--category",
        "repairs",
        "--handler",
        "Sam Ojo",
    )
    unhappy = ("--summary", "The gutter leaks again, and I am fed up.", "--unhappy", "yes", "--choice", "declined")
    office.done(DAY, "request", "add", *who, *unhappy, "--why", "He lets us try, and wants to hear by phone.")


def complains(office: PolicyOffice) -> None:
    """On the sixth of them nobody has come."""
    words = ("--words", "Nobody came. Make it a complaint.", "--choice", "accepted")
    office.done("2027-03-23", "request", "chase", SR, "--via", "phone", *words)
    office.done("2027-03-23", "assign", REF, "Sam Ojo")


def acknowledged(office: PolicyOffice) -> None:
    office.done("2027-03-30", "adjust", "add", REF, "--kind", "large-print", "--review", "2028-03-30")
    office.done("2027-03-30", "ack", REF, "--responsible", "yes", "--outcome", "A dry hall, and my carpet paid.")


def answered(office: PolicyOffice) -> None:
    """Upheld: a practical remedy, money for distress, and a loss of which there is no proof yet."""
    office.done("2027-04-08", *EXTEND, "--to", "2027-04-20")
    office.done("2027-04-15", "update", REF, "--via", "phone", "--text", "The scaffold is up.")
    on = "2027-04-16"
    office.done(on, "finding", REF, "1", "--decision", "upheld", "--reasons", "The order was closed by mistake.")
    line = ("compensation", "line", REF, "--point", "1")
    office.done(on, *line, "--head", "distress-and-inconvenience", "--amount", "100", "--why", "Five weeks of buckets.")
    office.done(on, "compensation", "factors", REF, "--wrong", "An order was closed unread.")
    office.done(on, "compensation", "offer", REF, "--decider", "Sam Ojo", "--basis", "Ombudsman's guidance")
    office.done(on, *line, "--head", "evidenced-loss", "--amount", "45", "--why", "A carpet.", "--evidence", "asked")
    office.done(on, "remedy", REF, "--what", "Reseal the gutter.", "--due", "2027-05-14", "--owner", "Sam Ojo")
    office.done(on, "learn", REF, "--change", "No order is closed without a photo.", "--due", "2027-06-30")
    office.done(on, "respond", REF, "--decider", "Sam Ojo")


def escalated(office: PolicyOffice) -> None:
    """He goes to stage 2 without talking to the manager first; nobody may ask that of him."""
    office.done("2027-04-27", "escalate", REF, "--via", "phone", "--reason", "My carpet.", "--outcome", "Pay for it.")
    office.done("2027-05-04", "ack", REF, "--outcome", "Pay for it.")


def finally_answered(office: PolicyOffice) -> None:
    """The receipt came. Part of the money goes towards his arrears, as the policy has it."""
    on = "2027-05-25"
    office.done("2027-05-14", "action", "done", REF, "2", "--proof", "Photo of the gutter.")
    office.done(on, "compensation", "evidence", REF, "2", "received")
    trouble = ("--amount", "100", "--why", "The same, and two letters.")
    office.done(on, "compensation", "line", REF, "--head", "distress-and-inconvenience", "--point", "1", *trouble)
    office.done(on, "compensation", "offer", REF, *OFFSET)
    office.done(on, "finding", REF, "1", "--unchanged")
    office.done(on, "learn", REF, "--none", "Nothing beyond stage 1.")
    office.done(on, "respond", REF)
    office.done("2027-06-01", "close", REF, "--reason", "responded")


TO_THE_ANSWER = (tries, complains, acknowledged, answered)
TO_THE_END = (*TO_THE_ANSWER, escalated, finally_answered)


class TestSevenDays:
    def test_are_no_stage_of_their_own(self, office: PolicyOffice) -> None:
        found = office(DAY, "policy", "check", str(office.policy)).answer["data"]["findings"]
        by = {(each["setting"], each["severity"], each["provision"]) for each in found}
        assert ("handling.informal_stage_days", "breach", "5.2") in by
        assert ("complaining.complain_within_months", "breach", "2.3") in by
        assert ("wording.refusal_names_ombudsman", "breach", "2.4") in by
        assert ("escalating.before_stage_2", "warn", "6.10") in by

    def test_are_looked_after_as_a_request(self, office: PolicyOffice, live: Live) -> None:
        live(office, tries)
        assert office.owed(DAY, SR) == {"request": "2027-03-24"}  # 16 to 19 and 22 to 24 March
        assert office.done(DAY, "list")["items"] == []

    def test_end_when_he_complains(self, office: PolicyOffice, live: Live) -> None:
        live(office, tries, complains)
        # 24, 25, 30, 31 March and 1 April.
        assert office.owed("2027-03-23", REF) == {"acknowledge": "2027-04-01"}
        assert office.done("2027-03-23", "show", REF)["received_on"] == "2027-03-23"
        assert office.done("2027-03-23", "request", "show", SR)["state"] == "open"

    def test_may_be_left_out(self, office: PolicyOffice) -> None:
        office.done(DAY, "log", "--via", "email", "--name", "Tom Adeyemi", "--summary", "Straight to a complaint.")
        assert office.owed(DAY, REF) == {"acknowledge": "2027-03-22"}


class TestStage1:
    def test_is_answered_ten_days_from_receipt(self, office: PolicyOffice, live: Live) -> None:
        live(office, tries, complains, acknowledged)
        (due,) = [each for each in office.done("2027-03-30", "show", REF)["due"] if each["what"] == "respond"]
        # 24, 25, 30, 31 March, 1, 2, 5 to 8 April. The Code counts from the 30th: Tuesday 13 April.
        assert (due["due_on"], due["governed_by"]) == ("2027-04-08", "policy")
        assert "by **Thursday 8 April 2027**" in office.sent("2027-03-30", REF, "acknowledgement-1")
        assert office.done("2027-03-30", "show", REF)["stages"][0]["original_due"] == "2027-04-13"

    def test_is_extended_from_the_day_he_was_told_and_no_further_than_the_code(
        self, office: PolicyOffice, live: Live
    ) -> None:
        live(office, tries, complains, acknowledged)
        # Ten working days from 13 April: 14 to 16, 19 to 23, 26, 27.
        assert office.refused("2027-04-08", *EXTEND, "--to", "2027-04-28") == [("extension-over-cap", "6.4")]
        office.done("2027-04-08", *EXTEND, "--days", "5")
        letter = office.sent("2027-04-08", REF, "extension")
        assert "This replaces the date of Thursday 8 April 2027." in letter
        assert "We will answer it by **Thursday 15 April 2027**." in letter

    def test_the_response_has_every_part(self, office: PolicyOffice, live: Live) -> None:
        letter = live(office, *TO_THE_ANSWER).sent("2027-04-16", REF, "response-1")
        for words in (
            "# Our stage 1 response",
            "We uphold your complaint",
            "We are sorry for what went wrong",
            "The order was closed by mistake.",
            "We offer you £100.00",
            "You can accept this and still ask for stage 2.",
            "| Reseal the gutter | Sam Ojo | Friday 14 May 2027 |",
            "No order is closed without a photo.",
            "You do not have to give a reason.",
            "Housing Ombudsman Service, PO Box 1484",
        ):
            assert words in letter
        assert "£45" not in letter

    def test_a_loss_waits_for_its_proof(self, office: PolicyOffice, live: Live) -> None:
        live(office, *TO_THE_ANSWER)
        loss = office.done("2027-04-16", "compensation", "show", REF)["lines"][1]
        assert (loss["amount"], loss["evidence"], loss["offer"]) == ("45.00", "asked", None)


class TestStage2:
    @pytest.mark.parametrize("reason", ["It was upheld, and enough was offered.", "What he wants is out of our reach."])
    def test_is_refused_on_no_ground_of_the_codes_at_our_own_risk(
        self, office: PolicyOffice, live: Live, reason: str
    ) -> None:
        live(office, *TO_THE_ANSWER)
        office.done("2027-04-27", "escalate", REF, "--via", "phone")
        refuse = ("refuse-escalation", REF, "--ground", "other", "--reasons", reason)
        (warning,) = office.done("2027-04-27", *refuse)["warnings"]
        assert "none of them" in warning
        letter = office.sent("2027-04-27", REF, "refusal-to-escalate")
        assert reason in letter
        assert "take it to the Housing Ombudsman Service" in letter

    def test_is_for_customer_relations_on_behalf_of_the_director(self, office: PolicyOffice, live: Live) -> None:
        live(office, *TO_THE_ANSWER, escalated)
        who = office.done("2027-05-04", "who-can", REF)
        assert who["routed_to"]["names"] == ["Gwen Price"]
        assert [each["name"] for each in who["people"] if not each["can"]] == ["Sam Ojo"]
        # 28 to 30 April, 4 to 7, 10 to 14, 17 to 21, 24 to 26 May: twenty from the request. The Code: to 2 June.
        assert office.owed("2027-05-04", REF)["respond"] == "2027-05-26"
        assert office.done("2027-05-04", "show", REF)["stages"][1]["original_due"] == "2027-06-02"

    def test_the_final_response_says_the_offset_openly(self, office: PolicyOffice, live: Live) -> None:
        live(office, *TO_THE_ANSWER, escalated)
        live(office, *TO_THE_END)
        letter = office.sent("2027-06-01", REF, "response-2")
        for words in (
            "decided by Gwen Price, on behalf of the Executive Director",
            "This is the same decision as at stage 1.",
            "| Evidenced loss. A carpet. | £45.00 |",
            "Of this, £60.00 goes towards your rent arrears, and we pay you £85.00.",
            "This is our final response",
            "by Thursday 25 May 2028",
        ):
            assert words in letter

    def test_what_he_accepts_is_paid_after_the_closing(self, office: PolicyOffice, live: Live) -> None:
        live(office, *TO_THE_END)
        office.done("2027-06-02", "compensation", "answer", REF, "accepted", "--pay-by", "2027-06-16")
        assert office.owed("2027-06-02", REF) == {
            "payment": "2027-06-16",
            "learning": "2027-06-30",
            "review": "2028-03-30",  # of the large print
        }


class TestTheReview:
    def test_is_triggered_by_a_finding_of_the_ombudsman(self, office: PolicyOffice, live: Live) -> None:
        live(office, *TO_THE_END)
        assert states(office, "2027-06-01") == ["clear", "clear", "clear"]
        office.done("2027-06-07", "ombudsman", "refer", REF, "--by", "resident")
        office.done("2027-09-01", "ombudsman", "determination", REF, "--outcome", "maladministration")
        assert states(office, "2027-09-01") == ["clear", "clear", "hit"]
        office.done("2027-09-01", "policy", "review", POLICY, "--because", "performance", "--by", "2027-10-29")
        assert office.owed("2027-09-01", "policy") == {"policy-review": "2027-10-29"}

    def test_is_triggered_by_answers_that_are_late(self, office: PolicyOffice, live: Live) -> None:
        live(office, tries, complains, acknowledged)
        assert states(office, "2027-04-13")[1] != "hit"
        assert states(office, "2027-04-14")[1] == "hit"


def states(office: PolicyOffice, day: str) -> list[str]:
    """How the year in which he complained stands: acknowledged in time, answered in time, and the Ombudsman."""
    found = office.done(day, "policy", "triggers", "--year", "2026/27" if day < "2027-06" else "2027/28")
    return [str(each["state"]) for each in found["triggers"]]


class TestOutsideThePolicy:
    def test_six_months_are_no_limit(self, office: PolicyOffice) -> None:
        office.done(DAY, "log", "--via", "email", "--summary", "The porch.", "--occurred", "2026-08-01")
        old = ("--ground", "over-12-months", "--reasons", "Seven months.", "--discretion", "We thought of it.")
        assert office.refused(DAY, "refuse", REF, *old) == [("within-12-months", "2.3")]

    def test_how_a_report_of_noise_was_handled_is_a_complaint(self, office: PolicyOffice) -> None:
        lost = ("--summary", "You lost my report of the noise.", "--flag", "asb-handling")
        office.done(DAY, "log", "--via", "phone", *lost)
        office.done(DAY, "asb", REF, "--case", "ASB-12")
        assert office.done(DAY, "show", REF)["asb_cases"][0]["case"] == "ASB-12"

    def test_lost_belongings_are_a_claim_for_the_insurers(self, office: PolicyOffice) -> None:
        office.done(DAY, "claim", "add", "--via", "email", "--head", "damage-to-belongings", "--what", "My sofa.")
        warnings = office.done(DAY, "claim", "answer", "M-2027-0001", "insurers", "--reasons", "Above our cover.")
        assert "they can complain if they are dissatisfied" in warnings["warnings"][0]

    def test_an_employees_matter_stays_apart_and_the_ombudsman_may_order_it_in(self, office: PolicyOffice) -> None:
        swore = ("--summary", "Your clerk swore at me.", "--flag", "staff-conduct", "--about", "Sam Ojo")
        office.done(DAY, "log", "--via", "letter", "--name", "Dan Orr", "--handler", "Fay Roe", *swore)
        office.done(DAY, "note", REF, "--with", "staff", "--hr", "--text", "A hearing is on the 30th.")
        office.done(DAY, "refuse", REF, "--ground", "other", "--reasons", "It is looked into as a matter of staff.")
        letter = office.sent(DAY, REF, "refusal")
        assert "hearing" not in letter
        assert "The Ombudsman can tell us to take on your complaint." in letter
        assert "hearing" not in office.sees(DAY, "show", REF)
        told = ("--which", "first", "--by", "2027-04-01", "--what", "Take it on.")
        office.done("2027-03-22", "ombudsman", "notice", REF, *told)
        office.done("2027-03-22", "reopen", REF, "--reason", "The Ombudsman told us to.")
        assert office.owed("2027-03-22", REF) == {"acknowledge": "2027-03-22", "notice": "2027-04-01"}
