"""The file that a page is written to: its name says in which form, where no option does."""

from collections.abc import Mapping
from pathlib import Path

from complaints_cli.domain.media import BINARY, FORMS, MARKDOWN, MEDIA
from complaints_cli.errors import Misuse


def by_name(output: Path | None, kept: str | None = None, known: Mapping[str, str] = MEDIA) -> str:
    """The media type that a file's name asks for; else as it is `kept`; Markdown where there is neither.

    `known` has the media type of each form that there is. Raises Misuse "format" for a name whose ending is none.
    """
    ending = _ending(output)
    if ending in known:
        return known[ending]
    if kept is None and output is not None:
        raise Misuse(
            "format", f"{output} does not end as a page does. End its name in {_listed(known)}, or add --format."
        )
    return kept or MARKDOWN


def asked_for(form: str, output: Path | None, kept: str | None = None, known: Mapping[str, str] = MEDIA) -> str:
    """The media type that was asked for: by its form, "" for none, else as `by_name`.

    Raises Misuse "format"; "output" for a form that no screen can show, without a file for it.
    """
    if form and form not in known:
        raise Misuse("format", f"{form!r} is none of the formats: {', '.join(known)}.")
    ending = _ending(output)
    if form and ending in known and ending != form:
        raise Misuse("format", f"{output} ends in .{ending}, and --format says {form}: leave one of them out.")
    media = known[form] if form else by_name(output, kept, known)
    if media in BINARY and output is None:
        raise Misuse("output", f"A {FORMS[media]} file is nothing to look at on a screen: add --output FILE.")
    return media


def _ending(output: Path | None) -> str:
    return "" if output is None else output.suffix.lower().lstrip(".")


def _listed(known: Mapping[str, str]) -> str:
    *first, last = (f".{form}" for form in known)
    return f"{', '.join(first)} or {last}"
