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
from complaints_cli.domain.media import BINARY, HTML
from complaints_cli.domain.print_size import POINTS, Size
from complaints_cli.errors import Misuse

if TYPE_CHECKING:
    from complaints_cli.letters import Letter
    from complaints_cli.pages import Sheet

BRITISH = "en-GB"
"""The English of our pages, as a word processor and a screen reader know it."""


def sheet_for(
    at: Desk,
    asked: Size | None,
    media: str,
    title: str,
    landlord: Landlord,
    needed: Size,
    language: str = ENGLISH,
) -> "Sheet":
    """How a page in a language is set: as it was asked for, else as whoever it goes to needs it.

    Raises Misuse "large-print" where a size is asked for and the letter is no page.
    """
    from complaints_cli.pages import Sheet

    return Sheet(
        title=_title(title, language, landlord),
        size=_size(at, asked, media, landlord, needed),
        lang=BRITISH if language == ENGLISH else language,
        letterhead=Path(landlord.letterhead) if landlord.letterhead else None,
        sender=landlord.name,
    )


def letter_sheet(
    at: Desk, asked: Size | None, media: str, letter: "Letter", after: Complaint, landlord: Landlord, on: date
) -> "Sheet":
    """How a letter that goes out on that day is set: `after` is the complaint as it then is. Raises as `sheet_for`."""
    from complaints_cli.letters import all_letters

    needed = size_needed(after, on, for_resident=letter.for_resident)
    return sheet_for(at, asked, media, all_letters()[letter.kind].title, landlord, needed, letter.language)


def size_needed(complaint: Complaint, on: date, *, for_resident: bool) -> Size:
    """The size that a letter of that day needs: the resident's, for whoever gets the resident's letters."""
    return print_size(complaint.adjustments, on) if for_resident else Size.NORMAL


def _title(title: str, language: str, landlord: Landlord) -> str:
    if language == ENGLISH:
        return title
    from complaints_cli.templating.words import words

    return words(language, landlord.templates).of(title)


def say_before_it_goes_out(at: Desk, complaint: Complaint, letter: "Letter", on: date, *, edited: bool = False) -> None:
    """Says what the resident needs and the letter is not: words in their language, and what is done by hand.

    Nothing is said of one to somebody else. An `edited` one is in whatever language the officer wrote.
    """
    if not letter.for_resident:
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


def _size(at: Desk, asked: Size | None, media: str, landlord: Landlord, needed: Size) -> Size:
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
