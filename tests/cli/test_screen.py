"""What a reader sees, and what nobody can make the terminal do."""

import pytest

from command_line import CommandLine
from complaints_cli.errors import Problem
from complaints_cli.result import Cell, Document, Facts, Heading, Result, Table, Text

HOSTILE = "O'Brien-Łukasz ŵ [red]x[/] {{ 7*7 }} =cmd|'/c' \x1b[31m\x9b\u202e\x00\udce9\x7f"
SHOWN = "O'Brien-Łukasz ŵ [red]x[/] {{ 7*7 }} =cmd|'/c' \ufffd[31m\ufffd\ufffd\ufffd\ufffd\ufffd"


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
