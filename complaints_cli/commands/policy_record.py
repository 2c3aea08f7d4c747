"""`policy approve`, `consult`, `equality`, `review`, `reviewed`, `history`: how a policy came about and is kept up."""

from datetime import date
from typing import Annotated, Any

from complaints_cli.commands import kinds, params
from complaints_cli.commands.asking import gather
from complaints_cli.commands.kinds import DAY, STORY, TEXT, Ask, Offered
from complaints_cli.commands.recording import Recording, recording
from complaints_cli.declared import Argument, Option
from complaints_cli.desk import Call
from complaints_cli.domain.dates import short_day
from complaints_cli.domain.event import Event
from complaints_cli.domain.events.policy_record import (
    EqualityAssessed,
    PolicyApproved,
    PolicyConsulted,
    PolicyReviewed,
    ReviewCalled,
)
from complaints_cli.domain.landlord_terms import Consulted, Impact, ReviewedFor
from complaints_cli.domain.policy_history import PolicyHistory, policy_histories
from complaints_cli.errors import NotFound
from complaints_cli.handling import own_record
from complaints_cli.result import Heading, Result, Table, Text
from complaints_cli.store.reading import reading

STREAM = "policy"
CONSULTED, IMPACT, BECAUSE = kinds.choice(Consulted), kinds.choice(Impact), kinds.choice(ReviewedFor)
PolicyId = Annotated[str, Argument(metavar="ID", help="The policy, as `policy list` has it."), Offered(record="policy")]
Words = Annotated[
    str | None, Option("--text", metavar="TEXT", help="What was said, or found."), Ask(STORY, "What was said?")
]


def approve(
    call: Call,
    policy: PolicyId,
    body: Annotated[
        str | None, Option("--by", metavar="BODY", help="Who approved it."), Ask(TEXT, "Who approved it?")
    ] = None,
    minute: Annotated[
        str | None,
        Option(metavar="TEXT", help="The agenda item, paper or minute."),
        Ask(TEXT, "Under which agenda item or minute?"),
    ] = None,
    review: Annotated[
        str | None,
        Option(metavar="DATE", help="By when it is looked at again."),
        Ask(DAY, "By when is it looked at again?"),
    ] = None,
    on: params.On = None,
) -> Result:
    """Record that a body approved a policy. The day by which it is looked at again stands in `due`."""
    facts = gather(call, required=("body",))
    with recording(call) as work:
        event = PolicyApproved(
            on=facts.day("on", work.today),
            policy=_known(work, policy),
            review=facts.day("review", None),
            body=facts.text("body"),
            minute=facts.text("minute", ""),
        )
        return _recorded(
            work, own_record.dated(event, work.today, later={"--review": event.review}), f"approved by {event.body}"
        )


def consult(
    call: Call,
    policy: PolicyId,
    with_whom: Annotated[
        str | None,
        Option("--with", metavar="WHO", help=f"Who was asked: {CONSULTED.expects}."),
        Ask(CONSULTED, "Who was asked?"),
    ] = None,
    text: Words = None,
    on: params.On = None,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    """Record that residents, staff, the board or others were asked about a policy, and what they said."""
    facts = gather(call, required=("with_whom", "text"))
    with recording(call) as work:
        event = PolicyConsulted(
            on=facts.day("on", work.today),
            policy=_known(work, policy),
            with_whom=facts.choice("with_whom", Consulted),
            text=facts.text("text"),
        )
        return _recorded(work, own_record.dated(event, work.today), f"{event.with_whom} were consulted")


def equality(
    call: Call,
    policy: PolicyId,
    impact: Annotated[
        str | None,
        Option(metavar="WORD", help=f"What it found: {IMPACT.expects}."),
        Ask(IMPACT, "What did it find?"),
    ] = None,
    text: Words = None,
    on: params.On = None,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    """Record what a policy was found to mean for people with protected characteristics (Equality Act 2010)."""
    facts = gather(call, required=("impact", "text"))
    with recording(call) as work:
        event = EqualityAssessed(
            on=facts.day("on", work.today),
            policy=_known(work, policy),
            impact=facts.choice("impact", Impact),
            text=facts.text("text"),
        )
        return _recorded(work, own_record.dated(event, work.today), f"equality assessment, impact {event.impact}")


def review(
    call: Call,
    policy: PolicyId,
    because: Annotated[
        str | None,
        Option(metavar="WORD", help=f"What calls for it: {BECAUSE.expects}."),
        Ask(BECAUSE, "What calls for it?"),
    ] = None,
    by: params.By = None,
    text: Words = None,
    on: params.On = None,
) -> Result:
    """Record that something calls for a review of a policy before its time, such as new law or what was learned."""
    facts = gather(call, required=("because", "by"))
    with recording(call) as work:
        event = ReviewCalled(
            on=facts.day("on", work.today),
            policy=_known(work, policy),
            review=sum(len(each.reviews) for each in _histories(work).values()) + 1,
            because=facts.choice("because", ReviewedFor),
            by=facts.day("by"),
            text=facts.text("text", ""),
        )
        called = own_record.dated(event, work.today, later={"--by": event.by})
        return _recorded(work, called, f"review {event.review} is due by {short_day(event.by)}")


def reviewed(
    call: Call,
    policy: PolicyId,
    outcome: Annotated[
        str | None, Option(metavar="TEXT", help="What came of it."), Ask(STORY, "What came of it?")
    ] = None,
    number: Annotated[
        str | None,
        Option("--review", metavar="N", help="The review that was called for; else it is the planned one."),
        Ask(params.COUNT, "Which review?"),
    ] = None,
    next_: Annotated[
        str | None,
        Option("--next", metavar="DATE", help="By when it is looked at again."),
        Ask(DAY, "By when is it looked at again?"),
    ] = None,
    on: params.On = None,
) -> Result:
    """Record that a policy was reviewed, what came of it, and by when it is looked at again."""
    facts = gather(call, required=("outcome",))
    with recording(call) as work:
        known = _known(work, policy)
        event = PolicyReviewed(
            on=facts.day("on", work.today),
            policy=known,
            review=facts.number("number", None),
            next=facts.day("next_", None),
            outcome=facts.text("outcome"),
        )
        kept = _histories(work).get(known, PolicyHistory(policy=known))
        return _recorded(work, own_record.review(kept.reviews, event, work.today), "reviewed")


def history(call: Call, policy: PolicyId) -> Result:
    """Show who approved a policy, who was consulted, its equality assessments, and its reviews."""
    with reading(call.desk.db) as record:
        if policy not in record.policies():
            raise _unknown(policy)
        kept = policy_histories(record.history(STREAM)).get(policy, PolicyHistory(policy=policy))
    lines = _lines(kept)
    empty = Text("Nothing is on record of how it came about: complaints policy approve, consult, equality")
    next_review = [Text(f"To be looked at again by {short_day(kept.next_review)}")] if kept.next_review else []
    return Result(
        data=_data(kept),
        screen=[
            Heading(f"Policy {policy}"),
            Table(["On", "What", "Who", "Words"], [[short_day(on), *rest] for on, *rest in lines]) if lines else empty,
            *next_review,
        ],
    )


def _known(work: Recording, policy: str) -> str:
    if policy not in work.record.policies():
        raise _unknown(policy)
    return policy


def _unknown(policy: str) -> NotFound:
    return NotFound("policy", f"There is no policy {policy!r}. `complaints policy list` shows those that there are.")


def _histories(work: Recording) -> dict[str, PolicyHistory]:
    return policy_histories(work.record.history(STREAM))


def _recorded(work: Recording, event: Event, said: str) -> Result:
    policy = str(getattr(event, "policy", ""))
    written = work.save_in(STREAM, [event])
    return Result(
        data={"policy": policy, "on": event.on, "events": list(written.seqs)},
        screen=[Heading(f"{policy}: {said}")],
    )


def _data(kept: PolicyHistory) -> dict[str, Any]:
    return {
        "policy": kept.policy,
        "approvals": [
            {"on": e.on, "by": e.body, "minute": e.minute or None, "review": e.review} for e in kept.approvals
        ],
        "consultations": [{"on": e.on, "with": e.with_whom, "text": e.text} for e in kept.consultations],
        "equality": [{"on": e.on, "impact": e.impact, "text": e.text} for e in kept.assessments],
        "reviews": [
            {
                "n": r.number,
                "because": r.because,
                "called_on": r.called_on,
                "by": r.by,
                "text": r.text or None,
                "done_on": r.done_on,
                "outcome": r.outcome or None,
            }
            for r in kept.reviews
        ],
        "next_review": kept.next_review,
    }


def _lines(kept: PolicyHistory) -> list[tuple[date, str, str, str]]:
    """Everything on record of a policy, in the order in which it happened."""
    lines = [(e.on, "approved", e.body, e.minute) for e in kept.approvals]
    lines += [(e.on, "consulted", e.with_whom.value, e.text) for e in kept.consultations]
    lines += [(e.on, "equality assessment", e.impact.value, e.text) for e in kept.assessments]
    lines += [(r.called_on, f"review {r.number} called for", r.because.value, r.text) for r in kept.reviews]
    lines += [(r.done_on, f"review {r.number} done", "", r.outcome) for r in kept.reviews if r.done_on]
    return sorted(lines)
