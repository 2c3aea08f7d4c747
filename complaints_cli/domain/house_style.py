"""The landlord's standard paragraphs: each stands in the letters of its kinds and of its days, and in no others."""

from collections.abc import Iterable
from datetime import date

from complaints_cli.dataclass import dataclass, replace
from complaints_cli.domain.event import ERASED, Recorded
from complaints_cli.domain.events.house_style import ParagraphAdded, ParagraphEnded
from complaints_cli.domain.landlord_terms import Place
from complaints_cli.domain.terms import LetterKind


@dataclass(frozen=True, kw_only=True)
class Paragraph:
    """Some words of the landlord's own for its letters."""

    number: int
    name: str
    text: str
    place: Place
    letters: tuple[LetterKind, ...]
    """The kinds it stands in; all where it names none."""
    since: date
    until: date | None
    """The last day."""
    ended_on: date | None = None
    """The first day on which it was used no more."""

    def holds(self, day: date) -> bool:
        """Whether it stands in the letters of a day; one whose text was erased stands in none."""
        if self.text == ERASED:
            return False
        ended = self.ended_on is not None and self.ended_on <= day
        return self.since <= day and not ended and (self.until is None or day <= self.until)

    def is_over(self, day: date) -> bool:
        """Whether it stands in no letter from a day on."""
        return (
            self.text == ERASED
            or (self.ended_on is not None and self.ended_on <= day)
            or (self.until is not None and self.until < day)
        )

    def is_for(self, kind: LetterKind) -> bool:
        """Whether it stands in letters of a kind."""
        return not self.letters or kind in self.letters


def paragraphs(history: Iterable[Recorded]) -> tuple[Paragraph, ...]:
    """The paragraphs that the events of the landlord's stream add up to, in the order in which they were recorded."""
    found: dict[int, Paragraph] = {}
    for recorded in history:
        match recorded.event:
            case ParagraphAdded() as added:
                found[added.paragraph] = Paragraph(
                    number=added.paragraph,
                    name=added.name,
                    text=added.text,
                    place=added.place,
                    letters=added.letters,
                    since=added.on,
                    until=added.until,
                )
            case ParagraphEnded() as ended:
                found[ended.paragraph] = replace(found[ended.paragraph], ended_on=ended.on)
    return tuple(found.values())
