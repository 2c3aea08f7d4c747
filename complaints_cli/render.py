"""The only user of Rich: questions to a person at a terminal, on stderr, with their text never taken for markup."""

from rich.console import Console
from rich.text import Text

from complaints_cli.result import visible, visible_lines


def ask(question: str, hint: str = "") -> str:
    """One line from the person. Raises EOFError when there will be none."""
    prompt = Text(visible(question), style="bold")
    if hint:
        prompt.append(f" ({visible(hint)})", style="not bold dim")
    return _console().input(prompt.append(" " if not hint and question.endswith("?") else ": "))


def ask_lines(question: str, lines: list[str]) -> None:
    """Adds several lines from the person to `lines`, up to an empty one; those typed before a Ctrl-C are there too."""
    _console().print(Text(visible(question), style="bold"), Text("(end with an empty line)", style="dim"))
    while line := _console().input(Text("| ", style="dim")):
        lines.append(line)


def confirm(question: str) -> bool:
    """Whether the person says yes; only `y` and `yes` do."""
    return ask(question, "y/n").strip().lower() in ("y", "yes")


def tell(text: str, style: str = "") -> None:
    """Shows text on stderr while a command is still asking."""
    for line in visible_lines(text.removesuffix("\n")):
        _console().print(Text(line, style=style))


def _console() -> Console:
    return Console(stderr=True, highlight=False, markup=False, emoji=False)
