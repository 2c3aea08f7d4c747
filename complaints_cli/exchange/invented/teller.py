"""The tale is told day by day: what happened on a day is decided, and written, as of that day."""

from collections.abc import Mapping, Sequence
from dataclasses import field, replace
from datetime import date
from pathlib import Path

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.event import Event
from complaints_cli.domain.events.assessment import AssessmentCalled
from complaints_cli.domain.events.record import Linked
from complaints_cli.domain.events.stages import Received
from complaints_cli.exchange.invented.own_record import Deed, deeds
from complaints_cli.exchange.invented.own_year import decided
from complaints_cli.exchange.invented.scene import House, Scene
from complaints_cli.exchange.invented.strand import Strand, beginning, following
from complaints_cli.exchange.invented.tale import Step, Tale
from complaints_cli.handling.growing import became, day_zero, grown, hazard_since
from complaints_cli.handling.judging import Bench
from complaints_cli.handling.receiving import link, receive
from complaints_cli.handling.twice import set_aside
from complaints_cli.store.reading import reading
from complaints_cli.store.writing import NEW, Act, Who, Written, write


def tell(path: Path, login: str, tales: Sequence[Tale], strands: Sequence[Strand]) -> Mapping[str, str]:
    """Records the tales, the strands, and what the landlord itself did, in a database that was made for them.

    Each complaint's reference comes back by its tale's key.
    """
    with reading(path) as record:
        policy, _ = record.policy_on(tales[0].recorded)
        names = {person.id: person.name for person in record.staff()}
        roles = {person.id: person.role for person in record.staff()}
        landlord = record.landlord(tales[0].recorded)
        house = House(rules=record.rules(policy), landlord=landlord, names=names, roles=roles)
    teller, own = Teller(path, login, policy, house), deeds(policy)
    lived = {*(tale.recorded for tale in tales), *(step.on for tale in tales for step in tale.steps)}
    lived.update(*(strand.days for strand in strands))
    for on in sorted({*lived, *(deed.recorded for deed in own)}):
        teller.own_record([deed for deed in own if deed.recorded == on])
        teller.beside(on, strands)
        teller.a_day(on, tales)
    return {key: complaint.ref for key, complaint in teller.complaints.items()}


@dataclass
class Teller:
    """Records tales day by day."""

    path: Path
    login: str
    policy: str
    house: House
    complaints: dict[str, Complaint] = field(default_factory=dict)
    """Each tale's complaint as it stands, by the tale's key."""
    begun: dict[str, str] = field(default_factory=dict)
    """The reference of each strand that has begun, by its key."""

    def own_record(self, today: Sequence[Deed]) -> None:
        """What the landlord itself did on a day."""
        for deed in today:
            with reading(self.path) as record:
                after = record.version(deed.stream)
                named = (self._with_reference(event) for event in deed.events)
                events = tuple(decided(event, record, deed.recorded) for event in named)
            self.write(deed.recorded, deed.by, [Act(deed.stream, after, events)])

    def _with_reference(self, event: Event) -> Event:
        """A complaint that an event names by the key of its tale is named by its reference."""
        if isinstance(event, AssessmentCalled) and event.complaint:
            named = self.complaints.get(event.complaint)
            return replace(event, complaint=named.ref if named else None)
        return event

    def beside(self, on: date, strands: Sequence[Strand]) -> None:
        """What reached the association on a day without being a complaint, and what was done about it."""
        bench = Bench(today=on, rules=self.house.rules, names=self.house.names)
        for strand in strands:
            if strand.began.on == on:
                events = beginning(strand.began, self.policy, bench)
                self.begun[strand.key] = self.write(on, strand.by, [Act(None, 0, events)]).streams[0]
            for event in strand.then:
                if event.on == on:
                    ref = self.begun[strand.key]
                    with reading(self.path) as record:
                        events, after = following(event, ref, record, bench), record.version(ref)
                    self.write(on, strand.by, [Act(ref, after, events)])

    def a_day(self, on: date, tales: Sequence[Tale]) -> None:
        """What arrived on a day, and then what was done on it."""
        for tale in tales:
            if tale.recorded == on:
                self._arrived(tale)
        self._done(on, [(tale, step) for tale in tales for step in tale.steps if step.on == on])

    def write(self, on: date, person: str, acts: Sequence[Act]) -> Written:
        """Saves acts as a person's, on a day."""
        return write(self.path, Who(on, self.login, person), acts)

    def _arrived(self, tale: Tale) -> None:
        on = tale.recorded
        bench = Bench(today=on, rules=self.house.rules, names=self.house.names)
        arrival = tale.arrival(self.policy, self.house.rules.current)
        acts: list[Act] = []
        since: date | None = None
        if tale.grown_from:
            arrival, since, act = self._grown(arrival, self.begun[tale.grown_from], bench)
            acts.append(act)
        events: list[Event] = list(receive(arrival, tale.points, bench, hazard_since=since))
        if tale.belongs_with:
            kin = self.complaints[tale.belongs_with]
            events.append(Linked(on=on, other=kin.ref, apart=tale.apart))
            acts.append(Act(kin.ref, kin.version, link(kin, NEW, bench, tale.apart)))
        written = self.write(on, tale.taken_by, [Act(None, 0, tuple(events)), *acts])
        self.complaints[tale.key] = written.complaints[written.streams[0]]
        if tale.belongs_with:
            self.complaints[tale.belongs_with] = written.complaints[self.complaints[tale.belongs_with].ref]
        if tale.same_as:
            self._set_aside(tale)

    def _set_aside(self, tale: Tale) -> None:
        """A second entry is set aside once somebody sees it; each says that the other belongs with it."""
        bench = Bench(today=tale.recorded, rules=self.house.rules, names=self.house.names)
        entry, kept = self.complaints[tale.key], self.complaints[tale.same_as]
        with reading(self.path) as record:
            history = record.history(entry.ref)
        found = set_aside(entry, history, kept, (), "The call was about the email that had come the same day.", bench)
        acts = [
            Act(entry.ref, entry.version, (*link(entry, kept.ref, bench), *found)),
            Act(kept.ref, kept.version, link(kept, entry.ref, bench)),
        ]
        written = self.write(tale.recorded, tale.taken_by, acts).complaints
        self.complaints |= {tale.key: written[entry.ref], tale.same_as: written[kept.ref]}

    def _grown(self, asked: Received, ref: str, bench: Bench) -> tuple[Received, date | None, Act]:
        """A complaint counted from when they were unhappy, since when its hazard was known, and the request's act."""
        with reading(self.path) as record:
            request = record.service_request(ref)
        received = grown(request, replace(asked, on=day_zero(request, asked.on)))
        told = became(request, received, (), asked.on, bench.today)
        return received, hazard_since(request), Act(ref, request.version, (told,))

    def _done(self, on: date, today: Sequence[tuple[Tale, Step]]) -> None:
        """What each person did on a day is written together."""
        acts: dict[str, list[Act]] = {}
        for tale, step in today:
            scene = Scene(self.complaints[tale.key], self.house, on)
            step.do(scene)
            self.complaints[tale.key] = scene.complaint
            acts.setdefault(tale.handler, []).extend(scene.acts)
        for person, done in acts.items():
            self.write(on, person, done)
