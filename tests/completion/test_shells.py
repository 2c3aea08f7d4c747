"""The scripts in the shells themselves: each is sourced, and asked what it would complete a line with."""

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from command_line import CommandLine
from complaints_cli.commands.completion import ENDINGS, FOLDER

Completes = Callable[[str], list[str]]

IN_BASH = r"""
source "$SCRIPT"
read -r -a COMP_WORDS <<<"${LINE//=/ = }"
[[ $LINE == *' ' || $LINE == *= ]] && COMP_WORDS+=("")
[[ $LINE == *= ]] && unset 'COMP_WORDS[${#COMP_WORDS[@]}-1]'
COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
_complaints 2>/dev/null
printf '%s\n' "${COMPREPLY[@]}"
"""
IN_ZSH = r"""
zmodload zsh/zpty
zpty inner "TERM=dumb zsh -f -i"
zpty -w inner 'PS1= RPS1=; unsetopt zle_bracketed_paste 2>/dev/null; autoload -Uz compinit; compinit -u -D'
zpty -w inner 'zstyle ":completion:*" list-prompt ""; LISTMAX=9999; COLUMNS=200; LINES=500'
zpty -w inner 'source $SCRIPT; _told() { compadd() { local -a w; builtin compadd -O w "$@"; print -l -- $w >>$ANSWERS; \
  builtin compadd "$@" }; _main_complete; }; zle -C told complete-word _told; bindkey "^I" told; print READY'
local line
while zpty -r inner line; do [[ $line == *READY* && $line != *print* ]] && break; done
zpty -w -n inner "$LINE"$'\t'
for nth in {1..200}; do [[ -s $ANSWERS ]] && break; sleep 0.1; done
sleep 0.2
zpty -d inner
sort -u $ANSWERS
"""


def environment(script: Path, database: Path, line: str) -> dict[str, str]:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    told = {"SCRIPT": str(script), "LINE": line, "COMPLAINTS_DB": str(database)}
    return {"PATH": path, "HOME": str(script.parent), "ANSWERS": str(script.parent / "answers"), **told}


@pytest.fixture(params=["bash", "zsh", "fish"])
def completes(request: pytest.FixtureRequest, database: Path, tmp_path: Path) -> Completes:
    """What a shell would complete a line with, from the database in the folder of the test if there is one."""
    shell: str = request.param
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed")
    script = FOLDER / f"complaints.{ENDINGS[shell]}"
    copied = tmp_path / script.name
    shutil.copy(script, copied)
    started = {
        "bash": ["bash", "--norc", "-c", IN_BASH],
        "zsh": ["zsh", "-f", "-c", IN_ZSH],
        "fish": ["fish", "--no-config", "-c", 'source $SCRIPT; complete -C "$LINE"'],
    }[shell]

    def complete(line: str) -> list[str]:
        own = tmp_path / "complaints.db"
        (tmp_path / "answers").write_text("")
        done = subprocess.run(
            started,
            capture_output=True,
            text=True,
            check=True,
            timeout=120,
            cwd=tmp_path,
            env=environment(copied, own if own.exists() else database, line),
        )
        return [each.partition("\t")[0] for each in done.stdout.splitlines() if each]

    return complete


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("complaints po", ["point", "policy"]),
        ("complaints letter s", ["send", "show", "summary"]),
        ("complaints show C-2026-0001", ["C-2026-0001"]),
        ("complaints request show ", ["SR-2026-0001"]),
        ("complaints log --via e", ["email"]),
        ("complaints due --wi", ["--within"]),
        ("complaints export --format ", ["csv", "json", "xlsx"]),
    ],
)
def test_a_shell_completes_it(line: str, found: list[str], completes: Completes) -> None:
    assert sorted(completes(line)) == found


def test_a_file_is_completed_as_the_shell_does_it(completes: Completes, tmp_path: Path) -> None:
    """bash does so by itself, where it is told nothing."""
    (tmp_path / "letter.md").touch()
    assert completes("complaints attach C-2026-0002 let") in ([], ["letter.md"])
    assert [each for each in completes("complaints attach C-2026-0002 ") if each.startswith("C-")] == []


def test_a_word_or_a_file(completes: Completes, tmp_path: Path) -> None:
    (tmp_path / "register.csv").touch()
    assert completes("complaints import un") == ["undo"]
    assert completes("complaints import reg") in ([], ["register.csv"])
    assert {"list", "undo", "register.csv"} <= set(completes("complaints import "))


def test_an_option_and_its_word_in_one(completes: Completes) -> None:
    assert completes("complaints log --via=em") in (["email"], ["--via=email"])


def test_what_people_typed_is_run_by_no_shell(completes: Completes, database: Path, tmp_path: Path) -> None:
    with (
        closing(sqlite3.connect(tmp_path / "complaints.db")) as other,
        closing(sqlite3.connect(database)) as ours,
    ):
        ours.backup(other)
        for label in ("$(touch ran)", "`touch ran`", r"\$(touch ran)", "';touch ran;'", '";touch ran;"'):
            other.execute("UPDATE complaint SET label = ?", (f"{label} {label}",))
            other.commit()
            assert sorted(completes("complaints show ")) == ["C-2026-0001", "C-2026-0002"]
    assert not (tmp_path / "ran").exists()


@pytest.mark.parametrize("shell", ENDINGS)
def test_the_script_is_printed_as_it_is(shell: str, run: CommandLine) -> None:
    script = (FOLDER / f"complaints.{ENDINGS[shell]}").read_text(encoding="utf-8")
    assert run("completion", shell).out == script
    assert run("completion", shell, "--json").answer["data"] == {"shell": shell, "script": script}
    assert "COMPLAINTS_COMPLETE" in script
    assert "eval " not in script


def test_a_shell_that_is_not_known_is_refused_with_those_that_are(run: CommandLine) -> None:
    ran = run("completion", "tcsh", "--json")
    assert (ran.code, ran.codes) == (2, ["choice"])
    assert "bash, zsh, fish, powershell" in run("completion", "tcsh").err


def test_help_says_where_each_script_goes(run: CommandLine) -> None:
    told = run("completion", "--help").out
    for place in ("~/.bashrc", "~/.zshrc", "~/.config/fish/completions/complaints.fish", "$PROFILE"):
        assert place in told
