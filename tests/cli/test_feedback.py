"""Feedback and compliments: criticism is no complaint by itself, and whoever voices it is told how to complain."""

from typing import Any

import pytest

from officer import Officer

F, K = "F-2026-0001", "K-2026-0001"
DAY = "2026-12-07"


def said(officer: Officer, source: str, words: str, *more: str) -> dict[str, Any]:
    return officer.done(DAY, "feedback", "add", "--source", source, "--summary", words, *more)


def owed(data: dict[str, Any]) -> dict[str, tuple[str, str]]:
    return {each["what"]: (each["due_on"], each["rule"]) for each in data["due"]}


class TestCriticism:
    @pytest.mark.parametrize("source", ["survey", "social-media"])
    def test_in_a_survey_or_a_post_is_no_complaint_and_a_signpost_is_due(self, source: str, officer: Officer) -> None:
        data = said(officer, source, "Your service is terrible", "--survey", "Winter survey")
        assert (data["ref"], owed(data)) == (F, {"signpost": (DAY, "1.6")})
        assert officer.done(DAY, "list")["items"] == []
        items = officer.done("2026-12-09", "due")["items"]
        assert [(each["ref"], each["what"], each["state"]) for each in items] == [(F, "signpost", "overdue")]
        officer.done("2026-12-09", "feedback", "signpost", F, "--how", "By email")
        assert officer.done("2026-12-09", "due")["items"] == []
        assert officer.done("2026-12-09", "feedback", "list")["items"][0]["signposted_on"] == "2026-12-09"

    def test_that_was_signposted_at_once_owes_nothing(self, officer: Officer) -> None:
        assert owed(said(officer, "survey", "I am unhappy", "--signposted", DAY)) == {}
        assert officer.done(DAY, "feedback", "show", F)["signposted_on"] == DAY

    def test_without_a_name_cannot_be_signposted_and_says_why(self, officer: Officer) -> None:
        said(officer, "survey", "I am unhappy")
        data = officer.done(DAY, "feedback", "signpost", F, "--impossible", "No name was given")
        assert owed(data) == {}
        shown = officer.done(DAY, "feedback", "show", F)
        assert (shown["signposted_on"], shown["out_of_reach_on"]) == (None, DAY)
        assert "cannot be told" in officer.sees(DAY, "feedback", "list")

    def test_that_wants_no_reply_is_still_offered_the_choice(self, officer: Officer) -> None:
        assert owed(said(officer, "comment", "The fence is disgraceful")) == {"offer-choice": (DAY, "1.3")}
        data = officer.done("2026-12-08", "feedback", "choice", F, "--choice", "declined", "--why", "No reply needed")
        assert owed(data) == {}
        shown = officer.done(DAY, "feedback", "show", F)
        assert (shown["choice"], shown["reply_wanted"]) == ("declined", False)

    def test_not_offered_yet_stays_due(self, officer: Officer) -> None:
        data = said(officer, "comment", "A remark", "--choice", "not-yet")
        assert owed(data) == {"offer-choice": (DAY, "1.3")}
        later = officer.done("2026-12-08", "feedback", "choice", F, "--choice", "not-yet")
        assert owed(later) == owed(data)

    def test_the_officers_word_counts(self, officer: Officer) -> None:
        assert owed(said(officer, "survey", "No complaint at all, lovely people", "--unhappy", "no")) == {}
        assert owed(said(officer, "survey", "Could be better", "--unhappy", "yes")) == {"signpost": (DAY, "1.6")}
        assert "not called for" in officer.sees(DAY, "feedback", "list")


class TestConversion:
    def test_of_a_survey_counts_from_the_day_they_asked_for_it(self, officer: Officer) -> None:
        said(officer, "survey", "I am unhappy with the lift", "--name", "Siân Łukasz")
        data = officer.done("2026-12-14", "feedback", "complain", F, "--via", "phone")
        assert (data["ref"], data["feedback"], data["day_zero"]) == ("C-2026-0001", F, "2026-12-14")
        shown = officer.done("2026-12-14", "show", "C-2026-0001")
        assert (shown["reported_on"], shown["feedback"], shown["via"]) == (DAY, F, "phone")
        assert (shown["points"][0]["text"], shown["parties"]["name"]) == ("I am unhappy with the lift", "Siân Łukasz")
        assert officer.done("2026-12-14", "feedback", "show", F)["complaints"] == ["C-2026-0001"]
        assert officer.done("2026-12-14", "due", "--all")["items"][0]["what"] == "acknowledge"

    def test_of_a_remark_counts_from_the_day_it_was_made(self, officer: Officer) -> None:
        said(officer, "comment", "The lift is a disgrace and I am unhappy")
        data = officer.done("2026-12-14", "feedback", "choice", F, "--choice", "accepted")
        assert data["day_zero"] == DAY
        assert "Monday 7 December 2026" in data["warnings"][0]

    def test_at_once_and_by_log(self, officer: Officer) -> None:
        data = said(officer, "comment", "I want to complain", "--choice", "accepted", "--signposted", DAY)
        assert data["complaint"] == "C-2026-0001"
        assert "C-2026-0002: logged" in officer.sees(
            DAY, "feedback", "add", "--source", "comment", "--summary", "x", "--choice", "accepted"
        )
        said(officer, "survey", "The lift is slow")
        line = ("log", "--via", "web", "--summary", "The lift", "--feedback", "f-2026-0003")
        assert officer.done("2026-12-14", *line)["ref"] == "C-2026-0003"
        assert officer.done("2026-12-14", "show", "C-2026-0003")["received_on"] == "2026-12-14"
        assert officer.done("2026-12-14", "verify")["problems"] == []

    def test_refusals(self, officer: Officer) -> None:
        assert officer.refused(DAY, "feedback", "complain", F, code=4) == [("feedback", None)]
        said(officer, "survey", "Fine")
        assert officer.refused(DAY, "feedback", "choice", F, "--choice", "declined") == [("nothing-to-answer", "1.3")]
        officer.done(DAY, "feedback", "complain", F)
        assert officer.refused(DAY, "feedback", "complain", F) == [("complaint-already", "6.8")]
        line = ("log", "--via", "web", "--summary", "x", "--feedback", "F-2026-0009")
        assert officer.refused(DAY, *line, code=4) == [("feedback", None)]


class TestRefusals:
    def test_of_what_is_said(self, officer: Officer) -> None:
        add = ("feedback", "add", "--source", "survey", "--summary", "x")
        assert officer.refused(DAY, *add[:4], code=2) == [("missing-option", None)]
        assert officer.refused(DAY, *add, "--received", "2026-12-08") == [("in-the-future", "5.12")]
        assert officer.refused(DAY, *add, "--signposted", "2026-12-06") == [("out-of-order", "5.12")]
        assert officer.refused(DAY, "feedback", "add", "--source", "fax", "--summary", "x", code=2) == [
            ("choice", None)
        ]

    def test_of_a_second_signpost(self, officer: Officer) -> None:
        said(officer, "survey", "x", "--signposted", DAY)
        assert officer.refused(DAY, "feedback", "signpost", F, "--how", "x") == [("told-already", "1.6")]
        assert officer.refused(DAY, "feedback", "signpost", F, code=2) == [("missing-option", None)]


class TestKept:
    def test_is_taken_back_and_erased(self, officer: Officer) -> None:
        said(officer, "survey", "Szczęsny is unhappy", "--name", "Szczęsny-Holm")
        officer.done(DAY, "feedback", "signpost", F, "--how", "By email")
        assert owed(officer.done(DAY, "undo", F)) == {"signpost": (DAY, "1.6")}
        assert officer.refused(DAY, "undo", F) == [("arrival", "5.12")]
        assert officer.done(DAY, "erase", F, "--reason", "Asked for", "--yes")["state"] is None
        assert "Szczęsny".encode() not in officer.db.read_bytes()
        assert officer.done(DAY, "feedback", "show", F)["erased"] is True
        assert officer.done(DAY, "db", "rebuild")["problems"] == []

    def test_asks_whoever_sits_there(self, officer: Officer) -> None:
        officer.run.sit_down()
        line = ("feedback", "add", "--source", "comment", "--summary", "I am unhappy")
        assert officer.screen(DAY, *line, typed="yes\ndeclined\ny\n").code == 0
        assert officer.done(DAY, "feedback", "show", F)["choice"] == "declined"


class TestCompliments:
    line = ("compliment", "add", "--via", "letter", "--text", "Jane was kind, [red]truly[/]", "--about", "evans, jane")

    def test_name_whom_they_are_about(self, officer: Officer) -> None:
        data = officer.done(DAY, *self.line, "--team", "Caretakers", "--name", "Siân")
        assert (data["ref"], data["about"], data["team"]) == (K, ["Jane Evans"], "caretakers")
        assert officer.done(DAY, "compliment", "list")["items"][0]["about"] == ["Jane Evans"]
        assert "[red]truly[/]" in officer.sees(DAY, "compliment", "show", K)
        assert officer.done(DAY, "due")["items"] == []

    def test_are_listed_for_whom_they_are_about(self, officer: Officer) -> None:
        officer.done(DAY, *self.line, "--received", "2026-11-30", "--team", "Caretakers", "--name", "Siân")
        officer.done(DAY, *self.line[:-1], "Piotr Łukasz", "--team", "Repairs")

        def found(*wanted: str) -> list[str]:
            return [each["ref"] for each in officer.done(DAY, "compliment", "list", *wanted)["items"]]

        assert found("--team", "caretakers") == found("--about", "j evans") == [K]
        assert found("--received", "2026-12-01..2026-12-31") == found("--team", "Repairs") == ["K-2026-0002"]
        assert "Siân" not in officer.sees(DAY, "compliment", "list")
        assert "None of the 2 compliments fits." in officer.sees(DAY, "compliment", "list", "--team", "rents")
        assert officer.refused(DAY, "compliment", "list", "--about", "Nobody Known", code=4) == [("person", None)]

    def test_are_erased(self, officer: Officer) -> None:
        officer.done(DAY, *self.line, "--name", "Szczęsny")
        officer.done(DAY, "erase", K, "--reason", "Asked for", "--yes")
        assert officer.done(DAY, "compliment", "show", K)["text"] == "[erased]"
        assert "Szczęsny".encode() not in officer.db.read_bytes()
        assert officer.done(DAY, "verify")["problems"] == []

    def test_refusals(self, officer: Officer) -> None:
        assert officer.refused(DAY, "compliment", "add", "--via", "letter", code=2) == [("missing-option", None)]
        assert officer.refused(DAY, *self.line, "--received", "2026-12-08") == [("in-the-future", "5.12")]
        assert officer.refused(DAY, "compliment", "show", K, code=4) == [("compliment", None)]
        officer.done(DAY, *self.line)
        assert officer.refused(DAY, "undo", K) == [("arrival", "5.12")]

    def test_empty_lists_say_what_comes_first(self, officer: Officer) -> None:
        assert "compliment add" in officer.sees(DAY, "compliment", "list")
        assert "feedback add" in officer.sees(DAY, "feedback", "list")
