"""Letters at the command line: the kinds, drafts, checks, and what went out shown byte for byte."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest

from command_line import CommandLine
from complaints_cli.domain.terms import LetterKind
from office_line import Office

REF = "C-2026-0001"
NAME = "O'Brien-Łukasz [red]x[/] {{ 7*7 }}"


@pytest.fixture
def logged(office: Office) -> Office:
    """Received Mon 14 Dec 2026, with the definition complete but for the responsibility."""
    office.done(
        "2026-12-14", "log", "--via", "letter", "--summary", "No heating", "--name", NAME, "--outcome", "Heating"
    )
    office.done("2026-12-14", "point", "set", REF, "1", "--responsible", "yes")
    office.done("2026-12-14", "assign", REF, "Jo Patel")
    return office


@pytest.fixture
def acknowledged(logged: Office) -> Office:
    """Acknowledged on Mon 21 Dec 2026: to be answered by Thu 7 Jan 2027."""
    logged.done("2026-12-21", "ack", REF)
    return logged


def draft(office: Office, folder: Path, kind: str, ending: str = ".md") -> Path:
    path = folder / f"letter{ending}"
    office.done("2026-12-21", "letter", "draft", REF, kind, "--output", str(path))
    return path


class TestList:
    def test_every_kind_with_its_parts_and_their_provisions_needs_no_database(self, run: CommandLine) -> None:
        kinds = {each["kind"]: each for each in run("--json", "letter", "list").answer["data"]["kinds"]}
        assert list(kinds) == list(LetterKind)
        provisions = {part["part"]: part["provision"] for part in kinds["extension"]["parts"]}
        assert provisions["reason"] == "6.4, 6.15"
        assert provisions["ombudsman"] == "6.5, 6.16"
        assert {part["provision"] for part in kinds["response-1"]["parts"]} >= {"6.9 a", "6.9 c", "6.9 g"}

    def test_what_went_out(self, acknowledged: Office) -> None:
        (letter,) = acknowledged.done("2026-12-21", "letter", "list", REF.lower())["letters"]
        assert (letter["n"], letter["kind"], letter["sent"], letter["respond_by"]) == (
            1,
            "acknowledgement-1",
            "post",
            "2027-01-07",
        )

    def test_nothing_went_out_yet(self, logged: Office) -> None:
        assert logged.screen("2026-12-21", "letter", "list", REF).out == "No letter went out on it.\n"


class TestDraft:
    def test_it_is_written_from_the_record_and_nothing_is_recorded(self, logged: Office) -> None:
        before = logged.events()
        data = logged.done("2026-12-21", "letter", "draft", REF, "acknowledgement-1")
        assert (data["respond_by"], data["format"], data["path"]) == ("2027-01-07", "md", None)
        assert "Thursday 7 January 2027" in data["text"]
        assert logged.events() == before

    def test_in_three_formats_by_the_name_of_the_file(self, logged: Office, tmp_path: Path) -> None:
        assert draft(logged, tmp_path, "acknowledgement-1").read_text(encoding="utf-8").count("**")
        assert NAME in draft(logged, tmp_path, "acknowledgement-1", ".txt").read_text(encoding="utf-8")
        page = draft(logged, tmp_path, "acknowledgement-1", ".html").read_text(encoding="utf-8")
        assert page.startswith("<!DOCTYPE html>")
        assert "12pt" in page

    def test_large_print(self, logged: Office) -> None:
        line = ("letter", "draft", REF, "acknowledgement-1", "--format", "html", "--large-print")
        assert "18pt" in logged.done("2026-12-21", *line)["text"]

    def test_only_a_page_is_set_in_large_print(self, acknowledged: Office) -> None:
        for line in (("draft", REF, "acknowledgement-1"), ("show", REF, "1"), ("show", REF, "1", "--format", "txt")):
            refused = acknowledged.refused("2026-12-21", "letter", *line, "--large-print", code=2)
            assert refused == [("large-print", None)]

    @pytest.mark.parametrize(
        ("kind", "code", "found"),
        [
            ("response-1", 3, ("not-acknowledged", "6.2")),
            ("acknowledgement-3", 2, ("choice", None)),
            ("extension", 3, ("part-missing", "6.4")),
        ],
    )
    def test_what_the_record_cannot_fill_is_refused(
        self, logged: Office, kind: str, code: int, found: tuple[str, str | None]
    ) -> None:
        assert found in logged.refused("2026-12-21", "letter", "draft", REF, kind, code=code)

    def test_all_that_a_response_lacks_is_named_at_once(self, acknowledged: Office) -> None:
        problems = acknowledged.refused("2026-12-21", "letter", "draft", REF, "response-1")
        assert problems == [("points-unanswered", "6.7"), ("learning-missing", "9.1")]

    def test_nothing_is_overwritten_and_an_ending_says_the_format(self, logged: Office, tmp_path: Path) -> None:
        path = draft(logged, tmp_path, "acknowledgement-1")
        line = ("letter", "draft", REF, "acknowledgement-1", "--output")
        assert logged.refused("2026-12-21", *line, str(path), code=6) == [("exists", None)]
        assert logged.refused("2026-12-21", *line, str(tmp_path / "letter.pages"), code=2) == [("format", None)]


class TestCheck:
    def test_a_whole_letter_is_fine_in_every_format(self, logged: Office, tmp_path: Path) -> None:
        for ending in (".md", ".txt", ".html"):
            path = draft(logged, tmp_path, "acknowledgement-1", ending)
            data = logged.done("2026-12-21", "letter", "check", str(path), REF)
            assert (data["kind"], data["findings"]) == ("acknowledgement-1", [])

    def test_a_part_taken_out_is_named_with_its_provision(self, logged: Office, tmp_path: Path) -> None:
        path = draft(logged, tmp_path, "acknowledgement-1")
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("Thursday 7 January 2027", "soon"), encoding="utf-8")
        ran = logged("2026-12-21", "letter", "check", str(path), REF)
        finding, at_the_start = ran.answer["data"]["findings"]
        assert (ran.code, finding["part"], finding["provision"]) == (3, "response-date", "6.2")
        assert at_the_start["message"].startswith("At its start the letter tells Thursday 7 January 2027 no more")
        assert ran.codes == ["letter-response-date", "letter-dates"]

    def test_what_the_record_lacks_for_the_letter_is_a_finding_of_no_part(self, office: Office, tmp_path: Path) -> None:
        office.done("2026-12-14", "log", "--via", "letter", "--summary", "No heating", "--outcome", "Heating")
        path = tmp_path / "letter.md"
        facts = ("--responsible", "yes", "--handler", "Jo Patel")
        office.done("2026-12-21", "ack", REF, *facts, "--draft", str(path))
        ran = office("2026-12-21", "letter", "check", str(path), REF)
        findings = ran.answer["data"]["findings"]
        assert ran.code == 3
        assert (findings[0]["part"], findings[0]["provision"]) == (None, "5.7")
        assert ran.codes == ["responsibility-missing"]
        screen = office.screen("2026-12-21", "letter", "check", str(path), REF).out
        assert "the record" in screen
        assert f"reads it whole: ack {REF} ... --letter letter.md" in " ".join(screen.split())
        assert "Advice on words" not in screen

    def test_until_then_what_is_wrong_with_the_letter_itself_is_told(self, office: Office, tmp_path: Path) -> None:
        said = "I am sorry you feel that XX came. It said [NAME]."
        office.done("2026-12-14", "log", "--via", "letter", "--summary", said, "--outcome", "Heating")
        path = tmp_path / "letter.md"
        facts = ("--responsible", "yes", "--handler", "Jo Patel")
        office.done("2026-12-21", "ack", REF, *facts, "--draft", str(path))
        left = "Dear «Name», we are sorry you feel cold. We come on 31 June. Write to PO Box 152."
        path.write_text(path.read_text(encoding="utf-8") + left, encoding="utf-8")
        ran = office("2026-12-21", "letter", "check", str(path), REF)
        own = ["letter-dates", "letter-placeholder", "letter-ombudsman-contact", "letter-sorry-you-feel"]
        assert ran.codes == ["responsibility-missing", *own]

    def test_a_response_is_checked_for_whoever_decided_it(self, acknowledged: Office, tmp_path: Path) -> None:
        acknowledged.done("2026-12-21", "finding", REF, "1", "--decision", "not-upheld", "--reasons", "It was mended.")
        acknowledged.done("2026-12-21", "learn", REF, "--none", "Nothing went wrong")
        path = tmp_path / "response.md"
        by = ("--decider", "Ann Lee")
        acknowledged.done("2026-12-21", "letter", "draft", REF, "response-1", "--output", str(path), *by)
        assert "decided by Ann Lee" in path.read_text(encoding="utf-8")
        assert acknowledged.done("2026-12-21", "letter", "check", str(path), REF, *by)["findings"] == []

    def test_what_is_no_letter(self, logged: Office, tmp_path: Path) -> None:
        for name in ("letter.rtf", "letter.pdf", "letter"):
            other = tmp_path / name
            other.write_bytes(b"PK")
            assert logged.refused("2026-12-21", "letter", "check", str(other), REF, code=2) == [("format", None)]
        gone = str(tmp_path / "gone.md")
        assert logged.refused("2026-12-21", "letter", "check", gone, REF, code=6) == [("cannot-read", None)]

    def test_where_no_letter_is_awaited_the_kind_must_be_said(self, logged: Office, tmp_path: Path) -> None:
        path = draft(logged, tmp_path, "acknowledgement-1")
        logged.done("2026-12-21", "withdraw", REF, "--said-on", "2026-12-21", "--via", "phone")
        line = ("letter", "check", str(path), REF)
        assert logged.refused("2026-12-21", *line, code=2) == [("missing-option", None)]
        assert logged("2026-12-21", *line, "--kind", "withdrawal").code == 3


class TestShow:
    def test_an_edited_letter_comes_back_byte_for_byte(self, logged: Office, tmp_path: Path) -> None:
        path = draft(logged, tmp_path, "acknowledgement-1")
        edited = path.read_bytes().replace(b"\n", b"\r\n").replace(b"Dear", b"Dear\tfriend,") + b"\r\nNo line end"
        path.write_bytes(edited)
        logged.done("2026-12-21", "ack", REF, "--letter", str(path))
        data = logged.done("2026-12-21", "letter", "show", REF, "1")
        assert data["sha256"] == sha256(edited).hexdigest()
        out = tmp_path / "out.md"
        logged.done("2026-12-21", "letter", "show", REF, "1", "--output", str(out))
        assert out.read_bytes() == edited
        line = [sys.executable, "-m", "complaints_cli", "--db", str(logged.db), "letter", "show", REF, "1"]
        assert subprocess.run(line, capture_output=True, check=True).stdout == edited

    def test_one_sent_as_markdown_can_be_seen_otherwise(self, acknowledged: Office) -> None:
        text = acknowledged.done("2026-12-21", "letter", "show", REF, "1", "--format", "txt")["text"]
        assert NAME in text
        page = acknowledged.done("2026-12-21", "letter", "show", REF, "1", "--format", "html")["text"]
        assert "<title>We have your complaint (stage 1)</title>" in page

    @pytest.mark.parametrize("by_name", [("letter", "show", REF, "1"), ("letter", "draft", REF, "acknowledgement-1")])
    @pytest.mark.parametrize(
        ("ending", "holds"), [("html", "<h1>"), ("TXT", f"\n{NAME}\n"), ("md", "\\{\\{ 7\\*7 \\}\\}")]
    )
    def test_the_name_of_its_file_says_in_which_form(
        self, acknowledged: Office, tmp_path: Path, by_name: tuple[str, ...], ending: str, holds: str
    ) -> None:
        path = tmp_path / f"letter.{ending}"
        assert acknowledged.done("2026-12-21", *by_name, "--output", str(path))["format"] == ending.lower()
        assert holds in path.read_text(encoding="utf-8")

    def test_a_name_that_says_none_gets_it_as_it_went_out(self, acknowledged: Office, tmp_path: Path) -> None:
        path = tmp_path / "letter"
        assert acknowledged.done("2026-12-21", "letter", "show", REF, "1", "--output", str(path))["format"] == "md"
        assert path.read_bytes() == acknowledged.done("2026-12-21", "letter", "show", REF, "1")["text"].encode()

    def test_large_print(self, acknowledged: Office) -> None:
        line = ("letter", "show", REF, "1", "--format", "html")
        assert "12pt" in acknowledged.done("2026-12-21", *line)["text"]
        assert "18pt" in acknowledged.done("2026-12-21", *line, "--large-print")["text"]
        acknowledged.done("2026-12-21", "settings", "set", "large_print", "yes")
        assert "18pt" in acknowledged.done("2026-12-21", *line)["text"]
        assert "12pt" in acknowledged.done("2026-12-21", *line, "--no-large-print")["text"]

    def test_one_sent_as_text_cannot(self, logged: Office, tmp_path: Path) -> None:
        path = draft(logged, tmp_path, "acknowledgement-1", ".txt")
        logged.done("2026-12-21", "ack", REF, "--letter", str(path))
        line = ("letter", "show", REF, "1", "--format", "html")
        assert logged.refused("2026-12-21", *line, code=2) == [("format", None)]
        large = ("letter", "show", REF, "1", "--large-print")
        assert logged.refused("2026-12-21", *large, code=2) == [("format", None)]

    def test_an_unknown_letter_and_an_unknown_complaint(self, acknowledged: Office) -> None:
        assert acknowledged.refused("2026-12-21", "letter", "show", REF, "2", code=4) == [("letter", None)]
        assert acknowledged.refused("2026-12-21", "letter", "show", "C-2026-0009", "1", code=4) == [("complaint", None)]

    def test_other_bytes_than_went_out_do_not_pass(self, acknowledged: Office) -> None:
        with closing(sqlite3.connect(acknowledged.db)) as connection:
            triggers = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall()
            for (name,) in triggers:
                connection.execute(f"DROP TRIGGER {name}")
            connection.execute("UPDATE document SET content = x'00'")
            connection.commit()
        assert acknowledged.refused("2026-12-21", "letter", "show", REF, "1", code=5) == [("document", None)]


class TestSummary:
    def test_it_is_one_text_message(self, acknowledged: Office) -> None:
        acknowledged.done("2026-12-21", "settings", "set", "phone", "01632 960 400")
        data = acknowledged.done("2026-12-21", "letter", "summary", REF, "1")
        assert data["text"].endswith(
            " wrote to you on Monday 21 December 2026 about complaint C-2026-0001: We have your complaint (stage 1). "
            "You will have our response by Thursday 7 January 2027. Any question? Ring 01632 960 400."
        )
        assert (data["kind"], data["length"]) == ("acknowledgement-1", len(data["text"]))
        assert acknowledged.screen("2026-12-21", "letter", "summary", REF, "1").out == f"{data['text']}\n"

    def test_an_unknown_letter(self, acknowledged: Office) -> None:
        assert acknowledged.refused("2026-12-21", "letter", "summary", REF, "2", code=4) == [("letter", None)]

    def test_a_letter_that_goes_by_text_says_how_to_see_it(self, logged: Office) -> None:
        out = logged.screen("2026-12-21", "ack", REF, "--sent", "text").out
        assert f"The same in one text message: complaints letter summary {REF} 1\n" in out
