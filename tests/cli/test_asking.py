"""One invented command with a fact of every kind, and every way in which it can come by them."""

import os
import subprocess
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Annotated, Any

import pytest
import typer

from command_line import CommandLine, Ran
from complaints_cli import render
from complaints_cli.commands import kinds, params
from complaints_cli.commands.asking import agree, gather
from complaints_cli.commands.facts import Facts
from complaints_cli.commands.kinds import STORY, SWITCH, TEXT, Ask
from complaints_cli.desk import desk
from complaints_cli.domain.terms import Channel, Flag
from complaints_cli.errors import Misuse, refuse
from complaints_cli.result import Heading, Result

STORY_TEXT = "Kein Wasser — O'Brien-Łukasz ŵ [red]x[/]\n== via ==\n#| not a note\n\\ {{ 7*7 }}"


def more(facts: Facts) -> Sequence[str]:
    return ("name",) if facts.choice("via", Channel, None) is Channel.PHONE and not facts.flag("anonymous") else ()


def everything(
    ctx: typer.Context,
    ref: params.Ref = "C-2026-0001",
    via: params.Via = None,
    on: params.On = None,
    summary: Annotated[str | None, typer.Option("--summary"), Ask(STORY, "What is the complaint?")] = None,
    point: Annotated[list[str] | None, typer.Option("--point"), Ask(STORY, "Which points?")] = None,
    flag: Annotated[list[str] | None, typer.Option("--flag"), Ask(params.FLAG, "Any flags?")] = None,
    name: Annotated[str | None, typer.Option("--name"), Ask(TEXT, "What is their name?")] = None,
    resident_knew: Annotated[str | None, typer.Option(), Ask(kinds.DAY, "Since when did they know?")] = None,
    received: params.Period = None,
    amount: params.Amount = None,
    days: Annotated[str | None, typer.Option("--days"), Ask(kinds.number(1, 20), "How many?")] = None,
    points: params.Points = None,
    anonymous: Annotated[bool, typer.Option("--anonymous"), Ask(SWITCH, "Anonymous?")] = False,
    fail: Annotated[bool, typer.Option("--fail")] = False,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    facts = gather(ctx, required=("via", ("summary", "point")), then=more)
    if fail:
        raise refuse("no", "A rule stands against it.")
    return Result(
        {
            "ref": ref,
            "via": facts.choice("via", Channel),
            "on": facts.day("on", desk(ctx).today),
            "summary": facts.text("summary", None),
            "point": facts.many("point"),
            "flag": facts.choices("flag", Flag),
            "name": facts.text("name", None),
            "knew": facts.day("resident_knew", None),
            "received": facts.days("received"),
            "amount": facts.money("amount", None),
            "days": facts.number("days", None),
            "points": facts.numbers("points"),
            "anonymous": facts.flag("anonymous"),
        },
        [Heading("Recorded")],
    )


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> CommandLine:
    line = CommandLine(monkeypatch)
    line.offer(everything)
    return line


def given(ran: Ran) -> dict[str, Any]:
    """What was given of the answer: neither the defaults nor what is empty."""
    assert ran.code == 0, ran.out + ran.err
    data: dict[str, Any] = ran.answer["data"]
    return {name: value for name, value in data.items() if value and name not in ("ref", "on")}


class TestCommandLine:
    def test_reads_every_kind(self, run: CommandLine) -> None:
        facts = ["--via", "EMAIL", "--summary", " a story ", "--point", "one", "--point", "two", "--flag", "hazard"]
        facts += [
            "--name",
            "Łukasz",
            "--resident-knew",
            "fri",
            "--received",
            "1/4/2026..31/3/2027",
            "--amount",
            "£1,250.50",
        ]
        ran = run("try", *facts, "--days", "20", "--points", "1, 3", "--anonymous", "--json", "--today", "2026-11-25")
        assert given(ran) == {
            "via": "email",
            "summary": "a story",
            "point": ["one", "two"],
            "flag": ["hazard"],
            "name": "Łukasz",
            "knew": "2026-11-20",
            "received": ["2026-04-01", "2027-03-31"],
            "amount": 125050,
            "days": 20,
            "points": [1, 3],
            "anonymous": True,
        }

    @pytest.mark.parametrize(
        ("typed", "pence"), [("150", 15000), ("150.00", 15000), ("£150.05", 15005), ("1,250.50", 125050), ("0", 0)]
    )
    def test_reads_an_amount(self, typed: str, pence: int) -> None:
        assert kinds.MONEY.read(typed, date(2026, 1, 1)) == pence

    @pytest.mark.parametrize(
        "typed", ["-5", "1.234", "1.5", "12,50", "1,25.00", "£", "", "5 pounds", "\u0663", "1e3", "1_000"]
    )
    def test_refuses_what_is_no_amount(self, typed: str) -> None:
        with pytest.raises(Misuse, match="is no amount"):
            kinds.MONEY.read(typed, date(2026, 1, 1))

    @pytest.mark.parametrize(
        ("option", "typed", "code"),
        [
            ("--via", "emial", "choice"),
            ("--via", "", "choice"),
            ("--on", "06/25/2026", "date"),
            ("--on", "", "date"),
            ("--days", "0", "number"),
            ("--days", "21", "number"),
            ("--days", "-3", "number"),
            ("--days", "9" * 5000, "number"),
            ("--points", "1;3", "number"),
            ("--points", "0", "number"),
            ("--flag", "red", "choice"),
            ("--received", "2026", "date"),
            ("--name", "a\x00b", "text"),
            ("--name", "a\udce9b", "text"),
            ("--summary", "x" * 200_001, "text"),
        ],
    )
    def test_refuses_what_cannot_be_naming_the_option(
        self, run: CommandLine, option: str, typed: str, code: str
    ) -> None:
        ran = run("try", "--via", "email", "--summary", "x", f"{option}={typed}", "--json")
        assert (ran.code, ran.codes) == (2, [code])
        assert ran.answer["errors"][0]["message"].startswith(f"{option}: ")

    def test_names_everything_that_cannot_be_at_once(self, run: CommandLine) -> None:
        ran = run("try", "--via", "emial", "--amount", "-1", "--summary", "x", "--json")
        assert ran.codes == ["choice", "amount"]
        assert "Did you mean email?" in run("try", "--via", "emial").err

    def test_names_every_missing_option_where_nobody_sits(self, run: CommandLine) -> None:
        ran = run("try")
        assert (ran.code, ran.out) == (2, "")
        assert "--via is missing. How did it reach you?" in ran.err
        assert "--summary or --point is missing." in ran.err
        ran = run("try", "--via", "phone", "--point", "x", "--json")
        assert (ran.codes, ran.answer["errors"][0]["message"][:18]) == (["missing-option"], "--name is missing.")

    def test_blank_text_is_no_text(self, run: CommandLine) -> None:
        assert run("try", "--via", "email", "--summary", "  \n ", "--json").codes == ["missing-option"]
        assert run("try", "--via", "email", "--summary", "x", "--name", "", "--json").answer["data"]["name"] is None

    def test_all_points_are_no_points_in_particular(self, run: CommandLine) -> None:
        assert (
            run("try", "--via", "email", "--summary", "x", "--points", "All", "--json").answer["data"]["points"] == []
        )

    def test_a_reference_may_be_typed_in_small_letters(self, run: CommandLine) -> None:
        ran = run("try", " c-2026-0007", "--via", "email", "--summary", "x", "--json")
        assert ran.answer["data"]["ref"] == "C-2026-0007"

    def test_each_day_is_echoed_with_its_weekday(self, run: CommandLine) -> None:
        line = ["--via", "email", "--summary", "x", "--on", "20/11/2026", "--resident-knew", "1 Nov 2026"]
        assert run("try", *line).err == "On: Fri 20 Nov 2026\nResident knew: Sun 1 Nov 2026\n"
        assert run("try", *line, "--json").answer["messages"] == [
            "On: Fri 20 Nov 2026",
            "Resident knew: Sun 1 Nov 2026",
        ]

    def test_asking_for_a_fact_that_is_not_there_is_a_slip_of_ours(self) -> None:
        facts = Facts({"on": "text"}, {"reason": "--reason"})
        with pytest.raises(Misuse, match="--reason is missing"):
            facts.text("reason")
        with pytest.raises(TypeError):
            facts.day("on")
        assert "on" in facts


class TestFiles:
    def test_text_comes_from_a_file_and_from_stdin(self, run: CommandLine, tmp_path: Path) -> None:
        story = tmp_path / "story.txt"
        story.write_bytes(b"\xef\xbb\xbf" + STORY_TEXT.replace("\n", "\r\n").encode() + b"\r\n")
        assert given(run("try", "--via", "email", "--summary", f"@{story}", "--json"))["summary"] == STORY_TEXT
        ran = run("try", "--via", "email", "--summary", "-", "--json", typed=STORY_TEXT.encode())
        assert given(ran)["summary"] == STORY_TEXT

    def test_two_at_signs_are_one(self, run: CommandLine) -> None:
        assert given(run("try", "--via", "web", "--summary", "@@home", "--point", "@", "--json")) == {
            "via": "web",
            "summary": "@home",
            "point": ["@"],
        }

    def test_twenty_thousand_characters_are_welcome(self, run: CommandLine) -> None:
        story = "ŵord " * 3999 + "end"
        ran = run("try", "--via", "email", "--summary", "-", "--json", typed=story.encode())
        assert given(ran)["summary"] == story

    @pytest.mark.parametrize(
        ("content", "message"), [(b"\xff\xfe", "not UTF-8"), (b"x" * 200_001, "more than 200,000"), (b"a\x00", "UTF-8")]
    )
    def test_a_file_that_is_no_text_is_refused(
        self, run: CommandLine, tmp_path: Path, content: bytes, message: str
    ) -> None:
        path = tmp_path / "x"
        path.write_bytes(content)
        ran = run("try", "--via", "email", "--summary", f"@{path}")
        assert ran.code == 2
        assert message in ran.err

    def test_a_file_that_cannot_be_read_is_named(self, run: CommandLine, tmp_path: Path) -> None:
        ran = run("try", "--via", "email", "--summary", f"@{tmp_path / 'gone.txt'}", "--json")
        assert (ran.code, ran.codes) == (6, ["cannot-read"])
        assert "gone.txt" in ran.answer["errors"][0]["message"]

    def test_stdin_can_be_read_only_once(self, run: CommandLine) -> None:
        assert run("try", "--summary", "-", "--name", "-", "--json", typed="x").codes == ["stdin"]
        assert run("try", "--summary", "-", "--from", "-", "--json", typed="x").codes == ["stdin"]

    def test_a_toml_file_gives_every_kind_and_the_command_line_wins(self, run: CommandLine, tmp_path: Path) -> None:
        path = tmp_path / "facts.toml"
        path.write_text(
            'via = "email"\nsummary = "@not a file"\npoint = ["one", "two"]\nflag = ["hazard"]\n'
            'resident_knew = 2026-11-20\namount = 150.10\ndays = 5\nanonymous = true\nname = """Two\nlines"""\n',
            encoding="utf-8",
        )
        assert given(run("try", "--from", str(path), "--name", "Jo", "--json")) == {
            "via": "email",
            "summary": "@not a file",
            "point": ["one", "two"],
            "flag": ["hazard"],
            "name": "Jo",
            "knew": "2026-11-20",
            "amount": 15010,
            "days": 5,
            "anonymous": True,
        }

    @pytest.mark.parametrize(
        ("toml", "code", "named"),
        [
            ('vai = "email"', "unknown-key", "vai"),
            ('ref = "C-2026-0001"', "unknown-key", "ref"),
            ('via = ["email"]', "wrong-type", "via"),
            ("name = {first = 1}", "wrong-type", "name"),
            ("on = 2026-11-20T10:00:00", "wrong-type", "on"),
            ("point = [[1]]", "wrong-type", "point"),
            ("anonymous = 3", "answer", "--anonymous"),
            ("via = email", "toml", "not TOML"),
        ],
    )
    def test_a_key_that_is_not_known_or_of_another_type_is_refused(
        self, run: CommandLine, toml: str, code: str, named: str
    ) -> None:
        ran = run("try", "--from", "-", "--json", "--summary", "x", typed=toml)
        assert (ran.code, ran.codes[0]) == (2, code)
        assert named in ran.answer["errors"][0]["message"]


class TestEditor:
    def edit(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, program: str) -> None:
        """Makes an editor of a line of Python that turns `text`, the form, into another."""
        script = tmp_path / "editor.py"
        script.write_text(
            "import pathlib, sys\n"
            "path = pathlib.Path(sys.argv[1])\n"
            "text = path.read_text(encoding='utf-8')\n"
            f"{program}\n"
            "path.write_text(text, encoding='utf-8')\n",
            encoding="utf-8",
        )
        monkeypatch.setenv("EDITOR", f'"{sys.executable}" "{script}"')

    def test_a_form_with_what_is_known_is_filled_in(
        self, run: CommandLine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, drafts: Path
    ) -> None:
        self.edit(monkeypatch, tmp_path, "text = text.replace('\\nhazard\\n', '\\nhazard\\nsensitive\\n')")
        ran = run(
            "try", "--edit", "--via", "email", "--summary", STORY_TEXT, "--flag", "hazard", "--point", "1", "--json"
        )
        assert given(ran) == {
            "via": "email",
            "summary": STORY_TEXT,
            "point": ["1"],
            "flag": ["hazard", "sensitive"],
        }
        assert list(drafts.iterdir()) == []

    @pytest.mark.parametrize("program", ["pass", "text = ''", "text = '== via ==\\n'"])
    def test_unchanged_or_empty_aborts(
        self, run: CommandLine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, drafts: Path, program: str
    ) -> None:
        self.edit(monkeypatch, tmp_path, program)
        ran = run("try", "--edit", "--via", "email", "--summary", "x", "--json")
        assert (ran.code, ran.codes, list(drafts.iterdir())) == (2, ["unchanged"], [])

    @pytest.mark.parametrize(
        ("program", "code", "message"),
        [
            ("text += 'more\\n== colour ==\\nred\\n'", "form", "is no heading of this form"),
            ("text += 'yes\\n== via ==\\nphone\\n'", "form", "'via' stands twice"),
            ("text = text.replace('email\\n\\n', 'emial\\n\\n')", "choice", "emial"),
            ("text = 'lost\\n' + text", "form", "Line 1 of the form"),
            ("path.write_text(text + 'yes'); sys.exit(3)", "editor", "ended with 3"),
        ],
    )
    def test_a_draft_that_fails_is_kept_and_gone_on_with(
        self,
        run: CommandLine,
        monkeypatch: pytest.MonkeyPatch,
        tmp_path: Path,
        drafts: Path,
        program: str,
        code: str,
        message: str,
    ) -> None:
        self.edit(monkeypatch, tmp_path, program)
        ran = run("try", "--edit", "--via", "email", "--summary", STORY_TEXT)
        assert ran.code == 2
        assert message in ran.err
        (draft,) = drafts.iterdir()
        assert str(draft) in ran.err
        if os.name == "posix":
            assert (draft.stat().st_mode & 0o777, drafts.stat().st_mode & 0o777) == (0o600, 0o700)
        assert code in run("try", "--edit", "--via", "email", "--summary", "x", "--json").codes

    def test_a_draft_outlives_a_refusal_and_goes_with_success(
        self, run: CommandLine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, drafts: Path
    ) -> None:
        self.edit(monkeypatch, tmp_path, "text = text.replace('\\nemail\\n', '\\nweb\\n')")
        assert run("try", "--edit", "--via", "email", "--summary", STORY_TEXT, "--fail").code == 3
        (draft,) = drafts.iterdir()
        assert given(run("try", "--resume", "--json")) == {"via": "web", "summary": STORY_TEXT}
        assert not draft.exists()
        assert run("try", "--resume", "--json").codes == ["no-draft"]

    def test_a_draft_belongs_to_its_command_complaint_and_database(
        self, run: CommandLine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        self.edit(monkeypatch, tmp_path, "text = text.replace('\\nemail\\n', '\\nweb\\n')")
        assert run("try", "--edit", "--via", "email", "--summary", "x", "--fail").code == 3
        assert run("try", "C-2026-0002", "--resume", "--json").codes == ["no-draft"]
        assert run("try", "--resume", "--db", "other.db", "--json").codes == ["no-draft"]
        assert run("try", "--resume", "--json").code == 0

    def test_a_resumed_form_that_is_left_as_it_was_stays(
        self, run: CommandLine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, drafts: Path
    ) -> None:
        self.edit(monkeypatch, tmp_path, "text = text.replace('\\nemail\\n', '\\nweb\\n')")
        assert run("try", "--edit", "--via", "email", "--summary", "x", "--fail").code == 3
        assert run("try", "--resume", "--edit", "--json").codes == ["unchanged"]
        assert len(list(drafts.iterdir())) == 1
        assert given(run("try", "--resume", "--json")) == {"via": "web", "summary": "x"}

    def test_without_an_editor_or_a_terminal_there_is_no_form(
        self, run: CommandLine, monkeypatch: pytest.MonkeyPatch, drafts: Path
    ) -> None:
        assert run("try", "--edit", "--json").codes == ["editor"]
        monkeypatch.setenv("VISUAL", "no-such-editor --wait")
        ran = run("try", "--edit", "--json")
        assert (ran.codes, list(drafts.iterdir())) == (["editor"], [])


class TestQuestions:
    def test_what_is_missing_is_asked_shown_and_confirmed(self, run: CommandLine, drafts: Path) -> None:
        run.sit_down()
        ran = run("try", "--on", "2026-11-20", typed="emial\nphone\nA story\nin two lines\n\n[b]Jo[/b]\ny\n")
        assert (ran.code, ran.out) == (0, "Recorded\n")
        asked = ["How did it reach you?", "'emial' is not one of", "How did it reach you?", "What is the complaint?"]
        asked += ["What is their name?", "Via      phone", "On       Fri 20 Nov 2026", "A story", "in two lines"]
        position = 0
        for words in [*asked, "[b]Jo[/b]", "Record this?"]:
            position = ran.err.index(words, position) + 1
        assert list(drafts.iterdir()) == []

    def test_yes_skips_the_confirmation_alone(self, run: CommandLine) -> None:
        run.sit_down()
        ran = run("try", "--yes", "--via", "email", typed="A story\n\n")
        assert ran.code == 0
        assert "Record this?" not in ran.err

    def test_nothing_is_asked_when_nothing_is_missing(self, run: CommandLine) -> None:
        run.sit_down()
        ran = run("try", "--via", "email", "--summary", "x")
        assert (ran.code, ran.err) == (0, "")

    @pytest.mark.parametrize("switch", ["--no-input", "--json"])
    def test_nobody_is_asked_who_does_not_want_to_be(self, run: CommandLine, switch: str) -> None:
        run.sit_down()
        assert run("try", switch, typed="email\nx\n\n").code == 2

    def test_no_is_no_and_keeps_what_was_typed(self, run: CommandLine, drafts: Path) -> None:
        run.sit_down()
        ran = run("try", "--via", "email", typed="A story\n\nn\n")
        assert (ran.code, ran.out) == (130, "")
        assert "Nothing was recorded." in ran.err
        (draft,) = drafts.iterdir()
        assert str(draft) in ran.err
        assert "A story" in draft.read_text(encoding="utf-8")

    def test_an_interruption_loses_nothing(self, run: CommandLine, drafts: Path) -> None:
        run.sit_down()
        ran = run("try", typed="phone\nA story\nhalf way\n")
        assert ran.code == 130
        (draft,) = drafts.iterdir()
        ran = run("try", "--resume", typed="Jo\ny\n")
        assert "half way" in ran.err
        assert (ran.code, list(drafts.iterdir())) == (0, [])
        assert not draft.exists()

    def test_a_repeatable_fact_is_asked_for_until_an_empty_answer(self, run: CommandLine) -> None:
        def many(
            ctx: typer.Context,
            flag: Annotated[list[str] | None, typer.Option("--flag"), Ask(params.FLAG, "Any flags?")] = None,
        ) -> Result:
            return Result({}, [Heading(" ".join(gather(ctx, required=("flag",)).choices("flag", Flag)))])

        run.offer(many)
        run.sit_down()
        ran = run("try", typed="\nhazard\nred\nsensitive\n\ny\n")
        assert (ran.code, ran.out) == (0, "hazard sensitive\n")
        assert "Another?" in ran.err

    def test_what_cannot_be_taken_back_is_agreed_to(self, run: CommandLine) -> None:
        def erase(ctx: typer.Context) -> Result:
            agree(ctx, "Erase C-2026-0001?")
            return Result({}, [Heading("Erased")])

        run.offer(erase)
        assert run("try", "--json").codes == ["not-confirmed"]
        assert "add --yes" in run("try").err
        assert run("try", "--yes").out == "Erased\n"
        run.sit_down()
        assert run("try", typed="y\n").out == "Erased\n"
        assert run("try", typed="maybe\n").code == 130

    def test_a_bar_shows_nothing_where_no_terminal_is(self, capsys: pytest.CaptureFixture[str]) -> None:
        with render.progress("Importing [b]", 2) as step:
            step()
        assert capsys.readouterr().err == ""


@pytest.mark.skipif(os.name != "posix", reason="a pseudo-terminal is a POSIX thing")
class TestTerminal:
    def seen(self, *line: str) -> tuple[str, int]:
        """What a process shows on a terminal of 60 columns, and its exit code."""
        import pty

        ours, theirs = pty.openpty()
        environment = {**os.environ, "TERM": "xterm", "COLUMNS": "60"}
        command = [sys.executable, "-m", "complaints_cli", *line]
        with subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, env=environment) as process:
            os.close(theirs)
            shown = b"".join(iter(lambda: self.chunk(ours), b""))
        os.close(ours)
        return shown.decode(), process.returncode

    def chunk(self, terminal: int) -> bytes:
        """What comes next; nothing once the other end is closed, which Linux reports as an error."""
        try:
            return os.read(terminal, 65536)
        except OSError:
            return b""

    def test_colour_folding_and_panels_are_for_a_terminal(self) -> None:
        shown, code = self.seen("date", "2026-12-19", "+2")
        assert code == 0
        assert "\x1b[33mSunday\x1b[0m" in shown
        assert max(map(len, shown.split("\r\n"))) < 75
        assert "╭" in self.seen("date", "--help")[0]
        assert "╭" not in self.seen("--plain", "date", "--help")[0]

    def test_text_that_looks_like_markup_or_an_escape_is_only_text(self) -> None:
        shown, _ = self.seen("where", "--db", "/x/[red]\x1b]0;t\x07.db")
        assert "[red]\ufffd]0;t\ufffd.db" in shown
