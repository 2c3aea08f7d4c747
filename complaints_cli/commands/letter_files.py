"""A letter's file: its name says in which form it is written, and what it is when it comes back."""

from pathlib import Path

from complaints_cli.commands.facts import Facts
from complaints_cli.commands.sources import read_bytes
from complaints_cli.domain.media import BINARY, FORMS, MARKDOWN, MEDIA, PDF, READ
from complaints_cli.errors import Misuse

LARGEST = 5_000_000


def by_name(output: Path | None, kept: str | None = None) -> str:
    """The media type that a file's name asks for; else as it is `kept`; Markdown where there is neither.

    Raises Misuse "format" for a name whose ending is none.
    """
    ending = "" if output is None else output.suffix.lower().lstrip(".")
    if ending in MEDIA:
        return MEDIA[ending]
    if kept is None and output is not None:
        raise Misuse(
            "format",
            f"{output} has no ending of a letter. End its name in .md, .txt, .html, .docx or .pdf, or add --format.",
        )
    return kept or MARKDOWN


def asked_for(facts: Facts, output: Path | None, kept: str | None = None) -> str:
    """The media type that was asked for: with `--format`, else as `by_name`.

    Raises Misuse "format"; "output" for a form that no screen can show, without a file for it.
    """
    form = facts.text("format_", "")
    _as_named(form, output)
    media = MEDIA[form] if form else by_name(output, kept)
    if media in BINARY and output is None:
        raise Misuse("output", f"A {FORMS[media]} file is nothing to look at on a screen: add --output FILE.")
    return media


def _as_named(form: str, output: Path | None) -> None:
    """Raises Misuse "format" where a form was asked for under a name that ends in another: it would open as neither."""
    ending = "" if output is None else output.suffix.lower().lstrip(".")
    if form and ending in MEDIA and ending != form:
        raise Misuse("format", f"{output} ends in .{ending}, and --format says {form}: leave one of them out.")


def _media_of(path: Path) -> str:
    """What a letter is, by its file's ending. Raises Misuse "format" for another ending."""
    ending = path.suffix.lower().removeprefix(".")
    if MEDIA.get(ending) == PDF:
        raise Misuse("format", f"{path.name} is a PDF, which cannot be checked: give the file that it was made from.")
    if ending not in READ:
        raise Misuse("format", f"{path.name} has no ending of a letter: .md, .txt, .html, .docx or .odt.")
    return READ[ending]


def read_letter(path: Path) -> tuple[bytes, str]:
    """A letter's bytes and what they are, by the file's ending.

    Raises Misuse for another ending, what is not UTF-8, or more than 5 MB; Unavailable when it cannot be read.
    """
    media, content = _media_of(path), read_bytes(path, LARGEST)
    if media in BINARY:
        return content, media
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        raise Misuse("text", f"{path.name} is not UTF-8 text. Save it as UTF-8 and try again.") from None
    return content, media
