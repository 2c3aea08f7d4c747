"""The only user of Rich: questions to a person at a terminal, on stderr, with their text never taken for markup."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from shutil import get_terminal_size

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.text import Text

from complaints_cli.result import visible, visible_lines


def ask(question: str, hint: str = "") -> str:
    """One line from the person. Raises EOFError when there will be none."""
    prompt = Text(visible(question), style="bold")
    if hint:
        prompt.append(f" ({visible(hint)})", style="not bold dim")
    return _line(prompt.append(" " if not hint and question.endswith("?") else ": "))


def ask_lines(question: str, lines: list[str]) -> None:
    """Adds several lines from the person to `lines`, up to an empty one; those typed before a Ctrl-C are there too."""
    _console().print(Text(visible(question), style="bold"), Text("(end with an empty line)", style="dim"))
    while line := _line(Text("| ", style="dim")):
        lines.append(line)


def confirm(question: str) -> bool:
    """Whether the person says yes; only `y` and `yes` do."""
    return ask(question, "y/n").strip().lower() in ("y", "yes")


def columns() -> int:
    """How many columns the terminal has."""
    return get_terminal_size().columns


def tell(text: str, style: str = "") -> None:
    """Shows text on stderr while a command is still asking."""
    for line in visible_lines(text.removesuffix("\n")):
        _console().print(Text(line, style=style))


@contextmanager
def counting(what: str, total: int | None = None) -> Iterator[Callable[[int], None]]:
    """A bar that shows how far a long piece of work has come; what it yields is told how many are done.

    `total` is how many there will be, None where nobody knows.
    """
    columns = (TextColumn(visible(what), markup=False), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=_console(), transient=True) as bar:
        task = bar.add_task(what, total=total)
        yield lambda done: bar.update(task, completed=done)


def _line(prompt: Text) -> str:
    """What is typed; where nothing is, what is said next begins on a line of its own."""
    try:
        return _console().input(prompt)
    except (KeyboardInterrupt, EOFError):
        tell("")
        raise


def _console() -> Console:
    return Console(stderr=True, highlight=False, markup=False, emoji=False)
