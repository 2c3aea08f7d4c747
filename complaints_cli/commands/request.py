"""`request chase, choice, complain, done`: they are in touch again, and one way or the other it is put right."""

from dataclasses import replace
from typing import Annotated

from complaints_cli.commands import choosing, params, resident
from complaints_cli.commands.asking import gather
from complaints_cli.commands.facts import Facts
from complaints_cli.commands.grown import arrival, grow, save
from complaints_cli.commands.kinds import STORY, Ask
from complaints_cli.commands.outcome import outcome
from complaints_cli.commands.recording import recording
from complaints_cli.commands.requested import Ref, answered
from complaints_cli.declared import Option
from complaints_cli.desk import Call
from complaints_cli.domain.events.requests import RequestChased, RequestDone
from complaints_cli.domain.events.triage import ChoiceAnswered
from complaints_cli.domain.service_request import step
from complaints_cli.domain.service_terms import EntryReason
from complaints_cli.domain.terms import Agreed, Channel
from complaints_cli.domain.triage import Choice
from complaints_cli.handling import requesting
from complaints_cli.result import Result


def _asked(facts: Facts) -> tuple[str, ...]:
    return tuple(choosing.to_ask(facts, "words", again=True))


def chase(
    call: Call,
    ref: Ref,
    via: params.Via = None,
    words: Annotated[
        str | None,
        Option(metavar="TEXT", help="What they say, in their words."),
        Ask(STORY, "What do they say, in their words?"),
    ] = None,
    unhappy: choosing.Unhappy = None,
    choice: choosing.Chosen = None,
    why: choosing.Why = None,
    taken_by: resident.TakenBy = None,
    spoken_to: resident.SpokenTo = None,
    on: params.On = None,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    """Record that they are in touch again about a request: to ask after it, to say it was not done, to be unhappy.

    To chase is still the request. But they are offered the choice to complain: say what became of it with --choice.
    With accepted the complaint is made at once, and the request goes on; without an answer it is due that day.
    """
    facts = gather(call, required=("via", "words"), then=_asked if call.desk.interactive else None)
    with recording(call) as work:
        request = work.record.service_request(ref)
        event = RequestChased(
            on=facts.day("on", work.today),
            via=facts.choice("via", Channel),
            taken_by=work.person(facts.text("taken_by", None)),
            spoken_to=facts.text("spoken_to", ""),
            words=facts.text("words"),
            **choosing.said(facts, facts.text("words")),
        )
        under_way, warnings = choosing.open_of(work, request), []
        if under_way and event.choice in (None, Choice.ACCEPTED):
            event = replace(event, choice=Choice.UNDER_WAY)
            warnings.append(
                f"{under_way[0]} was made of it and has not ended. If this belongs there too: complaints point add "
                f"{under_way[0]}, or complaints escalate {under_way[0]}."
            )
        requesting.follow(request, event, work.today)
        after = step(request, event)
        if event.choice is not Choice.ACCEPTED:
            written = work.save_stream(request, [event])
            return answered(work, ref, after, written, "in touch again", warnings=warnings, triaged=True)
        made = grow(work, step(request, replace(event, choice=None)), arrival(event.on, event.via))
        arrived = save(work, made, request, (event,))
        return answered(
            work,
            ref,
            after,
            arrived.written,
            "in touch again",
            complaint=arrived.ref,
            warnings=arrived.told,
            triaged=True,
        )


def choose(
    call: Call,
    ref: Ref,
    choice: choosing.Chosen = None,
    why: choosing.Why = None,
    on: params.On = None,
    from_file: params.FromFile = None,
) -> Result:
    """Say what became of the choice to complain, of every contact that waits for it.

    With --choice accepted the complaint is made at once.
    """
    facts = gather(call, required=("choice",))
    with recording(call) as work:
        request, day = work.record.service_request(ref), facts.day("on", work.today)
        answer = choosing.chosen(facts) or Choice.NOT_YET
        event = ChoiceAnswered(on=day, choice=answer, why=facts.text("why", ""))
        requesting.answer(request, event, work.today)
        after = step(request, event)
        if answer is not Choice.ACCEPTED:
            written = work.save_stream(request, [event])
            return answered(work, ref, after, written, f"choice to complain, {answer}", triaged=True)
        made = grow(work, request, arrival(day, request.contacts[-1].via or request.received.via))
        arrived = save(work, made, request, (event,))
        return answered(
            work,
            ref,
            after,
            arrived.written,
            "choice to complain, accepted",
            complaint=arrived.ref,
            warnings=arrived.told,
            triaged=True,
        )


def complain(
    call: Call,
    ref: Ref,
    via: params.Via = None,
    summary: Annotated[
        str | None,
        Option(metavar="TEXT", help="What they complain of; else what they said when they were unhappy."),
        Ask(STORY, "What do they complain of, in their words?"),
    ] = None,
    outcome_: params.Outcome = None,
    handler: params.Handler = None,
    because: params.EnteredFor = None,
    taken_by: resident.TakenBy = None,
    on: params.On = None,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    """Make a complaint of a request; the request goes on (Code 1.5).

    Day zero is the day they were first unhappy with how it was handled, where that is on record, else the day they
    asked for it. The complaint keeps the day of the first report too.
    """
    facts = gather(call)
    with recording(call) as work:
        request = work.record.service_request(ref)
        day = facts.day("on", work.today)
        last = request.contacts[-1].via or request.received.via
        asked = replace(
            arrival(day, facts.choice("via", Channel, last)),
            summary=facts.text("summary", ""),
            outcome=facts.text("outcome_", "").removeprefix(params.NONE_GIVEN),
            none_given=facts.text("outcome_", "") == params.NONE_GIVEN,
            handler=work.person(facts.text("handler", None)),
            because=facts.choice("because", EntryReason, None),
            taken_by=work.person(facts.text("taken_by", None)),
        )
        made = grow(work, request, asked, choosing.open_of(work, request))
        arrived = save(work, made, request, ())
        said = f"logged, and grown out of {ref}, which goes on"
        result = outcome(work, arrived.ref, arrived.written, said, warnings=arrived.told)
        return replace(result, data={**result.data, "request": ref, "day_zero": made.received.on})


def done(
    call: Call,
    ref: Ref,
    how: Annotated[
        str | None,
        Option(metavar="TEXT", help="How it was put right, or settled with them."),
        Ask(STORY, "How was it put right, or settled with them?"),
    ] = None,
    agreed: params.AgreedToIt = None,
    on: params.On = None,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    """Say that what was asked for is done. A complaint about it does not end with it."""
    facts = gather(call, required=("how",))
    with recording(call) as work:
        request = work.record.service_request(ref)
        event = RequestDone(
            on=facts.day("on", work.today), agreed=facts.choice("agreed", Agreed, None), how=facts.text("how")
        )
        requesting.done(request, event, work.today)
        written = work.save_stream(request, [event])
        warnings = [*requesting.no_extra_stage(event.how), *requesting.not_agreed(event)]
        return answered(work, ref, step(request, event), written, "done", warnings=warnings)
