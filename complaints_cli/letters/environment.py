"""The one place where templates run: in a sandbox, with plain facts, and never with one of them missing.

A landlord's own folder comes first, file by file; links that lead out of it are refused.
"""

import re
import traceback
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path

from jinja2 import FunctionLoader, StrictUndefined, TemplateError, TemplateNotFound, Undefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from complaints_cli.errors import Unavailable
from complaints_cli.letters.part import Facts
from complaints_cli.letters.written import Written, inline, paragraphs, quoted

SUFFIX = ".md.j2"
LONGEST_TEMPLATE = 200_000
LONGEST_LETTER = 2_000_000

_NAME = re.compile(r"[a-z0-9-]+(?:/[a-z0-9-]+)*\.md\.j2")
_BLANK_LINES = re.compile(r"\n[ \n]*\n")


class BlankFactError(TypeError):
    """A template prints something that is empty, or is neither text nor a number."""


def _source(folders: tuple[Path, ...], template: str) -> tuple[str, str, Callable[[], bool]] | None:
    """The text of a template and where it was found. Raises Unavailable for a link out of its folder."""
    for folder in folders if _NAME.fullmatch(template) else ():
        path = folder / template
        if path.is_file():
            return _text(folder, path), str(path), lambda: True
    return None


def _text(folder: Path, path: Path) -> str:
    if not path.resolve().is_relative_to(folder.resolve()):
        raise Unavailable(
            "template-link", f"{path} is a link that leads out of the templates' folder. Copy the file in."
        )
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise Unavailable("template", f"The template {path} cannot be read as UTF-8 text.") from error
    if len(text) > LONGEST_TEMPLATE:
        raise Unavailable("template", f"The template {path} is longer than {LONGEST_TEMPLATE} characters.")
    return text


def fact(value: object) -> str:
    """What a template prints: text and whole numbers. Raises BlankFactError for all else."""
    if isinstance(value, Undefined):
        return str(value)  # StrictUndefined raises here, with the name
    if isinstance(value, bool) or not isinstance(value, str | int) or not str(value).strip():
        raise BlankFactError(f"It prints {value!r}, which is no text.")
    return value if isinstance(value, Written) else str(value)


def printed(value: object) -> str:
    """The fact on one line, safe as Markdown; what we wrote ourselves as it stands."""
    text = fact(value)
    return text if isinstance(text, Written) else inline(text)


@cache
def _environment(folders: tuple[Path, ...]) -> ImmutableSandboxedEnvironment:
    environment = ImmutableSandboxedEnvironment(
        loader=FunctionLoader(partial(_source, folders)),
        undefined=StrictUndefined,
        finalize=printed,
        autoescape=False,  # that is for HTML: here `printed` makes every fact safe as Markdown
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        keep_trailing_newline=True,
    )
    environment.filters["paragraphs"] = lambda value: paragraphs(fact(value))
    environment.filters["quoted"] = lambda value: quoted(fact(value))
    return environment


def render(template: str, facts: Facts, own: str, packaged: Path) -> str:
    """The letter as Markdown, from the landlord's `own` folder ("" for none) or the packaged one.

    Raises Unavailable "template" naming the file, the line and what is wrong with it.
    """
    folders: tuple[Path, ...] = (packaged,)
    if own:
        folder = Path(own).expanduser()
        if not folder.is_dir():
            message = f"There is no folder {folder}. Put it right with: complaints settings set templates FOLDER."
            raise Unavailable("templates-folder", message)
        folders = (folder, packaged)
    try:
        text = _environment(folders).get_template(f"letters/{template}{SUFFIX}").render(facts)
    except (TemplateError, ArithmeticError, LookupError, TypeError, ValueError) as error:
        raise Unavailable("template", f"The template {_place(error, template)} is wrong: {error}") from error
    if len(text) > LONGEST_LETTER:
        raise Unavailable("template", f"The template {template}{SUFFIX} makes a letter that is far too long.")
    return _BLANK_LINES.sub("\n\n", text).strip() + "\n"


def _place(error: Exception, template: str) -> str:
    """The file and line of the template where it went wrong."""
    if isinstance(error, TemplateNotFound):
        return f"{template}{SUFFIX}"
    frames = [f for f in traceback.extract_tb(error.__traceback__) if f.filename.endswith(SUFFIX)]
    return f"{Path(frames[-1].filename).name}, line {frames[-1].lineno}," if frames else f"{template}{SUFFIX}"
