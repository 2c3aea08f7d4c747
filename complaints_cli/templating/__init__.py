"""The one place where templates run: in a sandbox, with plain facts, and never with one of them missing or empty.

A landlord's own folder comes first, file by file; links that lead out of it are refused. A folder in it that is named
by a language has templates in that language; one that is not there is taken in English.
"""

import os
import re
import traceback
from collections.abc import Callable, Iterator, Mapping
from contextvars import ContextVar
from functools import cache, lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import FunctionLoader, TemplateError, TemplateNotFound, Undefined

from complaints_cli import places
from complaints_cli.dataclass import dataclass
from complaints_cli.domain.plain import Written, inline, paragraphs, quoted
from complaints_cli.errors import Unavailable
from complaints_cli.templating.only_prints import Printer, bounded, counted

if TYPE_CHECKING:
    from jinja2.environment import Template
    from jinja2.runtime import Context

SUFFIX, WEB_SUFFIX, STYLE_SUFFIX = ".md.j2", ".html.j2", ".css"
SUFFIXES = (SUFFIX, WEB_SUFFIX, STYLE_SUFFIX)
LONGEST_TEMPLATE = 200_000
TEXTS_KEPT = 1_024
"""How many texts are kept as they are printed: what stands in every letter is made safe once."""

NAME = re.compile(r"[a-z0-9-]+(?:/[a-z0-9-]+)*(?:\.md\.j2|\.html\.j2|\.css)")
_BLANK_LINES = re.compile(r"\n{3,}")
_WRONG = (
    *(TemplateError, ArithmeticError, LookupError, TypeError, ValueError, RecursionError),
    *(SyntaxError, MemoryError),  # Python's own, of loops or brackets that are too deep for it
)


_spoke: ContextVar[set[str]] = ContextVar("_spoke")
"""The files of which something stands on the page that is being made."""


class TemplateFault(Unavailable):
    """A template that is wrong: in which file, on which line (0: none in particular), and what is wrong with it."""

    def __init__(self, file: str, line: int, said: str) -> None:
        super().__init__("template", f"The template {file}{f', line {line},' if line else ''} is wrong: {said}")
        self.file, self.line, self.said = file, line, said


@dataclass(frozen=True)
class Page:
    """What a template makes; of one in another language, the files whose words on it are English."""

    markdown: str
    english: tuple[str, ...] = ()


class BlankFactError(TypeError):
    """A template prints something that is empty, or is neither text nor a number."""


def render(name: str, facts: Mapping[str, object], own: str) -> str:
    """Markdown from the template `name` ("reports/tsm"), of the landlord's `own` folder ("" for none) or of ours.

    Raises TemplateFault naming the file, the line and what is wrong with it; Unavailable "template-link" for a link
    that leads out of the folder, "templates-folder" when there is no such folder.
    """
    return written_by(environment(folders(own)), f"{name}{SUFFIX}", facts)


def render_in(language: str, name: str, facts: Mapping[str, object], own: str) -> Page:
    """The same by the templates of a language, "cy" for Welsh, and by the English ones where those are not there."""
    searched = folders(own)
    translated = searched[0] / language
    token = _spoke.set(set())
    try:
        markdown = written_by(_listening((translated, *searched)), f"{name}{SUFFIX}", facts)
        english = [Path(file) for file in _spoke.get() if not Path(file).is_relative_to(translated)]
    finally:
        _spoke.reset(token)
    return Page(markdown, tuple(sorted(_within(searched, file) for file in english)))


def _within(searched: tuple[Path, ...], file: Path) -> str:
    """What a template's file is called in the folder that it is in."""
    return next(file.relative_to(folder).as_posix() for folder in searched if file.is_relative_to(folder))


def is_translated(language: str, name: str, own: str) -> bool:
    """Whether the landlord has the template in that language."""
    return bool(own) and os.path.lexists(folders(own)[0] / language / f"{name}{SUFFIX}")


def written_by(sandbox: Printer, file: str, facts: Mapping[str, object]) -> str:
    """What the template in that file makes in a sandbox. Raises as `render`."""
    try:
        with counted():
            text = sandbox.get_template(file).render(facts)
    except _WRONG as error:
        raise TemplateFault(*_place(error, file), _said(error)) from error
    lines = "\n".join([line.rstrip() for line in text.split("\n")])
    return _BLANK_LINES.sub("\n\n", lines).strip() + "\n"


def run_code(render: Callable[[Printer], object], called: str) -> None:
    """Has template code in a document of the landlord's own run, in a sandbox whose facts are safe as XML.

    Raises Unavailable "template" saying what is wrong with the document so `called`.
    """
    try:
        with counted():
            render(Printer(lambda _name: False, autoescape=True))
    except _WRONG as error:
        raise Unavailable("template", f"The template code in the {called} is wrong: {_said(error)}") from error


def table(fact: Mapping[str, Any]) -> Written:
    """`columns` and `rows` as a Markdown table, every cell escaped; its last `numbers` columns are set to the right."""
    columns, numbers = fact["columns"], fact["numbers"]
    rule = ["---"] * (len(columns) - numbers) + ["---:"] * numbers
    head, *body = ([_cell(cell) for cell in row] for row in (columns, *fact["rows"]))
    return Written("\n".join(f"| {' | '.join(row)} |" for row in (head, rule, *body)))


def folders(own: str) -> tuple[Path, ...]:
    """Where templates are looked for, in order: in the landlord's folder, then in ours.

    Raises Unavailable "templates-folder" when there is no such folder.
    """
    packaged = _packaged()
    if not own:
        return (packaged,)
    folder = Path(own).expanduser()
    if not folder.is_dir():
        message = f"There is no folder {folder}. Put it right with: complaints settings set templates FOLDER."
        raise Unavailable("templates-folder", message)
    return (folder, packaged)


@cache
def _packaged() -> Path:
    return places.templates_folder()


class _Listening(Printer):
    """Notices of which files something stands on the page."""

    def get_template(self, name: Any, parent: str | None = None, globals: Any = None) -> "Template":  # noqa: A002, ANN401
        template = super().get_template(name, parent, globals)
        if not isinstance(template.root_render_func, partial):
            template.root_render_func = partial(_heard, str(template.filename), template.root_render_func)
        return template


def _heard(file: str, pieces: Callable[["Context"], Iterator[str]], context: "Context") -> Iterator[str]:
    for piece in pieces(context):
        if piece.strip():
            _spoke.get(set()).add(file)
        yield piece


@cache
def environment(searched: tuple[Path, ...]) -> Printer:
    """The sandbox that takes its templates from those folders."""
    return _sandbox(Printer, searched)


@cache
def _listening(searched: tuple[Path, ...]) -> Printer:
    return _sandbox(_Listening, searched)


def _sandbox(kind: type[Printer], searched: tuple[Path, ...]) -> Printer:
    sandbox = kind(
        is_file,
        ours=_packaged(),
        loader=FunctionLoader(partial(source, searched)),
        finalize=_printed,
        autoescape=False,  # that is for HTML: here `_printed` makes every fact safe as Markdown
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        keep_trailing_newline=True,
    )
    sandbox.globals.clear()  # a template prints facts, and nothing else has a name in it
    sandbox.filters["paragraphs"] = bounded(lambda value: paragraphs(fact(value)))
    sandbox.filters["quoted"] = bounded(lambda value: quoted(fact(value)))
    sandbox.filters["table"] = bounded(table)
    return sandbox


def is_file(template: str) -> bool:
    """Whether a template can have that name."""
    return NAME.fullmatch(template) is not None


def source(searched: tuple[Path, ...], template: str) -> tuple[str, str, None] | None:
    """The text of a template and where it was found; None where it is nowhere.

    Raises Unavailable "template", "template-link" for a file that cannot be read.
    """
    for folder in searched if is_file(template) else ():
        path = folder / template
        if os.path.lexists(path):
            return _text(folder, path), str(path), None
    return None


def _text(folder: Path, path: Path) -> str:
    try:
        if not path.resolve(strict=True).is_relative_to(folder.resolve()):
            message = f"{path} is a link that leads out of the templates' folder. Copy the file in."
            raise Unavailable("template-link", message)
        if not path.is_file():  # a pipe would be waited for
            raise Unavailable("template", f"The template {path} cannot be read: it is no file.")
        with path.open(encoding="utf-8") as file:
            text = file.read(LONGEST_TEMPLATE + 1)
    except (OSError, RuntimeError, UnicodeDecodeError) as error:  # RuntimeError: links that lead in a circle
        raise Unavailable("template", f"The template {path} cannot be read as UTF-8 text.") from error
    if len(text) > LONGEST_TEMPLATE:
        raise Unavailable("template", f"The template {path} is longer than {LONGEST_TEMPLATE} characters.")
    return text


def fact(value: object) -> str:
    """What a template prints: text and whole numbers. Raises BlankFactError for all else."""
    if isinstance(value, str) and value.strip():
        return value
    if isinstance(value, Undefined):
        return str(value)  # StrictUndefined raises here, with the name
    if isinstance(value, bool) or not isinstance(value, int):
        raise BlankFactError(f"It prints {value!r}, which is no text. Put an if around what can be empty.")
    return str(value)


def _printed(value: object) -> str:
    """The fact on one line, safe as Markdown; what we wrote ourselves as it stands."""
    if type(value) is str:  # as nearly every fact is
        return _safe(value)
    text = fact(value)
    return text if isinstance(text, Written) else _safe(text)


@lru_cache(maxsize=TEXTS_KEPT)
def _safe(text: str) -> Written:
    return inline(fact(text))


def _cell(value: object) -> str:
    """As `_printed`; a cell may be empty."""
    return "" if value == "" else _printed(value)


def _place(error: Exception, name: str) -> tuple[str, int]:
    """The file and the line where it went wrong."""
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename.endswith(SUFFIXES)]
    return (frames[-1].filename, frames[-1].lineno or 0) if frames else (name, 0)


def _said(error: Exception) -> str:
    if isinstance(error, RecursionError):
        return "it includes itself, without an end."
    return f"there is no template {error.name}." if isinstance(error, TemplateNotFound) else str(error)
