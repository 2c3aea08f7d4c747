"""Where the rows of a register are among titles, dividers, totals, keys and sheets that are none."""

from collections.abc import Sequence
from datetime import date

import pytest

from complaints_cli.errors import Misuse
from complaints_cli.exchange.importing.reading import Understood, understand
from complaints_cli.exchange.importing.sheets import Block, Cell
from grids import TODAY, book, grid, lines, sheet, skipped

HEADERS = ("Ref", "Name", "Date received", "Complaint", "Days taken")
ONE = ("C001", "Maja Holm", "03/06/2026", "Damp", 10)
TWO = ("C002", "Tom Reed", "04/06/2026", "Noise", 9)


def rows_skipped(*rows: Sequence[Cell]) -> list[tuple[int, str]]:
    return [(each.row, each.reason) for each in skipped(grid(*rows))]


def test_the_headers_stand_under_a_title_a_key_and_blank_rows() -> None:
    register = grid(["Complaints register 2026/27"], [], ["Key", "U = upheld"], [None, "Kept by Housing"], HEADERS, ONE)
    assert [line.row for line in lines(register)] == [6]
    assert [(each.row, each.reason) for each in skipped(register)] == [
        (1, "Above the headers"),
        (3, "Above the headers"),
        (4, "Above the headers"),
        (5, "The headers"),
    ]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (("APRIL 2026",), "One cell alone: a divider or a note"),
        (("--- Q2 ---",), "One cell alone: a divider or a note"),
        ((None, None, date(2026, 4, 1)), "One cell alone: a divider or a note"),
        (("Figures checked by the board in May",), "One cell alone: a divider or a note"),
        (("C003", None, None, None, 0), "One cell alone: a divider or a note"),
        (("Total", 31), "A total"),
        (("Total complaints: 31",), "A total"),
        (("TOTALS", None, None, 31), "A total"),
        (("Q1 total", None, "2"), "A total"),
        (("Grand total", "31"), "A total"),
        (("Average days", None, None, None, 9.5), "A total"),
        (("Average days", 9.5), "A total"),
        (("Key:",), "A key or a note"),
        (("U = upheld",), "A key or a note"),
        (("NU = not upheld", "P = part"), "A key or a note"),
        (("Note: names are as given",), "A key or a note"),
        (("* still open",), "A key or a note"),
        (("Upheld", 12), "A word and a count"),
        ((None, None, None, None, 12), "Nothing but what is worked out"),
        (("C001", "free text", "dd/mm/yyyy", "free text"), "How to fill it in"),
        (HEADERS, "The headers once more"),
        (("REF", "name", None, "Complaint"), "The headers once more"),
    ],
)
def test_a_row_that_is_no_complaint(row: Sequence[Cell], reason: str) -> None:
    assert rows_skipped(HEADERS, ONE, row, TWO) == [(1, "The headers"), (3, reason)]


def test_short_rows_under_a_total_or_a_key_belong_to_it() -> None:
    found = rows_skipped(HEADERS, ONE, ["Key"], ["U", "Upheld"], ["P", "Part upheld", None, "see policy"])
    assert found[1:] == [(3, "A key or a note"), (4, "Below a total or a key"), (5, "Below a total or a key")]


def test_a_complaint_after_a_total_is_one() -> None:
    register = grid(HEADERS, ONE, ["Total", 1], ["Key"], TWO, ["C003", "Ann Ode", None, "Lift"])
    assert [line.ref for line in lines(register)] == ["C001", "C002", "C003"]


def test_a_row_without_its_day_is_a_complaint_and_is_held() -> None:
    (line,) = lines(grid(HEADERS, ["C001", "Maja Holm", None, "Damp"], ["Total", 1]))
    assert [(doubt.column, doubt.reason, doubt.holds) for doubt in line.doubts] == [
        ("Date received", "No day on which it was received stands in the row.", True)
    ]


def test_a_row_whose_day_cannot_be_is_a_complaint() -> None:
    (line,) = lines(grid(HEADERS, ["C001", "Maja Holm", "31/02/2026", "Damp"]))
    assert line.is_held


def test_a_group_of_headers_above_says_the_stage() -> None:
    register = grid(
        [None, None, None, None, "Stage 1", None, None, "Stage 2", None, None, None],
        [
            "Ref",
            "Name",
            "Date rec'd",
            "Complaint",
            "Ack'd",
            "Response",
            "Outcome",
            "Requested",
            "Response",
            "Outcome",
            "Closed",
        ],
        [
            "1",
            "Maja Holm",
            "03/06/2026",
            "Damp",
            "05/06/2026",
            "16/06/2026",
            "NU",
            "01/07/2026",
            "20/07/2026",
            "U",
            "21/07/2026",
        ],
    )
    (line,) = lines(register)
    assert (line.first.acknowledged, line.first.responded) == (date(2026, 6, 5), date(2026, 6, 16))
    assert (line.second.opened, line.second.responded) == (date(2026, 7, 1), date(2026, 7, 20))
    assert (line.first.decision, line.second.decision) == ("not-upheld", "upheld")
    assert line.closed == date(2026, 7, 21)
    assert [column.header for column in register.columns][4:7] == [
        "Stage 1 Ack'd",
        "Stage 1 Response",
        "Stage 1 Outcome",
    ]


def test_a_group_above_counts_where_every_header_is_understood_alone() -> None:
    register = grid(
        [None, None, None, None, "Stage 1", None, "Stage 2", None],
        ["Ref", "Received", "Name", "Summary", "Response", "Decision", "Response", "Decision"],
        ["1", "03/06/2026", "Maja Holm", "Damp", "16/06/2026", "NU", None, None],
    )
    (line,) = lines(register)
    assert (line.first.responded, line.first.decision, line.second.responded) == (date(2026, 6, 16), "not-upheld", None)


def test_headers_that_reach_over_both_rows_are_read_from_the_upper() -> None:
    register = grid(
        ["Ref", "Name", "Date rec'd", "Complaint", "Stage one", None, "Stage two", None],
        [None, None, None, None, "Ack'd", "Response", "Ack'd", "Response"],
        ["1", "Maja Holm", "03/06/2026", "Damp", "05/06/2026", "16/06/2026", None, None],
    )
    assert [line.row for line in lines(register)] == [3]
    assert [column.field for column in register.columns][4:6] == ["stage 1 acknowledged", "stage 1 responded"]


def test_a_group_ends_where_its_merged_cells_end() -> None:
    above = [None, None, None, None, "Stage 2", None, None]
    headers = ["Ref", "Name", "Date rec'd", "Complaint", "Requested", "Response", "Response sent by post"]
    cells = ["1", "Maja Holm", "03/06/2026", "Damp", "01/07/2026", "20/07/2026", "x"]
    found = understand(book(sheet([above, headers, cells], merged=[Block(1, 1, 5, 6)])), TODAY)
    assert [column.header for column in found.columns] == [
        *("Ref", "Name", "Date rec'd", "Complaint", "Stage 2 Requested", "Stage 2 Response", "Response sent by post")
    ]


def test_another_table_further_down_has_columns_of_its_own() -> None:
    register = grid(
        HEADERS,
        ONE,
        ["2025"],
        ["Name", "Ref", "Nature of complaint", "Date rec'd"],
        ["Tom Reed", "C002", "Noise", "04/06/2025"],
    )
    assert [(line.ref, line.name, line.received) for line in lines(register)] == [
        ("C001", "Maja Holm", date(2026, 6, 3)),
        ("C002", "Tom Reed", date(2025, 6, 4)),
    ]


def left_out(register: Understood) -> list[tuple[str, str]]:
    return [(each.sheet, each.reason) for each in register.left_out]


def test_sheets_that_are_no_register_are_left_out_and_named() -> None:
    register = understand(
        book(
            sheet([HEADERS, ONE], "2026"),
            sheet([["Code", "Meaning"], ["U", "Upheld"]], "Key"),
            sheet([["Month", "Received", "Closed"], ["April", 3, 2]], "Summary"),
            sheet([["Row Labels", "Count of Ref"], ["Damp", 12]], "Pivot"),
            sheet([], "Sheet3"),
            sheet([HEADERS], "2027"),
            sheet([["Name", "Received", "Closed"], ["April", 3, 2], ["May", 4, 4]], "By month"),
        ),
        TODAY,
    )
    none = "It has no headers of a register: somebody or something, and a day."
    assert left_out(register) == [
        ("Key", none),
        ("Summary", none),
        ("Pivot", none),
        ("Sheet3", "It is empty."),
        ("2027", "It has headers and no rows."),
        ("By month", "No day stands in any of its columns of days."),
    ]
    assert [line.sheet for line in lines(register)] == ["2026"]


def test_a_file_without_a_register_is_refused_and_says_nothing_of_its_cells() -> None:
    with pytest.raises(Misuse, match="No register was found") as refused:
        grid(["Maja Holm", "Damp"], ["Tom Reed", "Noise"])
    assert refused.value.problems[0].code == "no-register"
    assert "Maja" not in str(refused.value)


def test_one_sheet_alone_is_read_where_it_is_named() -> None:
    two = book(sheet([HEADERS, ONE], "April"), sheet([HEADERS, TWO], "May"), media="xlsx")
    assert [line.ref for line in lines(understand(two, TODAY, only="may"))] == ["C002"]
    with pytest.raises(Misuse, match="It has 'April', 'May'"):
        understand(two, TODAY, only="June")


def test_an_example_under_the_headers_is_no_complaint() -> None:
    assert rows_skipped(HEADERS, ["e.g. C001", "A. Tenant", "03/06/2026", "Damp"], TWO)[1:] == [
        (2, "An example of how to fill it in")
    ]


def test_a_name_merged_over_two_rows_is_of_both_and_a_day_is_of_the_first() -> None:
    rows: list[tuple[Cell, ...]] = [
        ("Ref", "Name", "Date received", "Stage", "Response sent"),
        ("C001", "Maja Holm", "03/06/2026", 1, "16/06/2026"),
        (None, None, None, 2, "20/07/2026"),
        ("C002", "Tom Reed", "04/06/2026", 1, None),
    ]
    merged = [Block(2, 3, 1, 1), Block(2, 3, 2, 2), Block(2, 3, 3, 3)]
    one, two, other = lines(understand(book(sheet(rows, "2026", merged)), TODAY))
    assert (one.ref, one.name, one.stage, one.doubts) == ("C001", "Maja Holm", 1, ())
    assert (two.ref, two.name, two.stage, two.second.opened) == ("C001", "Maja Holm", 2, None)
    assert [doubt.reason for doubt in two.doubts] == ["Stage 2 has a day here, and no day on which it was asked for."]
    assert (other.ref, other.name) == ("C002", "Tom Reed")


def test_a_row_of_nobody_may_belong_to_the_one_above() -> None:
    (_, line) = lines(grid(HEADERS, ONE, [None, None, "01/07/2026", "Damp is back"]))
    assert [(doubt.column, doubt.reason, doubt.holds) for doubt in line.doubts] == [
        ("Ref", "Neither a reference nor a name stands in the row: it may belong to the one above it.", True)
    ]
