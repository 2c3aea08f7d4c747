"""A letter of a story with other words in it, and what its check says of them."""

from dataclasses import replace
from datetime import date

from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.landlord import Landlord
from complaints_cli.domain.media import HTML, MARKDOWN, TEXT
from complaints_cli.domain.terms import LetterKind
from complaints_cli.letters import Gap, Setting, check, compose
from complaints_cli.pages.html import to_html
from complaints_cli.pages.plain_text import to_text
from complaints_cli.pages.sheet import Sheet
from letter_stories import LANDLORD, story

MEDIA = (MARKDOWN, TEXT, HTML)


def forms(markdown: str) -> dict[str, bytes]:
    """The letter in each format that is read without a package more."""
    page = to_html(markdown, Sheet(title="A letter"))
    return {MARKDOWN: markdown.encode(), TEXT: to_text(markdown).encode(), HTML: page.encode()}


def with_words(
    kind: LetterKind,
    words: str,
    *,
    after: str = "",
    media: str = MARKDOWN,
    told: tuple[Complaint, Setting] | None = None,
) -> tuple[Gap, ...]:
    """The gaps of a letter with a paragraph more: behind some words of it, or at its end."""
    complaint, setting = told or story(kind)
    markdown = compose(kind, complaint, setting).markdown
    assert after in markdown
    edited = markdown.replace(after, f"{after}\n\n{words}\n", 1) if after else f"{markdown}\n{words}\n"
    return check(forms(edited)[media], media, kind, complaint, setting)


def as_they_said(words: str, kind: LetterKind = LetterKind.RESPONSE_1) -> tuple[Complaint, Setting]:
    """The story of a resident who said these words."""
    complaint, setting = story(kind)
    return replace(complaint, points=tuple(replace(point, text=words) for point in complaint.points)), setting


def quoting(words: str, media: str, kind: LetterKind = LetterKind.RESPONSE_1) -> tuple[Gap, ...]:
    """The gaps of a letter that quotes a resident who said these words."""
    complaint, setting = as_they_said(words, kind)
    letter = compose(kind, complaint, setting).markdown
    assert "\n> " in letter
    return check(forms(letter)[media], media, kind, complaint, setting)


def on(day: date, landlord: Landlord = LANDLORD, kind: LetterKind = LetterKind.RESPONSE_1) -> tuple[Complaint, Setting]:
    """The story with the letter going out on another day, from another landlord."""
    complaint, setting = story(kind)
    return complaint, replace(setting, on=day, landlord=landlord)


def changed(
    kind: LetterKind, was: str, becomes: str, told: tuple[Complaint, Setting] | None = None
) -> list[tuple[str, str]]:
    """What is wrong after some words of the letter were changed: each part with its message."""
    complaint, setting = told or story(kind)
    markdown = compose(kind, complaint, setting).markdown
    assert was in markdown
    gaps = check(markdown.replace(was, becomes).encode(), MARKDOWN, kind, complaint, setting)
    return [(gap.part, gap.message) for gap in gaps]
