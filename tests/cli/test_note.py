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


UPDATE = ("update", REF, "--text", "The part is ordered", "--via", "phone")


def test_the_agreed_update_moves_on_with_each_one_told_to_the_resident(late: Office) -> None:
    assert updates(late.done("2026-12-15", *NOTE)) == ["2026-12-21"]
    assert updates(late.done("2026-12-16", *UPDATE)) == ["2026-12-23"]
    # Five working days after Fri 18 Dec: 21, 22, 23, 24 Dec, then Tue 29 (25 and 28 Dec are bank holidays).
    assert updates(late.done("2026-12-18", *UPDATE, "--with", "representative")) == ["2026-12-29"]
    assert late.done("2026-12-18", "show", REF)["notes"][-1]["about"] == "update"


def test_an_update_is_told_to_the_resident_side_by_its_own_command(late: Office) -> None:
    assert late.refused("2026-12-16", *UPDATE, "--with", "staff", code=2) == [("choice", None)]
    assert late.refused("2026-12-16", *UPDATE, "--on", "2026-12-17") == [("in-the-future", "5.12")]
    assert late.refused("2026-12-16", *NOTE, "--kind", "update", code=2) == [("choice", None)]


def test_how_a_first_discussion_was_held_is_asked_for(late: Office) -> None:
    told = ("--kind", "initial-discussion")
    assert len(late.done("2026-12-16", *NOTE, *told)["warnings"]) == 1
    assert late.done("2026-12-16", *NOTE, *told, "--via", "in-person")["warnings"] == []
    shown = late.screen("2026-12-16", "show", REF).out
    assert "first discussed 2 times, last Wed 16 Dec 2026, in person" in " ".join(shown.split())


def test_who_was_there_and_at_which_stage(late: Office) -> None:
    late.done("2026-12-16", "escalate", REF)
    line = ("note", REF, "--with", "councillor", "--text", "Asked how long", "--names", "Cllr Ŵyn, Zoë", "--kind")
    late.done("2026-12-17", *line, "third-party", "--on", "2026-12-15")
    late.done("2026-12-17", *line, "other")
    notes = late.done("2026-12-17", "show", REF)["notes"]
    assert [(n["stage"], n["with"], n["names"]) for n in notes] == [
        (1, "councillor", "Cllr Ŵyn, Zoë"),
        (2, "councillor", "Cllr Ŵyn, Zoë"),
    ]
    assert "Asked how long (Cllr Ŵyn, Zoë)" in late.screen("2026-12-17", "show", REF).out


class TestKeptApart:
    @pytest.mark.parametrize("mark", ["--legal", "--hr"])
    def test_is_shown_only_when_it_is_asked_for(self, mark: str, late: Office) -> None:
        late.done("2026-12-16", "note", REF, "--with", "staff", "--text", "Counsel said so", "--names", "QC", mark)
        for seen in (late.screen("2026-12-16", "show", REF, "--timeline"), late("2026-12-16", "show", REF)):
            assert "Counsel said so" not in seen.out
            assert "QC" not in seen.out
            assert "kept apart" in seen.out
        [hidden] = late.done("2026-12-16", "show", REF)["notes"]
        assert (hidden["text"], hidden["names"]) == (None, None)
        [shown] = late.done("2026-12-16", "show", REF, "--private")["notes"]
        assert (shown["text"], shown["names"], shown["legal"], shown["hr"]) == (
            "Counsel said so",
            "QC",
            mark == "--legal",
            mark == "--hr",
        )
        assert "Counsel said so" in late.screen("2026-12-16", "show", REF, "--private", "--timeline").out


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
        (("--via", "pigeon"), 2, ("choice", None)),
        (("--kind", "gossip"), 2, ("choice", None)),
        (("--on", "soon"), 2, ("date", None)),
    ],
)
def test_refusals(late: Office, words: tuple[str, ...], code: int, found: tuple[str, str | None]) -> None:
    assert late.refused("2026-12-16", *NOTE, *words, code=code) == [found]


@pytest.mark.parametrize(
    ("words", "found"), [(("resident", "--text", " "), "missing-option"), (("neighbour", "--text", "x"), "choice")]
)
def test_what_it_needs(late: Office, words: tuple[str, ...], found: str) -> None:
    assert late.refused("2026-12-16", *NOTE[:3], *words, code=2) == [(found, None)]


def test_all_that_is_missing_is_named_at_once(late: Office) -> None:
    assert late.refused("2026-12-16", "note", REF, code=2) == [("missing-option", None), ("missing-option", None)]


@pytest.mark.parametrize("kind", ["initial-discussion", "findings-discussed"])
def test_at_stage_2_it_is_talked_over_at_the_start_and_before_the_letter(kind: str, late: Office) -> None:
    late.done("2026-12-16", "escalate", REF)
    line = ("note", REF, "--with", "resident", "--text", "At her table", "--kind", kind, "--names", "Dai Rhŷs")
    assert len(late.done("2026-12-17", *line)["warnings"]) == 1
    assert late.done("2026-12-17", *line, "--via", "in-person")["warnings"] == []
    note = late.done("2026-12-17", "show", REF)["notes"][-1]
    assert (note["stage"], note["about"], note["via"], note["names"]) == (2, kind, "in-person", "Dai Rhŷs")
