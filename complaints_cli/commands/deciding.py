"""`finding`, `remedy` and `learn`: what a response is made of, gathered as it becomes known."""

from collections.abc import Iterable
from typing import Annotated

from complaints_cli.commands import params
from complaints_cli.commands.asking import gather
from complaints_cli.commands.discretion import discreet
from complaints_cli.commands.facts import Facts
from complaints_cli.commands.kinds import STORY, SWITCH, TEXT, Ask
from complaints_cli.commands.outcome import outcome
from complaints_cli.commands.recording import recording
from complaints_cli.declared import Option
from complaints_cli.desk import Call
from complaints_cli.domain.event import Event
from complaints_cli.domain.events.stages import RemedyOffered
from complaints_cli.domain.learning import Cause
from complaints_cli.domain.terms import Decision, RemedyKind
from complaints_cli.errors import Misuse
from complaints_cli.handling import contacting, deciding
from complaints_cli.handling.deciding import Found, Lesson, Remedy
from complaints_cli.result import Result

TRACKED = frozenset(RemedyKind) - {RemedyKind.APOLOGY, RemedyKind.ACKNOWLEDGEMENT, RemedyKind.EXPLANATION}


def _finding_needs(facts: Facts) -> tuple[str, ...]:
    return () if facts.flag("unchanged") else ("decision", "reasons")


def finding(
    call: Call,
    ref: params.Ref,
    number: params.PointNumber,
    decision: Annotated[
        str | None,
        Option(metavar="WORD", help=f"What you found: {params.DECISION.expects}."),
        Ask(params.DECISION, "What did you find?"),
    ] = None,
    reasons: params.Reasons = None,
    policy: Annotated[
        str | None,
        Option(metavar="TEXT", help="The policy, law or good practice it rests on."),
        Ask(TEXT, "Which policy, law or good practice does it rest on?"),
    ] = None,
    evidence: params.Evidence = None,
    impact: Annotated[
        str | None,
        Option(metavar="TEXT", help="What it meant for the resident."),
        Ask(STORY, "What did it mean for the resident?"),
    ] = None,
    unchanged: Annotated[
        bool,
        Option("--unchanged", help="At stage 2: as at stage 1."),
        Ask(SWITCH, "Is it as at stage 1?"),
    ] = False,
    on: params.On = None,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    """Decide a point, with reasons (Code 6.7, 6.18). The decision on the whole follows from the points."""
    facts = gather(call, then=_finding_needs)
    with recording(call) as work:
        complaint = work.complaint(ref)
        found = Found(
            point=number,
            decision=facts.choice("decision", Decision, None),
            reasons=facts.text("reasons", ""),
            policy=facts.text("policy", ""),
            evidence=facts.text("evidence", ""),
            impact=facts.text("impact", ""),
            unchanged=facts.flag("unchanged"),
        )
        events = deciding.find(complaint, found, work.bench(complaint), facts.day("on", work.today))
        written = work.save_on(complaint, events)
        said = f"point {number} decided at stage {complaint.current.number}"
        told = f"{found.reasons} {found.evidence} {found.impact}"
        unheard = contacting.unheard(written.complaints[complaint.ref], work.today, [number])
        return outcome(work, complaint.ref, written, said, warnings=[*unheard, *discreet(complaint, told)])


def undated(events: Iterable[Event]) -> list[str]:
    """A warning for each remedy that nobody will be reminded of."""
    offered = [each for each in events if isinstance(each, RemedyOffered)]
    return [
        f"Remedy {each.action} says no day to do it by (--due, Code 7.3): nothing will remind you of it."
        for each in offered
        if each.remedy in TRACKED and each.due is None
    ]


def _not_both(facts: Facts, name: str) -> None:
    """Raises Misuse where something is given, and nothing as well."""
    if name in facts and "none" in facts:
        raise Misuse(
            f"{name}-and-none", f"--{name} says what there is, --none that there is nothing: give one of them."
        )


def remedy(
    call: Call,
    ref: params.Ref,
    what: Annotated[str | None, Option(metavar="TEXT", help="What is offered."), Ask(STORY, "What is offered?")] = None,
    none: Annotated[
        str | None,
        Option(metavar="REASON", help="Nothing is offered, and why."),
        Ask(STORY, "Why is nothing offered?"),
    ] = None,
    point: params.OnePoint = None,
    kind: Annotated[
        str | None,
        Option(metavar="WORD", help=f"One of: {params.REMEDY.expects}."),
        Ask(params.REMEDY, "What kind of remedy is it?"),
    ] = None,
    due: params.Due = None,
    owner: params.Owner = None,
    other: Annotated[
        list[str] | None,
        Option("--with", metavar="NAME", help="Who sees to it with the owner; give it again for each."),
        Ask(TEXT, "Who sees to it with the owner?"),
    ] = None,
    appointment: Annotated[
        str | None,
        Option(metavar="TEXT", help="It is a visit on that day: its time, such as 8am to 1pm."),
        Ask(TEXT, "At what time is the visit?"),
    ] = None,
    amount: params.Amount = None,
    head: Annotated[
        str | None,
        Option(metavar="TEXT", help="What the money is for, such as distress."),
        Ask(TEXT, "What is the money for?"),
    ] = None,
    agreed: Annotated[
        bool, Option("--agreed", help="The resident agreed to it."), Ask(SWITCH, "Did the resident agree to it?")
    ] = False,
    on: params.On = None,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    """Offer something that puts things right, or say why nothing is offered (Code 7.1 to 7.3).

    With a date it is a promise: it stays due, also after the complaint is closed, until `action done`.
    """
    facts = gather(call, required=(("what", "none"),))
    _not_both(facts, "what")
    with recording(call) as work:
        complaint, day = work.complaint(ref), facts.day("on", work.today)
        bench = work.bench(complaint)
        if "none" in facts:
            events = deciding.offer_nothing(complaint, facts.text("none"), bench, day)
            return outcome(work, complaint.ref, work.save_on(complaint, events), "no remedy is offered")
        kind_ = facts.choice("kind", RemedyKind, RemedyKind.MONEY if "amount" in facts else RemedyKind.ACTION)
        offered = Remedy(
            what=facts.text("what"),
            remedy=kind_,
            point=facts.number("point", None),
            due=facts.day("due", None),
            owner=work.person(facts.text("owner", None)),
            others=tuple(person for typed in facts.many("other") if (person := work.person(typed))),
            appointment=facts.text("appointment", ""),
            amount=facts.money("amount", None),
            head=facts.text("head", ""),
            agreed=facts.flag("agreed"),
        )
        events = deciding.offer(complaint, [offered], bench, day)
        written = work.save_on(complaint, events)
        number = len(complaint.actions) + 1
        return outcome(work, complaint.ref, written, f"remedy {number} offered", warnings=undated(events))


def learn(
    call: Call,
    ref: params.Ref,
    change: Annotated[
        str | None,
        Option(metavar="TEXT", help="What you change because of it."),
        Ask(STORY, "What do you change because of it?"),
    ] = None,
    none: Annotated[
        str | None,
        Option(metavar="REASON", help="Nothing changes, and why."),
        Ask(STORY, "Why does nothing change?"),
    ] = None,
    heard: Annotated[
        str | None, Option(metavar="TEXT", help="What you heard."), Ask(STORY, "What did you hear?")
    ] = None,
    wrong: Annotated[
        str | None, Option(metavar="TEXT", help="What had gone wrong."), Ask(STORY, "What had gone wrong?")
    ] = None,
    cause: params.Cause = None,
    because: params.Because = None,
    training: params.TrainingNeed = None,
    risk: params.Risk = None,
    owner: params.Owner = None,
    due: params.Due = None,
    on: params.On = None,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    """Say what you learn from a complaint, or why nothing (Code 9.1). It is needed before a response.

    It goes into the response and into the annual report: write it so that nobody is named. With a date it stays due
    until it is made: complaints learning done.
    """
    facts = gather(call, required=(("change", "none"),), wished=("cause", "owner", "due"))
    _not_both(facts, "change")
    with recording(call) as work:
        complaint = work.complaint(ref)
        lesson = Lesson(
            change=facts.text("none") if "none" in facts else facts.text("change"),
            none="none" in facts,
            heard=facts.text("heard", ""),
            wrong=facts.text("wrong", ""),
            cause=facts.choice("cause", Cause, None),
            because=facts.text("because", ""),
            training=facts.text("training", ""),
            risk=facts.text("risk", ""),
            owner=work.person(facts.text("owner", None)),
            due=facts.day("due", None),
        )
        events = deciding.learn(complaint, lesson, work.bench(complaint), facts.day("on", work.today))
        return outcome(work, complaint.ref, work.save_on(complaint, events), "learning noted")
