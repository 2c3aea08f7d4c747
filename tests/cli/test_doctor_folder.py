"""What `doctor` says of the folder: whose it is, who can look in, second copies, what was left lying."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from complaints_cli.commands.doctoring import folder
from complaints_cli.computer.access import access
from complaints_cli.computer.encryption import is_encrypted
from examined import DAY, checks
from officer import Officer

pytestmark = pytest.mark.usefixtures("alone")
posix = pytest.mark.skipif(os.name != "posix", reason="modes, links and process numbers are POSIX's")


@pytest.fixture
def gone() -> int:
    """The number of a process that is gone."""
    return int(subprocess.check_output([sys.executable, "-c", "import os; print(os.getpid())"]).decode())


def test_a_synced_folder_is_wrong_and_one_on_record_is_looked_at(officer: Officer) -> None:
    (officer.folder / ".stfolder").mkdir()
    ran = officer(DAY, "doctor", "--quick")
    ((state, message),) = checks(ran, "Whose folder")
    assert (ran.code, state) == (6, "wrong")
    assert "Syncthing" in message
    assert "The safe way" in message
    officer.done(DAY, "settings", "set", "shared_folder", "Until the new server is there")
    ran = officer(DAY, "doctor", "--quick")
    assert (ran.code, checks(ran, "Whose folder")[0][0]) == (0, "look")
    assert "Until the new server" not in ran.out


@posix
def test_everybody_who_can_read_it_is_told(officer: Officer) -> None:
    officer.db.chmod(0o640)
    found = access(officer.db)
    assert found is not None
    assert found.is_mine
    assert not found.everybody_reads
    officer.db.chmod(0o604)
    for each in officer.folder.parents:  # pytest's folders are for their owner alone
        if each.stat().st_uid == os.geteuid() and not each.stat().st_mode & 0o001:
            assert checks(officer(DAY, "doctor", "--quick"), "Who can read it")[0][0] == "fine"
            return


@posix
def test_modes_are_put_into_words(officer: Officer, monkeypatch: pytest.MonkeyPatch) -> None:
    found = access(officer.db)
    assert found is not None
    changes = {"everybody_reads": "wrong", "everybody_changes": "wrong", "group_reads": "look"}
    for name, state in changes.items():
        told = type(found)(**{**vars(found), name: "staff" if name == "group_reads" else True})
        monkeypatch.setattr(folder, "access", lambda _, told=told: told)
        assert checks(officer(DAY, "doctor", "--quick"), "Who can read it")[0][0] == state
    monkeypatch.setattr(folder, "access", lambda _: type(found)(**{**vars(found), "is_mine": False}))
    assert "and not to you" in checks(officer(DAY, "doctor", "--quick"), "Who can read it")[1][1]
    monkeypatch.setattr(folder, "access", lambda _: None)
    assert "Windows" in checks(officer(DAY, "doctor", "--quick"), "Who can read it")[0][1]


@posix
def test_a_disk_that_linux_decrypts_is_known_by_its_device(tmp_path: Path) -> None:
    number = tmp_path.stat().st_dev
    device = tmp_path / "blocks" / f"{os.major(number)}:{os.minor(number)}"
    assert is_encrypted(tmp_path, tmp_path / "blocks") is None
    device.mkdir(parents=True)
    assert is_encrypted(tmp_path, tmp_path / "blocks") is False
    below = device / "slaves" / "dm-0" / "dm"
    below.mkdir(parents=True)
    (below / "uuid").write_text("CRYPT-LUKS2-0123-disk\n", encoding="ascii")
    assert is_encrypted(tmp_path, tmp_path / "blocks") is True


@pytest.mark.parametrize(
    ("found", "state", "word"), [(True, "fine", "LUKS"), (False, "look", "does not"), (None, "look", "BitLocker")]
)
def test_encryption_in_words(
    officer: Officer, monkeypatch: pytest.MonkeyPatch, found: bool | None, state: str, word: str
) -> None:
    monkeypatch.setattr(folder, "is_encrypted", lambda _: found)
    ((said, message),) = checks(officer(DAY, "doctor", "--quick"), "Encryption")
    assert (said, word in message) == (state, True)


@pytest.mark.parametrize(
    "name",
    [
        "complaints (1).db",
        "complaints-PC2.db",
        "complaints - Copy.db",
        "complaints (Jo's conflicted copy 2026-12-01).db",
        "complaints.sync-conflict-20261201-101530-ABCDEFG.db",
    ],
)
def test_a_second_copy_is_compared_with_the_record(officer: Officer, name: str) -> None:
    copy = officer.folder / name
    before = officer.db.read_bytes()
    officer.logs(DAY)
    for content in (before, officer.db.read_bytes()):
        copy.write_bytes(content)
        assert checks(officer(DAY, "doctor", "--quick"), "Second copy") == [
            ("look", f"{name}: all that is in it is in the record. Move it to the backups.")
        ]
    officer.run("--db", str(copy), "--today", DAY, "staff", "add", "Jo Patel")
    ran = officer(DAY, "doctor", "--quick")
    ((state, message),) = checks(ran, "Second copy")
    assert (ran.code, state) == (6, "wrong")
    assert "goes further" in message
    officer.logs(DAY)
    assert "grew apart" in checks(officer(DAY, "doctor", "--quick"), "Second copy")[0][1]
    copy.write_bytes(b"nothing")
    assert "none that can be read" in checks(officer(DAY, "doctor", "--quick"), "Second copy")[0][1]


def test_another_record_is_known_as_one(officer: Officer) -> None:
    other = officer.folder / "complaints-play.db"
    officer.run("--db", str(other), "init", "--name", "Play Homes")
    assert "another record" in checks(officer(DAY, "doctor", "--quick"), "Second copy")[0][1]


def test_backups_and_other_files_are_no_second_copies(officer: Officer) -> None:
    officer.done(DAY, "backup", str(officer.folder))
    for name in ("complaints-before-schema-1-2026-12-01T101530Z.db", "complaints.txt", "other (1).db"):
        (officer.folder / name).write_bytes(b"x")
    assert checks(officer(DAY, "doctor", "--quick"), "Second copy") == []


def left(officer: Officer, process: int) -> list[Path]:
    """What a run of that number leaves where the database is, with personal data in it."""
    files = [
        officer.folder / f"unfinished-{process}.part",
        officer.folder / f"unfinished-{process}-2.part",
        officer.folder / f".due.ics.unfinished-{process}.new",
    ]
    for path in files:
        path.write_bytes(b"Maja Holm")
    folder = officer.folder / f"unfinished-{process}-ab_c12de.part"
    folder.mkdir()
    (folder / "complaint.csv").write_bytes(b"Maja Holm")
    return [*files, folder]


@posix
def test_what_a_killed_run_left_is_told_and_tidied(officer: Officer, gone: int) -> None:
    things = left(officer, gone)
    assert sorted(
        message.partition(" was left")[0] for _, message in checks(officer(DAY, "doctor", "--quick"), "Unfinished")
    ) == (sorted(str(path) for path in things))
    assert all(path.exists() for path in things)
    ran = officer.run("--db", str(officer.db), "--json", "--no-input", "doctor", "--tidy")
    assert (ran.code, ran.codes) == (2, ["not-confirmed"])
    assert all(path.exists() for path in things)
    removed = officer.done(DAY, "doctor", "--tidy", "--yes")["removed"]
    assert sorted(removed) == sorted(str(path) for path in things)
    assert not any(path.exists() for path in things)
    assert "nothing to tidy" in officer(DAY, "doctor", "--tidy", "--yes").answer["messages"][0]


def test_what_a_running_command_has_in_hand_is_left_alone(officer: Officer) -> None:
    things = left(officer, os.getpid())
    assert officer.done(DAY, "doctor", "--tidy", "--yes")["removed"] == []
    assert all(path.exists() for path in things)


@posix
def test_what_is_only_called_alike_is_never_touched(officer: Officer, gone: int, tmp_path: Path) -> None:
    kept = [
        officer.folder / name
        for name in (
            "unfinished-letter.part",
            f"unfinished-{gone}.docx",
            f"my-unfinished-{gone}.part",
            f"x.{gone}.new",
            f".settings.{gone}.new",
            f"unfinished-{gone}-ab_c12de.part",
        )
    ]
    for path in kept:
        path.write_bytes(b"mine")
    for name in (f"unfinished-{gone}-invoices", f"unfinished-{gone}-2.part", f".due.unfinished-{gone}.new"):
        kept.append(officer.folder / name)
        kept[-1].mkdir()
    target = tmp_path / "precious"
    target.mkdir()
    (target / "letter.txt").write_bytes(b"mine")
    link = officer.folder / f"unfinished-{gone}-abcdefgh.part"
    link.symlink_to(target)
    assert officer.done(DAY, "doctor", "--tidy", "--yes")["removed"] == []
    assert all(path.exists() for path in (*kept, link, target / "letter.txt"))


def test_an_old_draft_and_a_report_of_a_failure_are_told(officer: Officer, drafts: Path) -> None:
    drafts.mkdir()
    for name, age in (("log.1234.txt", 40), ("ack.1234.txt", 3), ("failure.txt", 0)):
        (drafts / name).write_bytes(b"Maja Holm")
        then = (drafts / name).stat().st_mtime - age * 86_400
        os.utime(drafts / name, (then, then))
    ran = officer(DAY, "doctor", "--quick")
    assert [("40 days ago" in message) for _, message in checks(ran, "Draft")] == [True]
    assert len(checks(ran, "Failure")) == 1
    assert len(list(drafts.iterdir())) == 3


@pytest.mark.skipif(sys.platform != "linux", reason="access lists are told by Linux")
def test_an_access_list_is_told(officer: Officer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "listxattr", lambda _: ["system.posix_acl_access"])
    ((state, message),) = checks(officer(DAY, "doctor", "--quick"), "Who can read it")
    assert (state, "getfacl" in message) == ("look", True)


@posix
def test_a_folder_of_drafts_that_others_look_into(officer: Officer, drafts: Path) -> None:
    drafts.mkdir(mode=0o700)
    assert checks(officer(DAY, "doctor", "--quick"), "Drafts") == []
    drafts.chmod(0o755)
    assert "chmod 700" in checks(officer(DAY, "doctor", "--quick"), "Drafts")[0][1]


@posix
def test_among_everybodys_temporary_files_only_what_is_surely_ours_is_told(officer: Officer, gone: int) -> None:
    everybodys = officer.folder / "temporary"
    (everybodys / f".theirs.{gone}.new").write_bytes(b"theirs")
    (everybodys / f"unfinished-{gone}.part").write_bytes(b"ours")
    assert officer.done(DAY, "doctor", "--quick", "--tidy", "--yes")["removed"] == [
        str(everybodys / f"unfinished-{gone}.part")
    ]
    assert [path.name for path in everybodys.iterdir()] == [f".theirs.{gone}.new"]
