"""A complaint's history in a few lines, told through the same decisions that the commands make.

    Story(date(2026, 12, 14)).acknowledge(date(2026, 12, 21)).answer(date(2027, 1, 7)).complaint

Each step happens, and is recorded, on its own day, as one act; what the rules refuse raises as it does for an officer.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Self

from complaints_cli.domain.calendar import WorkingCalendar, official
from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.deadlines import Clock, Rules
from complaints_cli.domain.event import Event, Recorded
from complaints_cli.domain.events.ends import Closed, ComplaintRefused, EscalationRefused, Withdrawn
from complaints_cli.domain.events.record import LetterSent, Noted
from complaints_cli.domain.events.stages import Escalated, Received
from complaints_cli.domain.fold import fold
from complaints_cli.domain.policy import CODE_2024, Policy
from complaints_cli.domain.terms import (
    Channel,
    CloseReason,
    Decision,
    Ground,
    LetterKind,
    NotedWith,
    Responsible,
    SentBy,
)
from complaints_cli.domain.timetable import clocks
from complaints_cli.handling import deciding, ending, mending, receiving, stages
from complaints_cli.handling.deciding import Found, Lesson, Remedy
from complaints_cli.handling.judging import Bench
from complaints_cli.handling.stages import Definition, Delay

REF = "C-2026-0001"
JANE, OMAR = "S-1", "S-2"
NAMES = {JANE: "Jane Bloggs", OMAR: "Omar Sheikh"}
ENGLAND = official("england-and-wales")


def rules_of(policy: Policy = CODE_2024, calendar: WorkingCalendar = ENGLAND) -> Rules:
    """Dates counted by a policy over one calendar, which is version 0."""
    return Rules(calendars={0: calendar}, current=0, policy=policy)


def arrival(on: date, *, policy: str = "Complaint Handling Code 2024") -> Received:
    """A complaint by phone about a boiler; `replace` it for anything else."""
    return Received(on=on, via=Channel.PHONE, policy=policy, calendar=0, summary="The boiler has failed twice.")


@dataclass
class Story:
    """One complaint, from its arrival on. Every step returns the story, so that steps can be chained."""

    received: date | Received
    points: Sequence[str] = ("The boiler has failed twice.",)
    rules: Rules = field(default_factory=rules_of)
    ref: str = REF
    history: list[Recorded] = field(default_factory=list)

    def __post_init__(self) -> None:
        if not self.history:
            received = self.received if isinstance(self.received, Received) else arrival(self.received)
            self.record(received.on, receiving.receive(received, self.points, self.bench(received.on)))

    @property
    def complaint(self) -> Complaint:
        """The complaint as it stands now."""
        return fold(self.ref, self.history)

    def clock(self, stage: int = 1) -> Clock:
        """The dates of a stage."""
        return clocks(self.complaint, self.rules)[stage - 1]

    def bench(self, today: date) -> Bench:
        """What a decision is made with on a day."""
        return Bench(today=today, rules=self.rules, names=NAMES)

    def record(self, on: date, events: Sequence[Event]) -> Self:
        """Keeps the events as one act, unjudged."""
        first = len(self.history) + 1
        for version, event in enumerate(events, start=first):
            self.history.append(
                Recorded(
                    seq=version,
                    stream=self.ref,
                    version=version,
                    act=first,
                    event=event,
                    recorded_on=on,
                    instant=f"{on.isoformat()}T09:00:00.000000Z",
                    login="officer",
                    person=JANE,
                )
            )
        return self

    def acknowledge(self, on: date, *, points: tuple[int, ...] = (), promised: date | None = None) -> Self:
        """The stage that awaits it is acknowledged; with a date, by a letter that tells when the answer comes."""
        given = Definition(outcome="A boiler that works.", responsible=Responsible.YES, points=points)
        waiting = self.complaint.awaiting_acknowledgement
        number = waiting.number if waiting else 1
        kind = {1: LetterKind.ACKNOWLEDGEMENT_1, 2: LetterKind.ACKNOWLEDGEMENT_2}[number]
        letter = [] if promised is None else [_letter(on, kind, number, promised)]
        return self.record(on, [*stages.acknowledge(self.complaint, given, self.bench(on), on), *letter])

    def extend(self, on: date, to: date, *, good_reason: str = "", update_every: int | None = None) -> Self:
        """The response date moves, and a letter says so."""
        delay = Delay(reason="A surveyor must visit.", good_reason=good_reason, update_every=update_every)
        letter = _letter(on, LetterKind.EXTENSION, self.complaint.current.number, to)
        return self.record(on, [*stages.extend(self.complaint, delay, self.bench(on), on=on, to=to), letter])

    def tell_late(self, on: date, expect: date, *, update_every: int | None = None) -> Self:
        """The time has passed, and the resident is told."""
        delay = Delay(reason="The surveyor fell ill.", update_every=update_every)
        letter = _letter(on, LetterKind.LATE, self.complaint.current.number, expect)
        decided = stages.tell_late(self.complaint, delay, self.bench(on), on=on, expect=expect)
        return self.record(on, [*decided, letter])

    def find(self, on: date, decision: Decision = Decision.UPHELD) -> Self:
        """Every point of the stage is decided alike; what is upheld gets an apology; a lesson is noted."""
        for point in self.complaint.open_points:
            found = Found(point=point.number, decision=decision, reasons="The contractor came twice in vain.")
            self.record(on, deciding.find(self.complaint, found, self.bench(on), on))
        if decision is not Decision.NOT_UPHELD:
            self.offer(on, Remedy(what="An apology."))
        lesson = Lesson(change="Contractors ring before they come.")
        return self.record(on, deciding.learn(self.complaint, lesson, self.bench(on), on))

    def offer(self, on: date, *remedies: Remedy) -> Self:
        """Remedies are offered."""
        return self.record(on, deciding.offer(self.complaint, remedies, self.bench(on), on))

    def respond(self, on: date, *, decider: str = JANE) -> Self:
        """The response goes out; whatever it needs is there already."""
        return self.record(on, stages.respond(self.complaint, decider, self.bench(on), on=on))

    def answer(self, on: date, *, decider: str | None = None, decision: Decision = Decision.UPHELD) -> Self:
        """Findings, remedy, lesson and response on one day; Jane decides stage 1 and Omar stage 2."""
        usual = {1: JANE, 2: OMAR}[self.complaint.current.number]
        return self.find(on, decision).respond(on, decider=decider or usual)

    def escalate(self, on: date, *, points: tuple[int, ...] = ()) -> Self:
        """The resident asks for stage 2."""
        request = Escalated(on=on, via=Channel.EMAIL, points=points, reason="It failed again.")
        return self.record(on, receiving.escalate(self.complaint, request, self.bench(on)))

    def refuse(self, on: date, *, points: tuple[int, ...] = ()) -> Self:
        """The complaint, or some points of it, is not accepted."""
        refusal = ComplaintRefused(on=on, ground=Ground.OTHER, points=points, reasons="It is about another landlord.")
        return self.record(on, ending.refuse_complaint(self.complaint, refusal, self.bench(on)))

    def refuse_escalation(self, on: date) -> Self:
        """The request for stage 2 is not accepted."""
        refusal = EscalationRefused(on=on, ground=Ground.OTHER, reasons="The request is about something else.")
        return self.record(on, ending.refuse_escalation(self.complaint, refusal, self.bench(on)))

    def close(self, on: date, reason: CloseReason = CloseReason.RESPONDED) -> Self:
        """It is closed."""
        return self.record(on, ending.close(self.complaint, Closed(on=on, reason=reason), self.bench(on)))

    def withdraw(self, on: date) -> Self:
        """The resident does not want it any more."""
        withdrawn = Withdrawn(on=on, via=Channel.PHONE, words="Never mind.")
        return self.record(on, ending.withdraw(self.complaint, withdrawn, self.bench(on)))

    def reopen(self, on: date) -> Self:
        """It is looked at again."""
        return self.record(on, ending.reopen(self.complaint, "New facts.", self.bench(on), on))

    def note(
        self,
        on: date,
        *,
        about: str | None = None,
        party: NotedWith = NotedWith.RESIDENT,
        via: Channel | None = Channel.PHONE,
    ) -> Self:
        """Somebody was spoken to."""
        noted = Noted(on=on, party=party, via=via, about=about, text="Told how things stand.")
        return self.record(on, receiving.note(self.complaint, noted, self.bench(on)))

    def send(self, on: date, kind: LetterKind, *, stage: int = 1, respond_by: date | None = None) -> Self:
        """A letter goes out on its own."""
        return self.record(on, [_letter(on, kind, stage, respond_by)])

    def correct(self, today: date, name: str, value: str) -> Self:
        """A thing typed wrongly is put right."""
        events = mending.correct(self.complaint, name, value, "A slip of the pen.", self.bench(today))
        return self.record(today, events)

    def undo(self, today: date, never_sent: str = "") -> Self:
        """The last act is reversed."""
        return self.record(today, mending.undo(self.history, self.bench(today), never_sent))

    def under(self, rules: Rules) -> "Story":
        """The same history, counted by other rules."""
        return replace(self, rules=rules, history=list(self.history))


def _letter(on: date, kind: LetterKind, stage: int, respond_by: date | None) -> LetterSent:
    return LetterSent(on=on, letter=kind, stage=stage, sent=SentBy.POST, media="text/markdown", respond_by=respond_by)
