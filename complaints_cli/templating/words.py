"""The file of fixed words beside translated templates: every part of it known, or all that is wrong is named."""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from complaints_cli.domain.dates import MONTHS, WEEKDAYS
from complaints_cli.domain.languages import Words
from complaints_cli.domain.toml import NotTomlError, read_toml
from complaints_cli.errors import Unavailable
from complaints_cli.templating import TemplateFault, folders

FILE = "words.toml"
LONGEST = 200_000
_LISTS, _TABLES = {"weekdays": 7, "months": 12}, ("headings", "phrases")


def words(language: str, own: str) -> Words:
    """The words of a language in the landlord's folder; English ones for what it has none of.

    Raises TemplateFault for a file that is not as it should be; Unavailable when it cannot be read.
    """
    return read_words(folders(own)[0] / language / FILE)


def read_words(path: Path) -> Words:
    """The words of a file; all of them English where it is not there. Raises as `words` does."""
    if not os.path.lexists(path):
        return Words()
    if not path.is_file():  # a pipe would be waited for
        raise Unavailable("template", f"{path} cannot be read: it is no file.")
    try:
        with path.open(encoding="utf-8") as file:
            text = file.read(LONGEST + 1)
        if len(text) > LONGEST:
            raise TemplateFault(str(path), 0, f"it is longer than {LONGEST:,} characters.")
        table = read_toml(text)
    except (OSError, UnicodeDecodeError) as error:
        raise Unavailable("template", f"{path} cannot be read as UTF-8 text.") from error
    except NotTomlError as error:
        raise TemplateFault(str(path), 0, f"it is no TOML: {error}.") from error
    if wrong := [*_wrong(table)]:
        raise TemplateFault(str(path), 0, " ".join(wrong))
    return Words(
        weekdays=tuple(table.get("weekdays", WEEKDAYS)),
        months=tuple(table.get("months", MONTHS)),
        headings=table.get("headings", {}),
        phrases=table.get("phrases", {}),
    )


def _wrong(table: Mapping[str, object]) -> Iterator[str]:
    for name, value in table.items():
        if name in _LISTS:
            fits = isinstance(value, list) and len(value) == _LISTS[name] and all(map(_is_text, value))
            yield from () if fits else (f"{name} is a list of {_LISTS[name]} texts.",)
        elif name in _TABLES:
            fits = isinstance(value, dict) and all(map(_is_text, value.values()))
            yield from () if fits else (f"[{name}] has a line for each: the English in quotation marks, = and a text.",)
        else:
            yield f"{name!r} is not known: it has weekdays, months, [headings] and [phrases]."


def _is_text(value: object) -> bool:
    return isinstance(value, str) and any(c.isalnum() for c in value)
