"""`undo`: the last thing recorded in a stream is reversed by another event; nothing disappears."""

from collections.abc import Sequence
from typing import Annotated

from complaints_cli.commands import params
from complaints_cli.commands.asking import gather
from complaints_cli.commands.feedback import answered as answered_feedback
from complaints_cli.commands.kinds import STORY, Ask
from complaints_cli.commands.outcome import due_data, outcome
from complaints_cli.commands.recording import Recording, recording
from complaints_cli.commands.requested import answered as answered_request
from complaints_cli.declared import Option
from complaints_cli.desk import Call
from complaints_cli.domain.dates import short_day
from complaints_cli.domain.event import Event, Recorded
from complaints_cli.domain.events.record import Linked, Undone
from complaints_cli.domain.fold import fold
from complaints_cli.domain.service_request import fold_request
from complaints_cli.handling import mending
from complaints_cli.handling.twice import keeps_up
from complaints_cli.result import Facts, Heading, Result
from complaints_cli.store.twice import entries_of


def undo(
    call: Call,
    ref: params.Ref,
    never_sent: Annotated[
        str | None,
        Option(metavar="REASON", help="The letter of it never went out, and why."),
        Ask(STORY, "Why did the letter never go out?"),
    ] = None,
    from_file: params.FromFile = None,
) -> Result:
    """Take back the last thing recorded on a complaint, or on anything else that has a reference.

    It stays on record, with the event that reverses it. A letter that went out cannot be taken back; one that never
    did can, with the reason. What was received is put right with `correct`.
    """
    facts = gather(call)
    with recording(call) as work:
        if not ref.startswith("C-"):
            return _beside(work, ref)
        complaint = work.record.complaint(ref)
        history = work.record.history(complaint.ref)
        events = mending.undo(history, work.bench(complaint), facts.text("never_sent", ""))
        reversed_ = _reversed(history, events)
        keeps_up(fold(ref, [each for each in history if each not in reversed_]), entries_of(work.record, ref))
        written = work.save_on(complaint, events)
        taken_back = Facts([(each.event.kind.replace("-", " ").capitalize(), _when(each)) for each in reversed_])
        return outcome(work, complaint.ref, written, "undone", warnings=_warnings(reversed_), more=[taken_back])


def _beside(work: Recording, ref: str) -> Result:
    """The same of what is no complaint: what arrived stays, and so does the complaint made of it."""
    work.record.erasable(ref)
    history = work.record.history(ref)
    events = mending.undo(history, work.bench_under(work.record.rules()))
    reversed_ = _reversed(history, events)
    left = [each for each in history if each not in reversed_]
    if ref.startswith("SR-"):
        written = work.save_stream(work.record.service_request(ref), events)
        return answered_request(work, ref, fold_request(ref, left), written, "undone")
    if ref.startswith("F-"):
        return answered_feedback(work, ref, work.save_stream(work.record.feedback(ref), events), "undone")
    written = work.save_in(ref, events)
    taken_back = Facts([(each.event.kind.replace("-", " ").capitalize(), _when(each)) for each in reversed_])
    return Result(
        data={"ref": ref, "events": list(written.seqs), "due": [due_data(item) for item in written.due[ref]]},
        screen=[Heading(f"{ref}: undone"), taken_back],
    )


def _reversed(history: Sequence[Recorded], events: Sequence[Event]) -> list[Recorded]:
    (undone,) = (event for event in events if isinstance(event, Undone))
    return [each for each in history if undone.first <= each.version <= undone.last]


def _when(recorded: Recorded) -> str:
    return f"{short_day(recorded.event.on)}, recorded on {short_day(recorded.recorded_on)}, no longer counts"


def _warnings(reversed_: Sequence[Recorded]) -> list[str]:
    others = [each.event.other for each in reversed_ if isinstance(each.event, Linked)]
    return [f"{other} still says that they belong together: complaints undo {other}." for other in others]
