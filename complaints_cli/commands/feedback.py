"""`feedback`: what people say in a survey, on social media or in passing, and whether they know how to complain."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

from complaints_cli.commands import choosing, kinds, params, resident
from complaints_cli.commands.asking import gather
from complaints_cli.commands.facts import Facts
from complaints_cli.commands.grown import arrival, grow, save
from complaints_cli.commands.kinds import DAY, STORY, SWITCH, TEXT, Ask, Offered
from complaints_cli.commands.outcome import due_block, due_data, outcome
from complaints_cli.commands.recording import Recording, recording, spelt_out
from complaints_cli.declared import Argument, Option
from complaints_cli.desk import Call
from complaints_cli.domain.event import Event
from complaints_cli.domain.events.feedback import FeedbackReceived, Signposted
from complaints_cli.domain.events.stages import Received
from complaints_cli.domain.events.triage import ChoiceAnswered
from complaints_cli.domain.feedback import Feedback, begin
from complaints_cli.domain.service_terms import FeedbackFrom
from complaints_cli.domain.terms import Channel, Home
from complaints_cli.domain.triage import Choice
from complaints_cli.handling import requesting
from complaints_cli.handling.own_record import dated
from complaints_cli.handling.receiving import LONGEST_BACK
from complaints_cli.result import Block, Heading, Result, Text

if TYPE_CHECKING:
    from complaints_cli.store.writing import Written

SOURCE = kinds.choice(FeedbackFrom)
VIA = {FeedbackFrom.SURVEY: Channel.WEB, FeedbackFrom.SOCIAL_MEDIA: Channel.SOCIAL_MEDIA}
OWED = {
    None: "Nobody waits to be told how to complain.",
    "signpost": "They seem dissatisfied, and nothing says that they were told how to complain (Code 1.6).",
    "offer-choice": "They seem dissatisfied: offer them the choice to complain (Code 1.3).",
}
Ref = Annotated[
    str,
    Argument(metavar="REF", read=params.reference, help="The feedback, such as F-2026-0001."),
    Offered(record="F"),
]


def _asked(facts: Facts) -> tuple[str, ...]:
    return tuple(choosing.to_ask(facts, "summary", again=False))


def add(
    call: Call,
    source: Annotated[
        str | None,
        Option("--source", metavar="WORD", help=f"Where it came from: {SOURCE.expects}."),
        Ask(SOURCE, "Where did it come from?"),
    ] = None,
    summary: Annotated[
        str | None, Option(metavar="TEXT", help="What they said."), Ask(STORY, "What did they say?")
    ] = None,
    via: params.Via = None,
    received: resident.Received = None,
    signposted: Annotated[
        str | None,
        Option(metavar="DATE", help="The day they were told how to complain, if they were."),
        Ask(DAY, "On which day were they told how to complain?"),
    ] = None,
    reply_wanted: Annotated[
        bool, Option("--reply-wanted", help="They want an answer."), Ask(SWITCH, "Do they want an answer?")
    ] = False,
    survey: Annotated[
        str | None, Option(metavar="TEXT", help="Which survey, or where it was posted."), Ask(TEXT, "Which one?")
    ] = None,
    name: resident.Name = None,
    address: resident.Address = None,
    phone: resident.Phone = None,
    email: resident.Email = None,
    home: resident.Home = None,
    category: resident.Category = None,
    handler: params.Handler = None,
    taken_by: resident.TakenBy = None,
    unhappy: choosing.Unhappy = None,
    choice: choosing.Chosen = None,
    why: choosing.Why = None,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    """Record feedback. Criticism in a survey or a post is no complaint, but they are told how to complain (Code 1.6).

    Where the words show dissatisfaction, that is due until it is done. Criticism said to you that wants no reply is
    feedback too, and they are still offered the choice to complain.
    """
    facts = gather(call, required=("source", "summary"), then=_asked if call.desk.interactive else None)
    with recording(call) as work:
        event = _received(facts, work)
        dated(event, work.today, after=LONGEST_BACK)
        told = [Signposted(on=facts.day("signposted"))] if "signposted" in facts else []
        feedback = begin("F-NEW", event)
        for each in told:
            requesting.signpost(feedback, each, work.today)
        if event.choice is Choice.ACCEPTED:
            asked = replace(arrival(event.on, event.via), summary=event.summary)
            made = grow(work, begin("F-NEW", replace(event, choice=None)), asked)
            arrived = save(work, made, None, (event, *told))
            ref = arrived.written.streams[-1]
            return answered(work, ref, arrived.written, "recorded", complaint=arrived.ref, told=arrived.told)
        written = work.save_first(event, *told)
        return answered(work, written.streams[-1], written, "recorded")


def _received(facts: Facts, work: Recording) -> FeedbackReceived:
    source = facts.choice("source", FeedbackFrom)
    words = facts.text("summary")
    return FeedbackReceived(
        on=facts.day("received", work.today),
        source=source,
        via=facts.choice("via", Channel, VIA.get(source, Channel.OTHER)),
        reply_wanted=facts.flag("reply_wanted"),
        home=facts.choice("home", Home, None),
        category=facts.code("category"),
        handler=work.person(facts.text("handler", None)),
        taken_by=work.person(facts.text("taken_by", None)),
        summary=words,
        survey=facts.text("survey", ""),
        name=facts.text("name", ""),
        address=facts.text("address", ""),
        phone=facts.text("phone", ""),
        email=facts.text("email", ""),
        **choosing.said(facts, words),
    )


def signpost(
    call: Call,
    ref: Ref,
    how: Annotated[
        str | None, Option(metavar="TEXT", help="How they were told."), Ask(STORY, "How were they told?")
    ] = None,
    impossible: Annotated[
        str | None,
        Option(metavar="REASON", help="They cannot be told, and why: an answer without a name."),
        Ask(STORY, "Why can they not be told?"),
    ] = None,
    on: params.On = None,
    from_file: params.FromFile = None,
) -> Result:
    """Record that they were told how to complain; or that they cannot be, and why (Code 1.6: where possible)."""
    facts = gather(call, required=(("how", "impossible"),))
    with recording(call) as work:
        feedback = work.record.feedback(ref)
        event = Signposted(
            on=facts.day("on", work.today),
            possible="impossible" not in facts,
            how=facts.text("impossible", facts.text("how", "")),
        )
        requesting.signpost(feedback, event, work.today)
        written = work.save_stream(feedback, [event])
        return answered(work, ref, written, "told how to complain" if event.possible else "cannot be told")


def choose(
    call: Call,
    ref: Ref,
    choice: choosing.Chosen = None,
    why: choosing.Why = None,
    on: params.On = None,
    from_file: params.FromFile = None,
) -> Result:
    """Say what became of the choice to complain. With --choice accepted the complaint is made at once."""
    facts = gather(call, required=("choice",))
    with recording(call) as work:
        feedback, day = work.record.feedback(ref), facts.day("on", work.today)
        answer = choosing.chosen(facts) or Choice.NOT_YET
        event = ChoiceAnswered(on=day, choice=answer, why=facts.text("why", ""))
        requesting.answer(feedback, event, work.today)
        if answer is not Choice.ACCEPTED:
            return answered(work, ref, work.save_stream(feedback, [event]), f"choice to complain, {answer}")
        return _complained(work, feedback, arrival(day, feedback.received.via), (event,))


def complain(
    call: Call,
    ref: Ref,
    via: params.Via = None,
    summary: Annotated[
        str | None,
        Option(metavar="TEXT", help="What they complain of; else what they said."),
        Ask(STORY, "What do they complain of, in their words?"),
    ] = None,
    handler: params.Handler = None,
    on: params.On = None,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    """Make a complaint of feedback. What was said in a survey or a post counts from the day they asked for it."""
    facts = gather(call)
    with recording(call) as work:
        feedback = work.record.feedback(ref)
        asked = replace(
            arrival(facts.day("on", work.today), facts.choice("via", Channel, feedback.received.via)),
            summary=facts.text("summary", "") or feedback.received.summary,
            handler=work.person(facts.text("handler", None)),
        )
        return _complained(work, feedback, asked, ())


def _complained(work: Recording, feedback: Feedback, asked: Received, before: tuple[Event, ...]) -> Result:
    made = grow(work, feedback, asked, choosing.open_of(work, feedback))
    arrived = save(work, made, feedback, before)
    said = f"logged, and grown out of {feedback.ref}"
    result = outcome(work, arrived.ref, arrived.written, said, warnings=arrived.told)
    return replace(result, data={**result.data, "feedback": feedback.ref, "day_zero": made.received.on})


def answered(
    work: Recording,
    ref: str,
    written: "Written",
    recorded: str,
    *,
    complaint: str | None = None,
    told: Sequence[str] = (),
) -> Result:
    """The answer after something was recorded on feedback, with what is owed to whoever said it."""
    due = written.due[ref]
    owes = due[0].what if due else None
    warned = [spelt_out(each, complaint or ref) for each in told]
    screen: list[Block] = [Heading(f"{ref}: {recorded}"), Text(OWED[owes], "warn" if owes else "")]
    screen += [due_block(due, work.today)] if due else []
    if complaint:
        screen += [Heading(f"{complaint}: logged"), due_block(written.due[complaint], work.today)]
    return Result(
        data={
            "ref": ref,
            "events": list(written.seqs),
            "due": [due_data(item) for item in due],
            "complaint": complaint,
            "warnings": warned,
        },
        screen=screen,
        messages=[f"Warning: {each}" for each in warned],
    )
