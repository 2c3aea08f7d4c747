"""`export`: a new file for its owner alone, or nothing; and whoever takes a copy leaves their name."""

import csv
import hashlib
import io
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import pytest

from complaints_cli import new_files
from complaints_cli.errors import Unavailable
from complaints_cli.store import writing
from officer import REF, Officer

DAY = "2026-12-14"


@pytest.fixture
def logged(officer: Officer) -> Officer:
    """An officer with one complaint."""
    officer.logs(DAY)
    return officer


def listed(officer: Officer) -> list[dict[str, object]]:
    items = officer.done(DAY, "export", "list")["items"]
    assert isinstance(items, list)
    return items


@pytest.mark.parametrize(("name", "form"), [("all.xlsx", "xlsx"), ("all.json", "json"), ("ALL.CSV", "csv")])
def test_the_ending_says_the_form(name: str, form: str, logged: Officer) -> None:
    path = logged.folder / name
    data = logged.done(DAY, "export", "--output", str(path))
    assert (data["format"], data["output"], data["n"]) == (form, str(path), 1)
    assert data["sha256"] == hashlib.sha256(path.read_bytes()).hexdigest()
    assert path.stat().st_mode & 0o177 == 0


def test_a_folder_has_a_file_a_table_and_a_list_of_digests(logged: Officer) -> None:
    folder = logged.folder / "out"
    data = logged.done(DAY, "export", "--output", f"{folder}/")
    assert folder.stat().st_mode & 0o077 == 0
    assert {file.stat().st_mode & 0o177 for file in folder.iterdir()} == {0}
    sums = (folder / "SHA256SUMS").read_bytes()
    assert data["sha256"] == hashlib.sha256(sums).hexdigest()
    for line in sums.decode().splitlines():
        digest, name = line.split("  ")
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == digest
    assert {file.name for file in folder.iterdir()} == {*sums.decode().split()[1::2], "SHA256SUMS"}
    assert data["tables"].keys() == {file.stem for file in folder.glob("*.csv")}
    assert "Larkfield Homes: what was on record on Monday 14 December 2026." in (folder / "read-me.txt").read_text()


def test_an_empty_folder_that_is_there_is_filled(logged: Officer) -> None:
    folder = logged.folder / "out"
    folder.mkdir()
    logged.done(DAY, "export", "--output", str(folder))
    assert (folder / "complaints.csv").exists()


def test_one_table_goes_to_stdout_and_nothing_else(logged: Officer) -> None:
    ran = logged.screen(DAY, "export", "--output", "-")
    (row,) = csv.DictReader(io.StringIO(ran.out, newline=""))
    assert (row["Reference"], row["Received"], row["Stage 1 acknowledgement due"]) == (REF, DAY, "2026-12-21")
    assert "Recorded as number 1 of what was handed out." in ran.err
    ran = logged.screen(DAY, "export", "--output", "-", "--table", "due")
    assert ran.out.startswith("Reference,N,Label,")


def test_everything_goes_to_stdout_as_json(logged: Officer) -> None:
    made = json.loads(logged.screen(DAY, "export", "--output", "-", "--format", "json").out)
    assert (made["tables"]["complaint"][0]["ref"], made["record"]["record_head"][0]["events"]) == (REF, made["events"])


def test_each_copy_is_on_record_with_the_day_the_login_and_the_person(logged: Officer) -> None:
    logged.done(DAY, "export", "--output", str(logged.folder / "all.xlsx"))
    logged.done("2026-12-15", "--as", "Jane Evans", "export", "--output", str(logged.folder / "one.csv"))
    first, second = listed(logged)
    assert (first["n"], first["on"], first["what"], first["format"], first["person"]) == (
        1,
        DAY,
        "export",
        "xlsx",
        None,
    )
    assert (second["n"], second["on"], second["format"], second["person"]) == (2, "2026-12-15", "csv", "Jane Evans")
    assert first["login"]
    assert first["sha256"] == hashlib.sha256((logged.folder / "all.xlsx").read_bytes()).hexdigest()
    assert "Export  csv" in logged.sees("2026-12-15", "export", "list")
    assert logged.run("--db", str(logged.db), "verify").code == 0


def test_a_list_of_nothing_says_so(officer: Officer) -> None:
    assert officer.sees(DAY, "export", "list") == "Nothing has been handed out.\n"


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("--output", "all.txt"), "format"),
        (("--output", "all"), "format"),
        (("--output", "all.xlsx", "--format", "csv"), "format"),
        (("--output", "all.json", "--format", "xml"), "format"),
        (("--output", "out/", "--format", "json"), "format"),
        (("--output", "-", "--format", "xlsx"), "output"),
        (("--output", "-"), "output"),
        (("--output", "all.json", "--table", "due"), "table"),
        (("--output", "out/", "--table", "due"), "table"),
        (("--output", "all.csv", "--table", "dew"), "table"),
        (("--output", "all.csv", "--table", "match_key"), "table"),
    ],
)
def test_what_cannot_be_is_refused_and_makes_nothing(
    words: tuple[str, ...], code: str, logged: Officer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    before = sorted(tmp_path.iterdir())
    assert logged.refused(DAY, "export", *words, code=2) == [(code, None)]
    assert sorted(tmp_path.iterdir()) == before


def test_a_table_that_is_nearly_named_is_offered(logged: Officer) -> None:
    ran = logged(DAY, "export", "--output", str(logged.folder / "a.csv"), "--table", "complaint_s")
    assert "Did you mean complaints or complaint" in ran.answer["errors"][0]["message"]


def test_without_a_place_it_names_the_option(logged: Officer) -> None:
    ran = logged(DAY, "export")
    assert (ran.code, "--output" in ran.answer["errors"][0]["message"]) == (2, True)


@pytest.mark.parametrize("name", ["all.xlsx", "all.csv", "all.json"])
def test_a_file_that_is_there_is_never_overwritten(name: str, logged: Officer) -> None:
    path = logged.folder / name
    path.write_text("mine")
    assert logged.refused(DAY, "export", "--output", str(path), code=6) == [("exists", None)]
    assert path.read_text() == "mine"


def test_a_link_is_not_followed(logged: Officer) -> None:
    target, link = logged.folder / "target.csv", logged.folder / "link.csv"
    link.symlink_to(target)
    assert logged.refused(DAY, "export", "--output", str(link), code=6) == [("exists", None)]
    assert not target.exists()
    (logged.folder / "elsewhere").mkdir()
    (logged.folder / "out").symlink_to(logged.folder / "elsewhere")
    assert logged.refused(DAY, "export", "--output", str(logged.folder / "out"), code=6) == [("exists", None)]


def test_a_folder_that_holds_anything_is_refused(logged: Officer) -> None:
    folder = logged.folder / "out"
    folder.mkdir()
    (folder / "mine").write_text("mine")
    assert logged.refused(DAY, "export", "--output", str(folder), code=6) == [("exists", None)]
    assert [file.name for file in folder.iterdir()] == ["mine"]


@pytest.mark.parametrize("name", ["all.xlsx", "all.json", "out/"])
def test_nothing_half_is_left_of_it_when_the_disk_is_full(
    name: str, logged: Officer, drafts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    before = sorted(logged.folder.iterdir()), sorted(drafts.iterdir())
    monkeypatch.setattr(new_files, "flush_to_disk", full)
    assert logged.refused(DAY, "export", "--output", f"{logged.folder}/{name}", code=6) == [("cannot-write", None)]
    assert (sorted(logged.folder.iterdir()), sorted(drafts.iterdir())) == before


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such limit")
def test_a_workbook_whose_sheets_have_no_room_is_no_surprise(logged: Officer) -> None:
    import resource

    def limited() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (512, 512))

    line = [sys.executable, "-m", "complaints_cli", "--db", str(logged.db), "export"]
    line += ["--output", str(logged.folder / "all.xlsx")]
    ran = subprocess.run(line, capture_output=True, text=True, check=False, preexec_fn=limited)
    assert (ran.returncode, "Cannot write" in ran.stderr, "Traceback" in ran.stderr) == (6, True, False), ran.stderr
    assert not (logged.folder / "all.xlsx").exists()


@pytest.mark.parametrize("name", ["all.xlsx", "all.csv", "out/"])
def test_what_cannot_be_recorded_is_taken_away_again(
    name: str, logged: Officer, drafts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked(*_: object, **__: object) -> None:
        raise Unavailable("locked", "Somebody else is saving.")

    before = sorted(logged.folder.iterdir()), sorted(drafts.iterdir())
    monkeypatch.setattr(writing, "write", locked)
    ran = logged(DAY, "export", "--output", f"{logged.folder}/{name}")
    assert (ran.code, ran.codes) == (6, ["locked"])
    assert "so it was not made" in " ".join(ran.answer["messages"])
    assert (sorted(logged.folder.iterdir()), sorted(drafts.iterdir())) == before


def test_what_people_typed_is_no_formula_and_no_markup(officer: Officer) -> None:
    summary = '=HYPERLINK("http://example.org","[red]{{ 7*7 }}[/]")'
    officer.done(DAY, "log", "--via", "phone", "--summary", summary, "--name", "+44 7700 900123")
    out = officer.screen(DAY, "export", "--output", "-").out
    (row,) = csv.DictReader(io.StringIO(out, newline=""))
    assert (row["Summary"], row["Name"]) == (f"'{summary}", "'+44 7700 900123")
    made = json.loads(officer.screen(DAY, "export", "--output", "-", "--format", "json").out)
    assert made["tables"]["complaints"][0]["summary"] == summary


def test_an_empty_record_can_be_handed_out_too(officer: Officer) -> None:
    data = officer.done(DAY, "export", "--output", str(officer.folder / "all.xlsx"))
    assert (data["tables"]["complaints"], data["up_to"]) == (0, 7)


def test_a_single_table_is_understood_by_import_without_a_doubt(housed: Officer, tmp_path: Path) -> None:
    path = tmp_path / "complaints.csv"
    housed.done("2026-12-22", "export", "--output", str(path))
    other = tmp_path / "other.db"
    housed.run("--db", str(other), "--today", "2026-12-01", "init", "--name", "Larkfield Homes")
    ran = housed.run("--db", str(other), "--today", "2026-12-22", "--json", "import", str(path))
    data = ran.answer["data"]
    assert (ran.code, data["rows"], data["imported"], data["review"]) == (0, 1, 1, [])
    shown = housed.run("--db", str(other), "--today", "2026-12-22", "--json", "show", REF).answer["data"]["stages"][0]
    mine = housed.done("2026-12-22", "show", REF)["stages"][0]
    same = ("opened_on", "acknowledged_on", "ack_due", "ack_state", "response_due", "response_state")
    assert {name: shown[name] for name in same} == {name: mine[name] for name in same}


def test_what_a_workbook_is_made_of_is_in_a_private_folder_of_our_own(
    logged: Officer, drafts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[Path] = []
    make = tempfile.NamedTemporaryFile

    def watched(*args: Any, **kwargs: Any) -> object:
        made = make(*args, **kwargs)
        seen.append(Path(made.name))
        return made

    monkeypatch.setattr("openpyxl.worksheet._writer.NamedTemporaryFile", watched)
    logged.done(DAY, "export", "--output", str(logged.folder / "all.xlsx"))
    assert {path.parent.parent for path in seen} == {drafts}
    assert {path.parent.name.rpartition("-")[0] for path in seen} == {f"unfinished-{os.getpid()}"}
    assert [path.name for path in drafts.iterdir()] == ["witness"]
