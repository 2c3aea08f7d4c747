"""The complaint as a pack tells it: as it was when its last event was recorded, and without what is kept apart."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date

from complaints_cli.commands.in_markdown import Told
from complaints_cli.commands.packing.striking import redaction, roles
from complaints_cli.commands.show_seen import File
from complaints_cli.dataclass import dataclass
from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.deadlines import Rules
from complaints_cli.domain.event import Event, Recorded
from complaints_cli.domain.events.concerns import SafeguardingRaised, SafeguardingReferred, SafeguardingRuledOut
from complaints_cli.domain.events.exchange import Imported
from complaints_cli.domain.events.record import ActionDone, Attached, Noted
from complaints_cli.domain.landlord import Landlord
from complaints_cli.domain.obligations import due_items
from complaints_cli.domain.parts import Note
from complaints_cli.domain.timetable import clocks
from complaints_cli.handling.twice import refuse_set_aside
from complaints_cli.store.record import Record
from complaints_cli.store.twice import entries_for

LEGAL, EMPLOYEE = "[left out: legal advice]", "[left out: about an employee]"
SAFEGUARDING = "[left out: safeguarding]"
FILE_NAME = "[name of the file left out]"
"""People name files after people."""


@dataclass(frozen=True, kw_only=True)
class Scene:
    """What the pages of a pack are made of. `told` makes of a text what may stand of it."""

    file: File
    rules: Rules
    landlord: Landlord
    history: Sequence[Recorded]
    told: Told
    redacted: bool
    with_legal: bool
    unsure: Collection[str] = ()
    """First names that were not struck, since they may be another word or the resident's own."""

    @property
    def complaint(self) -> Complaint:
        """The complaint, without the notes that are kept apart."""
        return self.file.complaint

    @property
    def last(self) -> Recorded:
        """Its last event."""
        return self.history[-1]

    def may_hold(self, note: Note | Noted) -> bool:
        """Whether a note is told of: never what is about an employee, and legal advice only where it was asked for."""
        return not note.hr and (self.with_legal or not note.legal)

    def fit(self, event: Event) -> Event:
        """The event without the words that are kept apart."""
        if isinstance(event, Noted) and not self.may_hold(event):
            return replace(event, text=EMPLOYEE if event.hr else LEGAL, names="")
        if not self.redacted:
            return event
        match event:
            case Attached():
                return replace(event, name=FILE_NAME)
            case ActionDone(file=name) if name:
                return replace(event, file=FILE_NAME)
            case SafeguardingRaised(what=words) if words:
                return replace(event, what=SAFEGUARDING)
            case Imported() if event.file:
                return replace(event, file=FILE_NAME, sheet="")
            case SafeguardingReferred():
                return replace(event, to=SAFEGUARDING, reference="", words="")
            case SafeguardingRuledOut(reasons=words) if words:
                return replace(event, reasons=SAFEGUARDING)
        return event


def scene(record: Record, ref: str, *, redacted: bool, with_legal: bool) -> Scene:
    """The complaint of that reference. Raises NotFound; Refused for a second entry of it, which is in its pack by name.

    Settings, people, policies and bank holidays are those of the moment when its last event was recorded, and its dates
    are seen from that day: nothing that happened elsewhere since changes anything in it.
    """
    complaint, history = record.complaint(ref), record.history(ref)
    refuse_set_aside(complaint)
    last = history[-1]
    then = record.until(last.seq)
    rules, landlord = then.rules_for(complaint), then.landlord(last.recorded_on)
    people = then.staff()
    strike = redaction(record, complaint, last.seq, people, landlord) if redacted else None
    found = Scene(
        file=replace(
            _file(complaint, rules, roles(people) if redacted else {each.id: each.name for each in people}, last),
            entries=entries_for(record, ref),
        ),
        rules=rules,
        landlord=landlord,
        history=history,
        told=strike.struck if strike else str,
        redacted=redacted,
        with_legal=with_legal,
        unsure=strike.unsure if strike else (),
    )
    notes = tuple(note for note in complaint.notes if found.may_hold(note))
    shown = replace(complaint, notes=notes)
    return replace(found, file=replace(found.file, complaint=_without_others(shown) if redacted else shown))


def _without_others(complaint: Complaint) -> Complaint:
    """The complaint without what may name others in ways that nothing finds."""
    return replace(
        complaint,
        concerns=tuple(
            replace(each, what=each.what and SAFEGUARDING, to=each.to and SAFEGUARDING, reference="")
            for each in complaint.concerns
        ),
        imported=tuple(replace(each, file=FILE_NAME, sheet="") for each in complaint.imported),
        actions=tuple(replace(each, file=each.file and FILE_NAME) for each in complaint.actions),
    )


def _file(complaint: Complaint, rules: Rules, names: Mapping[str, str], last: Recorded) -> File:
    day: date = last.recorded_on
    return File(
        complaint=complaint,
        clocks=clocks(complaint, rules),
        due=due_items(complaint, rules),
        calendar=rules.calendar(None),
        names=names,
        today=day,
        now=None,
        policy=rules.policy,
        private=True,
    )
