"""A web page is read as whoever opens it sees it: nothing that it hides is there."""

import pytest

from complaints_cli.domain.media import HTML
from complaints_cli.pages.outline import Section, outline


@pytest.mark.parametrize(
    ("page", "seen"),
    [
        ("<p>a</p><p hidden>b</p><p>c</p>", "a c"),
        ("<p>a</p><p hidden>b<p>c</p>", "a c"),
        ('<p>a</p><div style="display:none"><div>b</div><p>c</p></div><p>d</p>', "a d"),
        ('a<span STYLE="Display: None !important">b<img src="x">c</span>d', "ad"),
        ('a<br hidden>b<span style="display:inline">c</span><span style>d</span>', "a bcd"),
    ],
)
def test_what_is_hidden_is_not_there(page: str, seen: str) -> None:
    (section,) = outline(page.encode(), HTML)
    assert (section.heading, " ".join(section.text.split())) == ("", seen)


def test_nor_is_a_hidden_heading_or_one_in_what_is_hidden() -> None:
    page = "<h2>One</h2>a<h2 hidden>Two</h2>b<div hidden><h2>Three</h2>c</div>d"
    assert outline(page.encode(), HTML)[1:] == (Section(2, "One", "abd"),)
