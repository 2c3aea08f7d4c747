"""Every table of the register goes out, each column of its kind and explained; what is personal stays in on request."""

import json
import re
import shutil
import sqlite3
from contextlib import closing
from datetime import date
from itertools import count
from pathlib import Path

import pytest
from openpyxl import load_workbook

from complaints_cli.exchange.export.complaints import complaints_sheet
from complaints_cli.exchange.export.contents import contents
from complaints_cli.exchange.export.kinds import SWITCHES
from complaints_cli.exchange.export.sheet import Kind, day_of, heading_of
from complaints_cli.store.reading import reading
from complaints_cli.store.row_by_row import NOT_HANDED_OUT, handed_tables
from complaints_cli.store.shelves import register_tables
from exported import ran, rows
from forged import forged

pytestmark = pytest.mark.slow

DAY = date(2026, 5, 15)
KEPT = ("value", "sha256")
"""Settings, which must be what they are of, and digests."""
COUNTS = {
    *("acknowledge_missed_by", "beyond_cap", "checks", "contacts", "corrections", "duplicates", "extensions", "held"),
    *("heaters", "imported", "item", "merged", "moves", "neither", "not_complaints", "rank", "respond_missed_by"),
    *("rows", "skipped", "stage", "working_days", "working_days_taken"),
}
"""Numbers that can be 0 without being a switch."""


def test_every_table_of_the_register_goes_out_but_the_one_that_is_never_shown() -> None:
    assert set(register_tables()) - set(handed_tables()) == set(NOT_HANDED_OUT) == {"match_key"}


def test_every_column_says_what_it_holds_and_no_two_sheets_are_called_alike(larkmere: Path) -> None:
    with reading(larkmere) as record:
        made = contents(record, DAY, people=True, in_pieces=True)
    shown = [sheet for sheet in made.sheets if not sheet.is_record and sheet.name != "columns"]
    assert [(sheet.name, column.name) for sheet in shown for column in sheet.columns if not column.note] == []
    headings = [sheet.heading.casefold() for sheet in made.sheets]
    assert (len(set(headings)), max(map(len, headings)) <= 31) == (len(headings), True)


def test_columns_are_of_the_kind_that_their_values_are_of(larkmere: Path) -> None:
    """A column that holds days and nothing else is one of days, and a number that is 0 or 1 only is a switch."""
    with reading(larkmere) as record:
        made = contents(record, DAY, people=True, in_pieces=True)
        for sheet in made.sheets:
            if sheet.is_record or sheet.name == "columns":
                continue
            for place, column in enumerate(sheet.columns):
                values = {row[place] for row in sheet.rows()} - {None}
                where = f"{sheet.name}.{column.name}"
                if column.kind in (Kind.TEXT, Kind.DAY) and values:
                    assert (column.kind is Kind.DAY) == all(day_of(each) is not None for each in values), where
                if column.kind is Kind.YES_NO:
                    assert values <= {0, 1}, where
                if column.kind is Kind.NUMBER and 0 in values:
                    assert column.name in COUNTS - SWITCHES, where


def test_no_name_address_or_story_is_in_an_export_without_people(larkmere: Path, tmp_path: Path) -> None:
    db = tmp_path / "copy.db"
    shutil.copy(larkmere, db)
    assert ran(db, "export", "--without-people", "--output", f"{tmp_path}/all.json")[0] == 0
    said = (tmp_path / "all.json").read_text(encoding="utf-8")
    with closing(sqlite3.connect(db)) as connection:
        names = [name for (name,) in connection.execute("SELECT name FROM complaint UNION SELECT name FROM person")]
        sealed = [json.loads(content) for (content,) in connection.execute("SELECT content FROM sealed_text")]
    stories = {text for texts in sealed for text in texts.values() if len(text) > 24 and " " in text}
    stories.remove("Larkmere Housing Association")  # the landlord's own name stands on the cover
    assert [name for name in names if name and name in said] == []
    assert [story for story in sorted(stories) if json.dumps(story, ensure_ascii=False)[1:-1] in said] == []


def test_verdicts_days_and_dates_are_those_that_show_has(larkmere: Path) -> None:
    with reading(larkmere) as record:
        sheet = complaints_sheet(record, DAY)
        found = [dict(zip((column.name for column in sheet.columns), row, strict=True)) for row in sheet.rows()]
    assert len(found) == 54
    for row in found[::3]:
        code, said = ran(larkmere, "--json", "show", str(row["ref"]))
        assert code == 0
        for stage in json.loads(said)["data"]["stages"]:
            at = f"stage_{stage['stage']}"
            if row[f"{at}_due"] is None:
                assert row["stage_2_refused_on"] is not None
                continue
            ours = {
                "ack_due": row[f"{at}_acknowledge_due"],
                "ack_state": row[f"{at}_acknowledge_verdict"],
                "acknowledged_on": row[f"{at}_acknowledged_on"],
                "response_state": row[f"{at}_verdict"],
                "policy_state": row[f"{at}_policy_verdict"],
                "responded_on": row[f"{at}_responded_on"],
                "working_days_taken": row[f"{at}_working_days"],
                "decision": row[f"{at}_decision"],
            }
            assert ours == {name: stage[name] for name in ours}, row["ref"]


def test_a_complaint_by_hand(larkmere: Path) -> None:
    """Received on Tue 14 Jan 2025, acknowledged on the 16th, so due on the 30th: no bank holiday lies between."""
    with reading(larkmere) as record:
        sheet = complaints_sheet(record, DAY)
        rows = [dict(zip((column.name for column in sheet.columns), row, strict=True)) for row in sheet.rows()]
    (row,) = (each for each in rows if each["ref"] == "C-2025-0001")
    assert (row["received_on"], row["stage_1_acknowledged_on"], row["stage_1_acknowledge_due"]) == (
        "2025-01-14",
        "2025-01-16",
        "2025-01-21",
    )
    assert (row["stage_1_responded_on"], row["stage_1_due"], row["stage_1_working_days"]) == (
        "2025-01-30",
        "2025-01-30",
        12,
    )
    assert (row["stage_1_verdict"], row["stage_1_policy_verdict"], row["at_stage"]) == ("met", "met", 2)
    assert (row["stage_2_requested_on"], row["stage_2_working_days"], row["handler"]) == (
        "2025-02-10",
        16,
        "Tom Hallam",
    )
    older = {each["older"]: each["ref"] for each in rows if each["older"]}
    assert older["22/031"] == "C-2022-0001"


def test_notes_speak_of_pounds_and_yes_and_no(exported: dict[str, Path]) -> None:
    made = json.loads(exported["json"].read_text(encoding="utf-8"))["tables"]["columns"]
    money = [each["note"] for each in made if each["kind"] == "money"]
    assert money
    assert not [note for note in money if re.search(r"pence", note, re.IGNORECASE)]
    assert not [each for each in made if each["kind"] == "yes or no" and each["note"].startswith("1 ")]


def test_a_workbook_has_a_sheet_a_table_and_hides_the_record(exported: dict[str, Path]) -> None:
    book = load_workbook(exported["xlsx"], read_only=True)
    assert book.sheetnames[:4] == ["Read me", "Complaints", "Due in words", "Promises in words"]
    states = {page.title: page.sheet_state for page in book.worksheets}
    assert {states[name] for name in ("record_head", "record_event", "record_text", "record_document")} == {"hidden"}
    tables = json.loads(exported["json"].read_text(encoding="utf-8"))["tables"]
    empty = {heading_of(name) for name, held in tables.items() if not held}
    shown = {heading_of(name) for name, held in tables.items() if held}
    assert ({states[name] for name in empty} <= {"hidden"}, {states[name] for name in shown}) == (True, {"visible"})
    book.close()


def test_an_auditor_finds_in_the_first_sheet_that_the_record_is_left_out(larkmere: Path, tmp_path: Path) -> None:
    db = tmp_path / "copy.db"
    shutil.copy(larkmere, db)
    assert ran(db, "export", "--without-people", "--output", f"{tmp_path}/some.xlsx")[0] == 0
    book = load_workbook(tmp_path / "some.xlsx", read_only=True)
    assert not [name for name in book.sheetnames if name.startswith("record")]
    said = "\n".join(str(row[0]) for row in book["Read me"].iter_rows(values_only=True) if row)
    assert "free text are left out, and so is the record itself: it cannot be imported." in said
    book.close()


@pytest.mark.parametrize("form", ["csv", "json", "xlsx"])
def test_that_it_was_made_is_not_in_it(form: str, exported: dict[str, Path], larkmere: Path) -> None:
    before = len(rows(larkmere, "handed_out"))
    if form == "csv":
        assert (exported["csv"] / "handed_out.csv").read_text(encoding="utf-8-sig").count("\n") == 1 + before
    elif form == "json":
        made = json.loads(exported["json"].read_text(encoding="utf-8"))
        assert len(made["tables"]["handed_out"]) == before
    else:
        book = load_workbook(exported["xlsx"])
        assert book["Handed out"].max_row == 1 + before


def test_no_sealed_text_of_any_kind_of_event_is_in_an_export_without_people(
    exported: dict[str, Path], tmp_path: Path
) -> None:
    """Every one is put in place of by a word of its own, that cannot stand there by chance."""
    made = json.loads(exported["json"].read_text(encoding="utf-8"))
    number = count(1)
    forged(made["record"], lambda field, text: text if field in KEPT else f"Zq{next(number):05d}qz")
    (tmp_path / "words.json").write_text(json.dumps(made), encoding="utf-8")
    db = tmp_path / "words.db"
    code, said = ran(db, "import", str(tmp_path / "words.json"))
    assert code == 0, said
    assert ran(db, "export", "--without-people", "--output", f"{tmp_path}/some/")[0] == 0
    assert next(number) > 1_000
    held = {path.name: path.read_text(encoding="utf-8") for path in (tmp_path / "some").iterdir()}
    assert {name: re.findall(r".*Zq\d{5}qz", text)[:1] for name, text in held.items() if "Zq" in text} == {}
    assert ran(db, "due", "--ics", f"{tmp_path}/due.ics")[0] == 0
    assert "Zq" not in (tmp_path / "due.ics").read_text(encoding="utf-8")
