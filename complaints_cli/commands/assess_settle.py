"""`assess explain` and `approve`: why an answer stands against the record, and the governing body's word (8.1, 8.2)."""

from typing import TYPE_CHECKING, Annotated

from complaints_cli.commands import params
from complaints_cli.commands.asking import gather
from complaints_cli.commands.assess import STREAM
from complaints_cli.commands.assess_year import form_for, row_of
from complaints_cli.commands.kinds import STORY, TEXT, Ask
from complaints_cli.commands.recording import recording
from complaints_cli.commands.report_params import Year
from complaints_cli.declared import Argument, Option
from complaints_cli.desk import Call
from complaints_cli.domain.dates import short_day
from complaints_cli.domain.events.provision_answers import AssessmentApproved, ContradictionExplained
from complaints_cli.domain.provision_answers import forms
from complaints_cli.handling import assessing
from complaints_cli.handling.assessing import Open
from complaints_cli.reports.assessment.contradictions import unexplained
from complaints_cli.result import Facts, Heading, Result, Text

if TYPE_CHECKING:
    from complaints_cli.reports.assessment.form import Form


def explain(
    call: Call,
    number: Annotated[str, Argument(metavar="N", help="The provision, such as 6.2.")],
    because: Annotated[
        str | None,
        Option(metavar="TEXT", help="Why the answer is yes all the same."),
        Ask(STORY, "Why is the answer yes all the same?"),
    ] = None,
    year: Year = None,
) -> Result:
    """Explain what the record shows against a yes.

    It stands for what the record shows now: whatever is added later is flagged again.
    """
    entry = row_of(number)
    facts = gather(call, required=("because",))
    with recording(call) as work:
        form = form_for(work.record, year, work.today, entry.number)
        found = unexplained(form)
        event = ContradictionExplained(
            on=work.today,
            year_end=form.year.period.last,
            number=entry.number,
            failings=tuple(each.key for contradiction in found for each in contradiction.failed),
            because=facts.text("because"),
        )
        seqs = work.save_in(STREAM, [assessing.explain(event)]).seqs
    return Result(
        data={
            "number": entry.number,
            "year_end": event.year_end,
            "failings": list(event.failings),
            "because": event.because,
            "events": list(seqs),
        },
        screen=[
            Heading(f"{entry.number} {entry.title}: explained"),
            *(Text(each.sentence) for each in found),
            Facts([("Explained", event.because)]),
        ],
    )


def approve(
    call: Call,
    by: Annotated[
        str | None,
        Option(metavar="TEXT", help="Which body, by its name: the board, a committee."),
        Ask(TEXT, "Which body approved it?"),
    ] = None,
    minute: Annotated[
        str | None,
        Option(metavar="TEXT", help="Where it is minuted."),
        Ask(TEXT, "Where is it minuted?"),
    ] = None,
    despite: Annotated[
        str | None,
        Option(metavar="REASON", help="Why it is approved although something is open."),
        Ask(STORY, "Why is it approved although something is open?"),
    ] = None,
    year: Year = None,
    on: params.On = None,
) -> Result:
    """Record that the governing body approved the year's self-assessment.

    Refused while a row is unanswered or only carried, a no has no action and day, or the record contradicts an answer
    without an explanation. An answer that changes later shows as changed since the approval.
    """
    facts = gather(call, required=("by",))
    with recording(call) as work:
        form = form_for(work.record, year, work.today)
        last = form.year.period.last
        given = forms(work.record.history(STREAM))
        event = AssessmentApproved(
            on=facts.day("on", work.today),
            year_end=last,
            answers=tuple((number, each.digest) for (year_end, number), each in given.items() if year_end == last),
            by=facts.text("by"),
            minute=facts.text("minute", ""),
            despite=facts.text("despite", ""),
        )
        seqs = work.save_in(STREAM, [assessing.approve(event, _still_open(form), work.today)]).seqs
    return Result(
        data={
            "year_end": last,
            "on": event.on,
            "by": event.by,
            "minute": event.minute or None,
            "despite": event.despite or None,
            "events": list(seqs),
        },
        screen=[
            Heading(f"Self-assessment for {form.year.period.label} approved on {short_day(event.on)}"),
            Facts(
                [("By", event.by), ("Minute", event.minute or None), ("Despite what is open", event.despite or None)]
            ),
        ],
    )


def _still_open(form: "Form") -> Open:
    rows = form.answers
    return Open(
        unanswered=[a.provision.number for a in rows if a.comply is None],
        to_confirm=[a.provision.number for a in rows if a.to_confirm],
        bare=[a.provision.number for a in rows if a.is_bare],
        contradicted=[(each.number, each.sentence) for each in unexplained(form)],
    )
