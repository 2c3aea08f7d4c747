"""`request assign, reply, review, correct`: whose a request is, what they were told, and that somebody looks at it."""

from typing import Annotated

from complaints_cli.commands import params, resident
from complaints_cli.commands.asking import gather
from complaints_cli.commands.kinds import DAY, STORY, TEXT, Ask, Offered
from complaints_cli.commands.recording import recording
from complaints_cli.commands.requested import Ref, answered
from complaints_cli.declared import Argument, Option
from complaints_cli.desk import Call
from complaints_cli.domain.events.requests import RequestPassed, RequestReplied, RequestReviewed
from complaints_cli.domain.service_request import step
from complaints_cli.domain.terms import Channel
from complaints_cli.errors import Misuse
from complaints_cli.handling import requesting
from complaints_cli.result import Result


def assign(call: Call, ref: Ref, team: resident.Team = None, handler: params.Handler = None) -> Result:
    """Pass a request to a team, or to somebody."""
    facts = gather(call, required=(("team", "handler"),))
    with recording(call) as work:
        request = work.record.service_request(ref)
        event = RequestPassed(on=work.today, team=facts.code("team"), handler=work.person(facts.text("handler", None)))
        requesting.follow(request, event, work.today)
        to = " and ".join(filter(None, (event.team, work.names.get(event.handler or ""))))
        return answered(work, ref, step(request, event), work.save_stream(request, [event]), f"passed to {to}")


def reply(
    call: Call,
    ref: Ref,
    text: Annotated[
        str | None, Option(metavar="TEXT", help="What they were told."), Ask(STORY, "What were they told?")
    ] = None,
    via: params.Via = None,
    by: Annotated[str | None, Option(metavar="NAME", help="Who replied."), Ask(TEXT, "Who replied?")] = None,
    on: params.On = None,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    """Record what the team that has a request told the resident."""
    facts = gather(call, required=("text", "via"))
    with recording(call) as work:
        request = work.record.service_request(ref)
        event = RequestReplied(
            on=facts.day("on", work.today),
            via=facts.choice("via", Channel),
            by=work.person(facts.text("by", None)),
            text=facts.text("text"),
        )
        requesting.follow(request, event, work.today)
        warnings = requesting.no_extra_stage(event.text)
        written = work.save_stream(request, [event])
        return answered(work, ref, step(request, event), written, "reply kept", warnings=warnings)


def review(
    call: Call,
    ref: Ref,
    text: Annotated[str | None, Option(metavar="TEXT", help="How it stands."), Ask(STORY, "How does it stand?")] = None,
    next_: Annotated[
        str | None,
        Option("--next", metavar="DATE", help="When it will be looked at once more."),
        Ask(DAY, "When will it be looked at once more?"),
    ] = None,
    on: params.On = None,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    """Say that an open request was looked at again, how it stands, and when it will be looked at once more."""
    facts = gather(call, required=("text",))
    with recording(call) as work:
        request = work.record.service_request(ref)
        event = RequestReviewed(on=facts.day("on", work.today), next=facts.day("next_", None), text=facts.text("text"))
        requesting.review(request, event, work.today)
        return answered(work, ref, step(request, event), work.save_stream(request, [event]), "looked at again")


def correct(
    call: Call,
    ref: Ref,
    field: Annotated[
        str,
        Argument(metavar="FIELD", help=f"What is wrong: {', '.join(requesting.FIELDS)}."),
        Offered(tuple(requesting.FIELDS)),
    ],
    value: Annotated[str | None, Argument(metavar="VALUE", help="What is right."), Ask(STORY, "What is right?")] = None,
    reason: params.Reason = None,
    from_file: params.FromFile = None,
) -> Result:
    """Put right what was typed wrongly of a request. What stood there before is kept."""
    facts = gather(call, required=("value", "reason"))
    right = facts.code("value") if field == "category" else facts.text("value")
    if right is None:
        raise Misuse("category", "A category is a word or a few.")
    with recording(call) as work:
        request = work.record.service_request(ref)
        event = requesting.correct(request, field, right, facts.text("reason"), work.today)
        written = work.save_stream(request, [event])
        return answered(work, ref, step(request, event), written, f"{field} corrected")
