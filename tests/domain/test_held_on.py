"""Whose a name is, what somebody is to a file, and by when a request to see what is held is to be answered."""

from datetime import date

import pytest

from complaints_cli.domain.calendar import official
from complaints_cli.domain.held_on import (
    Standing,
    Subject,
    answer_by,
    known_by,
    named_as,
    people_apart,
    standing_in,
)

ANNA = Subject("Anna Nowak")


@pytest.mark.parametrize(
    ("received", "month", "due"),
    [
        # 28 February 2026 is a Saturday.
        (date(2026, 1, 31), date(2026, 2, 28), date(2026, 3, 2)),
        # 3 October 2026 is a Saturday.
        (date(2026, 9, 3), date(2026, 10, 3), date(2026, 10, 5)),
        # Christmas Day is a Friday; Boxing Day, a Saturday, is kept on Monday the 28th.
        (date(2026, 11, 25), date(2026, 12, 25), date(2026, 12, 29)),
        # Good Friday is 3 April 2026, Easter Monday the 6th.
        (date(2026, 3, 3), date(2026, 4, 3), date(2026, 4, 7)),
        (date(2026, 5, 1), date(2026, 6, 1), date(2026, 6, 1)),
    ],
)
def test_it_is_owed_on_the_corresponding_day_or_the_next_working_one(received: date, month: date, due: date) -> None:
    assert answer_by(received, official("england-and-wales")) == (month, due)


@pytest.mark.parametrize(
    ("kind", "texts", "standing"),
    [
        ("received", {"name": "Nowak, Anna"}, Standing.RESIDENT),
        ("received", {"name": "Maja Holm", "rep": "ANNA NOWAK"}, Standing.REPRESENTATIVE),
        ("rep-added", {"name": "Anna Nowak"}, Standing.REPRESENTATIVE),
        ("received", {"name": "Maja Holm", "members": "Jan Holm; Anna Nowak"}, Standing.MEMBER),
        ("staff-added", {"name": "Anna Nowak"}, Standing.STAFF),
        ("attached", {"name": "Anna Nowak"}, None),
        ("received", {"name": ""}, None),
        ("received", {"summary": "Anna Nowak shouts"}, None),
    ],
)
def test_what_somebody_is_to_a_file(kind: str, texts: dict[str, str], standing: Standing | None) -> None:
    assert standing_in(kind, texts, ANNA, ANNA.parties) == standing


@pytest.mark.parametrize(
    ("text", "standing"),
    [
        ("Anna Nowak shouts", Standing.NAMED),
        ("Mrs Nowak", Standing.NAMED),
        ("the Nowaks", Standing.SURNAME),
        ("No", None),
    ],
)
def test_how_a_text_names_somebody(text: str, standing: Standing | None) -> None:
    assert named_as(ANNA.parties, [text]) == standing


def test_who_shares_an_address_a_number_or_an_email_is_one_person() -> None:
    told = {
        "C-1": known_by({"address": "1 High Street", "phone": ""}),
        "C-2": known_by({"address": "9 Elm Close"}),
        "C-3": known_by({"address": "1, high street", "email": "a@b.example"}),
        "C-4": known_by({"contact": "A@B.example"}),
        "C-5": known_by({}),
    }
    assert people_apart(told) == [["C-2"], ["C-1", "C-3", "C-4"]]
