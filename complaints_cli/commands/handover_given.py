"""`handover --to`: everything in one write, and then what could not go along, by name."""

from datetime import date
from typing import Any

from complaints_cli.commands import routed
from complaints_cli.commands.due_words import step
from complaints_cli.commands.handover_page import InHand
from complaints_cli.commands.recording import Recording, spelt_out
from complaints_cli.dataclass import dataclass
from complaints_cli.domain.events.requests import RequestPassed
from complaints_cli.domain.people import Person
from complaints_cli.handling import requesting
from complaints_cli.handling.handing_over import hand_over
from complaints_cli.handling.stages import applied
from complaints_cli.store.all_due import all_due
from complaints_cli.store.reading import reading


@dataclass(frozen=True)
class Given:
    """What was recorded, for a program, and what a person is told of it."""

    data: dict[str, Any]
    messages: list[str]


def give(work: Recording, held: InHand, giver: Person, taker: Person, day: date) -> Given:
    """Records that all of it is the taker's. Raises Refused where an event would be out of order."""
    from complaints_cli.store.writing import Act

    acts: list[Act] = []
    messages = routed.away_now(taker.id, work)
    for ref in dict.fromkeys(row["ref"] for row in (*held.complaints, *held.promises)):
        complaint = work.complaint(ref)
        bench = work.bench(complaint)
        events = hand_over(complaint, giver.id, taker.id, day, bench)
        acts.append(work.on(complaint, events))
        after = applied(complaint, events)
        messages += [f"{ref}: {spelt_out(each, ref)}" for each in routed.cautions(after, bench.rules.policy, work)]
    for row in held.requests:
        request = work.record.service_request(row["ref"])
        passed = requesting.follow(request, RequestPassed(on=day, handler=taker.id), work.today)
        acts.append(Act(request.ref, request.version, (passed,)))
    written = work.save(*acts) if acts else None
    refs = [act.stream for act in acts]
    messages.insert(0, f"Given to {taker.name}: {', '.join(map(str, refs)) or 'nothing, there was none'}.")
    stays = _stays(work, giver, day)
    messages += [f"Still with {giver.name}, to be given by hand: {each}." for each in stays]
    return Given({"given": refs, "stays": stays, "events": list(written.seqs) if written else []}, messages)


def _stays(work: Recording, giver: Person, day: date) -> list[str]:
    """What is due and still theirs: it has no event by which it could go to somebody else."""
    with reading(work.at.db) as record:
        rows = [row for row in all_due(record, day) if row["handler"] == giver.id]
    return [f"{row['ref']}, {step(row['what'], row['stage'], row['item'])}" for row in rows]
