"""What a word of a status, a stage or an outcome says of a complaint: one cell may speak of any of them."""

from enum import StrEnum
from typing import NamedTuple

from complaints_cli.domain.terms import Decision, Ground
from complaints_cli.exchange.importing.line import Sort


class Standing(StrEnum):
    """Where the older register says a complaint stands."""

    OPEN = "open"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"
    REFUSED = "refused"


class Said(NamedTuple):
    """What a cell says; a decision comes with the stage it names, None where it names none."""

    decisions: tuple[tuple[int | None, Decision], ...] = ()
    standing: Standing | None = None
    ground: Ground | None = None
    sort: Sort | None = None
    stage: int | None = None
