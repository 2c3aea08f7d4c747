"""Who handles a complaint, what it belongs with, and whether it is looked at again."""

from pathlib import Path

import pytest

from complaints_cli.store.reading import reading
from office_line import Office

ONE, TWO = "C-2026-0001", "C-2026-0002"


@pytest.fixture
def two(office: Office) -> Office:
    office.done("2026-11-18", "log", "--via", "phone", "--summary", "No heating")
    office.done("2026-11-18", "log", "--via", "phone", "--summary", "Damp")
    return office


class TestLink:
    def test_each_names_the_other_in_one_write(self, two: Office) -> None:
        before = two.events()
        data = two.done("2026-11-19", "link", ONE, TWO.lower())
        assert (data["ref"], len(data["events"]), two.events()) == (ONE, 2, before + 2)
        with reading(two.db) as record:
            assert (record.complaint(ONE).links, record.complaint(TWO).links) == ((TWO,), (ONE,))

    def test_refusals(self, two: Office) -> None:
        assert two.refused("2026-11-19", "link", ONE, ONE) == [("link-to-itself", "5.12")]
        assert two.refused("2026-11-19", "link", ONE, "C-2026-0009", code=4) == [("complaint", None)]
        two.done("2026-11-19", "link", ONE, TWO)
        assert two.refused("2026-11-19", "link", TWO, ONE) == [("linked-already", "5.12")]


class TestAssign:
    def test_a_handler_in_any_spelling_is_one_person(self, two: Office) -> None:
        assert two.done("2026-11-19", "assign", ONE, "Jo Patel")["due"][0]["what"] == "acknowledge"
        assert two.refused("2026-11-19", "assign", ONE, "PATEL, jo") == [("no-change", "5.12")]
        assert two.done("2026-11-19", "assign", ONE, "Sam Ade")["ref"] == ONE

    def test_without_a_name(self, two: Office) -> None:
        assert two.refused("2026-11-19", "assign", ONE, code=2) == [("missing-option", None)]


class TestReopen:
    def test_day_zero_stays_as_it_was(self, two: Office) -> None:
        two.done("2026-11-19", "withdraw", ONE, "--said-on", "2026-11-19", "--via", "phone")
        data = two.done("2026-12-01", "reopen", ONE, "--reason", "She was pressed to withdraw")
        assert (data["state"], data["due"][0]["due_on"]) == ("open", "2026-11-25")

    def test_the_reason_from_a_file(self, two: Office, tmp_path: Path) -> None:
        two.done("2026-11-19", "withdraw", ONE, "--said-on", "2026-11-19", "--via", "phone")
        told = tmp_path / "told.toml"
        told.write_text('reason = "She was pressed to withdraw"', encoding="utf-8")
        assert two.done("2026-12-01", "reopen", ONE, "--from", str(told))["state"] == "open"

    def test_refusals(self, two: Office) -> None:
        line = ("reopen", ONE, "--reason", "x")
        assert two.refused("2026-11-19", *line) == [("not-ended", "5.12")]
        two.done("2026-11-19", "withdraw", ONE, "--said-on", "2026-11-19", "--via", "phone")
        assert two.refused("2026-11-20", *line, "--on", "2026-11-18") == [("out-of-order", "5.12")]
        assert two.refused("2026-11-20", "reopen", ONE, code=2) == [("missing-option", None)]
