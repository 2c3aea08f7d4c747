"""The same small association: who a complaint goes to, what is none, silence, and behaviour that is too much."""

import pytest

from scenarios.conftest import Landlord, Live
from scenarios.policy_office import PolicyOffice
from scenarios.test_westfield import STAFF

DAY = "2026-12-14"
REF = "C-2026-0001"
SILENT = ("close", REF, "--reason", "no-contact")
THREATS = ("--behaviour", "threats", "--evidence", "Calls of 15 and 16 December, recorded.")
WEIGHED = (
    *("--proportionality", "A warning changed nothing.", "--equality", "No disability is known, and he was asked."),
    *("--stays-open", "Letters; emergencies by phone.", "--channels", "phone", "--decided-by", "Dai Rhŷs"),
)
RESTRICT = ("restriction", "add", REF, *THREATS, *WEIGHED)


@pytest.fixture
def office(landlord: Landlord) -> PolicyOffice:
    return landlord(STAFF, "westfield-2024", "2026-11-02")


def arrived(office: PolicyOffice, *more: str) -> list[str]:
    """A complaint by letter from Rhys Cole; the program's warnings."""
    line = ("log", "--via", "letter", "--name", "Rhys Cole", "--summary", "It has to do with the stairs.")
    return [str(each) for each in office.done(DAY, *line, *more)["warnings"]]


def answered(office: PolicyOffice) -> None:
    """Upheld and answered on the Wednesday after."""
    arrived(office, "--handler", "Ida Berg")
    office.done(DAY, "ack", REF, "--responsible", "yes", "--outcome", "Clean stairs.")
    office.done("2026-12-16", "finding", REF, "1", "--decision", "upheld", "--reasons", "Nobody cleaned them.")
    office.done("2026-12-16", "remedy", REF, "--what", "Clean them.", "--due", "2027-02-01")
    office.done("2026-12-16", "learn", REF, "--none", "A single lapse.")
    office.done("2026-12-16", "respond", REF)


def warned(office: PolicyOffice) -> None:
    arrived(office, "--handler", "Ida Berg")
    office.done("2026-12-15", "restriction", "warn", REF, *THREATS, "--said", "No more threats, please.")


def restricted(office: PolicyOffice) -> None:
    office.done("2026-12-17", *RESTRICT, "--appeal-to", "Ann Lee")
    office.done("2026-12-18", "restriction", "appeal", REF, "1", "--words", "I was afraid for my children.")


class TestWhoItGoesTo:
    @pytest.mark.parametrize(
        ("facts", "to", "not_to"),
        [
            (("--flag", "building-safety", "--danger-now", "no"), "Jo Patel", []),
            (("--about", "Dai Rhys"), "Ann Lee", ["Dai Rhŷs"]),
            (("--about", "Eva Stone"), "Kim Osei", ["Eva Stone"]),
        ],
        ids=["building safety", "the Operations Director", "the board"],
    )
    def test_is_whom_the_policy_names(
        self, office: PolicyOffice, facts: tuple[str, ...], to: str, not_to: list[str]
    ) -> None:
        warnings = arrived(office, *facts)
        assert any(f"Given to {to}" in each for each in warnings)
        who = office.done(DAY, "who-can", REF)
        assert who["routed_to"]["names"] == [to]
        assert [each["name"] for each in who["people"] if not each["can"]] == not_to

    def test_straight_to_stage_2_leaves_stage_1_due(self, office: PolicyOffice) -> None:
        arrived(office, "--flag", "sensitive")
        warnings = office.done(DAY, "escalate", REF, "--reason", "It is very private.")["warnings"]
        assert warnings[0] == "Stage 1 is still unanswered, and stays due."
        stage = office.done(DAY, "show", REF)["stages"][1]
        # Twenty working days from the first receipt: 18 December is the 4th, 24th the 8th, 31st the 11th, then
        # 4 to 8 January to the 16th, and Thursday 14 January is the 20th. The Code's own would be 25 from there.
        assert (stage["policy_due"], stage["backstop"]) == ("2027-01-14", "2027-01-21")

    def test_an_advocate_shows_that_they_may(self, office: PolicyOffice) -> None:
        arrived(office, "--rep", "Bo Lee", "--rep-basis", "consent", "--handler", "Ida Berg")
        office.done(DAY, "rep", "proof", REF, "1", "--kind", "verbal")
        assert office.owed(DAY, REF)["proof"] == "2026-12-21"  # the policy wants it in writing
        office.done("2026-12-15", "rep", "proof", REF, "1", "--kind", "written-permission")
        assert "proof" not in office.owed("2026-12-15", REF)


class TestWhatIsNoComplaint:
    def test_a_first_request_for_compensation_is_a_claim(self, office: PolicyOffice) -> None:
        claim = ("--via", "email", "--head", "damage-to-belongings", "--what", "The leak took my rug.")
        ref = office.done(DAY, "claim", "add", *claim)["ref"]
        office.done(DAY, "claim", "answer", ref, "insurers", "--reasons", "Our insurers decide on belongings.")
        assert office.done(DAY, "list")["items"] == []

    def test_what_is_over_twelve_months_old_is_weighed_all_the_same(self, office: PolicyOffice) -> None:
        arrived(office, "--occurred", "2025-12-13")
        old = ("refuse", REF, "--ground", "over-12-months", "--reasons", "The stairs were rebuilt since.")
        assert office.refused(DAY, *old) == [("discretion-missing", "2.3")]
        office.done(DAY, *old, "--discretion", "He was well, and at home, the whole year.", "--decider", "Ida Berg")
        letter = office.sent(DAY, REF, "refusal")
        for words in (
            "more than 12 months had passed since it happened, and since you came to know of it",
            "The stairs were rebuilt since.",
            "He was well, and at home, the whole year.",
            "you can take it to the Housing Ombudsman Service",
            "decided by Ida Berg on Monday 14 December 2026",
        ):
            assert words in letter

    def test_what_he_learned_of_within_twelve_months_is_taken_on(self, office: PolicyOffice) -> None:
        """The policy counts from when it happened; the Code also from when he came to know."""
        arrived(office, "--occurred", "2025-10-01", "--resident-knew", "2026-01-05")
        old = ("--ground", "over-12-months", "--reasons", "Old.", "--discretion", "None.")
        assert office.refused(DAY, "refuse", REF, *old) == [("within-12-months", "2.3")]

    def test_a_court_counts_once_a_claim_is_filed(self, office: PolicyOffice) -> None:
        arrived(office)
        court = ("refuse", REF, "--ground", "proceedings-filed", "--reasons", "A court looks at it.")
        assert [provision for _, provision in office.refused(DAY, *court)] == ["2.2"]
        office.done(DAY, *court, "--claim-number", "K12AB345", "--claim-date", "2026-12-10")
        assert office.done(DAY, "show", REF)["state"] == "refused"

    @pytest.mark.parametrize("reason", ["The police look into it.", "The Information Commissioner decides that."])
    def test_a_ground_of_the_policy_alone_is_warned_of(self, office: PolicyOffice, reason: str) -> None:
        arrived(office)
        other = ("--ground", "other", "--reasons", reason, "--instead", "We help them with what they ask for.")
        (warning,) = office.done(DAY, "refuse", REF, *other)["warnings"]
        assert "The Code names three grounds, and this is none of them" in warning
        letter = office.sent(DAY, REF, "refusal")
        assert reason in letter
        assert "We help them with what they ask for." in letter
        assert "The Ombudsman can tell us to take on your complaint." in letter


class TestSilence:
    def test_is_no_end_before_28_days_and_an_attempt(self, office: PolicyOffice, live: Live) -> None:
        live(office, answered)
        assert {provision for _, provision in office.refused("2027-01-12", *SILENT)} == {"5.12", "policy"}
        rang = ("--kind", "contact-attempt", "--via", "phone", "--text", "No answer.")
        office.done("2027-01-04", "note", REF, "--with", "resident", *rang)
        wrote = ("--kind", "contact-attempt", "--via", "letter", "--text", "Asked to ring.")
        office.done("2027-01-07", "note", REF, "--with", "resident", *wrote)
        # 28 days after Wednesday 16 December is Wednesday 13 January.
        assert office.refused("2027-01-12", *SILENT) == [("contact-too-recent", "policy")]
        office.done("2027-01-13", *SILENT)
        assert office.done("2027-01-13", "show", REF)["close_reason"] == "no-contact"
        assert office.owed("2027-01-13", REF) == {"action": "2027-02-01"}

    def test_never_ends_a_stage_that_awaits_our_answer(self, office: PolicyOffice, live: Live) -> None:
        live(office, answered)
        office.done("2026-12-17", "escalate", REF)
        assert office.refused("2027-03-01", *SILENT)[0][1] != "policy"

    def test_she_comes_back_after_it_was_closed(self, office: PolicyOffice, live: Live) -> None:
        live(office, answered)
        office.done("2026-12-18", "close", REF, "--reason", "resolved", "--satisfied", "yes")
        office.done("2027-01-05", "escalate", REF, "--via", "phone")
        shown = office.done("2027-01-05", "show", REF)
        assert (shown["state"], shown["stage"], shown["handler"]) == ("open", 2, "Dai Rhŷs")


class TestBehaviour:
    def test_nobody_is_kept_from_complaining(self, office: PolicyOffice, live: Live) -> None:
        live(office, warned)
        assert office.refused("2026-12-17", *RESTRICT, "--appeal-to", "Ann Lee", "--bar-complaints") == [
            ("complaints-barred", "2.5")
        ]

    def test_who_restricts_does_not_hear_the_appeal_although_the_policy_says_so(
        self, office: PolicyOffice, live: Live
    ) -> None:
        live(office, warned)
        assert [rule for _, rule in office.refused("2026-12-17", *RESTRICT, "--appeal-to", "Dai Rhŷs")] == ["5.8"]
        live(office, warned, restricted)
        lift = ("restriction", "appeal", REF, "1", "--outcome", "lift", "--reasons", "He was calm.")
        assert [rule for _, rule in office.refused("2027-01-11", *lift, "--by", "Dai Rhys")] == ["5.8"]

    def test_a_restriction_has_a_review_and_stops_no_clock(self, office: PolicyOffice, live: Live) -> None:
        live(office, warned, restricted)
        assert office.owed("2026-12-18", REF) == {
            "acknowledge": "2026-12-21",
            "restriction-appeal": "2027-01-20",  # twenty working days: the 31st is the 7th
            "restriction-review": "2027-06-17",
        }

    def test_an_appeal_eases_it_and_he_may_complain_again(self, office: PolicyOffice, live: Live) -> None:
        live(office, warned, restricted)
        eased = ("--outcome", "ease", "--by", "Ann Lee", "--reasons", "He was afraid.", "--next", "2027-03-01")
        office.done("2027-01-11", "restriction", "appeal", REF, "1", *eased, "--frequency", "One call a week.")
        assert office.owed("2027-01-11", REF)["restriction-review"] == "2027-03-01"
        again = ("--via", "email", "--name", "Rhys Cole", "--summary", "The bins.")
        warning = " ".join(office.done("2027-01-12", "log", *again)["warnings"])
        assert "The complaint is taken on as any other." in warning
