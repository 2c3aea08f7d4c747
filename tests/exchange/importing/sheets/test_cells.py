"""Text loses what nobody can see, and nothing else; Excel's numbers are the days that Excel shows."""

from datetime import date
from typing import Literal

import pytest

from complaints_cli.exchange.importing.cells.serials import serial_day
from complaints_cli.exchange.importing.sheets.cells import text_cell, workbook_cell


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("", None),
        (" \t\u00a0\r\n", None),
        ("\u200b\ufeff", None),
        ("  C/001\u00a0", "C/001"),
        ("12\u00a0May\u202f2024", "12 May 2024"),
        ("a\r\nb\rc\x0bd\u2028e", "a\nb\nc\nd\ne"),
        ("a\x00\x1b[31mb\x7f\x9b", "a[31mb"),
        ("\u202egnp.exe", "gnp.exe"),
        ("a\tb", "a\tb"),
        ("=1+1", "=1+1"),
        ("00123", "00123"),
        ("Łukasz “Wu” 👩\u200d👧", "Łukasz “Wu” 👩\u200d👧"),
    ],
)
def test_text_is_cleaned_of_what_nobody_sees(text: str, cell: str | None) -> None:
    assert text_cell(text) == cell


def test_what_no_register_holds_is_text() -> None:
    assert workbook_cell(float("inf")) == "inf"
    assert workbook_cell(3 + 4j) == "(3+4j)"


@pytest.mark.parametrize(
    ("number", "epoch", "day"),
    [
        (45357, 1900, date(2024, 3, 6)),
        (45357, 1904, date(2028, 3, 7)),
        (45357.99, 1900, date(2024, 3, 6)),
        (1, 1900, date(1900, 1, 1)),
        (59, 1900, date(1900, 2, 28)),
        (60, 1900, None),
        (60.5, 1900, None),
        (61, 1900, date(1900, 3, 1)),
        (0, 1900, None),
        (0.5, 1900, None),
        (0, 1904, date(1904, 1, 1)),
        (-1, 1904, None),
        (2_958_465, 1900, date(9999, 12, 31)),
        (2_958_466, 1900, None),
        (2_957_003, 1904, date(9999, 12, 31)),
        (2_957_004, 1904, None),
        (float("nan"), 1900, None),
        (float("inf"), 1904, None),
        (1e300, 1900, None),
        (True, 1900, None),
    ],
)
def test_serial_numbers(number: float, epoch: Literal[1900, 1904], day: date | None) -> None:
    assert serial_day(number, epoch) == day
