"""The living self-assessment at the command line: contradicted, explained, carried over, approved (Code 8.1, 8.2)."""

import pytest

from officer import LANDLORD, Officer
from publishing_office import YEAR, answer_all

DAY = "2027-04-19"
LATE = "6.2 is answered yes. Acknowledged within 5 working days at stage 1: 2 acknowledged late"
NUMBERS = ("1.2", "6.2")


@pytest.fixture
def fourteen(officer: Officer) -> Officer:
    """Fourteen complaints of Monday 14 December 2026, two of them acknowledged a day late; 6.2 answered yes."""

    def lived() -> None:
        refs = [officer.logs() for _ in range(14)]
        for number, ref in enumerate(refs):
            officer.acknowledges("2026-12-22" if number in (4, 9) else "2026-12-21", ref=ref)
        officer.done(DAY, "assess", "answer", "6.2", "--comply", "yes")

    officer.once("fourteen acknowledged", lived)
    return officer


def against(officer: Officer, *more: str) -> list[str]:
    lines = officer.done(DAY, "assess", "show", *more)["contradictions"]
    assert isinstance(lines, list)
    return lines


def settle(officer: Officer, day: str = DAY) -> list[str]:
    lines = officer.done(day, "assess", "show")["to_settle"]
    assert isinstance(lines, list)
    return lines


class TestAContradiction:
    def test_two_late_acknowledgements_of_fourteen_are_flagged_with_both_references(self, fourteen: Officer) -> None:
        (found,) = fourteen.done(DAY, "assess", "show", "6.2")["contradicted"]
        assert found["sentence"] == f"{LATE} (C-2026-0005, C-2026-0010)."
        assert found["refs"] == ["C-2026-0005", "C-2026-0010"]
        assert "85.7% (12 of 14)" in fourteen.sees(DAY, "assess", "show", "6.2")
        report = fourteen.sees(DAY, "report", "self-assessment")
        assert f"- **Against the record:** {LATE} (C-2026-0005, C-2026-0010)." in report

    def test_is_flagged_until_it_is_explained(self, fourteen: Officer) -> None:
        data = fourteen.done(DAY, "assess", "explain", "6.2", "--because", "Both in the week of the flood.")
        assert data["failings"] == [f"acknowledged-in-time-1 C-2026-00{n}" for n in ("05", "10")]
        assert against(fourteen) == []
        assert "Explained: Both in the week of the flood." in fourteen.sees(DAY, "assess", "show", "6.2")
        report = fourteen.sees(DAY, "report", "self-assessment")
        assert "Against the record" not in report
        assert "Explained: Both in the week of the flood." in report

    def test_a_new_one_is_flagged_again_and_alone(self, fourteen: Officer) -> None:
        fourteen.done(DAY, "assess", "explain", "6.2", "--because", "Both in the week of the flood.")
        ref = fourteen.logs("2026-12-14")
        fourteen.acknowledges("2026-12-29", ref=ref)
        assert against(fourteen) == [
            f"6.2 is answered yes. Acknowledged within 5 working days at stage 1: 1 acknowledged late ({ref})."
        ]

    def test_nothing_is_not_explained(self, fourteen: Officer) -> None:
        line = ("assess", "explain", "6.11", "--because", "x")
        assert fourteen.refused(DAY, *line) == [("nothing-to-explain", "8.1")]

    def test_of_a_person_whom_the_settings_do_not_name(self, officer: Officer) -> None:
        officer.done(DAY, "assess", "answer", "9.5", "--comply", "yes", "--evidence", "Minute 7")
        assert against(officer, "9.5") == ["9.5 is answered yes. The settings name no Member Responsible."]
        officer.done(DAY, "settings", "set", "member_responsible", "Ann Lee")
        assert against(officer, "9.5") == []


class TestAYearsForm:
    def test_an_answer_belongs_to_a_year(self, officer: Officer) -> None:
        officer.done(DAY, "assess", "answer", "1.2", "--comply", "yes", "--year", "2025/26")
        shown = officer.done(DAY, "assess", "show", "1.2", "--year", "2025/26")
        assert shown["answers"][0]["comply"] == "yes"
        assert officer.done(DAY, "assess", "show", "1.2")["answers"][0]["comply"] is None

    def test_a_year_that_has_not_begun_has_none(self, officer: Officer) -> None:
        line = ("assess", "answer", "1.2", "--comply", "yes", "--year", "2028/29")
        assert officer.refused(DAY, *line, code=2) == [("year", None)]

    def test_is_carried_over_and_confirmed(self, officer: Officer) -> None:
        for number in NUMBERS:
            officer.done(DAY, "assess", "answer", number, "--comply", "yes", "--evidence", "x")
        later = "2028-04-18"
        data = officer.done(later, "assess", "carry-over")
        assert (data["from"], data["to"], data["carried"]) == ("2026/27", "2027/28", ["1.2", "6.2"])
        assert "Carried from 2026/27: confirm what still holds: 1.2, 6.2." in settle(officer, later)
        assert officer.done(later, "assess", "confirm", "--section", "1")["confirmed"] == ["1.2"]
        assert officer.done(later, "assess", "confirm", "6.2")["confirmed"] == ["6.2"]
        assert not any("Carried" in line for line in settle(officer, later))
        assert officer.refused(later, "assess", "confirm", "6.2") == [("not-carried", "8.1")]
        assert officer.refused(later, "assess", "confirm", "--section", "1", code=2) == [("unchanged", None)]
        assert officer.refused(later, "assess", "confirm", code=2) == [("missing-option", None)]

    def test_never_over_an_answer_that_was_given(self, officer: Officer) -> None:
        officer.done(DAY, "assess", "answer", "1.2", "--comply", "yes")
        officer.done("2028-04-18", "assess", "answer", "1.2", "--comply", "not-applicable", "--commentary", "x")
        line = ("assess", "carry-over", "--from", "2026/27", "--to", "2027/28")
        assert officer.refused("2028-04-18", *line) == [("nothing-to-carry", "8.1")]
        (row,) = officer.done("2028-04-18", "assess", "show", "1.2")["answers"]
        assert (row["comply"], row["changed_since_last_year"]) == ("not-applicable", "was: Yes")

    def test_not_applicable_is_taken_with_a_warning(self, officer: Officer) -> None:
        data = officer.done(DAY, "assess", "answer", "5.4", "--comply", "not-applicable")
        assert data["warnings"] == ["The Code binds every landlord: say why 5.4 does not apply."]


class TestAPromise:
    LINE = ("assess", "answer", "3.4", "--comply", "no", "--action", "Publish it.", "--due", "2027-06-30")

    def owed(self, officer: Officer, day: str) -> list[tuple[str, str]]:
        items = officer.done(day, "due", "--all")["items"]
        return [(each["rule"], each["due_on"]) for each in items if each["what"] == "assessment-action"]

    def test_is_due_until_it_is_done(self, officer: Officer) -> None:
        officer.done(DAY, *self.LINE)
        assert self.owed(officer, DAY) == [("3.4", "2027-06-30")]
        assert "Promised, and its day has passed: 3.4." in settle(officer, "2027-07-01")
        officer.done("2027-07-01", "assess", "done", "3.4", "--proof", "www.larkfield.example/complaints")
        assert self.owed(officer, "2027-07-01") == []
        assert "done on 1 July 2027" in officer.sees("2027-07-01", "assess", "show", "3.4")
        assert officer.refused("2027-07-01", "assess", "done", "3.4", "--proof", "x", code=4) == [("action", None)]

    def test_of_last_year_is_told_until_the_row_is_answered_anew(self, officer: Officer) -> None:
        officer.done(DAY, *self.LINE)
        later = "2028-04-18"
        assert "Promised for 2026/27, and still open: 3.4." in settle(officer, later)
        officer.done(later, "assess", "carry-over")
        assert not any("still open" in line for line in settle(officer, later))
        assert "Promised, and its day has passed: 3.4." in settle(officer, later)
        officer.done(later, "assess", "answer", "3.4", "--comply", "yes", "--evidence", "www.larkfield.example")
        assert self.owed(officer, later) == []


class TestApproval:
    def test_names_all_that_is_open(self, fourteen: Officer) -> None:
        line = ("assess", "approve", "--by", "The board")
        assert fourteen.refused(DAY, *line) == [("unanswered", "8.2"), ("contradicted", "8.2")]
        assert "assess explain 6.2" in str(fourteen.ways_out(DAY, *line))

    def test_before_the_years_end_is_refused(self, officer: Officer) -> None:
        line = ("assess", "approve", "--by", "The board", "--year", "2027/28", "--despite", "x")
        assert officer.refused(DAY, *line) == [("year-running", "8.2")]

    def test_despite_what_is_open_stands_with_its_reason_and_knows_what_changed(self, fourteen: Officer) -> None:
        line = ("assess", "approve", "--by", "The board", "--minute", "Minute 9", "--despite", "The rest in June.")
        fourteen.done(DAY, *line)
        report = fourteen.sees(DAY, "report", "self-assessment")
        told = "Approved on 19 April 2027 by the board (Minute 9) although 71 of its 72 rows were not answered: "
        assert f"{told}The rest in June." in report
        assert "In progress, with 1 of 72 rows answered, last on 19 April 2027." in report
        assert "## Still open although it is approved" in report
        assert "To settle before this is approved" not in report
        fourteen.done(DAY, "assess", "answer", "6.2", "--comply", "yes", "--commentary", "Two were late.")
        assert fourteen.done(DAY, "assess", "show")["approval"]["changed_since"] == ["6.2"]
        published = fourteen.sees(DAY, "report", "self-assessment", "--copy", "published")
        assert "Answered otherwise since the approval: 6.2." in published
        assert f"{told}The rest in June." in published
        again = fourteen.sees(DAY, "report", "self-assessment")
        assert "## To settle before this is approved" in again
        assert fourteen.done(DAY, "assess", "show")["approval"]["despite"] == "The rest in June."

    def test_a_form_that_is_whole_and_approved_has_nothing_to_settle(self, officer: Officer) -> None:
        answer_all(officer)
        officer.done("2027-05-20", "assess", "approve", *YEAR, "--by", "The board", "--despite", "A trial")
        report = officer.sees("2027-05-21", "report", "self-assessment", *YEAR)
        assert "Completed by the complaints officer: last answered on 20 May 2027." in report
        assert "Approved on 20 May 2027 by the board although not every row was settled: A trial." in report
        assert "To settle" not in report
        assert "Still open" not in report
        assert "Nothing: all" not in report


class TestThePublishedCopy:
    def test_names_no_complaint_and_nobody(self, fourteen: Officer) -> None:
        published = fourteen.sees(DAY, "report", "self-assessment", "--copy", "published")
        for internal in ("C-20", "Maja Holm", "Jane Evans", "Piotr", "To settle"):
            assert internal not in published
        assert "85.7% (12 of 14)" not in published
        assert "contradicted" not in fourteen.done(DAY, "report", "self-assessment", "--copy", "published")

    @pytest.mark.parametrize("words", ["See C-2026-0005.", "Ask Jane Evans.", "Ms Holm had to wait."])
    def test_is_refused_where_our_own_words_do(self, words: str, fourteen: Officer) -> None:
        fourteen.done(DAY, "assess", "answer", "6.2", "--comply", "yes", "--commentary", words)
        line = ("report", "self-assessment", "--copy", "published")
        assert fourteen.refused(DAY, *line) == [("names-somebody", "8.2")]
        assert fourteen.sentences(DAY, *line)[0].startswith("6.2: the ")
        assert fourteen.ways_out(DAY, *line) == ["complaints assess edit 6.2"]
        assert words in fourteen.sees(DAY, "report", "self-assessment")

    def test_what_means_nobody_may_stand(self, fourteen: Officer) -> None:
        fourteen.done(DAY, "assess", "answer", "6.2", "--comply", "yes", "--commentary", "Holm Oaks is let.")
        line = ("report", "self-assessment", "--public")
        assert "Holm Oaks is let." in fourteen.sees(DAY, *line, "--allow", "Holm")
        assert fourteen.refused(DAY, *line, "--allow", "Oaks") == [("names-somebody", "8.2")]

    def test_says_where_it_was_published_and_asks_nothing_of_its_readers(self, officer: Officer) -> None:
        line = ("report", "self-assessment", "--copy")
        assert "To be completed" not in officer.sees(DAY, *line, "published")
        assert "> **To be completed:** published on (date)" in officer.sees(DAY, *line, "assurance")
        where = ("governance", "published", "self-assessment", "--year", "2026/27", "--where")
        officer.done(DAY, *where, "larkfield.example/complaints")
        officer.done(DAY, *where, "The noticeboard", "--on", "2027-04-12")
        officer.done(DAY, "governance", "published", "report", "--year", "2026/27", "--where", "elsewhere.example")
        for copy in ("published", "assurance"):
            text = officer.sees(DAY, *line, copy)
            assert "Published on 19 April 2027: larkfield.example/complaints." in text
            assert "Published on 12 April 2027: The noticeboard." in text
            assert "published on (date)" not in text
            assert "elsewhere.example" not in text

    def test_may_name_the_member_responsible(self, officer: Officer) -> None:
        officer.done(DAY, "settings", "set", "member_responsible", "Jane Evans, board member")
        officer.done(DAY, "assess", "answer", "9.5", "--comply", "yes", "--evidence", "Jane Evans since 2024")
        assert "Jane Evans" in officer.sees(DAY, "report", "self-assessment", "--copy", "published")

    def test_there_are_two_copies(self, officer: Officer) -> None:
        assert "Jane Evans" in LANDLORD
        line = ("report", "self-assessment")
        assert officer.refused(DAY, *line, "--copy", "third", code=2) == [("copy", None)]
        assert officer.refused(DAY, *line, "--copy", "assurance", "--public", code=2) == [("copy", None)]
        assert officer.done(DAY, *line)["copy"] == "assurance"
        assert officer.done(DAY, *line, "--public")["copy"] == "published"
