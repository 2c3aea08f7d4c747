"""An export of everything, brought into an empty database, is the same record, register and reports."""

import json
import os
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from complaints_cli.exchange.own_export import is_ours
from complaints_cli.new_files import settle
from complaints_cli.store.as_of import COPIED
from complaints_cli.store.shelves import register_tables
from exported import ran, rows
from forged import forged

pytestmark = pytest.mark.slow

FORMS = ("csv", "xlsx", "json")
LANDLORD = ("init", "--name", "Larkmere Housing Association")
"""`init` as somebody would do it again who has lost the file it was done with."""


def report(db: Path) -> str:
    code, said = ran(db, "report", "annual", "--year", "2025/26")
    assert code == 0
    return said


def refused(db: Path, path: Path) -> tuple[int, str]:
    """The exit code and the code of the error of an import that must not succeed."""
    code, said = ran(db, "--json", "import", str(path))
    return code, json.loads(said)["errors"][0]["code"]


@pytest.mark.parametrize("form", FORMS)
def test_a_database_that_does_not_exist_is_made_with_the_same_chain(
    form: str, exported: dict[str, Path], larkmere: Path, tmp_path: Path
) -> None:
    db = tmp_path / "new.db"
    assert ran(db, "import", str(exported[form]))[0] == 0
    for table in (*COPIED, *register_tables()):
        assert rows(db, table) == rows(larkmere, table), table
    assert report(db) == report(larkmere)
    assert ran(db, "verify")[0] == 0
    assert db.stat().st_mode & 0o077 == 0


def test_a_database_that_holds_only_a_beginning_takes_up_the_rest(
    exported: dict[str, Path], larkmere: Path, tmp_path: Path
) -> None:
    db = tmp_path / "begun.db"
    assert ran(db, *LANDLORD)[0] == 0
    assert ran(db, "import", str(exported["csv"]))[0] == 0
    theirs = {"due", "setting", "calendar", "letter", "handed_out"}  # with a day or a number of this database in them
    for table in register_tables():
        if table not in theirs:
            assert rows(db, table) == rows(larkmere, table), table
    who = "stream, kind, happened_on, recorded_on, instant, login, person, seal"
    ours = [row for row in rows(larkmere, "event", who) if row[0] not in {"calendar", "landlord"}]
    assert [row for row in rows(db, "event", who) if row[0] not in {"calendar", "landlord"}] == ours
    assert report(db) == report(larkmere)
    assert ran(db, "verify")[0] == 0


def test_one_that_was_made_from_the_same_file_differs_in_nothing_that_was_recorded(
    exported: dict[str, Path], larkmere: Path, tmp_path: Path
) -> None:
    db = tmp_path / "again.db"
    began = rows(larkmere, "event", "min(recorded_on)")[0][0]
    code, _ = ran(db, "init", "--from", str(larkmere.parent / "landlord.toml"), today=str(began))
    assert code == 0
    assert ran(db, "import", str(exported["json"]))[0] == 0
    for table in register_tables():
        assert rows(db, table) == rows(larkmere, table), table


def test_what_the_record_says_is_told(exported: dict[str, Path], tmp_path: Path) -> None:
    code, said = ran(tmp_path / "new.db", "--json", "import", str(exported["json"]))
    data = json.loads(said)["data"]
    assert (code, data["rows"], data["imported"], data["review"], data["restored"]) == (0, 54, 54, [], True)
    assert sum(data["by_year"].values()) == 54
    assert data["head"] == json.loads(exported["json"].read_text(encoding="utf-8"))["head"]


def test_a_dry_run_checks_everything_and_makes_nothing(
    exported: dict[str, Path], changed: Callable[[str, str, str], Path], tmp_path: Path
) -> None:
    db = tmp_path / "new.db"
    assert ran(db, "import", str(exported["json"]), "--dry-run")[0] == 0
    assert not db.exists()
    assert ran(db, "import", str(changed("record_event.csv", "received", "withdrawn")), "--dry-run")[0] == 5
    assert ran(db, *LANDLORD)[0] == 0
    before = db.read_bytes()
    assert ran(db, "import", str(exported["json"]), "--dry-run")[0] == 0
    assert db.read_bytes() == before


def test_a_database_with_complaints_is_left_as_it_is(exported: dict[str, Path], larkmere: Path, tmp_path: Path) -> None:
    db = tmp_path / "used.db"
    shutil.copy(larkmere, db)
    before = db.read_bytes()
    assert refused(db, exported["json"]) == (3, "not-empty")
    assert db.read_bytes() == before


@pytest.mark.parametrize(
    "words",
    [
        ("staff", "add", "Somebody Else"),
        ("calendar", "add", "2026-12-24", "A day", "--source", "gov.uk"),
        ("policy", "adopt", "{policy}", "--effective", "2026-01-01"),
    ],
    ids=["staff", "calendar", "policy"],
)
def test_a_beginning_that_is_another_is_refused_with_the_way_out(
    words: tuple[str, ...], exported: dict[str, Path], larkmere: Path, tmp_path: Path
) -> None:
    db = tmp_path / "begun.db"
    assert ran(db, *LANDLORD)[0] == 0
    code, said = ran(db, *(word.format(policy=larkmere.parent / "policy.toml") for word in words))
    assert code == 0, said
    before = db.read_bytes()
    code, said = ran(db, "import", str(exported["json"]))
    assert (code, db.read_bytes()) == (3, before)
    assert "a database that does not exist yet" in said


def test_settings_of_its_own_stay_and_are_named(exported: dict[str, Path], tmp_path: Path) -> None:
    db = tmp_path / "begun.db"
    assert ran(db, "init", "--name", "Another Name")[0] == 0
    code, said = ran(db, "import", str(exported["json"]))
    assert code == 0
    assert "Settings that stay as this database has them: name." in said


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("record_event.csv", "2025-04-07", "2025-04-08"),
        ("record_event.csv", ",received,", ",withdrawn,"),
        ("record_text.csv", "boiler", "heater"),
        ("record_head.csv", "complaints export 1", "complaints export 2"),
        ("record_event.csv", "record", "x"),
        ("record_document.csv", "content", "y"),
    ],
)
def test_what_was_changed_in_the_record_is_found_and_nothing_is_made(
    file: str, old: str, new: str, changed: Callable[[str, str, str], Path], tmp_path: Path
) -> None:
    db = tmp_path / "new.db"
    assert refused(db, changed(file, old, new)) == (5, "export")
    assert not db.exists()


def test_a_record_whose_end_was_cut_off_is_refused(exported: dict[str, Path], tmp_path: Path) -> None:
    made = json.loads(exported["json"].read_text(encoding="utf-8"))
    last = made["record"]["record_event"].pop()["seq"]
    for part in ("record_text", "record_document"):
        made["record"][part] = [row for row in made["record"][part] if row["event"] != last]
    cut = tmp_path / "cut.json"
    cut.write_text(json.dumps(made), encoding="utf-8")
    assert refused(tmp_path / "new.db", cut) == (5, "export")


@pytest.mark.parametrize("gone", ["record_event.csv", "record_text.csv", "record_document.csv"])
def test_a_folder_from_which_a_file_is_missing_is_refused(gone: str, exported: dict[str, Path], tmp_path: Path) -> None:
    copy = tmp_path / "some"
    shutil.copytree(exported["csv"], copy)
    (copy / gone).unlink()
    assert refused(tmp_path / "new.db", copy) == (5, "export")
    assert not (tmp_path / "new.db").exists()


def test_tables_beside_the_record_are_not_believed(
    changed: Callable[[str, str, str], Path], larkmere: Path, tmp_path: Path
) -> None:
    db = tmp_path / "new.db"
    assert ran(db, "import", str(changed("complaint.csv", "2025-04-07", "2025-04-01")))[0] == 0
    assert rows(db, "complaint") == rows(larkmere, "complaint")


@pytest.mark.parametrize("name", ["some.xlsx", "some.json", "some/"])
def test_an_export_without_people_cannot_come_back(name: str, larkmere: Path, tmp_path: Path) -> None:
    db = tmp_path / "copy.db"
    shutil.copy(larkmere, db)
    assert ran(db, "export", "--without-people", "--output", f"{tmp_path}/{name}")[0] == 0
    assert refused(tmp_path / "new.db", tmp_path / name) == (3, "no-record")


@pytest.mark.parametrize("option", [("--sheet", "Complaints"), ("--map", "map.toml"), ("--review-to", "review.csv")])
def test_it_takes_none_of_the_options_of_older_registers(
    option: tuple[str, str], exported: dict[str, Path], tmp_path: Path
) -> None:
    code, said = ran(tmp_path / "new.db", "--json", "import", str(exported["json"]), *option)
    assert (code, json.loads(said)["errors"][0]["code"]) == (2, "own-export")


def test_the_day_it_comes_back_does_not_matter(exported: dict[str, Path], tmp_path: Path) -> None:
    assert ran(tmp_path / "new.db", "import", str(exported["xlsx"]), today="2030-01-01")[0] == 0


def test_a_workbook_that_only_looks_like_ours_and_would_swell_is_not_opened(tmp_path: Path) -> None:
    path = tmp_path / "bomb.xlsx"
    listed = "".join(f'<sheet name="{name}"/>' for name in ("Read me", "Complaints", "Columns"))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("xl/workbook.xml", f"<workbook>{listed}</workbook>")
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * 110_000_000)
    assert refused(tmp_path / "new.db", path)[0] == 2
    assert not (tmp_path / "new.db").exists()


@pytest.mark.parametrize(
    ("text", "code"),
    [('{"format": "complaints export 1"', 5), ('{"format": "complaints export 1", "record": 3}', 3)],
)
def test_a_json_that_is_not_whole_is_refused(text: str, code: int, tmp_path: Path) -> None:
    path = tmp_path / "part.json"
    path.write_text(text, encoding="utf-8")
    assert refused(tmp_path / "new.db", path)[0] == code
    assert not (tmp_path / "new.db").exists()


@pytest.mark.parametrize("part", ["record_head", "record_event", "record_text", "record_document"])
@pytest.mark.parametrize("junk", [None, 7, "x", [], ["x"], [7], [[]], [{}], {"a": 1}])
def test_a_part_that_is_something_else_is_damage_and_makes_nothing(
    part: str, junk: object, exported: dict[str, Path], tmp_path: Path
) -> None:
    made = json.loads(exported["json"].read_text(encoding="utf-8"))
    made["record"][part] = junk
    (tmp_path / "all.json").write_text(json.dumps(made), encoding="utf-8")
    code, said = ran(tmp_path / "new.db", "import", str(tmp_path / "all.json"))
    assert code == 5, said
    assert [path.name for path in tmp_path.iterdir()] == ["all.json"]


def test_a_chain_that_somebody_made_anew_is_not_called_the_one_that_was_exported(
    exported: dict[str, Path], tmp_path: Path
) -> None:
    made = json.loads(exported["json"].read_text(encoding="utf-8"))
    forged(made["record"], lambda field, text: text.replace("damp", "DAMP") if field == "summary" else text)
    (tmp_path / "all.json").write_text(json.dumps(made), encoding="utf-8")
    code, said = ran(tmp_path / "new.db", "import", str(tmp_path / "all.json"))
    assert code == 0, said
    assert "not a file that somebody made anew" in " ".join(said.split())
    assert "Compare the head" in said


def test_what_no_event_says_is_damage_though_every_hash_fits(exported: dict[str, Path], tmp_path: Path) -> None:
    made = json.loads(exported["json"].read_text(encoding="utf-8"))
    forged(made["record"], lambda field, text: "soon" if field == "value" else text)
    (tmp_path / "all.json").write_text(json.dumps(made), encoding="utf-8")
    code, said = ran(tmp_path / "new.db", "import", str(tmp_path / "all.json"))
    assert (code, "says what no event of its kind does" in " ".join(said.split())) == (5, True)
    assert [path.name for path in tmp_path.iterdir()] == ["all.json"]


def test_a_killed_process_leaves_no_database_by_that_name(
    exported: dict[str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[list[str]] = []

    def looked(beside: Path, path: Path) -> None:
        seen.append(sorted(path.name.partition(".")[2] for path in tmp_path.iterdir()))
        settle(beside, path)

    monkeypatch.setattr("complaints_cli.new_files.settle", looked)
    assert ran(tmp_path / "new.db", "import", str(exported["json"]))[0] == 0
    assert seen == [["part"]]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["new.db"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with a name are POSIX's")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert not is_ours(tmp_path / "pipe")
