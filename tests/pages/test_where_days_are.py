"""Dates are looked for where a number, a month or a sign of one stands, and those are found that stand anywhere."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from complaints_cli.pages import told_days
from complaints_cli.pages.told_days import Told

GOLDEN = sorted((Path(__file__).parents[1] / "letters" / "golden").glob("*.md"))
NEAR = date(2026, 6, 5)
PIECES = (
    *(
        "Monday",
        "Mon",
        "Sun",
        "Sunday,",
        "Thurs.",
        "Saturn",
        "\u017fun",
        "the",
        "The",
        "of",
        "on",
        "(",
        ")",
        "£",
        "ref",
    ),
    *("1", "12", "3rd", "31st", "2nd", "40", "2026", "26", "'26", "’24", "10:30", "9 am", "\u0663", "1st-May"),
    *("Jan", "january", "Sept.", "May", "mar", "Aug", "JUNE", "dec", "\u017fep", "Marsh", "Street"),
    *("12/06/26", "12.6.2026", "12-06-2026", "2026-06-12", "/", "-", ".", ",", " ", "  ", "\n", "\u00a0"),
)
TEXTS = st.lists(st.sampled_from(PIECES), max_size=14).flatmap(
    lambda some: st.sampled_from(["", " "]).map(lambda g: g.join(some))
)


def everywhere(text: str, near: date | None, monkeypatch: pytest.MonkeyPatch) -> tuple[Told, ...]:
    with monkeypatch.context() as changed:
        changed.setattr(told_days, "_each", lambda _, pattern, whole: pattern.finditer(whole))
        return told_days.days.__wrapped__(text, near)


@given(TEXTS, st.sampled_from([NEAR, None]))
def test_in_whatever_order_the_pieces_of_dates_stand(text: str, near: date | None) -> None:
    with pytest.MonkeyPatch.context() as monkeypatch:
        assert told_days.days.__wrapped__(text, near) == everywhere(text, near, monkeypatch)


@pytest.mark.parametrize("letter", GOLDEN, ids=lambda path: path.stem)
def test_in_every_letter(letter: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = letter.read_text()
    found = told_days.days.__wrapped__(text, NEAR)
    assert found
    assert found == everywhere(text, NEAR, monkeypatch)
