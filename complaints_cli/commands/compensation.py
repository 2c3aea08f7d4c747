"""`compensation line`, `evidence`, `drop`: money is worked out line by line, with what was awarded before beside it."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Annotated, Any

from complaints_cli.commands import kinds, params
from complaints_cli.commands.asking import gather
from complaints_cli.commands.compensation_seen import comparable_data, comparable_text
from complaints_cli.commands.kinds import MONEY, STORY, Ask
from complaints_cli.commands.outcome import outcome
from complaints_cli.commands.recording import recording
from complaints_cli.declared import Argument, Option
from complaints_cli.desk import Call
from complaints_cli.domain.compensation import NEEDS_EVIDENCE, Head, Seen, Unit, money
from complaints_cli.domain.compensation_rates import Rate, rate_of
from complaints_cli.domain.events.compensation import LineAdded
from complaints_cli.domain.policy import Policy
from complaints_cli.handling import compensating
from complaints_cli.handling.compensating import Worked
from complaints_cli.result import Block, Result, Text, pounds
from complaints_cli.store.queries import past_awards

HEAD = kinds.choice(Head)
UNIT = kinds.choice(Unit)
SEEN = kinds.choice(Seen)
QUANTITY = kinds.number(1, 9999)
LineNumber = Annotated[int, Argument(metavar="N", min=1, help="The number of the line.")]
Why = Annotated[str | None, Option("--why", metavar="TEXT", help="Why."), Ask(STORY, "Why?")]
HeadOption = Annotated[
    str | None, Option(metavar="WORD", help=f"What it is for: {HEAD.expects}."), Ask(HEAD, "What is it for?")
]


def line(
    call: Call,
    ref: params.Ref,
    head: HeadOption = None,
    quantity: Annotated[
        str | None,
        Option(metavar="N", help="How many days, weeks or items; 1 unless said."),
        Ask(QUANTITY, "How many days, weeks or items?"),
    ] = None,
    unit: Annotated[
        str | None,
        Option(metavar="WORD", help=f"Of what: {UNIT.expects}; else as the rate has it."),
        Ask(UNIT, "Of what?"),
    ] = None,
    rate: Annotated[
        str | None,
        Option(metavar="8.00", help="Pounds for each; else the rate that is known for it."),
        Ask(MONEY, "How much for each, in pounds?"),
    ] = None,
    amount: params.Amount = None,
    point: params.OnePoint = None,
    why: Why = None,
    evidence: Annotated[
        str | None,
        Option(metavar="WORD", help=f"Proof of a loss: {SEEN.expects}."),
        Ask(SEEN, "Was the proof of the loss asked for, or is it here?"),
    ] = None,
    on: params.On = None,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    """Work out a line of compensation: what it is for, and so many units at a rate, or an amount (Code 7.2).

    A known rate is offered where you give none. What was awarded before for the same thing is shown.
    """
    facts = gather(call, required=("head", "why"))
    with recording(call) as work:
        complaint, day = work.complaint(ref), facts.day("on", work.today)
        bench = work.bench(complaint)
        worked = Worked(
            head=facts.choice("head", Head),
            unit=facts.choice("unit", Unit, None),
            quantity=facts.number("quantity", None),
            rate=facts.money("rate", None),
            amount=facts.money("amount", None),
            point=facts.number("point", None),
            evidence=facts.choice("evidence", Seen, None),
            why=facts.text("why"),
        )
        events = compensating.work_out(complaint, worked, bench, day)
        (made,) = (event for event in events if isinstance(event, LineAdded))
        policy, past = bench.rules.policy, past_awards(work.record, made.head, complaint.ref)
        known = rate_of(made.head, compensating.rates(policy, day))
        written = work.save_on(complaint, events)
        more: list[Block] = [Text(comparable_text(made.head, past))]
        answer = outcome(
            work,
            complaint.ref,
            written,
            _said(made),
            warnings=[*_off(made, known), *_elsewhere(made, policy)],
            more=more,
        )
    return replace(answer, data={**answer.data, "line": _data(made), "comparable": comparable_data(made.head, past)})


def evidence(
    call: Call,
    ref: params.Ref,
    number: LineNumber,
    seen: Annotated[
        str | None, Argument(metavar="WORD", help=f"One of: {SEEN.expects}."), Ask(SEEN, "Asked for, or here?")
    ] = None,
    words: Annotated[str | None, Option(metavar="TEXT", help="What it is."), Ask(STORY, "What is the proof?")] = None,
    on: params.On = None,
) -> Result:
    """Record that the proof of a loss was asked for, or came."""
    facts = gather(call, required=("seen",))
    with recording(call) as work:
        complaint, word = work.complaint(ref), facts.choice("seen", Seen)
        bench, day = work.bench(complaint), facts.day("on", work.today)
        events = compensating.evidence_seen(complaint, number, word, facts.text("words", ""), bench, day)
        return outcome(work, ref, work.save_on(complaint, events), f"evidence for line {number} {word}")


def drop(call: Call, ref: params.Ref, number: LineNumber, why: Why = None) -> Result:
    """Leave out a line that was not offered, with the reason. It stays on record."""
    facts = gather(call, required=("why",))
    with recording(call) as work:
        complaint = work.complaint(ref)
        events = compensating.drop(complaint, number, facts.text("why"), work.bench(complaint))
        return outcome(work, ref, work.save_on(complaint, events), f"line {number} left out")


def _said(made: LineAdded) -> str:
    counted = f", {made.quantity} at {money(made.rate)} {made.unit.each}" if made.rate is not None else ""
    return f"line {made.line}, {made.head.words.lower()}{counted}: {money(made.amount)}"


def _data(made: LineAdded) -> dict[str, Any]:
    return {
        "n": made.line,
        "head": made.head,
        "unit": made.unit,
        "quantity": made.quantity,
        "rate": None if made.rate is None else pounds(made.rate),
        "amount": pounds(made.amount),
    }


def _off(made: LineAdded, known: Rate | None) -> list[str]:
    """A warning where a line is not at the rate that is known for it."""
    if known is None or (made.amount == known.pence * made.quantity and made.unit is known.unit):
        return []
    differ = "You may differ where the impact does (Code 7.2): say why."
    return [f"{money(known.pence)} {known.unit.each} is the rate for it ({known.source}). {differ}"]


def _elsewhere(made: LineAdded, policy: Policy) -> Sequence[str]:
    """What else should be known of a line: its proof, and where it belongs."""
    found, limit = [], policy.compensation.insurance_over_pounds
    if made.head in NEEDS_EVIDENCE and made.evidence is not Seen.RECEIVED:
        found.append(
            "A loss is paid on proof. Ask for it, and record it: "
            f"complaints compensation evidence REF {made.line} asked, later received."
        )
    if limit is not None and made.amount > limit * 100:
        route = policy.compensation.insurers or "your insurers"
        found.append(f"Your policy sends claims above {money(limit * 100)} to {route}: tell the resident how to claim.")
    return found
