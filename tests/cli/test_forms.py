import pytest
from hypothesis import given
from hypothesis import strategies as st

from complaints_cli.commands.forms import Section, read_form, write_form
from complaints_cli.errors import Misuse

HOSTILE = [
    "== summary ==",
    "a\n== via ==\nb",
    "#| not a note",
    "\\== already escaped ==",
    "\\",
    "# 1 the boiler",
    "==",
    "  == indented ==",
    "O'Brien-Łukasz ŵ [red]x[/] {{ 7*7 }} =cmd|'/c'",
    "one\n\n\nfour",
    "line\u2028separator \x0c form feed",
]


def read_back(*texts: str) -> list[str]:
    return [section.text for section in read_form(write_form("title", [Section("text", text) for text in texts]))]


@pytest.mark.parametrize("text", HOSTILE)
def test_what_is_written_comes_back_as_it_was(text: str) -> None:
    assert read_back(text, "after") == [text, "after"]


@given(st.lists(st.text(st.sampled_from("=#|\\ a\n"), max_size=30), min_size=1, max_size=3))
def test_any_mixture_of_its_own_signs_comes_back(texts: list[str]) -> None:
    kept = ["\n".join(trimmed(text.split("\n"))) for text in texts]
    assert read_back(*texts) == kept


def trimmed(lines: list[str]) -> list[str]:
    while lines and not lines[0].strip():
        lines = lines[1:]
    while lines and not lines[-1].strip():
        lines = lines[:-1]
    return lines


def test_notes_and_the_help_at_the_top_are_not_read() -> None:
    form = write_form("complaints log\nsecond line", [Section("via", "email", ("How did it\nreach you?",))])
    assert "#| complaints log" in form
    assert "#| reach you?" in form
    assert read_form(form) == (Section("via", "email", line=7),)


def test_a_file_from_windows_reads_the_same() -> None:
    assert read_form("\ufeff== via ==\r\nemail\r\n") == (Section("via", "email", line=1),)


def test_text_before_any_heading_is_refused_with_its_line() -> None:
    with pytest.raises(Misuse, match="Line 3 of the form stands before any heading"):
        read_form("#| note\n\nlost text\n== via ==\nemail")


def test_an_empty_form_has_nothing_in_it() -> None:
    assert read_form("") == ()
