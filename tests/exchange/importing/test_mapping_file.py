"""A mapping file says what was taken for what, can be changed, and is refused by its line where it cannot be."""

from datetime import date

import pytest

from complaints_cli.errors import USAGE, Misuse
from complaints_cli.exchange.importing.columns import mapping_file
from complaints_cli.exchange.importing.reading import understand
from grids import TODAY, book, grid, lines, sheet

HEADERS = ("Ref", "Who it was", "Date rec'd", "Complaint", "Due")
CELLS = ("1", "Maja Holm", "03/06/2026", "Damp", "16/06/2026")


def test_it_says_what_was_taken_for_what_and_names_nobody() -> None:
    register = understand(book(sheet([HEADERS, CELLS], "2026"), sheet([["U", "Upheld"]], "Key")), TODAY)
    text = register.mapping()
    assert '"Date rec\'d" = "received"' in text
    assert '"Who it was" = "keep"' in text
    assert '"Due" = "worked out"' in text
    assert '"Key" = "leave out"' in text
    assert "Maja" not in text


def test_given_back_as_it_is_it_changes_nothing() -> None:
    two = book(sheet([HEADERS, CELLS], "2026"), sheet([["U", "Upheld"]], "Key"))
    first = understand(two, TODAY)
    again = understand(two, TODAY, mapping_file.read(first.mapping()))
    assert lines(again) == lines(first)
    assert again.mapping() == first.mapping()


def test_a_question_and_its_day_may_stand_for_one_thing_in_the_file() -> None:
    headers = ("Ref", "Name", "Date received", "Complaint", "Escalated?", "Date escalated")
    rows = (headers, ("1", "A", "03/06/2026", "x", "Y", "01/07/2026"), ("2", "B", "03/06/2026", "x", "N", None))
    first = grid(*rows)
    assert lines(grid(*rows, mapped=mapping_file.read(first.mapping()))) == lines(first)


def test_an_officer_says_what_a_column_is() -> None:
    mapped = mapping_file.read(
        '[columns]\n"who it was" = "name"\n"Due" = "stage 1 extended to"\n"Complaint" = "leave out"'
    )
    (line,) = lines(grid(HEADERS, CELLS, mapped=mapped))
    assert (line.name, line.first.extended_to, line.summary, line.kept) == ("Maja Holm", date(2026, 6, 16), "", ())


def test_headers_that_nobody_would_guess_are_found_by_the_file() -> None:
    mapped = mapping_file.read('[columns]\n"A1" = "received"\n"B1" = "complaint"')
    (line,) = lines(grid(("A1", "B1"), ("03/06/2026", "Damp"), mapped=mapped))
    assert (line.received, line.summary) == (date(2026, 6, 3), "Damp")


def test_it_settles_which_of_two_columns_it_is() -> None:
    headers = ("Ref", "Name", "Date received", "Complaint", "Officer", "Owner")
    mapped = mapping_file.read('[columns]\n"Owner" = "keep"')
    (line,) = lines(grid(headers, ("1", "A", "03/06/2026", "x", "Joan", "Team 2"), mapped=mapped))
    assert (line.handler, line.kept) == ("Joan", (("Owner", "Team 2"),))


def test_a_header_that_stands_twice_is_named_with_its_column() -> None:
    mapped = mapping_file.read('[columns]\n"Date (column A)" = "received"\n"Date (column D)" = "stage 1 responded"')
    (line,) = lines(grid(("Date", "Name", "Complaint", "Date"), ("03/06/2026", "A", "x", "16/06/2026"), mapped=mapped))
    assert (line.received, line.first.responded) == (date(2026, 6, 3), date(2026, 6, 16))


def test_a_word_may_stand_for_another() -> None:
    headers = ("Ref", "Name", "Date received", "Complaint", "Response", "Outcome")
    mapped = mapping_file.read('[words]\n"Goodwill" = "not upheld"')
    (line,) = lines(grid(headers, ("1", "A", "03/06/2026", "x", "16/06/2026", "GOODWILL"), mapped=mapped))
    assert (line.first.decision, line.doubts) == ("not-upheld", ())


def test_a_sheet_is_left_out() -> None:
    two = book(sheet([HEADERS, CELLS], "April"), sheet([HEADERS, CELLS], "May"))
    register = understand(two, TODAY, mapping_file.read('[sheets]\n"may" = "leave out"'))
    assert [line.sheet for line in lines(register)] == ["April"]
    assert [(each.sheet, each.reason) for each in register.left_out] == [("May", "The mapping file leaves it out.")]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[columns]\n", None),
        ('[colums]\n"Due" = "keep"', "Line 1 of the mapping file: 'colums' is nothing that a mapping file has."),
        (
            '[columns]\n\n"Due" = "deadline"',
            "Line 3 of the mapping file: 'deadline' is nothing that a column can stand for.",
        ),
        ('[columns]\n"Due" = 3', "Line 2 of the mapping file: 'Due' is to be followed by words in quotation marks."),
        (
            '[dates]\n"Due" = "day-first"',
            "Line 2 of the mapping file: 'day-first' cannot stand there; only 'month-first' can.",
        ),
        ('[sheets]\n"Key" = "keep"', "Line 2 of the mapping file: 'keep' cannot stand there; only 'leave out' can."),
        ('[words]\n"Goodwill" = "nice"', "Line 2 of the mapping file: 'nice' is no word that any column understands."),
        ('columns = "Due"', "Line 1 of the mapping file: 'columns' is to be a table: [columns]."),
        ("[columns\n", "The mapping file is not sound"),
        (f"x = {'[' * 5000}{']' * 5000}", "The mapping file is not sound"),
        ('[columns]\n"Due" = "keep"\n"Due" = "name"', "The mapping file is not sound"),
    ],
)
def test_what_cannot_be_meant_is_refused_with_its_line(text: str, message: str | None) -> None:
    if message is None:
        assert mapping_file.read(text) == mapping_file.Mapped()
        return
    with pytest.raises(Misuse) as refused:
        mapping_file.read(text)
    assert refused.value.problems[0].code == "map"
    assert refused.value.exit_code == USAGE
    assert str(refused.value).startswith(message)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            '[columns]\n"Ref" = "reference"\n"Colour" = "keep"',
            "Line 3 of the mapping file: the register has no column 'colour'.",
        ),
        ('[dates]\n"Colour" = "month-first"', "Line 2 of the mapping file: the register has no column 'colour'."),
        ('[sheets]\n"Legend" = "leave out"', "Line 2 of the mapping file: the register has no sheet 'legend'."),
    ],
)
def test_what_the_register_does_not_have_is_refused_with_its_line(text: str, message: str) -> None:
    with pytest.raises(Misuse) as refused:
        grid(HEADERS, CELLS, mapped=mapping_file.read(text))
    assert str(refused.value) == message
