"""A database in a folder that others keep in step is not written to, unless the record itself says why it must be."""

from pathlib import Path

import pytest

from command_line import CommandLine
from complaints_cli.commands import demo
from complaints_cli.exchange.invented import teller
from officer import Officer

REASON = "Only until the new server is there"


@pytest.fixture
def synced(tmp_path: Path) -> Path:
    folder = tmp_path / "OneDrive - Oak Homes"
    folder.mkdir()
    return folder / "complaints.db"


def test_init_is_refused_there_and_leaves_nothing(run: CommandLine, synced: Path) -> None:
    ran = run("--json", "--db", str(synced), "init", "--name", "Oak Homes")
    assert (ran.code, ran.codes) == (6, ["shared-folder"])
    message = ran.answer["errors"][0]["message"]
    assert message.startswith(f"{synced.parent} is in a folder of OneDrive")
    assert list(synced.parent.iterdir()) == []


def test_init_goes_through_with_a_reason_which_is_on_record(run: CommandLine, synced: Path) -> None:
    assert run("--db", str(synced), "init", "--name", "Oak Homes", "--shared-folder", REASON).code == 0
    settings = run("--db", str(synced), "--json", "settings", "show").answer["data"]["settings"]
    assert settings["shared_folder"] == REASON
    assert run("--db", str(synced), "staff", "add", "Jo Patel").code == 0


def test_the_reason_may_be_in_the_landlords_file(run: CommandLine, synced: Path, tmp_path: Path) -> None:
    file = tmp_path / "landlord.toml"
    file.write_text(f'name = "Oak Homes"\nshared_folder = "{REASON}"\n', encoding="utf-8")
    assert run("--db", str(synced), "init", "--from", str(file)).code == 0


@pytest.mark.parametrize("word", ["yes", "it must"])
def test_a_word_is_no_reason(run: CommandLine, synced: Path, word: str) -> None:
    ran = run("--json", "--db", str(synced), "init", "--name", "Oak Homes", "--shared-folder", word)
    assert (ran.code, ran.codes) == (2, ["setting"])
    assert not synced.exists()


def test_what_was_moved_there_is_read_and_not_written(officer: Officer, synced: Path) -> None:
    officer.logs("2026-12-14")
    synced.write_bytes(officer.db.read_bytes())
    before = synced.read_bytes()
    for words in (("list",), ("due",), ("show", "C-2026-0001"), ("verify",)):
        assert officer.run("--db", str(synced), "--today", "2026-12-14", *words).code == 0
    for writes in (
        ["staff", "add", "Jo Patel"],
        ["note", "C-2026-0001", "--with", "staff", "--text", "A"],
        ["db", "rebuild"],
    ):
        ran = officer.run("--db", str(synced), "--today", "2026-12-14", "--json", "--yes", *writes)
        assert (ran.code, ran.codes) == (6, ["shared-folder"]), writes
    assert synced.read_bytes() == before


def test_the_setting_itself_goes_through_and_cannot_be_emptied_there(officer: Officer, synced: Path) -> None:
    synced.write_bytes(officer.db.read_bytes())
    there = ("--db", str(synced), "--json")
    assert officer.run(*there, "settings", "set", "shared_folder", REASON).code == 0
    assert officer.run(*there, "staff", "add", "Jo Patel").code == 0
    ran = officer.run(*there, "settings", "set", "shared_folder", "")
    assert (ran.code, ran.codes) == (6, ["shared-folder"])


def test_nothing_is_restored_into_it_and_a_backup_may_lie_there(officer: Officer, synced: Path) -> None:
    copy = officer.done("2026-12-14", "backup", str(synced.parent / "backups"))["backup"]
    ran = officer.run("--json", "restore", copy, "--to", str(synced))
    assert (ran.code, ran.codes) == (6, ["shared-folder"])
    assert not synced.exists()
    assert officer.run("restore", copy, "--to", str(officer.folder / "again.db")).code == 0


def test_a_link_into_it_hides_nothing(officer: Officer, synced: Path, tmp_path: Path) -> None:
    synced.write_bytes(officer.db.read_bytes())
    (tmp_path / "here.db").symlink_to(synced)
    ran = officer.run("--db", str(tmp_path / "here.db"), "--json", "staff", "add", "Jo Patel")
    assert (ran.code, ran.codes) == (6, ["shared-folder"])


def test_a_mark_above_the_folder_is_seen_on_the_disk(officer: Officer) -> None:
    (officer.folder / ".stfolder").mkdir()
    ran = officer.run("--db", str(officer.db), "--json", "staff", "add", "Jo Patel")
    assert (ran.code, ran.codes) == (6, ["shared-folder"])
    assert "Syncthing" in ran.answer["errors"][0]["message"]


def test_an_invented_association_may_be_anywhere(
    run: CommandLine, synced: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(teller, "tell", lambda *_: {})  # what it tells takes its time, and is saved as the rest is
    monkeypatch.setattr(demo, "_what_next", lambda *_: [])
    assert run("demo", str(synced.parent / "demo")).code == 0
    assert (synced.parent / "demo" / "complaints.db").exists()
