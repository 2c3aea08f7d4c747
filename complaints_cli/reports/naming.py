"""Free text in a report: it is shown where it names nobody whom whoever reads the report is not to know.

In papers that go from desk to desk those are whoever the complaint is of, and it can be read in the record; in what
everybody reads it is anybody on record, and the text is left out.
"""

from complaints_cli.domain.event import ERASED
from complaints_cli.reports.measuring.span import Span
from complaints_cli.store import lessons

NAMED = "Not told here: it names somebody."


def told(span: Span, ref: str, text: str | None) -> str:
    """The text; where it names somebody, where it can be read instead, or to the public only that it is left out."""
    if not text or text == ERASED:
        return text or ""
    if not names_somebody(span, ref, text):
        return text
    return NAMED if span.public else f"It names somebody: see {ref}."


def names_somebody(span: Span, ref: str, text: str) -> bool:
    """Whether a text of a complaint tells of somebody whom its readers are not to know."""
    if not span.public:
        return span.lookout.tells_of(ref, text)
    first, last = span.period.first, span.period.last
    return span.lookout.tells_of_anybody(text, lambda: lessons.texts(span.rows, first, last))
