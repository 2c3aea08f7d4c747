"""Heating fails in extra care for older people: from a first report, over both stages, to the Ombudsman's order.

Days are counted by hand. Working days: December 2026: 1 to 4, 7 to 11, 14 to 18, 21 to 24, 29 to 31; January 2027: 4 to
8, 11 to 15, 18 to 22, 25 to 29; February as its Mondays to Fridays. 25 December is Christmas Day, 28 December the
substitute for Boxing Day, 1 January New Year.
"""

from pathlib import Path

import pytest

from command_line import CommandLine
from complaints_cli import places
from scenarios.older_people_office import larchwood
from scenarios.policy_office import PolicyOffice

REF, SR = "C-2026-0001", "SR-2026-0001"
REPORTED, UNHAPPY = "2026-12-10", "2026-12-16"
BOTH = ("0300 111 3000", "## The Energy Ombudsman", "0330 440 1624")


@pytest.fixture
def desk(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> PolicyOffice:
    monkeypatch.setattr(places, "state_folder", lambda: tmp_path / "state")
    return larchwood(CommandLine(monkeypatch), tmp_path)


def reported(desk: PolicyOffice) -> None:
    """Thursday 10 December: flat 7 is cold, as is the whole scheme. On Monday its tenant asks when somebody comes."""
    tenant = ("--name", "Idris Vaughan", "--address", "7 Orchard Court", "--home", "tenant")
    wants = ("--heat", "service", "--team", "Facilities", "--handler", "Aled Rees", "--target", "2026-12-11")
    desk.done(REPORTED, "request", "add", "--via", "phone", "--summary", "No heating in flat 7", *tenant, *wants)
    scheme = ("--where", "Orchard Court", "--supply", "heat", "--priority", "extra-care", "--homes", "14")
    desk.done(REPORTED, "outage", "add", *scheme)
    said = ("--words", "The fitter was to come on Friday. When is he coming?", "--unhappy", "no")
    desk.done("2026-12-14", "request", "chase", SR, "--via", "phone", *said)


def complained(desk: PolicyOffice) -> None:
    """Wednesday 16 December: he is fed up. It is acknowledged on Friday."""
    desk.once("heat: reported", lambda: reported(desk))
    said = ("--words", "Two cold nights, and nobody rings me back", "--unhappy", "yes", "--choice", "accepted")
    desk.done(UNHAPPY, "request", "chase", SR, "--via", "in-person", *said, "--taken-by", "Gwen Foley")
    desk.done("2026-12-17", "point", "add", REF, "The heaters ran up my electricity bill")
    wants = "A warm flat, and a call when a visit is off"
    desk.done("2026-12-18", "ack", REF, "--responsible", "yes", "--outcome", wants)


def answered(desk: PolicyOffice) -> None:
    """He agrees to a later day, comments on what is about to be found, and is answered on it: 13 January."""
    desk.once("heat: complained", lambda: complained(desk))
    desk.done("2026-12-21", "request", "done", SR, "--how", "The pump was replaced", "--agreed", "yes")
    desk.done("2026-12-22", "involve", REF, "Colin Marsh", "--as", "panel")
    reason = ("--reason", "The contractor's log of visits comes next week.", "--agreed", "yes", "--update-every", "4")
    desk.done("2027-01-05", "extend", REF, "--days", "5", *reason)
    short = ("--reasons", "Nobody rang for five days.", "--policy", "The heat network addendum", "--evidence", "Calls")
    desk.done("2027-01-06", "finding", REF, "1", "--decision", "upheld", *short)
    cost = ("--reasons", "The meters show small use.", "--evidence", "Meter readings")
    desk.done("2027-01-06", "finding", REF, "2", "--decision", "not-upheld", *cost)
    put = ("--points", "2", "--by", "2027-01-11", "--via", "phone", "--text", "We think that the use was small")
    desk.done("2027-01-06", "comment", "ask", REF, *put)
    desk.done("2027-01-11", "comment", "received", REF, "1", "--via", "phone", "--text", "It was eleven pounds")
    desk.done("2027-01-11", "update", REF, "--via", "phone", "--text", "The log is here.")
    desk.done("2027-01-11", "remedy", REF, "--point", "1", "--kind", "apology", "--what", "We apologise.")
    check = ("--kind", "action", "--what", "Check the pump each month", "--due", "2027-01-29", "--owner", "Aled Rees")
    desk.done("2027-01-11", "remedy", REF, "--point", "1", *check)
    cold = ("--head", "loss-of-heating", "--quantity", "11", "--why", "Days without heat", "--point", "1")
    desk.done("2027-01-11", "compensation", "line", REF, *cold)
    desk.done("2027-01-11", "compensation", "offer", REF, "--due", "2027-02-10")
    lesson = ("--wrong", "Nobody owned the call back.", "--change", "Each missed visit is rung through that day.")
    desk.done("2027-01-11", "learn", REF, *lesson, "--due", "2027-02-26", "--owner", "Colin Marsh")
    desk.done("2027-01-13", "respond", REF)


def reviewed(desk: PolicyOffice) -> None:
    """He asks for stage 2 by phone and says no reason; the director reviews it with somebody new to it: 10 February."""
    desk.once("heat: answered", lambda: answered(desk))
    desk.done("2027-01-14", "compensation", "answer", REF, "declined")
    desk.done("2027-01-15", "escalate", REF, "--via", "phone", "--handler", "Ruth Bello")
    desk.done("2027-01-20", "ack", REF, "--outcome", "More for the cold nights")
    desk.done("2027-01-29", "action", "done", REF, "2", "--proof", "Check sheet")
    desk.done("2027-02-01", "involve", REF, "Gwen Foley", "--as", "panel")
    desk.done("2027-02-01", "finding", REF, "1", "--unchanged")
    ours = ("--reasons", "The heaters were our answer to the cold, so their cost is ours.")
    desk.done("2027-02-01", "finding", REF, "2", "--decision", "upheld", *ours)
    used = ("--head", "evidenced-loss", "--amount", "11", "--why", "Electricity", "--evidence", "received")
    desk.done("2027-02-01", "compensation", "line", REF, *used, "--point", "2")
    desk.done("2027-02-01", "compensation", "offer", REF, "--due", "2027-02-24", "--instead-of", "3")
    desk.done("2027-02-01", "learn", REF, "--change", "The cost of heaters is offered with them.")
    desk.done("2027-02-10", "respond", REF, "--decider", "Ruth Bello")


def determined(desk: PolicyOffice) -> None:
    """The Ombudsman finds against the landlord, who had not sent its papers in time."""
    desk.once("heat: reviewed", lambda: reviewed(desk))
    desk.done("2027-03-01", "ombudsman", "refer", REF, "--by", "resident", "--their-ref", "202700815")
    desk.done("2027-03-02", "ombudsman", "evidence", REF, "--by", "2027-03-16", "--what", "All papers")
    ordered = ("--type", "2", "--what", "Send the papers", "--by", "2027-03-31", "--owner", "Nesta Pryce")
    desk.done("2027-03-22", "ombudsman", "failure-order", REF, *ordered)
    found = ("--outcome", "severe-maladministration", "--point", "1", "--words", "Left in the cold")
    desk.done("2027-04-20", "ombudsman", "determination", REF, *found)
    desk.done("2027-04-20", "ombudsman", "order", REF, "--what", "Pay", "--pay", "350", "--by", "2027-05-18")


class TestTheReport:
    @pytest.fixture(autouse=True)
    def lived(self, desk: PolicyOffice) -> None:
        desk.once("heat: reported", lambda: reported(desk))

    def test_is_a_repair_and_so_is_asking_after_it(self, desk: PolicyOffice) -> None:
        request = desk.done("2026-12-14", "request", "show", SR)
        assert (request["state"], request["complaints"], request["heat"]) == ("open", [], "service")
        assert desk.done("2026-12-14", "list")["items"] == []
        assert "still the repair report" in desk.reads("2026-12-14", "request", "show", SR)

    def test_asks_nothing_of_him_who_is_not_unhappy(self, desk: PolicyOffice) -> None:
        # Heat is looked at on the next working day.
        assert desk.owed("2026-12-14", SR) == {"request": "2026-12-11"}

    def test_in_extra_care_is_somebodys_task_the_same_day(self, desk: PolicyOffice) -> None:
        assert desk.owed(REPORTED, "outages") == {
            "outage-heaters": "2026-12-10",
            "outage-welfare": "2026-12-11",
            "outage-escalate": "2026-12-12",
        }

    def test_until_it_is_over_and_learned_from(self, desk: PolicyOffice) -> None:
        desk.done(REPORTED, "outage", "heaters", "1", "--given", "yes", "--words", "Fourteen heaters")
        desk.done("2026-12-11", "outage", "welfare", "1", "--words", "With the support team on site")
        desk.done("2026-12-11", "outage", "escalated", "1", "--words", "Aled Rees to Ruth Bello")
        assert desk.owed("2026-12-11", "outages") == {"outage-welfare": "2026-12-12"}
        desk.done("2026-12-21", "outage", "restored", "1")
        # Two weeks.
        assert desk.owed("2026-12-21", "outages") == {"outage-learn": "2027-01-04"}
        desk.done("2027-01-04", "outage", "learned", "1", "--words", "A spare pump at every scheme")
        assert desk.owed("2027-01-04", "outages") == {}


class TestTheComplaint:
    @pytest.fixture(autouse=True)
    def lived(self, desk: PolicyOffice) -> None:
        desk.once("heat: complained", lambda: complained(desk))

    def test_has_the_day_he_was_unhappy_for_day_zero(self, desk: PolicyOffice) -> None:
        why = desk.reads("2026-12-18", "why", REF)
        assert "first reported on Thursday 10 December 2026" in why
        assert "Day zero is Wednesday 16 December 2026" in why
        (stage,) = desk.done("2026-12-18", "show", REF)["stages"]
        # 17, 18, 21, 22 and 23 December; and 15 from the 16th: to 24, then 29 to 31 December, 4 to 8 and 11 January.
        assert (stage["ack_due"], stage["ack_state"], stage["backstop"]) == ("2026-12-23", "met", "2027-01-11")

    def test_leaves_the_repair_going_on(self, desk: PolicyOffice) -> None:
        assert desk.done("2026-12-18", "request", "show", SR)["state"] == "open"
        assert "request" in desk.owed("2026-12-18", SR)

    def test_is_due_ten_working_days_after_its_acknowledgement(self, desk: PolicyOffice) -> None:
        # From 18 December: 21 to 24, 29 to 31 December, 4, 5 and 6 January.
        assert desk.owed("2026-12-18", REF) == {"respond": "2027-01-06"}

    def test_names_both_ombudsmen_and_no_eight_weeks(self, desk: PolicyOffice) -> None:
        letter = desk.sent("2026-12-18", REF, "acknowledgement-1")
        for part in (*BOTH, "You can contact the Housing Ombudsman at any time", "A warm flat, and a call"):
            assert part in letter
        assert "by **Wednesday 6 January 2027**" in letter
        assert "We are responsible for this" in letter
        # What the policy still prints: an address that was left, and a wait that the law dropped.
        for old in ("L33 7WQ", "eight weeks", "8 weeks"):
            assert old not in letter

    def test_names_nobody(self, desk: PolicyOffice) -> None:
        letter = desk.sent("2026-12-18", REF, "acknowledgement-1")
        assert "our Complaints Officer" in letter
        assert "Nesta Pryce" not in letter

    def test_is_discussed_before_health_is_shared_with_a_contractor(self, desk: PolicyOffice) -> None:
        line = ("share", REF, "--with", "Boiler Care", "--what", "His heart condition", "--sensitive")
        assert [code for code, _ in desk.refused("2026-12-18", *line)] == ["not-discussed"]
        desk.done("2026-12-18", *line, "--discussed", "2026-12-18", "--agreed", "yes")


class TestTheAnswer:
    @pytest.fixture(autouse=True)
    def lived(self, desk: PolicyOffice) -> None:
        desk.once("heat: answered", lambda: answered(desk))

    def test_is_in_time_with_the_day_that_he_agreed_to(self, desk: PolicyOffice) -> None:
        (stage,) = desk.done("2027-01-13", "show", REF)["stages"]
        assert (stage["original_due"], stage["extended_to"]) == ("2027-01-06", "2027-01-13")
        # 17 from 16 December: 15 to 11 January, then the 12th and 13th.
        assert (stage["response_state"], stage["working_days_taken"]) == ("met-with-extension", 17)
        letter = desk.sent("2027-01-13", REF, "extension")
        for part in (*BOTH, "by **Wednesday 13 January 2027**", "log of visits", "You have agreed to the new date"):
            assert part in letter

    def test_has_every_part_that_the_policy_lists(self, desk: PolicyOffice) -> None:
        letter = desk.sent("2027-01-13", REF, "response-1")
        for part in (
            *("Our stage 1 response", "Two cold nights, and nobody rings me back", "We partly uphold your complaint"),
            *("Nobody rang for five days.", "policy, law or good practice behind this: The heat network addendum"),
            *("We apologise.", "We offer you £88.00", "11 days at £8.00 a day"),
            *("Check the pump each month | Larchwood Later Living | Friday 29 January 2027", "We keep track of each"),
            *("Each missed visit is rung through that day.", "at stage 2. You do not have to give a reason", *BOTH),
        ):
            assert part in letter
        assert "They chaired a panel" in letter
        for name in ("Nesta Pryce", "Colin Marsh", "Aled Rees", "Boiler Care"):
            assert name not in letter

    def test_came_after_his_comment_on_what_goes_against_him(self, desk: PolicyOffice) -> None:
        shown = desk.reads("2027-01-13", "show", REF)
        assert "We think that the use was small; came on Mon 11 Jan 2027: It was eleven pounds" in shown

    def test_did_not_wait_for_the_promises(self, desk: PolicyOffice) -> None:
        assert desk.owed("2027-01-13", REF) == {"action": "2027-02-10", "learning": "2027-02-26"}
        assert desk.done("2027-01-13", "show", REF)["state"] == "answered"

    def test_cannot_be_kept_from_stage_2_for_being_about_money(self, desk: PolicyOffice) -> None:
        desk.done("2027-01-15", "escalate", REF, "--via", "phone", "--reason", "The sum")
        line = ("refuse-escalation", REF, "--reasons", "Only the money is in dispute", "--ground")
        assert desk("2027-01-15", *line, "compensation-only").code == 2
        warned = desk.done("2027-01-15", *line, "other", "--draft", str(desk.folder / "no.md"))["warnings"]
        assert "none of them; the Ombudsman may tell us to take it on" in warned[0]
        # 18 to 22 January.
        assert desk.owed("2027-01-15", REF)["acknowledge"] == "2027-01-22"


class TestTheReview:
    @pytest.fixture(autouse=True)
    def lived(self, desk: PolicyOffice) -> None:
        desk.once("heat: reviewed", lambda: reviewed(desk))

    def test_was_due_twenty_working_days_after_its_acknowledgement(self, desk: PolicyOffice) -> None:
        stage = desk.done("2027-02-10", "show", REF)["stages"][1]
        # From 20 January: 21, 22, 25 to 29 January; 1 to 5, 8 to 12, 15, 16 and 17 February.
        assert (stage["original_due"], stage["response_state"]) == ("2027-02-17", "met")
        assert stage["decider"] == "Ruth Bello"

    def test_is_the_last_letter(self, desk: PolicyOffice) -> None:
        letter = desk.sent("2027-02-10", REF, "response-2")
        for part in (
            *("This is our final response", "This is the same decision as at stage 1", "at stage 1 we did not uphold"),
            *("None of them decided your complaint at stage 1", "We offer you £99.00 in total"),
            *("within 12 months of this letter: by Thursday 10 February 2028", *BOTH),
        ):
            assert part in letter

    def test_is_nobodys_who_had_a_part_in_stage_1(self, desk: PolicyOffice) -> None:
        able = {each["name"] for each in desk.done("2027-02-10", "who-can", REF)["people"] if each["can"]}
        assert {"Ruth Bello", "Hywel Amos"} <= able
        assert able.isdisjoint({"Nesta Pryce", "Colin Marsh"})


class TestTheOmbudsman:
    @pytest.fixture(autouse=True)
    def lived(self, desk: PolicyOffice) -> None:
        desk.once("heat: determined", lambda: determined(desk))

    def test_presses_until_it_is_complied_with(self, desk: PolicyOffice) -> None:
        owed = desk.owed("2027-04-21", REF)
        assert (owed["evidence"], owed["order"]) == ("2027-03-16", "2027-05-18")
        assert desk.state("2027-04-21", REF, "failure-order") == "overdue"
        desk.done("2027-04-21", "ombudsman", "comply", REF, "1", "--proof", "Portal receipt")
        desk.done("2027-05-10", "ombudsman", "comply", REF, "2", "--proof", "Bank statement")
        assert {"order", "failure-order"}.isdisjoint(desk.owed("2027-05-10", REF))

    def test_is_counted_in_the_report_of_the_year(self, desk: PolicyOffice) -> None:
        report = desk.reads("2027-04-21", "report", "annual", "--year", "2026/27")
        assert "Member Responsible for Complaints: Dorothy Akande" in report
        assert "Complaints brought to the Ombudsman, as far as we know: 1" in report
        assert "| Type 2: information was not given | 1 |" in report
        # 1 complaint, 640 and 52 homes: 1.445 for each thousand.
        assert "Stage 1 complaints per 1,000 homes | 1.4 |" in report
        assert "Head of Assets | 26 February 2027" in report

    def test_leaves_a_record_that_verifies(self, desk: PolicyOffice) -> None:
        assert desk.done("2027-04-21", "verify")["problems"] == []
