"""The last thing recorded is taken back by another event; what arrived, and what went out, is not."""

from pathlib import Path

import pytest

from office_line import Office

REF = "C-2026-0001"


@pytest.fixture
def logged(office: Office) -> Office:
    office.done("2026-11-18", "log", "--via", "phone", "--summary", "No heating", "--outcome", "none-given")
    return office


@pytest.fixture
def acknowledged(logged: Office) -> Office:
    logged.done("2026-11-20", "ack", REF, "--responsible", "yes", "--handler", "Jo Patel")
    return logged


def test_what_was_recorded_stays_and_no_longer_counts(logged: Office) -> None:
    logged.done("2026-11-18", "remedy", REF, "--what", "New boiler", "--due", "2026-12-18")
    before = logged.events()
    data = logged.done("2026-11-19", "undo", REF)
    assert [item["what"] for item in data["due"]] == ["acknowledge"]
    assert (logged.events(), len(data["events"])) == (before + 1, 1)
    assert logged.done("2026-11-19", "action", "list", REF)["items"] == []


def test_undo_goes_back_step_by_step(logged: Office) -> None:
    logged.done("2026-11-18", "remedy", REF, "--what", "New boiler", "--due", "2026-12-18")
    logged.done("2026-11-18", "action", "move", REF, "1", "--to", "2026-12-20", "--reason", "The part is late")
    assert logged.done("2026-11-18", "undo", REF)["due"][-1]["due_on"] == "2026-12-18"
    logged.done("2026-11-18", "undo", REF)
    assert logged.refused("2026-11-18", "undo", REF) == [("arrival", "5.12")]


def test_the_screen_names_what_was_taken_back(logged: Office) -> None:
    logged.done("2026-11-18", "remedy", REF, "--what", "New boiler", "--due", "2026-12-18")
    ran = logged.screen("2026-11-19", "undo", REF)
    assert "Remedy offered  Wed 18 Nov 2026, recorded on Wed 18 Nov 2026, no longer counts" in ran.out


def test_a_letter_that_went_out_cannot_be_taken_back(acknowledged: Office) -> None:
    assert acknowledged.refused("2026-11-20", "undo", REF) == [("letter-sent", "5.12")]


def test_one_that_never_went_out_can_with_the_reason(acknowledged: Office) -> None:
    data = acknowledged.done("2026-11-20", "undo", REF, "--never-sent", "It lay in the tray")
    assert [(item["what"], item["due_on"]) for item in data["due"]] == [("acknowledge", "2026-11-25")]
    assert acknowledged.done("2026-11-20", "letter", "list", REF)["letters"] == []


def test_the_reason_from_a_file(acknowledged: Office, tmp_path: Path) -> None:
    told = tmp_path / "told.toml"
    told.write_text('never_sent = "It lay in the tray"', encoding="utf-8")
    assert acknowledged.done("2026-11-20", "undo", REF, "--from", str(told))["due"][0]["what"] == "acknowledge"


def test_a_blank_reason_is_none(acknowledged: Office) -> None:
    assert acknowledged.refused("2026-11-20", "undo", REF, "--never-sent", "  ") == [("letter-sent", "5.12")]


def test_of_a_link_the_other_complaint_is_named(logged: Office) -> None:
    logged.done("2026-11-18", "log", "--via", "phone", "--summary", "Damp")
    logged.done("2026-11-18", "link", REF, "C-2026-0002")
    (warning,) = logged.done("2026-11-18", "undo", REF)["warnings"]
    assert "complaints undo C-2026-0002" in warning


def test_an_unknown_complaint(logged: Office) -> None:
    assert logged.refused("2026-11-18", "undo", "C-2026-0009", code=4) == [("complaint", None)]
