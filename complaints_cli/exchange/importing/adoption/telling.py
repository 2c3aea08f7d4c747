"""What an older register says happened is recorded as having happened: no guard judges it, and nothing is made up."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from complaints_cli.domain.dates import short_day
from complaints_cli.domain.event import Event
from complaints_cli.domain.events.ends import Closed, ComplaintRefused, Withdrawn
from complaints_cli.domain.events.exchange import Imported
from complaints_cli.domain.events.feedback import ComplimentReceived
from complaints_cli.domain.events.record import Noted
from complaints_cli.domain.events.requests import RequestDone, RequestReceived
from complaints_cli.domain.events.stages import (
    Acknowledged,
    Escalated,
    Extended,
    FindingMade,
    LearningNoted,
    PointAdded,
    Received,
    RemedyOffered,
    Responded,
)
from complaints_cli.domain.exchange_terms import NO_WORDS
from complaints_cli.domain.landlord import category
from complaints_cli.domain.stage import Stage
from complaints_cli.domain.terms import Channel, CloseReason, Ground, Home, NotedWith, RemedyKind, Satisfied
from complaints_cli.exchange.importing.adoption.known_again import key, said
from complaints_cli.exchange.importing.adoption.merging import Case
from complaints_cli.exchange.importing.adoption.rulebook import Rulebook
from complaints_cli.exchange.importing.adoption.staff_named import Staff
from complaints_cli.exchange.importing.line import Line, Sort, StageLine

THE_POINT = 1


@dataclass(frozen=True)
class Teller:
    """What events are made with: the batch and the file they come from, the rules of each day, the staff list.

    `home` is what everybody is to the landlord of whom the register does not say it.
    """

    batch: int
    file: str
    rulebook: Rulebook
    staff: Staff
    home: Home | None = None

    def events(self, case: Case) -> tuple[Event, ...]:
        """What a stream of its own begins with; a case without a day on which it was received has none."""
        line = case.line
        if line.received is None:
            return ()
        if line.sort is Sort.COMPLAINT:
            return tuple(self._complaint(case, line.received))
        imported = self._imported(case, line.received)
        if line.sort is Sort.COMPLIMENT:
            return (self._compliment(line, line.received), *imported)
        done = line.closed or line.first.responded
        return (self._request(line, line.received), *imported, *((RequestDone(on=done),) if done else ()))

    def _imported(self, case: Case, on: date) -> Iterator[Event]:
        for row in sorted((*case.rows, *case.again), key=lambda each: each.row):
            yield Imported(
                on=on,
                batch=self.batch,
                row=row.row,
                file=row.file or self.file,
                sheet=row.sheet,
                alias=row.ref,
                kept="\n".join(f"{header}: {text}" for header, text in row.kept),
                key=key(row if row.name else replace(row, name=case.line.name)),
                said=said(row),
            )

    def _request(self, line: Line, on: date) -> Event:
        return RequestReceived(
            on=on,
            via=line.via or Channel.OTHER,
            policy=self.rulebook.policy_on(on),
            home=line.home or self.home,
            category=category(line.category) or None,
            handler=self.staff.id_of(line.handler),
            summary=line.summary or NO_WORDS,
            outcome=line.outcome,
            name=line.name,
            address=line.address,
            phone=line.phone,
            email=line.email,
            rep=line.rep,
        )

    def _compliment(self, line: Line, on: date) -> Event:
        return ComplimentReceived(
            on=on,
            via=line.via or Channel.OTHER,
            category=category(line.category) or None,
            taken_by=self.staff.id_of(line.handler),
            text=line.summary or line.note,
            name=line.name,
        )

    def _complaint(self, case: Case, on: date) -> Iterator[Event]:
        line = case.line
        yield Received(
            on=on,
            via=line.via or Channel.OTHER,
            policy=self.rulebook.policy_on(on),
            calendar=self.rulebook.current,
            home=line.home or self.home,
            category=category(line.category) or None,
            anonymous=line.anonymous,
            handler=self.staff.id_of(line.handler),
            summary=line.summary,
            name=line.name,
            address=line.address,
            phone=line.phone,
            email=line.email,
            outcome=line.outcome,
            rep=line.rep,
        )
        yield PointAdded(on=on, point=THE_POINT, text=line.summary or NO_WORDS)
        yield from self._imported(case, on)
        # In the order of the days: stage 2 may have been asked for before stage 1 was answered.
        yield from sorted(self._after(case), key=lambda event: event.on)

    def _after(self, case: Case) -> Iterator[Event]:
        line = case.line
        stages = {stage.number: stage for stage in self.rulebook.stages(line)}
        if line.note and line.received:
            yield Noted(on=line.received, party=NotedWith.STAFF, text=line.note)
        yield from self._stage(line.first, stages[1], case)
        if 2 in stages:
            yield Escalated(
                on=stages[2].opened_on,
                via=Channel.OTHER,
                handler=self.staff.id_of(line.second.handler),
                reason=line.second.reason,
            )
            yield from self._stage(line.second, stages[2], case)
        yield from self._beside(case, stages)
        yield from _ended(line)

    def _stage(self, told: StageLine, stage: Stage, case: Case) -> Iterator[Event]:
        number = stage.number
        if told.acknowledged:
            handler = self.staff.id_of(told.handler)
            yield Acknowledged(on=told.acknowledged, stage=number, calendar=self.rulebook.current, handler=handler)
        yield from (
            Extended(on=each.on, stage=number, replaces=each.replaces, to=each.to, reason=each.reason)
            for each in stage.notices
            if each.replaces
        )
        if words := uncounted(told, stage):
            yield Noted(on=stage.opened_on, party=NotedWith.STAFF, text=words)
        if told.responded:
            if told.decision:
                yield FindingMade(on=told.responded, stage=number, point=THE_POINT, decision=told.decision)
            yield from _remedies(case, number, told.responded)
            yield Responded(
                on=told.responded,
                stage=number,
                calendar=self.rulebook.current,
                decider=self.staff.id_of(told.decider),
                decision=told.decision,
            )

    def _beside(self, case: Case, stages: dict[int, Stage]) -> Iterator[Event]:
        """What stands under no day of its own: money offered before an answer, and what was learned."""
        line = case.line
        answered = {number: stage.responded_on for number, stage in stages.items()}
        for number in {each.stage for each in case.offered if not answered.get(each.stage)}:
            yield from _remedies(case, number, stages[min(number, len(stages))].opened_on)
        if line.learning:
            days = [day for day in (*answered.values(), line.closed) if day]
            day = max(days) if days else stages[1].opened_on
            yield LearningNoted(on=day, stage=len(stages), learning=1, change=line.learning)


def uncounted(told: StageLine, stage: Stage) -> str:
    """What is kept in words of an extension that counts for nothing; "" where there is none."""
    if told.extended_to is None or stage.notices:
        return ""
    on = told.extension_told
    when = f"told on {short_day(on)}" if on else "no day on which the resident was told"
    reason = f" {told.extension_reason}" if told.extension_reason else ""
    return f"Stage {stage.number} extended to {short_day(told.extended_to)}, {when}.{reason}"


def _remedies(case: Case, stage: int, on: date) -> Iterator[Event]:
    for number, each in enumerate(case.offered, 1):
        if each.stage == stage:
            kind = RemedyKind.MONEY if each.amount else RemedyKind.ACTION
            what = each.what or "Compensation"
            yield RemedyOffered(on=on, stage=stage, action=number, remedy=kind, amount=each.amount, what=what)


def _ended(line: Line) -> Iterator[Event]:
    if line.refused:
        ground = line.ground or Ground.OTHER
        yield ComplaintRefused(on=line.refused, ground=ground, reasons=line.refusal_reason)
    elif line.withdrawn:
        yield Withdrawn(on=line.withdrawn, via=Channel.OTHER)
    elif line.closed:
        answered = line.first.responded or line.second.responded
        reason = CloseReason.RESPONDED if answered else CloseReason.RESOLVED
        yield Closed(on=line.closed, reason=reason, satisfied=line.satisfied or Satisfied.UNKNOWN)


def people_of(case: Case) -> Sequence[str]:
    """The names of staff that a case is about to be given to."""
    line = case.line
    told = (line.handler, line.first.handler, line.first.decider, line.second.handler, line.second.decider)
    return tuple(filter(None, told))
