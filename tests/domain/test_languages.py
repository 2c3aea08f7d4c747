"""Letters in another language: dates, headings and phrases of ours are put into it and read back; nothing else is."""

import pytest

from complaints_cli.domain.languages import Words, called, language
from complaints_cli.errors import Misuse

WELSH = Words(
    weekdays=("dydd Llun", "dydd Mawrth", "dydd Mercher", "dydd Iau", "dydd Gwener", "dydd Sadwrn", "dydd Sul"),
    months=(
        *("Ionawr", "Chwefror", "Mawrth", "Ebrill", "Mai", "Mehefin"),
        *("Gorffennaf", "Awst", "Medi", "Hydref", "Tachwedd", "Rhagfyr"),
    ),
    headings={"Point": "Pwynt", "Help and support": "Cymorth a chefnogaeth", "Help": "Cymorth"},
    phrases={"stage 1": "cam 1", "We uphold this point.": "Rydym ni’n cadarnhau’r pwynt hwn."},
)
POLISH = Words(
    weekdays=("poniedziałek", "wtorek", "środa", "czwartek", "piątek", "sobota", "niedziela"),
    months=(
        *("stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca"),
        *("lipca", "sierpnia", "września", "października", "listopada", "grudnia"),
    ),
)


@pytest.mark.parametrize("typed", ["", "Klingon", "c", "cy_GB", "../cy", "cy/..", "Welsh please", "c y"])
def test_what_is_no_language_is_refused(typed: str) -> None:
    with pytest.raises(Misuse, match="is no language"):
        language(typed)


@pytest.mark.parametrize(
    ("typed", "tag"),
    [("Welsh", "cy"), (" CY ", "cy"), ("polish", "pl"), ("English", "en"), ("en-GB", "en"), ("pt-BR", "pt-br")],
)
def test_a_language_is_typed_by_its_name_or_its_tag(typed: str, tag: str) -> None:
    assert language(typed) == tag


def test_a_language_without_a_name_here_is_called_by_its_tag() -> None:
    assert (called("cy"), called("gd")) == ("Welsh", "gd")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Tuesday 3 March 2026", "dydd Mawrth 3 Mawrth 2026"),
        ("Help and support", "Cymorth a chefnogaeth"),
        ("stage 1", "cam 1"),
        ("Point 2", "Pwynt 2"),
        ("Point 2: The help and support line", "Pwynt 2: The help and support line"),
        ("Points of view", "Points of view"),
        ("by Tuesday 3 March 2026", "by Tuesday 3 March 2026"),
        ("Łukasz ŵ", "Łukasz ŵ"),
    ],
)
def test_what_is_ours_is_said_in_the_language_and_nothing_else(text: str, said: str) -> None:
    assert WELSH.of(text) == said


def test_what_somebody_typed_stays_as_it_is_whatever_it_says() -> None:
    facts = {"points": [{"name": "Point 1", "text": "Point 1"}], "reasons": "stage 1", "stage": 1, "late": True}
    assert WELSH.of_facts(facts) == {**facts, "points": [{"name": "Pwynt 1", "text": "Point 1"}]}


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("Erbyn dydd Mawrth 3 Mawrth 2026.", "Erbyn Tuesday 3 March 2026."),
        ("DYDD MAWRTH, 3\nMAWRTH 2026", "Tuesday 3 March 2026"),
        ("3 Mawrth 2026", "3 March 2026"),
        ("13. Mai 2026", "13 May 2026"),
        ("3 Mawrthau 2026, 113 Mai 2026", "3 Mawrthau 2026, 113 Mai 2026"),
        ("Cam 1, nid cam 10", "stage 1, nid cam 10"),
        ("Rydym  ni'n cadarnhau'r\npwynt hwn.", "We uphold this point.."),
        ("Pwynt 1 a phwynt 2", "Point 1 a phwynt 2"),
        ("Friday 6 March 2026 stays", "Friday 6 March 2026 stays"),
    ],
)
def test_a_text_is_read_back_however_it_is_broken_and_spaced(text: str, english: str) -> None:
    assert WELSH.english(text) == english


def test_polish_dates_are_said_and_read_back() -> None:
    assert POLISH.of("Wednesday 21 October 2026") == "środa 21 października 2026"
    assert POLISH.english("do środa 21 października 2026 r.") == "do Wednesday 21 October 2026 r."


def test_without_words_of_a_language_all_is_english() -> None:
    assert Words().of("Tuesday 3 March 2026") == "Tuesday 3 March 2026"
    assert Words().english("Cam 1 erbyn 3 Mawrth 2026") == "Cam 1 erbyn 3 Mawrth 2026"


def test_of_two_headings_the_longer_one_counts() -> None:
    assert WELSH.english_heading("Cymorth a chefnogaeth") == "Help and support"
    assert WELSH.english_heading("CYMORTH") == "Help"
    assert WELSH.english_heading("Pwynt 1: Y boeler") == "Point 1: Y boeler"
    assert WELSH.english_heading("Arall") == "Arall"
