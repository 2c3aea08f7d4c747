"""A small association's policy, lived through: heating that fails before Christmas, an answer, stage 2, the Ombudsman.

Working days leave out Friday 25 December 2026, Monday 28 December (for Boxing Day), Friday 1 January 2027, Good Friday
26 March and Easter Monday 29 March 2027.
"""

import pytest

from scenarios.conftest import Landlord, Live
from scenarios.policy_office import PolicyOffice

STAFF = """
name = "Fellside Homes"
phone = "020 7946 0000"
homes_lcra = 400
homes_lcho = 12
staff = [
    {name = "Jo Patel", role = "Property Services Officer"},
    {name = "Ida Berg", role = "Housing Services Officer"},
    {name = "Dai Rhŷs", role = "Operations Director", standing = "director"},
    {name = "Ann Lee", role = "Chief Executive", standing = "chief-executive"},
    {name = "Kim Osei", role = "Chair of the board", standing = "chair"},
    {name = "Eva Stone", role = "Board member", standing = "board"},
]
"""
SR, REF, NEW = "SR-2026-0001", "C-2026-0001", "C-2027-0001"
EXTEND = ("extend", REF, "--reason", "The heating engineer reports after New Year.", "--agreed", "yes")


@pytest.fixture
def office(landlord: Landlord) -> PolicyOffice:
    return landlord(STAFF, "westfield-2024", "2026-11-02")


def asks(office: PolicyOffice) -> None:
    """A first request for a repair; then she is unhappy where everybody can read it, and her sister speaks for her."""
    who = ("--name", "Maja Holm", "--address", "7 Lock Lane", "--home", "tenant", "--category", "repairs")
    office.done("2026-12-01", "request", "add", "--via", "phone", *who, "--summary", "Please mend the boiler.")
    cold = ("--summary", "The boiler is cold, and your fitter never came.")
    office.done("2026-12-10", "request", "complain", SR, "--via", "social-media", *cold, "--handler", "Jo Patel")
    office.done("2026-12-10", "point", "add", REF, "The man on the phone was rude.")
    office.done("2026-12-10", "rep", "add", REF, "Ola Holm", "--basis", "consent")


def acknowledged(office: PolicyOffice) -> None:
    """Proof for the sister, a visit to understand it, the letter; a matter that is related joins two days later."""
    office.done("2026-12-14", "rep", "proof", REF, "1", "--kind", "written-permission")
    talk = ("--kind", "initial-discussion", "--via", "in-person", "--text", "At her kitchen table: what went wrong.")
    office.done("2026-12-15", "note", REF, "--with", "resident", *talk)
    office.done("2026-12-16", "ack", REF, "--responsible", "yes", "--outcome", "A warm home, and an apology.")
    office.done("2026-12-18", "point", "add", REF, "The heater you promised came two weeks late.")
    office.done("2026-12-18", "point", "set", REF, "3", "--responsible", "yes")


def extended(office: PolicyOffice) -> None:
    """Five more working days by agreement, and a word every third."""
    office.done("2026-12-31", *EXTEND, "--days", "5", "--update-every", "3")
    office.done("2027-01-06", "update", REF, "--via", "phone", "--text", "The engineer comes tomorrow.")


def weighed(office: PolicyOffice) -> None:
    """Each point on its own. Whom we would disappoint is asked first."""
    on = "2027-01-07"
    law = ("--policy", "Our repairs policy: heating within a day.", "--evidence", "The job sheets.")
    office.done(on, "finding", REF, "1", "--decision", "upheld", "--reasons", "A part was ordered twice.", *law)
    polite = ("--text", "The recording sounds polite to us. What do you remember?", "--via", "phone")
    office.done(on, "comment", "ask", REF, "--by", "2027-01-11", "--points", "2,3", *polite)
    office.done(on, "finding", REF, "2", "--decision", "not-upheld", "--reasons", "The recording is polite.")
    office.done(on, "finding", REF, "3", "--decision", "partly-upheld", "--reasons", "It came, but late.")
    rate = ("--quantity", "28", "--unit", "day", "--rate", "8.00", "--why", "Four weeks without heat.")
    office.done(on, "compensation", "line", REF, "--head", "loss-of-heating", "--point", "1", *rate)
    office.done(on, "compensation", "offer", REF, "--basis", "Compensation Policy", "--decider", "Jo Patel")
    pump = ("--what", "Fit a new pump.", "--due", "2027-02-15", "--owner", "Jo Patel", "--agreed")
    office.done(on, "remedy", REF, "--point", "1", *pump)
    office.done(on, "remedy", REF, "--point", "3", "--kind", "apology", "--what", "We say sorry for the wait.")
    office.done(on, "learn", REF, "--change", "Pumps are kept in the van.", "--due", "2027-03-01", "--owner", "JP")


def answered(office: PolicyOffice) -> None:
    office.done("2027-01-11", "comment", "received", REF, "1", "--text", "I meant another call.")
    office.done("2027-01-11", "respond", REF)
    office.done("2027-01-13", "point", "add", REF, "The light in the lobby is broken.")


def escalated(office: PolicyOffice) -> None:
    """On the 25th day; the Operations Director speaks with her, writes, and needs longer."""
    why = ("--points", "2", "--reason", "It was another call.", "--outcome", "An apology.")
    office.done("2027-02-05", "escalate", REF, "--via", "text", *why)
    talk = ("--kind", "initial-discussion", "--via", "in-person", "--text", "Which call she means.")
    office.done("2027-02-09", "note", REF, "--with", "resident", *talk)
    office.done("2027-02-12", "ack", REF, "--outcome", "An apology.")
    office.done("2027-02-15", "action", "done", REF, "2", "--proof", "Job sheet 4471.")
    office.done("2027-03-10", *EXTEND, "--days", "10", "--update-every", "5")


def finally_answered(office: PolicyOffice) -> None:
    """Found for her; what is promised outlives the closing."""
    on = "2027-03-22"
    office.done("2027-03-17", "update", REF, "--via", "phone", "--text", "A witness is back on Monday.")
    office.done(on, "finding", REF, "2", "--decision", "upheld", "--reasons", "The call of 3 December was rude.")
    sorry = ("--what", "Jo Patel rings to say sorry.", "--due", "2027-04-09", "--owner", "Ida Berg")
    office.done(on, "remedy", REF, "--point", "2", "--kind", "apology", *sorry)
    office.done(on, "learn", REF, "--change", "Calls are listened to again each month.")
    told = ("--kind", "findings-discussed", "--via", "phone", "--text", "What was found, and what follows.")
    office.done(on, "note", REF, "--with", "resident", *told)
    office.done(on, "respond", REF)
    office.done("2027-03-23", "close", REF, "--reason", "responded", "--satisfied", "no")


def at_the_ombudsman(office: PolicyOffice) -> None:
    office.done("2027-05-10", "ombudsman", "refer", REF, "--by", "resident", "--their-ref", "202700001")
    office.done("2027-05-11", "ombudsman", "evidence", REF, "--by", "2027-06-01", "--what", "All papers.")
    office.done("2027-05-25", "ombudsman", "evidence", REF, "--sent", "2027-05-25", "--proof", "Portal receipt.")
    office.done("2027-11-01", "ombudsman", "determination", REF, "--outcome", "service-failure", "--point", "1")
    office.done("2027-11-01", "ombudsman", "order", REF, "--what", "Pay", "--pay", "100", "--by", "2027-11-29")


TO_THE_ANSWER = (asks, acknowledged, extended, weighed, answered)
TO_THE_END = (*TO_THE_ANSWER, escalated, finally_answered)


class TestPolicy:
    def test_holds_only_despite_what_breaks_the_code(self, office: PolicyOffice) -> None:
        adopt = ("policy", "adopt", str(office.policy), "--effective", "2026-12-01")
        broken = [provision for _, provision in office.refused("2026-12-01", *adopt)]
        assert broken == ["6.4", "2.3", "2.3", "6.9 g", "5.15", "5.14", "2.2", "1.1"]

    def test_what_it_gets_wrong_is_said(self, office: PolicyOffice) -> None:
        found = office("2026-12-01", "policy", "check", str(office.policy)).answer["data"]["findings"]
        by = {each["setting"]: each["severity"] for each in found}
        assert by["escalating.escalate_within_days"] == "explain"
        assert by["escalating.direct_to_stage_2"] == "warn"
        assert by["wording.designated_person"] == "outdated"


class TestStage1:
    def test_a_first_request_is_no_complaint_and_goes_on_beside_one(self, office: PolicyOffice, live: Live) -> None:
        live(office, asks)
        assert office.done("2026-12-10", "request", "show", SR)["complaints"] == [REF]
        assert office.owed("2026-12-10", SR) == {"request": "2026-12-15"}
        # 11, 14, 15, 16, 17 December: five working days. So long is there for the proof as well.
        assert office.owed("2026-12-10", REF) == {"acknowledge": "2026-12-17", "proof": "2026-12-17"}

    def test_the_acknowledgement_tells_the_day_over_christmas(self, office: PolicyOffice, live: Live) -> None:
        live(office, asks, acknowledged)
        # From 16 December: 17, 18, 21 to 24, 29 to 31 are nine, and Monday 4 January is the tenth.
        assert office.owed("2026-12-18", REF) == {"respond": "2027-01-04"}
        letter = office.sent("2026-12-18", REF, "acknowledgement-1")
        for words in ("by **Monday 4 January 2027**", "your fitter never came", "A warm home", "Copy to: Ola Holm"):
            assert words in letter
        assert office.done("2026-12-18", "show", REF)["via"] == "social-media"

    def test_no_extension_goes_beyond_ten_days_although_the_policy_has_no_limit(
        self, office: PolicyOffice, live: Live
    ) -> None:
        live(office, asks, acknowledged)
        # Ten working days from 4 January: 5 to 8, 11 to 15, 18.
        assert office.refused("2026-12-31", *EXTEND, "--to", "2027-01-19") == [("extension-over-cap", "6.4")]
        assert office.done("2026-12-31", *EXTEND, "--to", "2027-01-18")["warnings"] == []

    def test_an_extension_wants_agreement_and_is_valid_without(self, office: PolicyOffice, live: Live) -> None:
        live(office, asks, acknowledged)
        (warning,) = office.done("2026-12-31", *EXTEND[:4], "--days", "5", "--agreed", "no")["warnings"]
        assert "only by agreement" in warning
        assert "you do not agree to the new date" in office.sent("2026-12-31", REF, "extension")

    def test_she_hears_at_the_days_agreed(self, office: PolicyOffice, live: Live) -> None:
        live(office, asks, acknowledged, extended)
        letter = office.sent("2027-01-06", REF, "extension")
        assert "every 3 working days" in letter
        assert "by Wednesday 6 January 2027" in letter  # 4, 5, 6 January
        assert office.owed("2027-01-06", REF) == {"update": "2027-01-11", "respond": "2027-01-11"}

    def test_whom_we_do_not_uphold_may_comment_first(self, office: PolicyOffice, live: Live) -> None:
        live(office, asks, acknowledged, extended)
        (warning,) = office.done(
            "2027-01-07", "finding", REF, "2", "--decision", "not-upheld", "--reasons", "It was polite."
        )["warnings"]
        assert "has not been asked to comment" in warning
        live(office, *TO_THE_ANSWER[:4])
        assert office.owed("2027-01-08", REF)["comment"] == "2027-01-11"
        assert "until Mon 11 Jan 2027 to comment" in office.done("2027-01-08", "respond", REF, "--check")["warnings"][0]

    def test_the_response_has_every_part(self, office: PolicyOffice, live: Live) -> None:
        letter = live(office, *TO_THE_ANSWER).sent("2027-01-13", REF, "response-1")
        for words in (
            "# Our stage 1 response",
            "We partly uphold your complaint",
            "- Point 1: The boiler is cold",
            "We uphold this point. ### What we found, and why we decided this A part was ordered twice.",
            "Our repairs policy: heating within a day.",
            "We do not uphold this point.",
            "We partly uphold this point.",
            "We offer you £224.00",
            "under our Compensation Policy",
            "| Fit a new pump | Jo Patel | Monday 15 February 2027 |",
            "Pumps are kept in the van. We will do this by Monday 1 March 2027.",
            "at stage 2. You do not have to give a reason. There is no form to fill in and no deadline.",
            "Housing Ombudsman Service, PO Box 1484, Unit D, Preston, PR2 0ET",
        ):
            assert words in letter

    def test_no_letter_sends_her_past_stage_2_by_a_designated_person(self, office: PolicyOffice, live: Live) -> None:
        live(office, *TO_THE_ANSWER[:4])
        draft = office.draft("2027-01-11", "respond", REF)
        text = draft.read_text(encoding="utf-8")
        ours = "You can ask us to look at your complaint again, at stage 2."
        theirs = "You can go to the Ombudsman, or to a designated person: a councillor, your MP or the Tenant Panel."
        edited = office.file("edited.md", text.replace(ours, theirs))
        found = office("2027-01-11", "letter", "check", edited, REF).answer["data"]["findings"]
        assert [(each["part"], each["provision"]) for each in found] == [
            ("next-step", "6.9 g"),
            ("designated-person", "3.7"),
        ]
        assert office.refused("2027-01-11", "respond", REF, "--letter", edited) == [
            ("letter-next-step", "6.9 g"),
            ("letter-designated-person", "3.7"),
        ]

    def test_what_is_new_after_the_answer_is_a_complaint_of_its_own(self, office: PolicyOffice, live: Live) -> None:
        live(office, *TO_THE_ANSWER)
        shown = office.done("2027-01-13", "show", NEW)
        assert (shown["links"], shown["parties"]["name"], shown["received_on"]) == ([REF], "Maja Holm", "2027-01-13")
        assert office.owed("2027-01-13", NEW)["acknowledge"] == "2027-01-20"


class TestStage2:
    def test_is_for_the_operations_director_and_never_for_who_decided_stage_1(
        self, office: PolicyOffice, live: Live
    ) -> None:
        live(office, *TO_THE_ANSWER, escalated)
        who = office.done("2027-03-10", "who-can", REF)
        assert who["routed_to"]["names"] == ["Dai Rhŷs"]
        assert [each["name"] for each in who["people"] if not each["can"]] == ["Jo Patel"]
        refused = office.refused("2027-03-22", "respond", REF, "--decider", "J. Patel")
        assert ("same-decider", "6.13") in refused

    def test_counts_from_its_own_acknowledgement_and_not_from_the_first_receipt(
        self, office: PolicyOffice, live: Live
    ) -> None:
        live(office, *TO_THE_ANSWER, escalated)
        stage = office.done("2027-03-10", "show", REF)["stages"][1]
        # The policy's twenty days from 10 December ended before stage 2 began. From 12 February: to 12 March.
        assert (stage["original_due"], stage["policy_due"]) == ("2027-03-12", None)
        # Ten more: 15 to 19, 22 to 25 March are nine; over Easter the tenth is Tuesday the 30th.
        assert stage["extended_to"] == "2027-03-30"
        letter = office.sent("2027-03-10", REF, "extension")
        assert "The heating engineer reports" in letter
        assert "by **Tuesday 30 March 2027**" in letter

    def test_is_open_after_the_28_days_too(self, office: PolicyOffice, live: Live) -> None:
        live(office, *TO_THE_ANSWER)
        office.done("2027-04-30", "escalate", REF, "--via", "email")
        assert office.owed("2027-04-30", REF)["acknowledge"] == "2027-05-10"  # Early May bank holiday is the 3rd
        late = ("--ground", "over-12-months", "--reasons", "It came after 28 days.", "--discretion", "None.")
        refused = office.refused("2027-04-30", "refuse-escalation", REF, *late)
        assert [provision for _, provision in refused] == ["5.11"]

    def test_the_final_response_ends_it(self, office: PolicyOffice, live: Live) -> None:
        letter = live(office, *TO_THE_END).sent("2027-03-23", REF, "response-2")
        for words in (
            "# Our final response to your complaint, at stage 2",
            "decided by Dai Rhŷs, who did not decide your complaint at stage 1",
            "at stage 1 we did not uphold it",
            "| Jo Patel rings to say sorry | Ida Berg | Friday 9 April 2027 |",
            "by Wednesday 22 March 2028",
        ):
            assert words in letter
        assert "designated" not in letter


class TestAfterwards:
    def test_what_was_promised_is_followed_up(self, office: PolicyOffice, live: Live) -> None:
        live(office, *TO_THE_END)
        assert office.done("2027-03-24", "show", REF)["state"] == "closed"
        assert office.owed("2027-03-24", REF) == {"action": "2027-04-09", "learning": "2027-03-01"}
        assert office.state("2027-04-12", REF, "action") == "overdue"
        office.done("2027-04-12", "action", "done", REF, "4", "--proof", "She was rung on the 12th.")
        office.done("2027-04-12", "learning", "done", REF, "1", "--proof", "The stock list.")
        assert "action" not in office.owed("2027-04-12", REF)

    def test_the_ombudsman_is_answered_and_obeyed(self, office: PolicyOffice, live: Live) -> None:
        live(office, *TO_THE_END, at_the_ombudsman)
        assert office.owed("2027-11-02", REF)["order"] == "2027-11-29"
        office.done("2027-11-20", "ombudsman", "comply", REF, "1", "--proof", "Bank statement.")
        assert "order" not in office.owed("2027-11-20", REF)

    def test_the_year_tells_it(self, office: PolicyOffice, live: Live) -> None:
        live(office, *TO_THE_END)
        report = office.sees("2027-04-01", "report", "annual", "--year", "2026/27")
        assert "| Answered in time at stage 2 | 100% (1 of 1)" in report
        assert "Pumps are kept in the van." in report
        assert office.done("2027-04-01", "verify")["problems"] == []
