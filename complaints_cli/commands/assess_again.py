"""`assess call`, `complete` and `submitted`: when to assess again, and what went to the Ombudsman (8.1 to 8.4)."""

from datetime import date
from typing import TYPE_CHECKING, Annotated

from complaints_cli.commands import kinds, params
from complaints_cli.commands.asking import gather
from complaints_cli.commands.kinds import STORY, TEXT, Ask
from complaints_cli.commands.recording import Recording, recording
from complaints_cli.commands.reporting import span_of
from complaints_cli.declared import Argument, Option
from complaints_cli.desk import Call
from complaints_cli.domain.assessing import calls, submissions
from complaints_cli.domain.dates import long_day, short_day
from complaints_cli.domain.events.assessment import AssessmentCalled, AssessmentCompleted, Submitted
from complaints_cli.domain.landlord_terms import Because
from complaints_cli.handling import own_record
from complaints_cli.result import Facts, Heading, Result, Text
from complaints_cli.store.landlord_record import next_submission

if TYPE_CHECKING:
    from complaints_cli.reports.measuring.period import Period

STREAM = "assessment"
BECAUSE = kinds.choice(Because)


def call(
    call: Call,
    because: Annotated[
        str | None,
        Option(metavar="WORD", help=f"What calls for it: {BECAUSE.expects}."),
        Ask(BECAUSE, "What calls for it?"),
    ] = None,
    by: params.By = None,
    words: Annotated[
        str | None, Option(metavar="TEXT", help="What happened, or was asked."), Ask(STORY, "What happened?")
    ] = None,
    complaint: Annotated[
        str | None,
        Option(metavar="REF", help="The complaint that the Ombudsman looked into.", read=params.reference),
        Ask(TEXT, "Which complaint did the Ombudsman look into?"),
    ] = None,
    on: params.On = None,
) -> Result:
    """Record that something calls for a fresh self-assessment: a restructure, or the Ombudsman (Code 8.3, 8.4)."""
    facts = gather(call, required=("because", "by"))
    with recording(call) as work:
        called = calls(work.record.history(STREAM))
        ref = facts.text("complaint", None)
        event = AssessmentCalled(
            on=facts.day("on", work.today),
            call=len(called) + 1,
            because=facts.choice("because", Because),
            by=facts.day("by"),
            complaint=work.complaint(work.reference(ref)).ref if ref else None,
            words=facts.text("words", ""),
        )
        seqs = work.save_in(STREAM, [own_record.dated(event, work.today, later={"--by": event.by})]).seqs
    return Result(
        data={"n": event.call, "because": event.because, "by": event.by, "events": list(seqs)},
        screen=[
            Heading(f"A fresh self-assessment is due by {short_day(event.by)}"),
            Text(f"When it is done: complaints assess complete {event.call} --changes TEXT"),
        ],
    )


def complete(
    call: Call,
    number: Annotated[int, Argument(metavar="N", min=1, help="The number of what called for it.")],
    changes: Annotated[
        str | None,
        Option(metavar="TEXT", help="What you changed with it, or that nothing had to be."),
        Ask(STORY, "What did you change with it?"),
    ] = None,
    on: params.On = None,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    """Record that the fresh self-assessment was made, and what was changed with it.

    The Ombudsman is told of a self-assessment that changed within the year.
    """
    facts = gather(call, required=("changes",))
    with recording(call) as work:
        event = AssessmentCompleted(on=facts.day("on", work.today), call=number, changes=facts.text("changes"))
        done = own_record.complete(calls(work.record.history(STREAM)), event, work.today)
        seqs = work.save_in(STREAM, [done]).seqs
    return Result(
        data={"n": number, "on": event.on, "changes": event.changes, "events": list(seqs)},
        screen=[
            Heading(f"Self-assessment done on {short_day(event.on)}"),
            Text("Publish it in place of the last one, and send it to the Ombudsman."),
        ],
    )


def submitted(
    call: Call,
    proof: Annotated[
        str | None,
        Option(metavar="TEXT", help="How you know: the receipt's number, where it is published."),
        Ask(STORY, "How do you know that it was received?"),
    ] = None,
    year: Annotated[
        str | None,
        Option(metavar="YEAR", help="The reporting year, such as 2025/26; the next one owed unless said."),
        Ask(TEXT, "Which reporting year's papers?"),
    ] = None,
    on: params.On = None,
) -> Result:
    """Record that the year's self-assessment and report were sent to the Ombudsman (Code 8.1, 8.2).

    What of them is not on record is told: complaints report submission has the list.
    """
    facts = gather(call, required=("proof",))
    with recording(call) as work:
        settings, sent = work.record.history("landlord"), submissions(work.record.history(STREAM))
        owed, _ = next_submission(settings, sent)
        period = _sent_for(facts.text("year", None), owed, work)
        event = Submitted(on=facts.day("on", work.today), year_end=period.last, proof=facts.text("proof"))
        warnings = _missing(period, work)
        written = work.save_in(STREAM, [own_record.submit(event, owed, work.today)])
    after = next(item.due_on for item in written.due[STREAM] if item.what == "submission")
    return Result(
        data={
            "year_end": event.year_end,
            "on": event.on,
            "next_due": after,
            "events": list(written.seqs),
            "warnings": warnings,
        },
        screen=[
            Heading(f"The papers of the year to {long_day(event.year_end)} went out on {short_day(event.on)}"),
            Facts([("Proof", event.proof), ("The next are due", short_day(after))]),
        ],
        messages=[f"Warning: {warning}" for warning in warnings],
    )


def _sent_for(typed: str | None, owed: date, work: Recording) -> "Period":
    from complaints_cli.reports.measuring import period as periods

    ends = work.landlord.year_ends
    return periods.running(owed, ends) if typed is None else periods.named(typed, ends)


def _missing(period: "Period", work: Recording) -> list[str]:
    """What went out without being on record, or did not go out at all: either way, somebody must look."""
    from complaints_cli.reports.assessment.answers import answers
    from complaints_cli.reports.submission import needed_for

    needed = needed_for(span_of(work.record, period, work.today), work.landlord, answers(work.record.rows, period.last))
    return [f"Not on record for {period.label}: {each.what}." for each in needed if each.is_missing]
