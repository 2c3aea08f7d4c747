"""The one place where templates run: in a sandbox, with plain facts, and never with one of them missing or empty.

A landlord's own folder comes first, file by file; links that lead out of it are refused.
"""

import os
import re
import traceback
from collections.abc import Callable, Mapping
from functools import cache, partial
from pathlib import Path
from typing import Any

from jinja2 import FunctionLoader, StrictUndefined, TemplateError, TemplateNotFound, Undefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from complaints_cli import places
from complaints_cli.domain.plain import Written, inline, paragraphs, quoted
from complaints_cli.errors import Unavailable

SUFFIX = ".md.j2"
LONGEST_TEMPLATE = 200_000
LONGEST_PAGE = 2_000_000

_NAME = re.compile(r"[a-z0-9-]+(?:/[a-z0-9-]+)*\.md\.j2")
_BLANK_LINES = re.compile(r"\n{3,}")


class BlankFactError(TypeError):
    """A template prints something that is empty, or is neither text nor a number."""


def render(name: str, facts: Mapping[str, object], own: str) -> str:
    """Markdown from the template `name` ("reports/tsm"), of the landlord's `own` folder ("" for none) or of ours.

    Raises Unavailable "template" naming the file, the line and what is wrong with it; "template-link" for a link that
    leads out of the folder; "templates-folder" when there is no such folder.
    """
    try:
        text = _environment(_folders(own)).get_template(f"{name}{SUFFIX}").render(facts)
    except (TemplateError, ArithmeticError, LookupError, TypeError, ValueError, RecursionError) as error:
        message = f"The template {_place(error, name)} is wrong: {_said(error)}"
        raise Unavailable("template", message) from error
    if len(text) > LONGEST_PAGE:
        raise Unavailable("template", f"The template {name}{SUFFIX} makes a page that is far too long.")
    lines = "\n".join(line.rstrip() for line in text.split("\n"))
    return _BLANK_LINES.sub("\n\n", lines).strip() + "\n"


def run_code(render: Callable[[ImmutableSandboxedEnvironment], object], called: str) -> None:
    """Has template code in a document of the landlord's own run, in a sandbox whose facts are safe as XML.

    Raises Unavailable "template" saying what is wrong with the document so `called`.
    """
    try:
        render(ImmutableSandboxedEnvironment(undefined=StrictUndefined, autoescape=True))
    except (TemplateError, ArithmeticError, TypeError, RecursionError) as error:
        raise Unavailable("template", f"The template code in the {called} is wrong: {_said(error)}") from error


def table(fact: Mapping[str, Any]) -> Written:
    """`columns` and `rows` as a Markdown table, every cell escaped; its last `numbers` columns are set to the right."""
    columns, numbers = fact["columns"], fact["numbers"]
    rule = ["---"] * (len(columns) - numbers) + ["---:"] * numbers
    head, *body = ([_cell(cell) for cell in row] for row in (columns, *fact["rows"]))
    return Written("\n".join(f"| {' | '.join(row)} |" for row in (head, rule, *body)))


def _folders(own: str) -> tuple[Path, ...]:
    """Where templates are looked for, in order."""
    packaged = places.templates_folder()
    if not own:
        return (packaged,)
    folder = Path(own).expanduser()
    if not folder.is_dir():
        message = f"There is no folder {folder}. Put it right with: complaints settings set templates FOLDER."
        raise Unavailable("templates-folder", message)
    return (folder, packaged)


@cache
def _environment(folders: tuple[Path, ...]) -> ImmutableSandboxedEnvironment:
    environment = ImmutableSandboxedEnvironment(
        loader=FunctionLoader(partial(_source, folders)),
        undefined=StrictUndefined,
        finalize=_printed,
        autoescape=False,  # that is for HTML: here `_printed` makes every fact safe as Markdown
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        keep_trailing_newline=True,
    )
    environment.filters["paragraphs"] = lambda value: paragraphs(_fact(value))
    environment.filters["quoted"] = lambda value: quoted(_fact(value))
    environment.filters["table"] = table
    return environment


def _source(folders: tuple[Path, ...], template: str) -> tuple[str, str, None] | None:
    """The text of a template and where it was found."""
    for folder in folders if _NAME.fullmatch(template) else ():
        path = folder / template
        if os.path.lexists(path):
            return _text(folder, path), str(path), None
    return None


def _text(folder: Path, path: Path) -> str:
    try:
        if not path.resolve(strict=True).is_relative_to(folder.resolve()):
            message = f"{path} is a link that leads out of the templates' folder. Copy the file in."
            raise Unavailable("template-link", message)
        with path.open(encoding="utf-8") as file:
            text = file.read(LONGEST_TEMPLATE + 1)
    except (OSError, RuntimeError, UnicodeDecodeError) as error:  # RuntimeError: links that lead in a circle
        raise Unavailable("template", f"The template {path} cannot be read as UTF-8 text.") from error
    if len(text) > LONGEST_TEMPLATE:
        raise Unavailable("template", f"The template {path} is longer than {LONGEST_TEMPLATE} characters.")
    return text


def _fact(value: object) -> str:
    """What a template prints: text and whole numbers. Raises BlankFactError for all else."""
    if isinstance(value, Undefined):
        return str(value)  # StrictUndefined raises here, with the name
    if isinstance(value, bool) or not isinstance(value, str | int) or not str(value).strip():
        raise BlankFactError(f"It prints {value!r}, which is no text.")
    return value if isinstance(value, Written) else str(value)


def _printed(value: object) -> str:
    """The fact on one line, safe as Markdown; what we wrote ourselves as it stands."""
    text = _fact(value)
    return text if isinstance(text, Written) else inline(text)


def _cell(value: object) -> str:
    """As `_printed`; a cell may be empty."""
    return inline(value) if isinstance(value, str) else _printed(value)


def _place(error: Exception, name: str) -> str:
    """The file and the line where it went wrong."""
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename.endswith(SUFFIX)]
    return f"{frames[-1].filename}, line {frames[-1].lineno}," if frames else f"{name}{SUFFIX}"


def _said(error: Exception) -> str:
    return f"there is no template {error.name}." if isinstance(error, TemplateNotFound) else str(error)
