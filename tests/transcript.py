"""A transcript is a Markdown page whose commands are run again, one after the other, to see that it says what happens.

In it, a ```console block holds commands after `$ ` and what they print. A comment before a block says more about it:
`<!-- today: 2026-12-14 -->` from which day on, `<!-- file: call.toml -->` that the block is a file, and
`<!-- edit: letter.md -->` that it is a change to one, as a diff.
"""

import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from typer.testing import CliRunner

from complaints_cli.cli import app

_BLOCK = re.compile(r"(?ms)^```(\w*)\n(.*?)^```\n")
_COMMENT = re.compile(r"<!-- (today|file|edit): (\S+) -->")

_HEAD = re.compile(r"\b(\d+):([0-9a-f]{64}|[0-9a-f]{12})\b")
"""The head of a record, which is another in each run: what is erasable is sealed with chance."""

_BACKUP = re.compile(r"\bcomplaints-\d{4}-\d\d-\d\dT\d{6}Z-")
"""How the name of a backup begins: with the instant at which it was really made."""


def _of_any_run(head: re.Match[str]) -> str:
    return f"{head[1]}:{('0123456789abcdef' * 4)[: len(head[2])]}"


@dataclass
class Stage:
    """Where a transcript is played: an empty folder that is shown as `shown`, and the environment of its person."""

    folder: Path
    shown: str
    environment: dict[str, str]
    code: int = 0

    def play(self, page: str) -> str:
        """The page with what its commands print now."""
        done, position = [], 0
        for block in _BLOCK.finditer(page):
            before = page[position : block.start()]
            done += [before, self._block(block[1], block[2], _COMMENT.findall(before))]
            position = block.end()
        return "".join([*done, page[position:]])

    def _block(self, kind: str, body: str, said: list[tuple[str, str]]) -> str:
        for what, value in said:
            if what == "today":
                self.environment["COMPLAINTS_TODAY"] = value
            elif what == "file":
                (self.folder / value).write_text(body, encoding="utf-8")
            else:
                self._edit(self.folder / value, body)
        if kind == "console":
            body = "\n".join(self._typed(command) for command in _commands(body))
        return f"```{kind}\n{body}```\n"

    def _typed(self, command: str) -> str:
        words = shlex.split(command.replace("\\\n", " "))
        if words == ["echo", "$?"]:
            return f"$ {command}\n{self.code}\n"
        assert words[0] == "complaints", command
        result = CliRunner(env=self.environment).invoke(app, words[1:])
        assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
        self.code = result.exit_code
        return f"$ {command}\n{self._as_shown(result.output)}"

    def _as_shown(self, printed: str) -> str:
        shown = _BACKUP.sub("complaints-2026-12-14T180000Z-", printed.replace(str(self.folder), self.shown))
        lines = _HEAD.sub(_of_any_run, shown).splitlines()
        return "".join(f"{line.rstrip()}\n" for line in lines)

    def _edit(self, path: Path, diff: str) -> None:
        text = path.read_text(encoding="utf-8")
        old, new = ("".join(line[1:] for line in diff.splitlines(keepends=True) if line[0] == sign) for sign in "-+")
        assert text.count(old) == 1, f"{path.name} has {old!r} {text.count(old)} times"
        path.write_text(text.replace(old, new), encoding="utf-8")


def _commands(body: str) -> Iterator[str]:
    """What was typed after each `$ `, with the lines that it goes on over."""
    lines = iter(body.splitlines())
    for line in lines:
        if line.startswith("$ "):
            typed = [line.removeprefix("$ ")]
            while typed[-1].endswith("\\"):
                typed.append(next(lines))
            yield "\n".join(typed)


def consoles(page: str) -> list[str]:
    """Each console block of a page, without its fence."""
    return [block[2] for block in _BLOCK.finditer(page) if block[1] == "console"]
