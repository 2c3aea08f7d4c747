"""`involve`, `approve`, `who-can`: who has a part in a complaint, who signs it off, and who may decide it."""

from collections.abc import Sequence
from typing import Annotated, Any

from complaints_cli.commands import kinds, params, routed
from complaints_cli.commands.asking import gather
from complaints_cli.commands.kinds import STORY, SWITCH, TEXT, Ask
from complaints_cli.commands.outcome import outcome
from complaints_cli.commands.people_named import on_the_list
from complaints_cli.commands.recording import Recording, recording
from complaints_cli.declared import Argument, Option
from complaints_cli.desk import Call
from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.independence import bars, route
from complaints_cli.domain.involvement import Capacity
from complaints_cli.domain.people import Person
from complaints_cli.domain.routing import Route, has_role, way
from complaints_cli.domain.terms import Standing
from complaints_cli.handling import involving
from complaints_cli.handling.stages import applied
from complaints_cli.result import Block, Cell, Heading, Result, Table, Text
from complaints_cli.store.queries import open_by_handler
from complaints_cli.store.reading import reading

CAPACITY = kinds.choice(Capacity)
USUAL = (Standing.STAFF, Standing.DIRECTOR)
CALLED = {
    Capacity.DECIDER: "the one who decides",
    Capacity.APPROVER: "the one who signs it off",
    Capacity.INVESTIGATOR: "the one who investigates",
    Capacity.PANEL: "one of the panel",
    Capacity.SUBJECT: "the one it is about",
    Capacity.CONFLICT: "having an interest in it",
    Capacity.MATTER: "having dealt with the matter",
}
Name = Annotated[str | None, Argument(metavar="NAME", help="Who, in any spelling."), Ask(TEXT, "Who is it about?")]
As = Annotated[
    str | None,
    Option("--as", metavar="WORD", help=f"How: {CAPACITY.expects}."),
    Ask(CAPACITY, "How are they involved?"),
]
Why = Annotated[str | None, Option("--why", metavar="TEXT", help="Why."), Ask(STORY, "Why?")]
OneStage = Annotated[int | None, Option("--stage", min=1, max=2, help="The stage; the one it is at unless said.")]


def involve(
    call: Call,
    ref: params.Ref,
    name: Name = None,
    capacity: As = None,
    why: Why = None,
    stage: OneStage = None,
    over: Annotated[
        bool, Option("--over", help="That part is over; what they did in it stays theirs."), Ask(SWITCH, "Over?")
    ] = False,
    on: params.On = None,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    """Record that somebody has a part in a complaint, or that their part is over (Code 5.8).

    Whom it is about, and whoever declares an interest in it, decides at neither stage. Whoever had much to do with the
    matter decides it, and whoever approved, investigated or sat on the panel at stage 1 decides stage 2, only with a
    reason. A decider named here is the one that `respond` takes; with a panel, they chair it.
    """
    facts = gather(call, required=("name", "capacity"))
    with recording(call) as work:
        complaint, person = work.complaint(ref), work.person(facts.text("name")) or ""
        how, day = facts.choice("capacity", Capacity), facts.day("on", work.today)
        step, bench = involving.release if facts.flag("over") else involving.involve, work.bench(complaint)
        events = step(complaint, person, how, facts.text("why", ""), bench, day, stage)
        after = applied(complaint, events)
        warnings = [
            *_needs_a_reason(after, stage, person, how, work),
            *routed.cautions(after, bench.rules.policy, work),
        ]
        is_now = "is no longer" if facts.flag("over") else "is on record as"
        said = f"{work.names[person]} {is_now} {CALLED[how]}"
        return outcome(work, complaint.ref, work.save_on(complaint, events), said, warnings=warnings)


def _needs_a_reason(after: Complaint, stage: int | None, person: str, capacity: Capacity, work: Recording) -> list[str]:
    """What a decider, or one of a panel, may decide only with a reason."""
    number = stage or after.current.number
    if capacity not in (Capacity.DECIDER, Capacity.PANEL):
        return []
    found = [bar for bar in bars(after, number, person) if bar.yields]
    return [f"{work.names[person]} decides it only with --override REASON: {routed.explained(found)}."] * bool(found)


def approve(
    call: Call,
    ref: params.Ref,
    by: Annotated[
        str | None,
        Option("--by", metavar="NAME", help="Who signs it off; you, unless said."),
        Ask(TEXT, "Who signs it off?"),
    ] = None,
    on: params.On = None,
) -> Result:
    """Sign off what the stage is about to be answered with. A later change of it takes that back. No clock stops."""
    needed = () if call.desk.claimed else ("by",)
    facts = gather(call, required=needed)
    with recording(call) as work:
        complaint = work.complaint(ref)
        person = work.person(facts.text("by", None) or work.at.claimed) or ""
        bench, number = work.bench(complaint), complaint.current.number
        events = involving.approve(complaint, person, bench, facts.day("on", work.today))
        role, signer = bench.rules.policy.sign_off.get(f"stage_{number}", ""), work.one(person)
        theirs = f"{signer.name} is {signer.role}" if signer.role else f"{signer.name} has no role on the staff list"
        warnings = [] if not role or has_role(signer, role) else [f"Your policy has {role} sign it off; {theirs}."]
        said = f"stage {number} signed off by {signer.name}"
        return outcome(work, complaint.ref, work.save_on(complaint, events), said, warnings=warnings)


def who_can(
    call: Call,
    ref: params.Ref,
    stage: OneStage = None,
    name: Annotated[str | None, Option("--name", metavar="NAME", help="Only this person, in any spelling.")] = None,
) -> Result:
    """Say who may decide a stage, why each other person may not, and where else it can go (Code 5.8, 6.13)."""
    with reading(call.desk.db) as record:
        complaint, everybody = record.complaint(ref), record.staff()
        handled, policy = open_by_handler(record), record.rules_for(complaint).policy
    number = stage or complaint.current.number
    here = [person for person in everybody if person.can_judge]
    people = here if name is None else [on_the_list(name, everybody)]
    seen = [_seen(complaint, number, person, handled.get(person.id, 0)) for person in people]
    going, ways = way(complaint, number, policy, everybody), route(complaint, number, everybody)
    return Result(
        data={
            "ref": complaint.ref,
            "stage": number,
            "people": seen,
            "routed_to": going and {"role": going.role, "why": going.why, "names": [p.name for p in going.able]},
            "route": list(ways),
        },
        screen=[*_screen(complaint, number, people, seen), *_ways_out(seen, going, ways)],
    )


def _seen(complaint: Complaint, stage: int, person: Person, handled: int) -> dict[str, Any]:
    why = [
        {"reason": bar.reason, "provision": bar.provision, "with_reason": bar.yields}
        for bar in bars(complaint, stage, person.id)
    ]
    if person.left_on is not None:
        why.insert(0, {"reason": "they have left", "provision": None, "with_reason": False})
    return {
        "name": person.name,
        "role": person.role or None,
        "standing": person.standing,
        "landlord": person.landlord or None,
        "can": not why,
        "why": why,
        "open_complaints": handled,
    }


def _screen(complaint: Complaint, stage: int, people: Sequence[Person], seen: Sequence[dict[str, Any]]) -> list[Block]:
    rows: list[list[str | Cell]] = [
        [person.name, person.place, _verdict(each), str(each["open_complaints"])]
        for person, each in zip(people, seen, strict=True)
    ]
    empty = Text("Nobody is on the staff list yet: complaints staff add NAME")
    return [
        Heading(f"{complaint.ref}: who may decide stage {stage}"),
        Table(["Name", "Role", "May they", "Open"], rows) if rows else empty,
    ]


def _verdict(each: dict[str, Any]) -> Cell:
    if each["can"]:
        return Cell("yes", "good")
    words = "; ".join(
        why["reason"] + (f" (Code {why['provision']})" if why["provision"] else "") for why in each["why"]
    )
    only = all(why["with_reason"] for why in each["why"])
    return Cell(f"only with --override REASON: {words}", "warn") if only else Cell(f"no: {words}", "bad")


def _ways_out(seen: Sequence[dict[str, Any]], going: Route | None, ways: Sequence[str]) -> list[Block]:
    """Who may, where the policy sends it, and always where else it can go."""
    usual = [each["name"] for each in seen if each["can"] and each["standing"] in USUAL]
    told = [f"They may: {', '.join(usual)}." if usual else "None of the usual people may."]
    if going is not None:
        named = (
            f": {', '.join(person.name for person in going.able)}"
            if going.able
            else "; nobody listed is that and may judge it"
        )
        told.append(f"It is one for {going.role}, as {going.why}{named}.")
    listed = "\n".join(f"- {each}" for each in ways)
    return [Text("\n".join(told)), Text(f"Where else it can go:\n{listed}")]
