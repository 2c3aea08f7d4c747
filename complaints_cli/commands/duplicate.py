"""`duplicate`: a complaint that was entered twice counts once; what came in under the second entry is not lost."""

from collections.abc import Iterator
from typing import Annotated, Any

from complaints_cli.commands import params
from complaints_cli.commands.asking import agree, gather
from complaints_cli.commands.kinds import TEXT, Ask
from complaints_cli.commands.outcome import outcome
from complaints_cli.commands.recording import Recording, recording
from complaints_cli.dataclass import dataclass
from complaints_cli.declared import Option
from complaints_cli.desk import Call
from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.event import Event
from complaints_cli.domain.likeness import alike
from complaints_cli.handling import receiving, twice
from complaints_cli.result import Block, Facts, Result, Text
from complaints_cli.store.twice import entries_for


@dataclass(frozen=True, kw_only=True)
class _Pair:
    """Both entries as they were shown, with what is recorded on each."""

    entry: Complaint
    kept: Complaint
    on_entry: tuple[Event, ...]
    on_kept: tuple[Event, ...]


def duplicate(
    call: Call,
    ref: params.Ref,
    of: Annotated[
        str | None,
        Option("--of", metavar="REF", help="The entry of it that is kept, with its day and its dates."),
        Ask(TEXT, "Which entry of it is kept?"),
    ] = None,
    reason: params.Reason = None,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    """Set a complaint aside that was entered twice: it is in no figure and nothing is due on it; the other is kept.

    Only where nothing went out or was decided on it, it is of the same person and was received no earlier. Papers for
    managers and the board name it. It can be taken back: complaints undo REF.
    """
    facts = gather(call, required=("of", "reason"))
    with recording(call) as work:
        pair = _judged(work, ref, work.reference(facts.text("of")), facts.text("reason"))
    missing = list(_missing(pair))
    blocks = _blocks(pair, missing)
    shown = call.desk.interactive and not call.desk.yes
    if shown:
        agree(call, f"Set {ref} aside, and keep {pair.kept.ref}?", blocks)
    with recording(call) as work:
        acts = [work.on(pair.entry, pair.on_entry)]
        acts += [work.on(pair.kept, pair.on_kept)] if pair.on_kept else []
        written = work.save(*acts)
        answer = outcome(work, ref, written, f"set aside; {pair.kept.ref} is kept", more=() if shown else blocks)
    return Result(
        data={**answer.data, "same_as": pair.kept.ref, "not_carried_over": missing},
        screen=answer.screen,
        messages=answer.messages,
    )


def _judged(work: Recording, ref: str, other: str, reason: str) -> _Pair:
    entry, kept = work.record.complaint(ref), work.record.complaint(other)
    history, behind = work.record.history(ref), entries_for(work.record, ref)
    events = twice.set_aside(entry, history, kept, behind, reason, work.bench(entry))
    return _Pair(
        entry=entry,
        kept=kept,
        on_entry=(*_link(work, entry, kept), *events),
        on_kept=_link(work, kept, entry),
    )


def _link(work: Recording, one: Complaint, other: Complaint) -> tuple[Event, ...]:
    """That they belong together, where it does not say so yet."""
    return () if other.ref in one.links else receiving.link(one, other.ref, work.bench(one))


def _missing(pair: _Pair) -> Iterator[dict[str, Any]]:
    """What is on record of the entry and not of the one that is kept, with the command that carries it over."""
    entry, ref, kept = pair.entry, pair.entry.ref, pair.kept
    told = {alike(text).casefold().strip() for text in (kept.received.summary, *(each.text for each in kept.points))}
    for point in entry.points:
        if alike(point.text).casefold().strip() not in told:
            yield _line(f"point {point.number}", f"point add {kept.ref} TEXT")
    for number, _ in enumerate(entry.notes, 1):
        yield _line(f"note {number}", f"note {kept.ref}")
    there = {each.sha256 for each in kept.files}
    for number, file in enumerate(entry.files, 1):
        if file.sha256 not in there:
            yield _line(
                f"file {number}", f"file save {ref} {number} --output FILE; then complaints attach {kept.ref} FILE"
            )
    beside = (
        ("reasonable adjustments", "adjustments", f"adjust add {kept.ref}"),
        ("what to bear in mind", "vulnerabilities", f"vulnerability add {kept.ref}"),
        ("whoever speaks for them", "representatives", f"rep add {kept.ref}"),
    )
    for words, name, command in beside:
        if len(getattr(entry, name)) > len(getattr(kept, name)):
            yield _line(words, command)


def _line(what: str, command: str) -> dict[str, Any]:
    return {"what": what, "command": f"complaints {command}"}


def _blocks(pair: _Pair, missing: list[dict[str, Any]]) -> list[Block]:
    entry, kept = pair.entry, pair.kept
    if not missing:
        return [Text(f"{kept.ref} has all that {entry.ref} says.")]
    said = f"On {entry.ref} and not on {kept.ref}; it stays there to be read. To carry it over:"
    return [Text(said), Facts([(each["what"].capitalize(), each["command"]) for each in missing])]
