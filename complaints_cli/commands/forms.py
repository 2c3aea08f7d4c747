"""A form in plain text: a heading for each field, free lines under it; what is written in it comes back as it was.

A heading is `== name ==`. A line starting with `#|` is a note to the reader and is skipped. A line of text that
would be taken for one of these, or that starts with a backslash, has a backslash put before it; reading takes it off.
"""

import re
from collections.abc import Iterable, Sequence

from complaints_cli.dataclass import dataclass
from complaints_cli.errors import Misuse

NOTE = "#|"
HOW_TO = (
    "Write under each heading; leave empty what you do not know. Then save and close.",
    "Repeat a heading for another of the same. Lines starting with #| are notes and are not read.",
    "A line of your own that starts with == or #| or \\ needs a \\ before it.",
)
_HEADING = re.compile(r"== *(?P<name>\S.*?) *==\s*")


@dataclass(frozen=True)
class Section:
    """One heading and the text under it, without empty lines at either end."""

    name: str
    text: str = ""
    notes: tuple[str, ...] = ()
    """Shown under the heading; never read back."""
    line: int = 0
    """Where the heading stands in a form that was read, from 1."""


def write_form(title: str, sections: Iterable[Section]) -> str:
    """The form as text. Notes may have several lines."""
    top = [f"{NOTE} {line}".rstrip() for line in (*_lines(title), *HOW_TO)]
    return "\n\n".join(["\n".join(top), *map(_written, sections)]) + "\n"


def read_form(text: str) -> tuple[Section, ...]:
    """The sections in the order in which they stand; names are not judged here.

    Raises Misuse "form" with the line number for text that stands before the first heading.
    """
    sections: list[tuple[str, int, list[str]]] = []
    for number, line in enumerate(_lines(text), start=1):
        if line.startswith(NOTE):
            continue
        if heading := _HEADING.fullmatch(line):
            sections.append((heading["name"], number, []))
        elif sections:
            sections[-1][2].append(line.removeprefix("\\"))
        elif line.strip():
            raise Misuse("form", f"Line {number} of the form stands before any heading: put it under one.")
    return tuple(Section(name, _trimmed(lines), line=number) for name, number, lines in sections)


def _written(section: Section) -> str:
    notes = [f"{NOTE} {line}".rstrip() for note in section.notes for line in _lines(note)]
    body = [_escaped(line) for line in _lines(_trimmed(_lines(section.text)))]
    return "\n".join([f"== {section.name} ==", *notes, *body])


def _escaped(line: str) -> str:
    return f"\\{line}" if line.startswith(("==", NOTE, "\\")) else line


def _lines(text: str) -> list[str]:
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")


def _trimmed(lines: Sequence[str]) -> str:
    filled = [n for n, line in enumerate(lines) if line.strip()]
    return "\n".join(lines[filled[0] : filled[-1] + 1]) if filled else ""
