"""Templates run in one sandbox: what was typed is shown as it was typed, and what is wrong is named with its line."""

import re
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from complaints_cli import places
from complaints_cli.domain.plain import Written, inline
from complaints_cli.errors import Unavailable
from complaints_cli.templating import LONGEST_TEMPLATE, SUFFIXES, render, table

HOSTILE = (
    "O'Brien-Łukasz ŵ",
    "[red]x[/]",
    "[kitchen](javascript:x)",
    "![x](y)",
    "{{ 7*7 }}",
    "{% for x in y %}",
    "=cmd|'/c'",
    "<script>alert(1)</script>",
    "&lt;b&gt; &#42; R&D & Sons &",
    "*bold* _slant_ ~~gone~~ `code` \\*",
    "# heading",
    "- item",
    "+ item",
    "12. item",
    "3) item",
    "7.",
    "> quote",
    "| a | b |",
    "---",
)


def own(folder: Path, text: str, name: str = "reports/try") -> str:
    """The folder, once it has a template of that text."""
    path = folder / f"{name}.md.j2"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return str(folder)


def shown(markdown: str) -> str:
    tokens = MarkdownIt("commonmark").enable("table").parse(markdown)
    assert {token.type for token in tokens} <= {"paragraph_open", "inline", "paragraph_close"}
    texts = [child for token in tokens for child in token.children or ()]
    assert {child.type for child in texts} <= {"text", "text_special"}
    return "".join(child.content for child in texts)


@pytest.mark.parametrize("text", HOSTILE)
def test_what_was_typed_is_shown_letter_for_letter(text: str, tmp_path: Path) -> None:
    assert shown(render("reports/try", {"text": text}, own(tmp_path, "{{ text }}"))) == text


@pytest.mark.parametrize("text", HOSTILE)
def test_a_cell_of_a_table_holds_what_was_typed(text: str) -> None:
    markdown = table({"columns": ["A", "B"], "rows": [["1", text]], "numbers": 0})
    tokens = MarkdownIt("commonmark").enable("table").parse(markdown)
    cells = [token for token in tokens if token.type == "inline"]
    assert len(cells) == 4
    assert "".join(child.content for child in cells[3].children or ()) == text


def test_figures_of_a_table_stand_to_the_right_and_a_cell_may_be_empty() -> None:
    fact = {"columns": ["What", "Who", "Number"], "rows": [["Repairs", "", 12]], "numbers": 1}
    assert table(fact) == "| What | Who | Number |\n| --- | --- | ---: |\n| Repairs |  | 12 |"


@pytest.mark.parametrize("cell", [None, 1.5, True])
def test_a_cell_that_is_no_text_and_no_number_is_refused(cell: object, tmp_path: Path) -> None:
    fact = {"columns": ["A"], "rows": [[cell]], "numbers": 0}
    with pytest.raises(Unavailable, match="which is no text"):
        render("reports/try", {"fact": fact}, own(tmp_path, "{{ fact | table }}"))


def test_a_line_keeps_no_line_end_and_nothing_that_steers_a_terminal() -> None:
    assert inline(" one\r\n  two\tthree\n") == "one two three"
    assert inline("a\x1b[31mb\u202ec\x00") == "a\ufffd\\[31mb\ufffdc\ufffd"


def test_what_reads_as_it_stands_is_left_alone() -> None:
    assert inline("0.5 of 3. Smith & Sons (12 Elm Court), #4") == "0.5 of 3. Smith & Sons (12 Elm Court), #4"


@pytest.mark.parametrize("fact", [None, True, 1.5, ["a"], b"a", "", " \n"])
def test_a_fact_that_says_nothing_is_refused(fact: object, tmp_path: Path) -> None:
    with pytest.raises(Unavailable, match="which is no text"):
        render("reports/try", {"fact": fact}, own(tmp_path, "{{ fact }}"))


def test_what_is_written_already_is_printed_as_it_stands(tmp_path: Path) -> None:
    assert (
        render("reports/try", {"fact": Written("**12**"), "n": 3}, own(tmp_path, "{{ fact }} {{ n }}")) == "**12** 3\n"
    )


def test_lines_end_with_their_last_word_and_gaps_are_of_one_line(tmp_path: Path) -> None:
    assert render("reports/try", {}, own(tmp_path, "\n\na  \n \n\n\nb\n\n")) == "a\n\nb\n"


@pytest.mark.parametrize("text", ["{{ other }}", "{{ text.__class__.__mro__ }}", "{% if %}", "{{ text.append(1) }}"])
def test_a_template_that_is_wrong_is_named_with_its_line(text: str, tmp_path: Path) -> None:
    with pytest.raises(Unavailable, match=r"reports.try\.md\.j2, line 2, is wrong: ") as refusal:
        render("reports/try", {"text": "x"}, own(tmp_path, f"One.\n{text}"))
    assert refusal.value.problems[0].code == "template"


def test_a_template_that_is_nowhere_is_named(tmp_path: Path) -> None:
    with pytest.raises(Unavailable, match=r"The template reports/gone\.md\.j2 is wrong: there is no template"):
        render("reports/gone", {}, str(tmp_path))


def test_a_landlords_own_template_comes_first(tmp_path: Path) -> None:
    assert render("reports/tsm", {}, own(tmp_path, "Ours.", "reports/tsm")) == "Ours.\n"


def test_one_file_of_ones_own_is_put_into_ours(tmp_path: Path) -> None:
    own(tmp_path, "Ours.", "letters/parts/privacy")
    text = '{% include "letters/parts/privacy.md.j2" %} {% include "letters/parts/ombudsman-anytime.md.j2" %}'
    facts = {"ombudsman": {"name": "Housing Ombudsman Service"}}
    assert render("reports/try", facts, own(tmp_path, text)).startswith("Ours. You can contact the Housing Ombudsman")


def test_the_page_about_templates_names_every_one() -> None:
    page = (Path(__file__).parents[1] / "docs" / "templates.md").read_text(encoding="utf-8")
    told = re.findall(r"^\| `(\S+)` \| \S", page, re.MULTILINE)
    folder = places.templates_folder()
    there = (path for path in folder.rglob("*") if path.name.endswith(SUFFIXES))
    assert sorted(told) == sorted(path.relative_to(folder).as_posix() for path in there)
    named = {name.removeprefix("cy/") for name in re.findall(r"[a-z0-9/-]+\.md\.j2", page)}
    assert {name for name in named if not (folder / name).is_file()} == set()
    assert f"{LONGEST_TEMPLATE:,} characters" in page


def test_a_link_inside_the_folder_is_followed(tmp_path: Path) -> None:
    own(tmp_path, "Ours.", "reports/two")
    (tmp_path / "reports" / "try.md.j2").symlink_to(tmp_path / "reports" / "two.md.j2")
    assert render("reports/try", {}, str(tmp_path)) == "Ours.\n"


@pytest.mark.parametrize("target", ["nowhere.md.j2", "tsm.md.j2"])
def test_a_link_that_leads_nowhere_is_named_and_ours_does_not_take_its_place(target: str, tmp_path: Path) -> None:
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports" / "tsm.md.j2").symlink_to(tmp_path / "reports" / target)
    with pytest.raises(Unavailable, match="cannot be read"):
        render("reports/tsm", {}, str(tmp_path))


def test_a_folder_in_the_place_of_a_template_is_named(tmp_path: Path) -> None:
    (tmp_path / "reports" / "tsm.md.j2").mkdir(parents=True)
    with pytest.raises(Unavailable, match="cannot be read"):
        render("reports/tsm", {}, str(tmp_path))
