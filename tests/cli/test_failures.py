"""However a run fails: its exit code, a sentence, and no traceback, name or value."""

import os
import shlex
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from command_line import CommandLine
from complaints_cli import new_files
from complaints_cli.errors import Damaged, Declined, Misuse, NotFound, Unavailable
from complaints_cli.result import Result
from complaints_cli.store import opening
from officer import REF, Officer


def raising(error: BaseException) -> Callable[[], Result]:
    def command() -> Result:
        raise error

    return command


class TestFailures:
    @pytest.mark.parametrize(
        ("error", "code"),
        [
            (Misuse("a", "b"), 2),
            (NotFound("a", "b"), 4),
            (Damaged("a", "b"), 5),
            (Unavailable("a", "b"), 6),
            (KeyboardInterrupt(), 130),
            (EOFError(), 130),
            (Declined(), 130),
            (KeyError("Mrs Smith"), 1),
            (RecursionError(), 1),
            (UnicodeDecodeError("utf-8", b"\xff", 0, 1, "Mrs Smith"), 5),
            (UnicodeEncodeError("utf-8", "Mrs Smith \ud800", 0, 1, "Mrs Smith"), 2),
            (PermissionError(13, "Permission denied", "/a/file"), 6),
            (OSError(28, "No space left on device"), 6),
        ],
    )
    def test_each_kind_has_its_exit_code_and_shows_no_traceback(
        self, run: CommandLine, error: BaseException, code: int
    ) -> None:
        run.offer(raising(error))
        ran = run("try")
        assert (ran.code, ran.out) == (code, "")
        assert ran.err.strip().count("\n") == 0
        assert "Traceback" not in ran.err
        assert "Smith" not in ran.err
        assert run("try", "--json").answer["exit_code"] == code

    def test_the_unexpected_is_reported_without_a_value(
        self, run: CommandLine, drafts: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        run.offer(raising(ValueError("Mrs Smith of 1 High Street")))
        assert "ValueError" in run("try").err
        assert not drafts.exists()
        monkeypatch.setenv("COMPLAINTS_DEBUG", "1")
        ran = run("try")
        (report,) = drafts.iterdir()
        assert str(report) in ran.err
        text = report.read_text(encoding="utf-8")
        assert text.startswith("ValueError\n")
        assert "test_failures.py" in text
        assert "Smith" not in text + ran.err
        if os.name == "posix":
            assert report.stat().st_mode & 0o777 == 0o600

    def test_a_command_that_hands_back_nothing_is_a_failure(self, run: CommandLine) -> None:
        run.offer(lambda: None)
        assert run("try").code == 1

    def test_a_slip_of_the_finger_gets_a_suggestion(self, run: CommandLine) -> None:
        ran = run("wheer")
        assert (ran.code, ran.out) == (2, "")
        assert "Did you mean 'where'?" in ran.err
        assert "Try `complaints --help`." in ran.err

    @pytest.mark.parametrize(
        "line",
        [
            ("log", "--via", "phone", "--summary", "No", "heating", "for", "Mrs", "Smith"),
            ("log", "--via", "She is Mrs Smith", "--summary", "x"),
            ("log", "--via", "phone", "--summary", "x", "--occurred", "when Mrs Smith rang"),
            ("list", "--limit", "Smith"),
            ("point", "set", REF, "Smith"),
            ("extend", REF, "--days", "until Mrs Smith is back", "--reason", "x"),
            ("compensation", "paid", REF, "--amount", "what Mrs Smith had"),
            ("escalate", REF, "--points", "all of Mrs Smith's"),
            ("log", "--via", "phone", "--summary", "x", "--no-such-option", "Mrs Smith"),
            ("log", "--via", "phone", "--summary", "x", "--group", "Mrs Smith and her sister"),
        ],
    )
    def test_what_was_typed_in_the_wrong_place_is_not_said_back(self, officer: Officer, line: tuple[str, ...]) -> None:
        ran = officer.screen("2026-12-14", *line)
        assert (ran.code, ran.out) == (2, "")
        assert "Smith" not in ran.err
        assert "Smith" not in officer("2026-12-14", *line).out

    def test_a_slip_of_the_finger_is_shown(self, officer: Officer) -> None:
        ran = officer.screen("2026-12-14", "log", "--via", "emial", "--summary", "x")
        assert "'emial' is not one of" in ran.err
        ran = officer.screen("2026-12-14", "log", "--via", "phone", "--summary", "x", "--received", "31 Feb 2026")
        assert "'31 Feb 2026' is not a date" in ran.err


class TestWhatFailsOnceItIsOnRecord:
    def failing(self, beside: Path, path: Path) -> None:
        raise OSError(28, "No space left on device")

    def test_an_export_that_cannot_take_its_place_says_that_it_is_on_record(
        self, officer: Officer, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        before = officer.events()
        monkeypatch.setattr(new_files, "settle", self.failing)
        ran = officer("2026-12-14", "export", "--output", str(officer.folder / "out.json"))
        assert (ran.code, ran.codes) == (6, ["cannot-write", "on-record"])
        assert officer.events() == before + 1
        assert not (officer.folder / "out.json").exists()

    def test_what_failed_before_does_not(self, officer: Officer, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(new_files, "settle", self.failing)
        ran = officer("2026-12-14", "backup", str(officer.folder / "kept"))
        assert (ran.code, ran.codes) == (6, ["cannot-write"])

    def test_nor_does_a_database_that_never_took_its_place(
        self, officer: Officer, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(new_files, "settle", self.failing)
        officer.db = officer.folder / "second.db"
        ran = officer("2026-12-14", "init", "--name", "Elm")
        assert (ran.code, ran.codes) == (6, ["cannot-write"])
        assert list(officer.folder.glob("unfinished-*")) == []


class TestDatabaseFailures:
    def failing(self, run: CommandLine, attempt: Callable[[], object]) -> tuple[int, list[str]]:
        def command() -> Result:
            attempt()
            return Result({})

        run.offer(command)
        ran = run("try", "--json")
        return ran.code, ran.codes

    def test_a_folder_that_is_not_there(self, run: CommandLine, tmp_path: Path) -> None:
        assert self.failing(run, lambda: sqlite3.connect(tmp_path / "no" / "x.db")) == (6, ["unavailable"])

    def test_a_file_of_another_kind(self, run: CommandLine, tmp_path: Path) -> None:
        path = tmp_path / "x.db"
        path.write_bytes(b"not a database at all" * 100)

        def attempt() -> None:
            with closing(sqlite3.connect(path)) as connection:
                connection.execute("SELECT * FROM sqlite_schema")

        assert self.failing(run, attempt) == (6, ["not-ours"])

    def test_read_only_locked_and_full(self, run: CommandLine, tmp_path: Path) -> None:
        path = tmp_path / "x.db"
        with sqlite3.connect(path) as first:
            first.execute("CREATE TABLE t (x)")
        shut = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
        assert self.failing(run, lambda: shut.execute("INSERT INTO t VALUES (1)")) == (6, ["unavailable"])
        first.execute("BEGIN EXCLUSIVE")
        second = sqlite3.connect(path, timeout=0)
        assert self.failing(run, lambda: second.execute("INSERT INTO t VALUES (1)")) == (6, ["unavailable"])
        first.rollback()
        second.execute("PRAGMA max_page_count = 2")
        big = "x" * 100_000
        assert self.failing(run, lambda: second.execute("INSERT INTO t VALUES (?)", [big])) == (6, ["unavailable"])
        for connection in (first, second, shut):
            connection.close()

    def test_a_malformed_file(self, run: CommandLine, tmp_path: Path) -> None:
        path = tmp_path / "x.db"
        with sqlite3.connect(path) as connection:
            connection.execute("CREATE TABLE t (x)")
            connection.executemany("INSERT INTO t VALUES (?)", [["x" * 500]] * 100)
        connection.close()
        content = bytearray(path.read_bytes())
        content[4096:12288] = b"\x99" * 8192
        path.write_bytes(content)
        broken = sqlite3.connect(path)
        assert self.failing(run, lambda: broken.execute("SELECT * FROM t").fetchall()) == (5, ["malformed"])
        broken.close()

    def test_a_slip_in_our_own_sql_is_unexpected(self, run: CommandLine) -> None:
        memory = sqlite3.connect(":memory:")
        assert self.failing(run, lambda: memory.execute("SELEC 1")) == (1, ["unexpected"])
        memory.close()


class TestProcess:
    LINE = (sys.executable, "-m", "complaints_cli", "date", "2026-12-14", "+5")

    def test_a_console_of_another_encoding_gets_utf_8(self) -> None:
        env = {**os.environ, "PYTHONIOENCODING": "ascii"}
        line = [*self.LINE[:3], "where", "--db", "ŵ.db"]
        ran = subprocess.run(line, capture_output=True, env=env, check=False)
        assert (ran.returncode, "ŵ.db" in ran.stdout.decode()) == (0, True)

    @pytest.mark.skipif(os.name != "posix", reason="pipes break differently elsewhere")
    def test_a_reader_who_goes_away_is_no_error(self) -> None:
        reading, writing = os.pipe()
        os.close(reading)
        ran = subprocess.run(self.LINE, stdout=writing, stderr=subprocess.PIPE, text=True, check=False)
        os.close(writing)
        assert (ran.returncode, ran.stderr) == (0, "Start: Mon 14 Dec 2026\n")

    @pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is full")
    def test_a_disk_that_is_full_fails_the_run(self) -> None:
        with Path("/dev/full").open("w") as full:
            ran = subprocess.run(self.LINE, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
        assert ran.returncode == 6
        assert "could not be written" in ran.stderr

    def test_nobody_waits_twice_for_somebody_who_saves(self, officer: Officer, monkeypatch: pytest.MonkeyPatch) -> None:
        officer.logs()
        opened: list[Path] = []

        def noted(path: Path) -> sqlite3.Connection:
            opened.append(path)
            return opening.connect(path)

        monkeypatch.setattr(opening, "WAIT", 0.01)
        monkeypatch.setattr("complaints_cli.store.reading.connect", noted)
        with closing(sqlite3.connect(officer.db, isolation_level=None)) as other:
            other.execute("BEGIN EXCLUSIVE")
            ran = officer("2026-12-15", "note", REF, "--with", "staff", "--text", "Too late.")
        assert (ran.code, ran.codes, opened) == (6, ["locked"], [officer.db])

    @pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is full")
    def test_what_was_recorded_and_could_not_be_said_is_not_recorded_twice(self, officer: Officer) -> None:
        where = ["--db", str(officer.db), "--today", "2026-12-14"]
        line = [*self.LINE[:3], *where, "log", "--via", "phone", "--summary", "x"]
        with Path("/dev/full").open("w") as full:
            ran = subprocess.run(line, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
        assert (ran.returncode, f"{REF} is recorded all the same." in ran.stderr) == (6, True)
        assert len(officer.done("2026-12-14", "list")["items"]) == 1
        line = [*self.LINE[:3], *where, "away", "Jane Evans", "2026-12-15..2026-12-16", "--cover", "Piotr Łukasz"]
        with Path("/dev/full").open("w") as full:
            ran = subprocess.run(line, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
        assert (ran.returncode, "It is recorded all the same." in ran.stderr) == (6, True)

    @pytest.mark.skipif(os.name != "posix", reason="needs a POSIX shell")
    def test_a_missing_stream_is_neither_a_traceback_nor_a_success_without_output(self) -> None:
        line = shlex.join(self.LINE)
        gone = subprocess.run(["/bin/sh", "-c", f"{line} >&-"], capture_output=True, text=True, check=False)
        assert (gone.returncode, "there is no standard output" in gone.stderr) == (6, True)
        deaf = subprocess.run(["/bin/sh", "-c", f"{line} 2>&-"], capture_output=True, text=True, check=False)
        assert (deaf.returncode, deaf.stdout.startswith("Monday 21 December 2026")) == (0, True)

    @pytest.mark.skipif(os.name != "posix", reason="needs a POSIX shell")
    def test_nobody_looks_on_while_a_register_comes_in(self, officer: Officer) -> None:
        register = officer.file("register.csv", "Ref,Date received,Complainant,Details\nH-1,01/04/2026,M Holm,Damp\n")
        line = shlex.join([*self.LINE[:3], "--db", str(officer.db), "import", register])
        ran = subprocess.run(["/bin/sh", "-c", f"{line} 2>&-"], capture_output=True, text=True, check=False)
        assert (ran.returncode, len(officer.done("2026-12-14", "list")["items"])) == (0, 1)

    @pytest.mark.skipif(os.name != "posix", reason="needs a POSIX shell")
    def test_facts_from_a_standard_input_that_is_not_there(self, officer: Officer) -> None:
        line = shlex.join([*self.LINE[:3], "--db", str(officer.db), "log", "--from", "-"])
        ran = subprocess.run(["/bin/sh", "-c", f"{line} <&-"], capture_output=True, text=True, check=False)
        assert (ran.returncode, "there is none" in ran.stderr) == (6, True)

    @pytest.mark.skipif(os.name != "posix", reason="arguments are bytes on POSIX only")
    def test_an_argument_that_is_not_text_is_told_and_not_a_traceback(self) -> None:
        ran = subprocess.run([*self.LINE[:4], b"\xff\xfe", "+5"], capture_output=True, check=False)
        assert (ran.returncode, b"Traceback" in ran.stderr) == (2, False)
