"""Who is looked for in texts: everybody on record is read once for all the texts that are looked over together."""

from collections.abc import Callable, Iterable
from datetime import date

from complaints_cli.domain.parties import Known, Parties
from complaints_cli.store.asked import Rows
from complaints_cli.store.parties import everybody, of_one


class Lookout:
    """Everybody on record, for what everybody reads; or whoever is named in one complaint."""

    def __init__(self, rows: Rows, today: date) -> None:
        self._rows = rows
        self._today = today
        self._of: dict[str, Parties] = {}
        self._tells: dict[str, bool] = {}

    def everybody_in(self, texts: Iterable[str]) -> Parties:
        """Everybody who is not known to the public by what they are, to be looked for in these texts and no others."""
        return everybody(self._rows, self._today, texts)

    def tells_of_anybody(self, text: str, beside: Callable[[], Iterable[str]] = tuple) -> bool:
        """Whether anybody on record, or a complaint by its reference, can be told from a text.

        `beside` gives the texts that will be asked about as well: they are looked over with the first of them.
        """
        if text not in self._tells:
            new = {text, *beside()} - self._tells.keys()
            people = self.everybody_in(new)
            self._tells |= {each: bool(people.seen_in(each)) for each in new}
        return self._tells[text]

    def tells_of(self, ref: str, text: str) -> bool:
        """Whether somebody of one complaint can be told from a text, by more than a reference."""
        if ref not in self._of:
            self._of[ref] = of_one(self._rows, ref)
        return any(each.known is not Known.REFERENCE for each in self._of[ref].seen_in(text))
