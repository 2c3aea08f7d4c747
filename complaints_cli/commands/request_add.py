"""`request add`: somebody asks you to put something right, for the first time: a service request (Code 1.4)."""

from dataclasses import replace
from typing import Annotated

from complaints_cli.commands import choosing, kinds, params, resident
from complaints_cli.commands.asking import gather
from complaints_cli.commands.facts import Facts
from complaints_cli.commands.grown import arrival, grow, save, with_heat
from complaints_cli.commands.kinds import DAY, STORY, Ask
from complaints_cli.commands.recording import Recording, recording
from complaints_cli.commands.requested import answered
from complaints_cli.declared import Option
from complaints_cli.desk import Call
from complaints_cli.domain.events.requests import RequestReceived
from complaints_cli.domain.service_request import begin
from complaints_cli.domain.service_terms import HeatMatter, Priority
from complaints_cli.domain.terms import Channel, Flag, Home, RepBasis, SentBy
from complaints_cli.domain.triage import Choice
from complaints_cli.handling import requesting
from complaints_cli.result import Result

PRIORITY = kinds.choice(Priority)
WORTH_ASKING = ("received", "name", "address", "phone", "email", "team", "handler")
NEW = "SR-NEW"
URGENT = "Heat or hot water that fails is urgent: it is looked at again on the next working day."
HAZARD = "A hazard has legal time limits of its own (Awaab's Law): report it today to whoever handles hazards."


def _asked(facts: Facts) -> tuple[str, ...]:
    return tuple(choosing.to_ask(facts, "summary", again=False))


def add(
    call: Call,
    via: params.Via = None,
    summary: Annotated[
        str | None,
        Option(metavar="TEXT", help="What they ask you to do, in their words."),
        Ask(STORY, "What do they ask you to do, in their words?"),
    ] = None,
    received: resident.Received = None,
    name: resident.Name = None,
    address: resident.Address = None,
    phone: resident.Phone = None,
    email: resident.Email = None,
    contact_by: params.ContactBy = None,
    home: resident.Home = None,
    rep: resident.Rep = None,
    rep_basis: resident.RepBasis = None,
    adjustment: resident.Adjustment = None,
    vulnerability: resident.Vulnerability = None,
    outcome_: params.Outcome = None,
    spoken_to: resident.SpokenTo = None,
    category: resident.Category = None,
    flag: resident.Flags = None,
    heat: resident.Heat = None,
    priority: Annotated[
        str | None,
        Option(metavar="WORD", help=f"How soon it is looked at again: {PRIORITY.expects}."),
        Ask(PRIORITY, "How soon is it looked at again?"),
    ] = None,
    target: Annotated[
        str | None,
        Option(metavar="DATE", help="By when it is to be done."),
        Ask(DAY, "By when is it to be done?"),
    ] = None,
    team: resident.Team = None,
    handler: params.Handler = None,
    taken_by: resident.TakenBy = None,
    unhappy: choosing.Unhappy = None,
    choice: choosing.Chosen = None,
    why: choosing.Why = None,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    """Record a service request: somebody asks you to put something right, for the first time.

    It is no complaint, and is listed and looked at again until it is done. Where the words show dissatisfaction, say
    whether they were offered the choice to complain; with --choice accepted the complaint is made at once.
    """
    facts = gather(
        call, required=("via", "summary"), then=_asked if call.desk.interactive else None, wished=WORTH_ASKING
    )
    with recording(call) as work:
        event, warnings = _received(facts, work)
        requesting.receive(event, work.today)
        request = begin(NEW, event)
        if event.choice is Choice.ACCEPTED:
            asked = replace(arrival(event.on, event.via), summary=event.summary)
            made = grow(work, begin(NEW, replace(event, choice=None)), asked)
            arrived = save(work, made, None, (event,))
            return answered(
                work,
                arrived.written.streams[-1],
                request,
                arrived.written,
                "recorded",
                complaint=arrived.ref,
                warnings=[*(each for each in warnings if each != HAZARD), *arrived.told],
                triaged=True,
            )
        written = work.save_first(event)
        return answered(work, written.streams[-1], request, written, "recorded", warnings=warnings, triaged=True)


def _received(facts: Facts, work: Recording) -> tuple[RequestReceived, list[str]]:
    on, words = facts.day("received", work.today), facts.text("summary")
    heat = facts.choice("heat", HeatMatter, None)
    flags = with_heat(facts)
    fails = heat is HeatMatter.SERVICE or Flag.HAZARD in flags
    priority = facts.choice("priority", Priority, Priority.URGENT if fails else Priority.ORDINARY)
    warnings = [HAZARD] if Flag.HAZARD in flags else []
    if heat is HeatMatter.SERVICE and "priority" not in facts:
        warnings.append(URGENT)
    event = RequestReceived(
        on=on,
        via=facts.choice("via", Channel),
        policy=work.record.policy_on(on)[0],
        priority=priority,
        home=facts.choice("home", Home, None),
        flags=flags,
        heat=heat,
        category=facts.code("category"),
        target=facts.day("target", None),
        contact_by=facts.choice("contact_by", SentBy, None),
        handler=work.person(facts.text("handler", None)),
        team=facts.code("team"),
        taken_by=work.person(facts.text("taken_by", None)),
        rep_basis=facts.choice("rep_basis", RepBasis, None),
        summary=words,
        outcome=facts.text("outcome_", "").removeprefix(params.NONE_GIVEN),
        name=facts.text("name", ""),
        address=facts.text("address", ""),
        phone=facts.text("phone", ""),
        email=facts.text("email", ""),
        rep=facts.text("rep", ""),
        adjustment=facts.text("adjustment", ""),
        vulnerability=facts.text("vulnerability", ""),
        spoken_to=facts.text("spoken_to", ""),
        **choosing.said(facts, words),
    )
    return event, warnings
