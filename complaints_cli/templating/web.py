"""Pages of a website: what was typed is safe as HTML; what `pages` made of a text stands as it is."""

from collections.abc import Mapping
from functools import cache, partial
from pathlib import Path

from jinja2 import FunctionLoader

from complaints_cli import places
from complaints_cli.templating import WEB_SUFFIX, TemplateFault, fact, folders, is_file, source, written_by
from complaints_cli.templating.only_prints import Printer


class Html(str):
    """HTML that we made, or made safe: it is printed as it stands."""

    __slots__ = ()

    def __html__(self) -> str:
        """What a template prints of it."""
        return str(self)


def render_html(name: str, facts: Mapping[str, object], own: str) -> str:
    """The page of the template `name` ("site/page"), of the landlord's `own` folder or of ours.

    Raises TemplateFault and Unavailable as `templating.render`.
    """
    return written_by(_environment(folders(own)), f"{name}{WEB_SUFFIX}", facts)


def beside(file: str, own: str) -> str:
    """A text that is no template and goes out with the pages, such as their stylesheet. Raises TemplateFault."""
    found = source(folders(own), file)
    if found is None:
        raise TemplateFault(file, 0, "there is no such file.")
    return found[0]


@cache
def _environment(searched: tuple[Path, ...]) -> Printer:
    return Printer(
        is_file,
        ours=places.templates_folder(),
        loader=FunctionLoader(partial(source, searched)),
        finalize=_printed,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        keep_trailing_newline=True,
    )


def _printed(value: object) -> str:
    return value if isinstance(value, Html) else fact(value)
