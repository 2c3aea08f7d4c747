"""`list`: the complaints that fit every option, newest first, without a word of personal data."""

import sqlite3
from contextlib import closing

import pytest

from officer import REF, Officer

DAY = "2026-12-31"


@pytest.fixture
def full(officer: Officer) -> Officer:
    """One answered and closed, one withdrawn, one overdue at the end of the year, one just logged."""
    officer.answers_stage_1()
    officer.done("2026-12-22", "close", REF, "--reason", "responded")
    officer.logs("2026-11-02", "--category", "Repairs", "--handler", "Piotr Łukasz")
    officer.acknowledges("2026-11-02", ref="C-2026-0002")
    officer.done("2026-11-03", "withdraw", "C-2026-0002", "--said-on", "2026-11-03", "--via", "phone")
    officer.logs("2026-12-21", "--category", "repairs")
    officer.logs("2026-12-29", "--category", "noise")
    return officer


def refs(officer: Officer, *args: str) -> list[str]:
    return [each["ref"][-1] for each in officer.done(DAY, "list", *args)["items"]]


def test_an_item_has_these_keys_and_no_personal_data(full: Officer) -> None:
    ran = full(DAY, "list", "--limit", "1")
    assert ran.answer["data"]["items"] == [
        {
            "ref": "C-2026-0004",
            "state": "open",
            "stage": 1,
            "received_on": "2026-12-29",
            "category": "noise",
            "handler": "Jane Evans",
            "label": "noise, 1 point",
            "next_due": "2027-01-06",  # 30 and 31 December, 4, 5 and 6 January
        }
    ]
    assert "Holm" not in ran.out


@pytest.mark.parametrize(
    ("args", "expected"),
    [
        ((), ["4", "3", "1", "2"]),
        (("--status", "open"), ["4", "3"]),
        (("--status", "CLOSED"), ["1"]),
        (("--status", "withdrawn"), ["2"]),
        (("--stage", "1"), ["4", "3", "1", "2"]),
        (("--stage", "2"), []),
        (("--category", "REPAIRS"), ["3", "2"]),
        (("--handler", "p lukasz"), ["2"]),
        (("--overdue",), ["3"]),
        (("--received", "2026-12-01..2026-12-21"), ["3", "1"]),
        (("--limit", "2"), ["4", "3"]),
        (("--category", "repairs", "--status", "open"), ["3"]),
    ],
    ids=str,
)
def test_what_fits(full: Officer, args: tuple[str, ...], expected: list[str]) -> None:
    # C-2026-0003 came on 21 December and was due on the 30th
    assert refs(full, *args) == expected


def test_what_was_left_out_is_said(full: Officer) -> None:
    assert "--limit 2 left them out" in full.screen(DAY, "list", "--limit", "2").err
    assert full.screen(DAY, "list", "--limit", "4").err == ""


def test_on_the_screen(full: Officer) -> None:
    out = full.sees(DAY, "list")
    assert "Wed 30 Dec 2026 (overdue)" in out
    assert "4 complaints." in out
    assert "2 complaints of 4." in full.sees(DAY, "list", "--status", "open")
    assert "None of the 4 complaints fits." in full.sees(DAY, "list", "--stage", "2")


def test_nothing_yet_says_how_to_begin(officer: Officer) -> None:
    assert "complaints log" in officer.sees(DAY, "list")


@pytest.mark.parametrize(
    ("args", "code", "problem"),
    [
        (("--status", "opened"), 2, "choice"),
        (("--stage", "3"), 2, "number"),
        (("--received", "2026-12-31..2026-12-01"), 2, "date"),
        (("--received", "2026"), 2, "date"),
        (("--limit", "0"), 2, "usage"),
        (("--limit", "9" * 20), 2, "usage"),
        (("--handler", "Nobody Known"), 4, "person"),
    ],
    ids=str,
)
def test_refuses_what_cannot_be(officer: Officer, args: tuple[str, ...], code: int, problem: str) -> None:
    assert officer.refused(DAY, "list", *args, code=code) == [(problem, None)]


@pytest.mark.parametrize(("column", "value"), [("state", "nonsense"), ("received_on", "May")])
def test_what_only_a_damaged_file_says_is_told_as_damage(officer: Officer, column: str, value: str) -> None:
    officer.logs("2026-12-14")
    with closing(sqlite3.connect(officer.db)) as connection, connection:
        connection.execute(f"UPDATE complaint SET {column} = ?", (value,))
    assert officer.refused(DAY, "list", code=5) == [("malformed", None)]


class TestWhatIsDueNext:
    def test_is_the_earliest_of_all_that_is_due(self, officer: Officer) -> None:
        officer.logs("2026-12-14")
        officer.acknowledges("2026-12-21")
        officer.done("2026-12-21", "remedy", REF, "--what", "Call back", "--due", "2026-12-24")
        (item,) = officer.done("2026-12-21", "list")["items"]
        assert item["next_due"] == "2026-12-24"
        assert [each["ref"] for each in officer.done("2026-12-29", "list", "--overdue")["items"]] == [REF]

    def test_a_promise_counts_after_the_complaint_is_closed(self, officer: Officer) -> None:
        officer.answers_stage_1()  # a boiler is promised for 1 March 2027
        officer.done("2026-12-22", "close", REF, "--reason", "responded")
        (item,) = officer.done("2027-03-01", "list")["items"]
        assert (item["state"], item["next_due"]) == ("closed", "2027-03-01")
        assert officer.done("2027-03-01", "list", "--overdue")["items"] == []
        assert "(overdue)" in officer.sees("2027-03-02", "list", "--overdue")

    def test_an_agreed_update_counts(self, officer: Officer) -> None:
        officer.logs("2026-12-14")
        officer.acknowledges("2026-12-21")
        officer.done("2027-01-06", "extend", REF, "--to", "2027-01-20", "--reason", "Parts", "--update-every", "2")
        (item,) = officer.done("2027-01-11", "list", "--overdue")["items"]
        assert item["next_due"] == "2027-01-08"


def test_no_category_finds_one_that_is_kept_close(officer: Officer) -> None:
    for more in (("--flag", "sensitive"), ()):
        officer.logs("2026-12-14", "--category", "noise", *more)
    assert refs(officer) == ["2", "1"]
    assert refs(officer, "--category", "noise") == ["2"]
    (said,) = officer("2026-12-30", "list", "--category", "noise").answer["messages"]
    assert said == "Restricted complaints are left out of a list by category; there are 1."


def test_a_phrase_in_the_place_of_a_reference_is_not_said_back(officer: Officer) -> None:
    (said,) = officer.sentences("2026-12-30", "show", "Maja Holm")
    assert said == "There is no complaint called so. `complaints list` shows those that there are."
