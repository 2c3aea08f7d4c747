"""What the name of a sheet, a title or a divider says of all the rows under it."""

from datetime import date

import pytest

from complaints_cli.exchange.importing.cells.said import Standing
from complaints_cli.exchange.importing.columns.titles import SAYS_NOTHING, Under, under
from complaints_cli.exchange.importing.line import Line, Sort
from complaints_cli.exchange.importing.reading import understand
from complaints_cli.exchange.importing.sheets import Cell
from grids import TODAY, book, grid, lines, sheet, skipped

HEADERS = ("Ref", "Name", "Date received", "Details", "Response sent", "Outcome")


def on_a_sheet(name: str, *cells: Cell) -> Line:
    """One row of a sheet of this name, of 3 June."""
    (found,) = lines(understand(book(sheet([HEADERS, ("1", "Maja Holm", "03/06/2026", "Damp", *cells)], name)), TODAY))
    return found


@pytest.mark.parametrize(
    ("title", "says"),
    [
        ("Compliments 2026/27", Under(sort=Sort.COMPLIMENT)),
        ("Service Requests log", Under(sort=Sort.REQUEST)),
        ("Complaints", SAYS_NOTHING),
        ("Formal complaints received", SAYS_NOTHING),
        ("Open complaints", SAYS_NOTHING),
        ("Refused complaints", Under(standing=Standing.REFUSED)),
        ("Complaints not accepted", Under(standing=Standing.REFUSED)),
        ("Withdrawn", Under(standing=Standing.WITHDRAWN)),
        ("Closed cases", Under(standing=Standing.CLOSED)),
        ("MP enquiries", Under(unclear="MP enquiries")),
        ("Stage 2 complaints", Under(stage=2)),
        ("Stage 2s", Under(stage=2)),
        ("April 2026", None),
        ("Complaints and compliments", None),
        ("Withdrawn complaints are shaded grey", None),
        ("Stage 2 is dealt with by the board", None),
    ],
)
def test_a_title(title: str, says: Under | None) -> None:
    assert under(title) == says


def test_rows_of_a_sheet_of_compliments_are_none() -> None:
    assert on_a_sheet("Compliments", None, None).sort is Sort.COMPLIMENT


def test_a_sheet_that_may_be_of_anything_holds_its_rows() -> None:
    assert [(doubt.column, doubt.reason, doubt.holds) for doubt in on_a_sheet("Enquiries", None, None).doubts] == [
        (
            "sort of row",
            (
                "It stands under 'Enquiries'. It does not say whether this is a complaint. Write complaint, service "
                "request or compliment, or skip."
            ),
            True,
        )
    ]


def test_a_row_of_a_sheet_of_refusals_without_a_day_is_not_open() -> None:
    line = on_a_sheet("Refused", None, None)
    assert [(doubt.column, doubt.reason, doubt.holds) for doubt in line.doubts] == [
        ("refused", "It was refused, and no day of that stands in the row. Write the day.", True)
    ]


def test_the_reason_on_a_sheet_of_refusals_is_that_of_the_refusal() -> None:
    rows = [
        ("Ref", "Name", "Date received", "Details", "Date refused", "Reason"),
        ("1", "Maja Holm", "03/06/2026", "Damp", "08/06/2026", "Out of time"),
    ]
    (line,) = lines(understand(book(sheet(rows, "Refused complaints")), TODAY))
    assert (line.refused, line.ground, line.refusal_reason) == (date(2026, 6, 8), "over-12-months", "Out of time")


def test_a_closed_sheet_without_an_answer_is_not_open() -> None:
    assert [(doubt.reason, doubt.holds) for doubt in on_a_sheet("Closed", None, None).doubts] == [
        ("It is closed, and no day of an answer stands in the row.", True)
    ]


def test_a_divider_holds_for_the_rows_below_it_until_the_next_one_of_its_kind() -> None:
    found = lines(
        grid(
            HEADERS,
            ["COMPLIMENTS"],
            ["1", "A", "03/06/2026", "Kind plumber", None, None],
            ["June"],
            ["2", "B", "03/06/2026", "Kind roofer", None, None],
            ["COMPLAINTS"],
            ["3", "C", "03/06/2026", "Damp", None, None],
        )
    )
    assert [line.sort for line in found] == [Sort.COMPLIMENT, Sort.COMPLIMENT, Sort.COMPLAINT]


def test_a_title_that_says_nothing_leaves_what_the_sheet_is_called() -> None:
    rows = [["Formal complaints 2026"], HEADERS, ("1", "Maja Holm", "03/06/2026", "Damp", None, None)]
    (line,) = lines(understand(book(sheet(rows, "Stage 2")), TODAY))
    assert (line.stage, line.second.opened) == (2, date(2026, 6, 3))


def test_a_total_is_none_though_a_day_stands_in_it() -> None:
    register = grid(
        HEADERS,
        ["1", "A", "03/06/2026", "Damp", None, None],
        ["June total", "1", "30/06/2026", None, None, None],
        ["Total", "30/06/2026", None, "1", None, None],
        ["2", "Total Repairs Ltd", "03/07/2026", None, None, None],
    )
    assert [line.ref for line in lines(register)] == ["1", "2"]
    assert [entry.reason for entry in skipped(register)][1:] == ["A total", "A total"]


def test_it_is_said_what_rows_are_taken_for() -> None:
    rows = [
        HEADERS,
        ("1", "A", "03/06/2026", "Kind", None, None),
        ["REFUSED"],
        ("2", "B", "03/06/2026", "Old", None, None),
    ]
    register = understand(book(sheet(rows, "Compliments")), TODAY)
    assert register.notes == (
        "What stands on sheet 'Compliments' is taken for compliments.",
        "What stands under row 3 of sheet 'Compliments' is taken for complaints that were refused.",
    )
