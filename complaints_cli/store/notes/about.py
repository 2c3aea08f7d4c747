"""What can be said of a table, and the notes that many tables share."""

from collections.abc import Mapping

from complaints_cli.dataclass import dataclass


class Personal(str):
    """A note on a column that may name or describe somebody: what a copy without people leaves out."""

    __slots__ = ()


@dataclass(frozen=True)
class About:
    """What a row of a table is, and a note on each of its columns, in the order of the table."""

    says: str
    columns: Mapping[str, str]

    @property
    def personal(self) -> tuple[str, ...]:
        """The columns that may name or describe somebody."""
        return tuple(name for name, note in self.columns.items() if isinstance(note, Personal))


def by_id(words: str, *, blank: str = "") -> str:
    """A note on a column that holds somebody's id of the staff list; `blank` says what it means where none is there."""
    return f"{words}: an id of the table person, such as S-001." + (f" Blank: {blank}." if blank else "")


REF = "The complaint, such as C-2026-0001."
STAGE = "Stage 1 or 2."
NUMBER = "Its number, from 1, within the complaint."
FIRST_ON = "The first day of the year or period that it is about."
LAST_ON = "The last day of the year or period that it is about."
VERSION = "How many events it has; the next one must follow this number."
ERASED = "1 once its personal data was erased: what had been given then reads [erased]."
VIA = "How it reached you: phone, text, email, web, social-media, letter, in-person or other (Code 3.1, 3.2)."
HOME = "What the person is to you: tenant, shared-owner, leaseholder and so on. Blank: not said."
LABEL = "What it is called where anybody may look: no personal data."
CATEGORY = "What it is about, in your own word. Blank: not said."
OPEN = "1 while it is still to be done, else 0."
