"""A page that any browser and screen reader can read, and a text that any mail program can show."""

import re
from itertools import pairwise

import pytest

from complaints_cli.domain.print_size import Size
from complaints_cli.domain.terms import LetterKind
from complaints_cli.letters import compose
from complaints_cli.pages.html import body, to_html
from complaints_cli.pages.plain_text import to_text
from complaints_cli.pages.sheet import Sheet
from letter_stories import story


@pytest.mark.parametrize("kind", LetterKind, ids=str)
def test_a_page_has_one_first_heading_and_leaves_out_no_level(kind: LetterKind) -> None:
    page = to_html(compose(kind, *story(kind)).markdown, Sheet(title="A letter"))
    levels = [int(found) for found in re.findall(r"<h([1-6])>", page)]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_a_page_says_its_language_and_its_title_and_fetches_nothing() -> None:
    page = to_html("# A\n", Sheet(title="Your complaint"))
    assert page.startswith('<!DOCTYPE html>\n<html lang="en-GB">\n')
    assert "<title>Your complaint</title>" in page
    assert re.findall(r"src=|href=|url\(|@import", page) == []


def test_large_print_is_18_point() -> None:
    assert "font: 12pt/1.5" in to_html("a", Sheet(title="b"))
    assert "font: 18pt/1.5" in to_html("a", Sheet(title="b", size=Size.LARGE))


def test_headers_of_a_table_head_their_column() -> None:
    page = body("| What | When |\n| --- | --- |\n| a | b |\n")
    assert page.count('<th scope="col">') == 2


def test_html_and_images_in_an_edited_letter_stay_text() -> None:
    page = body("<b>bold</b> ![spy](http://spy.example/x.png)\n\n<script>alert(1)</script>")
    assert "<b>" not in page
    assert "<script>" not in page
    assert "<img" not in page


def test_a_line_of_an_address_stays_a_line() -> None:
    assert body("12 Elm Court\nWestfield") == "<p>12 Elm Court<br />\nWestfield</p>\n"
    assert to_text("12 Elm Court\nWestfield") == "12 Elm Court\nWestfield\n"


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("# One\n\n## Two\n\n### Three\n\n#### Four", "One\n===\n\nTwo\n---\n\nThree\n.....\n\nFour\n....\n"),
        ("- a\n- b\n  c", "- a\n- b\n  c\n"),
        ("- a\n\n  b", "- a\n  b\n"),
        ("3. a\n4. b", "3. a\n4. b\n"),
        ("- a\n  1. b", "- a\n  1. b\n"),
        ("> a\n>\n> b", "    a\n\n    b\n"),
        ("| What | |\n| --- | --- |\n| a | b |\n| c | d |", "What: a\nb\n\nWhat: c\nd\n"),
        (
            "**a** _b_ `c` [d](https://example.org) <https://e.example>",
            "a b c d (https://example.org) https://e.example\n",
        ),
        ("a\n\n---\n\n    code\n    more", "a\n\n    code\n    more\n"),
        ("a\\\nb", "a\nb\n"),
        ("word " * 30, f"{'word ' * 14}word\n{'word ' * 14}word\n"),
        ("a&nbsp;\n\nb", "a \n\nb\n"),
    ],
)
def test_plain_text(markdown: str, text: str) -> None:
    assert to_text(markdown) == text
