"""The messy workbook comes over as was worked out by hand, row for row; a second time nothing of it does."""

import sqlite3
import tomllib
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import messy_register
from command_line import CommandLine
from office_line import Office, opened

EXPECTED = tomllib.loads((Path(__file__).parent / "expected_register.toml").read_text("utf-8"))
REGISTER = messy_register.FOLDER / "register.xlsx"
TODAY = "2026-12-14"
SHEETS = ("2025-26", "2026-27")
Entry = list[Any]


def entries(*kinds: str) -> list[tuple[str, int, Entry]]:
    return [
        (sheet, int(row), entry[1:]) for sheet in SHEETS for row, entry in EXPECTED[sheet].items() if entry[0] in kinds
    ]


@pytest.fixture(scope="module")
def imported(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Office, dict[str, Any]]]:
    with pytest.MonkeyPatch.context() as patch:
        office = Office(CommandLine(patch), opened(tmp_path_factory.mktemp("register") / "complaints.db"))
        yield office, office.done(TODAY, "import", str(REGISTER))


def rows(office: Office, sql: str, *values: object) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(office.db)) as connection:
        return connection.execute(sql, values).fetchall()


def ref_of(office: Office, sheet: str, row: int) -> str:
    ((ref,),) = rows(office, 'SELECT ref FROM old_reference WHERE sheet = ? AND "row" = ?', sheet, row)
    return str(ref)


def test_the_files_are_those_that_the_script_writes() -> None:
    assert REGISTER.read_bytes() == messy_register.workbook()
    other = messy_register.FOLDER / "other-office.csv"
    assert other.read_bytes() == messy_register.OTHER_OFFICE.encode("cp1252")


def test_every_row_is_counted_once(imported: tuple[Office, dict[str, Any]]) -> None:
    _, data = imported
    counts = ("rows", "imported", "merged", "duplicates", "not_complaints", "held")
    assert {name: data[name] for name in counts} == {name: EXPECTED[name] for name in counts}
    assert data["rows"] == sum(data[name] for name in counts[1:]) == len(list(entries(*_all_kinds())))
    assert data["by_year"] == {"2025/26": 41, "2026/27": 10}


def _all_kinds() -> set[str]:
    return {entry[0] for sheet in SHEETS for entry in EXPECTED[sheet].values()}


def test_the_register_is_judged(imported: tuple[Office, dict[str, Any]]) -> None:
    assert imported[1]["judged"] == {
        "past": 47,
        "acknowledged_late": 3,
        "acknowledgement_unrecorded": 1,
        "answered_late": 6,
        "decision_unrecorded": 1,
        "refused": 1,
        "open": 3,
        "overdue": 1,
        "late_of_open": 2,
    }


@pytest.mark.parametrize(("sheet", "row", "told"), entries("complaint"))
def test_days_and_verdicts(imported: tuple[Office, dict[str, Any]], sheet: str, row: int, told: Entry) -> None:
    office, _ = imported
    shown = office.done(TODAY, "show", ref_of(office, sheet, row))
    received, *verdicts = told
    assert date.fromisoformat(shown["received_on"]) == received
    found: list[object] = []
    for stage in shown["stages"]:
        found.append(_verdict(stage["acknowledged_on"], stage["ack_state"], stage["ack_missed_by"]))
        found.append(_verdict(stage["responded_on"], stage["response_state"], stage["response_missed_by"]))
    assert found == verdicts


def _verdict(done: str | None, state: str, missed_by: int | None) -> object:
    if done is None:
        return "-"
    return missed_by if state == "missed" else "extended" if state == "met-with-extension" else state


@pytest.mark.parametrize(("sheet", "row", "told"), entries("held"))
def test_what_is_in_doubt_waits(imported: tuple[Office, dict[str, Any]], sheet: str, row: int, told: Entry) -> None:
    office, data = imported
    found = [each for each in data["review"] if (each["sheet"], each["row"]) == (sheet, row)]
    assert found[0]["held"]
    assert [found[0]["column"], found[0]["value"]] == told
    assert rows(office, 'SELECT ref FROM old_reference WHERE sheet = ? AND "row" = ?', sheet, row) == []


@pytest.mark.parametrize(("sheet", "row", "told"), entries("merged", "duplicate"))
def test_rows_of_one_complaint(imported: tuple[Office, dict[str, Any]], sheet: str, row: int, told: Entry) -> None:
    office, _ = imported
    assert ref_of(office, sheet, row) == ref_of(office, sheet, told[0])


@pytest.mark.parametrize(("sheet", "row", "told"), entries("request", "compliment"))
def test_what_is_no_complaint(imported: tuple[Office, dict[str, Any]], sheet: str, row: int, told: Entry) -> None:
    office, _ = imported
    ref = ref_of(office, sheet, row)
    kind = {"SR": "request", "K": "compliment"}[ref.partition("-")[0]]
    assert EXPECTED[sheet][str(row)][0] == kind
    assert office.done(TODAY, kind, "show", ref)["received_on"] == told[0].isoformat()


def test_a_second_time_nothing_comes_over(imported: tuple[Office, dict[str, Any]]) -> None:
    office, data = imported
    before = office.db.read_bytes()
    again = office.done(TODAY, "import", str(REGISTER))
    assert (again["batch"], again["imported"], again["not_complaints"]) == (None, 0, 0)
    assert again["duplicates"] == data["rows"] - data["held"]
    assert again["held"] == data["held"]
    assert office.db.read_bytes() == before


def test_it_verifies(imported: tuple[Office, dict[str, Any]]) -> None:
    assert imported[0].done(TODAY, "verify")["problems"] == []


class TestWhatStandsInIt:
    def test_text_is_text(self, imported: tuple[Office, dict[str, Any]]) -> None:
        office, _ = imported
        words = {
            row: rows(office, "SELECT summary FROM complaint WHERE ref = ?", ref_of(office, "2025-26", row))
            for row in (7, 16, 17)
        }
        assert words[7] == [('Damp, and "black" mould',)]
        assert words[16] == [("=SUM(1,2) stood on the bill",)]
        assert words[17] == [("[red] paint {{ 7*7 }} on it",)]

    def test_names_keep_their_letters(self, imported: tuple[Office, dict[str, Any]]) -> None:
        names = {name for (name,) in rows(imported[0], "SELECT name FROM complaint")}
        assert {"Siân Prydderch", "Piotr Wójcik", "Żaneta Gąsior", "O'Brien, Ann", "Lena Mróz"} <= names

    def test_money_is_pence_at_the_stage_it_was_offered(self, imported: tuple[Office, dict[str, Any]]) -> None:
        office, _ = imported
        sql = "SELECT stage, amount FROM action WHERE ref = ? ORDER BY action"
        assert rows(office, sql, ref_of(office, "2025-26", 6)) == [(1, 15000)]
        assert rows(office, sql, ref_of(office, "2025-26", 17)) == [(2, 20000)]
        assert rows(office, sql, ref_of(office, "2025-26", 50)) == [(1, 125050)]

    def test_one_officer_under_two_spellings(self, imported: tuple[Office, dict[str, Any]]) -> None:
        office, _ = imported
        assert [name for (name,) in rows(office, "SELECT name FROM person ORDER BY id")] == [
            "Jane Evans",
            "B. Okoro",
            "Carol Ng",
        ]

    def test_one_reference_on_two_people_is_told_apart(self, imported: tuple[Office, dict[str, Any]]) -> None:
        office, _ = imported
        assert office.refused(TODAY, "show", "25-006", code=4) == [("old-reference", None)]
        assert ref_of(office, "2025-26", 12) != ref_of(office, "2025-26", 13)

    def test_a_row_without_words_says_so(self, imported: tuple[Office, dict[str, Any]]) -> None:
        office, _ = imported
        (point,) = office.done(TODAY, "show", "26-009")["points"]
        assert point["text"] == "Not recorded in the older register"

    def test_what_has_no_column_here_is_kept(self, imported: tuple[Office, dict[str, Any]]) -> None:
        (older,) = imported[0].done(TODAY, "show", "25-001")["older"]
        assert older == {
            "reference": "25-001",
            "file": "register.xlsx",
            "sheet": "2025-26",
            "row": 6,
            "kept": "Ward: North",
            "batch": 1,
        }


def test_the_other_offices_file_is_read_as_it_was_saved(office: Office) -> None:
    data = office.done(TODAY, "import", str(messy_register.FOLDER / "other-office.csv"))
    assert (data["rows"], data["imported"], data["review"]) == (3, 3, [])
    assert office.done(TODAY, "show", "q/1")["parties"]["name"] == "Agnès Fournier"
    assert office.done(TODAY, "show", "Q / 2")["points"][0]["text"] == "A bill of 12,50"
