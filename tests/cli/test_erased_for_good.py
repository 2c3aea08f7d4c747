"""After an erasure: name and story are in no byte, in no spelling; every figure, also of a past day, is as it was."""

import json
from pathlib import Path
from typing import Any

import pytest

from complaints_cli.store.notes import all_notes
from complaints_cli.store.reading import reading
from officer import REF, Officer

SURNAME, STORY = "Szczęsny-Holm", "Rainwater drips on the cot"
SPLIT = ("Szczęsny", "szczesny", "Rainwater", "drips on")
THIRD = ("Brunhilde Nachbar", "Quirke Roofing")
DAY = "2027-05-04"
YEAR = ("--year", "2026/27")
REPORTS = (
    ("annual", *YEAR),
    ("tsm", *YEAR),
    ("residents", *YEAR),
    ("board", "--quarter", "Q3", *YEAR),
    ("quarterly", "--quarter", "Q3", *YEAR),
)


@pytest.fixture
def lived(officer: Officer) -> Officer:
    """Everything that can be typed of a complaint was, with the name and the story in it; and it is over."""
    officer.once("lived through everything", lambda: _lives(officer))
    return officer


def _lives(officer: Officer) -> None:
    photo = officer.file(f"{SURNAME}.txt", f"A picture of {SURNAME}'s cot")
    told = f"{SURNAME}: {STORY}. See {THIRD[0]}."
    officer.logs(
        "2026-12-14",
        *("--name", f"Ada {SURNAME}", "--address", f"7 {SURNAME} Row", "--email", "ada@szczesny.example"),
        *("--summary", told, "--rep", f"Otto {SURNAME}", "--rep-basis", "consent"),
        *("--adjustment", f"Large print for {SURNAME}", "--vulnerability", STORY, "--outcome", told),
    )
    officer.done("2026-12-15", "note", REF, "--with", "resident", "--text", told)
    officer.done("2026-12-15", "attach", REF, photo)
    officer.done("2026-12-15", "share", REF, "--with", THIRD[1], "--what", told, "--agreed", "yes")
    officer.done("2026-12-15", "rep", "proof", REF, "1", "--kind", "signed-form", "--reference", SURNAME)
    officer.done("2026-12-16", "comment", "ask", REF, "--text", told, "--by", "2026-12-18", "--via", "phone")
    officer.done("2026-12-17", "comment", "received", REF, "1", "--text", told, "--via", "phone")
    officer.done("2026-12-21", "ack", REF, "--responsible", "yes", "--outcome", told)
    officer.done("2026-12-22", "finding", REF, "1", "--decision", "upheld", "--reasons", told, "--impact", STORY)
    officer.done("2026-12-22", "remedy", REF, "--what", f"Mend {SURNAME}'s roof", "--due", "2027-01-11")
    officer.done("2026-12-22", "learn", REF, "--change", "A roof that leaks twice is surveyed whole.", "--heard", STORY)
    officer.done("2026-12-23", "respond", REF)
    officer.done("2027-01-11", "action", "done", REF, "1", "--proof", f"{SURNAME} rang")
    officer.done("2027-01-12", "learning", "done", REF, "1", "--proof", f"{SURNAME} rang")
    officer.done("2027-01-12", "correct", REF, "name", f"Ada Maria {SURNAME}", "--reason", SURNAME, "--yes")
    officer.done("2027-01-12", "close", REF, "--reason", "responded")
    officer.done("2027-01-13", "hold", "place", REF, "--reason", told)
    officer.done("2027-04-01", "hold", "lift", REF, "--reason", told)


def reported(officer: Officer) -> list[dict[str, Any]]:
    """The figures and texts of every report. Papers, which come after the first three, name the record's last entry."""
    return [officer.done(DAY, "report", *each) for each in REPORTS]


def spellings() -> list[bytes]:
    """Name and story, whole and in parts, as they are and in small letters, in the ways in which files hold text."""
    words = (SURNAME, STORY, *SPLIT, *THIRD)
    texts = {form for word in words for form in (word, word.casefold(), word.upper(), json.dumps(word).strip('"'))}
    return [text.encode(encoding) for text in sorted(texts) for encoding in ("utf-8", "utf-16-le", "utf-16-be")]


def left(path: Path) -> list[bytes]:
    """What is left of them in the bytes of a file, or of what lies beside it under its name."""
    held = b"".join(each.read_bytes() for each in path.parent.glob(f"{path.name}*"))
    return [each for each in spellings() if each in held]


def test_no_byte_of_name_or_story_is_left(lived: Officer) -> None:
    assert {SURNAME.encode(), STORY.encode(), *(each.encode() for each in THIRD)} <= set(left(lived.db))
    lived.done(DAY, "erase", REF, "--reason", "Six years have passed", "--yes")
    assert left(lived.db) == []


def test_every_report_is_as_it_was(lived: Officer) -> None:
    before = reported(lived)
    lived.done(DAY, "erase", REF, "--reason", "Six years have passed", "--yes")
    after = reported(lived)
    assert [each["measures"] for each in after] == [each["measures"] for each in before]
    assert "A roof that leaks twice is surveyed whole." in after[0]["text"]
    assert STORY in before[0]["text"]
    assert STORY not in after[0]["text"]


def test_without_their_words_in_it_the_years_report_is_the_same_to_the_byte(officer: Officer) -> None:
    officer.answers_stage_1()
    officer.done("2026-12-22", "learning", "done", REF, "1", "--proof", "Maja Holm rang")
    officer.done("2026-12-23", "close", REF, "--reason", "responded")
    before = reported(officer)
    officer.done(DAY, "erase", REF, "--reason", "Six years have passed", "--yes")
    after = reported(officer)
    assert after[:3] == before[:3]
    assert [each["measures"] for each in after] == [each["measures"] for each in before]
    assert b"Maja Holm" not in officer.db.read_bytes()


def test_a_past_day_has_the_figures_and_not_the_words(lived: Officer) -> None:
    before = lived.done(DAY, "show", REF, "--as-of", "2026-12-23")
    lived.done(DAY, "erase", REF, "--reason", "Six years have passed", "--yes")
    after = lived.done(DAY, "show", REF, "--as-of", "2026-12-23")
    assert (after["erased"], after["parties"]["name"], after["summary"]) == (False, "[erased]", "[erased]")
    kept = ("opened_on", "acknowledged_on", "responded_on", "response_state", "working_days_taken", "decision")
    assert [[each[key] for key in kept] for each in after["stages"]] == [
        [each[key] for key in kept] for each in before["stages"]
    ]
    assert SURNAME not in json.dumps(after, ensure_ascii=False)


def test_no_personal_column_of_any_table_holds_it(lived: Officer) -> None:
    lived.done(DAY, "erase", REF, "--reason", "Six years have passed", "--yes")
    with reading(lived.db) as record:
        held = [
            (table, column, value)
            for table, about in all_notes().items()
            for column in about.personal
            for (value,) in record.rows(f'SELECT "{column}" FROM "{table}"')
            if any(word.casefold() in str(value).casefold() for word in (SURNAME, STORY, *SPLIT, *THIRD))
        ]
    assert held == []


def test_it_verifies_and_is_rebuilt_the_same(lived: Officer) -> None:
    lived.done(DAY, "erase", REF, "--reason", "Six years have passed", "--yes")
    shown = lived.done(DAY, "show", REF)
    assert lived.done(DAY, "verify")["problems"] == []
    assert lived.done(DAY, "db", "rebuild")["problems"] == []
    assert lived.done(DAY, "show", REF) == shown
    assert lived.done(DAY, "search", "szczesny")["items"] == []
    assert left(lived.db) == []
