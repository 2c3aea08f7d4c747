"""Reports are Markdown made by Jinja: what was typed is data, and a missing or empty value is an error, never a gap.

A landlord's own template folder comes before the one that came with the program.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import FileSystemLoader, StrictUndefined, TemplateError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from complaints_cli.domain.plain import markdown_line
from complaints_cli.errors import Unavailable


def render(name: str, facts: Mapping[str, Any], folders: Sequence[Path]) -> str:
    """The report's Markdown: template `name` ("annual") from the first folder that has it, with plain facts put in.

    Raises Unavailable "template" when the template is missing, is wrong, or asks for a fact that is not there.
    """
    try:
        text = _environment(tuple(folders)).get_template(f"{name}.md.j2").render(facts)
    except (TemplateError, TypeError, ValueError, LookupError, ArithmeticError) as error:
        raise Unavailable("template", f"The template reports/{name}.md.j2 is wrong: {error}") from error
    lines = [line.rstrip() for line in text.strip().split("\n")]
    return "\n".join(_one_gap(lines)) + "\n"


class Written(str):
    """Markdown that is finished: what was typed in it is escaped."""

    __slots__ = ()

    def __html__(self) -> str:
        return self


def table(columns: Sequence[str], rows: Sequence[Sequence[str | int]], numbers: int = 0) -> Written:
    """A Markdown table; its last `numbers` columns are set to the right. Every cell is escaped."""
    rule = ["---"] * (len(columns) - numbers) + ["---:"] * numbers
    body = [[str(escaped(cell)) for cell in row] for row in (columns, *rows)]
    return Written("\n".join(f"| {' | '.join(row)} |" for row in (body[0], rule, *body[1:])))


def escaped(value: object) -> object:
    """What a template may print: text with its markup escaped, a number as it is. Refuses None and everything else."""
    if isinstance(value, StrictUndefined) or hasattr(value, "__html__"):
        return value
    if isinstance(value, str):
        return Written(markdown_line(value))
    if isinstance(value, int):
        return value
    raise TypeError(f"a template cannot print {value!r}")


def _one_gap(lines: Sequence[str]) -> list[str]:
    return [line for n, line in enumerate(lines) if line or lines[n - 1]]


@cache
def _environment(folders: tuple[Path, ...]) -> ImmutableSandboxedEnvironment:
    environment = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader([folder / "reports" for folder in folders]),
        undefined=StrictUndefined,
        autoescape=True,
        finalize=escaped,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals["table"] = table
    return environment
