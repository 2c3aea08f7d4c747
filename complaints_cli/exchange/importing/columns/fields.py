"""What a column of an older register can stand for; for what happens at both stages, the stage is part of it."""

from enum import StrEnum
from typing import NamedTuple


class Field(StrEnum):
    """What a column stands for, in the words of a mapping file."""

    REF = "reference"
    STAGE = "stage"
    SORT = "sort of row"
    TYPE = "type"
    """The sort of row or the category: its cells decide."""
    STATUS = "status"
    RECEIVED = "received"
    VIA = "how it came"
    NAME = "name"
    TITLE = "title"
    FIRST_NAME = "first name"
    SURNAME = "surname"
    ADDRESS = "address"
    PHONE = "phone"
    EMAIL = "email"
    REP = "representative"
    HOME = "home"
    CATEGORY = "category"
    SUMMARY = "complaint"
    OUTCOME = "outcome wanted"
    HANDLER = "handler"
    ACKNOWLEDGED = "acknowledged"
    RESPONDED = "responded"
    DECISION = "decision"
    UPHELD = "upheld"
    """A decision, asked as a question that yes and no answer."""
    PARTLY_UPHELD = "ticked where partly upheld"
    NOT_UPHELD = "ticked where not upheld"
    DECIDER = "decided by"
    REASON = "reason for the decision"
    EXTENDED_TO = "extended to"
    EXTENSION_TOLD = "told of the extension"
    EXTENSION_REASON = "reason for the extension"
    ESCALATED = "escalated"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"
    REFUSED = "refused"
    REFUSAL_REASON = "reason for the refusal"
    SATISFIED = "satisfied"
    REMEDY = "remedy"
    AMOUNT = "compensation"
    LEARNING = "learning"
    NOTE = "note"
    WORKED_OUT = "worked out"
    """A date or a count that follows from the others: it is never taken from a spreadsheet."""
    KEPT = "keep"
    """Kept in its own words, because nothing here stands for it."""
    LEFT = "leave out"
    """Not taken, because the officer said so."""


AT_A_STAGE = frozenset(
    {
        Field.HANDLER,
        Field.ACKNOWLEDGED,
        Field.RESPONDED,
        Field.DECISION,
        Field.UPHELD,
        Field.PARTLY_UPHELD,
        Field.NOT_UPHELD,
        Field.DECIDER,
        Field.REASON,
        Field.EXTENDED_TO,
        Field.EXTENSION_TOLD,
        Field.EXTENSION_REASON,
    }
)
OUTCOMES = frozenset({Field.DECISION, Field.UPHELD, Field.PARTLY_UPHELD, Field.NOT_UPHELD})
"""What says how a stage was decided."""
DAYS = frozenset(
    {
        Field.RECEIVED,
        Field.ACKNOWLEDGED,
        Field.RESPONDED,
        Field.EXTENDED_TO,
        Field.EXTENSION_TOLD,
        Field.ESCALATED,
        Field.CLOSED,
        Field.WITHDRAWN,
        Field.REFUSED,
    }
)
MANY = frozenset(
    {
        Field.ADDRESS,
        Field.SUMMARY,
        Field.NOTE,
        Field.REMEDY,
        Field.LEARNING,
        Field.PHONE,
        Field.WORKED_OUT,
        Field.KEPT,
        Field.LEFT,
    }
)
"""What several columns may stand for at once: their words are put together."""


class Target(NamedTuple):
    """What a column stands for. `stage` is None where it is of no stage, or of the row's own."""

    field: Field
    stage: int | None = None

    @property
    def key(self) -> str:
        """As a gathered row has it: "acknowledged_1"."""
        name = self.field.name.lower()
        return f"{name}_{self.stage}" if self.stage else name

    def __str__(self) -> str:
        """As a mapping file has it: "stage 1 acknowledged"."""
        return f"stage {self.stage} {self.field}" if self.stage else str(self.field)


_BY_NAME = {
    str(target): target
    for field in Field
    for target in ([Target(field), *([Target(field, 1), Target(field, 2)] if field in AT_A_STAGE else [])])
}


def target_named(typed: str) -> Target | None:
    """What a mapping file names, such as "stage 2 responded"; None for what nothing is called."""
    return _BY_NAME.get(" ".join(typed.casefold().replace("-", " ").split()))


def all_names() -> tuple[str, ...]:
    """Everything that a mapping file may name."""
    return tuple(_BY_NAME)
