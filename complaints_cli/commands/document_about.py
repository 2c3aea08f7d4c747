"""`document request-choice`, `thanks`, `feedback-answer`, `claim-answer`: to whoever was in touch and did not complain.

Drawing one up records nothing: its stream's own command does, and is named.
"""

from datetime import date
from typing import TYPE_CHECKING, Annotated

from complaints_cli.commands import claim as claiming
from complaints_cli.commands import compliment, feedback, params, requested
from complaints_cli.commands.drawn_up import About, drawn_up
from complaints_cli.commands.facts import Facts
from complaints_cli.commands.kinds import DAY, STORY, Ask
from complaints_cli.commands.setting_out import size_asked
from complaints_cli.declared import Option
from complaints_cli.desk import Call
from complaints_cli.domain.adjusting import size_in_words
from complaints_cli.domain.claim import claim
from complaints_cli.domain.service_request import ServiceRequest
from complaints_cli.errors import Misuse, Refused, refuse
from complaints_cli.result import Result
from complaints_cli.store.record import Record
from complaints_cli.store.references import nothing_called

if TYPE_CHECKING:
    from complaints_cli.documents import Sender

Plan = Annotated[
    str | None,
    Option("--say", metavar="TEXT", help="What is done about it; of a request, your last reply unless said."),
    Ask(STORY, "What is done about it?"),
]
DoneBy = Annotated[
    str | None,
    Option("--by", metavar="DATE", help="By when it is done; else the day that is on record."),
    Ask(DAY, "By when is it done?"),
]


def request_choice(
    call: Call,
    ref: requested.Ref,
    say: Plan = None,
    by: DoneBy = None,
    output: params.Output = None,
    format_: params.Format = None,
    large_print: params.LargePrint = None,
    giant_print: params.GiantPrint = False,
) -> Result:
    """Write to whoever asked for something: what you do by when, and that it can be a complaint (Code 1.3 to 1.5).

    What they then choose is recorded with `request choice`.
    """
    from complaints_cli.documents import Paper
    from complaints_cli.documents.answers import request_choice as told

    def about(record: Record, sender: "Sender", facts: Facts) -> About:
        request = record.service_request(ref)
        _refuse_where_it_ended(ref, erased=request.erased, complaint=next(iter(request.complaints[-1:]), None))
        plan, day = facts.text("say", _plan(request)), facts.day("by", _day(request, sender.on))
        if request.done_on is None and not (plan and day):
            lacks = "--say TEXT" if day else "--by DATE" if plan else "--say TEXT and --by DATE"
            message = f"Nothing on {ref} says what will be done, or by when. Add {lacks}."
            raise Misuse("missing-option", message)
        if day is not None and day < sender.on:
            raise Misuse("out-of-order", "What is still to be done is done by a day to come: --by is before today.")
        needed = size_in_words(request.received.adjustment)
        then = f"request reply {ref} --via letter --text TEXT"
        return About(facts=told(request, sender, plan, day), ref=ref, needed=needed, then=then)

    return drawn_up(call, Paper.REQUEST_CHOICE, output, size_asked(large_print, giant_print), about)


def thanks(
    call: Call,
    ref: compliment.Ref,
    output: params.Output = None,
    format_: params.Format = None,
    large_print: params.LargePrint = None,
    giant_print: params.GiantPrint = False,
) -> Result:
    """Write thanks for a compliment. It says that you passed it on: `compliment list --about NAME` is what to show.

    No command records that thanks were sent.
    """
    from complaints_cli.documents import Paper
    from complaints_cli.documents.answers import thanks as told

    def about(record: Record, sender: "Sender", _: Facts) -> About:
        found = record.compliment(ref)
        _refuse_where_it_ended(ref, erased=found.erased)
        return About(facts=told(found, sender), ref=ref)

    return drawn_up(call, Paper.THANKS, output, size_asked(large_print, giant_print), about)


def feedback_answer(
    call: Call,
    ref: feedback.Ref,
    say: Plan = None,
    output: params.Output = None,
    format_: params.Format = None,
    large_print: params.LargePrint = None,
    giant_print: params.GiantPrint = False,
) -> Result:
    """Write to whoever gave feedback: what you do with it, and how to complain (Code 1.6)."""
    from complaints_cli.documents import Paper
    from complaints_cli.documents.answers import feedback_answer as told

    def about(record: Record, sender: "Sender", facts: Facts) -> About:
        found = record.feedback(ref)
        _refuse_where_it_ended(ref, erased=found.erased, complaint=next(iter(found.complaints[-1:]), None))
        return About(
            facts=told(found, sender, facts.text("say", "")), ref=ref, then=f"feedback signpost {ref} --how TEXT"
        )

    return drawn_up(call, Paper.FEEDBACK_ANSWER, output, size_asked(large_print, giant_print), about)


def claim_answer(
    call: Call,
    ref: claiming.Ref,
    output: params.Output = None,
    format_: params.Format = None,
    large_print: params.LargePrint = None,
    giant_print: params.GiantPrint = False,
) -> Result:
    """Write your answer to a claim, as it is on record: what you pay by when, why, and how to complain (Code 1.4).

    The answer itself is recorded with `claim answer`, before this is written.
    """
    from complaints_cli.documents import Paper
    from complaints_cli.documents.answers import claim_answer as told

    def about(record: Record, sender: "Sender", _: Facts) -> About:
        history = record.history(ref) if ref.startswith("M-") else ()
        if not history:
            raise nothing_called(ref, "M")
        found = claim(ref, history)
        _refuse_where_it_ended(ref, erased=found.erased, complaint=found.complaint)
        if found.answer is None:
            message = f"{ref} is not answered yet: record the answer first, with its reasons."
            raise refuse("not-answered", message, None, f"claim answer {ref} WORD --reasons TEXT")
        return About(facts=told(found, found.answer, sender), ref=ref)

    return drawn_up(call, Paper.CLAIM_ANSWER, output, size_asked(large_print, giant_print), about)


def _refuse_where_it_ended(ref: str, *, erased: bool, complaint: str | None = None) -> None:
    """Raises Refused where there is nobody left to write to, or a complaint's own letters answer it."""
    if erased:
        raise _nobody_left(ref)
    if complaint is not None:
        message = f"{ref} became complaint {complaint}, and is answered there."
        raise refuse("complaint", message, "1.2", f"show {complaint}")


def _nobody_left(ref: str) -> Refused:
    return refuse("erased", f"The personal data of {ref} was erased: there is nobody left to write to.")


def _plan(request: ServiceRequest) -> str:
    """What the resident was last told of it."""
    return request.replies[-1].text if request.replies else ""


def _day(request: ServiceRequest, on: date) -> date | None:
    """The day on record by which it is to be done, while it is to come."""
    target = request.received.target
    return target if request.done_on is None and target is not None and target >= on else None
