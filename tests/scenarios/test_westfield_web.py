"""An association's complaints page, lived through: a quick fix that does not last, both stages, the Ombudsman.

The page is of 2023. What it has of the law before that (three months, eight weeks, designated persons, an address) is
told to nobody. Working days leave out Monday 30 August 2027, the Summer bank holiday.
"""

import pytest

from scenarios.conftest import Landlord, Live
from scenarios.policy_office import PolicyOffice

STAFF = """
name = "Quarry Bank Homes"
phone = "020 7946 0200"
homes_lcra = 350
homes_lcho = 10
staff = [
    {name = "Jo Patel", role = "Property Services Officer"},
    {name = "Ida Berg", role = "Housing Services Officer"},
    {name = "Cy Wu", role = "Operations Manager"},
    {name = "Eva Stone", role = "Tenant Board Member", standing = "board"},
]
"""
SR, REF = "SR-2027-0001", "C-2027-0001"
EXTEND = ("extend", REF, "--reason", "A valve is on order.", "--agreed", "yes", "--update-every", "3")
DAY = "2027-08-18"


@pytest.fixture
def office(landlord: Landlord) -> PolicyOffice:
    return landlord(STAFF, "westfield-web-2023", "2026-11-02")


def fixed(office: PolicyOffice) -> None:
    """A tap, put right the next day as they agreed, without a complaint."""
    who = ("--via", "text", "--name", "Ivy Cole", "--home", "tenant", "--category", "repairs", "--handler", "Jo Patel")
    office.done("2027-08-09", "request", "add", *who, "--summary", "My tap drips.")
    office.done("2027-08-10", "request", "done", SR, "--how", "A new washer.", "--agreed", "yes")


def complained(office: PolicyOffice) -> None:
    """It did not last; she fills in the form, and an adviser speaks for her."""
    again = ("--words", "It drips again, and you do not ring back.", "--choice", "accepted")
    office.done(DAY, "request", "chase", SR, "--via", "web", *again)
    office.done(DAY, "rep", "add", REF, "Ben Ito", "--basis", "consent")
    office.done("2027-08-20", "rep", "proof", REF, "1", "--kind", "written-permission")


def acknowledged(office: PolicyOffice) -> None:
    office.done("2027-08-24", "point", "add", REF, "Nobody rang back.")
    office.done("2027-08-24", "ack", REF, "--responsible", "yes", "--outcome", "A dry sink.")


def answered(office: PolicyOffice) -> None:
    """Extended by agreement; one point is upheld, the other not, after she was asked."""
    office.done("2027-09-01", *EXTEND, "--to", "2027-09-14")
    office.done("2027-09-06", "update", REF, "--via", "phone", "--text", "The valve is here.")
    on = "2027-09-08"
    office.done(on, "comment", "ask", REF, "--by", "2027-09-10", "--points", "2", "--text", "Our log has three calls.")
    office.done("2027-09-10", "comment", "received", REF, "1", "--text", "They were not to me.")
    office.done("2027-09-13", "finding", REF, "1", "--decision", "upheld", "--reasons", "The washer was a wrong one.")
    logged = ("--decision", "not-upheld", "--reasons", "The log shows three calls.")
    office.done("2027-09-13", "finding", REF, "2", *logged)
    valve = ("--what", "Fit a new valve.", "--due", "2027-10-15", "--owner", "Jo Patel", "--agreed")
    office.done("2027-09-13", "remedy", REF, "--point", "1", *valve)
    office.done("2027-09-13", "learn", REF, "--change", "Washers are checked against the list.")
    office.done("2027-09-13", "respond", REF)


def escalated(office: PolicyOffice) -> None:
    """Sixteen days later, to the Operations Manager."""
    office.done("2027-09-29", "escalate", REF, "--via", "phone", "--from-rep", "--points", "2", "--outcome", "Sorry.")
    office.done("2027-10-05", "ack", REF, "--outcome", "Sorry.")


def decided(office: PolicyOffice) -> None:
    """All but the letter."""
    on = "2027-10-25"
    office.done("2027-10-15", "action", "done", REF, "1", "--proof", "Photo of the valve.")
    office.done(on, "finding", REF, "2", "--decision", "upheld", "--reasons", "The calls went to a neighbour.")
    office.done(on, "remedy", REF, "--point", "2", "--kind", "apology", "--what", "We are sorry that we rang nobody.")
    office.done(on, "learn", REF, "--change", "Numbers are read back.", "--due", "2027-12-01")


def finally_answered(office: PolicyOffice) -> None:
    office.done("2027-10-26", "respond", REF)
    office.done("2027-10-27", "close", REF, "--reason", "responded", "--satisfied", "no")


TO_THE_ANSWER = (fixed, complained, acknowledged, answered)
TO_THE_DECISION = (*TO_THE_ANSWER, escalated, decided)


class TestThePage:
    def test_clashes_with_the_code_of_2024(self, office: PolicyOffice) -> None:
        found = office(DAY, "policy", "check", str(office.policy)).answer["data"]["findings"]
        assert {each["setting"] for each in found if each["severity"] == "outdated"} == {
            "wording.designated_person",
            "wording.ombudsman_wait_weeks",
            "wording.ombudsman_address",
            "wording.new_cases_by_email",
        }
        breaches = {(each["setting"], each["provision"]) for each in found if each["severity"] == "breach"}
        for clash in (("complaining.complain_within_months", "2.3"), ("roles.complaints_officer", "4.1")):
            assert clash in breaches

    def test_is_published_without_what_no_longer_holds(self, office: PolicyOffice) -> None:
        sheet = office.reads(DAY, "document", "fact-sheet")
        for words in ("within 12 months of the matter", "PO Box 1484", "By text message", "- Tenant Board Members"):
            assert words in sheet
        for words in ("3 months", "28 days", "designated", "8 weeks", "South Colonnades", "info@housing-ombudsman"):
            assert words not in sheet

    def test_has_no_complaints_officer_and_the_form_asks_for_one(self, office: PolicyOffice) -> None:
        answer = ("assess", "answer", "4.1", "--comply", "not-applicable", "--evidence", "Everybody handles them.")
        (warning,) = office.done(DAY, *answer)["warnings"]
        assert "every landlord must have" in warning


class TestFirstContact:
    def test_a_quick_fix_is_agreed_and_is_no_complaint(self, office: PolicyOffice, live: Live) -> None:
        live(office, fixed)
        assert office.done("2027-08-10", "request", "show", SR)["state"] == "done"
        assert office.owed("2027-08-10", SR) == {}
        assert office.done("2027-08-10", "list")["items"] == []

    def test_she_may_complain_all_the_same(self, office: PolicyOffice, live: Live) -> None:
        live(office, fixed, complained)
        shown = office.done("2027-08-20", "show", REF)
        assert (shown["request"], shown["received_on"], shown["handler"]) == (SR, DAY, "Jo Patel")
        # 19, 20, 23, 24, 25 August.
        assert office.owed("2027-08-20", REF) == {"acknowledge": "2027-08-25"}

    def test_criticism_that_wants_no_answer_is_offered_the_choice(self, office: PolicyOffice) -> None:
        said = ("--source", "comment", "--via", "phone", "--summary", "The grass is a disgrace.", "--unhappy", "yes")
        ref = office.done(DAY, "feedback", "add", *said)["ref"]
        (owed,) = office.owed(DAY, ref).values()
        assert owed == DAY
        office.done(DAY, "feedback", "choice", ref, "--choice", "declined")
        assert office.owed(DAY, ref) == {}

    def test_a_group_has_one_who_speaks_for_it(self, office: PolicyOffice) -> None:
        lift = ("--name", "Rose Lund", "--group", "14", "--summary", "The lift is out.")
        office.done(DAY, "log", "--via", "letter", *lift)
        assert office.done(DAY, "show", REF)["parties"]["group"] == 14

    @pytest.mark.parametrize(("category", "to"), [("repairs", "Jo Patel"), ("rent", "Ida Berg")])
    def test_goes_to_the_senior_officer_of_the_service(self, office: PolicyOffice, category: str, to: str) -> None:
        office.done(DAY, "log", "--via", "in-person", "--summary", "It is wrong.", "--category", category)
        assert office.done(DAY, "show", REF)["handler"] == to


class TestNotTakenOn:
    def test_more_than_three_months_are_in_time(self, office: PolicyOffice) -> None:
        office.done(DAY, "log", "--via", "email", "--summary", "The fence.", "--occurred", "2027-02-01")
        old = ("--ground", "over-12-months", "--reasons", "Six months.", "--discretion", "We thought of it.")
        assert office.refused(DAY, "refuse", REF, *old) == [("within-12-months", "2.3")]

    def test_a_decision_with_an_appeal_goes_there(self, office: PolicyOffice) -> None:
        office.done(DAY, "log", "--via", "web", "--name", "Dee Ash", "--summary", "No home.", "--home", "applicant")
        appeal = ("--reasons", "Lettings have an appeal.", "--instead", "The lettings panel looks at it in September.")
        office.done(DAY, "refuse", REF, "--ground", "other", *appeal)
        letter = office.sent(DAY, REF, "refusal")
        assert "Lettings have an appeal." in letter
        assert "The lettings panel looks at it in September." in letter
        assert "you can take it to the Housing Ombudsman Service" in letter

    def test_a_court_action_that_is_only_threatened_stops_nothing(self, office: PolicyOffice) -> None:
        office.done(DAY, "log", "--via", "letter", "--summary", "My rent account is wrong.")
        arrears = ("--ground", "proceedings-filed", "--reasons", "Arrears go to court.")
        assert [rule for _, rule in office.refused(DAY, "refuse", REF, *arrears)] == ["2.2"]


class TestStage1:
    def test_is_answered_ten_days_from_receipt(self, office: PolicyOffice, live: Live) -> None:
        live(office, fixed, complained, acknowledged)
        # 19, 20, 23 to 27, 31 August, 1 and 2 September. The Code counts from the 24th: 8 September.
        assert office.owed("2027-08-24", REF)["respond"] == "2027-09-02"
        assert office.done("2027-08-24", "show", REF)["stages"][0]["original_due"] == "2027-09-08"
        letter = office.sent("2027-08-24", REF, "acknowledgement-1")
        for words in ("by **Thursday 2 September 2027**", "Nobody rang back.", "Copy to: Ben Ito", "Citizens Advice"):
            assert words in letter

    def test_is_extended_by_agreement_with_the_reason(self, office: PolicyOffice, live: Live) -> None:
        live(office, *TO_THE_ANSWER)
        letter = office.sent("2027-09-13", REF, "extension")
        for words in (
            "This replaces the date of Thursday 2 September 2027.",
            "by **Tuesday 14 September 2027**",
            "You have agreed to the new date.",
            "A valve is on order.",
        ):
            assert words in letter
        stage = office.done("2027-09-13", "show", REF)["stages"][0]
        assert (stage["response_state"], stage["decision"]) == ("met-with-extension", "partly-upheld")

    def test_the_response_has_every_part(self, office: PolicyOffice, live: Live) -> None:
        letter = live(office, *TO_THE_ANSWER).sent("2027-09-13", REF, "response-1")
        for words in (
            "# Our stage 1 response",
            "- Point 1: upheld - Point 2: not upheld",
            "The washer was a wrong one.",
            "The log shows three calls.",
            "| Fit a new valve | Jo Patel | Friday 15 October 2027 |",
            "Washers are checked against the list.",
            "There is no form to fill in and no deadline.",
        ):
            assert words in letter


class TestStage2:
    def test_is_for_the_operations_manager(self, office: PolicyOffice, live: Live) -> None:
        live(office, *TO_THE_ANSWER, escalated)
        who = office.done("2027-10-05", "who-can", REF)
        assert who["routed_to"]["names"] == ["Cy Wu"]
        assert [each["name"] for each in who["people"] if not each["can"]] == ["Jo Patel"]
        # 30 September, 1, 4 to 8, 11 to 15, 18 to 22, 25 to 27 October: twenty from the request.
        assert office.owed("2027-10-05", REF) == {"action": "2027-10-15", "respond": "2027-10-27"}

    def test_may_be_asked_for_after_28_days(self, office: PolicyOffice, live: Live) -> None:
        live(office, *TO_THE_ANSWER)
        office.done("2027-11-15", "escalate", REF, "--via", "email")
        late = ("--ground", "over-12-months", "--reasons", "63 days.", "--discretion", "We thought of it.")
        assert [rule for _, rule in office.refused("2027-11-15", "refuse-escalation", REF, *late)] == ["5.11"]

    def test_no_letter_repeats_the_old_page(self, office: PolicyOffice, live: Live) -> None:
        draft = live(office, *TO_THE_DECISION).draft("2027-10-26", "respond", REF)
        text = draft.read_text(encoding="utf-8").replace("PO Box 1484, Unit D, Preston, PR2 0ET", "London, E14 4PU")
        wait = "Go to a designated person first, or to the Ombudsman after 8 weeks."
        edited = office.file("edited.md", f"{text}\n{wait}\n")
        found = office("2027-10-26", "letter", "check", edited, REF).answer["data"]["findings"]
        assert [each["part"] for each in found] == [
            "next-step",
            "ombudsman-contact",
            "eight-weeks",
            "designated-person",
        ]

    def test_the_final_response_ends_it(self, office: PolicyOffice, live: Live) -> None:
        letter = live(office, *TO_THE_DECISION, finally_answered).sent("2027-10-27", REF, "response-2")
        for words in (
            "decided by Cy Wu, who did not decide your complaint at stage 1",
            "We have changed our decision: at stage 1 we did not uphold it.",
            "Numbers are read back.",
            "by Thursday 26 October 2028",
            "The Ombudsman does not take new complaints by email.",
        ):
            assert words in letter

    def test_the_ombudsman_is_open_the_day_after(self, office: PolicyOffice, live: Live) -> None:
        live(office, *TO_THE_DECISION, finally_answered)
        office.done("2027-10-27", "ombudsman", "refer", REF, "--by", "resident")
        office.done("2027-10-28", "ombudsman", "evidence", REF, "--by", "2027-11-18", "--what", "The phone log.")
        assert office.owed("2027-10-28", REF) == {"evidence": "2027-11-18", "learning": "2027-12-01"}
        assert office.done("2027-10-28", "verify")["problems"] == []
