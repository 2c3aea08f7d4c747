"""Day first, unless the column itself disproves it: then nothing is read, and cells of both kinds are named."""

from datetime import date

import pytest

from complaints_cli.errors import REFUSED, Refused
from complaints_cli.exchange.importing.columns import mapping_file
from complaints_cli.exchange.importing.reading import Understood, understand
from complaints_cli.exchange.importing.sheets import Cell
from grids import TODAY, book, grid, lines, sheet

HEADERS = ("Ref", "Name", "Date received", "Complaint")


def register(*days: Cell, mapped: str = "") -> Understood:
    rows = [[str(number), "Maja Holm", day, "Damp"] for number, day in enumerate(days, start=1)]
    return grid(HEADERS, *rows, mapped=mapping_file.read(mapped))


def stopped(*days: Cell, mapped: str = "") -> str:
    with pytest.raises(Refused) as refused:
        register(*days, mapped=mapped)
    (problem,) = refused.value.problems
    assert (refused.value.exit_code, problem.code) == (REFUSED, "date-order")
    return problem.message


def test_one_that_can_be_both_and_one_that_cannot_stop_the_import() -> None:
    assert stopped("03/06/2026", "06/25/2026") == (
        "In column 'Date received' it is not certain whether the day or the month comes first: '06/25/2026' in row 3 "
        "can only be month first; '03/06/2026' in row 2 can be both. Of 2 days there, 1 can only be month first and 0 "
        "only day first. Put the column right or, if all of it is month first, say so in a mapping file (--map): under "
        '[dates], "Date received" = "month-first".'
    )


def test_cells_of_both_kinds_are_named() -> None:
    message = stopped("25/06/2026", "06/26/2026", "03/06/2026", "06/27/2026")
    assert "'06/26/2026' in row 3 can only be month first; '25/06/2026' in row 2 can only be day first." in message
    assert "can be both" not in message


def test_the_sheet_is_named() -> None:
    with pytest.raises(Refused, match="column 'Date received' of sheet 'May'"):
        understand(book(sheet([HEADERS, ["1", "Maja Holm", "06/25/2026", "Damp"]], "May")), TODAY)


def test_one_among_sixty_goes_to_review() -> None:
    days = [f"{day}/06/2026" for day in (15, 16, 17, 18)] * 15
    found = lines(register(*days, "06/25/2026"))
    assert len(found) == 61
    assert found[0].received == date(2026, 6, 15)
    assert [line.row for line in found if line.is_held] == [62]
    assert [doubt.reason for doubt in found[-1].doubts] == [
        "It can only be month first (Thursday 25 June 2026), and the column is day first."
    ]


def test_one_in_twenty_stops_and_one_in_twenty_one_does_not() -> None:
    assert "Of 20 days there, 1 can only be month first" in stopped(*["15/06/2026"] * 19, "06/25/2026")
    assert len(lines(register(*["15/06/2026"] * 20, "06/25/2026"))) == 21


def test_one_among_days_that_are_certain_and_none_that_speak_for_day_first_stops() -> None:
    assert "can be both" in stopped(*["03/06/2026"] * 40, *["3 June 2026"] * 20, "06/25/2026")


@pytest.mark.parametrize("day", ["3 June 2026", "2026-06-25", date(2026, 6, 25), 46198, "June 25 2026"])
def test_a_day_that_is_certain_speaks_for_neither(day: Cell) -> None:
    assert len(lines(register(day, "03/06/2026"))) == 2


def test_each_column_is_decided_by_itself() -> None:
    headers = (*HEADERS, "Date ack'd")
    with pytest.raises(Refused, match='column "Date ack\'d"'):
        grid(headers, ["1", "Maja Holm", "15/06/2026", "Damp", "06/25/2026"])


def test_an_officer_may_say_that_a_column_is_month_first() -> None:
    found = lines(register("03/06/2026", "06/25/2026", mapped='[dates]\n"Date received" = "month-first"'))
    assert [line.received for line in found] == [date(2026, 3, 6), date(2026, 6, 25)]


def test_a_lone_day_first_cell_in_such_a_column_goes_to_review() -> None:
    days = ["06/25/2026"] * 25
    found = lines(register(*days, "26/06/2026", mapped='[dates]\n"Date received" = "month-first"'))
    assert [doubt.reason for doubt in found[-1].doubts] == [
        "It can only be day first (Friday 26 June 2026), and the column is month first."
    ]


@pytest.mark.parametrize("days", [("03/06/2026",), ("25/06/2026",), ("06/25/2026", "25/06/2026")])
def test_month_first_is_not_taken_from_an_officer_against_the_cells(days: tuple[str, ...]) -> None:
    message = stopped(*days, mapped='[dates]\n"Date received" = "month-first"')
    assert message.startswith("The mapping file says that column 'Date received' is month first, and its cells do not")


def test_a_column_that_was_swapped_before_is_told_of() -> None:
    typed = [date(2026, 6, day) for day in (1, 2, 3, 4, 5)]
    found = register(*typed, "25/06/2026", "26/06/2026")
    (note,) = found.notes
    assert note == (
        "Column 'Date received' may have been swapped before it came here: its text can only be day first, and none of "
        "its 5 other days is after the 12th. Compare a few of them with the letters."
    )


@pytest.mark.parametrize("other", ["03/06/2026", date(2026, 6, 13)])
def test_a_column_that_shows_otherwise_is_not(other: Cell) -> None:
    typed = [date(2026, 6, day) for day in (1, 2, 3, 4, 5)]
    assert register(*typed, "25/06/2026", other).notes == ()


def test_numbers_in_a_csv_are_counted_from_1900_and_said_to_be() -> None:
    found = register("46176", "04/06/2026")
    assert found.notes == (
        "Column 'Date received' has plain numbers for days (1), counted from 1900 as Excel does on Windows.",
    )


def test_what_else_stands_in_a_cell_is_not_in_the_message() -> None:
    message = stopped("03/06/2026 rang Mrs Holm", "sent 06/25/2026 to Maja")
    assert "'06/25/2026' in row 3" in message
    assert "'03/06/2026' in row 2" in message
    assert "Holm" not in message
    assert "Maja" not in message
