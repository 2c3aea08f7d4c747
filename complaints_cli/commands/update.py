"""`update`: the resident hears how things stand, at an interval that is agreed; the next one is due like anything else.

It goes on while a stage is open, and afterwards as long as something promised is still to be done.
"""

from typing import Annotated

from complaints_cli.commands import kinds, params
from complaints_cli.commands.asking import gather
from complaints_cli.commands.facts import Facts
from complaints_cli.commands.kinds import STORY, Ask
from complaints_cli.commands.outcome import outcome
from complaints_cli.commands.posting import carried_out, post, told_via
from complaints_cli.commands.recording import recording
from complaints_cli.declared import Option
from complaints_cli.desk import Call
from complaints_cli.domain.dates import working_days
from complaints_cli.domain.event import Event
from complaints_cli.domain.events.record import Noted
from complaints_cli.domain.obligations.updates import UPDATE
from complaints_cli.domain.terms import Agreed, Channel, LetterKind, NotedWith
from complaints_cli.errors import Misuse
from complaints_cli.handling import promising, receiving
from complaints_cli.result import Result

PARTY = kinds.choice(NotedWith.RESIDENT.value, NotedWith.REPRESENTATIVE.value)


def update(
    call: Call,
    ref: params.Ref,
    text: Annotated[
        str | None, Option(metavar="TEXT", help="What the resident was told."), Ask(STORY, "What were they told?")
    ] = None,
    party: Annotated[
        str | None,
        Option("--with", metavar="WHO", help=f"Who was told: {PARTY.expects}."),
        Ask(PARTY, "Who was told?"),
    ] = None,
    via: params.Via = None,
    every: Annotated[
        str | None,
        Option(metavar="N", help="From now on, an update every N working days."),
        Ask(params.COUNT, "Every how many working days will the resident hear from you?"),
    ] = None,
    agreed: params.AgreedToIt = None,
    no_more: Annotated[
        str | None,
        Option(metavar="REASON", help="No more updates, and why."),
        Ask(STORY, "Why are there no more updates?"),
    ] = None,
    on: params.On = None,
    sent: params.Sent = None,
    draft: params.Draft = None,
    letter: params.Letter = None,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    """Record what the resident was told, or agree how often they hear from you (Code 5.9, 6.6).

    What is agreed is due until it is told. It outlives the answer and closure while something promised is to be done.
    With `--sent` they are told by a letter: what was done, what is still to be done, and which days have changed.
    """
    facts = gather(call, required=(("text", "every", "no_more"),))
    asked = post(facts, draft, letter)
    if asked.is_wanted and "text" not in facts:
        raise Misuse("missing-option", "A letter tells how things stand: add --text.")
    if "every" in facts and "no_more" in facts:
        raise Misuse("every-and-no-more", "--every says how often, --no-more that it ends: give one of them.")
    with recording(call) as work:
        complaint, day = work.complaint(ref), facts.day("on", work.today)
        bench, events = work.bench(complaint), tuple[Event, ...]()
        if "text" in facts:
            via_ = facts.choice("via", Channel, None)
            told = Noted(
                on=day,
                party=NotedWith(facts.text("party", NotedWith.RESIDENT)),
                via=told_via(work, via_, complaint, LetterKind.UPDATE, day, asked),
                about=UPDATE,
                text=facts.text("text"),
            )
            events += receiving.note(complaint, told, bench)
        if "every" in facts or "no_more" in facts:
            reason, answer = facts.text("no_more", ""), facts.choice("agreed", Agreed, None)
            events += promising.agree_updates(complaint, facts.number("every", None), answer, reason, bench, day)
        if asked.is_wanted:
            events += promising.tell_moved(complaint, bench.acting or complaint.handler, bench, day)
            return carried_out(work, complaint, events, LetterKind.UPDATE, day, asked, _said(facts))
        return outcome(work, complaint.ref, work.save_on(complaint, events), _said(facts))


def _said(facts: Facts) -> str:
    every = facts.number("every", None)
    said = ["the resident was told how things stand"] if "text" in facts else []
    if every is not None:
        said.append(f"an update every {working_days(every)}")
    if "no_more" in facts:
        said.append("no more updates")
    return ", ".join(said)
