"""gov.uk's file, read as published or refused with what was expected."""

import json
from datetime import date

import pytest

from complaints_cli.domain.calendar import BankHoliday
from complaints_cli.domain.gov_uk import parse_official
from complaints_cli.errors import Misuse

EVENTS = [
    {"title": "New Year’s Day", "date": "2027-01-01", "notes": "", "bunting": True},
    {"title": "Good Friday", "date": "2027-03-26", "notes": "", "bunting": False},
    {"title": "Easter Monday", "date": "2027-03-29", "notes": "", "bunting": True},
    {"title": "Early May bank holiday", "date": "2027-05-03", "notes": "", "bunting": True},
    {"title": "Spring bank holiday", "date": "2027-05-31", "notes": "", "bunting": True},
    {"title": "Summer bank holiday", "date": "2027-08-30", "notes": "", "bunting": True},
    {"title": "Boxing Day", "date": "2027-12-28", "notes": "Substitute day", "bunting": True},
    {"title": "Christmas Day", "date": "2027-12-27", "notes": "Substitute day", "bunting": True},
]


def file_of(events: object, division: str = "england-and-wales") -> str:
    return json.dumps({division: {"division": division, "events": events}})


def test_the_published_file_is_read_in_order_with_its_substitute_days() -> None:
    assert parse_official(file_of(EVENTS), "england-and-wales") == (
        BankHoliday(date(2027, 1, 1), "New Year's Day"),
        BankHoliday(date(2027, 3, 26), "Good Friday"),
        BankHoliday(date(2027, 3, 29), "Easter Monday"),
        BankHoliday(date(2027, 5, 3), "Early May bank holiday"),
        BankHoliday(date(2027, 5, 31), "Spring bank holiday"),
        BankHoliday(date(2027, 8, 30), "Summer bank holiday"),
        BankHoliday(date(2027, 12, 27), "Christmas Day (substitute day)"),
        BankHoliday(date(2027, 12, 28), "Boxing Day (substitute day)"),
    )


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("", "it is not JSON"),
        ("BEGIN:VCALENDAR", "it is not JSON"),
        ("[" * 100_000, "it is not JSON"),
        ("[]", "it has no part called 'england-and-wales'"),
        ("null", "it has no part called 'england-and-wales'"),
        (file_of(EVENTS, "scotland"), "it has no part called 'england-and-wales'"),
        ('{"england-and-wales": []}', "it has no part called 'england-and-wales'"),
        ('{"england-and-wales": {}}', "'england-and-wales' has no list of events"),
        (file_of([]), "'england-and-wales' has no list of events"),
        (file_of({"title": "x"}), "'england-and-wales' has no list of events"),
        (file_of([*EVENTS, "Monday"]), "'Monday' has no title or no date"),
        (file_of([*EVENTS, {"title": "Day"}]), "has no title or no date"),
        (file_of([*EVENTS, {"title": " ", "date": "2027-06-01"}]), "has no title or no date"),
        (file_of([*EVENTS, {"title": "Day", "date": 20270601}]), "has no title or no date"),
        (file_of([*EVENTS, {"title": "Day", "date": "01/06/2027"}]), "'01/06/2027' is no date"),
        (file_of([*EVENTS, {"title": "Day", "date": "2027-02-30"}]), "'2027-02-30' is no date"),
        (file_of([*EVENTS, {"title": "Day", "date": "2028-01-03"}]), "2028 has fewer than 8 bank holidays"),
        (file_of(EVENTS[1:]), "2027 has fewer than 8 bank holidays"),
        (file_of([*EVENTS[1:], EVENTS[1]]), "2027 has fewer than 8 bank holidays"),
    ],
)
def test_anything_else_is_refused_with_what_was_expected(text: str, what: str) -> None:
    with pytest.raises(Misuse) as refusal:
        parse_official(text, "england-and-wales")
    problem = refusal.value.problems[0]
    assert problem.code == "calendar-file"
    assert what in problem.message
    assert "www.gov.uk/bank-holidays.json" in problem.message
    assert len(problem.message) < 400
