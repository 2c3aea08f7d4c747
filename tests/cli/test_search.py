"""`search` finds what stands on record, tells where, and shows nothing that is sensitive, undone or erased."""

import pytest

from complaints_cli.commands.search_areas import Area, parts_of
from complaints_cli.store.texts import Spot
from officer import REF, Officer

DAY = "2027-01-20"


def found(officer: Officer, *typed: str, day: str = DAY) -> list[tuple[str, str, int | None]]:
    items = officer.done(day, "search", *typed)["items"]
    return [(each["ref"], each["what"], each["item"]) for each in items]


@pytest.fixture
def answered(officer: Officer) -> Officer:
    officer.answers_stage_1()
    officer.done("2026-12-22", "note", REF, "--with", "resident", "--text", "Łukasz O’Brien rang about Siân's lift")
    return officer


def test_every_part_of_a_file_is_looked_through(answered: Officer) -> None:
    assert {what for _, what, _ in found(answered, "boiler")} == {
        *("complaint", "point", "letter", "acknowledged", "remedy"),
    }
    assert found(answered, "parts ordered late") == [(REF, "finding", 1), (REF, "letter", 2)]
    assert found(answered, "ordered on the day") == [(REF, "learning", 1), (REF, "letter", 2)]
    assert found(answered, "holm", "--in", "people") == [(REF, "people", None)]


@pytest.mark.parametrize(
    "typed",
    ["O'Brien", "o’brien LUKASZ", "łukasz", "sian's", '"rang about"', "rang about", "“Łukasz O'Brien”"],
)
def test_spelling_is_apart(answered: Officer, typed: str) -> None:
    assert found(answered, typed) == [(REF, "note", 1)]


@pytest.mark.parametrize("typed", ["%", "_", "*", "O_Brien", "lift AND nothing", '"about rang"', "NEAR(lift)", "';--"])
def test_every_sign_is_plain_text(answered: Officer, typed: str) -> None:
    assert found(answered, typed, "--in", "notes") == []


def test_the_excerpt_marks_the_words(answered: Officer) -> None:
    (item,) = answered.done(DAY, "search", "obrien"[:1] + "'brien")["items"]
    start, end = item["marked"][0]
    assert item["excerpt"][start:end] == "O’Brien"
    assert item["on"] == "2026-12-22"
    assert "»O’Brien«" in answered.sees(DAY, "search", "O'Brien")


def test_what_there_is_none_of_is_said_with_how_much_was_looked_through(answered: Officer) -> None:
    data = answered.done(DAY, "search", "unicorn")
    assert data["items"] == []
    assert data["searched"] > 5
    assert "Nothing of that is in the" in answered.sees(DAY, "search", "unicorn")


def test_no_more_than_was_asked_for_and_the_rest_is_told_of(answered: Officer) -> None:
    ran = answered(DAY, "search", "boiler", "--limit", "2")
    assert len(ran.answer["data"]["items"]) == 2
    assert "--limit 2 left them out" in ran.answer["messages"][0]
    days = [each["on"] for each in answered.done(DAY, "search", "boiler")["items"]]
    assert days == sorted(days, reverse=True)


@pytest.mark.parametrize("flag", ["sensitive", "safeguarding"])
def test_of_a_sensitive_complaint_only_where_it_is_is_shown(officer: Officer, flag: str) -> None:
    officer.logs("2026-12-14", "--summary", "The lodger frightens me", "--flag", flag)
    items = officer.done(DAY, "search", "lodger")["items"]
    assert {each["excerpt"] for each in items} == {"text withheld: sensitive"}
    assert items[0]["marked"] == []
    assert "frightens" not in officer.sees(DAY, "search", "lodger")


def test_what_is_shown_only_when_asked_for_is_withheld(officer: Officer) -> None:
    officer.logs()
    officer.done("2026-12-15", "note", REF, "--with", "other", "--text", "Counsel on zebra", "--legal")
    officer.done("2026-12-15", "note", REF, "--with", "other", "--text", "Zebra and his warning", "--hr")
    officer.done("2026-12-15", "disability", "add", REF, "A zebra")
    officer.done("2026-12-15", "safeguarding", "raise", REF, "--what", "Zebra next door")
    items = officer.done(DAY, "search", "zebra")["items"]
    assert len(items) == 4
    assert {each["excerpt"] for each in items} == {"text withheld: sensitive"}


def test_what_was_undone_or_erased_is_not_found_and_others_keep_their_numbers(answered: Officer) -> None:
    answered.done("2026-12-22", "note", REF, "--with", "resident", "--text", "Typed wrongly: giraffe")
    answered.done("2026-12-22", "undo", REF, "--yes")
    answered.done("2026-12-22", "note", REF, "--with", "resident", "--text", "The giraffes")
    assert found(answered, "giraffe") == [(REF, "note", 2)]
    answered.done(DAY, "erase", REF, "--reason", "Time", "--yes")
    assert found(answered, "giraffe") == []
    assert found(answered, "boiler") == []


def test_what_is_no_complaint_is_found_too(officer: Officer) -> None:
    officer.done(DAY, "request", "add", "--via", "phone", "--summary", "A squeaking gate", "--name", "Ben Ito")
    officer.done(DAY, "feedback", "add", "--source", "survey", "--summary", "The gate squeaks")
    officer.done(DAY, "compliment", "add", "--via", "letter", "--text", "The gate is fine")
    officer.done(DAY, "claim", "add", "--via", "email", "--head", "damage-to-belongings", "--what", "The gate hit it")
    assert {ref.partition("-")[0] for ref, _, _ in found(officer, "gate")} == {"SR", "F", "K", "M"}
    assert found(officer, "gate", "--in", "claims") == [("M-2027-0001", "claim received", None)]


def test_several_words_need_not_be_quoted_and_can_come_from_stdin(answered: Officer) -> None:
    assert found(answered, "siân's", "lift") == [(REF, "note", 1)]
    items = answered.done(DAY, "search", "-", typed="siân's lift\n")["items"]
    assert [each["what"] for each in items] == ["note"]


@pytest.mark.parametrize(("words", "code"), [(("",), "search"), (("x", "--in", "moon"), "choice"), ((), "usage")])
def test_what_cannot_be_looked_for(officer: Officer, words: tuple[str, ...], code: str) -> None:
    assert officer.refused(DAY, "search", *words, code=2) == [(code, None)]


def test_letters_that_hold_no_text_are_told_of(answered: Officer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("complaints_cli.pages.outline.as_text", lambda *_: None)
    assert "2 letters" in answered(DAY, "search", "x").answer["messages"][0]


def test_of_a_sensitive_request_too(officer: Officer) -> None:
    words = ("--via", "phone", "--summary", "The lodger frightens me", "--flag", "sensitive")
    officer.done(DAY, "request", "add", *words)
    (item,) = officer.done(DAY, "search", "lodger")["items"]
    assert item["excerpt"] == "text withheld: sensitive"


@pytest.mark.parametrize(
    ("stream", "kind", "field", "area"),
    [
        ("C-2026-0001", "imported", "alias", Area.OLD_REFERENCES),
        ("SR-2026-0001", "imported", "alias", Area.OLD_REFERENCES),
        ("C-2026-0001", "imported", "file", None),
        ("C-2026-0001", "attached", "name", Area.FILES),
        ("C-2026-0001", "received", "name", Area.PEOPLE),
        ("C-2026-0001", "ombudsman-notice", "what", Area.OMBUDSMAN),
        ("SR-2026-0001", "request-received", "summary", Area.REQUESTS),
        ("staff", "staff-added", "name", None),
        ("X-1", "noted", "text", None),
    ],
)
def test_what_a_text_is_a_part_of(stream: str, kind: str, field: str, area: Area | None) -> None:
    parts = parts_of(Spot(1, stream, 1, kind, "2026-12-14", "2026-12-14", "{}"), [field])
    assert [(name, part.area) for name, part in parts] == ([(field, area)] if area else [])


def test_an_old_reference_is_found(officer: Officer) -> None:
    rows = "Ref,Date received,Name,Complaint\n25-003,03/06/2026,Ann O'Brien,The lift stands still\n"
    officer.done(DAY, "import", officer.file("old.csv", rows))
    assert found(officer, "25-003", "--in", "old-references") == [("C-2026-0001", "old reference", None)]
    assert found(officer, "old.csv") == []
