"""`assess carry-over`, `confirm` and `done`: what stood on last year's form, looked at again for this year's (8.1)."""

from typing import Annotated

from complaints_cli.commands import params
from complaints_cli.commands.asking import gather
from complaints_cli.commands.assess import STREAM
from complaints_cli.commands.assess_year import period_of, row_of
from complaints_cli.commands.kinds import STORY, Ask
from complaints_cli.commands.recording import recording
from complaints_cli.commands.report_params import Year
from complaints_cli.declared import Argument, Option
from complaints_cli.desk import Call
from complaints_cli.domain.dates import short_day
from complaints_cli.domain.provision_answers import forms
from complaints_cli.errors import Misuse
from complaints_cli.handling import assessing
from complaints_cli.ombudsman_code import on_form
from complaints_cli.result import Facts, Heading, Result, Text


def carry_over(
    call: Call,
    from_year: Annotated[str | None, Option("--from", metavar="YEAR", help="The year before it unless said.")] = None,
    to: Annotated[str | None, Option(metavar="YEAR", help="The last complete reporting year unless said.")] = None,
) -> Result:
    """Carry last year's answers into this year's form, each to be confirmed or answered anew.

    An answer that was given already stays. What the record shows is this year's own.
    """
    gather(call)
    with recording(call) as work:
        into = period_of(work.record, to, work.today)
        start = period_of(work.record, from_year, work.today) if from_year else into.before
        events = assessing.carry(forms(work.record.history(STREAM)), start.last, into.last, work.today)
        seqs = work.save_in(STREAM, events).seqs
    return Result(
        data={
            "from": start.label,
            "to": into.label,
            "carried": [each.number for each in events],
            "events": list(seqs),
        },
        screen=[
            Heading(f"{len(events)} answers carried from {start.label} into {into.label}"),
            Text("Look at each: complaints assess confirm N, or complaints assess edit."),
        ],
    )


def confirm(
    call: Call,
    numbers: Annotated[list[str] | None, Argument(metavar="[N]...", help="The provisions, such as 6.2 6.13.")] = None,
    section: Annotated[
        int | None, Option(metavar="S", min=1, max=9, help="All carried answers of a section of the Code.")
    ] = None,
    year: Year = None,
) -> Result:
    """Confirm that carried answers still hold."""
    gather(call)
    if bool(numbers) is (section is not None):
        raise Misuse("missing-option", "Say which: provisions by their numbers, or --section S.")
    wanted = [row_of(number).number for number in numbers or ()]
    with recording(call) as work:
        given, last = forms(work.record.history(STREAM)), period_of(work.record, year, work.today).last
        if section is not None:
            wanted = [
                entry.number
                for entry in on_form()
                if entry.section == section and (last, entry.number) in given and given[last, entry.number].to_confirm
            ]
            if not wanted:
                raise Misuse("unchanged", f"No carried answer of section {section} waits to be confirmed.")
        seqs = work.save_in(STREAM, assessing.confirm(given, last, wanted, work.today)).seqs
    return Result(
        data={"confirmed": wanted, "year_end": last, "events": list(seqs)},
        screen=[Heading(f"Confirmed for the year to {short_day(last)}"), Text(", ".join(wanted))],
    )


def done(
    call: Call,
    number: Annotated[str, Argument(metavar="N", help="The provision, such as 3.4.")],
    proof: Annotated[
        str | None,
        Option(metavar="TEXT", help="How it is known to be done."),
        Ask(STORY, "How is it known to be done?"),
    ] = None,
    on: params.On = None,
) -> Result:
    """Record that what the self-assessment promised for a provision was done."""
    entry = row_of(number)
    facts = gather(call, required=("proof",))
    with recording(call) as work:
        event = assessing.done(
            forms(work.record.history(STREAM)),
            entry.number,
            facts.text("proof"),
            facts.day("on", work.today),
            work.today,
        )
        seqs = work.save_in(STREAM, [event]).seqs
    return Result(
        data={"number": entry.number, "on": event.on, "proof": facts.text("proof"), "events": list(seqs)},
        screen=[
            Heading(f"{entry.number} {entry.title}: done on {short_day(event.on)}"),
            Facts([("Proof", facts.text("proof"))]),
        ],
    )
