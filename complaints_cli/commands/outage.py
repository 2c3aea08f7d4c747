"""`outage`: heat or hot water fails for several homes, and what is done for those who live there meanwhile."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Annotated, Any

from complaints_cli.commands import kinds, params
from complaints_cli.commands.asking import gather
from complaints_cli.commands.facts import Facts
from complaints_cli.commands.kinds import STORY, SWITCH, TEXT, Ask
from complaints_cli.commands.recording import Recording, recording
from complaints_cli.declared import Argument, Option
from complaints_cli.desk import Call
from complaints_cli.domain.dates import short_day
from complaints_cli.domain.events.outages import (
    HeatersSettled,
    OutageBegan,
    OutageEnded,
    OutageEscalated,
    OutageLearned,
    OutageReviewed,
    WelfareChecked,
)
from complaints_cli.domain.landlord_terms import Priority, Supply
from complaints_cli.domain.outages import Outage, outages
from complaints_cli.handling import outages as deciding
from complaints_cli.handling import own_record
from complaints_cli.result import Cell, Heading, Result, Table, Text
from complaints_cli.result import Facts as Pairs
from complaints_cli.store.reading import reading

STREAM = "outages"
NOT_SAID = "Not on record with the review: {}."
SUPPLY, PRIORITY = kinds.choice(Supply), kinds.choice(Priority)
Number = Annotated[int, Argument(metavar="N", min=1, help="The number of the outage.")]
Words = Annotated[str | None, Option("--words", metavar="TEXT", help="In words."), Ask(STORY, "In words?")]


def add(
    call: Call,
    where: Annotated[
        str | None, Option(metavar="TEXT", help="Which building or scheme."), Ask(TEXT, "Where did it fail?")
    ] = None,
    supply: Annotated[
        str | None, Option(metavar="WORD", help=f"What failed: {SUPPLY.expects}."), Ask(SUPPLY, "What failed?")
    ] = None,
    homes: Annotated[
        str | None, Option(metavar="N", help="How many homes are without."), Ask(params.COUNT, "How many homes?")
    ] = None,
    priority: Annotated[
        str | None,
        Option(metavar="WORD", help=f"Where it comes before other work: {PRIORITY.expects}."),
        Ask(PRIORITY, "Does it come before other work?"),
    ] = None,
    complaint: Annotated[
        list[str] | None,
        Option(metavar="REF", help="A complaint about it; give it again for each."),
        Ask(TEXT, "Which complaint is about it?"),
    ] = None,
    words: Words = None,
    on: params.On = None,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    """Record that heat or hot water failed, where, since when, and for whom.

    Whether heaters are given, looking in on people, and telling somebody senior then fall due. In extra care, and where
    people are vulnerable, that is the same day.
    """
    facts = gather(call, required=("where", "supply"))
    with recording(call) as work:
        found = _outages(work)
        refs = tuple(work.complaint(work.reference(ref)).ref for ref in facts.many("complaint"))
        event = OutageBegan(
            on=facts.day("on", work.today),
            outage=len(found) + 1,
            supply=facts.choice("supply", Supply),
            homes=facts.number("homes", None),
            priority=facts.choice("priority", Priority, None),
            complaints=refs,
            place=facts.text("where"),
            words=facts.text("words", ""),
        )
        seqs = work.save_in(STREAM, [own_record.dated(event, work.today)]).seqs
    return Result(
        data={"n": event.outage, "on": event.on, "complaints": list(refs), "events": list(seqs)},
        screen=[
            Heading(f"Outage {event.outage}, since {short_day(event.on)}"),
            Pairs([("Where", event.place), ("What", event.supply), ("Priority", event.priority)]),
            Text(f"Say whether heaters are given: complaints outage heaters {event.outage} --given yes|no"),
        ],
    )


def heaters(
    call: Call,
    number: Number,
    given: Annotated[
        str | None,
        Option("--given", metavar="ANSWER", help="Were heaters given? yes or no."),
        Ask(SWITCH, "Were heaters given?"),
    ] = None,
    words: Words = None,
    on: params.On = None,
) -> Result:
    """Record whether temporary heaters were given. Where they were not, say why."""

    def event(work: Recording, facts: Facts) -> HeatersSettled:
        day, said = facts.day("on", work.today), facts.text("words", "")
        return HeatersSettled(on=day, outage=number, given=facts.flag("given"), words=said)

    facts = gather(call, required=("given",), then=lambda known: () if known.flag("given") else ("words",))
    return _done(call, facts, event, "heaters given" if facts.flag("given") else "no heaters given")


def welfare(call: Call, number: Number, words: Words = None, on: params.On = None) -> Result:
    """Record that somebody looked in on those who live there; the next time then falls due."""
    facts = gather(call)
    return _done(
        call, facts, lambda work, f: WelfareChecked(on=_day(work, f), outage=number, words=_said(f)), "looked in"
    )


def escalated(call: Call, number: Number, words: Words = None, on: params.On = None) -> Result:
    """Record that it went to somebody more senior, and to whom."""
    facts = gather(call, required=("words",))
    return _done(
        call, facts, lambda work, f: OutageEscalated(on=_day(work, f), outage=number, words=_said(f)), "escalated"
    )


def restored(call: Call, number: Number, words: Words = None, on: params.On = None) -> Result:
    """Record that heat and hot water are back."""
    facts = gather(call)
    return _done(call, facts, lambda work, f: OutageEnded(on=_day(work, f), outage=number, words=_said(f)), "over")


def learned(call: Call, number: Number, words: Words = None, on: params.On = None) -> Result:
    """Record what it teaches: parts in stock, arrangements with contractors, whom to tell."""
    facts = gather(call, required=("words",))
    return _done(
        call, facts, lambda work, f: OutageLearned(on=_day(work, f), outage=number, words=_said(f)), "learned from"
    )


def reviewed(
    call: Call,
    number: Number,
    words: Words = None,
    contractor: Annotated[
        str | None,
        Option(metavar="TEXT", help="How the contractor was challenged, and what they answered."),
        Ask(STORY, "How was the contractor challenged?"),
    ] = None,
    risk: Annotated[
        str | None,
        Option(metavar="TEXT", help="What went to the risk register, and where it stands there."),
        Ask(STORY, "What went to the risk register?"),
    ] = None,
    on: params.On = None,
    from_file: params.FromFile = None,
) -> Result:
    """Record that the service was reviewed where it keeps failing, and what came of it.

    It may be that a contractor was challenged, or that the risk went to the risk register.
    """

    def event(work: Recording, facts: Facts) -> OutageReviewed:
        more = {name: facts.text(name, "") for name in ("contractor", "risk")}
        return OutageReviewed(on=_day(work, facts), outage=number, words=_said(facts), **more)

    facts = gather(call, required=("words",), wished=("contractor", "risk"))
    found = _done(call, facts, event, "reviewed")
    asked = [f"--{name}" for name in ("contractor", "risk") if name not in facts]
    return replace(found, messages=[NOT_SAID.format(" and ".join(asked))]) if asked else found


def listed(call: Call) -> Result:
    """List the outages, and what was done for those who live there."""
    with reading(call.desk.db) as record:
        found = outages(record.history(STREAM))
    if not found:
        return Result(data={"items": []}, screen=[Text("There is no outage on record.")])
    columns = ["N", "Since", "Where", "What", "Heaters", "Looked in", "State"]
    return Result(data={"items": [_data(each) for each in found]}, screen=[Table(columns, _rows(found))])


def _done(call: Call, facts: Facts, event: Callable[[Recording, Facts], deciding.Step], words: str) -> Result:
    with recording(call) as work:
        made = event(work, facts)
        seqs = work.save_in(STREAM, [deciding.step(_outages(work), made, work.today)]).seqs
    return Result(
        data={"n": made.outage, "on": made.on, "events": list(seqs)},
        screen=[Heading(f"Outage {made.outage}, {words} on {short_day(made.on)}")],
    )


def _outages(work: Recording) -> tuple[Outage, ...]:
    return outages(work.record.history(STREAM))


def _day(work: Recording, facts: Facts) -> date:
    return facts.day("on", work.today)


def _said(facts: Facts) -> str:
    return facts.text("words", "")


def _data(outage: Outage) -> dict[str, Any]:
    return {
        "n": outage.number,
        "on": outage.began_on,
        "where": outage.place,
        "supply": outage.supply,
        "homes": outage.homes,
        "priority": outage.priority,
        "complaints": list(outage.complaints),
        "heaters": outage.heaters,
        "heaters_on": outage.heaters_on,
        "welfare_checks": list(outage.checks),
        "escalated_on": outage.escalated_on,
        "restored_on": outage.ended_on,
        "learned_on": outage.learned_on,
        "reviewed_on": outage.reviewed_on,
        "review": vars(outage.review) if outage.reviewed_on else None,
    }


def _rows(found: Sequence[Outage]) -> list[list[str | Cell]]:
    given = {None: "not settled", True: "given", False: "not given"}
    return [
        [
            str(each.number),
            short_day(each.began_on),
            each.place,
            f"{each.supply}{f', {each.priority}' if each.priority else ''}",
            given[each.heaters],
            short_day(max(each.checks)) if each.checks else "not yet",
            Cell(f"over since {short_day(each.ended_on)}", "good") if each.ended_on else Cell("lasts", "bad"),
        ]
        for each in found
    ]
