"""An erasure that is cut short between two of its steps: the next command ends it, or it is named until one does."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from complaints_cli.commands.drafts import stem
from complaints_cli.errors import Unavailable
from complaints_cli.store import erase as erasing
from complaints_cli.store import opening
from cut_short import DAY, ERASE, OTHER, STORY, SURNAME, killed, left, letters, live
from examined import checks
from officer import REF, Officer

ERASE_OTHER = ("erase", OTHER, "--reason", "Asked for", "--yes")

BEFORE_IT_COUNTS = "store.transaction._commit"
BEFORE_IT_IS_REMEMBERED = "store.transaction.write_beside"
BEFORE_THE_FILE_IS_REWRITTEN = "store.erase.compact"
BEFORE_THE_BACKUPS = "commands.erase.renewed"

pytestmark = [
    pytest.mark.usefixtures("alone"),
    pytest.mark.skipif(os.name != "posix", reason="a process that ends there keeps its files open on Windows"),
]


@pytest.fixture
def lived(officer: Officer) -> Officer:
    live(officer)
    return officer


def told(officer: Officer) -> list[tuple[str, str]]:
    return checks(officer(DAY, "doctor", "--quick"), "Erasures")


class TestKilledBeforeItCounts:
    def test_letters_and_drafts_are_gone_and_all_else_is_on_record(self, lived: Officer, drafts: Path) -> None:
        drafts.mkdir(exist_ok=True)
        draft = drafts / f"{stem(f'note {REF}', lived.db)}.txt"
        draft.write_text(STORY, encoding="utf-8")
        killed(lived, BEFORE_IT_COUNTS, DAY, *ERASE)
        assert (letters(lived), draft.exists()) == ([False, False], False)
        shown = lived.done(DAY, "show", REF)
        assert (shown["erased"], shown["parties"]["name"]) == (False, f"Ada {SURNAME}")
        assert f"Ada {SURNAME}" in lived.posted(1)
        assert told(lived) == []

    def test_the_same_command_erases_it(self, lived: Officer) -> None:
        killed(lived, BEFORE_IT_COUNTS, DAY, *ERASE)
        lived.done(DAY, *ERASE)
        assert left(lived) == set()


class TestKilledBeforeTheFileIsRewritten:
    @pytest.fixture
    def cut(self, lived: Officer) -> Officer:
        killed(lived, BEFORE_THE_FILE_IS_REWRITTEN, DAY, *ERASE)
        assert lived.done(DAY, "show", REF)["erased"]
        assert left(lived) == {SURNAME, STORY}
        return lived

    def test_its_letters_are_gone_all_the_same(self, cut: Officer) -> None:
        assert letters(cut) == [False, False]

    def test_doctor_names_it_with_what_ends_it_and_ends_it(self, cut: Officer) -> None:
        ran = cut(DAY, "doctor", "--quick")
        (found,) = [each for each in ran.answer["data"]["checks"] if each["what"] == "Erasures"]
        assert (ran.code, found["state"], found["command"]) == (6, "wrong", "doctor --tidy")
        assert "traces of what was erased may be left in the file" in found["message"]
        ran = cut(DAY, "doctor", "--tidy", "--yes")
        assert ran.code == 0
        assert "was cut short was ended" in " ".join(ran.answer["messages"])
        assert left(cut) == set()
        assert [state for state, _ in told(cut)] == ["fine"]
        assert cut.done(DAY, "verify")["problems"] == []
        assert "There is nothing to tidy." in cut(DAY, "doctor", "--tidy", "--yes").answer["messages"]

    def test_whoever_records_something_is_told(self, cut: Officer) -> None:
        line = ("note", OTHER, "--with", "staff", "--text", "Filed")
        assert "`complaints doctor --tidy` ends it" in " ".join(cut(DAY, *line).answer["messages"])
        cut.done(DAY, "doctor", "--tidy", "--yes")
        assert "An erasure" not in " ".join(cut(DAY, *line).answer["messages"])

    def test_the_next_erasure_ends_it(self, cut: Officer) -> None:
        cut.done(DAY, *ERASE_OTHER)
        assert left(cut) == set()

    def test_so_does_the_erasure_of_one_text(self, cut: Officer) -> None:
        (seq,) = [
            each["event"]
            for each in cut.done(DAY, "show", OTHER, "--timeline")["timeline"]
            if each["kind"] == "letter-sent"
        ]
        cut.done(DAY, "erase", "--event", str(seq), "--reason", "The wrong house", "--yes")
        assert left(cut) == set()

    def test_so_does_one_that_is_refused_only_once_it_was_agreed_to(
        self, cut: Officer, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def went_on(*_: object) -> None:
            raise Unavailable("changed-meanwhile", "Somebody else recorded something.")

        monkeypatch.setattr(erasing, "append", went_on)
        assert cut(DAY, *ERASE_OTHER).code == 6
        assert left(cut) == set()

    def test_retention_tells_it_and_ends_it_even_where_there_is_nothing_to_erase(self, cut: Officer) -> None:
        assert "Warning: An erasure" in " ".join(cut(DAY, "retention").answer["messages"])
        cut.done(DAY, "settings", "set", "retention_complaint", "6 years")
        cut.done(DAY, "settings", "set", "retention_basis", "Claims")
        assert left(cut) == {SURNAME, STORY}
        assert cut.done(DAY, "retention", "--apply", "--yes")["erased"] == []
        assert left(cut) == set()

    def test_a_backup_of_it_has_no_trace(self, cut: Officer, tmp_path: Path) -> None:
        made = Path(cut.done(DAY, "backup", str(tmp_path / "backups"))["backup"])
        assert SURNAME.encode() not in made.read_bytes()
        cut.done(DAY, "restore", str(made), "--to", str(tmp_path / "restored.db"))
        assert SURNAME.encode() not in (tmp_path / "restored.db").read_bytes()
        assert left(cut) == {SURNAME, STORY}

    def test_where_it_cannot_be_ended_that_is_said_and_it_is_still_named(
        self, cut: Officer, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(opening, "WAIT", 0.02)
        with closing(sqlite3.connect(cut.db, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            assert cut(DAY, "doctor", "--tidy", "--yes").codes == ["traces"]
        assert [state for state, _ in told(cut)] == ["wrong"]

    def test_nothing_is_written_in_a_folder_that_a_service_keeps_in_step(self, cut: Officer) -> None:
        (cut.folder / ".stfolder").mkdir()
        assert cut.refused(DAY, "doctor", "--tidy", "--yes", code=6) == [("shared-folder", None)]

    def test_reading_changes_nothing(self, cut: Officer) -> None:
        before = cut.db.read_bytes()
        for line in (("due",), ("list",), ("show", OTHER), ("doctor",), ("retention",)):
            assert cut(DAY, *line).code in (0, 6)
        assert cut.db.read_bytes() == before


def test_killed_once_the_file_was_rewritten_it_is_rewritten_again(lived: Officer) -> None:
    lived.done(DAY, *ERASE)
    with closing(sqlite3.connect(lived.db)) as connection:
        connection.execute("INSERT INTO trace SELECT max(seq) FROM event")
        connection.commit()
    assert left(lived) == set()
    assert [state for state, _ in told(lived)] == ["wrong"]
    lived.done(DAY, "doctor", "--tidy", "--yes")
    assert [state for state, _ in told(lived)] == ["fine"]


def test_killed_before_it_is_remembered_the_next_save_remembers_it(lived: Officer, tmp_path: Path) -> None:
    backups = tmp_path / "backups"
    lived.done("2026-12-16", "backup", str(backups))
    killed(lived, BEFORE_IT_IS_REMEMBERED, DAY, *ERASE)
    assert list(backups.glob("erased-*.json")) == []
    lived.done(DAY, "note", OTHER, "--with", "staff", "--text", "Filed")
    (kept,) = backups.glob("erased-*.json")
    assert REF in kept.read_text(encoding="utf-8")


class TestKilledBeforeTheBackupsAreSeenTo:
    @pytest.fixture
    def backups(self, lived: Officer, tmp_path: Path) -> Path:
        folder = tmp_path / "backups"
        lived.done("2026-12-16", "backup", str(folder))
        killed(lived, BEFORE_THE_BACKUPS, DAY, *ERASE, "--backups", str(folder))
        return folder

    def test_doctor_names_them_with_what_ends_it(self, lived: Officer, backups: Path) -> None:
        (found,) = [each for each in lived(DAY, "doctor").answer["data"]["checks"] if each["what"] == "Erasures"]
        assert (found["state"], found["command"]) == ("look", f"erase --backups {backups}")
        assert f"1 backup holds what was erased since, in {backups}" in found["message"]

    def test_and_that_ends_it(self, lived: Officer, backups: Path) -> None:
        before = lived.events()
        assert lived.refused(DAY, "erase", "--backups", str(backups), code=2) == [("not-confirmed", None)]
        data = lived.done(DAY, "erase", "--backups", str(backups), "--yes")
        assert (len(data["backups_removed"]), lived.events()) == (1, before)
        assert not any(SURNAME.encode() in path.read_bytes() for path in backups.iterdir())
        assert [state for state, _ in told(lived)] == ["fine"]

    def test_with_a_reason_and_nothing_named_nobody_knows_what_is_meant(self, lived: Officer, backups: Path) -> None:
        line = ("erase", "--backups", str(backups), "--reason", "Asked for", "--yes")
        assert lived.refused(DAY, *line, code=2) == [("missing-option", None)]
        assert len(list(backups.glob("*.db"))) == 1

    def test_so_does_retention_where_there_is_nothing_to_erase(self, lived: Officer, backups: Path) -> None:
        lived.done(DAY, "settings", "set", "retention_complaint", "6 years")
        lived.done(DAY, "settings", "set", "retention_basis", "Claims")
        data = lived.done(DAY, "retention", "--apply", "--backups", str(backups), "--yes")
        assert (data["erased"], len(data["backups_removed"])) == ([], 1)


def test_files_beside_that_are_called_by_an_erased_reference_are_told_without_their_names(lived: Officer) -> None:
    page = lived.folder / "letters" / f"{REF} Ada {SURNAME}.html"
    page.write_text(STORY, encoding="utf-8")
    (lived.folder / f"{OTHER}.html").write_text("Eve Brand", encoding="utf-8")
    lived.done(DAY, *ERASE)
    ((state, message),) = told(lived)
    assert state == "look"
    assert message.startswith("Files beside the database are called by the reference of what was erased")
    assert (REF in message, OTHER in message, SURNAME in message) == (True, False, False)
    page.unlink()
    assert [state for state, _ in told(lived)] == ["fine"]
