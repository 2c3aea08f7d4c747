"""No text is taken for a formula, and every text comes back as it was."""

import csv
import io
import random

import pytest

from complaints_cli.domain.formula import guarded, unguarded

STARTS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20"


@pytest.mark.parametrize(
    "text",
    [
        "=HYPERLINK('http://example.org','click')",
        "+44 7700 900123",
        "-",
        "- no heating",
        "@SUM(A1)",
        "\t=1+1",
        "\r=1",
        "\n=1",
        "  =1+1",
        "\u00a0=1+1",
        "\ufeff=1+1",
        "\uff1d1+1",
        "'=1+1",
        "''=1+1",
        "' -x",
        "-1+1|cmd",
        "+1;2",
        "-5",
        "+447700900123",
    ],
)
def test_what_begins_as_a_formula_is_marked_and_comes_back(text: str) -> None:
    assert guarded(text) == f"'{text}"
    assert unguarded(guarded(text)) == text


@pytest.mark.parametrize(
    "text",
    ["", "The boiler", "5", "2026-12-14", "07700 900123", "O'Brien", "a=b", "'"],
)
def test_words_and_dates_stay_as_they_are(text: str) -> None:
    assert (guarded(text), unguarded(text)) == (text, text)


def test_ten_thousand_hostile_texts_start_no_formula_and_all_come_back_through_a_file() -> None:
    chance = random.Random(6)  # noqa: S311 - the same texts each time
    alphabet = STARTS + "' \u00a0\x0b\x00\"';,|0123.aé[red]{{"
    texts = ["".join(chance.choices(alphabet, k=chance.randint(0, 9))) for _ in range(10_000)]
    page = io.StringIO()
    csv.writer(page).writerows([guarded(text), "x"] for text in texts)
    back = [cell for cell, _ in csv.reader(io.StringIO(page.getvalue(), newline=""))]
    assert [unguarded(cell) for cell in back] == texts
    assert [cell for cell in back if cell.lstrip()[:1] in STARTS and cell.lstrip()] == []
