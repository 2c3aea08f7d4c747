"""A restriction of contact: what it must have, what it closes, and that no complaint waits for it (Code 5.14, 5.15)."""

import pytest

from every_command import POLICY
from officer import REF, Officer
from restrictions import (
    ADD,
    BY,
    CHANNELS,
    DAY,
    EQUALITY,
    EVIDENCE,
    OPEN,
    PROPORTION,
    WARN,
    WEIGHED,
    WHAT,
    owed,
    shown,
)


@pytest.fixture
def warned(officer: Officer) -> Officer:
    officer.logs()
    officer.done("2026-12-14", *WARN)
    return officer


@pytest.fixture
def restricted(warned: Officer) -> Officer:
    warned.done(DAY, *ADD, *CHANNELS)
    return warned


class TestWarning:
    def test_comes_first(self, officer: Officer) -> None:
        officer.logs()
        assert officer.refused(DAY, *ADD, *CHANNELS) == [("warning-missing", "5.15")]
        assert officer.ways_out(DAY, *ADD, *CHANNELS) == [f"complaints restriction warn {REF} --behaviour WORD"]
        officer.done("2026-12-14", *WARN)
        assert officer.refused(DAY, *ADD, *CHANNELS, "--whose", "representative") == [("warning-missing", "5.15")]
        officer.done(DAY, *ADD, *CHANNELS)

    def test_leaves_them_a_day_to_change(self, officer: Officer) -> None:
        officer.logs()
        officer.done(DAY, *WARN)
        assert officer.refused(DAY, *ADD, *CHANNELS) == [("warning-missing", "5.15")]
        assert "warned on Tuesday 15 December 2026, the same day" in officer.sentences(DAY, *ADD, *CHANNELS)[0]
        officer.done(DAY, *ADD, *CHANNELS, "--without-warning", "She came with a knife an hour later")

    def test_may_be_left_out_for_a_reason(self, officer: Officer) -> None:
        officer.logs()
        officer.done(DAY, *ADD, *CHANNELS, "--without-warning", "He came with a knife")
        assert shown(officer)[0]["without_warning"] == "He came with a knife"

    def test_refusals(self, officer: Officer) -> None:
        officer.logs()
        assert officer.refused(DAY, *WARN[:3], code=2) == [("missing-option", None)] * 3
        assert officer.refused(DAY, *WARN, "--behaviour", "assertive", code=2) == [("choice", None)]
        assert officer.refused(DAY, *WARN, "--on", "2026-12-16") == [("in-the-future", "5.12")]

    def test_is_shown_with_what_was_said(self, warned: Officer) -> None:
        (warning,) = warned.done(DAY, "show", REF)["behaviour_warnings"]
        assert (warning["on"], warning["behaviours"]) == ("2026-12-14", ["threats", "continual-contact"])
        assert "Please write to us without threats." in warned.sees(DAY, "show", REF)


class TestWhatItMustHave:
    @pytest.mark.parametrize(
        ("left_out", "problem"),
        [
            (EVIDENCE, ("restriction-without-evidence", "5.14")),
            (PROPORTION, ("proportion-missing", "5.15")),
            (EQUALITY, ("equality-missing", "5.15")),
            (OPEN, ("nothing-open", "5.15")),
            (CHANNELS, ("nothing-restricted", "5.14")),
        ],
    )
    def test_each_is_asked_for_by_the_code(
        self, left_out: tuple[str, ...], problem: tuple[str, str], warned: Officer
    ) -> None:
        line = [each for each in (*ADD, *CHANNELS) if each not in left_out]
        assert warned.refused(DAY, *line) == [problem]

    def test_all_that_is_missing_is_named_at_once(self, officer: Officer) -> None:
        officer.logs()
        line = ("restriction", "add", REF, "--behaviour", "rudeness", *BY)
        assert {code for code, _ in officer.refused(DAY, *line)} == {
            "restriction-without-evidence",
            "nothing-restricted",
            "warning-missing",
            "proportion-missing",
            "equality-missing",
            "nothing-open",
        }

    def test_its_review_is_six_months_on_unless_another_day_is_set(self, restricted: Officer) -> None:
        assert owed(restricted) == {"restriction-review": ("2027-06-15", "5.14", "record")}
        assert shown(restricted)[0]["review_on"] == "2027-06-15"

    def test_six_months_from_the_end_of_august_is_the_end_of_february(self, warned: Officer) -> None:
        warned.done("2027-08-31", *ADD, *CHANNELS)
        assert shown(warned)[0]["review_on"] == "2028-02-29"

    def test_a_review_beyond_six_months_is_warned_of_and_beyond_twelve_refused(self, warned: Officer) -> None:
        beyond = (*ADD, *CHANNELS, "--review")
        for day in ("2027-12-16", DAY):
            assert warned.refused(DAY, *beyond, day) == [("review-too-far", "5.14")]
        assert "six months are up on Tuesday 15 June 2027" in warned.done(DAY, *beyond, "2027-12-15")["warnings"][0]

    def test_whoever_decides_does_not_hear_the_appeal(self, warned: Officer) -> None:
        line = (*ADD[:-1], "Evans, Jane", *CHANNELS)
        assert warned.refused(DAY, *line) == [("decider-hears-appeal", "5.8")]

    def test_nobody_is_kept_from_complaining_again(self, warned: Officer) -> None:
        assert warned.refused(DAY, *ADD, *CHANNELS, "--bar-complaints") == [("complaints-barred", "2.5")]

    def test_it_may_limit_how_often_and_with_whom_alone(self, warned: Officer) -> None:
        warned.done(DAY, *ADD, "--frequency", "One call a week", "--only-with", "Jane Evans")
        (found,) = shown(warned)
        assert (found["channels"], found["frequency"], found["only_with"]) == ([], "One call a week", "Jane Evans")
        screen = warned.sees(DAY, "show", REF)
        assert "One call a week" in screen
        assert "Closed" not in screen

    def test_a_closed_way_to_tell_them_names_the_open_ones(self, warned: Officer) -> None:
        line = (*ADD, *CHANNELS, "--sent", "email")
        assert warned.refused(DAY, *line) == [("channel-restricted", "5.14")]
        assert "it closes email. Say another with --sent: " in warned.sentences(DAY, *line)[0]
        assert "Add" not in warned.sentences(DAY, *line)[0]

    def test_other_refusals(self, warned: Officer) -> None:
        assert warned.refused(DAY, *ADD, "--channels", "phone,pigeon", code=2) == [("choice", None)]
        assert warned.refused(DAY, *ADD, "--channels", "other", code=2) == [("choice", None)]
        assert warned.refused(DAY, *ADD, *CHANNELS, "--starts", "2026-12-14") == [("out-of-order", "5.12")]
        assert warned.refused(DAY, *ADD, *CHANNELS, "--sent", "email") == [("channel-restricted", "5.14")]
        missing = ("restriction", "add", REF, *EVIDENCE, *CHANNELS)
        assert warned.refused(DAY, *missing, code=2) == [("missing-option", None)] * 3


class TestChannels:
    def test_one_way_for_letters_stays_open_over_all_restrictions(self, warned: Officer) -> None:
        every = ("--channels", "letter,email,in-person,text")
        assert warned.refused(DAY, *ADD, *every) == [("every-channel", "5.15")]
        warned.done(DAY, *ADD, "--channels", "letter,email", "--sent", "hand")
        assert warned.refused(DAY, *ADD, "--channels", "in-person,text") == [("every-channel", "5.15")]

    def test_a_closed_way_is_refused_for_letters_and_an_open_one_is_not(self, restricted: Officer) -> None:
        ack = ("ack", REF, "--responsible", "yes", "--outcome", "A boiler")
        assert restricted.refused(DAY, *ack, "--sent", "email") == [("channel-restricted", "5.14")]
        (sentence,) = restricted.sentences(DAY, *ack, "--sent", "email")
        assert "restricted since Tuesday 15 December 2026 (restriction 1)" in sentence
        assert "Say another with --sent: post, hand, text." in sentence
        assert restricted.done(DAY, *ack)["letter"]["sent"] == "post"

    def test_the_way_they_prefer_is_no_exception(self, officer: Officer) -> None:
        officer.logs("2026-12-14", "--contact-by", "email")
        officer.done("2026-12-14", *WARN)
        officer.done(DAY, *ADD, *CHANNELS, "--sent", "post")
        ack = ("ack", REF, "--responsible", "yes", "--outcome", "A boiler")
        assert officer.refused(DAY, *ack) == [("channel-restricted", "5.14")]
        officer.draft(DAY, *ack)
        officer.done(DAY, *ack, "--sent", "post")

    def test_before_it_starts_and_once_it_is_lifted_nothing_is_closed(self, warned: Officer) -> None:
        warned.done(DAY, *ADD, *CHANNELS, "--starts", "2026-12-21")
        extend = ("--days", "2", "--reason", "A part is late.", "--sent", "email")
        warned.done("2026-12-18", "ack", REF, "--responsible", "yes", "--outcome", "A boiler", "--sent", "email")
        assert warned.refused("2026-12-21", "extend", REF, *extend) == [("channel-restricted", "5.14")]
        warned.done("2026-12-22", "restriction", "lift", REF, "1", "--reasons", "They apologised")
        warned.done("2026-12-22", "extend", REF, *extend)

    def test_what_comes_by_a_closed_channel_is_recorded_with_a_warning(self, restricted: Officer) -> None:
        note = ("note", REF, "--with", "resident", "--text", "They rang.", "--via")
        assert "Contact by phone is restricted" in restricted.done(DAY, *note, "phone")["warnings"][0]
        assert restricted.done(DAY, *note, "letter")["warnings"] == []
        contractor = ("note", REF, "--with", "contractor", "--text", "They rang.", "--via", "phone")
        assert restricted.done(DAY, *contractor)["warnings"] == []
        asked = restricted.done(DAY, "escalate", REF, "--via", "email")
        assert "Contact by email is restricted" in asked["warnings"][-1]

    def test_a_withdrawal_by_a_closed_channel_is_recorded_too(self, restricted: Officer) -> None:
        data = restricted.done(DAY, "withdraw", REF, "--said-on", DAY, "--via", "phone")
        assert (data["state"], "by phone is restricted" in data["warnings"][0]) == ("withdrawn", True)

    def test_no_clock_stops(self, warned: Officer) -> None:
        before = warned.done(DAY, "show", REF)["stages"]
        data = warned.done(DAY, *ADD, *CHANNELS)
        assert "clock of the complaint runs on" in data["warnings"][-1]
        assert warned.done(DAY, "show", REF)["stages"] == before


class TestOtherComplaintsOfTheSamePerson:
    SECOND = "C-2026-0002"
    ACK = ("--responsible", "yes", "--outcome", "A fence", "--sent", "email")

    def test_are_bound_once_they_are_linked(self, restricted: Officer) -> None:
        data = restricted.done(DAY, "log", "--via", "phone", "--name", "maja  HOLM", "--summary", "The fence")
        assert data["ref"] == self.SECOND
        known, by_phone, *_ = data["warnings"]
        assert f"complaints link {self.SECOND} {REF}" in known
        assert "Contact by phone is restricted" in by_phone
        restricted.done(DAY, "link", self.SECOND, REF)
        assert restricted.refused(DAY, "ack", self.SECOND, *self.ACK) == [("channel-restricted", "5.14")]
        assert shown(restricted, ref=self.SECOND)[0]["ref"] == REF
        assert f"of {REF}" in restricted.sees(DAY, "show", self.SECOND)

    def test_are_warned_of_when_it_is_added(self, warned: Officer) -> None:
        warned.done("2026-12-14", "log", "--via", "web", "--name", "Maja Holm", "--summary", "The fence")
        warned.done("2026-12-14", "log", "--via", "web", "--name", "Jan Novák", "--summary", "The lift")
        last, other = warned.done(DAY, *ADD, *CHANNELS)["warnings"]
        assert (self.SECOND in other, "C-2026-0003" in last + other) == (True, False)

    def test_of_somebody_else_are_not_bound_by_a_link(self, restricted: Officer) -> None:
        data = restricted.done(DAY, "log", "--via", "web", "--name", "Jan Novák", "--summary", "Boiler", "--link", REF)
        assert not any("restricted" in warning for warning in data["warnings"])
        assert shown(restricted, ref=self.SECOND) == []
        restricted.done(DAY, "ack", self.SECOND, *self.ACK)

    def test_at_the_same_address_are_spoken_of(self, officer: Officer) -> None:
        officer.logs("2026-12-14", "--address", "Flat 2, 1 High Street\nYork")
        officer.done("2026-12-14", *WARN)
        officer.done(DAY, *ADD, *CHANNELS)
        log = ("log", "--via", "web", "--name", "Per Holm", "--summary", "The lift", "--address")
        assert REF in officer.done(DAY, *log, "flat 2 1 HIGH street, York")["warnings"][0]
        elsewhere = officer.done(DAY, *log, "Flat 3, 1 High Street, York")["warnings"]
        assert not any("restricted" in warning for warning in elsewhere)

    def test_share_the_warning_that_came_first(self, warned: Officer) -> None:
        second = ("log", "--via", "web", "--name", "Maja Holm", "--summary", "The fence", "--link", REF)
        warned.done("2026-12-14", *second)
        warned.done(DAY, "restriction", "add", self.SECOND, *WHAT, *WEIGHED, *CHANNELS)


class TestConduct:
    """There are two headings, and no code for being assertive."""

    ABUSE = ("threats", "violence", "abuse", "discriminatory-remarks", "rudeness", "inflammatory-statements")
    DEMANDS = (
        *("instant-answers", "one-person-only", "continual-contact", "changing-the-matter", "not-co-operating"),
        *("not-accepting-a-decision", "not-accepting-explanations", "nothing-new"),
    )

    @pytest.mark.parametrize(
        ("word", "heading"),
        [*((word, "aggressive") for word in ABUSE), *((word, "unreasonable-demands") for word in DEMANDS)],
    )
    def test_each_word_stands_under_its_heading(self, word: str, heading: str, warned: Officer) -> None:
        line = ("restriction", "add", REF, "--behaviour", word, *EVIDENCE, *WEIGHED, *CHANNELS)
        warned.done(DAY, *line)
        (item,) = warned.done(DAY, "restriction", "list")["items"]
        assert item["conduct"] == [heading]

    def test_nobody_is_restricted_for_being_assertive(self, warned: Officer) -> None:
        for word in ("assertive", "determined", "angry"):
            assert warned.refused(DAY, *ADD, *CHANNELS, "--behaviour", word, code=2) == [("choice", None)]

    def test_how_they_were_told_in_writing_is_kept(self, warned: Officer) -> None:
        warned.done(DAY, *ADD, *CHANNELS, "--sent", "hand")
        assert shown(warned)[0]["told_by"] == "hand"


class TestUnderAPolicyThatNamesWhoDecides:
    def test_somebody_else_is_warned_of(self, warned: Officer) -> None:
        named = '\n[behaviour]\ndecided_by = "Operations Director"\nappeal_to = "Chair"\n'
        policy = POLICY.replace("in_force_from = 2027-02-01", "in_force_from = 2026-12-01") + named
        file = warned.file("named.toml", policy)
        warned.done("2026-12-02", "policy", "adopt", file, "--effective", "2026-12-02")
        line = (*ADD, *CHANNELS)
        assert warned.done(DAY, *line)["warnings"][:2] == [
            "Your policy has Operations Director look into such behaviour; Jane Evans is not that on the staff list.",
            "Your policy has Chair hear the appeal; Piotr Łukasz is not that on the staff list.",
        ]
        warned.done(DAY, "undo", REF, "--never-sent", "It lay in the tray.")
        warned.done(DAY, "staff", "place", "Jane Evans", "--role", "Operations Director")
        warned.done(DAY, "staff", "place", "Piotr Łukasz", "--standing", "chair")
        assert not any("Your policy" in each for each in warned.done(DAY, *line)["warnings"])
