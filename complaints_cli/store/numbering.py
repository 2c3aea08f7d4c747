"""A reference is given out once and for ever, by the year in which a thing arrived."""

from sqlite3 import Connection

from complaints_cli.dataclass import dataclass, field
from complaints_cli.domain.event import Event
from complaints_cli.domain.events.claims import ClaimReceived
from complaints_cli.domain.events.feedback import ComplimentReceived, FeedbackReceived
from complaints_cli.domain.events.requests import RequestReceived
from complaints_cli.domain.events.stages import Received

PREFIXES = {
    Received.kind: "C",
    RequestReceived.kind: "SR",
    FeedbackReceived.kind: "F",
    ComplimentReceived.kind: "K",
    ClaimReceived.kind: "M",
}
"""What a reference begins with, by the kind of event that a stream of many begins with."""

LAST_NUMBER = """
    SELECT CAST(substr(stream, instr(stream, '-') + 6) AS INTEGER) FROM event
    WHERE version = 1 AND kind = ? AND substr(stream, instr(stream, '-') + 1, 4) = ?
    ORDER BY CAST(substr(stream, instr(stream, '-') + 6) AS INTEGER) DESC LIMIT 1"""


@dataclass(frozen=True)
class Numbers:
    """The references that one transaction gives out; the file is asked once for each kind and year."""

    driver: Connection
    _last: dict[tuple[str, int], int] = field(default_factory=dict)

    def following(self, arrival: Event) -> str:
        """The next reference of what arrived, by its kind and the year of its day."""
        kind, year = arrival.kind, arrival.on.year
        number = (self._last.get((kind, year)) or self._last_in_file(kind, year)) + 1
        self._last[kind, year] = number
        return f"{PREFIXES[kind]}-{year}-{number:04d}"

    def _last_in_file(self, kind: str, year: int) -> int:
        found = self.driver.execute(LAST_NUMBER, (kind, f"{year:04d}")).fetchone()
        return int(found[0]) if found else 0
