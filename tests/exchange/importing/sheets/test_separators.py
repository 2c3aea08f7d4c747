"""What separates the cells is told from all of the head: commas in amounts and in text fool nobody."""

from pathlib import Path

import pytest

from complaints_cli.exchange.importing.sheets import Row, opened
from messy_files import written


def cells(path: Path) -> list[tuple[object, ...]]:
    return [row.cells for row in opened(path).sheets[0].rows()]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Ref;Paid;Offered\n1;12,50;20,00\n2;1,00;3,50\n", ("2", "1,00", "3,50")),
        ("Ref;Paid\n1;12,50\n", ("1", "12,50")),
        ("Ref;Address;Summary\n1;1 High St, Leeds;cold, damp, loud\n2;2 Low St, York;a, b, c\n", None),
        ("Ref,Name,Summary\n1,Smith,a;b;c;d;e;f\n2,Jones,g;h;i;j;k;l\n", ("2", "Jones", "g;h;i;j;k;l")),
        ("Ref,Name\n1,Smith | Jones\n2,Khan | Ali\n", ("2", "Khan | Ali")),
        ("Ref\tSummary\n1\tcold, damp; loud\n2\tcold, damp; loud\n", ("2", "cold, damp; loud")),
        ("Complaints, 2024, all teams\n\nRef;Name;Paid\n1;Smith;2,50\n", ("1", "Smith", "2,50")),
        ("Complaints 2024;;\nRef;Name;Paid\n1;Smith;2,50\n", ("1", "Smith", "2,50")),
        ('Ref,Name,Note\n1,"Smith; J","a; b"\n2,"Khan; S","c; d"\n', ("2", "Khan; S", "c; d")),
        ("Ref,Name,Note\n1,Smith,a, b, c\n2,Khan,d\n3,Ali,e, f\n4,Roe,g\n", None),
        ("Ref\nC1\nC2\n", ("C2",)),
    ],
)
def test_tells_the_separator_from_the_head(tmp_path: Path, text: str, last: tuple[object, ...] | None) -> None:
    read = cells(written(tmp_path, text))
    if last:
        assert read[-1] == last
    assert [row[0] for row in read if row[0] in ("1", "2")] == [d for d in ("1", "2") if f"\n{d}" in text]


@pytest.mark.parametrize("declared", ["sep=;", '"sep=;"', "SEP=;"])
def test_first_line_may_say_which(tmp_path: Path, declared: str) -> None:
    book = opened(written(tmp_path, f"{declared}\r\nRef;Note\r\n1;a,b\r\n"))
    assert list(book.sheets[0].rows()) == [Row(1, ("Ref", "Note")), Row(2, ("1", "a,b"))]
    assert book.notes[0].endswith("with semicolons between the cells, as its first line says.")


def test_first_line_may_say_something_rare(tmp_path: Path) -> None:
    book = opened(written(tmp_path, "sep=^\nRef^Note\n1^a,b\n"))
    assert [row.cells for row in book.sheets[0].rows()] == [("Ref", "Note"), ("1", "a,b")]
    assert "“^”" in book.notes[0]


def test_rows_of_any_length(tmp_path: Path) -> None:
    path = written(tmp_path, "Ref,Name,Note,,,\n1\n2,Smith,a,b\n,,,,,,,\n3,Khan\n")
    assert list(opened(path).sheets[0].rows()) == [
        Row(1, ("Ref", "Name", "Note", None)),
        Row(2, ("1", None, None, None)),
        Row(3, ("2", "Smith", "a", "b")),
        Row(5, ("3", "Khan", None, None)),
    ]


def test_a_cell_of_several_lines_is_one_row(tmp_path: Path) -> None:
    path = written(tmp_path, 'Ref,Note\r\n1,"a\r\nb"\r\n\r\n2,"c"\r\n')
    assert list(opened(path).sheets[0].rows())[1:] == [Row(2, ("1", "a\nb")), Row(4, ("2", "c"))]


def test_a_space_before_a_quotation_mark_is_none_of_the_cell(tmp_path: Path) -> None:
    assert cells(written(tmp_path, 'Ref, Name, Note\n1, "Smith, J", b\n'))[1] == ("1", "Smith, J", "b")


def test_what_stands_too_far_out_is_said(tmp_path: Path) -> None:
    book = opened(written(tmp_path, "Ref,Name\n" + ",".join(f"c{n}" for n in range(300)) + "\n"))
    header, long = book.sheets[0].rows()
    assert len(header.cells) == len(long.cells) == 256
    assert book.notes[1] == "There are rows of up to 300 cells; what stands after the 256th was not read."


def test_a_cell_longer_than_python_reads_unasked(tmp_path: Path) -> None:
    assert cells(written(tmp_path, f"Ref,Note\n1,{'x' * 200_000}\n"))[1] == ("1", "x" * 200_000)
