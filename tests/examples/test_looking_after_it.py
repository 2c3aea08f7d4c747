"""The page for whoever looks after the computer names commands that there are, and the sentence that is printed."""

import re
from pathlib import Path

from complaints_cli.commands.doctor import WORST
from complaints_cli.domain.landlord import KEYS
from complaints_cli.errors import OK
from complaints_cli.table import TABLE

PAGE = (Path(__file__).parents[2] / "docs" / "looking-after-it.md").read_text(encoding="utf-8")
COMMAND = re.compile(r"\bcomplaints (?:--db \S+ )?([a-z]+)(?: ([a-z]+))?")
NAMES = {row.name for row in TABLE}


def test_its_commands_are_there() -> None:
    blocks, prose = PAGE.split("```")[1::2], "".join(PAGE.split("```")[::2])
    lines = [line for block in blocks for line in block.splitlines() if line.startswith("complaints ")]
    typed = [found.groups() for line in [*lines, *re.findall("`([^`\n]+)`", prose)] if (found := COMMAND.match(line))]
    assert len(typed) > 15
    for first, second in typed:
        assert first in NAMES or f"{first} {second}" in NAMES, (first, second)


def test_its_exit_codes_and_setting_are_ours() -> None:
    codes = {int(code) for code in re.findall(r"^\| (\d) \|", PAGE, re.MULTILINE)}
    assert codes == {OK, *WORST}
    assert "shared_folder" in KEYS
