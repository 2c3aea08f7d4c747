"""Facts from a form in an editor, and drafts that outlive a failure."""

import os
import sys
from pathlib import Path

import pytest

from command_line import CommandLine
from every_fact import STORY_TEXT, everything, given


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> CommandLine:
    line = CommandLine(monkeypatch)
    line.offer(everything)
    return line


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
        assert list(drafts.glob("*.txt")) == []

    @pytest.mark.parametrize("program", ["pass", "text = ''", "text = '== via ==\\n'"])
    def test_unchanged_or_empty_aborts(
        self, run: CommandLine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, drafts: Path, program: str
    ) -> None:
        self.edit(monkeypatch, tmp_path, program)
        ran = run("try", "--edit", "--via", "email", "--summary", "x", "--json")
        assert (ran.code, ran.codes, list(drafts.glob("*.txt"))) == (2, ["unchanged"], [])

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
        (draft,) = drafts.glob("*.txt")
        assert str(draft) in ran.err
        if os.name == "posix":
            assert (draft.stat().st_mode & 0o777, drafts.stat().st_mode & 0o777) == (0o600, 0o700)
        assert code in run("try", "--edit", "--via", "email", "--summary", "x", "--json").codes

    def test_a_draft_outlives_a_refusal_and_goes_with_success(
        self, run: CommandLine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, drafts: Path
    ) -> None:
        self.edit(monkeypatch, tmp_path, "text = text.replace('\\nemail\\n', '\\nweb\\n')")
        assert run("try", "--edit", "--via", "email", "--summary", STORY_TEXT, "--fail").code == 3
        (draft,) = drafts.glob("*.txt")
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
        assert len(list(drafts.glob("*.txt"))) == 1
        assert given(run("try", "--resume", "--json")) == {"via": "web", "summary": "x"}

    def test_without_an_editor_or_a_terminal_there_is_no_form(
        self, run: CommandLine, monkeypatch: pytest.MonkeyPatch, drafts: Path
    ) -> None:
        assert run("try", "--edit", "--json").codes == ["editor"]
        monkeypatch.setenv("VISUAL", "no-such-editor --wait")
        ran = run("try", "--edit", "--json")
        assert (ran.codes, list(drafts.glob("*.txt"))) == (["editor"], [])
