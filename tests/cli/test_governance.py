"""`governance`: what boards are given is kept as it was, and what they say stands once and in its order."""

import sqlite3
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest

from officer import Officer

DAY = "2027-05-20"
YEAR = ("--year", "2026/27")
BYTES = b"%PDF-1.7\r\n\x00\xff"
RESPONSE = ("governance", "respond", *YEAR, "--text", "We read it.", "--by", "The board", "--approved-on")


def paper(officer: Officer, name: str = "report.pdf", content: bytes = BYTES) -> str:
    path = officer.folder / name
    path.write_bytes(content)
    return str(path)


def presents(officer: Officer, *more: str, on: str = "2027-05-18") -> dict[str, object]:
    line = ("--report", "annual", *YEAR, "--to", "board", "--on", on)
    return officer.done(DAY, "governance", "present", paper(officer), *line, *more)


class TestPresenting:
    def test_keeps_the_file_byte_for_byte_whatever_becomes_of_it(self, officer: Officer, tmp_path: Path) -> None:
        data = presents(officer, "--paper-ref", "Item 6")
        assert (data["n"], data["kind"], data["on"]) == (1, "presentation", "2027-05-18")
        assert data["period"] == {"from": "2026-04-01", "to": "2027-03-31", "label": "2026/27"}
        assert (data["sha256"], data["size"]) == (sha256(BYTES).hexdigest(), len(BYTES))
        paper(officer, content=b"changed since")
        out = tmp_path / "out.pdf"
        officer.done(DAY, "governance", "save", "1", "--output", str(out))
        assert out.read_bytes() == BYTES
        assert officer.refused(DAY, "governance", "save", "1", "--output", str(out), code=6) == [("exists", None)]
        assert officer.done(DAY, "verify")["problems"] == []

    def test_with_what_was_decided_in_one_act(self, officer: Officer) -> None:
        data = presents(officer, "--decision", "noted", "--minutes", "Minute 7")
        assert (data["decision"], data["decided_on"], data["minutes"]) == ("noted", "2027-05-18", "Minute 7")
        assert data["events"] == [8, 9]

    def test_minutes_may_come_without_a_decision(self, officer: Officer) -> None:
        data = presents(officer, "--minutes", "Minute 7")
        assert (data["decision"], data["decided_on"], data["minutes"]) == (None, None, "Minute 7")

    def test_says_when_the_same_file_went_there_before(self, officer: Officer) -> None:
        presents(officer)
        again = presents(officer)
        assert again["warnings"] == ["The same file was presented to the board on Tue 18 May 2027: 1."]
        other = ("--report", "annual", *YEAR, "--to", "panel")
        assert officer.done(DAY, "governance", "present", paper(officer), *other)["warnings"] == []

    def test_offers_the_next_step_for_the_boards_own_report(self, officer: Officer) -> None:
        line = ("governance", "present", paper(officer), "--report", "annual", *YEAR, "--to")
        assert "complaints governance respond --year 2026/27" in officer.sees(DAY, *line, "board")
        assert "respond" not in officer.sees(DAY, *line, "committee")

    def test_a_month_may_be_said_without_its_year(self, officer: Officer) -> None:
        line = ("governance", "present", paper(officer), "--report", "monthly", "--month", "2027-04", "--to", "mrc")
        assert officer.done(DAY, *line)["period"] == {"from": "2027-04-01", "to": "2027-04-30", "label": "April 2027"}

    def test_takes_its_facts_from_a_file_too(self, officer: Officer) -> None:
        facts = officer.file("facts.toml", 'report = "tsm"\nyear = "2026/27"\nto = "mrc"\npaper_ref = "Item 6"\n')
        data = officer.done(DAY, "governance", "present", paper(officer), "--from", facts)
        assert (data["report"], data["given_to"], data["paper_ref"], data["on"]) == ("tsm", "mrc", "Item 6", DAY)

    def test_what_is_missing_is_named_at_once(self, officer: Officer) -> None:
        line = ("governance", "present", paper(officer))
        assert officer.refused(DAY, *line, code=2) == [("missing-option", None)] * 3
        quarterly = (*line, "--report", "quarterly", "--to", "board", *YEAR)
        assert officer.refused(DAY, *quarterly, code=2) == [("missing-option", None)]
        monthly = (*line, "--report", "monthly", "--to", "board", *YEAR)
        assert officer.refused(DAY, *monthly, code=2) == [("missing-option", None)]

    def test_refusals(self, officer: Officer) -> None:
        line = ("governance", "present", paper(officer), "--report")
        quarter = (*line, "quarterly", "--to", "board", "--year", "2027/28", "--quarter", "Q1")
        assert officer.refused(DAY, *quarter) == [("not-over", "8.1")]
        assert officer.refused("2027-03-31", *line, "annual", *YEAR, "--to", "board") == [("not-over", "8.1")]
        future = (*line, "annual", *YEAR, "--to", "board", "--on", "2027-05-21")
        assert officer.refused(DAY, *future) == [("in-the-future", "5.12")]
        assert officer.refused(DAY, *line, "minutes", *YEAR, "--to", "board", code=2) == [("choice", None)]
        both = (*line, "other", *YEAR, "--to", "mrc", "--quarter", "q1", "--month", "2026-05")
        assert officer.refused(DAY, *both, code=2) == [("quarter", None)]

    def test_a_file_that_is_not_there_or_holds_nothing(self, officer: Officer) -> None:
        line = ("--report", "annual", *YEAR, "--to", "board")
        missing = str(officer.folder / "none.pdf")
        assert officer.refused(DAY, "governance", "present", missing, *line, code=6) == [("cannot-read", None)]
        empty = paper(officer, "empty.pdf", b"")
        assert officer.refused(DAY, "governance", "present", empty, *line, code=2) == [("file", None)]

    def test_a_file_larger_than_the_record_takes(self, officer: Officer) -> None:
        large = paper(officer, "large.pdf", bytes(25_000_001))
        line = ("--report", "annual", *YEAR, "--to", "board")
        assert officer.refused(DAY, "governance", "present", large, *line, code=2) == [("file", None)]

    def test_one_that_is_not_what_was_presented_is_not_written(self, officer: Officer, tmp_path: Path) -> None:
        presents(officer)
        with closing(sqlite3.connect(officer.db)) as connection:
            connection.execute("DROP TRIGGER document_never_changes")
            connection.execute("UPDATE document SET content = x'00'")
            connection.commit()
        out = tmp_path / "out.pdf"
        assert officer.refused(DAY, "governance", "save", "1", "--output", str(out), code=5) == [("document", None)]
        assert not out.exists()


class TestDeciding:
    def test_adds_what_was_decided_and_how_it_was_used(self, officer: Officer) -> None:
        presents(officer, "--decision", "discussed", "--minutes", "Minute 7")
        officer.done(DAY, "governance", "decided", "1", "--decision", "approved")
        data = officer.done(DAY, "governance", "decided", "1", "--used", "Damp is watched each quarter.")
        assert (data["decision"], data["decided_on"], data["minutes"]) == ("approved", DAY, "Minute 7")
        assert data["used"] == "Damp is watched each quarter."

    def test_refusals(self, officer: Officer) -> None:
        decided = ("governance", "decided", "1")
        assert officer.refused(DAY, *decided, code=2) == [("missing-option", None)]
        assert officer.refused(DAY, *decided, "--used", "x", code=4) == [("governance", None)]
        presents(officer)
        early = (*decided, "--used", "x", "--on", "2027-05-17")
        assert officer.refused(DAY, *early) == [("out-of-order", "5.12")]
        officer.done(DAY, *RESPONSE, DAY)
        assert officer.refused(DAY, "governance", "decided", "2", "--used", "x", code=4) == [("paper", None)]
        out = str(officer.folder / "out")
        assert officer.refused(DAY, "governance", "save", "2", "--output", out, code=4) == [("paper", None)]
        assert officer.refused(DAY, "governance", "show", "3", code=4) == [("governance", None)]


class TestResponding:
    def test_the_last_response_stands_and_the_earlier_stays_on_record(self, officer: Officer) -> None:
        presents(officer)
        assert officer.done(DAY, *RESPONSE, "2027-05-18", "--minute", "Minute 8")["warnings"] == []
        seen = officer.sees(DAY, *RESPONSE, DAY)
        assert "It takes the place of 2, of Tue 18 May 2027, which stays on record." in seen
        items = officer.done(DAY, "governance", "list")["items"]
        assert [(each["n"], each.get("stands")) for each in items] == [(1, None), (2, False), (3, True)]
        assert "no longer stands" in officer.sees(DAY, "governance", "list")
        shown = officer.sees(DAY, "governance", "show", "2").split("\n")
        assert [" ".join(line.split()) for line in shown if line.startswith(("Approved", "Minute", "Stands"))] == [
            *("Approved on Tue 18 May 2027", "Approved by The board", "Minute Minute 8", "Stands no")
        ]

    def test_warns_where_the_report_was_never_presented(self, officer: Officer) -> None:
        assert officer.done(DAY, *RESPONSE, DAY)["warnings"] == [
            "The report of 2026/27 is not on record as presented to the board."
        ]

    def test_takes_the_words_from_a_file(self, officer: Officer) -> None:
        words = officer.file("response.txt", "We read it.\nWe ask for more.\n")
        line = ("governance", "respond", *YEAR, "--text", f"@{words}", "--by", "The board", "--approved-on", DAY)
        assert officer.done(DAY, *line)["words"] == "We read it.\nWe ask for more."

    def test_refusals(self, officer: Officer) -> None:
        presents(officer)
        assert officer.refused(DAY, *RESPONSE, "2027-05-17") == [("out-of-order", "5.12")]
        assert officer.refused(DAY, *RESPONSE, "2027-05-21") == [("in-the-future", "5.12")]
        running = ("governance", "respond", "--year", "2027/28", "--text", "x", "--by", "x", "--approved-on", DAY)
        assert officer.refused(DAY, *running) == [("not-over", "8.1")]
        assert officer.refused(DAY, "governance", "respond", code=2) == [("missing-option", None)] * 4


class TestTheRest:
    def test_a_statement_is_the_member_responsibles_unless_said(self, officer: Officer) -> None:
        line = ("governance", "statement", *YEAR, "--text", "I read each one.")
        assert officer.done(DAY, *line)["role"] == "mrc"
        assert officer.done(DAY, *line, "--by-role", "chair")["stands"]
        assert officer.refused("2027-03-31", *line) == [("not-over", "8.1")]

    def test_comments_stand_by_section_and_by_what_they_are_on(self, officer: Officer) -> None:
        line = ("governance", "comment", "--section", "times", "--text", "Two late.")
        officer.done(DAY, *line, *YEAR)
        officer.done(DAY, *line, "--year", "2026/27", "--quarter", "q4")
        assert "takes the place of 1" in officer.sees(DAY, *line, *YEAR)
        assert officer.refused(DAY, *line, "--year", "2028/29") == [("not-begun", "8.1")]
        assert officer.refused(DAY, *line, code=2) == [("missing-option", None)]
        weather = ("governance", "comment", "--section", "weather", "--text", "x", *YEAR)
        assert officer.refused(DAY, *weather, code=2) == [("choice", None)]

    def test_a_concern_goes_to_somebody_else(self, officer: Officer) -> None:
        line = ("governance", "concern", "--text", "Damp at Elm House.", "--to", "board", "--by")
        assert officer.done(DAY, *line, "committee")["period"] is None
        assert officer.refused(DAY, *line, "board") == [("to-itself", None)]
        shown = officer.sees(DAY, "governance", "show", "1")
        assert "Concern of the committee, to the board" in shown
        assert "Damp at Elm House." in shown

    def test_none_received_stands_until_something_comes(self, officer: Officer) -> None:
        line = ("governance", "publication", *YEAR)
        officer.done("2027-04-20", *line, "--none", "other")
        officer.done("2027-04-20", *line, "--none", "annual-report")
        seen = officer.sees(DAY, *line, "--kind", "spotlight", "--title", "On damp", "--on", "2027-05-04")
        assert "It takes the place of 1" in seen
        assert officer.refused(DAY, *line, "--none", "other") == [("one-came", "8.1")]
        items = officer.done(DAY, "governance", "list")["items"]
        assert {each["n"]: each.get("stands") for each in items} == {1: False, 2: True, 3: None}

    def test_a_publication_has_a_title_and_is_not_none(self, officer: Officer) -> None:
        line = ("governance", "publication", *YEAR)
        assert officer.refused(DAY, *line, code=2) == [("missing-option", None)]
        assert officer.refused(DAY, *line, "--kind", "report", code=2) == [("missing-option", None)]
        both = (*line, "--kind", "report", "--none", "other")
        assert officer.refused(DAY, *both, code=2) == [("kind-and-none", None)]
        future = (*line, "--kind", "report", "--title", "x", "--on", "2027-05-21")
        assert officer.refused(DAY, *future) == [("in-the-future", "5.12")]

    def test_what_was_published_and_where(self, officer: Officer) -> None:
        line = ("governance", "published")
        where = (*YEAR, "--where", "www.larkfield.example/complaints")
        assert officer.refused(DAY, *line, "response", *where) == [("no-response", "8.2")]
        officer.done(DAY, *RESPONSE, "2027-05-18")
        assert officer.refused(DAY, *line, "response", *where, "--on", "2027-05-17") == [("out-of-order", "5.12")]
        assert officer.done(DAY, *line, "response", *where)["place"] == "www.larkfield.example/complaints"
        assert officer.refused(DAY, *line, "minutes", *where, code=2) == [("choice", None)]

    def test_a_year_lists_what_is_about_it_or_a_part_of_it(self, officer: Officer) -> None:
        presents(officer)
        officer.done(DAY, "governance", "comment", "--month", "2027-04", "--section", "times", "--text", "x")
        officer.done(DAY, "governance", "concern", "--by", "panel", "--to", "champion", "--text", "x")
        assert [each["n"] for each in officer.done(DAY, "governance", "list", *YEAR)["items"]] == [1]
        found = officer.done(DAY, "governance", "list", "--year", "2027/28")["items"]
        assert [each["n"] for each in found] == [2, 3]

    def test_with_nothing_on_record_it_says_how_to_begin(self, officer: Officer) -> None:
        assert "complaints governance present FILE" in officer.sees(DAY, "governance", "list")

    @pytest.mark.parametrize("secret", ["Ada Vale", "We read it.", "Minute 8"])
    def test_no_words_and_no_name_are_facts(self, secret: str, officer: Officer) -> None:
        line = ("governance", "respond", *YEAR, "--text", "We read it.", "--by", "Ada Vale, chair", "--minute")
        officer.done(DAY, *line, "Minute 8", "--approved-on", DAY)
        with closing(sqlite3.connect(officer.db)) as connection:
            facts = connection.execute("SELECT facts FROM event WHERE stream = 'governance'").fetchall()
        assert not [each for (each,) in facts if secret in each]


class TestTakingBack:
    def test_a_paper_counts_no_more_and_its_file_stays(self, officer: Officer, tmp_path: Path) -> None:
        presents(officer, "--decision", "approved", on="2027-05-19")
        wrong = (*RESPONSE, "2027-05-18")
        assert officer.refused(DAY, *wrong) == [("out-of-order", "5.12")]
        officer.done(DAY, "governance", "undo", "1", "--reason", "It went to the board on the 18th")
        assert officer.done(DAY, *wrong)["n"] == 2
        (first, second) = officer.done(DAY, "governance", "list")["items"]
        assert [(each["n"], each["taken_back"]) for each in (first, second)] == [(2, False), (1, True)]
        assert "It went to the board on the 18th" in officer.sees(DAY, "governance", "show", "1")
        out = tmp_path / "out.pdf"
        officer.done(DAY, "governance", "save", "1", "--output", str(out))
        assert out.read_bytes() == BYTES
        assert officer.done(DAY, "verify")["problems"] == []

    def test_a_response_gives_back_the_place_that_it_took(self, officer: Officer) -> None:
        presents(officer)
        officer.done(DAY, *RESPONSE, "2027-05-18")
        officer.done(DAY, *RESPONSE, "2027-05-19")
        officer.done(DAY, "governance", "undo", "3", "--reason", "Typed twice")
        items = officer.done(DAY, "governance", "list")["items"]
        assert {each["n"]: each.get("stands") for each in items if each["kind"] == "response"} == {2: True, 3: True}
        gone = [("governance", None)]
        assert officer.refused(DAY, "governance", "undo", "3", "--reason", "x", code=4) == gone
        assert officer.refused(DAY, "governance", "undo", "1", code=2) == [("missing-option", None)]
