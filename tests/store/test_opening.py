"""A file that cannot be trusted is an error and is left as it is; it never answers that nothing is due."""

import os
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from complaints_cli.domain.events.landlord import SettingChanged
from complaints_cli.errors import ComplaintsError, Damaged, Unavailable
from complaints_cli.store import opening
from complaints_cli.store.migrating import create
from complaints_cli.store.reading import reading
from complaints_cli.store.verify import verify
from complaints_cli.store.writing import Act, write
from record_room import ANNA, Office

Use = Callable[[Path], object]
NOBODY = 65534
SHIPPED = opening.WHEN_WRITING


def read(path: Path) -> object:
    with reading(path) as record:
        return record.rows("SELECT * FROM due_item WHERE stage IS NOT NULL ORDER BY due_on, ref, stage")


def save(path: Path) -> object:
    return write(path, ANNA, [Act("landlord", 1, (SettingChanged(on=ANNA.today, key="phone", value="01632 960001"),))])


USES = [read, save, verify]


def code(use: Use, path: Path) -> str:
    """The stable code of the error that a use of the file ends in."""
    with pytest.raises(ComplaintsError) as caught:
        use(path)
    return caught.value.problems[0].code


@pytest.mark.parametrize("use", USES)
def test_a_missing_file_is_said_and_is_not_made(use: Use, tmp_path: Path) -> None:
    path = tmp_path / "none.db"
    assert code(use, path) == "no-database"
    assert list(tmp_path.glob("*.db*")) == []


@pytest.mark.parametrize("use", USES)
def test_an_empty_file_is_said_and_stays_empty(use: Use, tmp_path: Path) -> None:
    path = tmp_path / "empty.db"
    path.touch()
    assert code(use, path) == "empty"
    assert path.stat().st_size == 0


@pytest.mark.parametrize("use", USES)
def test_a_folder_is_no_database(use: Use, tmp_path: Path) -> None:
    assert code(use, tmp_path) == "is-folder"


@pytest.mark.parametrize("use", USES)
def test_a_text_file_is_no_database(use: Use, tmp_path: Path) -> None:
    path = tmp_path / "letter.db"
    path.write_text("Dear Ms Ward, thank you for your complaint. " * 99, encoding="utf-8")
    before = path.read_bytes()
    assert code(use, path) == "not-ours"
    assert path.read_bytes() == before


@pytest.mark.parametrize("use", USES)
def test_another_programs_database_is_left_alone(use: Use, tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE event (seq INTEGER)")
    before = path.read_bytes()
    assert code(use, path) == "not-ours"
    assert path.read_bytes() == before


@pytest.mark.parametrize("use", USES)
def test_a_newer_file_is_refused_and_left_byte_for_byte(use: Use, office: Office) -> None:
    with closing(sqlite3.connect(office.path)) as connection:
        connection.execute("PRAGMA user_version = 99")
    before = office.path.read_bytes()
    assert code(use, office.path) == "newer"
    assert office.path.read_bytes() == before


@pytest.mark.parametrize("use", [read, verify])
def test_an_older_file_is_not_read_as_if_it_were_new(use: Use, office: Office) -> None:
    with closing(sqlite3.connect(office.path)) as connection:
        connection.execute("PRAGMA user_version = 0")
    assert code(use, office.path) == "older"


@pytest.mark.parametrize("keep", [100, 3000, 4096, 20000, 60000])
def test_a_file_cut_short_is_never_an_empty_answer(keep: int, office: Office) -> None:
    office.lively()
    office.path.write_bytes(office.path.read_bytes()[:keep])
    with pytest.raises((Damaged, Unavailable)):
        read(office.path)


def test_nothing_that_was_in_the_file_is_in_the_message(office: Office) -> None:
    office.log()
    office.tamper("PRAGMA writable_schema = ON", "UPDATE due SET label = CAST(x'4D616A61FF' AS TEXT)")
    with pytest.raises(Damaged) as caught:
        read(office.path)
    assert "Maja" not in str(caught.value)
    assert caught.value.problems[0].code == "malformed"


def test_a_query_for_what_the_file_lacks_is_damage_not_a_traceback(office: Office) -> None:
    office.tamper("DROP VIEW due_item")
    assert code(read, office.path) == "malformed"


@pytest.mark.parametrize(
    "name", ["a?mode=memory.db", "b#c.db", "c%20d.db", "with space.db", "ŵ Łukasz's.db", "&x=1;.db"]
)
def test_an_odd_name_is_exactly_that_file(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    create(path)
    assert read(path) == []
    assert [each.name for each in tmp_path.iterdir()] == [name]


def settings(path: Path, *, writing: bool) -> dict[str, object]:
    asked = ("journal_mode", "synchronous", "secure_delete", "foreign_keys", "trusted_schema", "cell_size_check")
    with closing(opening.connect(path, writing=writing, wait=7.5)) as connection:
        return {name: connection.execute(f"PRAGMA {name}").fetchone()[0] for name in (*asked, "busy_timeout")}


def test_a_writer_waits_for_the_disk_and_overwrites_what_it_deletes(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "WHEN_WRITING", SHIPPED)
    assert settings(office.path, writing=True) == {
        "journal_mode": "delete",
        "synchronous": 3,
        "secure_delete": 1,
        "foreign_keys": 1,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "busy_timeout": 7500,
    }


def test_a_reader_trusts_nothing_in_the_file(office: Office) -> None:
    found = settings(office.path, writing=False)
    assert (found["trusted_schema"], found["cell_size_check"]) == (0, 1)


def test_reading_cannot_change_anything(office: Office) -> None:
    with pytest.raises(Unavailable), reading(office.path) as record:
        record.rows("DELETE FROM complaint")


def test_reading_is_of_one_moment(office: Office) -> None:
    ref = office.log()
    with reading(office.path) as record:
        before = record.version(ref)
        with pytest.raises(Unavailable, match="saving"):
            write(office.path, ANNA, [Act(ref, 2, ())], wait=0.01)
        assert record.version(ref) == before


def test_who_waits_to_save_goes_on_once_the_other_has_saved(
    office: Office, held: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    held("BEGIN IMMEDIATE")
    looked: list[float] = []
    monkeypatch.setattr(opening, "sleep", looked.append)
    monkeypatch.setattr(opening, "monotonic", lambda: 10.0 * len(looked))
    with pytest.raises(Unavailable, match="Somebody else is saving"):
        save(office.path)
    assert len(looked) == 3
    assert all(0.001 <= pause <= 0.01 for pause in looked)


@pytest.mark.parametrize("use", [read, save])
def test_a_lock_held_too_long_is_said_after_the_wait(
    use: Use, office: Office, held: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "WAIT", 0.02)
    held("BEGIN EXCLUSIVE")
    with pytest.raises(Unavailable, match="nothing was changed") as caught:
        use(office.path)
    assert caught.value.problems[0].code == "locked"


@pytest.fixture
def kept_from_us(office: Office) -> Iterator[Path]:
    """The database in a folder of its own that this user may read and not write."""
    if os.name == "nt":
        pytest.skip("Windows has no such modes")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "complaints.db"
        path.write_bytes(office.path.read_bytes())
        path.chmod(0o444)
        folder.chmod(0o555)
        was_root = os.geteuid() == 0
        if was_root:
            os.seteuid(NOBODY)
        yield path
        if was_root:
            os.seteuid(0)
        folder.chmod(0o755)


def test_a_read_only_file_is_read(kept_from_us: Path) -> None:
    assert read(kept_from_us) == []


def test_a_read_only_file_is_not_written_and_its_folder_is_named(kept_from_us: Path) -> None:
    with pytest.raises(Unavailable, match="writable") as caught:
        save(kept_from_us)
    assert caught.value.problems[0].code == "read-only"
    assert str(kept_from_us.parent) in str(caught.value)


def test_a_file_on_a_read_only_medium_is_opened_for_reading_only(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    assert read(office.path) == []


def test_a_file_that_may_not_be_read_is_said(kept_from_us: Path) -> None:
    was = os.geteuid()
    if was == NOBODY:
        os.seteuid(0)
    kept_from_us.chmod(0)
    os.seteuid(was)
    assert code(read, kept_from_us) == "cannot-open"


class Failing(sqlite3.Error):
    """An error of the driver with the code that it would carry."""

    def __init__(self, number: int) -> None:
        super().__init__("near 'Maja': it failed")
        self.sqlite_errorcode = number
        self.sqlite_errorname = "SQLITE_IOERR_WRITE"


@pytest.mark.parametrize(
    ("number", "expected"),
    [(13, "disk-full"), (778, "cannot-open"), (1032, "read-only"), (5, "locked"), (26, "not-ours"), (11, "malformed")],
)
def test_each_of_the_drivers_errors_is_a_sentence_without_its_words(number: int, expected: str, tmp_path: Path) -> None:
    with pytest.raises(ComplaintsError) as caught, opening.told(tmp_path / "complaints.db"):
        raise Failing(number)
    assert caught.value.problems[0].code == expected
    assert "Maja" not in str(caught.value)


def test_a_mistake_of_ours_stays_one(tmp_path: Path) -> None:
    with pytest.raises(sqlite3.ProgrammingError), opening.told(tmp_path):
        raise sqlite3.ProgrammingError("wrong number of parameters")


def test_half_a_character_is_refused_before_anything_is_saved(office: Office) -> None:
    changed = SettingChanged(on=ANNA.today, key="name", value="Elm\ud800")
    assert code(lambda path: write(path, ANNA, [Act("landlord", 1, (changed,))]), office.path) == "text"
    assert office.version("landlord") == 1


def test_a_path_that_leads_through_a_file_is_said(office: Office) -> None:
    assert code(read, office.path / "complaints.db") == "cannot-open"


def test_names_that_cannot_be_decoded_are_damage(tmp_path: Path) -> None:
    with pytest.raises(Damaged), opening.told(tmp_path):
        b"\xff".decode()
