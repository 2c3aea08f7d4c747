"""Facts typed on the command line, and facts asked for."""

from datetime import date
from pathlib import Path
from typing import Annotated

import pytest

from command_line import CommandLine
from complaints_cli.commands import kinds, params
from complaints_cli.commands.asking import agree, gather
from complaints_cli.commands.facts import Facts
from complaints_cli.commands.kinds import Ask
from complaints_cli.declared import Option
from complaints_cli.desk import Call
from complaints_cli.domain.terms import Flag
from complaints_cli.errors import Misuse
from complaints_cli.result import Heading, Result
from every_fact import everything, given


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> CommandLine:
    line = CommandLine(monkeypatch)
    line.offer(everything)
    return line


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
        needed = {"--via": "email", "--summary": "x"}
        others = [part for each, value in needed.items() if each != option for part in (each, value)]
        ran = run("try", *others, f"{option}={typed}", "--json")
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
        assert list(drafts.glob("*.txt")) == []

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
        (draft,) = drafts.glob("*.txt")
        assert str(draft) in ran.err
        assert "A story" in draft.read_text(encoding="utf-8")

    def test_an_interruption_loses_nothing(self, run: CommandLine, drafts: Path) -> None:
        run.sit_down()
        ran = run("try", typed="phone\nA story\nhalf way\n")
        assert ran.code == 130
        (draft,) = drafts.glob("*.txt")
        ran = run("try", "--resume", typed="Jo\ny\n")
        assert "half way" in ran.err
        assert (ran.code, list(drafts.glob("*.txt"))) == (0, [])
        assert not draft.exists()

    def test_a_repeatable_fact_is_asked_for_until_an_empty_answer(self, run: CommandLine) -> None:
        def many(
            call: Call,
            flag: Annotated[list[str] | None, Option("--flag"), Ask(params.FLAG, "Any flags?")] = None,
        ) -> Result:
            return Result({}, [Heading(" ".join(gather(call, required=("flag",)).choices("flag", Flag)))])

        run.offer(many)
        run.sit_down()
        ran = run("try", typed="\nhazard\nred\nsensitive\n\ny\n")
        assert (ran.code, ran.out) == (0, "hazard sensitive\n")
        assert "Another?" in ran.err

    def test_what_cannot_be_taken_back_is_agreed_to(self, run: CommandLine) -> None:
        def erase(call: Call) -> Result:
            agree(call, "Erase C-2026-0001?")
            return Result({}, [Heading("Erased")])

        run.offer(erase)
        assert run("try", "--json").codes == ["not-confirmed"]
        assert "add --yes" in run("try").err
        assert run("try", "--yes").out == "Erased\n"
        run.sit_down()
        assert run("try", typed="y\n").out == "Erased\n"
        assert run("try", typed="maybe\n").code == 130
        ended = run("try", typed="")
        assert (ended.code, ended.err[-44:]) == (130, "(y/n): \nError: Stopped. Nothing was recorded.\n"[-44:])
