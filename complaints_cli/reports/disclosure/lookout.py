"""Who is looked for in a text: gathered when it is first asked for, and once in a run."""

from datetime import date
from functools import cached_property

from complaints_cli.domain.parties import Known, Parties
from complaints_cli.store.asked import Rows
from complaints_cli.store.parties import everybody, of_one


class Lookout:
    """Everybody on record, for what everybody reads; or whoever is named in one complaint."""

    def __init__(self, rows: Rows, today: date) -> None:
        self._rows = rows
        self._today = today
        self._of: dict[str, Parties] = {}

    @cached_property
    def everybody(self) -> Parties:
        """Everybody who is not known to the public by what they are."""
        return everybody(self._rows, self._today)

    def tells_of_anybody(self, text: str) -> bool:
        """Whether anybody on record, or a complaint by its reference, can be told from a text."""
        return bool(self.everybody.seen_in(text))

    def tells_of(self, ref: str, text: str) -> bool:
        """Whether somebody of one complaint can be told from a text, by more than a reference."""
        if ref not in self._of:
            self._of[ref] = of_one(self._rows, ref)
        return any(each.known is not Known.REFERENCE for each in self._of[ref].seen_in(text))
