"""How a command records: it reads the complaint, decides, writes once, and only then says what is on disk."""

import re
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from complaints_cli.desk import Call, Desk
from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.deadlines import Rules
from complaints_cli.domain.event import Event
from complaints_cli.domain.events.landlord import StaffAdded
from complaints_cli.domain.events.record import Linked
from complaints_cli.domain.feedback import Feedback
from complaints_cli.domain.landlord import Landlord
from complaints_cli.domain.people import Person, find
from complaints_cli.domain.service_request import ServiceRequest
from complaints_cli.domain.terms import Apart
from complaints_cli.errors import ComplaintsError, Problem
from complaints_cli.handling.judging import Bench
from complaints_cli.handling.receiving import link
from complaints_cli.store.old_references import reference
from complaints_cli.store.record import Record
from complaints_cli.store.up_to_date import up_to_date

if TYPE_CHECKING:
    from complaints_cli.store.writing import Act, Written

_COMMAND = re.compile(r"\b(complaints [a-z-]+(?: [a-z]+)?) REF\b")


@contextmanager
def recording(call: Call) -> Iterator["Recording"]:
    """What a command needs to decide and to write, on the database in use; a refusal names the complaint it is about.

    Raises Unavailable when there is no database to open.
    """
    at = call.desk
    with ExitStack() as reader:
        try:
            yield Recording(at, reader)
        except ComplaintsError as error:
            ref = str(call.params.get("ref") or "REF")
            error.problems = tuple(about(each, ref) for each in error.problems)
            raise


def about(problem: Problem, ref: str) -> Problem:
    """The problem with its commands ready to be typed."""
    command = problem.command and problem.command.replace("REF", ref)
    return replace(problem, message=spelt_out(problem.message, ref), command=command)


def spelt_out(message: str, ref: str) -> str:
    """The sentence with its commands ready to be typed: the reference stands where they say REF."""
    return _COMMAND.sub(lambda found: f"{found[1]} {ref}", message)


class Recording:
    """The record as it was shown, the people in it, and what will be written together."""

    def __init__(self, at: Desk, reader: ExitStack) -> None:
        self.at = at
        self._reader = reader
        self.record: Record = reader.enter_context(up_to_date(at.db))
        self.people = list(self.record.staff())
        self._added: list[Person] = []

    @property
    def today(self) -> date:
        """London's date."""
        return self.at.today

    @property
    def landlord(self) -> Landlord:
        """The landlord as it is today."""
        return self.record.landlord(self.today)

    @property
    def names(self) -> dict[str, str]:
        """People's names by id."""
        return {person.id: person.name for person in self.people}

    def one(self, person_id: str) -> Person:
        """Somebody on the staff list, or about to be, by their id."""
        return next(person for person in self.people if person.id == person_id)

    def reference(self, typed: str) -> str:
        """Our reference, of one that was typed as an option: an older register's too. Raises NotFound."""
        return reference(self.record, typed)

    def complaint(self, ref: str) -> Complaint:
        """The complaint as it stands. Raises NotFound; Refused where it was entered twice, and another is kept."""
        from complaints_cli.handling.twice import refuse_set_aside

        complaint = self.record.complaint(ref)
        refuse_set_aside(complaint)
        return complaint

    def bench(self, complaint: Complaint) -> Bench:
        """What decisions about a complaint are made with."""
        return self.bench_under(self.record.rules_for(complaint))

    def bench_under(self, rules: Rules) -> Bench:
        """What decisions are made with under given rules."""
        known = find(self.at.claimed, self.people) if self.at.claimed else None
        return Bench(
            today=self.today,
            rules=rules,
            names=self.names,
            roles={person.id: person.role for person in self.people},
            acting=known.id if known else None,
        )

    def person(self, typed: str | None) -> str | None:
        """The id of whoever is meant by a name; somebody new joins the staff list with what is recorded.

        Raises Misuse when the name fits more than one person.
        """
        if typed is None:
            return None
        known = find(typed, self.people)
        if known is None:
            known = Person(id=f"S-{len(self.people) + 1:03d}", name=typed)
            self.people.append(known)
            self._added.append(known)
        return known.id

    def save(self, *acts: "Act") -> "Written":
        """Writes the acts, and whoever is new, in one transaction; after it there is nothing more to be read.

        Raises Unavailable when somebody else changed one of the streams since it was read.
        """
        from complaints_cli.store.writing import Act, Who, write

        person = self.person(self.at.claimed)
        everything = list(acts)
        if self._added:
            joined = tuple(StaffAdded(on=self.today, person=p.id, name=p.name) for p in self._added)
            more = tuple(event for act in everything if act.stream == "staff" for event in act.events)
            others = [act for act in everything if act.stream != "staff"]
            everything = [Act("staff", self.record.version("staff"), (*more, *joined)), *others]
        self._reader.close()  # a reader holds up every writer, this one too
        written = write(self.at.db, Who(self.today, self.at.login, person), everything)
        for each in self._added:
            self.at.say(
                f"{each.name} joins the staff list. If that is somebody listed already: complaints staff alias."
            )
        return written

    def save_new(
        self,
        events: Sequence[Event],
        others: Sequence[str] = (),
        apart: Apart | None = None,
        origin: "Act | None" = None,
    ) -> tuple[str, "Written"]:
        """Writes a new complaint, whose reference comes back; those it belongs with say so too, in the same write.

        `origin` is the act on the request or feedback that it grew out of: the last of the streams written.
        """
        from complaints_cli.store.writing import NEW, Act

        kin = [self.complaint(other) for other in others]
        links = (Linked(on=self.today, other=each.ref, apart=apart) for each in kin)
        acts = [Act(None, 0, (*events, *links))]
        acts += [self.on(each, link(each, NEW, self.bench(each), apart)) for each in kin]
        acts += [origin] if origin else []
        written = self.save(*acts)
        return written.streams[-len(acts)], written

    def on(self, complaint: Complaint, events: Sequence[Event]) -> "Act":
        """The act of events on a complaint as it was shown."""
        from complaints_cli.store.writing import Act

        return Act(complaint.ref, complaint.version, tuple(events))

    def save_on(self, complaint: Complaint, events: Sequence[Event]) -> "Written":
        """Writes one act on a complaint."""
        return self.save(self.on(complaint, events))

    def save_first(self, *events: Event) -> "Written":
        """Writes what a request, feedback or compliment begins with; its reference is the last of the streams."""
        from complaints_cli.store.writing import Act

        return self.save(Act(None, 0, events))

    def save_stream(self, origin: ServiceRequest | Feedback, events: Sequence[Event]) -> "Written":
        """Writes one act on a request or feedback as it was shown."""
        from complaints_cli.store.writing import Act

        return self.save(Act(origin.ref, origin.version, tuple(events)))

    def save_in(self, stream: str, events: Sequence[Event]) -> "Written":
        """Writes one act in a stream of the landlord's own: policy, calendar, staff, landlord, assessment."""
        from complaints_cli.store.writing import Act

        return self.save(Act(stream, self.record.version(stream), tuple(events)))
