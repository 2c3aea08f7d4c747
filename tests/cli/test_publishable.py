"""`publish` puts nothing on the website that nobody approved, or that lacks a part that the Code asks for."""

from typing import Any

import pytest

from officer import REF, Officer
from publishing_office import DAY, PAGES, YEAR, approve, page, publish, published

pytestmark = pytest.mark.slow

UNAPPROVED = [("no-response", "8.2"), ("not-approved", "8.2")]


@pytest.mark.usefixtures("pages_alone")
class TestApproval:
    def test_what_is_missing_is_named_at_once_with_its_command(self, housed: Officer) -> None:
        to_complete = [("to-complete", "8.1")] * 7
        assert housed.refused(DAY, *publish(housed)) == [*UNAPPROVED, *to_complete]
        assert housed.ways_out(DAY, *publish(housed)) == [
            "complaints governance respond --year 2026/27 --text @FILE",
            "complaints assess approve --year 2026/27 --by BODY",
            "complaints assess edit --year 2026/27",
            "complaints governance comment --year 2026/27 --section times --text @FILE",
            "complaints governance comment --year 2026/27 --section outcomes --text @FILE",
            "complaints governance comment --year 2026/27 --section themes --text @FILE",
            "complaints governance comment --year 2026/27 --section ombudsman --text @FILE",
            "complaints governance publication --year 2026/27 --none annual-report",
            "complaints governance publication --year 2026/27 --none other",
        ]
        assert not (housed.folder / "site").exists()

    def test_an_answer_that_changed_since_is_not_approved(self, approved: Officer) -> None:
        approved.done(DAY, "assess", "answer", "1.2", "--comply", "yes", "--evidence", "Policy, 1.", *YEAR)
        assert approved.refused(DAY, *publish(approved)) == [("changed-since", "8.2")]
        assert approved.sentences(DAY, *publish(approved)) == [
            "Answers of the self-assessment of 2026/27 have changed since it was approved: 1.2."
        ]

    def test_another_years_approval_is_not_this_ones(self, approved: Officer) -> None:
        line = ("publish", str(approved.folder / "site"), "--year", "2027/28")
        assert approved.refused(DAY, *line)[:2] == UNAPPROVED

    def test_one_part_that_is_missing_is_enough(self, housed: Officer) -> None:
        approve(housed, without=("ombudsman",))
        assert housed.sentences(DAY, *publish(housed)) == [
            ("Part c of the annual report is still to be completed: the Ombudsman's findings in words, or “None”.")
        ]

    def test_what_categories_tell_stands_for_themes(self, housed: Officer) -> None:
        approve(housed, without=("themes",))
        assert housed.refused(DAY, *publish(housed)) == [("to-complete", "8.1")]
        housed.done(DAY, "governance", "comment", *YEAR, "--section", "categories", "--text", "Boilers, again.")
        published(housed)

    def test_what_the_ombudsman_published_is_as_good_as_none(self, housed: Officer) -> None:
        approve(housed, without=("other",))
        assert housed.refused(DAY, *publish(housed)) == [("to-complete", "8.1")]
        came = ("--kind", "spotlight", "--title", "Spotlight on damp", "--on", "2027-02-01")
        housed.done(DAY, "governance", "publication", *YEAR, *came)
        published(housed)

    def test_a_form_approved_with_open_rows_is_a_draft(self, housed: Officer) -> None:
        approve(housed, despite="Short of time")
        assert housed.sentences(DAY, *publish(housed)) == [
            (
                "The self-assessment of 2026/27 was approved with something open. Approved on 20 May 2027 by the board "
                "although 72 of its 72 rows were not answered: Short of time."
            ),
            (
                "Part a of the annual report is still to be completed: 72 of the self-assessment's rows "
                "are not answered."
            ),
        ]
        assert published(housed, "--unapproved")["approved"] is False
        for name in ("self-assessment.html", "annual-report.html"):
            assert "although 72 of its 72 rows were not answered: Short of time." in page(housed, name)

    def test_unapproved_marks_every_page(self, housed: Officer) -> None:
        assert published(housed, "--unapproved")["approved"] is False
        assert all(page(housed, name).count("Draft, not approved") == 1 for name in PAGES)
        assert "has not given its response yet" in page(housed, "response.html")

    def test_unapproved_marks_nothing_that_is_approved(self, approved: Officer) -> None:
        assert published(approved, "--unapproved")["approved"] is True
        assert "Draft" not in page(approved, "annual-report.html")

    def test_a_year_to_come_is_none(self, approved: Officer) -> None:
        line = ("publish", str(approved.folder / "site"), "--year", "2029/30")
        assert approved.refused(DAY, *line, code=2) == [("year", None)]


@pytest.mark.usefixtures("pages_alone")
class TestSinceTheBoardApproved:
    def test_what_changed_a_figure_is_named(self, approved: Officer) -> None:
        paper = approved.file("annual.md", "The report")
        board = ("--to", "board", "--on", "2027-05-18", "--decision", "approved")
        approved.done("2027-05-20", "governance", "present", paper, "--report", "annual", *YEAR, *board)
        assert not since_approval(published(approved))
        approved.logs("2027-05-24", "--received", "2027-03-26")
        assert since_approval(approved.done(DAY, *publish(approved, folder="again"))) == [
            (
                "Figures have changed since the board approved the report of 2026/27 on 18 May 2027, by what was "
                "recorded or fell due on C-2027-0001. The board has not seen them."
            )
        ]

    def test_what_was_set_aside_as_entered_twice_is_named_too(self, approved: Officer) -> None:
        twice = approved.logs("2027-03-25")
        approved.done("2027-03-25", "link", twice, approved.logs("2027-03-25"))
        paper = approved.file("annual.md", "The report")
        board = ("--to", "board", "--on", "2027-05-18", "--decision", "approved")
        approved.done("2027-05-20", "governance", "present", paper, "--report", "annual", *YEAR, *board)
        kept = approved.done("2027-05-21", "show", twice)["links"][0]
        approved.done("2027-05-24", "duplicate", kept, "--of", twice, "--reason", "Typed twice")
        (told,) = since_approval(published(approved))
        assert f"by what was recorded or fell due on {kept}." in told

    def test_what_changes_no_figure_is_not_told(self, approved: Officer) -> None:
        paper = approved.file("annual.md", "The report")
        board = ("--to", "board", "--on", "2027-05-18", "--decision", "approved")
        approved.done("2027-05-20", "governance", "present", paper, "--report", "annual", *YEAR, *board)
        approved.done("2027-05-21", "note", REF, "--with", "resident", "--text", "When we come.")
        assert not since_approval(published(approved))

    def test_what_was_before_the_record_began_cannot_be_compared(self, housed: Officer) -> None:
        housed.logs("2026-12-14", "--received", "2026-03-20")
        paper, board = housed.file("annual.md", "The report"), ("--to", "board", "--decision", "approved")
        year = ("--year", "2025/26")
        housed.done(
            "2027-01-04", "governance", "present", paper, "--report", "annual", *year, *board, "--on", "2026-07-01"
        )
        line = ("publish", str(housed.folder / "site"), *year, "--unapproved")
        assert not since_approval(housed.done(DAY, *line))


def since_approval(data: dict[str, Any]) -> list[str]:
    return [each for each in data["warnings"] if each.startswith("Figures")]
