from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from complaints_cli import places
from complaints_cli.domain.plain import markdown_line
from complaints_cli.errors import Unavailable
from complaints_cli.reports.environment import render, table

HOSTILE = (
    "O'Brien-Łukasz ŵ",
    "[red]x[/]",
    "[kitchen](javascript:x)",
    "![x](y)",
    "{{ 7*7 }}",
    "{% for x in y %}",
    "=cmd|'/c'",
    "<script>alert(1)</script>",
    "&lt;b&gt; &#42;",
    "*bold* _slant_ ~~gone~~ `code` \\*",
    "# heading",
    "- item",
    "+ item",
    "12. item",
    "3) item",
    "> quote",
    "| a | b |",
    "---",
)


def template(folder: Path, text: str) -> list[Path]:
    (folder / "reports").mkdir(parents=True)
    (folder / "reports" / "try.md.j2").write_text(text, encoding="utf-8")
    return [folder]


def shown(markdown: str) -> str:
    tokens = MarkdownIt("commonmark").enable("table").parse(markdown)
    assert {token.type for token in tokens} <= {"paragraph_open", "inline", "paragraph_close"}
    texts = [child for token in tokens for child in token.children or ()]
    assert {child.type for child in texts} <= {"text", "text_special"}
    return "".join(child.content for child in texts)


@pytest.mark.parametrize("text", HOSTILE)
def test_what_was_typed_is_shown_letter_for_letter(text: str, tmp_path: Path) -> None:
    written = render("try", {"text": text}, template(tmp_path, "{{ text }}"))
    assert shown(written) == text


@pytest.mark.parametrize("text", HOSTILE)
def test_a_cell_of_a_table_holds_what_was_typed(text: str) -> None:
    tokens = MarkdownIt("commonmark").enable("table").parse(table(["A", "B"], [["1", text]]))
    cells = [token for token in tokens if token.type == "inline"]
    assert len(cells) == 4
    assert "".join(child.content for child in cells[3].children or ()) == text


def test_a_line_keeps_no_line_end_and_nothing_that_steers_a_terminal() -> None:
    assert markdown_line(" one\r\n  two\tthree\n") == "one two three"
    assert markdown_line("a\x1b[31mb\u202ec\x00") == "a\ufffd\\[31mb\ufffdc\ufffd"
    assert markdown_line("0.5 of 3.") == "0.5 of 3."


@pytest.mark.parametrize("fact", [None, 1.5, ["a"], b"a"])
def test_a_fact_that_is_no_text_and_no_number_is_refused(fact: object, tmp_path: Path) -> None:
    with pytest.raises(Unavailable, match="cannot print"):
        render("try", {"text": fact}, template(tmp_path, "{{ text }}"))


@pytest.mark.parametrize("text", ["{{ other }}", "{{ text.__class__.__mro__ }}", "{% if %}", "{{ text.append(1) }}"])
def test_a_template_that_is_wrong_is_named(text: str, tmp_path: Path) -> None:
    with pytest.raises(Unavailable, match=r"The template reports/try\.md\.j2 is wrong") as refusal:
        render("try", {"text": "x"}, template(tmp_path, text))
    assert refusal.value.problems[0].code == "template"


def test_a_landlords_own_template_comes_first(tmp_path: Path) -> None:
    own = template(tmp_path, "Ours.")
    (tmp_path / "reports" / "try.md.j2").rename(tmp_path / "reports" / "tsm.md.j2")
    assert render("tsm", {}, [*own, places.templates_folder()]) == "Ours.\n"
