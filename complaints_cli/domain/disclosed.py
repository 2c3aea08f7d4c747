"""What a resident disclosed of disability and vulnerability: on record, no more than is needed, and shown when asked.

Disabilities stand beside the adjustments (Code 5.10); neither is in a list, a label, what is due or a letter.
"""

from datetime import date

from complaints_cli.dataclass import dataclass


@dataclass(frozen=True, kw_only=True)
class Disability:
    """A disability that the resident told of."""

    number: int
    on: date
    text: str
    ended_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class Vulnerability:
    """Something to bear in mind, in a sentence; `checked_on` is the day it was last known to be so."""

    number: int
    on: date
    text: str
    checked_on: date
    ended_on: date | None = None
