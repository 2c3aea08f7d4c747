"""What scripts rely on whatever the command: one object on stdout, and switches wherever they stand."""

import re
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from importlib import import_module
from pathlib import Path

import pytest

from command_line import CommandLine
from complaints_cli import clock, table
from complaints_cli.argv import read
from complaints_cli.desk import Call
from complaints_cli.errors import Problem, Refused
from complaints_cli.result import Result, Text

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
        problems = [Problem("over-cap", "Too long.", "6.4"), Problem("no-reason", "Say why.", command="point add REF")]
        run.offer(raising(Refused(problems)))
        ran = run("try", "--json")
        assert (ran.code, ran.answer["status"]) == (3, "refused")
        assert ran.answer["errors"] == [
            {"code": "over-cap", "message": "Too long.", "provision": "6.4", "command": None},
            {"code": "no-reason", "message": "Say why.", "provision": None, "command": "complaints point add REF"},
        ]
        ran = run("try")
        assert (ran.code, ran.out) == (3, "")
        assert ran.err == "Refused: Too long. (Code 6.4)\nRefused: Say why.\n  complaints point add REF\n"

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

    def test_many_problems_that_a_screen_lists_are_counted_on_stderr(self, run: CommandLine) -> None:
        two = [Problem("breach", "Laxer.", "6.2"), Problem("breach", "Laxer still.", "6.3")]
        run.offer(lambda: Result({}, [Text("Both of them.")], exit_code=3, problems=two))
        assert run("try").err == "Refused: 2 problems, as listed.\n"


def _no_group(first: str, second: str) -> bool:
    return False


def _first_is(group: str) -> Callable[[str, str], bool]:
    return lambda first, second: first == group and not second.startswith("-")


class TestSwitches:
    def test_stand_before_or_after_the_command(self) -> None:
        typed = read(["log", "--via", "email", "--json", "--db", "x.db", "--today=2026-01-01", "--yes"], _no_group)
        assert typed.args == ["--json", "--db", "x.db", "--today=2026-01-01", "--yes", "log", "--via", "email"]
        assert (typed.json, typed.plain, typed.command) == (True, False, "log")

    def test_what_follows_two_dashes_is_text(self) -> None:
        typed = read(["point", "add", "C-2026-0001", "--", "--json", "--draft"], _first_is("point"))
        assert (typed.args[3:], typed.json, typed.command) == (["--", "--json", "--draft"], False, "point add")

    def test_nothing_at_all_is_due(self) -> None:
        assert read([], _no_group).args == ["due"]
        assert read(["--json", "--db", "x"], _no_group).args == ["--json", "--db", "x", "due"]
        assert read(["--json"], _no_group).command == "due"

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
        assert read(["ack", *rest], _no_group).args == ["ack", *expected]

    def test_the_words_of_a_command_hold_no_arguments(self) -> None:
        assert read(["policy", "check", "file.toml"], _first_is("policy")).command == "policy check"
        assert read(["policy", "--help"], _first_is("policy")).command == "policy"
        assert read(["log", "Mrs Smith"], _first_is("policy")).command == "log"

    def test_today_is_fixed_for_one_run_only(self, run: CommandLine) -> None:
        run.offer(lambda: Result({"today": clock.today()}))
        before = clock.today()
        assert run("try", "--json", "--today", "20/11/2026").answer["data"] == {"today": "2026-11-20"}
        assert clock.today() == before

    def test_the_environment_fixes_today_and_the_person(
        self, run: CommandLine, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def who(call: Call) -> Result:
            return Result({"today": call.desk.today, "claimed": call.desk.claimed, "login": call.desk.login})

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

        def login(call: Call) -> Result:
            return Result({"login": call.desk.login})

        run.offer(login)
        assert run("try", "--json").answer["data"] == {"login": "unknown"}


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
        panels = ["Start", "Life of a complaint", "Beside a complaint", "Danger to people", "Learning"]
        panels += ["Requests, feedback and claims", "Seeing", "Rules", "Documents", "Boards and other bodies"]
        panels += ["Surveys and figures from elsewhere", "Data"]
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
            "from complaints_cli.__main__ import main\n"
            "try: main()\n"
            "except SystemExit: pass\n"
            "heavy = ('complaints_cli.commands.', 'rich', 'pydantic')\n"
            "found = [name for name in sys.modules if name.startswith(heavy)]\n"
            "sys.exit(','.join(found) or 0)"
        )
        ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
        assert ran.returncode == 0, ran.stderr


class TestGivenTwice:
    """Only the last value would be kept, and nobody would know."""

    @pytest.mark.parametrize(
        "args",
        [
            ["log", "--adjustment", "large print", "--adjustment", "ring before you visit"],
            ["log", "--via", "phone", "--name=Jo", "--name", "Jo"],
            ["date", "2026-12-14", "+5", "--division", "scotland", "--division", "scotland"],
        ],
    )
    def test_an_option_of_one_value_is_refused(self, run: CommandLine, args: list[str]) -> None:
        ran = run("--json", *args)
        assert ran.code == 2
        assert [each["code"] for each in ran.answer["errors"]] == ["given-twice"]
        assert ran.answer["errors"][0]["message"] == f"{args[-2]} is given twice, and takes one value: leave one out."

    def test_one_that_may_be_given_again_and_a_switch_are_not(self, run: CommandLine) -> None:
        ran = run("--json", "log", "--point", "a", "--point", "b", "--anonymous", "--anonymous")
        assert [each["code"] for each in ran.answer["errors"]] == ["missing-option"]
