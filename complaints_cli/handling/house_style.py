"""Decisions on standard paragraphs: a name means one of them at a time, and each is as long as a paragraph."""

from collections.abc import Sequence

from complaints_cli.domain.dates import long_day
from complaints_cli.domain.event import Event
from complaints_cli.domain.events.house_style import ParagraphAdded, ParagraphEnded
from complaints_cli.domain.house_style import Paragraph
from complaints_cli.errors import NotFound, refuse

SHORTEST, LONGEST = 20, 2_000
"""How many characters a paragraph has: a shorter text could be a part of any sentence in an edited letter."""


def add(known: Sequence[Paragraph], added: ParagraphAdded) -> Event:
    """A paragraph stands in letters from its day. Raises Refused where its name, length or days cannot be."""
    if not SHORTEST <= len(added.text) <= LONGEST:
        raise refuse(
            "paragraph-length",
            f"A standard paragraph has {SHORTEST} to {LONGEST:,} characters; this one has {len(added.text):,}. "
            "What is longer goes into a leaflet.",
        )
    if added.until is not None and added.until < added.on:
        raise refuse("out-of-order", f"--until {long_day(added.until)} is before {long_day(added.on)}, its first day.")
    name = added.name.casefold()
    same = next((each for each in known if each.name.casefold() == name and not each.is_over(added.on)), None)
    if same is not None:
        raise refuse(
            "name-taken",
            f"Paragraph {same.number} has that name, and is used still on {long_day(added.on)}.",
            command=f"paragraph end {same.number}",
        )
    return added


def end(known: Sequence[Paragraph], ended: ParagraphEnded) -> Event:
    """A paragraph stands in no letter from a day. Raises NotFound; Refused where it is in none by then already."""
    paragraph = next((each for each in known if each.number == ended.paragraph), None)
    if paragraph is None:
        raise NotFound("paragraph", f"There is no paragraph {ended.paragraph}: complaints paragraph list.")
    if paragraph.is_over(ended.on):
        raise refuse("ended-already", f"Paragraph {paragraph.number} is in no letter of {long_day(ended.on)} or later.")
    return ended
