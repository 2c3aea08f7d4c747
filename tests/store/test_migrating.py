"""A database is new and private, or the old one brought up to date; what fails leaves the file as it was."""

import shutil
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest

from complaints_cli.domain.events.stages import Received
from complaints_cli.domain.terms import Channel
from complaints_cli.errors import Damaged, Unavailable
from complaints_cli.store import heads, migrating, notices, opening, schema_steps, witness
from complaints_cli.store import restore as restoring
from complaints_cli.store.chain import record_troubles
from complaints_cli.store.migrating import copy_to, create, migrate
from complaints_cli.store.restore import restore
from complaints_cli.store.verify import verify
from record_room import ANNA, MONDAY, Office

MORE = (
    "ALTER TABLE note ADD COLUMN minutes INTEGER;\nCREATE TABLE visit (\n  ref TEXT NOT NULL PRIMARY KEY\n) STRICT;\n"
)
ARRIVED = (Received(on=MONDAY, via=Channel.PHONE, policy="code-2024", calendar=1),)


@pytest.fixture
def newer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program that knows one more step than the file; the step can be rewritten."""
    folder = tmp_path / "schema"
    shutil.copytree(schema_steps.FOLDER, folder)
    (folder / "0002").mkdir()
    (folder / "0002" / "more.sql").write_text(MORE, encoding="utf-8")
    monkeypatch.setattr(schema_steps, "FOLDER", folder)
    monkeypatch.setattr(opening, "VERSION", 2)
    monkeypatch.setattr(migrating, "VERSION", 2)
    monkeypatch.setattr(restoring, "VERSION", 2)
    return folder / "0002" / "more.sql"


@pytest.fixture
def lived(office: Office) -> Office:
    """A complaint with letters and promises, recorded before the program knew more."""
    office.lively()
    return office


def code(path: Path) -> str:
    with pytest.raises((Unavailable, Damaged)) as caught:
        create(path)
    return caught.value.problems[0].code


def test_a_new_database_is_empty_private_and_sound(tmp_path: Path) -> None:
    path = tmp_path / "complaints.db"
    create(path)
    found = verify(path)
    assert (found.events, found.head, found.problems) == (0, "", ())
    assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0
    assert [each.name for each in tmp_path.iterdir()] == ["complaints.db"]


def test_a_database_is_never_made_over_anything(tmp_path: Path) -> None:
    for name in ("a.db", "b.db"):
        (tmp_path / name).write_text("" if name == "a.db" else "mine", encoding="utf-8")
        assert code(tmp_path / name) == "exists"
    (tmp_path / "link.db").symlink_to(tmp_path / "elsewhere.db")
    assert code(tmp_path / "link.db") == "exists"
    assert not (tmp_path / "elsewhere.db").exists()
    assert (tmp_path / "b.db").read_text(encoding="utf-8") == "mine"


def test_a_folder_that_is_not_there_is_named_and_not_made(tmp_path: Path) -> None:
    assert code(tmp_path / "none" / "complaints.db") == "no-folder"
    assert not (tmp_path / "none").exists()


def test_no_record_is_made_where_everybody_could_take_it_away(tmp_path: Path) -> None:
    tmp_path.chmod(0o777)
    assert code(tmp_path / "complaints.db") == "unsafe-folder"
    assert list(tmp_path.iterdir()) == []
    tmp_path.chmod(0o1777)
    create(tmp_path / "complaints.db")


def test_a_database_that_cannot_be_made_leaves_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(connection: sqlite3.Connection) -> None:
        error = sqlite3.OperationalError("database or disk is full")
        error.sqlite_errorcode = 13
        raise error

    monkeypatch.setattr(migrating, "apply_steps", full)
    assert code(tmp_path / "complaints.db") == "disk-full"
    assert list(tmp_path.iterdir()) == []


def test_a_database_that_is_up_to_date_is_left_alone(office: Office) -> None:
    before = office.path.read_bytes()
    assert migrate(office.path) is None
    assert office.path.read_bytes() == before


def test_the_next_save_brings_an_older_database_up_to_date(office: Office, newer: Path) -> None:
    before = office.path.read_bytes()
    with pytest.raises(Unavailable, match="older version"):
        verify(office.path)
    ref = office.act(None, *ARRIVED).streams[0]
    assert verify(office.path).problems == ()
    assert office.version(ref) == 1
    (copy,) = office.path.parent.glob("*-before-schema-2-*.db")
    assert copy.read_bytes()[100:] == before[100:]
    assert stat.S_IMODE(copy.stat().st_mode) & 0o077 == 0


def test_the_copy_made_before_is_told_and_verifies(lived: Office, newer: Path) -> None:
    said: list[str] = []
    notices.listen(said.append)
    copy = migrate(lived.path)
    notices.listen(None)
    assert copy is not None
    assert [f"A verified copy of it as it was is kept in {copy}" in each for each in said] == [True]
    with closing(opening.connect(copy)) as connection:
        assert list(record_troubles(connection)) == []


def test_a_record_that_does_not_verify_is_not_migrated_and_leaves_no_copy(lived: Office, newer: Path) -> None:
    lived.tamper("UPDATE event SET login = 'ben' WHERE seq = 5")
    before = lived.path.read_bytes()
    with pytest.raises(Damaged, match="Event 5 of C-2026-0001"):
        migrate(lived.path)
    assert lived.path.read_bytes() == before
    assert [each.name for each in lived.path.parent.glob("*.db")] == ["complaints.db"]


def test_an_older_copy_that_came_back_is_not_migrated(office: Office, newer: Path) -> None:
    with closing(opening.connect(office.path)) as connection:
        begins = heads.hash_at(connection, 1)
    witness.remember(office.path, begins, (99, "further"))
    before = office.path.read_bytes()
    with pytest.raises(Unavailable) as caught:
        office.act(None, *ARRIVED)
    assert caught.value.problems[0].code == "older-copy"
    assert office.path.read_bytes() == before
    assert [each.name for each in office.path.parent.glob("*.db")] == ["complaints.db"]


def test_a_backup_of_an_older_version_is_restored_and_brought_up_to_date(
    office: Office, newer: Path, tmp_path: Path
) -> None:
    before = office.path.read_bytes()
    found = restore(office.path, tmp_path / "new.db", ANNA)
    assert found.verification.problems == ()
    assert office.path.read_bytes() == before
    assert sorted(each.name for each in tmp_path.glob("*.db")) == ["complaints.db", "new.db"]


def test_views_and_triggers_are_made_anew_with_every_step(office: Office, newer: Path) -> None:
    views = newer.parent.with_name("views.sql")
    with views.open("a", encoding="utf-8") as file:
        file.write("CREATE VIEW few AS SELECT ref FROM note;\n")
    migrate(office.path)
    assert office.rows("SELECT * FROM few") == []
    assert verify(office.path).problems == ()


@pytest.mark.parametrize(
    "step",
    [
        MORE + "CREATE TABLE point (ref TEXT) STRICT;\n",
        "CREATE TABLE visit (ref TEXT REFERENCES complaint (ref)) STRICT;\nINSERT INTO visit VALUES ('none');\n",
    ],
)
def test_a_step_that_fails_leaves_the_old_file(step: str, office: Office, newer: Path) -> None:
    newer.write_text(step, encoding="utf-8")
    before = office.path.read_bytes()
    with pytest.raises(Damaged):
        migrate(office.path)
    assert office.path.read_bytes() == before


def test_a_database_that_is_not_sound_is_not_migrated(office: Office, newer: Path) -> None:
    office.tamper(
        "CREATE TABLE t (a TEXT CHECK (a <> 'x'))", "PRAGMA ignore_check_constraints = ON", "INSERT INTO t VALUES ('x')"
    )
    before = office.path.read_bytes()
    with pytest.raises(Damaged):
        migrate(office.path)
    assert office.path.read_bytes() == before


def test_a_copy_that_fails_leaves_no_file(tmp_path: Path) -> None:
    class Failing(sqlite3.Connection):
        def backup(self, *_: object, **__: object) -> None:
            raise sqlite3.OperationalError("disk I/O error")

    source = sqlite3.connect(":memory:", factory=Failing)
    with pytest.raises(sqlite3.OperationalError):
        copy_to(source, tmp_path / "copy.db")
    source.close()
    assert list(tmp_path.iterdir()) == []
