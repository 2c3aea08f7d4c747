"""What each column is taken for, what is told of it, and when two of them stop the import."""

from datetime import date

import pytest

from complaints_cli.errors import Refused
from complaints_cli.exchange.importing.line import EMPTY, Sort
from complaints_cli.exchange.importing.reading import Understood
from complaints_cli.exchange.importing.sheets import Cell
from grids import grid, lines

CELLS = ("1", "Maja Holm", "03/06/2026", "Damp")
HEADERS = ("Ref", "Name", "Date received", "Complaint")


def columns(register: Understood) -> dict[str, tuple[str, str]]:
    return {column.header: (column.field, column.told) for column in register.columns}


def test_what_is_worked_out_is_not_taken() -> None:
    register = grid((*HEADERS, "Due date", "RAG", "Colour", "Target"), (*CELLS, "16/06/2026", "Green", "red", None))
    found = columns(register)
    assert found["Due date"] == ("worked out", "from the days, and not taken")
    assert found["RAG"] == ("worked out", "from the days, and not taken")
    assert found["Colour"] == ("", "kept as it is")
    assert found["Target"] == ("", "empty")
    assert lines(register)[0].kept == (("Colour", "red"),)


@pytest.mark.parametrize("cell", ["16/06/2026", date(2026, 6, 16)])
def test_days_under_by_are_those_until_which_something_is_due(cell: Cell) -> None:
    register = grid((*HEADERS, "Response by"), (*CELLS, cell))
    assert columns(register)["Response by"] == ("worked out", "from the days, and not taken")
    assert lines(register)[0].first == EMPTY


def test_names_under_by_are_staff() -> None:
    register = grid((*HEADERS, "Response by"), (*CELLS, "Jo Patel"))
    assert columns(register)["Response by"] == ("decided by", "taken")


def test_a_column_without_a_header_is_kept_by_its_letter() -> None:
    register = grid((*HEADERS, None), (*CELLS, "chased twice"))
    assert lines(register)[0].kept == (("(column E)", "chased twice"),)


@pytest.mark.parametrize(
    ("one", "two", "problem"),
    [
        (
            "Date acknowledged",
            "Ack date",
            "Columns 'Date acknowledged' and 'Ack date' could each be 'stage 1 acknowledged'.",
        ),
        ("Officer", "Owner", "Columns 'Officer' and 'Owner' could each be 'handler'."),
        (
            "Response",
            "Response",
            "Columns 'Response (column E)' and 'Response (column F)' could each be 'stage 1 responded'.",
        ),
    ],
)
def test_two_columns_for_one_thing_are_refused_naming_both(one: str, two: str, problem: str) -> None:
    with pytest.raises(Refused) as refused:
        grid((*HEADERS, one, two), (*CELLS, "05/06/2026", "06/06/2026"))
    (found,) = refused.value.problems
    assert found.code == "two-columns"
    assert found.message == f"{problem} Say in a mapping file (--map) which it is."


def test_the_fuller_match_wins_where_one_is_fuller() -> None:
    found = columns(grid((*HEADERS, "Response", "Response date"), (*CELLS, "16/06/2026", "17/06/2026")))
    assert found["Response date"] == ("responded", "taken")
    assert found["Response"] == ("", "kept as it is: column 'Response date' says it more plainly")


def test_a_column_of_words_is_not_taken_for_a_day() -> None:
    found = columns(grid((*HEADERS, "Response"), (*CELLS, "We are sorry that it took so long")))
    assert found["Response"] == ("", "kept as it is: no day stands in it")


def test_what_is_empty_stands_in_nobodys_way() -> None:
    found = columns(grid((*HEADERS, "Date acknowledged", "Ack date"), (*CELLS, "05/06/2026", None)))
    assert found["Ack date"] == ("", "empty")


def test_sentences_under_outcome_are_what_was_done() -> None:
    sentence = "We cleaned the gutter and said sorry"
    register = grid((*HEADERS, "Outcome"), *[(*CELLS, sentence)] * 5)
    assert columns(register)["Outcome"] == ("remedy", "taken as what was done: no decision stands in it")
    assert lines(register)[0].remedy == sentence


def test_the_cells_say_whether_a_type_is_a_sort_or_a_category() -> None:
    sorts = grid((*HEADERS, "Type"), (*CELLS, "Complaint"), (*CELLS, "SR"))
    assert [line.sort for line in lines(sorts)] == [Sort.COMPLAINT, Sort.REQUEST]
    sorts = grid((*HEADERS, "Complaint type"), (*CELLS, "Complaint"), (*CELLS, "Compliment"))
    assert [line.sort for line in lines(sorts)] == [Sort.COMPLAINT, Sort.COMPLIMENT]
    categories = grid((*HEADERS, "Type of complaint"), (*CELLS, "Repairs"), (*CELLS, "Noise"))
    assert [line.category for line in lines(categories)] == ["Repairs", "Noise"]


def test_a_final_response_is_of_stage_2_only_in_a_register_that_has_one() -> None:
    alone = lines(grid((*HEADERS, "Final response"), (*CELLS, "16/06/2026")))[0]
    assert alone.first.responded is not None
    beside = grid(
        (*HEADERS, "Response", "Escalated", "Final response"), (*CELLS, "16/06/2026", "01/07/2026", "20/07/2026")
    )
    assert columns(beside)["Final response"] == ("stage 2 responded", "taken")


def test_words_from_several_columns_are_put_together() -> None:
    register = grid((*HEADERS, "Details", "Notes", "Comments"), (*CELLS, "In the bedroom", "Chased", "Called back"))
    (line,) = lines(register)
    assert (line.summary, line.note) == ("Damp\nIn the bedroom", "Chased\nCalled back")


def test_a_type_gives_way_to_a_category() -> None:
    found = columns(grid((*HEADERS, "Complaint type", "Category"), (*CELLS, "Gas", "Repairs")))
    assert found["Category"] == ("category", "taken")
    assert found["Complaint type"] == ("", "kept as it is: column 'Category' says it more plainly")
