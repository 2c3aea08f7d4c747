"""A row as a whole: stages told apart, endings with their days, and what cannot have happened in that order."""

from datetime import date

import pytest

from complaints_cli.exchange.importing.line import EMPTY
from complaints_cli.exchange.importing.sheets import Cell
from grids import grid, lines, row
from wide_rows import told, wide


def test_a_complaint_with_both_stages() -> None:
    line = wide(
        ack="05/06/2026",
        one="16/06/2026",
        out1="NU",
        esc="01/07/2026",
        ack2="03/07/2026",
        two="20/07/2026",
        out2="U",
        closed="21/07/2026",
        status="Closed",
    )
    assert line.doubts == ()
    assert (line.received, line.stage, line.closed) == (date(2026, 6, 3), None, date(2026, 7, 21))
    assert (line.first.acknowledged, line.first.responded, line.first.decision) == (
        *(date(2026, 6, 5), date(2026, 6, 16)),
        "not-upheld",
    )
    assert (line.second.opened, line.second.responded, line.second.decision) == (
        *(date(2026, 7, 1), date(2026, 7, 20)),
        "upheld",
    )


def test_an_answer_without_an_acknowledgement_is_no_doubt() -> None:
    assert wide(one="16/06/2026", out1="U").doubts == ()


OUT_OF_ORDER = [
    (
        {"ack": "02/06/2026"},
        ("Ack'd", "02/06/2026"),
        (
            "It was acknowledged on Tuesday 2 June 2026, before it was received on Wednesday 3 June 2026 "
            "(column 'Date received')."
        ),
    ),
    (
        {"one": "01/06/2026"},
        ("S1 response", "01/06/2026"),
        (
            "It was answered on Monday 1 June 2026, before it was received on Wednesday 3 June 2026 "
            "(column 'Date received')."
        ),
    ),
    (
        {"ack": "17/06/2026", "one": "16/06/2026"},
        ("S1 response", "16/06/2026"),
        (
            "It was answered on Tuesday 16 June 2026, before it was acknowledged on Wednesday 17 June 2026 "
            '(column "Ack\'d").'
        ),
    ),
    (
        {"one": "16/06/2026", "esc": "02/06/2026"},
        ("Escalated", "02/06/2026"),
        (
            "It was escalated on Tuesday 2 June 2026, before it was received on Wednesday 3 June 2026 "
            "(column 'Date received')."
        ),
    ),
    (
        {"one": "16/06/2026", "esc": "01/07/2026", "two": "30/06/2026"},
        ("S2 response", "30/06/2026"),
        (
            "It was answered at stage 2 on Tuesday 30 June 2026, before it was escalated on Wednesday 1 July 2026 "
            "(column 'Escalated')."
        ),
    ),
    (
        {"one": "16/06/2026", "closed": "15/06/2026"},
        ("Closed", "15/06/2026"),
        "It was closed on Monday 15 June 2026, before it was answered on Tuesday 16 June 2026 (column 'S1 response').",
    ),
    (
        {"one": "16/06/2026", "two": "20/07/2026"},
        ("S2 response", "20/07/2026"),
        "Stage 2 has a day here, and no day on which it was asked for.",
    ),
    (
        {"one": "16/06/2026", "ack2": "03/07/2026"},
        ("S2 ack", "03/07/2026"),
        "Stage 2 has a day here, and no day on which it was asked for.",
    ),
    (
        {"one": "16/06/2026", "esc": "Y"},
        ("Escalated", "Y"),
        "It was escalated, and no day of that stands in the row.",
    ),
    ({"status": "Closed"}, ("Status", "Closed"), "It is closed, and no day of an answer stands in the row."),
    ({"closed": "17/06/2026"}, ("Closed", "17/06/2026"), "It is closed, and no day of an answer stands in the row."),
    (
        {"one": "16/06/2026", "closed": "17/06/2026", "status": "Open"},
        ("Status", "Open"),
        "It says that this is open, and column 'Closed' says Wednesday 17 June 2026.",
    ),
    ({"out1": "Upheld"}, ("S1 outcome", "Upheld"), "It was decided, and no day of the answer stands in the row."),
    (
        {"status": "Withdrawn"},
        ("withdrawn", ""),
        "It was withdrawn, and no day of that stands in the row. Write the day.",
    ),
    ({"status": "Refused"}, ("refused", ""), "It was refused, and no day of that stands in the row. Write the day."),
    (
        {"status": "Refused - over 12 months"},
        ("refused", ""),
        "It was refused, and no day of that stands in the row. Write the day.",
    ),
    (
        {"status": "With HM"},
        ("Status", "With HM"),
        "It does not say whether this is open, closed, withdrawn or refused.",
    ),
    (
        {"status": "Withdrawn by tenant 12/6"},
        ("Status", "Withdrawn by tenant 12/6"),
        "It does not say whether this is open, closed, withdrawn or refused.",
    ),
    (
        {"status": "Escalated"},
        ("Status", "Escalated"),
        "It is at stage 2, and no day on which that was asked for stands in the row.",
    ),
    (
        {"one": "16/06/2026", "out1": "Upheld", "status": "Withdrawn"},
        ("S1 outcome", "Upheld"),
        "It was decided, and the row says that it was withdrawn too.",
    ),
    (
        {"one": "16/06/2026", "out1": "Upheld", "status": "Closed - not upheld"},
        ("Status", "Closed - not upheld"),
        (
            "It says not upheld, and column 'S1 outcome' says upheld: one stage has one decision. Write upheld, partly "
            "upheld or not upheld."
        ),
    ),
    ({"received": "TBC"}, ("Date received", "TBC"), "No day on which it was received stands in the row."),
]


@pytest.mark.parametrize(("cells", "cell", "reason"), OUT_OF_ORDER)
def test_what_cannot_have_been_so_holds_the_row(cells: dict[str, Cell], cell: tuple[str, str], reason: str) -> None:
    assert told(wide(**cells)) == [(*cell, reason)]


def test_what_follows_from_a_cell_in_doubt_is_not_told_again() -> None:
    assert [doubt.column for doubt in wide(one="31/02/2026", out1="U", status="Closed").doubts] == ["S1 response"]
    assert [doubt.column for doubt in wide(received="31/02/2026").doubts] == ["Date received"]
    assert [doubt.column for doubt in wide(one="16/06/2026", esc="last week", two="20/07/2026").doubts] == ["Escalated"]


def test_an_acknowledgement_that_has_no_day_holds_nothing() -> None:
    headers = ("Ref", "Name", "Date received", "Complaint", "Ack'd")
    found = lines(grid(headers, ["1", "A", "03/06/2026", "x", "05/06/2026"], ["2", "B", "03/06/2026", "x", "Y"]))
    assert [(doubt.reason, doubt.holds) for doubt in found[1].doubts] == [
        ("It says that this was done, and gives no day.", False)
    ]
    assert found[1].note == "Ack'd: Y"


def test_an_answer_that_has_no_day_holds_the_row() -> None:
    headers = ("Ref", "Name", "Date received", "Complaint", "Response")
    found = lines(grid(headers, ["1", "A", "03/06/2026", "x", "16/06/2026"], ["2", "B", "03/06/2026", "x", "yes"]))
    assert told(found[1]) == [("Response", "yes", "It was answered, and no day of that stands here.")]


def test_a_column_of_yes_and_no_is_kept_as_it_is() -> None:
    headers = ("Ref", "Name", "Date received", "Complaint", "Acknowledged?")
    register = grid(headers, ["1", "A", "03/06/2026", "x", "Y"], ["2", "B", "03/06/2026", "x", "N"])
    assert register.columns[-1].told == "kept as it is: it says yes or no, and gives no day"
    assert [(line.kept, line.doubts) for line in lines(register)] == [
        ((("Acknowledged?", "Y"),), ()),
        ((("Acknowledged?", "N"),), ()),
    ]


def test_the_day_of_closing_is_the_answer_where_there_is_no_other() -> None:
    register = grid(
        ("Ref", "Name", "Date", "Nature of complaint", "Date resolved", "Outcome"),
        ["1", "A", "03/06/2026", "Damp", "17/06/2026", "Upheld"],
        ["2", "B", "03/06/2026", "Noise", None, None],
    )
    one, two = lines(register)
    assert (one.first.responded, one.first.decision, one.closed) == (date(2026, 6, 17), "upheld", date(2026, 6, 17))
    assert two.first == EMPTY
    assert register.notes == (
        (
            "There is no column for the day of an answer. The day in column 'Date resolved' is taken for it: that can "
            "only make an answer look later, never earlier."
        ),
    )


def test_a_column_of_answers_is_one_where_nothing_stands_in_it() -> None:
    headers = ("Ref", "Name", "Date", "Complaint", "Response date", "Date closed")
    line = row(headers, "1", "A", "03/06/2026", "Damp", None, "17/06/2026")
    assert told(line) == [("Date closed", "17/06/2026", "It is closed, and no day of an answer stands in the row.")]


def test_a_question_beside_a_column_of_days_asks_for_the_day() -> None:
    headers = ("Ref", "Name", "Date received", "Complaint", "Escalated?", "Date escalated", "S2 response")
    yes, no, missing = lines(
        grid(
            headers,
            ["1", "A", "03/06/2026", "x", "Y", "01/07/2026", "20/07/2026"],
            ["2", "B", "03/06/2026", "x", "N", None, None],
            ["3", "C", "03/06/2026", "x", "Y", None, None],
        )
    )
    assert (yes.second.opened, yes.doubts, no.second, no.doubts) == (date(2026, 7, 1), (), EMPTY, ())
    assert told(missing) == [("Date escalated", "", "It was escalated, and no day of that stands in the row.")]


def test_a_service_request_is_not_weighed_as_a_complaint() -> None:
    headers = ("Ref", "Name", "Date received", "Complaint", "Contact type", "Response", "Closed", "Status")
    line = row(headers, "1", "A", "03/06/2026", "Tap", "SR", None, "04/06/2026", "Closed")
    assert (line.sort, line.closed, line.doubts) == ("request", date(2026, 6, 4), ())


@pytest.mark.parametrize("status", ["Compliment", "Service request"])
def test_a_status_may_say_what_sort_of_row_it_is(status: str) -> None:
    assert wide(status=status).sort != "complaint"


def test_a_question_that_gives_the_day_itself_is_read_too() -> None:
    headers = ("Ref", "Name", "Date received", "Complaint", "Escalated?", "Date escalated", "Response", "S2 response")
    answered = ("16/06/2026", "20/07/2026")
    first, second, third = lines(
        grid(
            headers,
            ["1", "A", "03/06/2026", "x", "N", "01/07/2026", *answered],
            ["2", "B", "03/06/2026", "x", "Yes - 01/07/2026", None, *answered],
            ["3", "C", "03/06/2026", "x", "02/07/2026", "01/07/2026", *answered],
        )
    )
    assert (first.second.opened, first.doubts) == (date(2026, 7, 1), ())
    assert (second.second.opened, second.doubts) == (date(2026, 7, 1), ())
    assert told(third) == [
        ("Date escalated", "01/07/2026", "Column 'Escalated?' says Thursday 2 July 2026: one of them is wrong.")
    ]
