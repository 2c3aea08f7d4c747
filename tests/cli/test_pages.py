"""Pages to print at the command line: PDF from drafts, what went out and leaflets, in the size that somebody needs."""

import sys
from pathlib import Path

import pytest

from officer import Officer
from pdf_read import headings, told, words
from restrictions import WARN

REF = "C-2026-0001"
DAY = "2026-12-14"
HOSTILE = '#read("/etc/passwd") = Outcome *bold* $x$ @ref <label> {{ 7*7 }} \\u{41}'


@pytest.fixture
def logged(officer: Officer) -> Officer:
    """Received on Mon 14 Dec 2026 from somebody who types what no program should run."""
    officer.logs(DAY, "--summary", HOSTILE, "--preferred-name", "Łucja")
    return officer


class TestPdf:
    def test_a_draft_is_a_pdf_by_its_name_and_by_the_option(self, logged: Officer) -> None:
        logged.acknowledges()
        logged.decides()
        for name, more in (("x.pdf", ()), ("y", ("--format", "pdf"))):
            path = logged.folder / name
            line = ("letter", "draft", REF, "response-1", "--output", str(path), *more)
            data = logged.done("2026-12-22", *line)
            assert (data["format"], data["text"]) == ("pdf", "")
            said = words(path.read_bytes())
            assert said.count("Tuesday 22 December 2026") == 1
            assert HOSTILE in said
            assert "Dear Łucja" in said
            assert told(path.read_bytes())["title"] == "Our stage 1 response to your complaint"
            assert headings(path.read_bytes())[0] == (1, "Our stage 1 response to your complaint")

    def test_so_is_the_draft_of_a_command(self, logged: Officer) -> None:
        path = logged.draft("2026-12-21", "ack", REF, "--responsible", "yes", "--outcome", "Heat", name="x.pdf")
        assert "Thursday 7 January 2027" in words(path.read_bytes())
        again = ("ack", REF, "--responsible", "yes", "--outcome", "Heat", "--draft", str(logged.folder / "y.pdf"))
        out = " ".join(logged.sees("2026-12-21", *again).split())
        assert "to edit the letter, draft it under a name that ends in .docx or .md." in out
        assert "--letter" not in out

    def test_what_went_out_can_be_printed_and_leaflets_too(self, logged: Officer) -> None:
        logged.acknowledges()
        path, leaflet = logged.folder / "sent.pdf", logged.folder / "leaflet.pdf"
        logged.done("2026-12-21", "letter", "show", REF, "1", "--format", "pdf", "--output", str(path))
        assert HOSTILE in words(path.read_bytes())
        assert f"It is {leaflet}." in logged.sees(DAY, "document", "fact-sheet", "--output", str(leaflet))
        assert told(leaflet.read_bytes())["title"] == "How to complain"

    def test_it_is_nothing_for_a_screen(self, logged: Officer) -> None:
        logged.acknowledges()
        for line in (("letter", "show", REF, "1"), ("document", "form"), ("letter", "draft", REF, "acknowledgement-1")):
            assert logged.refused("2026-12-21", *line, "--format", "pdf", code=2) == [("output", None)]

    def test_one_that_comes_back_cannot_be_checked(self, logged: Officer) -> None:
        path = logged.draft("2026-12-21", "ack", REF, "--responsible", "yes", "--outcome", "Heat", name="x.pdf")
        check = ("letter", "check", str(path), REF)
        assert logged.refused("2026-12-21", *check, code=2) == [("format", None)]
        assert logged.sentences("2026-12-21", *check) == [
            "x.pdf is a PDF, which cannot be checked: give the file that it was made from."
        ]
        send = ("ack", REF, "--responsible", "yes", "--outcome", "Heat", "--letter", str(path))
        assert logged.refused("2026-12-21", *send, code=2) == [("format", None)]

    def test_a_letter_that_it_cannot_show_is_no_half_letter(self, officer: Officer) -> None:
        officer.logs(DAY, "--summary", "Kitchen 北京", "--preferred-name", "北")
        path = officer.folder / "x.pdf"
        line = ("ack", REF, "--responsible", "yes", "--outcome", "Heat", "--draft", str(path))
        assert officer.refused("2026-12-21", *line, code=2) == [("characters", None)]
        assert "北 (CJK UNIFIED IDEOGRAPH-5317)" in officer.sentences("2026-12-21", *line)[0]
        assert not path.exists()

    def test_without_its_packages_it_says_how_to_get_them(
        self, officer: Officer, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setitem(sys.modules, "typst", None)
        line = ("document", "form", "--output", str(officer.folder / "x.pdf"))
        assert officer.refused(DAY, *line, code=2) == [("extra", None)]
        assert 'pip install "complaints-cli[pdf]"' in officer.sentences(DAY, *line)[0]


class TestSize:
    def test_giant_print_is_24_point(self, officer: Officer) -> None:
        officer.logs()
        officer.acknowledges()
        page = ("letter", "show", REF, "1", "--format", "html")
        assert "font: 24pt" in officer.sees("2026-12-21", *page, "--giant-print")
        assert officer.refused(DAY, *page, "--giant-print", "--large-print", code=2) == [("large-print", None)]
        assert "font: 24pt" in officer.sees(DAY, "document", "form", "--format", "html", "--giant-print")
        assert officer.refused(DAY, "document", "form", "--giant-print", code=2) == [("large-print", None)]

    @pytest.mark.parametrize(
        "line", [("letter", "draft", REF, "acknowledgement-1"), ("letter", "show", REF, "1"), ("document", "form")]
    )
    def test_a_name_that_ends_in_another_form_is_refused(self, line: tuple[str, ...], officer: Officer) -> None:
        officer.logs()
        officer.acknowledges()
        path = officer.folder / "x.docx"
        more = (*line, "--format", "pdf", "--output", str(path))
        assert officer.refused("2026-12-21", *more, code=2) == [("format", None)]
        assert not path.exists()

    @pytest.mark.parametrize(
        ("words_", "points", "print_"), [("16 point", 18, "large"), ("20pt", 24, "giant"), ("giant", 24, "giant")]
    )
    def test_an_adjustment_says_how_large(self, officer: Officer, words_: str, points: int, print_: str) -> None:
        officer.logs()
        officer.done(DAY, "adjust", "add", REF, "--kind", "large-print", "--text", words_)
        officer.acknowledges()
        ran = officer.screen("2026-12-21", "letter", "show", REF, "1", "--format", "html")
        assert f"font: {points}pt" in ran.out
        assert f"It is set in {print_} print: the resident's adjustment mentions it." in " ".join(ran.err.split())

    def test_the_landlords_own_size_holds_where_nobody_needs_a_larger_one(self, officer: Officer) -> None:
        officer.done(DAY, "settings", "set", "large_print", "yes")
        officer.logs()
        officer.acknowledges()
        page = ("letter", "show", REF, "1", "--format", "html")
        ran = officer.screen("2026-12-21", *page)
        assert ("font: 18pt" in ran.out, ran.err) == (True, "")
        officer.done("2026-12-21", "adjust", "add", REF, "--text", "Giant print")
        assert "font: 24pt" in officer.sees("2026-12-21", *page)


class TestWhatIsDoneByHand:
    PAPER, BRAILLE = "Print it on yellow paper (adjustment 1).", "Have it put into Braille (adjustment 2)."

    @pytest.fixture
    def needs(self, officer: Officer) -> Officer:
        """A complaint of somebody who reads on yellow paper, and in Braille."""
        officer.logs()
        officer.done(DAY, "adjust", "add", REF, "--kind", "coloured-paper", "--text", "Yellow")
        officer.done(DAY, "adjust", "add", REF, "--kind", "braille")
        return officer

    def test_is_said_for_a_draft_as_it_is_sent_and_as_it_is_shown(self, needs: Officer, tmp_path: Path) -> None:
        ack = ("ack", REF, "--responsible", "yes", "--outcome", "Heat")
        told_ = [self.PAPER, self.BRAILLE]
        assert needs("2026-12-21", *ack, "--draft", str(tmp_path / "a.md")).answer["messages"] == told_
        assert needs("2026-12-21", *ack).answer["messages"] == told_
        assert needs("2026-12-21", "letter", "show", REF, "1").answer["messages"] == told_
        again = ("letter", "draft", REF, "acknowledgement-1")
        assert needs("2026-12-21", *again).answer["messages"] == told_

    def test_is_said_to_the_officer_and_in_no_letter(self, needs: Officer) -> None:
        ran = needs.screen("2026-12-21", "ack", REF, "--responsible", "yes", "--outcome", "Heat")
        assert self.PAPER in ran.err
        assert self.PAPER not in ran.out
        assert "Print it on" not in needs.letter(1).decode()

    def test_is_said_while_it_is_in_force(self, needs: Officer) -> None:
        needs.done("2026-12-18", "adjust", "end", REF, "1", "--why", "No longer")
        ran = needs("2026-12-21", "ack", REF, "--responsible", "yes", "--outcome", "Heat")
        assert ran.answer["messages"] == [self.BRAILLE]

    def test_is_nothing_to_a_contractor(self, needs: Officer) -> None:
        needs.done("2026-12-21", "share", REF, "--with", "Heat & Sons Ltd", "--what", "Job 4711", "--agreed", "yes")
        line = ("questions-to-contractor", "--say", "Why was nobody there?", "--by", "2026-12-31")
        assert self.PAPER not in needs("2026-12-21", "letter", "draft", REF, *line).answer["messages"]
        assert self.PAPER not in needs("2026-12-21", "letter", "send", REF, *line).answer["messages"]
        assert self.PAPER not in needs("2026-12-21", "letter", "show", REF, "1").answer["messages"]

    def test_nor_to_a_representative_who_is_warned(self, needs: Officer, tmp_path: Path) -> None:
        needs.done("2026-12-21", "adjust", "add", REF, "--kind", "large-print")
        needs.done("2026-12-21", "rep", "add", REF, "Ola Holm", "--basis", "consent", "--proof", "signed-form")
        told_ = {}
        for whose in ("resident", "representative"):
            page = tmp_path / f"{whose}.html"
            ran = needs("2026-12-21", *WARN, "--whose", whose, "--draft", str(page))
            told_[whose] = ("18pt" in page.read_text(encoding="utf-8"), self.PAPER in ran.answer["messages"])
        assert told_ == {"resident": (True, True), "representative": (False, False)}

    def test_goes_by_the_day_of_the_letter(self, needs: Officer) -> None:
        needs.done(DAY, "adjust", "add", REF, "--kind", "large-print")
        needs.acknowledges()
        for number in ("1", "3"):
            needs.done("2026-12-28", "adjust", "end", REF, number, "--why", "No longer")
        ran = needs("2026-12-29", "letter", "show", REF, "1", "--format", "html")
        assert self.PAPER in ran.answer["messages"]
        assert "18pt" in ran.answer["data"]["text"]
        for day, large in (("2026-12-21", True), ("2026-12-29", False)):
            line = ("letter", "draft", REF, "acknowledgement-1", "--format", "html", "--on", day)
            ran = needs("2026-12-29", *line)
            assert (self.PAPER in ran.answer["messages"], "18pt" in ran.answer["data"]["text"]) == (large, large)
