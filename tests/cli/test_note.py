"""Conversations are kept whenever they are written down; an update to the resident counts as the one agreed."""

import pytest

from complaints_cli.domain.terms import NotedWith
from office_line import Office

REF = "C-2026-0001"
NOTE = ("note", REF, "--with", "resident", "--text", "She rang about the boiler")


@pytest.fixture
def late(office: Office) -> Office:
    """Received Wed 18 Nov 2026; late since 10 Dec, told on Mon 14 Dec, with an update every 5 working days."""
    office.done("2026-11-18", "log", "--via", "phone", "--summary", "No heating", "--outcome", "none-given")
    office.done("2026-11-24", "ack", REF, "--responsible", "yes", "--handler", "Jo Patel")
    office.done("2026-12-14", "late", REF, "--expect", "2027-01-15", "--reason", "Illness", "--update-every", "5")
    return office


def updates(data: dict[str, list[dict[str, str]]]) -> list[str]:
    return [item["due_on"] for item in data["due"] if item["what"] == "update"]


def test_the_agreed_update_moves_on_with_each_one_told_to_the_resident(late: Office) -> None:
    assert updates(late.done("2026-12-15", *NOTE)) == ["2026-12-21"]
    assert updates(late.done("2026-12-16", *NOTE, "--kind", "update")) == ["2026-12-23"]
    # Five working days after Fri 18 Dec: 21, 22, 23, 24 Dec, then Tue 29 (25 and 28 Dec are bank holidays).
    line = ("note", REF, "--with", "representative", "--text", "Told the nephew", "--kind", "update", "--via", "email")
    assert updates(late.done("2026-12-18", *line)) == ["2026-12-29"]


def test_an_update_among_staff_is_none(late: Office) -> None:
    data = late.done("2026-12-16", "note", REF, "--with", "staff", "--text", "Told Sam", "--kind", "update")
    assert updates(data) == ["2026-12-21"]
    assert len(data["warnings"]) == 1


def test_it_is_kept_also_when_the_complaint_is_closed(late: Office) -> None:
    late.done("2026-12-16", "withdraw", REF, "--said-on", "2026-12-16", "--via", "phone")
    data = late.done("2026-12-17", *NOTE, "--on", "2026-12-15", "--legal", "--hr")
    assert (data["state"], data["due"]) == ("withdrawn", [])


def test_a_conversation_with_anybody_has_its_day_and_its_way(late: Office) -> None:
    for party in NotedWith:
        late.done("2026-12-16", "note", REF, "--with", party, "--text", f"Spoke to the {party}", "--via", "phone")
    notes = late.done("2026-12-16", "show", REF)["notes"]
    assert [(note["on"], note["with"], note["via"], note["text"]) for note in notes] == [
        ("2026-12-16", party, "phone", f"Spoke to the {party}") for party in NotedWith
    ]


def test_words_from_a_file_stay_as_they_are(late: Office) -> None:
    words = "Ŵyn said:\n  “[red]x[/] {{ 7*7 }}” \x1b[31m and =cmd|'/c'"
    path = late.db.with_name("note.txt")
    path.write_text(words, encoding="utf-8")
    data = late.done("2026-12-16", "note", REF, "--with", "contractor", "--text", f"@{path}")
    assert len(data["events"]) == 1


@pytest.mark.parametrize(
    ("words", "code", "found"),
    [
        (("--on", "2026-12-17"), 3, ("in-the-future", "5.12")),
        (("--on", "2026-11-17"), 3, ("out-of-order", "5.12")),
        (("--with", "neighbour"), 2, ("choice", None)),
        (("--kind", "gossip"), 2, ("choice", None)),
        (("--on", "soon"), 2, ("date", None)),
        (("--text", " "), 2, ("missing-option", None)),
    ],
)
def test_refusals(late: Office, words: tuple[str, ...], code: int, found: tuple[str, str | None]) -> None:
    assert late.refused("2026-12-16", *NOTE, *words, code=code) == [found]


def test_all_that_is_missing_is_named_at_once(late: Office) -> None:
    assert late.refused("2026-12-16", "note", REF, code=2) == [("missing-option", None), ("missing-option", None)]
