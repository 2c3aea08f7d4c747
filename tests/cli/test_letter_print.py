"""A letter is printed as the resident needs it, and shown as it is sent."""

from pathlib import Path

import pytest

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


class TestLargePrintThatTheResidentNeeds:
    SAID = "It is set in large print: the resident's adjustment mentions it."

    @pytest.fixture
    def needed(self, office: Office) -> Office:
        """Logged with an adjustment about the size of letters, and acknowledged."""
        office.done(
            *("2026-12-14", "log", "--via", "phone", "--summary", "No heating", "--name", "Ann Lee"),
            *("--outcome", "Heating", "--adjustment", "LARGE PRINT, please."),
        )
        office.done("2026-12-14", "point", "set", REF, "1", "--responsible", "yes")
        office.done("2026-12-14", "assign", REF, "Jo Patel")
        return office

    @pytest.mark.parametrize("words", [("letter", "draft", REF, "acknowledgement-1"), ("letter", "show", REF, "1")])
    def test_a_page_is_in_it_and_that_is_said(self, needed: Office, words: tuple[str, ...]) -> None:
        needed.done("2026-12-21", "ack", REF)
        page = needed.screen("2026-12-21", *words, "--format", "html")
        assert "18pt" in page.out
        assert self.SAID in page.err.replace("\n", " ")
        plain = needed.screen("2026-12-21", *words, "--format", "html", "--no-large-print")
        assert "12pt" in plain.out
        assert plain.err == ""

    def test_so_is_a_draft_to_be_edited(self, needed: Office, tmp_path: Path) -> None:
        path = tmp_path / "ack.html"
        ran = needed("2026-12-21", "ack", REF, "--draft", str(path))
        assert ran.answer["messages"] == [self.SAID]
        assert "18pt" in path.read_text(encoding="utf-8")

    def test_text_has_no_size(self, needed: Office) -> None:
        page = needed.screen("2026-12-21", "letter", "draft", REF, "acknowledgement-1", "--format", "txt")
        assert (page.code, page.err) == (0, "")


class TestToSend:
    @pytest.mark.parametrize(("way", "form"), [("email", "txt"), ("text", "txt"), ("post", "html"), ("hand", "html")])
    def test_a_composed_letter_is_shown_as_it_is_sent(self, logged: Office, way: str, form: str) -> None:
        out = logged.screen("2026-12-21", "ack", REF, "--sent", way).out
        assert f"The letter to send by {way}: complaints letter show {REF} 1 --format {form}" in out

    def test_an_edited_one_is_kept_as_it_went_out(self, logged: Office, tmp_path: Path) -> None:
        path = draft(logged, tmp_path, "acknowledgement-1", ".html")
        out = logged.screen("2026-12-21", "ack", REF, "--letter", str(path)).out
        assert f"The letter as it went out by post: complaints letter show {REF} 1\n" in out
