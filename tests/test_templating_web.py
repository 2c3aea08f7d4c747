"""A page of a website holds what was typed as text, and what we made of it as it is."""

from pathlib import Path

import pytest

from complaints_cli.errors import Unavailable
from complaints_cli.templating.web import Html, beside, render_html

HOSTILE = """<script>alert(1)</script> "a" 'b' & {{ 7*7 }} {% raw %} [red]"""
SAFE = "&lt;script&gt;alert(1)&lt;/script&gt; &#34;a&#34; &#39;b&#39; &amp; {{ 7*7 }} {% raw %} [red]"


def own(folder: Path, text: str, name: str = "site/try.html.j2") -> str:
    """The folder, once it has a template of that text."""
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
    return str(folder)


def test_what_was_typed_is_text(tmp_path: Path) -> None:
    text = '<p title="{{ said }}">{{ said }}</p>'
    assert render_html("site/try", {"said": HOSTILE}, own(tmp_path, text)) == f'<p title="{SAFE}">{SAFE}</p>\n'


def test_what_we_made_stands_as_it_is(tmp_path: Path) -> None:
    assert render_html("site/try", {"body": Html("<p>a</p>")}, own(tmp_path, "{{ body }}")) == "<p>a</p>\n"


@pytest.mark.parametrize("said", ["", None, 1.5])
def test_what_says_nothing_is_refused(said: object, tmp_path: Path) -> None:
    with pytest.raises(Unavailable, match=r"try\.html\.j2, line 1, is wrong: It prints .*, which is no text"):
        render_html("site/try", {"said": said}, own(tmp_path, "{{ said }}"))


def test_what_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(Unavailable, match=r"site/gone\.html\.j2 is wrong: there is no template"):
        render_html("site/gone", {}, str(tmp_path))
    with pytest.raises(Unavailable, match=r"site/gone\.css is wrong: there is no such file"):
        beside("site/gone.css", str(tmp_path))


def test_a_stylesheet_of_ones_own_comes_first(tmp_path: Path) -> None:
    assert beside("site/style.css", own(tmp_path, "a { color: #000 }", "site/style.css")) == "a { color: #000 }"
    assert "prefers-color-scheme: dark" in beside("site/style.css", "")
