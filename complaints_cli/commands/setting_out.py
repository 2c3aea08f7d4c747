"""How a letter is set out: as it was asked for, else as whoever gets it needs it, else as the landlord always does."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from complaints_cli.desk import Desk
from complaints_cli.domain.adjusting import print_size
from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.event import ERASED
from complaints_cli.domain.going_out import before_it_goes_out
from complaints_cli.domain.landlord import Landlord
from complaints_cli.domain.languages import ENGLISH, called
from complaints_cli.domain.media import BINARY, FORMS, HTML, MEDIA
from complaints_cli.domain.print_size import POINTS, Size
from complaints_cli.domain.terms import LetterKind
from complaints_cli.errors import Misuse

if TYPE_CHECKING:
    from complaints_cli.letters import Letter
    from complaints_cli.pages import Sheet


def to_a_file(media: str, output: Path | None) -> None:
    """Raises Misuse "output" for a form that no screen can show, without a file for it."""
    if media in BINARY and output is None:
        raise Misuse("output", f"A {FORMS[media]} file is nothing to look at on a screen: add --output FILE.")


def as_named(form: str, output: Path | None) -> None:
    """Raises Misuse "format" where a form was asked for under a name that ends in another: it would open as neither."""
    ending = "" if output is None else output.suffix.lower().lstrip(".")
    if form and ending in MEDIA and ending != form:
        raise Misuse("format", f"{output} ends in .{ending}, and --format says {form}: leave one of them out.")


def sheet_for(
    at: Desk,
    asked: Size | None,
    media: str,
    kind: LetterKind,
    complaint: Complaint,
    landlord: Landlord,
    language: str = ENGLISH,
) -> "Sheet":
    """How a letter in a language is set: as it was asked for, else as the resident needs it where it goes to them.

    Raises Misuse "large-print" where a size is asked for and the letter is no page.
    """
    from complaints_cli.letters import all_letters
    from complaints_cli.pages import Sheet

    spec = all_letters()[kind]
    needed = Size.NORMAL if spec.outside else print_size(complaint.adjustments, at.today)
    return Sheet(
        title=_title(spec.title, language, landlord),
        size=size_for(at, asked, media, landlord, needed),
        lang=language,
        letterhead=Path(landlord.letterhead) if landlord.letterhead else None,
        sender=landlord.name,
    )


def _title(title: str, language: str, landlord: Landlord) -> str:
    if language == ENGLISH:
        return title
    from complaints_cli.templating.words import words

    return words(language, landlord.templates).of(title)


def say_before_it_goes_out(at: Desk, complaint: Complaint, letter: "Letter", on: date, *, edited: bool = False) -> None:
    """Says what the resident needs and the letter is not: words in their language, and what is done by hand.

    Nothing is said of one to somebody else. An `edited` one is in whatever language the officer wrote.
    """
    if letter.to is None:
        return
    if not edited:
        _say_language(at, complaint, letter)
    say_what_to_do(at, complaint, on)


def say_what_to_do(at: Desk, complaint: Complaint, on: date) -> None:
    """Says what has to be done by hand before a letter goes out on that day, as the resident needs it."""
    for step in before_it_goes_out(complaint.adjustments, on):
        at.say(step)


def _say_language(at: Desk, complaint: Complaint, letter: "Letter") -> None:
    wished = complaint.received.language
    if wished in ("", ERASED, ENGLISH):
        return
    if letter.language == ENGLISH:
        file = f"{wished}/letters/{letter.kind}.md.j2"
        at.say(f"The letter is in English, not in {called(wished)}: your templates have no {file}.")
    elif letter.english:
        at.say(f"In English within it, for want of your own in {called(wished)}: {', '.join(letter.english)}.")


def size_asked(large_print: bool | None, giant_print: bool) -> Size | None:
    """The size that the options say; None for the usual one. Raises Misuse "large-print" for two of them."""
    if giant_print and large_print:
        raise Misuse("large-print", "A page has one size: give --large-print or --giant-print.")
    if giant_print:
        return Size.GIANT
    return None if large_print is None else Size.LARGE if large_print else Size.NORMAL


def size_for(at: Desk, asked: Size | None, media: str, landlord: Landlord, needed: Size) -> Size:
    """The size of a page, and it is said when that is as the resident needs it.

    Raises Misuse "large-print" where a size is asked for and it is no page.
    """
    if media not in {HTML, *BINARY}:
        if asked not in (None, Size.NORMAL):
            raise Misuse("large-print", "Only a page can be set in large print: add --format html, docx or pdf.")
        return Size.NORMAL
    if asked is not None:
        return asked
    usual = Size.LARGE if landlord.large_print else Size.NORMAL
    size = max(needed, usual, key=POINTS.__getitem__)
    if size is needed and needed is not Size.NORMAL:
        at.say(f"It is set in {size} print: the resident's adjustment mentions it.")
    return size
