"""A quotation mark too many or too few never swallows a row: the file is refused, with the line to put right."""

import csv
from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from typing import Literal

import pytest

from complaints_cli.errors import Misuse
from complaints_cli.exchange.importing.sheets import opened
from messy_files import written

OPENS = "the quotation mark that opens a cell on line {} is not closed where the cell ends"
SWALLOWS = "the quotation mark that opens a cell on line {} is closed only after what looks like another row"
CLOSES = "line {} has a quotation mark that closes a cell, and none opens it"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('Ref,Name\n1,"Smith\n2,Jones\n3,Brown\n', OPENS.format(2)),
        ('Ref,Name,Note\n1,Smith,a\n2,Jones,"b\n3,Brown,"c"\n', OPENS.format(3)),
        ('Ref,Name,Note\n1,"Smith\nJ","a\n2,Jones,b\n', OPENS.format(3)),
        ('Ref,Name,Note\r1,"Smith,a\r2,Jones,b\r', OPENS.format(2)),
        ('Ref,Name,Note\n1,"Damp" is back,a\n', OPENS.format(2)),
        ('Ref,Name,Note\n1,"say ""no"",a\n', OPENS.format(2)),
        ('Ref,Name,Note\nC/1,x,"Smith\nC/2,y,z\nC/3,"", b\nC/4,c,d\n', OPENS.format(2)),
        ('Ref,Name,Note\nC/1,"x,Smith\nC/2,y,z\nC/3,b",d\nC/4,c,d\n', SWALLOWS.format(2)),
        ('Ref,Name,Note\n"C/1,x,Smith\nC/2,y,z\nC/3",b,d\nC/4,c,d\n', SWALLOWS.format(2)),
        ('Ref;Name;Note;Day\nC/1;x;"Smith;1/4/2024\nC/2;y;z";2/4/2024\n', SWALLOWS.format(2)),
        ('Ref,Name,Note\nC/1,x,Damp, mould\nand more",b\n', CLOSES.format(3)),
        ('Ref,Note\n1,"' + "x" * 1_100_000, OPENS.format(2)),
        ("Ref,Note\n1," + "x" * 1_100_000, "line 2 has a cell of more than 1,000,000 characters"),
    ],
)
def test_refuses_naming_the_line(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(Misuse) as refused:
        opened(written(tmp_path, text))
    assert str(refused.value).startswith(f"register.csv: {said}. Put that line right in a text editor")
    assert "Smith" not in str(refused.value)


@pytest.mark.parametrize(
    "note",
    [
        'He said "no"',
        '"',
        'a pipe of 12"',
        "Dear Sir,\nI, my wife, and our son, have damp.\n12 May, again, and again\n\nYours",
        "1. damp\n2. mould, smell, noise, draught",
    ],
)
def test_what_a_spreadsheet_writes_is_read(tmp_path: Path, note: str) -> None:
    text = StringIO(newline="")
    csv.writer(text).writerows([["Ref", "Note", "Paid", "Day"], ["C/1", note, "", "x"], ["C/2", "b", "", "y"]])
    rows = [row.cells for row in opened(written(tmp_path, text.getvalue())).sheets[0].rows()]
    assert rows[1:] == [("C/1", note, None, "x"), ("C/2", "b", None, "y")]


@pytest.mark.parametrize("note", ['a pipe of 12"', 'a pipe of 12" and more', 'he said "no and left', 'said "no"'])
def test_marks_that_nobody_doubled_are_read(tmp_path: Path, note: str) -> None:
    rows = [row.cells for row in opened(written(tmp_path, f"Ref,Note,Paid\n1,{note},x\n2,b,c\n")).sheets[0].rows()]
    assert rows[1:] == [("1", note, "x"), ("2", "b", "c")]


NOTES = ["Damp, mould\nand more", 'He said "no"', "", "a, b", "line\nline, two, three", "x", '"']
TYPED = [
    ["Ref", "Name", "Summary", "Received"],
    *([f"C/{n:03}", f"Person, {n}", note, f"{n:02}/03/2024"] for n, note in enumerate(NOTES, 1)),
]


def damages(quoting: Literal[0, 1]) -> Iterator[str]:
    made = StringIO(newline="")
    csv.writer(made, quoting=quoting).writerows(TYPED)
    text = made.getvalue()
    for at, character in enumerate(text):
        yield text[:at] + '"' + text[at:]
        if character == '"':
            yield text[:at] + text[at + 1 :]


@pytest.mark.parametrize("quoting", [csv.QUOTE_MINIMAL, csv.QUOTE_ALL])
def test_one_mark_more_or_less_loses_no_row(tmp_path: Path, quoting: Literal[0, 1]) -> None:
    refused = read = 0
    for text in damages(quoting):
        try:
            rows = list(opened(written(tmp_path, text)).sheets[0].rows())
        except Misuse:
            refused += 1
            continue
        read += 1
        assert [row.cells[3] for row in rows] == [row[3] for row in TYPED] or len(rows) == len(TYPED), text
    assert refused + read > 250
    assert refused > read
