"""The review list goes out as a spreadsheet, and what was put right in it comes back without any other file."""

from collections.abc import Sequence
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from complaints_cli.errors import Misuse
from complaints_cli.exchange.importing.reading import Understood
from complaints_cli.exchange.importing.review import COLUMNS, InDoubt, is_review, written
from complaints_cli.exchange.importing.review_back import PutRight, read_back
from complaints_cli.exchange.importing.sheets import Book, Cell, opened
from grids import DIGEST, TODAY, book, grid, lines, sheet

HEADERS = ("Ref", "Name", "Date rec'd", "Complaint", "Ack'd", "Response", "Outcome")
SOUND = ("C001", "Maja Holm", "03/06/2026", "Damp", "05/06/2026", "16/06/2026", "Upheld")


def changed(**cells: Cell) -> list[Cell]:
    names = ("ref", "name", "received", "words", "ack", "response", "outcome")
    return [cells.get(name, cell) for name, cell in zip(names, SOUND, strict=True)]


def problems(register: Understood) -> list[InDoubt]:
    return [
        InDoubt(
            register.book.name,
            line.sheet,
            line.row,
            line.ref,
            *(doubt.column, doubt.value, doubt.reason, doubt.holds),
            as_it_was=register.as_it_was(line),
        )
        for line in lines(register)
        for doubt in line.doubts
    ]


def returned(folder: Path, register: Understood, fixes: Sequence[Cell], media: str = "csv") -> list[PutRight]:
    """The list as it comes back, with these fixes from the top."""
    path = folder / f"review.{media}"
    path.write_bytes(written(problems(register), media))
    rows = [row.cells for row in opened(path).sheets[0].rows()]
    where = COLUMNS.index("Fix")
    filled = [(*cells[:where], fix, *cells[where + 1 :]) for cells, fix in zip(rows[1:], fixes, strict=True)]
    return list(read_back(book(sheet([rows[0], *filled])), TODAY))


def test_the_list_says_where_what_and_why(tmp_path: Path) -> None:
    path = tmp_path / "review.csv"
    path.write_bytes(written(problems(grid(HEADERS, changed(received="31/02/2026"))), "csv"))
    head, row = [row.cells for row in opened(path).sheets[0].rows()]
    assert head == (*COLUMNS, "The row as it was")
    assert row[:9] == (
        *("register.csv", None, "2", "C001", "Date rec'd", "31/02/2026"),
        *("February 2026 has no day 31.", "yes", None),
    )


@pytest.mark.parametrize("media", ["csv", "xlsx"])
@pytest.mark.parametrize("fix", ["28/02/2026", "28 February 2026", date(2026, 2, 28)])
def test_a_fix_is_read_as_the_cell_would_be(tmp_path: Path, media: str, fix: Cell) -> None:
    (back,) = returned(tmp_path, grid(HEADERS, changed(received="31/02/2026")), [fix], media)
    assert (back.line.received, back.line.is_held, back.line.ref) == (date(2026, 2, 28), False, "C001")
    assert (back.file, back.digest, back.sheet, back.row) == ("register.csv", DIGEST, "", 2)
    assert (back.is_left_out, back.answers) == (False, ())


def test_day_comes_first_in_a_fix_too(tmp_path: Path) -> None:
    register = grid(HEADERS, *[SOUND] * 30, changed(response="17/06/2026"), changed(received="last week"))
    (back,) = returned(tmp_path, register, ["01/06/2026"])
    assert back.line.received == date(2026, 6, 1)


def test_a_fix_that_cannot_be_is_in_doubt_like_any_cell(tmp_path: Path) -> None:
    (back,) = returned(tmp_path, grid(HEADERS, changed(received="31/02/2026")), ["30/02/2026"])
    assert [(doubt.value, doubt.reason) for doubt in back.line.doubts] == [
        ("30/02/2026", "February 2026 has no day 30.")
    ]


def test_a_row_with_one_problem_left_is_held_again(tmp_path: Path) -> None:
    register = grid(HEADERS, changed(received="31/02/2026", outcome="Sorted"))
    (back,) = returned(tmp_path, register, ["28/02/2026", None])
    assert [doubt.column for doubt in back.line.doubts if doubt.holds] == ["Outcome"]
    (back,) = returned(tmp_path, register, ["28/02/2026", "not upheld"])
    assert (back.line.doubts, back.line.first.decision) == ((), "not-upheld")


def test_another_cell_of_the_row_can_be_put_right_by_its_header(tmp_path: Path) -> None:
    register = grid(HEADERS, changed(ack="01/06/2026"))
    (back,) = returned(tmp_path, register, ["date rec'd = 29/05/2026"])
    assert (back.line.received, back.line.doubts) == (date(2026, 5, 29), ())


def test_what_the_register_has_no_column_for_can_be_said(tmp_path: Path) -> None:
    headers = ("Ref", "Name", "Date received", "Complaint", "Response", "S2 response")
    register = grid(headers, ["1", "A", "03/06/2026", "Damp", "16/06/2026", "20/07/2026"])
    (back,) = returned(tmp_path, register, ["escalated = 1 July 2026"])
    assert (back.line.second.opened, back.line.doubts) == (date(2026, 7, 1), ())


def test_a_row_is_left_out_for_good(tmp_path: Path) -> None:
    (back,) = returned(tmp_path, grid(HEADERS, changed(received="31/02/2026")), ["Skip"])
    assert back.is_left_out


def test_an_answer_to_somebody_elses_question_is_handed_on(tmp_path: Path) -> None:
    (back,) = returned(tmp_path, grid(HEADERS, changed(received="31/02/2026")), ["new"])
    assert back.answers == (("Date rec'd", "new"),)
    assert back.line.is_held


@pytest.mark.parametrize("media", ["csv", "xlsx"])
def test_a_row_comes_back_as_it_was(tmp_path: Path, media: str) -> None:
    cells = changed(name="=HYPERLINK(1)", words='[red] {{ 7*7 }}, "Łódź"\nline', ack=date(2026, 6, 5), outcome="Sorted")
    register = grid(HEADERS, cells)
    (back,) = returned(tmp_path, register, [None], media)
    assert back.line == lines(register)[0]


def test_a_row_of_stage_2_comes_back_as_one(tmp_path: Path) -> None:
    headers = ("Ref", "Name", "Date received", "Complaint", "Response sent")
    register = grid(headers, ["014", "A", "03/06/2026", "x", "16/06/2026"], ["014(2)", "A", "01/07/2026", "x", "soon"])
    (back,) = returned(tmp_path, register, ["20/07/2026"])
    assert (back.line.ref, back.line.stage, back.line.second.responded) == ("014", 2, date(2026, 7, 20))


def test_nothing_in_the_list_can_become_a_formula() -> None:
    register = grid(HEADERS, changed(ref="=1+1", received="@SUM(1)"))
    text = written(problems(register), "csv").decode("utf-8-sig")
    assert ",'=1+1,Date rec'd,'@SUM(1)," in text
    page = load_workbook(BytesIO(written(problems(register), "xlsx")))["Review"]
    assert [page.cell(2, column).data_type for column in (4, 6)] == ["s", "s"]
    assert [page.cell(2, column).value for column in (4, 6)] == ["=1+1", "@SUM(1)"]


def test_a_long_row_is_not_cut(tmp_path: Path) -> None:
    long = ("Damp" + " " * 500) * 200 + "."
    (back,) = returned(tmp_path, grid(HEADERS, changed(words=long, received="last week")), ["03/06/2026"], "xlsx")
    assert back.line.summary == long


def test_the_list_is_known_by_its_headers() -> None:
    assert is_review(book(sheet([(*COLUMNS, "The row as it was"), ["r.csv", None, 2]])))
    assert not is_review(book(sheet([COLUMNS])))
    assert not is_review(book(sheet([HEADERS, SOUND]), sheet([])))


def _list(*rows: Sequence[Cell]) -> Book:
    return book(sheet([(*COLUMNS, "The row as it was"), *rows]))


@pytest.mark.parametrize(
    "row",
    [
        ("r.csv", None, 2, "C1", "Ack'd", "x", "y", "yes", "03/06/2026", None),
        ("r.csv", None, "two", "C1", "Ack'd", "x", "y", "yes", "03/06/2026", "{}"),
        ("r.csv", None, "²", "C1", "Ack'd", "x", "y", "yes", "03/06/2026", "{}"),
        ("r.csv", None, 2, "C1", "Ack'd", "x", "y", "yes", "03/06/2026", "{}"),
        ("r.csv", None, 2, "C1", "Ack'd", "x", "y", "yes", "03/06/2026", "not JSON"),
        ("r.csv", None, 2, "C1", "Ack'd", "x", "y", "yes", "03/06/2026", "[]"),
        (
            *("r.csv", None, 2, "C1", "Ack'd", "x", "y", "yes", "03/06/2026"),
            '{"file":"0","epoch":1900,"stages":false,"stage":null,"bare":[],"words":{},"columns":[["Ref","refs",false,"1"]]}',
        ),
    ],
)
def test_a_list_that_was_changed_elsewhere_is_refused_with_its_line(row: Sequence[Cell]) -> None:
    with pytest.raises(Misuse, match=r"^Row 2 of the review list cannot be read") as refused:
        list(read_back(_list(row), TODAY))
    assert refused.value.problems[0].code == "review"


def test_another_kind_of_file_is_not_written() -> None:
    with pytest.raises(Misuse, match=r"written as \.xlsx or \.csv"):
        written([], "ods")
