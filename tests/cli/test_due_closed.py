"""`due --closed`: what must be done before Christmas. Every day is counted by hand.

Thu 24 December 2026 to Sun 3 January 2027. Fri 25 is Christmas Day, Mon 28 Boxing Day (substitute day), Fri 1 January
New Year's Day: the 24th, 29th, 30th and 31st are working days, and Mon 4 January is the first day back.
"""

from typing import Any

import pytest

from officer import REF, Officer

CLOSED = ("due", "--closed", "2026-12-24..2027-01-03")


def refs(items: list[dict[str, Any]]) -> list[tuple[str, str, str]]:
    return [(item["ref"], item["what"], item["due_on"]) for item in items]


@pytest.fixture
def lived(officer: Officer) -> Officer:
    """1 is due on Tue 29 December, 2 on Wed 23, 3 on Mon 4 January."""
    officer.logs("2026-12-18")
    officer.logs("2026-12-16")
    officer.logs("2026-12-18")
    officer.acknowledges("2026-12-18", ref="C-2026-0003")
    officer.done("2026-12-18", "remedy", "C-2026-0003", "--what", "Call back", "--due", "2027-01-04")
    return officer


def test_what_is_due_meanwhile_before_and_on_the_first_day_back(lived: Officer) -> None:
    found = lived.done("2026-12-18", *CLOSED)
    assert (found["do_by"], found["back_on"], found["working_days"]) == ("2026-12-23", "2027-01-04", 4)
    assert refs(found["while_closed"]) == [(REF, "acknowledge", "2026-12-29")]
    assert [item["overdue_on_return"] for item in found["while_closed"]] == [3]  # the 30th, the 31st, the 4th
    assert refs(found["before"]) == [("C-2026-0002", "acknowledge", "2026-12-23")]
    assert refs(found["first_day_back"]) == [("C-2026-0003", "action", "2027-01-04")]
    # 29, 30, 31 December, 4 and 5 January
    assert found["arriving"] == {"received_on": "2026-12-24", "acknowledge_by": "2027-01-05"}


def test_a_page_of_plain_words(lived: Officer) -> None:
    out = " ".join(lived.sees("2026-12-18", *CLOSED).split())
    assert "Closed Thu 24 Dec 2026 to Sun 3 Jan 2027: 2 to do before, 1 of them due while you are closed" in out
    assert "No date moves because you are closed: 4 working days count all the same." in out
    assert "Do by Wed 23 Dec 2026: due while you are closed" in out
    assert "overdue by 3 working days" in out
    assert "Due on your first day back, Mon 4 Jan 2027" in out


def test_what_is_overdue_today_is_to_do_before(lived: Officer) -> None:
    # C-2026-0002 was to be acknowledged by Wed 23 December.
    page = " ".join(lived.sees("2026-12-24", "due", "--closed", "2027-01-04..2027-01-05").split())
    assert "Closed Mon 4 Jan 2027 to Tue 5 Jan 2027: 3 to do before, 1 of them due while you are closed" in page
    assert "C-2026-0002 Wed 23 Dec 2026 overdue by 1 working day Acknowledge, stage 1" in page


def test_a_closure_of_no_working_day_counts_none(officer: Officer) -> None:
    # Fri 25 December is Christmas Day, Mon 28 the substitute day for Boxing Day.
    page = " ".join(officer.sees("2026-12-18", "due", "--closed", "2026-12-25..2026-12-28").split())
    assert "to Mon 28 Dec 2026: nothing to do before No date moves because you are closed. You are back" in page


def test_it_moves_no_deadline(lived: Officer) -> None:
    before = lived.done("2026-12-18", "due", "--all")
    lived.done("2026-12-18", *CLOSED)
    assert lived.done("2026-12-18", "due", "--all") == before


def test_the_last_working_day_before_is_no_bank_holiday(officer: Officer) -> None:
    # Closed from Tue 29 December: Mon 28 and Fri 25 are holidays, so Thu 24 is the day; the weekend falls in between.
    officer.logs("2026-12-11")
    officer.acknowledges("2026-12-11")
    officer.done("2026-12-11", "remedy", REF, "--what", "Call back", "--due", "2026-12-27")
    found = officer.done("2026-12-14", "due", "--closed", "2026-12-29..2026-12-30")
    assert (found["do_by"], found["back_on"]) == ("2026-12-24", "2026-12-31")
    # Received on Fri 11 December, acknowledged at once: 14 to 18, 21 to 24, 29.
    assert refs(found["while_closed"]) == [(REF, "action", "2026-12-27"), (REF, "respond", "2026-12-29")]


def test_a_closure_that_begins_tomorrow_is_prepared_today(officer: Officer) -> None:
    found = officer.done("2026-12-20", "due", "--closed", "2026-12-21..2026-12-22")  # today is a Sunday
    assert (found["do_by"], found["while_closed"]) == ("2026-12-20", [])
    assert "Nothing is due while you are closed." in officer.sees(
        "2026-12-20", "due", "--closed", "2026-12-21..2026-12-22"
    )


@pytest.mark.parametrize("typed", ["2026-12-18..2026-12-19", "2026-12-01..2027-01-03", "2026-12-24", "x..y"])
def test_days_that_have_come_or_are_none_are_refused(lived: Officer, typed: str) -> None:
    (problem,) = lived.refused("2026-12-18", "due", "--closed", typed, code=2)
    assert problem[0] in ("closed", "date")


def test_one_persons_alone(lived: Officer) -> None:
    lived.logs("2026-12-18", "--handler", "Piotr Łukasz")
    found = lived.done("2026-12-18", *CLOSED, "--handler", "Piotr Łukasz")
    assert refs(found["while_closed"]) == [("C-2026-0004", "acknowledge", "2026-12-29")]


@pytest.mark.parametrize("flag", ["sensitive", "safeguarding", "staff-conduct"])
def test_what_is_kept_close_is_there_by_its_reference_alone(officer: Officer, flag: str) -> None:
    officer.logs("2026-12-18", "--flag", flag, "--category", "antisocial")
    out = officer.sees("2026-12-18", *CLOSED, "--plain")
    assert "What: complaints show C-2026-0001" in out
    assert [word for word in ("antisocial", "Acknowledge", "Holm") if word in out] == []


def test_a_safeguarding_concern_keeps_it_close(officer: Officer) -> None:
    officer.logs("2026-12-18")
    officer.done("2026-12-18", "safeguarding", "raise", REF, "--what", "Neglect")
    out = officer.sees("2026-12-18", *CLOSED, "--plain")
    assert ("safeguarding" in out, "kept close" in out) == (False, True)


def test_goes_into_an_email_too(lived: Officer) -> None:
    path = lived.folder / "mail.txt"
    lived.sees("2026-12-18", *CLOSED, "--output", str(path))
    text = path.read_text(encoding="utf-8")
    assert text.startswith("Subject: Complaints due, before you close Thu 24 Dec 2026 to Sun 3 Jan 2027\n\n")
    assert max(map(len, text.splitlines()[1:])) <= 72


@pytest.mark.parametrize(("day", "code"), [("2026-12-18", 10), ("2026-12-23", 10)])
def test_exits_as_the_list_does_where_that_is_asked(lived: Officer, day: str, code: int) -> None:
    assert lived.screen(day, *CLOSED).code == 0
    assert lived.screen(day, *CLOSED, "--exit-code").code == code
