"""The page about mornings is true: its files are those beside it, its options exist, its lines run as under cron."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from defusedxml.ElementTree import fromstring

from command_line import CommandLine
from complaints_cli.declared import parameters
from complaints_cli.everywhere import settled
from complaints_cli.plainly import function_of
from complaints_cli.table import named
from officer import Officer

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "every-morning.md").read_text(encoding="utf-8")
FILES = sorted((ROOT / "examples" / "every-morning").iterdir())
OURS = re.compile(
    r"(?:^|[ =\"\\/])complaints(?:\.exe\"?)? ((?:--no-input )?(?:due|away|handover|where)\b.*)$", re.MULTILINE
)
posix = pytest.mark.skipif(os.name != "posix", reason="cron and sh are POSIX's")


def lines() -> list[list[str]]:
    """The words of every line of ours on the page and in its files."""
    texts = [PAGE, *(path.read_text(encoding="utf-8") for path in FILES)]
    return [shlex.split(found.replace("\\", "/")) for text in texts for found in OURS.findall(text)]


def options_of(words: list[str]) -> set[str]:
    """The options of the command that a line is for, and those of every command."""
    row, _ = named([word for word in words if word != "--no-input"])
    assert row is not None
    taken = (*parameters(settled), *parameters(function_of(row)))
    return {option for each in taken if not each.is_argument for option in each.names}


@pytest.fixture
def officer(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Officer:
    return Officer(CommandLine(monkeypatch), tmp_path)


@pytest.mark.parametrize("path", [path for path in FILES if path.suffix != ".xml"], ids=lambda path: path.name)
def test_every_file_stands_on_the_page(path: Path) -> None:
    assert f"```\n{path.read_text(encoding='utf-8')}```\n" in PAGE


def test_the_files_are_those_that_it_needs() -> None:
    assert {path.name for path in FILES} == {
        "complaints-due.service",
        "complaints-due.timer",
        "complaints-due.xml",
        "crontab",
        "due.cmd",
        "mail-due.ps1",
        "mail-due.sh",
    }


@pytest.mark.parametrize("words", lines(), ids=" ".join)
def test_every_option_exists(words: list[str]) -> None:
    typed = {word.partition("=")[0] for word in words if word.startswith("--")}
    assert typed - options_of(words) == set()


def test_there_are_lines_to_try() -> None:
    assert len(lines()) > 12


def test_the_task_is_what_the_scheduler_reads() -> None:
    task = fromstring((ROOT / "examples" / "every-morning" / "complaints-due.xml").read_text(encoding="utf-8"))
    space = "{http://schemas.microsoft.com/windows/2004/02/mit/task}"
    assert task.tag == f"{space}Task"
    assert (task.findtext(f"{space}Actions/{space}Exec/{space}Command") or "nothing") in PAGE
    assert task.findtext(f"{space}Settings/{space}StartWhenAvailable") == "true"


@posix
def test_cron_lines_run_with_nothing_but_what_cron_gives(officer: Officer, tmp_path: Path) -> None:
    officer.logs("2026-12-18")
    table = (ROOT / "examples" / "every-morning" / "crontab").read_text(encoding="utf-8")
    settings = dict(line.split("=", 1) for line in table.splitlines() if re.match(r"[A-Z_]+=", line))
    settings |= {"COMPLAINTS_DB": str(officer.db), "HOME": str(tmp_path), "PATH": "/usr/bin:/bin"}
    commands = [line.split(maxsplit=5)[5] for line in table.splitlines() if re.match(r"[0-9]", line)]
    assert len(commands) == 2
    ran = []
    for command in [commands[0], *commands]:
        ours = command.replace("/usr/local/bin/complaints", f"{sys.executable} -m complaints_cli --today 2026-12-21")
        ours = ours.replace("/srv/complaints", str(tmp_path))
        ran.append(
            subprocess.run(
                ["/bin/sh", "-c", f"cd {ROOT} && {ours}"],
                env=settings,
                stdin=subprocess.DEVNULL,
                capture_output=True,
                encoding="utf-8",
                check=False,
            )
        )
    assert [(each.returncode, each.stderr) for each in ran] == [(0, "")] * 3
    assert ("C-2026-0001" in ran[0].stdout, ran[1].stdout, ran[2].stdout) == (True, "", "")
    assert (tmp_path / "due.ics").read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")
    officer.db.unlink()
    gone = subprocess.run(
        [sys.executable, "-m", "complaints_cli", "due", "--quiet-if-unchanged"],
        cwd=ROOT,
        env=settings,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (gone.returncode, gone.stdout, "There is no database" in gone.stderr) == (6, "", True), gone.stderr


@posix
@pytest.mark.parametrize("content", [b"", "Subject: Complaints due, x\n\nŁukasz\n".encode()])
def test_the_script_sends_a_list_and_nothing_else(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "due.txt").write_bytes(content)
    sender = tmp_path / "msmtp"
    sender.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > {tmp_path}/asked\ncat > {tmp_path}/sent\n', encoding="utf-8")
    sender.chmod(0o700)
    script = (ROOT / "examples" / "every-morning" / "mail-due.sh").read_text(encoding="utf-8")
    subprocess.run(
        ["/bin/sh", "-c", script.replace("/srv/complaints", str(tmp_path))],
        env={"PATH": f"{tmp_path}:/usr/bin:/bin"},
        check=True,
    )
    sent = tmp_path / "sent"
    assert sent.exists() is bool(content)
    if content:
        head, _, body = sent.read_bytes().partition(b"\n\n")
        assert head.splitlines()[0] == b"To: complaints@larkfield.example"
        assert head.splitlines()[-1] == b"Subject: Complaints due, x"
        assert body.decode() == "Łukasz\n"
        assert (tmp_path / "asked").read_text(encoding="utf-8") == "-t\n"


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="this machine has no systemd")
def test_the_timer_is_one_that_systemd_takes(tmp_path: Path) -> None:
    for path in FILES:
        if path.suffix in (".service", ".timer"):
            text = path.read_text(encoding="utf-8").replace("User=complaints", "User=root")
            text = text.replace("/usr/local/bin/complaints", "/bin/true").replace(
                "/srv/complaints/mail-due.sh", "/bin/true"
            )
            (tmp_path / path.name).write_text(text, encoding="utf-8")
    done = subprocess.run(
        ["systemd-analyze", "verify", *map(str, sorted(tmp_path.glob("complaints-due.*")))],
        capture_output=True,
        text=True,
        check=False,
    )
    about_ours = [line for line in done.stderr.splitlines() if "complaints-due" in line]
    assert about_ours == []
    when = subprocess.run(
        ["systemd-analyze", "calendar", "*-*-* 07:30:00 Europe/London"], capture_output=True, text=True, check=False
    )
    assert when.returncode == 0, when.stderr
