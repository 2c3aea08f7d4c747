"""What scripts rely on whatever the command: one object on stdout, the exit code, and no name or value in a failure."""

import os
import re
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from importlib import import_module
from pathlib import Path

import pytest
import typer

from command_line import CommandLine
from complaints_cli import clock, table
from complaints_cli.argv import read
from complaints_cli.desk import desk
from complaints_cli.errors import Damaged, Misuse, NotFound, Problem, Refused, Unavailable
from complaints_cli.result import Cell, Document, Facts, Heading, Result, Table, Text

ENVELOPE = ["schema_version", "command", "status", "exit_code", "data", "messages", "errors"]
HOSTILE = "O'Brien-Łukasz ŵ [red]x[/] {{ 7*7 }} =cmd|'/c' \x1b[31m\x9b\u202e\x00\udce9\x7f"
SHOWN = "O'Brien-Łukasz ŵ [red]x[/] {{ 7*7 }} =cmd|'/c' \ufffd[31m\ufffd\ufffd\ufffd\ufffd\ufffd"


def raising(error: BaseException) -> Callable[[], Result]:
    def command() -> Result:
        raise error

    return command


class TestEnvelope:
    @pytest.mark.parametrize(
        ("args", "command", "code"),
        [
            (["where"], "where", 0),
            (["date", "2026-12-14", "+5"], "date", 0),
            (["date"], "date", 2),
            (["where", "--nonsense"], "where", 2),
            (["nonsense"], "nonsense", 2),
            (["--nonsense"], None, 2),
            (["--today", "31/02/2026", "where"], "where", 2),
            (["where", "--db"], "where", 2),
            (["--help"], None, 0),
            (["date", "--help"], "date", 0),
            (["--version"], None, 0),
        ],
    )
    def test_is_one_object_with_every_field_whatever_happens(
        self, run: CommandLine, args: list[str], command: str | None, code: int
    ) -> None:
        for line in (["--json", *args], [*args, "--json"]):
            if line[-2:] == ["--db", "--json"]:
                continue
            ran = run(*line)
            assert ran.out.count("\n") == 1
            assert list(ran.answer) == ENVELOPE
            assert (ran.code, ran.answer["exit_code"], ran.answer["command"]) == (code, code, command)
            assert (ran.answer["status"], ran.err) == ("failed" if code else "ok", "")

    def test_a_refusal_names_every_broken_rule_with_its_provision(self, run: CommandLine) -> None:
        problems = [Problem("over-cap", "Too long.", "6.4"), Problem("no-reason", "Say why.")]
        run.offer(raising(Refused(problems)))
        ran = run("try", "--json")
        assert (ran.code, ran.answer["status"]) == (3, "refused")
        assert ran.answer["errors"] == [
            {"code": "over-cap", "message": "Too long.", "provision": "6.4"},
            {"code": "no-reason", "message": "Say why.", "provision": None},
        ]
        ran = run("try")
        assert (ran.code, ran.out) == (3, "")
        assert ran.err == "Refused: Too long. (Code 6.4)\nRefused: Say why.\n"

    def test_dates_paths_and_hostile_text_survive(self, run: CommandLine) -> None:
        run.offer(lambda: Result({"text": HOSTILE, "on": date(2026, 12, 14), "path": Path("a"), "many": (1, 2)}))
        ran = run("try", "--json")
        assert ran.answer["data"] == {"text": HOSTILE, "on": "2026-12-14", "path": "a", "many": [1, 2]}
        assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e\ud800-\udfff]", ran.out)

    def test_what_cannot_be_put_into_json_is_a_failure_and_not_half_an_object(self, run: CommandLine) -> None:
        run.offer(lambda: Result({"set": {1}}))
        ran = run("try", "--json")
        assert (ran.code, ran.codes) == (1, ["unexpected"])

    @pytest.mark.parametrize(("code", "status"), [(10, "ok"), (11, "ok"), (3, "refused"), (5, "failed")])
    def test_a_result_may_carry_its_own_exit_code(self, run: CommandLine, code: int, status: str) -> None:
        run.offer(lambda: Result({"n": 1}, [Text("seen")], ["told"], code, [Problem("breach", "Laxer.", "policy 4")]))
        ran = run("try", "--json")
        assert (ran.code, ran.answer["status"], ran.answer["data"]) == (code, status, {"n": 1})
        assert (ran.answer["messages"], ran.codes) == (["told"], ["breach"])
        ran = run("try")
        assert ran.out == "seen\n"
        assert ran.err.startswith("told\n")
        assert "Laxer. (policy 4)" in ran.err


class TestSwitches:
    def test_stand_before_or_after_the_command(self) -> None:
        typed = read(["log", "--via", "email", "--json", "--db", "x.db", "--today=2026-01-01", "--yes"], {})
        assert typed.args == ["--json", "--db", "x.db", "--today=2026-01-01", "--yes", "log", "--via", "email"]
        assert (typed.json, typed.plain, typed.command) == (True, False, "log")

    def test_what_follows_two_dashes_is_text(self) -> None:
        typed = read(["point", "add", "C-2026-0001", "--", "--json", "--draft"], {"point"})
        assert (typed.args[3:], typed.json, typed.command) == (["--", "--json", "--draft"], False, "point add")

    def test_nothing_at_all_is_due(self) -> None:
        assert read([], {}).args == ["due"]
        assert read(["--json", "--db", "x"], {}).args == ["--json", "--db", "x", "due"]
        assert read(["--json"], {}).command == "due"

    @pytest.mark.parametrize(
        ("rest", "expected"),
        [
            (["--draft"], ["--draft="]),
            (["--draft", "--sent", "post"], ["--draft=", "--sent", "post"]),
            (["--draft", "c-2026-0001"], ["--draft=", "c-2026-0001"]),
            (["--draft", "letter.md"], ["--draft", "letter.md"]),
            (["--draft", "-"], ["--draft", "-"]),
            (["--draft=letter.md"], ["--draft=letter.md"]),
        ],
    )
    def test_a_bare_draft_takes_no_value(self, rest: list[str], expected: list[str]) -> None:
        assert read(["ack", *rest], {}).args == ["ack", *expected]

    def test_the_words_of_a_command_hold_no_arguments(self) -> None:
        assert read(["policy", "check", "file.toml"], {"policy"}).command == "policy check"
        assert read(["policy", "--help"], {"policy"}).command == "policy"
        assert read(["log", "Mrs Smith"], {"policy"}).command == "log"

    def test_today_is_fixed_for_one_run_only(self, run: CommandLine) -> None:
        run.offer(lambda: Result({"today": clock.today()}))
        before = clock.today()
        assert run("try", "--json", "--today", "20/11/2026").answer["data"] == {"today": "2026-11-20"}
        assert clock.today() == before

    def test_the_environment_fixes_today_and_the_person(
        self, run: CommandLine, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def who(ctx: typer.Context) -> Result:
            return Result({"today": desk(ctx).today, "claimed": desk(ctx).claimed, "login": desk(ctx).login})

        run.offer(who)
        monkeypatch.setenv("COMPLAINTS_TODAY", "20 Nov 2026")
        monkeypatch.setenv("COMPLAINTS_USER", "Jo Patel")
        data = run("try", "--json").answer["data"]
        assert (data["today"], data["claimed"]) == ("2026-11-20", "Jo Patel")
        assert data["login"]
        assert run("try", "--json", "--as", "Sam").answer["data"]["claimed"] == "Sam"
        assert run("try", "--json", "--today", "2026-11-21").answer["data"]["today"] == "2026-11-21"

    def test_a_machine_that_does_not_know_the_person_is_no_obstacle(
        self, run: CommandLine, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def nobody() -> str:
            raise KeyError("uid")

        monkeypatch.setattr("getpass.getuser", nobody)

        def login(ctx: typer.Context) -> Result:
            return Result({"login": desk(ctx).login})

        run.offer(login)
        assert run("try", "--json").answer["data"] == {"login": "unknown"}


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
            (typer.Abort(), 130),
            (KeyError("Mrs Smith"), 1),
            (RecursionError(), 1),
            (UnicodeDecodeError("utf-8", b"\xff", 0, 1, "Mrs Smith"), 5),
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
        assert "test_door.py" in text
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
        attempt = lambda: sqlite3.connect(path).execute("SELECT * FROM sqlite_schema")  # noqa: E731
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

    def test_a_malformed_file_even_when_the_orm_wrapped_it(self, run: CommandLine, tmp_path: Path) -> None:
        path = tmp_path / "x.db"
        with sqlite3.connect(path) as connection:
            connection.execute("CREATE TABLE t (x)")
            connection.executemany("INSERT INTO t VALUES (?)", [["x" * 500]] * 100)
        connection.close()
        content = bytearray(path.read_bytes())
        content[4096:12288] = b"\x99" * 8192
        path.write_bytes(content)
        broken = sqlite3.connect(path)

        def wrapped() -> None:
            try:
                broken.execute("SELECT * FROM t").fetchall()
            except sqlite3.DatabaseError as error:
                wrapper = RuntimeError("wrapped")
                wrapper.orig = error  # type: ignore[attr-defined]
                raise wrapper from None

        assert self.failing(run, wrapped) == (5, ["malformed"])
        broken.close()

    def test_a_slip_in_our_own_sql_is_unexpected(self, run: CommandLine) -> None:
        memory = sqlite3.connect(":memory:")
        assert self.failing(run, lambda: memory.execute("SELEC 1")) == (1, ["unexpected"])
        memory.close()


class TestScreen:
    def test_facts_tables_and_text_line_up(self, run: CommandLine) -> None:
        run.offer(
            lambda: Result(
                {},
                [
                    Heading("C-2026-0001"),
                    Facts([("Due", "Mon 21 Dec 2026"), ("Handler", None), ("Summary", "one\ntwo")]),
                    Table(["Who", "State"], [["東京", Cell("overdue", "bad")], ["Łukasz", "open"]]),
                    Table(["Empty"], []),
                    Document("# A letter\n\n* as it is\n"),
                ],
            )
        )
        assert run("try").out == (
            "C-2026-0001\n\nDue      Mon 21 Dec 2026\nSummary  one\n         two\n\n"
            "Who     State\n東京    overdue\nŁukasz  open\n\n# A letter\n\n* as it is\n"
        )
        assert run("--plain", "try").out == (
            "C-2026-0001\n\nDue: Mon 21 Dec 2026\nSummary: one two\n\n"
            "Who: 東京\nState: overdue\n\nWho: Łukasz\nState: open\n\n# A letter\n\n* as it is\n"
        )

    def test_nothing_that_a_person_typed_steers_the_terminal(self, run: CommandLine) -> None:
        run.offer(
            lambda: Result(
                {},
                [
                    Heading(HOSTILE),
                    Text(HOSTILE),
                    Facts([(HOSTILE, HOSTILE)]),
                    Table([HOSTILE], [[HOSTILE]]),
                    Document(HOSTILE),
                ],
                messages=[HOSTILE],
                problems=[Problem("x", HOSTILE)],
            )
        )
        for args in (["try"], ["try", "--plain"]):
            ran = run(*args)
            assert ran.out.count(SHOWN) == 7
            assert ran.err.count(SHOWN) == 2
            assert not set(ran.out + ran.err) & set("\x1b\x9b\u202e\x00\x7f")

    def test_a_line_break_in_a_cell_cannot_forge_a_row(self, run: CommandLine) -> None:
        run.offer(lambda: Result({}, [Table(["Name", "State"], [["a\nb\r\nc", "open\tX"]])]))
        assert run("try").out == "Name   State\na b c  open X\n"

    def test_piped_output_is_never_cut(self, run: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("COLUMNS", "40")
        story = "word " * 4000
        run.offer(lambda: Result({}, [Table(["Story"], [[story.strip()]])]))
        assert run("try").out == f"Story\n{story.strip()}\n"

    def test_colour_only_where_it_is_wanted(self, run: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
        run.offer(lambda: Result({}, [Table(["State"], [[Cell("late", "bad")]])]))
        assert run("try").out == "State\nlate\n"
        monkeypatch.setenv("FORCE_COLOR", "1")
        assert run("try").out == "\x1b[1mState\x1b[0m\n\x1b[31mlate\x1b[0m\n"
        assert "\x1b" not in run("try", "--plain").out
        monkeypatch.setenv("NO_COLOR", "1")
        assert "\x1b" not in run("try").out


class TestTable:
    def test_every_command_is_there_with_plain_help(self, run: CommandLine) -> None:
        for row in table.TABLE:
            module, function = row.target.split(":")
            assert callable(getattr(import_module(f"complaints_cli.commands.{module}"), function))
            ran = run(*row.name.split(), "--help")
            assert (ran.code, ran.err) == (0, "")
            assert ran.out.startswith(f"Usage: complaints {row.name} ")

    def test_no_help_line_can_be_taken_for_markup(self) -> None:
        for row in table.TABLE:
            assert "[" not in row.help
            assert row.help.endswith(".")
            assert len(row.name.split()) == 1 or row.name.split()[0] in table.GROUPS

    def test_help_lists_the_panels_in_the_order_of_a_complaint(self, run: CommandLine) -> None:
        out = run("--help").out
        shown = [panel for panel in re.findall(r"^([A-Z][a-z ]+):$", out, re.MULTILINE) if panel != "Options"]
        panels = ["Start", "Life of a complaint", "Seeing", "Rules", "Documents", "Data"]
        assert shown == [panel for panel in panels if panel in shown]
        assert shown[:3] == panels[:3]

    def test_a_group_opens_its_own_commands(self, run: CommandLine) -> None:
        run.offer(lambda: Result({"opened": True}), "policy try")
        ran = run("policy", "try", "--json")
        assert (ran.answer["command"], ran.answer["data"]) == ("policy try", {"opened": True})
        assert "A command of this test." in run("policy", "--help").out
        assert run("policy", "nonsense", "--json").answer["command"] == "policy nonsense"
        assert run("policy").code == 2

    def test_help_imports_no_command(self) -> None:
        program = (
            "import sys; sys.argv[1:] = ['--help']\n"
            "from complaints_cli.cli import main\n"
            "try: main()\n"
            "except SystemExit: pass\n"
            "heavy = ('complaints_cli.commands.', 'rich', 'pydantic')\n"
            "found = [name for name in sys.modules if name.startswith(heavy)]\n"
            "sys.exit(','.join(found) or 0)"
        )
        ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
        assert ran.returncode == 0, ran.stderr


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

    @pytest.mark.skipif(os.name != "posix", reason="arguments are bytes on POSIX only")
    def test_an_argument_that_is_not_text_is_told_and_not_a_traceback(self) -> None:
        ran = subprocess.run([*self.LINE[:4], b"\xff\xfe", "+5"], capture_output=True, check=False)
        assert (ran.returncode, b"Traceback" in ran.stderr) == (2, False)
