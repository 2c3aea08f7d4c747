"""`completion`: the script that lets a shell complete commands, options, words and references."""

from pathlib import Path
from typing import Annotated

from complaints_cli.commands import kinds
from complaints_cli.commands.kinds import Offered
from complaints_cli.declared import Argument
from complaints_cli.desk import Call
from complaints_cli.result import Document, Result

ENDINGS = {"bash": "bash", "zsh": "zsh", "fish": "fish", "powershell": "ps1"}
SHELL = kinds.choice(*ENDINGS)
FOLDER = Path(__file__).parents[1] / "shells"


def completion(
    call: Call,
    shell: Annotated[str, Argument(metavar="SHELL", help=f"Which shell: {SHELL.expects}."), Offered(SHELL.words)],
) -> Result:
    """Print the script that completes this program's commands, options, words and references in a shell.

    Put it where the shell reads it when it starts, and open a new window:

    bash: complaints completion bash >~/.complaints.bash, and in ~/.bashrc the line: source ~/.complaints.bash

    zsh: complaints completion zsh >~/.complaints.zsh, and in ~/.zshrc, behind compinit: source ~/.complaints.zsh

    fish: complaints completion fish >~/.config/fish/completions/complaints.fish

    PowerShell, in $PROFILE the line: complaints completion powershell | Out-String | Invoke-Expression

    References are looked up in the database that is in use; beside each stands what it is about, and nobody's name.
    """
    name = SHELL.read(shell, call.desk.today)
    script = (FOLDER / f"complaints.{ENDINGS[str(name)]}").read_text(encoding="utf-8")
    return Result(data={"shell": name, "script": script}, screen=[Document(script, script.encode())])
