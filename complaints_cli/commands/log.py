"""`log`: a complaint arrived. Receiving is never refused: what is missing becomes due."""

from datetime import date
from typing import Annotated

from complaints_cli.commands import params, resident
from complaints_cli.commands.arriving import arrive
from complaints_cli.commands.asking import agree, gather
from complaints_cli.commands.facts import Facts
from complaints_cli.commands.grown import grow, grown_from, save, with_heat
from complaints_cli.commands.kinds import DAY, MOMENT, STORY, SWITCH, TEXT, Ask, Offered
from complaints_cli.commands.moments import stamped
from complaints_cli.commands.outcome import outcome
from complaints_cli.commands.recording import Recording, recording
from complaints_cli.commands.related import TWICE, same_words
from complaints_cli.declared import Option
from complaints_cli.desk import Call
from complaints_cli.domain.dates import short_day
from complaints_cli.domain.events.stages import Received
from complaints_cli.domain.representing import ProofKind
from complaints_cli.domain.resident import ReplyAs
from complaints_cli.domain.service_terms import EntryReason, HeatMatter
from complaints_cli.domain.terms import Channel, Flag, Home, RepBasis, SentBy
from complaints_cli.errors import Misuse
from complaints_cli.handling.receiving import hazard_on
from complaints_cli.result import Result

ONE_OF_THESE = ("summary", "point")
WORTH_ASKING = ("received", "name", "address", "phone", "email", "handler")


def _asked(facts: Facts) -> tuple[str, ...]:
    return ("danger_now",) if Flag.HAZARD in facts.choices("flag", Flag) else ()


def log(
    call: Call,
    via: params.Via = None,
    summary: Annotated[
        str | None,
        Option(metavar="TEXT", help="What the resident says happened; without --point it is point 1."),
        Ask(STORY, "What happened, in the resident's words?"),
    ] = None,
    point: Annotated[
        list[str] | None,
        Option(metavar="TEXT", help="One matter to be answered on its own; give it again for each."),
        Ask(STORY, "What is the matter?"),
    ] = None,
    received: resident.Received = None,
    name: resident.Name = None,
    address: resident.Address = None,
    phone: resident.Phone = None,
    email: resident.Email = None,
    preferred_name: params.PreferredName = None,
    contact_by: params.ContactBy = None,
    reply_as: params.ReplyAs = None,
    language: params.Language = None,
    group: params.Group = None,
    members: params.Members = None,
    anonymous: Annotated[
        bool, Option("--anonymous", help="They do not want to be named."), Ask(SWITCH, "Is it anonymous?")
    ] = False,
    outcome_: params.Outcome = None,
    category: resident.Category = None,
    occurred: Annotated[
        str | None, Option(metavar="DATE", help="When it happened."), Ask(DAY, "When did it happen?")
    ] = None,
    resident_knew: Annotated[
        str | None,
        Option(metavar="DATE", help="When the resident came to know of it."),
        Ask(DAY, "When did the resident come to know of it?"),
    ] = None,
    home: resident.Home = None,
    handler: params.Handler = None,
    about: Annotated[
        list[str] | None,
        Option(metavar="NAME", help="Who is complained of; give it again for each."),
        Ask(TEXT, "Who is complained of?"),
    ] = None,
    taken_by: resident.TakenBy = None,
    rep: resident.Rep = None,
    rep_basis: resident.RepBasis = None,
    rep_proof: Annotated[
        str | None,
        Option(metavar="WORD", help=f"What shows it: {params.PROOF.expects}."),
        Ask(params.PROOF, "What shows that they may?"),
    ] = None,
    adjustment: resident.Adjustment = None,
    vulnerability: resident.Vulnerability = None,
    flag: resident.Flags = None,
    danger_now: Annotated[
        str | None,
        Option(metavar="ANSWER", help="With a hazard: is anyone in danger now? yes or no."),
        Ask(SWITCH, "Is anyone in danger now?"),
    ] = None,
    at: Annotated[
        str | None,
        Option("--at", metavar="MOMENT", help="With a hazard: the time of day at which it reached you."),
        Ask(MOMENT, "At what time did it reach you?"),
    ] = None,
    request: Annotated[
        str | None,
        Option(metavar="SR-...", help="The service request it grew out of."),
        Ask(TEXT, "Which service request did it grow out of?"),
        Offered(record="SR"),
    ] = None,
    feedback: Annotated[
        str | None,
        Option(metavar="F-...", help="The feedback it grew out of."),
        Ask(TEXT, "Which feedback did it grow out of?"),
        Offered(record="F"),
    ] = None,
    heat: resident.Heat = None,
    because: params.EnteredFor = None,
    link: Annotated[
        list[str] | None,
        Option(metavar="REF", help="A complaint it belongs with; give it again for each."),
        Ask(TEXT, "Which complaint does it belong with?"),
    ] = None,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    """Log a complaint. Its day zero is the day it reached anybody who works for you.

    Names and stories need not stand on the command line: use --from FILE, --edit, --OPTION @FILE, or just answer the
    questions.
    """
    facts = gather(
        call, required=("via", ONE_OF_THESE), then=_asked if call.desk.interactive else None, wished=WORTH_ASKING
    )
    with recording(call) as work:
        aware = stamped(facts, work.today, day="received")
        asked, links = _received(facts, work, aware.on), [work.reference(other) for other in facts.many("link")]
        points, proof = facts.many("point"), facts.choice("rep_proof", ProofKind, None)
        if origin := grown_from(facts, work):
            made = grow(work, origin, asked, points=points)
            _counts(facts, made.received, aware.on, made.hazard_since)
            arrived = save(work, made, origin, (), points=points, links=links, proof=proof, aware=aware)
            said = f"logged, and grown out of {origin.ref}"
        else:
            _counts(facts, asked, aware.on)
            _not_twice(call, work, asked)
            arrived = arrive(work, asked, points=points, links=links, proof=proof, aware=aware)
            said = "logged"
        return outcome(work, arrived.ref, arrived.written, said, warnings=arrived.told)


def _not_twice(call: Call, work: Recording, asked: Received) -> None:
    """At a terminal, asks before the same words are recorded again; elsewhere they are, with a warning."""
    if call.desk.interactive and (twin := same_words(work.record, asked)):
        agree(call, f"{TWICE.format(twin)} Record this one too?")


def _counts(facts: Facts, received: Received, on: date, hazard_since: date | None = None) -> None:
    """Raises Misuse for a time of day that nothing counts from: without a hazard, or with one known before that day."""
    if "at" not in facts:
        return
    if Flag.HAZARD not in received.flags and not received.danger_now:
        raise Misuse("usage", "A time of day counts for a hazard alone: add --flag hazard, or leave --at out.")
    if (since := hazard_on(received, hazard_since)) != on:
        message = f"--at is of {short_day(on)}, and the hazard counts from {short_day(since)}: leave --at out."
        raise Misuse("usage", message)


def _received(facts: Facts, work: Recording, on: date) -> Received:
    return Received(
        on=on,
        via=facts.choice("via", Channel),
        policy=work.record.policy_on(on)[0],
        calendar=work.record.current_calendar(),
        home=facts.choice("home", Home, None),
        flags=with_heat(facts),
        heat=facts.choice("heat", HeatMatter, None),
        because=facts.choice("because", EntryReason, None),
        category=facts.code("category"),
        occurred=facts.day("occurred", None),
        known=facts.day("resident_knew", None),
        contact_by=facts.choice("contact_by", SentBy, None),
        reply_as=facts.choice("reply_as", ReplyAs, None),
        group=facts.number("group", None),
        anonymous=facts.flag("anonymous"),
        danger_now=facts.flag("danger_now") if "danger_now" in facts else None,
        handler=work.person(facts.text("handler", None)),
        taken_by=work.person(facts.text("taken_by", None)),
        about=tuple(person for typed in facts.many("about") if (person := work.person(typed))),
        rep_basis=facts.choice("rep_basis", RepBasis, None),
        summary=facts.text("summary", ""),
        name=facts.text("name", ""),
        preferred_name=facts.text("preferred_name", ""),
        members=facts.text("members", ""),
        language=facts.text("language", ""),
        address=facts.text("address", ""),
        phone=facts.text("phone", ""),
        email=facts.text("email", ""),
        outcome="" if facts.text("outcome_", "") == params.NONE_GIVEN else facts.text("outcome_", ""),
        none_given=facts.text("outcome_", "") == params.NONE_GIVEN,
        rep=facts.text("rep", ""),
        adjustment=facts.text("adjustment", ""),
        vulnerability=facts.text("vulnerability", ""),
    )
