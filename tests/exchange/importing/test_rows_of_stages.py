"""A complaint over two rows or two sheets, or with both stages in one row: what belongs to which stage."""

from datetime import date

from complaints_cli.exchange.importing.line import EMPTY, Line
from complaints_cli.exchange.importing.reading import understand
from grids import TODAY, book, grid, lines, row, sheet

BY_ROW = ("Ref", "Stage", "Name", "Date received", "Complaint", "Ack sent", "Response sent", "Upheld?")


def told(line: Line) -> list[tuple[str, str, str]]:
    return [(doubt.column, doubt.value, doubt.reason) for doubt in line.doubts if doubt.holds]


def test_a_row_for_each_stage() -> None:
    one, two = lines(
        grid(
            BY_ROW,
            ["C1", "1", "Maja Holm", "03/06/2026", "Damp", "05/06/2026", "16/06/2026", "N"],
            ["C1", "2", "Maja Holm", "01/07/2026", "Damp", "03/07/2026", "20/07/2026", "Y"],
        )
    )
    assert (one.stage, one.received, one.first.decision, one.second) == (1, date(2026, 6, 3), "not-upheld", EMPTY)
    assert (two.stage, two.received, two.first) == (2, None, EMPTY)
    assert (two.second.opened, two.second.acknowledged, two.second.responded, two.second.decision) == (
        *(date(2026, 7, 1), date(2026, 7, 3), date(2026, 7, 20)),
        "upheld",
    )


def test_a_stage_says_where_a_complaint_stands_where_stage_2_has_columns() -> None:
    headers = ("Ref", "Name", "Date received", "Complaint", "Stage", "Response", "Date escalated", "S2 response")
    line = row(headers, "C1", "A", "03/06/2026", "Damp", "2", "16/06/2026", "01/07/2026", "20/07/2026")
    assert (line.stage, line.received, line.first.responded, line.doubts) == (
        *(None, date(2026, 6, 3), date(2026, 6, 16)),
        (),
    )
    held = row(headers, "C1", "A", "03/06/2026", "Damp", "2", "16/06/2026", None, None)
    assert told(held) == [("Stage", "2", "It is at stage 2, and no day on which that was asked for stands in the row.")]


def test_a_stage_in_brackets_where_the_bare_reference_is_there_too() -> None:
    headers = ("Ref", "Name", "Date received", "Complaint", "Response sent")
    first, again, other = lines(
        grid(
            headers,
            ["014", "A", "03/06/2026", "Damp", "16/06/2026"],
            ["014(2)", "A", "01/07/2026", "Damp", "20/07/2026"],
            ["015(2)", "B", "03/06/2026", "Noise", "16/06/2026"],
        )
    )
    assert (first.ref, first.stage) == ("014", None)
    assert (again.ref, again.stage, again.second.responded) == ("014", 2, date(2026, 7, 20))
    assert (other.ref, other.stage, other.first.responded) == ("015(2)", None, date(2026, 6, 16))


def test_one_outcome_for_two_answered_stages_is_in_doubt() -> None:
    headers = ("Ref", "Name", "Date received", "Complaint", "S1 response", "Escalated", "S2 response", "Outcome")
    cells = ("C1", "A", "03/06/2026", "Damp", "16/06/2026", "01/07/2026", "20/07/2026")
    assert told(row(headers, *cells, "Upheld")) == [
        (
            "Outcome",
            "Upheld",
            "Two stages were answered, and it does not say which was decided so. Write, say, S1 not upheld, S2 upheld.",
        )
    ]
    line = row(headers, *cells, "S1 not upheld, S2 upheld")
    assert (line.first.decision, line.second.decision, line.doubts) == ("not-upheld", "upheld", ())
    assert row(headers, *cells, "S1 not upheld, S2 sorted").is_held


STAGED = ("Ref", "Name", "Date received", "Complaint", "Ack sent", "Response sent", "Outcome")


def test_a_sheet_named_after_a_stage_has_rows_of_that_stage() -> None:
    one, two = lines(
        understand(
            book(
                sheet([STAGED, ["C1", "A", "03/06/2026", "x", "05/06/2026", "16/06/2026", "NU"]], "Stage 1"),
                sheet([STAGED, ["C1", "A", "01/07/2026", "x", "03/07/2026", "20/07/2026", "U"]], "Stage 2 complaints"),
            ),
            TODAY,
        )
    )
    assert (one.stage, one.received, one.first.decision) == (1, date(2026, 6, 3), "not-upheld")
    assert (two.stage, two.received, two.second.opened) == (2, None, date(2026, 7, 1))
    assert (two.second.responded, two.second.decision, two.first) == (date(2026, 7, 20), "upheld", EMPTY)


def test_a_sheet_named_after_a_stage_with_columns_of_the_other_is_of_neither() -> None:
    headers = (*STAGED[:4], "Stage 1 response", "Escalated", "Stage 2 response")
    cells = ["C1", "A", "03/06/2026", "x", "16/06/2026", "01/07/2026", "20/07/2026"]
    (line,) = lines(understand(book(sheet([headers, cells], "Stage 2")), TODAY))
    assert (line.stage, line.received, line.first.responded) == (None, date(2026, 6, 3), date(2026, 6, 16))


def test_a_title_or_a_divider_may_name_the_stage_of_the_rows_below() -> None:
    one, two, three = lines(
        grid(
            ["Stage 1 complaints 2026"],
            STAGED,
            ["C1", "A", "03/06/2026", "x", "05/06/2026", "16/06/2026", "NU"],
            ["STAGE 2 REVIEWS"],
            ["C1", "A", "01/07/2026", "x", "03/07/2026", "20/07/2026", "U"],
            ["JULY"],
            ["C2", "B", "02/07/2026", "x", "03/07/2026", "20/07/2026", "U"],
        )
    )
    assert (one.stage, one.received, two.stage, two.second.opened) == (1, date(2026, 6, 3), 2, date(2026, 7, 1))
    assert (three.stage, three.second.responded) == (2, date(2026, 7, 20))


def test_a_note_that_speaks_of_a_stage_names_none() -> None:
    register = grid(STAGED, ["Stage 2 takes 20 days from a request"], ["C1", "A", "03/06/2026", "x", None, None, None])
    assert lines(register)[0].stage is None


def test_the_columns_of_a_table_with_a_divider_are_told_once() -> None:
    register = grid(STAGED, ["C1", "A", "03/06/2026"], ["Stage 2"], ["C1", "A", "01/07/2026"])
    assert [column.header for column in register.columns] == list(STAGED)
