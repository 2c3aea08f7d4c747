"""`hold`: something must not be erased until somebody records that it may be again; and why each thing is held."""

from typing import Annotated

from complaints_cli.commands import kinds, params
from complaints_cli.commands.asking import gather
from complaints_cli.commands.hold_seen import held_table, hold_data
from complaints_cli.commands.kinds import Ask
from complaints_cli.commands.recording import Recording, recording
from complaints_cli.declared import Argument, Option
from complaints_cli.desk import Call
from complaints_cli.domain.dates import short_day
from complaints_cli.domain.event import Event
from complaints_cli.domain.hold_terms import BY_HAND, HeldFor
from complaints_cli.handling import holding
from complaints_cli.result import Block, Heading, Result, Text
from complaints_cli.store.holding import all_held, keeping
from complaints_cli.store.reading import reading

GROUND = kinds.choice(HeldFor)
ONE_OF = ", ".join(BY_HAND)
FREE = "Nothing holds it. Once its period is over, `complaints retention` lists it."
Ref = Annotated[
    str,
    Argument(metavar="REF", read=params.reference, help="Whatever has a reference."),
]


def place(
    call: Call,
    ref: Ref,
    ground: Annotated[
        str | None,
        Option("--for", metavar="WORD", help=f"For what it is kept: {ONE_OF}; other unless said."),
        Ask(GROUND, "For what is it kept?"),
    ] = None,
    reason: params.Reason = None,
    on: params.On = None,
    from_file: params.FromFile = None,
) -> Result:
    """Keep something from being erased: for a court, a legal claim, a request to see what is held, or another reason.

    While the Ombudsman is involved it is held without this, and so is what a refusal says was filed at court.
    """
    facts = gather(call, required=("reason",))
    with recording(call) as work:
        work.record.erasable(ref)
        event = holding.place(
            work.record.history(ref),
            facts.choice("ground", HeldFor, HeldFor.OTHER),
            facts.text("reason"),
            facts.day("on", work.today),
            work.today,
        )
        return _recorded(work, ref, event, "held")


def lift(
    call: Call,
    ref: Ref,
    number: Annotated[
        int | None, Argument(metavar="[N]", min=1, help="Which hold; not needed where one is open.")
    ] = None,
    court: Annotated[bool, Option("--court", help="The claim at court is over that a refusal told of.")] = False,
    reason: params.Reason = None,
    on: params.On = None,
    from_file: params.FromFile = None,
) -> Result:
    """Record that a hold is over. What holds because of the Ombudsman ends when its last step is recorded."""
    facts = gather(call, required=("reason",))
    with recording(call) as work:
        work.record.erasable(ref)
        history, day, why = work.record.history(ref), facts.day("on", work.today), facts.text("reason")
        if court:
            event = holding.lift_court(history, why, day, work.today)
        else:
            event = holding.lift(history, number, why, day, work.today)
        return _recorded(work, ref, event, "hold lifted")


def listed(
    call: Call,
    ref: Annotated[
        str | None, Argument(metavar="[REF]", read=params.reference, help="Of one; of all unless said.")
    ] = None,
) -> Result:
    """List what must not be erased, why, and what ends it: placed by somebody, or following from the record."""
    today = call.desk.today
    with reading(call.desk.db) as record:
        if ref is None:
            held = all_held(record, today)
        else:
            record.erasable(ref)
            held = {ref: keeping(record, ref, today).holds}
    items = [{"ref": of, **hold_data(of, each, asked=of == ref)} for of, holds in held.items() for each in holds]
    if not items:
        return Result(data={"items": []}, screen=[Text(FREE if ref else "Nothing is held.")])
    return Result(data={"items": items}, screen=[held_table(held)])


def _recorded(work: Recording, ref: str, event: Event, said: str) -> Result:
    seqs = work.save_in(ref, [event]).seqs
    with reading(work.at.db) as record:
        holds = keeping(record, ref, work.today).holds
    left: Block = held_table({ref: holds}) if holds else Text(FREE)
    return Result(
        data={"ref": ref, "events": list(seqs), "holds": [hold_data(ref, each, asked=True) for each in holds]},
        screen=[Heading(f"{ref}: {said} on {short_day(event.on)}"), left],
    )
