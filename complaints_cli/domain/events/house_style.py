"""Standard paragraphs that the landlord has in its letters for a time."""

from datetime import date

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.event import Event, sealed
from complaints_cli.domain.landlord_terms import Place
from complaints_cli.domain.terms import LetterKind


@dataclass(frozen=True, kw_only=True)
class ParagraphAdded(Event):
    """A paragraph stands in letters from the day of the event; in those of the kinds named, or in all."""

    kind = "paragraph-added"
    says = "Standard paragraph {paragraph}, {name}, until {until}: {text}"
    paragraph: int
    place: Place
    letters: tuple[LetterKind, ...] = ()
    until: date | None = None
    """The last day."""
    name: str = sealed()
    text: str = sealed()


@dataclass(frozen=True, kw_only=True)
class ParagraphEnded(Event):
    """A paragraph stands in no letter from the day of the event."""

    kind = "paragraph-ended"
    says = "Standard paragraph {paragraph} is used no more"
    paragraph: int
