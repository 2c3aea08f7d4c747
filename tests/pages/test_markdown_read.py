"""A page of Markdown is read as the web page that it makes: the same headings, and the same text to a line end."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from complaints_cli.domain.media import HTML, MARKDOWN
from complaints_cli.pages.markdown import parser
from complaints_cli.pages.outline import bare, outline, under

GOLDEN = sorted((Path(__file__).parents[1] / "letters" / "golden").glob("*.md"))
PIECES = (
    *("# One\n", "## Two\n", "#\n", "===\n", "---\n", "- a\n", "- b\n\n", "  - c\n", "-\n", "1. x\n", "> q\n", ">\n"),
    *("> > r\n", "- > z\n", "\n", "text\nmore\n", "a  \nb\n", "`code`", "**b**", "*i*", "[l](u)", "<b>", "<br>", " "),
    *("&amp;", "&lt;", "&#0;", "&", "```\nf\n```\n", "```md x\n<b>\n```\n", "    code\n", "\\*", "0300 111 3000"),
    "| a | b |\n|---|--:|\n| x<br>y | z |\n",
)


def same(text: str) -> bool:
    return outline(text.encode(), MARKDOWN) == outline(parser().render(text).encode(), HTML)


@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
def test_whatever_stands_in_it(text: str) -> None:
    assert same(text)


@pytest.mark.parametrize("letter", GOLDEN, ids=lambda path: path.stem)
def test_every_letter(letter: Path) -> None:
    assert same(letter.read_text())


@pytest.mark.parametrize(
    ("heading", "is_it"),
    [
        ("What we found", True),
        ("2. What we found: all of it", True),
        ("WHAT WE FOUND", True),
        ("What we founded", False),
        ("Not what we found", False),
        ("2", False),
        ("2 3 What we found", False),
        ("", False),
    ],
)
def test_a_section_is_known_by_how_its_heading_begins(heading: str, is_it: bool) -> None:
    sections = outline(f"<h2>{heading}</h2>".encode(), HTML)
    assert (under(sections, "What we found") is not None) is is_it


def test_what_has_no_words_is_no_section_that_is_asked_for() -> None:
    assert bare("…") == ""
    assert under(outline(b"<h2>5 days</h2>", HTML)[1:], "…") is None
