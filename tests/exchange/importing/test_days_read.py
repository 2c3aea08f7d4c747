"""Days as people write them: read day first, or in doubt with the reason. 3 June 2026 is a Wednesday."""

from datetime import date

import pytest

from complaints_cli.exchange.importing.sheets import Cell
from grids import grid, lines, row

HEADERS = ("Ref", "Name", "Date rec'd", "Complaint", "Ack'd")
JUNE_3 = (
    *("03/06/2026", "3/6/26", "03.06.2026", "3-6-26", "3–6–26", "03 06 2026", "2026-06-03", "2026/06/03"),
    *(
        "2026-06-03T00:00:00",
        "2026-06-03 09:30",
        "03/06/2026 14:30",
        "3 June 2026 at 2pm",
        "3 June 2026",
        "3 june 2026",
    ),
    *("3rd Jun 26", "3rd of June, 2026", "3-Jun-26", "03/Jun/2026", "June 3 2026", "Jun 3, 2026", "June 3rd, 2026"),
    *("Wed 3 June 2026", "Wednesday, 03/06/2026", "Yes 03/06/2026", "sent 3/6/26", "3 June '26"),
    *("Closed 03/06/2026", "letter sent 3 June 2026", "rec'd: 3/6/26"),
    *("46176", "46176.5", 46176, 46176.5, date(2026, 6, 3)),
)
DOUBTS = {
    "31/02/2026": "February 2026 has no day 31.",
    "32/06/2026": "June 2026 has no day 32.",
    "29/02/2026": "February 2026 has no day 29.",
    "13/13/2026": "There is no month 13.",
    "2026-13-01": "There is no month 13.",
    "03/06/1926": "The year 1926 is not between 2000 and 2099.",
    "3 June 1985": "The year 1985 is not between 2000 and 2099.",
    "00/01/1900": "The year 1900 is not between 2000 and 2099.",
    "03/06/2027": "Thursday 3 June 2027 lies after today, Friday 20 November 2026.",
    "21/11/2026": "Saturday 21 November 2026 lies after today, Friday 20 November 2026.",
    "Thu 3 June 2026": "3 June 2026 is a Wednesday.",
    "Mon 03/06/2026": "3 June 2026 is a Wednesday.",
    "June 2026": "It has a month and no day.",
    "Jun-26": "It has a month and no day.",
    "early June 2026": "It has a month and no day.",
    "2026": "It has a year and no day.",
    "3 June": "It has a day and no year.",
    "03/06": "It has a day and no year.",
    "3/6/26 and 10/6/26": "More than one day stands here.",
    "03/06/2026 - 05/06/2026": "More than one day stands here.",
    "03/06/2026, chased 10 June": "More than one day stands here.",
    "03/06/2026?": "It says itself that the day is not certain.",
    "03/06/2026 approx": "It says itself that the day is not certain.",
    "03/06/2026 (not sent)": "It says itself that the day is not certain.",
    "#N/A": "The spreadsheet shows an error here.",
    "########": "The spreadsheet shows an error here.",
    "last week": "It is not a day. Write it as 3 June 2026 or 03/06/2026.",
    "by 03/06/2026": "It is not a day. Write it as 3 June 2026 or 03/06/2026.",
    "before 03/06/2026": "It is not a day. Write it as 3 June 2026 or 03/06/2026.",
    "20260603": "It is not a day. Write it as 3 June 2026 or 03/06/2026.",
    "3/6/202": "It is not a day. Write it as 3 June 2026 or 03/06/2026.",
    "3 Febuary 2026": "It is not a day. Write it as 3 June 2026 or 03/06/2026.",
    "٣/٦/٢٠٢٦": "It is not a day. Write it as 3 June 2026 or 03/06/2026.",
}
BLANK = ("TBC", "n/a", "N/A", "-", "–", "none", "pending", "Ongoing", "no", "0", 0, False, None)


@pytest.mark.parametrize("cell", JUNE_3)
def test_it_is_3_june(cell: Cell) -> None:
    line = row(HEADERS, "1", "Maja Holm", cell, "Damp")
    assert line.received == date(2026, 6, 3)
    assert not line.doubts


@pytest.mark.parametrize("cell", DOUBTS)
def test_it_is_in_doubt_and_holds_the_row(cell: str) -> None:
    line = row(HEADERS, "1", "Maja Holm", cell, "Damp")
    assert line.received is None
    assert [(doubt.column, doubt.value, doubt.reason, doubt.holds) for doubt in line.doubts] == [
        ("Date rec'd", cell, DOUBTS[cell], True)
    ]


@pytest.mark.parametrize("cell", BLANK)
def test_it_is_no_day_yet(cell: Cell) -> None:
    line = row(HEADERS, "1", "Maja Holm", "03/06/2026", "Damp", cell)
    assert line.first.acknowledged is None
    assert not line.doubts


@pytest.mark.parametrize(("cell", "day"), [("3 Sept 2026", date(2026, 9, 3)), ("29/02/24", date(2024, 2, 29))])
def test_other_days(cell: str, day: date) -> None:
    assert row(HEADERS, "1", "Maja Holm", cell, "Damp").received == day


def test_a_remark_behind_a_day_is_kept() -> None:
    line = row(HEADERS, "1", "Maja Holm", "03/06/2026 by phone", "Damp", "05/06/2026 (Letter 2)")
    assert (line.received, line.first.acknowledged) == (date(2026, 6, 3), date(2026, 6, 5))
    assert line.note == "Date rec'd: by phone\nAck'd: Letter 2"


@pytest.mark.parametrize("cell", [45, 1e300, float("inf"), 20260603])
def test_a_number_that_is_no_serial_is_in_doubt(cell: float) -> None:
    (_, line) = lines(grid(HEADERS, ["1", "Tom Reed", "03/06/2026", "Noise"], ["2", "Maja Holm", cell, "Damp"]))
    assert [doubt.reason for doubt in line.doubts] == ["A number is not a day. Write it as 3 June 2026 or 03/06/2026."]


def test_a_workbook_from_1904_counts_from_there() -> None:
    register = grid(HEADERS, ["1", "Maja Holm", 44714, "Damp"], epoch=1904)
    assert lines(register)[0].received == date(2026, 6, 3)
    assert register.notes == (
        'Column "Date rec\'d" has plain numbers for days (1), counted from 1904 as this workbook does.',
    )


def test_an_extension_may_lie_ahead() -> None:
    line = row((*HEADERS[:4], "Extended to"), "1", "Maja Holm", "16/11/2026", "Damp", "18/12/2026")
    assert line.first.extended_to == date(2026, 12, 18)
    assert not line.doubts
