"""An association for older people, by its own policy: who is heard, who speaks, what is ours, what is refused and how.

Days are counted by hand. 26 March 2027 is Good Friday, 29 March Easter Monday, 3 May the Early May holiday and 31 May
the Spring one.
"""

from pathlib import Path

import pytest

from command_line import CommandLine
from complaints_cli import places
from scenarios.older_people_office import larchwood
from scenarios.policy_office import PolicyOffice

REF = "C-2027-0001"
DAY = "2027-03-23"
CALL = ("log", "--via", "phone", "--name", "Beti Howells", "--address", "3 Elm Close", "--home", "leaseholder")


@pytest.fixture
def desk(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> PolicyOffice:
    monkeypatch.setattr(places, "state_folder", lambda: tmp_path / "state")
    return larchwood(CommandLine(monkeypatch), tmp_path)


def acknowledged(desk: PolicyOffice) -> None:
    """Tuesday 23 March: she complains by phone and asks that her daughter speaks for her. Acknowledged on Thursday."""
    points = ("--point", "The hall was not cleaned", "--point", "The pavement is broken", "--point", "Weak water")
    speaks = ("--rep", "Sara Howells", "--rep-basis", "consent", "--rep-proof", "verbal")
    desk.done(DAY, *CALL, *points, *speaks, "--outcome", "A clean hall", "--taken-by", "Gwen Foley")
    desk.done(DAY, "adjust", "add", REF, "--kind", "large-print", "--review", "2027-09-23")
    desk.done("2027-03-24", "rep", "scope", REF, "1", "--copies", "both", "--object-by", "2027-04-06")
    desk.done("2027-03-24", "point", "set", REF, "1", "--responsible", "yes")
    desk.done("2027-03-24", "point", "set", REF, "2", "--responsible", "no", "--whose", "The county council")
    desk.done("2027-03-24", "point", "set", REF, "3", "--responsible", "part", "--whose", "The water company")
    desk.done("2027-03-25", "ack", REF)


def answered(desk: PolicyOffice) -> None:
    """Answered on Monday 12 April, the last day, and closed."""
    desk.once("older: acknowledged", lambda: acknowledged(desk))
    desk.done("2027-04-08", "comment", "ask", REF, "--by", "2027-04-09", "--via", "phone", "--text", "No fault of ours")
    for point, whose in (("1", "the rota was kept"), ("2", "the road is the county's"), ("3", "the pump is sound")):
        reasons = ("--reasons", f"We found that {whose}.", "--evidence", "Our own records")
        desk.done("2027-04-09", "finding", REF, point, "--decision", "not-upheld", *reasons)
    desk.done("2027-04-09", "learn", REF, "--none", "The rota worked.")
    desk.done("2027-04-12", "respond", REF)
    desk.done("2027-04-19", "close", REF, "--reason", "responded", "--satisfied", "no")


class TestTheAcknowledgement:
    @pytest.fixture(autouse=True)
    def lived(self, desk: PolicyOffice) -> None:
        desk.once("older: acknowledged", lambda: acknowledged(desk))

    def test_says_what_is_ours_and_what_is_not(self, desk: PolicyOffice) -> None:
        letter = desk.sent("2027-03-25", REF, "acknowledgement-1")
        for part in (
            "Point 1: We are responsible for this.",
            "Point 2: We are not responsible for this. Who is: The county council.",
            "Point 3: We are responsible for part of this. Who is responsible for the rest: The water company.",
        ):
            assert part in letter

    def test_names_the_daughter_with_a_way_to_object_and_sends_her_a_copy(self, desk: PolicyOffice) -> None:
        letter = desk.sent("2027-03-25", REF, "acknowledgement-1")
        assert "Beti Howells 3 Elm Close" in letter
        assert "If you do not want Sara Howells to speak for you, please tell us by Tuesday 6 April 2027" in letter
        assert letter.endswith("Copy to: Sara Howells")

    def test_stops_the_copies_once_she_objects(self, desk: PolicyOffice) -> None:
        desk.done("2027-03-30", "rep", "object", REF, "1", "--words", "I speak for myself")
        desk.done("2027-04-07", "extend", REF, "--days", "3", "--reason", "A witness is away.", "--agreed", "yes")
        assert "Copy to" not in desk.sent("2027-04-07", REF, "extension")

    def test_makes_the_adjustment_and_keeps_it_under_review(self, desk: PolicyOffice) -> None:
        assert "large print" in desk.sent("2027-03-25", REF, "acknowledgement-1")
        assert desk.owed("2027-03-25", REF)["review"] == "2027-09-23"

    def test_gives_days_over_easter(self, desk: PolicyOffice) -> None:
        (stage,) = desk.done("2027-03-25", "show", REF)["stages"]
        # 24, 25, 30 and 31 March, 1 April; ten from the 25th: 30 and 31 March, 1, 2, 5 to 9 and 12 April.
        assert (stage["ack_due"], stage["response_due"]) == ("2027-04-01", "2027-04-12")

    def test_is_not_put_off_for_longer_than_ten_days_without_a_good_reason(self, desk: PolicyOffice) -> None:
        line = ("extend", REF, "--reason", "We are busy.", "--agreed", "yes", "--to")
        # Ten after 12 April: 13 to 16, 19 to 23 and 26 April.
        assert [rule for _, rule in desk.refused("2027-04-12", *line, "2027-04-27")] == ["6.4"]
        desk.done("2027-04-12", *line, "2027-04-26")
        assert desk.owed("2027-04-12", REF)["respond"] == "2027-04-26"


class TestWhatIsTakenOn:
    def test_safety_however_old_and_whoever_says_it(self, desk: PolicyOffice) -> None:
        old = ("--anonymous", "--occurred", "2025-11-03", "--resident-knew", "2025-11-03", "--flag", "safeguarding")
        desk.done(DAY, "log", "--via", "letter", "--summary", "A carer shouts at her", *old)
        assert desk.owed(DAY, REF) == {"acknowledge": "2027-04-01", "safeguarding": DAY}
        line = ("refuse", REF, "--ground", "over-12-months", "--reasons", "Old", "--discretion", "We looked.")
        assert [rule for _, rule in desk.refused(DAY, *line)] == ["2.3"]
        desk.done(DAY, "safeguarding", "refer", REF, "1", "--to", "The county's adult team")
        assert desk.owed(DAY, REF) == {"acknowledge": "2027-04-01"}

    def test_twelve_months_from_when_she_knew_whatever_the_policy_counts_from(self, desk: PolicyOffice) -> None:
        desk.done(
            DAY, *CALL, "--summary", "A wrong charge", "--occurred", "2025-11-03", "--resident-knew", "2026-06-01"
        )
        line = ("refuse", REF, "--ground", "over-12-months", "--reasons", "Old", "--discretion", "We looked.")
        assert [rule for _, rule in desk.refused(DAY, *line)] == ["2.3"]

    def test_how_noise_was_handled_while_the_noise_has_its_own_case(self, desk: PolicyOffice) -> None:
        desk.done(DAY, "request", "add", "--via", "phone", "--summary", "Music at night", "--name", "Len Okoro")
        desk.done("2027-04-12", "request", "done", "SR-2027-0001", "--how", "Passed to case ASB-31")
        assert desk.done("2027-04-12", "list")["items"] == []
        unhappy = ("--name", "Len Okoro", "--summary", "You did nothing", "--flag", "asb-handling")
        desk.done("2027-04-26", "log", "--via", "social-media", *unhappy, "--request", "SR-2027-0001")
        desk.done("2027-04-26", "asb", REF, "--case", "ASB-31")
        # 27 to 30 April and, after the holiday of 3 May, the 4th.
        assert desk.owed("2027-04-26", REF) == {"acknowledge": "2027-05-04"}
        assert "ASB-31" in desk.reads("2027-04-26", "show", REF)

    def test_not_a_claim_at_court_but_only_once_it_is_filed(self, desk: PolicyOffice) -> None:
        desk.done(DAY, *CALL, "--summary", "A fall on the stairs")
        line = ("refuse", REF, "--ground", "proceedings-filed", "--reasons", "The court has it.")
        assert [rule for _, rule in desk.refused("2027-03-24", *line)] == ["2.2"]
        filed = ("--claim-number", "K00AB123", "--claim-date", "2027-03-22")
        desk.done("2027-03-24", *line, *filed, "--discretion", "Every part of it is before the court.")
        assert "take this decision to the Housing Ombudsman" in desk.sent("2027-03-24", REF, "refusal")


class TestHeardAndNoComplaint:
    def test_praise(self, desk: PolicyOffice) -> None:
        said = ("--text", "Aled carried my shopping up", "--about", "Aled Rees", "--name", "Mair Bevan")
        desk.done(DAY, "compliment", "add", "--via", "letter", *said)
        assert desk.done(DAY, "compliment", "list")["items"][0]["ref"] == "K-2027-0001"
        report = desk.reads("2027-04-12", "report", "annual", "--year", "2026/27")
        assert "| Compliments | 1 |" in report

    def test_a_survey_answered_with_how_to_complain(self, desk: PolicyOffice) -> None:
        said = ("--source", "survey", "--summary", "Nobody picks up the phone", "--unhappy", "yes")
        desk.done(DAY, "feedback", "add", *said, "--name", "Olwen Tate", "--email", "olwen@tate.example")
        assert "signpost" in desk.owed(DAY, "F-2027-0001")
        desk.done(DAY, "feedback", "signpost", "F-2027-0001", "--how", "By email, with the fact sheet")
        assert desk.owed(DAY, "F-2027-0001") == {}
        assert desk.done(DAY, "list")["items"] == []

    def test_money_for_cold_days_without_a_complaint(self, desk: PolicyOffice) -> None:
        cold = ("--head", "prolonged-loss", "--what", "Six cold days", "--name", "Mair Bevan")
        desk.done(DAY, "claim", "add", "--via", "phone", *cold)
        granted = ("--amount", "48", "--reasons", "Six days at the guidance's rate", "--pay-by", "2027-04-09")
        desk.done("2027-03-24", "claim", "answer", "M-2027-0001", "granted", *granted)
        assert "2027-04-09" in desk.owed("2027-03-24", "M-2027-0001").values()
        desk.done("2027-04-07", "claim", "paid", "M-2027-0001", "--how", "Bank transfer")
        assert desk.owed("2027-04-07", "M-2027-0001") == {}
        assert desk.done("2027-04-07", "list")["items"] == []


class TestTheSameAgain:
    @pytest.fixture(autouse=True)
    def lived(self, desk: PolicyOffice) -> None:
        desk.once("older: answered", lambda: answered(desk))

    def test_goes_to_stage_2_without_a_reason_and_after_it_was_closed(self, desk: PolicyOffice) -> None:
        desk.done("2027-05-24", "escalate", REF, "--via", "in-person")
        # 25 to 28 May and, after the Spring holiday of the 31st, 1 June.
        assert desk.owed("2027-05-24", REF)["acknowledge"] == "2027-06-01"

    def test_is_answered_no_more_with_reasons_and_the_ombudsman(self, desk: PolicyOffice) -> None:
        behaviour = ("--behaviour", "nothing-new", "--evidence", "Eleven letters since 20 April")
        weighed = ("--proportionality", "We asked her twice", "--equality", "We asked what she needs; nothing changed")
        stays = ("--stays-open", "Repairs, emergencies and new matters", "--frequency", "No answer on the hall again")
        who = ("--decided-by", "Ruth Bello", "--appeal-to", "Hywel Amos", "--without-warning", "Asked on 3 May")
        line = ("restriction", "add", REF, *behaviour, *weighed, *stays, *who)
        assert desk.refused("2027-05-10", *line, "--bar-complaints") == [("complaints-barred", "2.5")]
        desk.done("2027-05-10", *line, "--sent", "post")
        # She may still complain, of the hall as well.
        desk.done("2027-05-11", *CALL, "--summary", "The hall again")
        desk.done("2027-05-11", "escalate", REF, "--via", "letter")

    def test_is_refused_with_reasons_where_it_was_considered(self, desk: PolicyOffice) -> None:
        desk.done("2027-05-10", *CALL, "--summary", "The hall was not cleaned in March", "--link", REF)
        line = ("refuse", "C-2027-0002", "--ground", "already-considered", "--reasons", "We answered it on 12 April.")
        desk.done("2027-05-11", *line, "--discretion", "Nothing in it is new.", "--evidence", f"{REF}, 12 April")
        letter = desk.sent("2027-05-11", "C-2027-0002", "refusal")
        assert "We answered it on 12 April." in letter
        assert "take this decision to the Housing Ombudsman" in letter


class TestTheLandlord:
    def test_adopts_the_policy_as_it_is_only_with_a_reason(self, desk: PolicyOffice) -> None:
        line = ("policy", "adopt", str(desk.policy), "--effective", "2027-01-04")
        assert {rule for _, rule in desk.refused(DAY, *line)} >= {"2.3", "6.10"}
        checked = desk.reads_refused(DAY, "policy", "check", str(desk.policy))
        for clash in ("L33 7WQ", "no new cases by email", "compensation-only", "puts another discussion"):
            assert clash in checked

    def test_prints_a_fact_sheet_and_a_script(self, desk: PolicyOffice) -> None:
        sheet = desk.reads(DAY, "document", "fact-sheet")
        for part in ("Leasehold Advisory Service", "On social media, where we answer you in private", "PR2 0ET"):
            assert part in sheet
        assert "Dorothy Akande" in sheet
        assert "What would put it right?" in desk.reads(DAY, "document", "script")

    def test_sends_its_papers_by_the_day_for_the_small(self, desk: PolicyOffice) -> None:
        # Under 1,000 homes: six months after the year's end of 31 March.
        assert desk.state("2027-03-31", "assessment", "submission") == "overdue"
        desk.done("2027-04-19", "assess", "submitted", "--proof", "Receipt 4", "--year", "2025/26")
        assert desk.owed("2027-04-19", "assessment") == {"submission": "2027-09-30"}
        assert desk.done("2027-04-19", "verify")["problems"] == []
