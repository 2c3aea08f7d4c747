"""At the command line: an older copy is read with a warning and never written to; nor by a clock that was set back."""

import shutil

import pytest

from command_line import CommandLine
from complaints_cli import clock
from complaints_cli.store import machine
from officer import REF, Officer

pytestmark = pytest.mark.slow

DAY = "2026-12-14"
WRITES = [
    ("log", "--via", "phone", "--name", "Bo Lund", "--summary", "Damp"),
    ("note", REF, "--with", "resident", "--text", "Rang"),
    ("correct", REF, "received", "2026-12-11", "--reason", "Misread", "--yes"),
    ("erase", REF, "--reason", "Asked for", "--yes"),
    ("settings", "set", "phone", "020 7946 0001"),
    ("staff", "add", "Cy New"),
    ("db", "rebuild"),
]


@pytest.fixture
def older(officer: Officer) -> Officer:
    """In the place of the record lies a copy that was made before its last complaint."""
    officer.logs(DAY)
    before = officer.db.read_bytes()
    officer.logs(DAY)
    officer.db.write_bytes(before)
    return officer


@pytest.mark.parametrize("words", WRITES, ids=lambda words: " ".join(words[:2]))
def test_nothing_is_written_to_an_older_copy(older: Officer, words: tuple[str, ...]) -> None:
    assert older.refused(DAY, *words, code=6) == [("older-copy", None)]


@pytest.mark.parametrize("words", [["due"], ["list"], ["show", REF], ["search", "boiler"], ["report", "tsm"]])
def test_what_is_read_from_it_says_so_once(older: Officer, words: list[str]) -> None:
    ran = older(DAY, *words)
    assert ran.code == 0
    said = [each for each in ran.answer["messages"] if "an older copy came back" in each]
    assert len(said) == 1
    assert "ends with event 9, and this computer saw event 11" in said[0]


def test_a_refused_write_says_it_once(older: Officer) -> None:
    ran = older(DAY, *WRITES[1])
    assert (ran.code, ran.answer["messages"]) == (6, [])
    assert "an older copy came back" in ran.answer["errors"][0]["message"]


def test_a_copy_as_it_is_says_nothing(officer: Officer) -> None:
    officer.logs(DAY)
    assert officer(DAY, "due").answer["messages"] == []


def test_the_way_out_that_it_names_works(older: Officer) -> None:
    new = older.folder / "new.db"
    older.done(DAY, "restore", str(older.db), "--to", str(new))
    assert older.run("--db", str(new), "--today", DAY, *WRITES[0]).code == 0
    shutil.move(new, older.db)
    older.logs(DAY)
    assert older.done(DAY, "verify")["problems"] == []


def test_a_demonstration_leaves_nothing_on_the_computer(run: CommandLine, officer: Officer) -> None:
    before = machine.ask("SELECT * FROM place")
    assert run("demo", str(officer.folder / "demo")).code == 0
    assert machine.ask("SELECT * FROM place") == before


def test_a_demonstration_may_be_made_again_where_one_was(run: CommandLine, officer: Officer) -> None:
    folder = officer.folder / "demo"
    for _ in range(2):
        assert run("demo", str(folder)).code == 0
        note = ("note", "C-2026-0001", "--with", "resident", "--text", "Rang")
        played = run("--db", str(folder / "complaints.db"), "--today", "2026-12-14", *note)
        assert played.code == 0, played.err
        shutil.rmtree(folder)


class TestClock:
    @pytest.fixture
    def later(self, officer: Officer, monkeypatch: pytest.MonkeyPatch) -> Officer:
        """Something was recorded at noon on Thursday 1 July 2100; since then the clock is right again."""
        with monkeypatch.context() as patched:
            patched.setattr(clock, "now", lambda: "2100-07-01T12:00:00.000000Z")
            officer.logs(DAY)
        return officer

    @pytest.mark.parametrize("words", WRITES, ids=lambda words: " ".join(words[:2]))
    def test_nothing_is_written_by_a_clock_that_was_set_back(self, later: Officer, words: tuple[str, ...]) -> None:
        assert later.refused(DAY, *words, code=6) == [("clock", None)]

    def test_whatever_day_is_taken_for_today(self, later: Officer) -> None:
        assert later.refused("2099-12-31", *WRITES[0], code=6) == [("clock", None)]

    def test_somebody_may_say_that_it_is_right(self, later: Officer) -> None:
        later.done(DAY, *WRITES[0], "--clock-is-right")
        later.done(DAY, *WRITES[1])
        assert later.done(DAY, "verify")["problems"] == []

    def test_that_holds_for_the_one_command(self, later: Officer) -> None:
        assert later(DAY, "list", "--clock-is-right").code == 0
        assert later.refused(DAY, *WRITES[0], code=6) == [("clock", None)]

    def test_reading_goes_on(self, later: Officer) -> None:
        ran = later(DAY, "list")
        assert (ran.code, ran.answer["data"]["items"] != []) == (0, True)
        assert [each for each in ran.answer["messages"] if "12:00 UTC on Thursday 1 July 2100" in each] != []

    def test_a_refused_write_says_it_once(self, later: Officer) -> None:
        assert later(DAY, *WRITES[1]).answer["messages"] == []

    def test_whoever_says_that_it_is_right_is_not_warned(self, later: Officer) -> None:
        assert later(DAY, "list", "--clock-is-right").answer["messages"] == []
