"""A council's housing complaints by its own page: who may complain, both stages, refusals, and the relevant ombudsman.

Days are counted by hand. 25 December 2026 is Christmas Day, 28 December the substitute for Boxing Day, 1 January 2027
New Year; 26 March 2027 is Good Friday, 29 March Easter Monday, 3 May the Early May holiday.
"""

from pathlib import Path

import pytest

from command_line import CommandLine
from complaints_cli import places
from scenarios.policy_office import PolicyOffice

SETTINGS = """
name = "Brackenford Borough Council"
address = "Civic Offices, 1 Market Place, Brackenford, BK1 1AA"
phone = "01632 960 700"
email = "housing@brackenford.example"
website = "www.brackenford.example/housing-complaints"
other_ombudsman_categories = "homelessness, council tax"
other_ombudsman_checked_on = "2026-11-02"
homes_lcra = 4200
homes_lcho = 85
staff = [
    {name = "Tom Aspin", role = "Customer Relations"},
    {name = "Priya Nair", role = "Repairs manager"},
    {name = "Joan Ellery", role = "Estates manager"},
    {name = "Ivor Lamb", role = "Service director", standing = "director"},
]
"""
REF, SR = "C-2026-0001", "SR-2026-0001"
SPRING = "C-2027-0001"
ASKED = ("log", "--via", "web", "--name", "Kit Moran", "--address", "9 Weir Street", "--category", "repairs")
GROUND = ("--ground", "other", "--decider", "Tom Aspin")


@pytest.fixture
def desk(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> PolicyOffice:
    monkeypatch.setattr(places, "state_folder", lambda: tmp_path / "state")
    return PolicyOffice(CommandLine(monkeypatch), tmp_path, SETTINGS, "council-housing", "2026-11-02")


def received(desk: PolicyOffice) -> None:
    """Tuesday 15 December: one of a tenant's household complains, and then asks that a sister speaks for him."""
    about = ("--home", "household-member", "--summary", "The bath was left half fitted", "--handler", "Joan Ellery")
    desk.done("2026-12-15", *ASKED, *about, "--about", "Priya Nair", "--outcome", "A bath that can be used")
    desk.done("2026-12-16", "rep", "add", REF, "Dee Moran", "--basis", "consent", "--proof", "verbal")


def acknowledged(desk: PolicyOffice) -> None:
    """The tenant's letter came on Thursday 17 December; the acknowledgement goes out on Friday."""
    desk.once("council: received", lambda: received(desk))
    desk.done("2026-12-17", "person", "permission", REF, "--proof", "written-permission")
    for kind, words in (("coloured-paper", "Yellow paper"), ("interpreter", "Polish")):
        desk.done("2026-12-17", "adjust", "add", REF, "--kind", kind, "--text", words, "--review", "2027-06-18")
    desk.done("2026-12-17", "adjust", "add", REF, "--kind", "extra-time", "--days", "5", "--review", "2027-06-18")
    desk.done("2026-12-18", "ack", REF, "--responsible", "yes")


def answered(desk: PolicyOffice) -> None:
    """It took longer than was said, and is answered with what it teaches: 13 January."""
    desk.once("council: acknowledged", lambda: acknowledged(desk))
    desk.done("2026-12-21", "rep", "proof", REF, "1", "--kind", "signed-form", "--reference", "Form 12")
    desk.done(
        "2026-12-31", "extend", REF, "--to", "2027-01-13", "--reason", "The bath is on order.", "--update-every", "3"
    )
    desk.done("2027-01-11", "finding", REF, "1", "--decision", "upheld", "--reasons", "The fitter was called away.")
    desk.done("2027-01-11", "remedy", REF, "--what", "Fit the bath", "--due", "2027-02-01", "--owner", "Tom Aspin")
    lesson = ("--change", "No fitter leaves a home without a bath.", "--owner", "Tom Aspin", "--due", "2027-02-26")
    desk.done("2027-01-12", "learn", REF, *lesson)
    desk.done("2027-01-13", "respond", REF, "--decider", "Joan Ellery")


def reviewed(desk: PolicyOffice) -> None:
    """The change is made and told; he asks for stage 2 all the same, and the service director answers on 25 March."""
    desk.once("council: answered", lambda: answered(desk))
    desk.done("2027-01-29", "action", "done", REF, "1", "--proof", "Photograph")
    desk.done("2027-02-25", "learning", "done", REF, "1", "--proof", "Team brief")
    desk.done("2027-02-25", "learning", "told", REF, "1", "--how", "newsletter", "--text", "Spring issue")
    desk.done("2027-03-01", "escalate", REF, "--via", "email")
    desk.done("2027-03-04", "ack", REF, "--outcome", "none-given")
    desk.done("2027-03-22", "finding", REF, "1", "--unchanged")
    desk.done("2027-03-22", "learn", REF, "--none", "Stage 1 said it.")
    desk.done("2027-03-25", "respond", REF, "--decider", "Ivor Lamb")


def test_a_request_is_answered_by_the_team_and_is_no_complaint(desk: PolicyOffice) -> None:
    asked = ("--summary", "The stair light is out", "--name", "Wanda Nowak", "--team", "Estates")
    desk.done("2026-12-15", "request", "add", "--via", "phone", *asked)
    told = ("--text", "An electrician comes on Thursday.", "--by", "Joan Ellery")
    desk.done("2026-12-16", "request", "reply", SR, "--via", "phone", *told)
    desk.done("2026-12-17", "request", "done", SR, "--how", "A new lamp")
    assert desk.owed("2026-12-17", SR) == {}
    assert desk.done("2026-12-17", "list")["items"] == []


def test_unhappy_while_it_is_under_way_he_complains_at_once(desk: PolicyOffice) -> None:
    desk.done("2026-12-15", "request", "add", "--via", "phone", "--summary", "The stair light is out")
    said = ("--words", "Two evenings in the dark", "--unhappy", "yes", "--choice", "accepted")
    data = desk.done("2026-12-17", "request", "chase", SR, "--via", "phone", *said)
    assert (data["complaint"], data["state"]) == (REF, "open")


def test_the_page_is_adopted_only_with_a_reason(desk: PolicyOffice) -> None:
    line = ("policy", "adopt", str(desk.policy), "--effective", "2026-12-01")
    assert {provision for _, provision in desk.refused("2026-12-01", *line)} >= {"6.4", "6.15"}
    ran = desk("2026-12-01", "policy", "check", str(desk.policy))
    assert ran.code == 3
    found = {(each["setting"], each["provision"]) for each in ran.answer["data"]["findings"]}
    assert {("exclusions.withdrawn", "2.2"), ("handling.early_resolution", "5.2"), ("exclusions", "2.5")} <= found


class TestWhoMayComplain:
    @pytest.fixture(autouse=True)
    def lived(self, desk: PolicyOffice) -> None:
        desk.once("council: received", lambda: received(desk))

    def test_of_a_household_with_the_tenants_letter_and_the_clock_runs(self, desk: PolicyOffice) -> None:
        # 16, 17, 18, 21 and 22 December.
        owed = desk.owed("2026-12-16", REF)
        assert (owed["acknowledge"], owed["permission"]) == ("2026-12-22", "2026-12-22")
        line = ("ack", REF, "--responsible", "yes")
        assert desk.refused("2026-12-16", *line) == [("permission-missing", "policy")]
        desk.done("2026-12-16", "person", "permission", REF, "--proof", "verbal")
        assert desk.refused("2026-12-16", *line) == [("permission-missing", "policy")]

    def test_a_representative_by_a_signature(self, desk: PolicyOffice) -> None:
        assert "proof" in desk.owed("2026-12-16", REF)
        desk.done("2026-12-17", "rep", "proof", REF, "1", "--kind", "signed-form")
        assert "proof" not in desk.owed("2026-12-17", REF)

    @pytest.mark.parametrize("home", ["private-tenant", "homeowner", "leaseholder", "licensee", "service-agreement"])
    def test_whoever_thinks_it_is_ours(self, desk: PolicyOffice, home: str) -> None:
        ref = desk.done("2026-12-16", *ASKED[:-2], "--home", home, "--summary", "Your gutter floods me")["ref"]
        assert "permission" not in desk.owed("2026-12-16", ref)
        desk.done("2026-12-16", "ack", ref, "--responsible", "yes", "--outcome", "A dry wall")


class TestTheAcknowledgement:
    @pytest.fixture(autouse=True)
    def lived(self, desk: PolicyOffice) -> None:
        desk.once("council: acknowledged", lambda: acknowledged(desk))

    def test_sets_out_the_eight_things(self, desk: PolicyOffice) -> None:
        letter = desk.sent("2026-12-18", REF, "acknowledgement-1")
        for part in (
            *("Our reference: C-2026-0001", "at stage 1", "The bath was left half fitted", "A bath that can be used"),
            *("How we deal with complaints", "by **Thursday 31 December 2026**", "at most 10 working days later"),
            *("Yellow paper", "Polish", "more time (5 working days)", "Citizens Advice"),
        ):
            assert part in letter

    def test_does_not_write_to_her_who_has_no_signature(self, desk: PolicyOffice) -> None:
        letter = desk.sent("2026-12-18", REF, "acknowledgement-1")
        assert "We do not write to them before we have your permission in writing" in letter
        assert "Copy to" not in letter

    def test_counts_from_receipt_as_the_page_does(self, desk: PolicyOffice) -> None:
        # From 15 December: 16, 17, 18, 21 to 24, 29, 30 and 31; by the Code from the 18th: to Wednesday 6 January.
        assert desk.owed("2026-12-18", REF)["respond"] == "2026-12-31"
        (stage,) = desk.done("2026-12-18", "show", REF)["stages"]
        assert (stage["policy_due"], stage["response_due"]) == ("2026-12-31", "2027-01-06")


class TestTheAnswer:
    @pytest.fixture(autouse=True)
    def lived(self, desk: PolicyOffice) -> None:
        desk.once("council: answered", lambda: answered(desk))

    def test_was_put_off_to_a_day_that_the_code_allows(self, desk: PolicyOffice) -> None:
        letter = desk.sent("2027-01-13", REF, "extension")
        assert (
            "by Thursday 31 December 2026. We are sorry. We will answer it by **Wednesday 13 January 2027**" in letter
        )
        assert "every 3 working days" in letter
        assert "Housing Ombudsman Service, PO Box 1484" in letter
        assert "Copy to: Dee Moran" in letter

    def test_is_nobodys_who_was_close_to_it(self, desk: PolicyOffice) -> None:
        people = desk.done("2027-01-13", "who-can", REF, "--stage", "1")["people"]
        assert "Priya Nair" not in {each["name"] for each in people if each["can"]}

    def test_explains_what_is_learned(self, desk: PolicyOffice) -> None:
        letter = desk.sent("2027-01-13", REF, "response-1")
        assert "What we are changing: No fitter leaves a home without a bath." in letter
        assert "Fit the bath | Tom Aspin | Monday 1 February 2027" in letter
        assert desk.owed("2027-01-13", REF)["learning"] == "2027-02-26"


class TestTheLastAnswer:
    @pytest.fixture(autouse=True)
    def lived(self, desk: PolicyOffice) -> None:
        desk.once("council: reviewed", lambda: reviewed(desk))

    def test_is_the_service_directors(self, desk: PolicyOffice) -> None:
        stage = desk.done("2027-03-25", "show", REF)["stages"][1]
        # The Code, from the acknowledgement on 4 March: 5, 8 to 12, 15 to 19, 22 to 25, 30, 31 March, 1, 2 and 5 April.
        # The page, from 1 March: 2 to 5, 8 to 12, 15 to 19, 22 to 25, 30 and 31 March.
        assert (stage["decider"], stage["original_due"], stage["policy_due"]) == (
            "Ivor Lamb",
            "2027-04-05",
            "2027-03-31",
        )
        assert "the service director, as your policy says" in desk.reads("2027-03-25", "who-can", REF, "--stage", "2")
        letter = desk.sent("2027-03-25", REF, "response-2")
        assert "by Saturday 25 March 2028" in letter

    def test_leaves_a_plan_in_which_the_change_is_made(self, desk: PolicyOffice) -> None:
        plan = desk.reads("2027-03-25", "learning", "plan", "--year", "2026/27")
        assert "Implemented on 25 February 2027 | Newsletter" in plan
        assert desk.owed("2027-03-25", REF) == {"review": "2027-06-18"}


class TestWhatIsNotTakenOn:
    """Grounds that only the page names are no grounds of the Code: a reasoned letter, with the way to the Ombudsman."""

    def logged(self, desk: PolicyOffice, words: str, *more: str) -> None:
        desk.done("2027-04-19", "log", "--via", "letter", "--name", "Gus Ford", "--summary", words, *more)

    def test_what_was_withdrawn_before(self, desk: PolicyOffice) -> None:
        self.logged(desk, "The tree takes my light")
        desk.done("2027-04-20", "withdraw", SPRING, "--said-on", "2027-04-20", "--via", "phone")
        self.logged(desk, "The tree takes my light, again")
        reasons = ("--reasons", "You withdrew it on 20 April.", "--discretion", "Nothing is new.")
        data = desk.done("2027-04-21", "refuse", "C-2027-0002", *GROUND, *reasons)
        assert "none of them; the Ombudsman may tell us to take it on" in data["warnings"][0]
        letter = desk.sent("2027-04-21", "C-2027-0002", "refusal")
        for part in ("You withdrew it on 20 April.", "Nothing is new.", "take this decision to the Housing Ombudsman"):
            assert part in letter

    def test_what_the_law_gives_an_appeal_on_and_it_is_the_other_ombudsmans(self, desk: PolicyOffice) -> None:
        self.logged(desk, "My homelessness decision is wrong", "--category", "homelessness")
        way = ("--reasons", "The law lets you ask for a review.", "--instead", "A review, until 7 May.")
        desk.done("2027-04-21", "refuse", SPRING, *GROUND, *way, "--discretion", "Only a review can change it.")
        letter = desk.sent("2027-04-21", SPRING, "refusal")
        assert "A review, until 7 May." in letter
        assert "take this decision to the Local Government and Social Care Ombudsman" in letter
        assert "Housing Ombudsman" not in letter

    def test_not_because_a_solicitor_wrote_nor_for_a_time_limit_that_nobody_named(self, desk: PolicyOffice) -> None:
        self.logged(desk, "Damp", "--occurred", "2026-09-01")
        legal = ("refuse", SPRING, "--ground", "proceedings-filed", "--reasons", "A solicitor wrote")
        assert [provision for _, provision in desk.refused("2027-04-21", *legal)] == ["2.2"]
        late = ("refuse", SPRING, "--ground", "over-12-months", "--reasons", "Late", "--discretion", "We looked.")
        assert [provision for _, provision in desk.refused("2027-04-21", *late)] == ["2.3"]

    def test_more_time_for_another_services_matter_names_its_ombudsman(self, desk: PolicyOffice) -> None:
        self.logged(desk, "Nobody read my papers", "--category", "homelessness")
        desk.done("2027-04-21", "ack", SPRING, "--responsible", "yes", "--outcome", "An answer")
        desk.done("2027-04-30", "extend", SPRING, "--days", "5", "--reason", "They are in storage.")
        letter = desk.sent("2027-04-30", SPRING, "extension")
        # From the 19th: 20 to 23 and 26 to 30 April, 4 May, as 3 May is a bank holiday; five more: 5, 6, 7, 10, 11.
        assert "This replaces the date of Tuesday 4 May 2027" in letter
        assert "by **Tuesday 11 May 2027**" in letter
        assert "0300 061 0614" in letter
