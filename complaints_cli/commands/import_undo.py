"""`import undo BATCH`: everything that came over with a file is taken back, as long as nobody has gone on with it."""

from typing import Annotated

from complaints_cli.commands import params
from complaints_cli.commands.asking import gather
from complaints_cli.commands.kinds import Offered
from complaints_cli.commands.recording import recording
from complaints_cli.declared import Argument
from complaints_cli.desk import Call
from complaints_cli.domain.events.exchange import BatchTakenBack, TakenBack
from complaints_cli.domain.exchange import Batch, batches
from complaints_cli.errors import NotFound, refuse
from complaints_cli.result import Facts, Heading, Result, Text

MOST_NAMED = 10
"""So many references are named; of the others it is said how many there are."""


def undo(
    call: Call,
    batch: Annotated[
        int,
        Argument(metavar="BATCH", min=1, help="The number that `import list` shows."),
        Offered(record="batch"),
    ],
    reason: params.Reason = None,
    from_file: params.FromFile = None,
) -> Result:
    """Take a whole import back. It stays on record that it was made, and no reference of it is given out again.

    It is refused once something more was recorded of anything that came over with it. Afterwards the same file can be
    brought over again.
    """
    from complaints_cli.store import old_references
    from complaints_cli.store.writing import Act

    facts = gather(call, required=("reason",) if call.desk.interactive else ())
    with recording(call) as work:
        found = _standing(batches(work.record.history("exchange")), batch)
        if gone_on := old_references.gone_on(work.record, batch):
            named = ", ".join(gone_on[:MOST_NAMED])
            more = f" and {len(gone_on) - MOST_NAMED} more" if len(gone_on) > MOST_NAMED else ""
            raise refuse(
                "gone-on",
                f"More was recorded since of {named}{more}, so import {batch} cannot be taken back. "
                "What came over wrongly is put right one by one: complaints correct.",
            )
        over = old_references.brought_over(work.record, batch)
        acts = [Act(stream, version, (TakenBack(on=work.today, batch=batch),)) for stream, version in over]
        event = BatchTakenBack(on=work.today, batch=batch, reason=facts.text("reason", ""))
        last = Act("exchange", work.record.version("exchange"), (event,))
        written = work.save(*acts, last)
    refs = [stream for stream, _ in over]
    return Result(
        data={"batch": batch, "taken_back": len(refs), "refs": refs, "events": list(written.seqs)},
        screen=[
            Heading(f"Import {batch}: taken back"),
            Facts([("References that count no more", f"{len(refs)}: {_span(refs)}"), ("File", found.imported.name)]),
            Text("Nothing of it is listed or counted any more. The same file can be brought over again."),
        ],
    )


def _standing(known: tuple[Batch, ...], number: int) -> Batch:
    found = next((each for each in known if each.number == number), None)
    if found is None:
        raise NotFound("batch", f"There is no import {number}. `complaints import list` shows those that there are.")
    if found.taken_back_on:
        raise refuse("taken-back", f"Import {number} was taken back already.")
    return found


def _span(refs: list[str]) -> str:
    return ", ".join(refs) if len(refs) <= MOST_NAMED else f"{refs[0]} to {refs[-1]}"
