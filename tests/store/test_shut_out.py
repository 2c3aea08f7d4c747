"""Where the machine does not let us write, or took the folder away: it is read where it can be, and else it is said."""

import os
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from complaints_cli.domain.events.landlord import SettingChanged
from complaints_cli.errors import ComplaintsError, Unavailable
from complaints_cli.store import erase, opening, rebuilding
from complaints_cli.store.reading import reading
from complaints_cli.store.verify import verify
from complaints_cli.store.writing import Act, write
from record_room import ANNA, Office

NOBODY = 65534
POSIX = pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
FULL = Unavailable("disk-full", "The disk is full.")


def count(path: Path) -> object:
    with reading(path) as record:
        return record.rows("SELECT count(*) AS number FROM complaint")[0]["number"]


def save(path: Path) -> object:
    changed = SettingChanged(on=ANNA.today, key="phone", value="01632 960001")
    return write(path, ANNA, [Act("landlord", 1, (changed,))])


def code(use: Callable[[Path], object], path: Path) -> str:
    """The stable code of the error that a use of the file ends in."""
    with pytest.raises(ComplaintsError) as caught:
        use(path)
    return caught.value.problems[0].code


@contextmanager
def nobody() -> Iterator[None]:
    """As somebody who may not write what is not theirs."""
    was = os.geteuid()
    if was == 0:
        os.seteuid(NOBODY)
    yield
    os.seteuid(was)


@pytest.fixture
def cut_short(office: Office) -> Iterator[Path]:
    """A database as a power cut leaves it: half of a save is in the file, and beside it the journal that undoes it."""
    office.log()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with closing(sqlite3.connect(office.path, isolation_level=None)) as connection:
            connection.execute("PRAGMA cache_size = 1")
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("DELETE FROM due")
            connection.execute("UPDATE complaint SET label = hex(zeroblob(99000))")
            for path in (office.path, office.path.with_name(f"{office.path.name}-journal")):
                (folder / path.name).write_bytes(path.read_bytes())
            connection.execute("ROLLBACK")
        yield folder / office.path.name
        folder.chmod(0o755)


def shut(path: Path) -> None:
    """Nobody but root may write the files and the folder of a database; everybody may read them."""
    for each in path.parent.iterdir():
        each.chmod(0o444)
    path.parent.chmod(0o555)


class TestASaveThatWasCutShort:
    def test_reading_undoes_it_first(self, cut_short: Path) -> None:
        assert count(cut_short) == 1
        assert not cut_short.with_name("complaints.db-journal").exists()
        assert verify(cut_short).problems == ()

    @POSIX
    @pytest.mark.parametrize("use", [count, verify, save])
    def test_where_it_cannot_be_undone_nothing_is_read_from_half_a_save(
        self, cut_short: Path, use: Callable[[Path], object]
    ) -> None:
        shut(cut_short)
        with nobody(), pytest.raises(Unavailable, match="was cut short") as caught:
            use(cut_short)
        assert caught.value.problems[0].code == "cut-short"
        assert str(cut_short.parent) in str(caught.value)

    def test_nor_where_a_medium_is_read_only(self, cut_short: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(os, "access", lambda path, mode: False)
        assert code(count, cut_short) == "cut-short"
        assert cut_short.with_name("complaints.db-journal").exists()

    @POSIX
    def test_whoever_may_write_finds_it_as_it_was_before(self, cut_short: Path) -> None:
        shut(cut_short)
        with nobody():
            assert code(count, cut_short) == "cut-short"
        cut_short.parent.chmod(0o755)
        for each in cut_short.parent.iterdir():
            each.chmod(0o600)
        assert count(cut_short) == 1


@pytest.fixture
def lent(office: Office) -> Iterator[Path]:
    """A sound database in a folder of its own."""
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "complaints.db"
        path.write_bytes(office.path.read_bytes())
        path.parent.chmod(0o755)
        yield path
        path.parent.chmod(0o755)


@POSIX
class TestModes:
    def test_a_file_that_may_be_written_in_a_folder_that_may_not(self, lent: Path) -> None:
        path = lent
        path.chmod(0o666)
        path.parent.chmod(0o555)
        before = path.read_bytes()
        with nobody():
            assert count(path) == 0
            with pytest.raises(Unavailable, match="nothing was changed"):
                save(path)
        assert path.read_bytes() == before

    def test_a_file_of_somebody_else_in_a_folder_of_ones_own(self, lent: Path) -> None:
        lent.chmod(0o444)
        lent.parent.chmod(0o777)
        with nobody():
            assert count(lent) == 0
            assert code(save, lent) == "read-only"


def test_a_folder_that_is_gone_is_not_a_database_that_is_to_be_made(office: Office) -> None:
    with pytest.raises(Unavailable, match="is its disk connected") as caught:
        count(office.path.parent / "gone" / "complaints.db")
    assert caught.value.problems[0].code == "no-database"
    assert "init" not in str(caught.value)


def failing(path: Path) -> None:
    raise FULL


def test_erased_and_not_rewritten_is_said_to_be_both(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    ref = office.log()
    monkeypatch.setattr(erase, "compact", failing)
    with pytest.raises(Unavailable, match=r"was erased, but .* could not be rewritten") as caught:
        erase.erase(office.path, ANNA, ref, "Six years")
    assert caught.value.problems[0].code == "traces"
    assert verify(office.path).problems == ()


def test_made_anew_and_not_rewritten_is_said_to_be_both(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    office.log()
    monkeypatch.setattr(rebuilding, "compact", failing)
    with pytest.raises(Unavailable, match=r"was made anew, but .* could not be rewritten"):
        rebuilding.rebuild(office.path)
    assert verify(office.path).problems == ()


def test_an_error_of_the_disk_says_that_nothing_was_changed(tmp_path: Path) -> None:
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorcode, error.sqlite_errorname = 778, "SQLITE_IOERR_WRITE"
    with pytest.raises(Unavailable, match="nothing was changed"), opening.told(tmp_path / "complaints.db"):
        raise error
