"""Facts from a text file, from standard input and from a TOML file."""

from pathlib import Path

import pytest

from command_line import CommandLine
from every_fact import STORY_TEXT, everything, given


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> CommandLine:
    line = CommandLine(monkeypatch)
    line.offer(everything)
    return line


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
