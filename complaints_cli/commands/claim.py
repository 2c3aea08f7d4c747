"""`claim add`, `answer`, `paid`, `complain`: compensation that is asked for without a complaint.

It is no complaint until the resident is dissatisfied; whoever asks is told that they can complain (Code 1.4, 1.6).
"""

from collections.abc import Sequence
from typing import Annotated

from complaints_cli.commands import kinds, params
from complaints_cli.commands.arriving import arrive
from complaints_cli.commands.asking import gather
from complaints_cli.commands.claim_seen import recorded
from complaints_cli.commands.kinds import DAY, STORY, SWITCH, TEXT, Ask, Offered
from complaints_cli.commands.outcome import outcome
from complaints_cli.commands.recording import Recording, recording
from complaints_cli.declared import Argument, Option
from complaints_cli.desk import Call
from complaints_cli.domain.claim import Claim, claim
from complaints_cli.domain.compensation import NEEDS_EVIDENCE, Head, Seen, money
from complaints_cli.domain.dates import short_day
from complaints_cli.domain.events.claims import ClaimAnswered, ClaimPaid, ClaimReceived, Granted
from complaints_cli.domain.events.stages import Received
from complaints_cli.domain.policy import Policy
from complaints_cli.domain.terms import Channel
from complaints_cli.handling import claiming
from complaints_cli.handling.judging import Bench
from complaints_cli.result import Result
from complaints_cli.store.references import nothing_called

HEAD = kinds.choice(Head)
SEEN = kinds.choice(Seen)
GRANTED = kinds.choice(Granted)
Ref = Annotated[
    str,
    Argument(metavar="REF", read=params.reference, help="The claim, such as M-2026-0001."),
    Offered(record="M"),
]
THEY_CAN_COMPLAIN = "Tell them that they can complain if they are dissatisfied, and then: complaints claim complain REF"


def add(
    call: Call,
    via: params.Via = None,
    head: Annotated[
        list[str] | None,
        Option(metavar="WORD", help=f"What it is for; give it again for each: {HEAD.expects}."),
        Ask(HEAD, "What is it for?"),
    ] = None,
    what: Annotated[str | None, Option(metavar="TEXT", help="What they say."), Ask(STORY, "What do they say?")] = None,
    amount: params.Amount = None,
    name: Annotated[str | None, Option(metavar="NAME", help="Who asks."), Ask(TEXT, "Who asks?")] = None,
    address: Annotated[
        str | None, Option(metavar="TEXT", help="Their address."), Ask(STORY, "What is their address?")
    ] = None,
    contact: Annotated[
        str | None, Option(metavar="TEXT", help="Phone or email."), Ask(TEXT, "How can they be reached?")
    ] = None,
    evidence: Annotated[
        str | None,
        Option(metavar="WORD", help=f"Proof of a loss: {SEEN.expects}."),
        Ask(SEEN, "Was the proof asked for, or is it here?"),
    ] = None,
    answer_by: Annotated[
        str | None,
        Option(metavar="DATE", help="By when you said you would answer; else as your policy has it."),
        Ask(DAY, "By when will you answer?"),
    ] = None,
    handler: params.Handler = None,
    on: params.On = None,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    """Somebody asks for compensation without complaining: record it. Where they are dissatisfied, log a complaint."""
    facts = gather(call, required=("via", "head", "what"))
    with recording(call) as work:
        on_ = facts.day("on", work.today)
        policy_id, policy = work.record.policy_on(on_)
        received = ClaimReceived(
            on=on_,
            via=facts.choice("via", Channel),
            heads=tuple(dict.fromkeys(facts.choices("head", Head))),
            policy=policy_id,
            asked=facts.money("amount", None),
            evidence=facts.choice("evidence", Seen, None),
            handler=work.person(facts.text("handler", None)),
            answer_by=facts.day("answer_by", None),
            name=facts.text("name", ""),
            address=facts.text("address", ""),
            contact=facts.text("contact", ""),
            what=facts.text("what"),
        )
        from complaints_cli.store.writing import Act

        events = claiming.arrive(received, work.bench_under(work.record.rules(policy_id)))
        written = work.save(Act(None, 0, events))
        ref = next(stream for stream in written.streams if stream.startswith("M-"))
        return recorded(ref, written, "claim recorded", _arrival_warnings(received, policy))


def answer(
    call: Call,
    ref: Ref,
    word: Annotated[
        str | None,
        Argument(metavar="WORD", help=f"One of: {GRANTED.expects}."),
        Ask(GRANTED, "What is the answer?"),
    ] = None,
    amount: params.Amount = None,
    reasons: params.Reasons = None,
    pay_by: Annotated[
        str | None,
        Option(metavar="DATE", help="By when it will be paid; else as your policy has it."),
        Ask(DAY, "By when will it be paid?"),
    ] = None,
    decider: params.Decider = None,
    approved_by: Annotated[
        str | None,
        Option(metavar="NAME", help="Who approved what is above the decider's limit."),
        Ask(TEXT, "Who approved it?"),
    ] = None,
    legal_advice: Annotated[
        bool,
        Option("--legal-advice", help="Legal advice was taken on its wording."),
        Ask(SWITCH, "Was legal advice taken?"),
    ] = False,
    basis: Annotated[
        str | None,
        Option(metavar="TEXT", help="The policy it rests on; else as your policy names it."),
        Ask(TEXT, "Which policy does it rest on?"),
    ] = None,
    on: params.On = None,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    """Answer a claim, with reasons. What is granted is due until it is paid (Code 7.3)."""
    facts = gather(call, required=("word", "reasons"))
    with recording(call) as work:
        found, bench = _found(work, ref)
        word_, day = facts.choice("word", Granted), facts.day("on", work.today)
        gives = word_ in claiming.GIVES
        given = ClaimAnswered(
            on=day,
            granted=word_,
            amount=facts.money("amount", None),
            pay_by=claiming.pay_by(day, facts.day("pay_by", None), bench) if gives else None,
            decider=work.person(facts.text("decider", None)) or bench.acting or found.received.handler,
            approved_by=work.person(facts.text("approved_by", None)),
            legal_advice=facts.flag("legal_advice"),
            reasons=facts.text("reasons"),
            basis=facts.text("basis", "") or bench.rules.policy.compensation.reference,
        )
        events = claiming.answer(found, given, work.bench_under(bench.rules))
        by = f" {money(given.amount or 0)}, to be paid by {short_day(given.pay_by)}" if given.pay_by else ""
        warnings = _answer_warnings(found.received, given)
        return recorded(ref, work.save_in(ref, events), f"{given.granted}{by}", warnings)


def paid(
    call: Call,
    ref: Ref,
    how: Annotated[
        str | None,
        Option(metavar="TEXT", help="How it was paid, such as a bank transfer; never an account number."),
        Ask(TEXT, "How was it paid?"),
    ] = None,
    on: params.On = None,
) -> Result:
    """Record that the money went to the resident."""
    facts = gather(call, required=("how",))
    with recording(call) as work:
        found, bench = _found(work, ref)
        events = claiming.pay(found, ClaimPaid(on=facts.day("on", work.today), how=facts.text("how")), bench)
        return recorded(ref, work.save_in(ref, events), "paid")


def complain(
    call: Call,
    ref: Ref,
    via: params.Via = None,
    summary: Annotated[
        str | None,
        Option(metavar="TEXT", help="What they complain of; else what the claim says."),
        Ask(STORY, "What do they complain of?"),
    ] = None,
    handler: params.Handler = None,
    on: params.On = None,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    """The resident is dissatisfied: it becomes a complaint with its own day zero. What was granted stays owed."""
    facts = gather(call, required=("via",))
    with recording(call) as work:
        found, _ = _found(work, ref)
        day, received = facts.day("on", work.today), found.received
        policy_id, _ = work.record.policy_on(day)
        arrived = Received(
            on=day,
            via=facts.choice("via", Channel),
            policy=policy_id,
            calendar=work.record.current_calendar(),
            handler=work.person(facts.text("handler", None)) or received.handler,
            claim=ref,
            summary=facts.text("summary", "") or received.what,
            name=received.name,
            address=received.address,
            phone=_contact(received, email=False),
            email=_contact(received, email=True),
        )
        from complaints_cli.store.writing import NEW, Act

        bench = work.bench_under(work.record.rules(policy_id))
        made = arrive(work, arrived, origin=Act(ref, found.version, claiming.complain(found, NEW, bench, day)))
        return outcome(work, made.ref, made.written, f"logged, from claim {ref}", warnings=made.told)


def _contact(received: ClaimReceived, *, email: bool) -> str:
    """How whoever asked can be reached: of the words they gave, those that are an email address, or the others."""
    words = (word.strip(",;") for word in received.contact.split())
    return " ".join(word for word in words if ("@" in word) is email)


def _found(work: Recording, ref: str) -> tuple[Claim, Bench]:
    """The claim and what is decided about it with. Raises NotFound."""
    history = work.record.history(ref) if ref.startswith("M-") else ()
    if not history:
        raise nothing_called(ref, "M")
    found = claim(ref, history)
    return found, work.bench_under(work.record.rules(found.received.policy))


def _answer_warnings(received: ClaimReceived, given: ClaimAnswered) -> list[str]:
    warnings, asked = [], received.asked or 0
    less = given.granted is Granted.GRANTED and (given.amount or 0) < asked
    if less:
        warnings.append(f"They asked for {money(asked)}, and this is only part of it: the word for that is part.")
    if given.granted in claiming.GIVES and received.evidence is Seen.ASKED:
        warnings.append("Proof of the loss was asked for, and is not on record.")
    if less or given.granted is not Granted.GRANTED:
        warnings.append(THEY_CAN_COMPLAIN)
    return warnings


def _arrival_warnings(received: ClaimReceived, policy: Policy) -> Sequence[str]:
    warnings, rules = [], policy.compensation
    if not NEEDS_EVIDENCE.isdisjoint(received.heads) and received.evidence is not Seen.RECEIVED:
        warnings.append("A loss is paid on proof: ask for it.")
    if rules.insurance_over_pounds is not None and (received.asked or 0) > rules.insurance_over_pounds * 100:
        limit, route = money(rules.insurance_over_pounds * 100), rules.insurers or "your insurers"
        warnings.append(
            f"Your policy sends claims above {limit} to {route}: complaints claim answer REF insurers --reasons TEXT"
        )
    warnings.append(THEY_CAN_COMPLAIN)
    return warnings
