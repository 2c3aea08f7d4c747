"""The landlord's own record at the command line: what is owed, to whom, by when, and what is refused."""

import pytest

from officer import REF, Officer

DAY = "2026-12-14"


def owed(officer: Officer, today: str = DAY) -> dict[tuple[str, int | None], str]:
    items = officer.done(today, "due", "--all")["items"]
    return {(each["what"], each["item"]): each["due_on"] for each in items if not each["ref"].startswith("C-")}


class TestSubmission:
    def test_is_owed_six_months_after_the_year_end(self, officer: Officer) -> None:
        # The record began on 1 December 2026: the year to 31 March 2026 had its day on 30 September.
        assert owed(officer)["submission", None] == "2027-09-30"

    def test_follows_the_year_end_and_the_homes_of_the_settings(self, officer: Officer) -> None:
        officer.done(DAY, "settings", "set", "year_end", "12-31")
        assert owed(officer)["submission", None] == "2027-06-30"
        officer.done(DAY, "settings", "set", "homes_lcra", "1200", "--at", DAY)
        assert owed(officer)["submission", None] == "2027-09-30"
        assert officer.done(DAY, "verify")["problems"] == []

    def test_sent_is_followed_by_the_next(self, officer: Officer) -> None:
        data = officer.done("2027-09-01", "assess", "submitted", "--proof", "Receipt 12")
        assert (data["year_end"], data["next_due"]) == ("2027-03-31", "2028-09-30")
        assert owed(officer, "2027-09-01")["submission", None] == "2028-09-30"

    def test_is_recorded_for_the_year_that_is_named_and_tells_what_is_missing(self, officer: Officer) -> None:
        data = officer.done("2027-09-01", "assess", "submitted", "--proof", "Receipt 12", "--year", "2026/27")
        assert data["year_end"] == "2027-03-31"
        assert "Not on record for 2026/27: Self-assessment: approved by the governing body." in data["warnings"]
        assert officer.done("2027-09-01", "report", "submission", "--year", "2026/27")["sent_on"] == "2027-09-01"

    @pytest.mark.parametrize("year", ["2025/26", "2027/28"])
    def test_of_another_year_is_refused(self, year: str, officer: Officer) -> None:
        line = ("assess", "submitted", "--proof", "x", "--year", year)
        assert officer.refused("2028-09-01", *line) == [("not-next", "8.1")]

    def test_of_what_is_no_year_is_refused(self, officer: Officer) -> None:
        line = ("assess", "submitted", "--proof", "x", "--year", "31 March 2027")
        assert officer.refused("2028-09-01", *line, code=2) == [("year", None)]

    def test_before_the_year_has_ended_is_refused(self, officer: Officer) -> None:
        assert officer.refused(DAY, "assess", "submitted", "--proof", "x") == [("out-of-order", "5.12")]

    def test_without_proof_is_refused(self, officer: Officer) -> None:
        assert officer.refused("2027-09-01", "assess", "submitted", code=2) == [("missing-option", None)]


class TestAFreshAssessment:
    def test_stands_in_due_until_it_is_made(self, officer: Officer) -> None:
        officer.logs()
        line = ("--because", "ombudsman", "--by", "2027-02-26", "--complaint", REF.lower())
        assert officer.done(DAY, "assess", "call", *line)["n"] == 1
        assert owed(officer)["self-assessment", 1] == "2027-02-26"
        officer.done("2027-02-01", "assess", "complete", "1", "--changes", "Letters name the Ombudsman.")
        assert ("self-assessment", 1) not in owed(officer, "2027-02-01")

    def test_names_the_provision_that_calls_for_it(self, officer: Officer) -> None:
        officer.done(DAY, "assess", "call", "--because", "merger", "--by", "2027-02-26")
        officer.done(DAY, "assess", "call", "--because", "ombudsman", "--by", "2027-02-26")
        items = officer.done(DAY, "due", "--all")["items"]
        rules = {(each["item"], each["rule"]) for each in items if each["what"] == "self-assessment"}
        assert rules == {(1, "8.3"), (2, "8.4")}

    def test_refusals(self, officer: Officer) -> None:
        call = ("assess", "call", "--because")
        assert officer.refused(DAY, *call, "merger", "--by", DAY) == [("out-of-order", "5.12")]
        assert officer.refused(DAY, *call, "weather", "--by", "2027-02-26", code=2) == [("choice", None)]
        assert officer.refused(DAY, *call, "merger", "--by", "2027-02-26", "--on", "2026-12-15") == [
            ("in-the-future", "5.12")
        ]
        other = (*call, "ombudsman", "--by", "2027-02-26", "--complaint", "C-2026-0099")
        assert officer.refused(DAY, *other, code=4) == [("complaint", None)]
        assert officer.refused(DAY, "assess", "complete", "1", "--changes", "x", code=4) == [("assessment", None)]

    def test_is_made_once_and_not_before_it_was_called_for(self, officer: Officer) -> None:
        officer.done(DAY, "assess", "call", "--because", "merger", "--by", "2027-02-26")
        done = ("assess", "complete", "1", "--changes", "x")
        assert officer.refused(DAY, *done, "--on", "2026-12-13") == [("out-of-order", "5.12")]
        officer.done(DAY, *done)
        assert officer.refused(DAY, *done) == [("done-already", "8.3")]


class TestContactText:
    def test_is_to_be_checked_a_year_after_the_record_began(self, officer: Officer) -> None:
        assert owed(officer)["contact-review", None] == "2027-12-01"

    def test_and_a_year_after_it_was_last_said_to_be_right(self, officer: Officer) -> None:
        officer.done(DAY, "settings", "set", "ombudsman_checked_on", "2026-12-14")
        assert owed(officer)["contact-review", None] == "2027-12-14"


class TestTraining:
    def test_is_listed_with_who_never_was(self, officer: Officer) -> None:
        line = ("--what", "Talking to people in distress", "--by", "Samaritans", "--refresh", "2027-12-14")
        officer.done(DAY, "training", "add", "EVANS, Jane", *line)
        data = officer.done(DAY, "training", "list")
        assert (data["items"][0]["name"], data["items"][0]["refresh"]) == ("Jane Evans", "2027-12-14")
        assert data["untrained"] == ["Piotr Łukasz"]
        assert owed(officer)["training", 1] == "2027-12-14"

    def test_is_no_longer_owed_by_whoever_leaves(self, officer: Officer) -> None:
        officer.done(DAY, "training", "add", "Jane Evans", "--what", "The Code", "--refresh", "2027-12-14")
        officer.done(DAY, "staff", "leave", "Jane Evans")
        assert ("training", 1) not in owed(officer)
        assert officer.done(DAY, "verify")["problems"] == []

    def test_refusals(self, officer: Officer) -> None:
        add = ("training", "add", "Jane Evans")
        assert officer.refused(DAY, *add, code=2) == [("missing-option", None)]
        assert officer.refused(DAY, "training", "add", "Nobody", "--what", "x", code=4) == [("person", None)]
        assert officer.refused(DAY, *add, "--what", "x", "--refresh", "2026-12-14") == [("out-of-order", "5.12")]
        assert officer.refused(DAY, *add, "--what", "x", "--on", "2026-12-15") == [("in-the-future", "5.12")]


class TestExceptions:
    began = ("exception", "add", "--what", "Ransomware", "--why", "No files", "--back", "2027-01-11")

    def test_are_owed_to_three_audiences_and_stop_no_clock(self, officer: Officer) -> None:
        officer.logs()
        before = officer.done(DAY, "show", REF)["stages"]
        officer.done(DAY, *self.began)
        assert officer.done(DAY, "show", REF)["stages"] == before
        assert owed(officer)["exception-notice", 1] == DAY
        left = [
            officer.done("2026-12-15", "exception", "told", "1", "--whom", whom)["untold"]
            for whom in ("ombudsman", "residents", "website")
        ]
        assert left == [["residents", "website"], ["website"], []]
        assert ("exception-notice", 1) not in owed(officer, "2026-12-15")
        assert owed(officer, "2026-12-15")["exception-return", 1] == "2027-01-11"
        officer.done("2027-01-08", "exception", "end", "1")
        assert not [what for what, _ in owed(officer, "2027-01-08") if what.startswith("exception")]

    def test_refusals(self, officer: Officer) -> None:
        assert officer.refused(DAY, "exception", "told", "1", "--whom", "website", code=4) == [("exception", None)]
        assert officer.refused(DAY, *self.began[:-1], "2026-12-14") == [("out-of-order", "5.12")]
        assert officer.refused(DAY, *self.began[:6], code=2) == [("missing-option", None)]
        officer.done(DAY, *self.began)
        told = ("exception", "told", "1", "--whom", "website")
        assert officer.refused(DAY, *told, "--on", "2026-12-13") == [("out-of-order", "5.12")]
        officer.done(DAY, *told)
        assert officer.refused(DAY, *told) == [("told-already", "8.5")]
        officer.done(DAY, "exception", "end", "1")
        assert officer.refused(DAY, "exception", "end", "1") == [("ended-already", "8.5")]

    def test_none_says_so(self, officer: Officer) -> None:
        assert "There was no such time." in officer.sees(DAY, "exception", "list")


class TestPolicyHistory:
    def test_tells_how_the_built_in_policy_came_about(self, officer: Officer) -> None:
        code = "code-2024"
        approval = ("--by", "Board", "--minute", "Item 12.0 (ii)", "--review", "2029-12-14")
        officer.done(DAY, "policy", "approve", code, *approval)
        officer.done(DAY, "policy", "consult", code, "--with", "residents", "--text", "Say when you will ring.")
        officer.done(DAY, "policy", "equality", code, "--impact", "positive", "--text", "Large print for all.")
        officer.done(DAY, "policy", "review", code, "--because", "learning", "--by", "2027-03-01")
        assert (owed(officer)["policy-review", None], owed(officer)["policy-review", 1]) == ("2029-12-14", "2027-03-01")
        officer.done("2027-02-01", "policy", "reviewed", code, "--review", "1", "--outcome", "Two sentences changed")
        assert ("policy-review", 1) not in owed(officer, "2027-02-01")
        out = officer.sees("2027-02-01", "policy", "history", code)
        for words in ("Board", "Item 12.0 (ii)", "Say when you will ring.", "positive", "Two sentences changed"):
            assert words in out

    def test_refusals(self, officer: Officer) -> None:
        assert officer.refused(DAY, "policy", "approve", "x-1", "--by", "Board", code=4) == [("policy", None)]
        assert officer.refused(DAY, "policy", "history", "x-1", code=4) == [("policy", None)]
        approve = ("policy", "approve", "code-2024", "--by", "Board")
        assert officer.refused(DAY, *approve, "--review", "2026-12-14") == [("out-of-order", "5.12")]
        assert officer.refused(DAY, *approve, "--on", "2026-12-15") == [("in-the-future", "5.12")]
        reviewed = ("policy", "reviewed", "code-2024", "--outcome", "x")
        assert officer.refused(DAY, *reviewed, "--review", "1", code=4) == [("review", None)]
        officer.done(DAY, "policy", "review", "code-2024", "--because", "law", "--by", "2027-03-01")
        assert officer.refused(DAY, *reviewed, "--review", "1", "--on", "2026-12-13") == [("out-of-order", "5.12")]
        officer.done(DAY, *reviewed, "--review", "1")
        assert officer.refused(DAY, *reviewed, "--review", "1") == [("done-already", None)]

    def test_nothing_on_record_says_so(self, officer: Officer) -> None:
        assert "Nothing is on record" in officer.sees(DAY, "policy", "history", "code-2024")


class TestEquality:
    tally = '[age]\n"under 35" = 2\n"35 and over" = 10\n[race]\n"Gwyn a Phwyl" = 5\n'

    def test_counts_add_up_and_small_numbers_are_not_shown(self, officer: Officer) -> None:
        file = officer.file("tally.toml", self.tally)
        officer.done(DAY, "equality", "add", file, "--forms", "12")
        officer.done(DAY, "equality", "add", file, "--forms", "12")
        assert officer.done(DAY, "equality", "show")["questions"] == {
            "age": {"under 35": "fewer than 5", "35 and over": "20"},
            "race": {"Gwyn a Phwyl": "10"},
        }
        assert officer.done(DAY, "verify")["problems"] == []

    def test_a_few_forms_alone_are_refused(self, officer: Officer) -> None:
        file = officer.file("tally.toml", '[age]\n"under 35" = 1\n')
        assert officer.refused(DAY, "equality", "add", file, "--forms", "4") == [("too-few-forms", None)]

    @pytest.mark.parametrize(
        "text",
        [
            "",
            "[colour]\nred = 5\n",
            '[age]\n"=cmd|x" = 5\n',
            f'[age]\n"{"x" * 61}" = 5\n',
            "[age]\nold = -1\n",
            "[age]\nold = 5\nyoung = 6\n",
            "[age]\nold = 2.5\n",
            "[age]\nold = true\n",
            "age = 5\n",
            "[age\n",
        ],
    )
    def test_what_is_no_count_is_refused(self, text: str, officer: Officer) -> None:
        file = officer.file("tally.toml", text)
        ((code, _),) = officer.refused(DAY, "equality", "add", file, "--forms", "10", code=2)
        assert code in ("equality", "toml")

    def test_a_day_to_come_is_refused(self, officer: Officer) -> None:
        file = officer.file("tally.toml", self.tally)
        line = ("equality", "add", file, "--forms", "12", "--on", "2026-12-15")
        assert officer.refused(DAY, *line) == [("in-the-future", "5.12")]

    def test_none_yet_says_which_questions_there_are(self, officer: Officer) -> None:
        assert "religion-or-belief" in officer.sees(DAY, "equality", "show")
