"""The record as one connection reads it: a stream's events, what they add up to, and the register beside them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field
from datetime import date
from sqlite3 import Connection, Row
from typing import TYPE_CHECKING

from complaints_cli.dataclass import dataclass
from complaints_cli.errors import Damaged, NotFound, Unavailable
from complaints_cli.store import heads
from complaints_cli.store.references import NAMED, no_complaint, nothing_called, taken_back

if TYPE_CHECKING:
    from complaints_cli.domain.calendar import WorkingCalendar
    from complaints_cli.domain.complaint import Complaint
    from complaints_cli.domain.deadlines import Rules
    from complaints_cli.domain.event import Recorded
    from complaints_cli.domain.feedback import Compliment, Feedback
    from complaints_cli.domain.landlord import Landlord
    from complaints_cli.domain.people import Person
    from complaints_cli.domain.policy import Policy
    from complaints_cli.domain.service_request import ServiceRequest
    from complaints_cli.store.entry import Value

__all__ = ["Record", "Row"]

UNFORESEEN = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
"""What is raised where a value is not what only this program would have put there."""


@dataclass(frozen=True)
class Record:
    """Everything that was recorded, and the register that it adds up to."""

    connection: Connection = field(repr=False)
    _histories: dict[str, tuple["Recorded", ...]] = field(default_factory=dict, repr=False)
    _calendars: dict[int, "WorkingCalendar"] = field(default_factory=dict, repr=False)
    _rules: dict[str, "Rules"] = field(default_factory=dict, repr=False)

    def rows(self, sql: str, parameters: Sequence[object] | Mapping[str, object] = ()) -> list[Row]:
        """All the rows of a query over the register's tables and views."""
        cursor = self.connection.cursor()
        cursor.row_factory = Row
        return cursor.execute(sql, parameters).fetchall()

    def each(self, sql: str, parameters: Mapping[str, object] | None = None) -> Iterator[tuple["Value", ...]]:
        """The rows of a query one by one, as they are asked for, for what is too much to be gathered."""
        return iter(self.connection.cursor().execute(sql, parameters or {}))

    def history(self, stream: str) -> tuple["Recorded", ...]:
        """The events of a stream, in order; none for a stream that does not exist."""
        from complaints_cli.store.streams import read_stream

        return tuple(read_stream(self.connection, stream))

    def version(self, stream: str) -> int:
        """The version that a stream is at: what the next act in it must follow; 0 before the first."""
        found = self.connection.execute("SELECT max(version) FROM event WHERE stream = ?", (stream,)).fetchone()
        return found[0] or 0

    def references(self) -> tuple[str, ...]:
        """Every complaint's reference, in the order in which they were given out."""
        found = self.connection.execute("SELECT stream FROM event WHERE kind = 'received' AND version = 1 ORDER BY seq")
        return tuple(stream for (stream,) in found)

    def streams(self) -> Iterator[str]:
        """Every stream that has a reference, in the order in which they were given out, one by one."""
        found = self.connection.execute("SELECT stream FROM event WHERE version = 1 AND stream LIKE '%-%' ORDER BY seq")
        return (stream for (stream,) in found)

    def is_taken_back(self, stream: str) -> bool:
        """Whether it was brought over with an import that was taken back: it is on record, and counts no more."""
        found = self.connection.execute("SELECT 1 FROM event WHERE stream = ? AND kind = 'taken-back'", (stream,))
        return found.fetchone() is not None

    def complaint(self, ref: str) -> "Complaint":
        """The complaint as its events have it. Raises NotFound "complaint"."""
        from complaints_cli.domain.fold import fold

        return fold(ref, self._recorded(ref, "C"))

    def service_request(self, ref: str) -> "ServiceRequest":
        """The service request as its events have it. Raises NotFound "request"."""
        from complaints_cli.domain.service_request import fold_request

        return fold_request(ref, self._recorded(ref, "SR"))

    def feedback(self, ref: str) -> "Feedback":
        """The feedback as its events have it. Raises NotFound "feedback"."""
        from complaints_cli.domain.feedback import fold_feedback

        return fold_feedback(ref, self._recorded(ref, "F"))

    def compliment(self, ref: str) -> "Compliment":
        """The compliment as its events have it. Raises NotFound "compliment"."""
        from complaints_cli.domain.feedback import fold_compliment

        return fold_compliment(ref, self._recorded(ref, "K"))

    def erasable(self, ref: str) -> int:
        """The version of a stream that holds personal data of a resident. Raises NotFound for any other."""
        if ref.partition("-")[0] not in NAMED:
            raise no_complaint(ref)
        return self._recorded(ref, ref.partition("-")[0])[-1].version

    def _recorded(self, ref: str, prefix: str) -> tuple["Recorded", ...]:
        from complaints_cli.domain.events.exchange import TakenBack

        events = self.history(ref) if ref.startswith(f"{prefix}-") else ()
        if not events:
            raise nothing_called(ref, prefix)
        if isinstance(gone := events[-1].event, TakenBack):
            raise taken_back(ref, gone)
        return events

    def document(self, ref: str, version: int) -> bytes:
        """A document's bytes, as they came or went out, once they fit the SHA-256 that was recorded with them.

        Raises NotFound "document" where none is, or it was erased; Damaged "document" where they do not fit.
        """
        import json
        from hashlib import sha256

        found = self.connection.execute(
            "SELECT d.field, d.content, t.content FROM document AS d JOIN event AS e ON e.seq = d.event"
            " LEFT JOIN sealed_text AS t ON t.event = e.seq WHERE e.stream = ? AND e.version = ?",
            (ref, version),
        ).fetchone()
        if found is None:
            raise NotFound("document", f"{ref} keeps no such document. It may have been erased.")
        field, content, told = found
        if json.loads(told or "{}").get(field) != sha256(content).hexdigest():
            raise Damaged("document", f"A document of {ref} is not what was recorded. Run complaints verify.")
        return bytes(content)

    def calendars(self) -> Mapping[int, "WorkingCalendar"]:
        """Every calendar that was ever in force, by its version."""
        from complaints_cli.store.landlord_record import calendars

        if not self._calendars:
            self._calendars.update(calendars(self._kept("calendar")))
        return self._calendars

    def current_calendar(self) -> int:
        """The version of the calendar in force. Raises Unavailable "no-calendar" before one was installed."""
        found = self.calendars()
        if not found:
            raise _no_calendar()
        return max(found)

    def calendar_in_force(self) -> "WorkingCalendar":
        """The calendar in force as the register has it, which reads no event. Raises Unavailable "no-calendar"."""
        from complaints_cli.domain.calendar import WorkingCalendar

        found = self.rows("SELECT version, division, covered_until FROM calendar ORDER BY version DESC LIMIT 1")
        if not found:
            raise _no_calendar()
        (calendar,) = found
        days = self.rows("SELECT day, name FROM bank_holiday WHERE calendar = ?", (calendar["version"],))
        return WorkingCalendar(
            division=calendar["division"],
            holidays={date.fromisoformat(row["day"]): row["name"] for row in days},
            covered_until=date.fromisoformat(calendar["covered_until"]),
            version=calendar["version"],
        )

    def policies(self) -> Mapping[str, "Policy"]:
        """Every policy that was ever adopted, and the Code itself, by its id."""
        from complaints_cli.store.landlord_record import policies

        return policies(self._kept("policy"))

    def policy_on(self, day: date) -> tuple[str, "Policy"]:
        """The id and the settings of the policy for a complaint received on a day."""
        from complaints_cli.store.landlord_record import policy_on

        return policy_on(self._kept("policy"), day)

    def rules(self, policy_id: str | None = None) -> "Rules":
        """What dates are counted with under a policy, by default the Code itself. Raises NotFound "policy"."""
        from complaints_cli.domain.deadlines import Rules
        from complaints_cli.store.landlord_record import BUILT_IN

        wanted = policy_id or BUILT_IN
        if wanted not in self._rules:
            known = self.policies()
            if wanted not in known:
                there = "`complaints policy list` shows what there is."
                raise NotFound("policy", f"There is no policy {wanted!r}. {there}")
            self._rules[wanted] = Rules(
                calendars=self.calendars(), current=self.current_calendar(), policy=known[wanted]
            )
        return self._rules[wanted]

    def rules_for(self, complaint: "Complaint") -> "Rules":
        """What a complaint's dates are counted with: the policy that it was received under."""
        return self.rules(complaint.received.policy)

    def staff(self) -> tuple["Person", ...]:
        """The people who take, handle or decide complaints, in the order they were added."""
        from complaints_cli.domain.people import staff

        return staff(self._kept("staff"))

    def landlord(self, on: date) -> "Landlord":
        """The landlord by the settings that hold on a day: one set for a later day holds from then."""
        from complaints_cli.store.landlord_record import landlord_on

        return landlord_on(self._kept("landlord"), on)

    def until(self, seq: int) -> "Record":
        """The same with the landlord's own streams as they were when the event of that number was recorded."""
        own = ("landlord", "policy", "calendar", "staff")
        known = {stream: tuple(each for each in self.history(stream) if each.seq <= seq) for stream in own}
        return Record(self.connection, known)

    def head(self) -> tuple[int, str]:
        """The number and the hash of the last event: what an anchor writes down."""
        return heads.last(self.connection)

    def _kept(self, stream: str) -> tuple["Recorded", ...]:
        if stream not in self._histories:
            self._histories[stream] = self.history(stream)
        return self._histories[stream]


def _no_calendar() -> Unavailable:
    return Unavailable(
        "no-calendar", "The database has no bank holidays yet. `complaints calendar refresh` installs them."
    )
