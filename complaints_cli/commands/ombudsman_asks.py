"""`ombudsman notice`, `evidence`, `order`, `failure-order`, `comply`: what it wants by a day, and our answer."""

from typing import Annotated

from complaints_cli.commands import kinds, params
from complaints_cli.commands.asking import Needed, gather
from complaints_cli.commands.facts import Facts
from complaints_cli.commands.kinds import DAY, MONEY, STORY, SWITCH, Ask
from complaints_cli.commands.outcome import outcome
from complaints_cli.commands.recording import recording
from complaints_cli.declared import Argument, Option
from complaints_cli.desk import Call
from complaints_cli.domain.ombudsman import OrderKind, Which
from complaints_cli.handling import ombudsman as handling
from complaints_cli.handling.ombudsman import NOT_TAKEN_ON, Demand
from complaints_cli.result import Result

WHICH = kinds.choice(Which)
ORDER = kinds.choice(*(kind.value for kind in OrderKind if kind is not OrderKind.FAILURE_ORDER))
FAILURE = kinds.number(1, 3)
TYPES = "1 no progress, 2 no information, 3 not keeping the Code"
Number = Annotated[int | None, Argument(metavar="[N]", min=1, help="Which one is answered; the open one, unless said.")]
What = Annotated[str | None, Option("--what", metavar="TEXT", help="What it wants."), Ask(STORY, "What does it want?")]
Proof = Annotated[
    str | None,
    Option("--proof", metavar="TEXT", help="What shows that it was done: a receipt, an email, a payment."),
    Ask(STORY, "What shows it?"),
]


def _notice_needs(facts: Facts) -> Needed:
    return ("proof",) if "answered" in facts else ("which", "by")


def notice(
    call: Call,
    ref: params.Ref,
    number: Number = None,
    which: Annotated[
        str | None, Option(metavar="WORD", help=f"Which: {WHICH.expects}."), Ask(WHICH, "Which notice is it?")
    ] = None,
    by: params.By = None,
    what: What = None,
    instruct: Annotated[
        bool,
        Option("--instruct", help="It tells you to take the complaint, or its stage 2, into your process."),
        Ask(SWITCH, "Does it tell you to take the complaint on?"),
    ] = False,
    answered: Annotated[
        str | None, Option(metavar="DATE", help="You answered it."), Ask(DAY, "On which day did you answer it?")
    ] = None,
    taken_back: Annotated[
        bool,
        Option("--taken-back", help="With --answered: the Ombudsman took it back."),
        Ask(SWITCH, "Did the Ombudsman take it back?"),
    ] = False,
    proof: Proof = None,
    on: params.On = None,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    """Record a notice of the Ombudsman, which stays due until you answer it, or your answer (Code 2.4).

    One with `--instruct` is answered by taking the complaint on: `log` it first, or `reopen` it where it was refused.
    """
    facts = gather(call, then=_notice_needs)
    with recording(call) as work:
        complaint = work.complaint(ref)
        bench, day = work.bench(complaint), facts.day("on", work.today)
        if "answered" in facts:
            events = handling.answer_notice(
                complaint,
                number,
                facts.text("proof"),
                bench,
                on=facts.day("answered"),
                taken_back=facts.flag("taken_back"),
            )
            return outcome(work, complaint.ref, work.save_on(complaint, events), "the Ombudsman's notice answered")
        instructs = facts.flag("instruct")
        events = handling.notice(
            complaint,
            facts.choice("which", Which),
            facts.text("what", ""),
            bench,
            on=day,
            by=facts.day("by"),
            instructs=instructs,
        )
        warnings = []
        if instructs and complaint.situation in NOT_TAKEN_ON:
            warnings.append("It is not taken on yet: complaints reopen REF --reason TEXT.")
        written = work.save_on(complaint, events)
        return outcome(work, complaint.ref, written, "a notice of the Ombudsman", warnings=warnings)


def _evidence_needs(facts: Facts) -> Needed:
    return ("proof",) if "sent" in facts else ("by", "what")


def evidence(
    call: Call,
    ref: params.Ref,
    number: Number = None,
    asked_on: Annotated[
        str | None,
        Option(metavar="DATE", help="When it asked; today unless said."),
        Ask(DAY, "On which day did it ask?"),
    ] = None,
    by: params.By = None,
    what: What = None,
    sent: Annotated[
        str | None, Option(metavar="DATE", help="You sent it."), Ask(DAY, "On which day did you send it?")
    ] = None,
    proof: Proof = None,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    """Record that the Ombudsman asks for evidence, by the day in its request, or that you sent it."""
    facts = gather(call, then=_evidence_needs)
    with recording(call) as work:
        complaint = work.complaint(ref)
        bench = work.bench(complaint)
        if "sent" in facts:
            events = handling.send_evidence(complaint, number, facts.text("proof"), bench, on=facts.day("sent"))
            return outcome(work, complaint.ref, work.save_on(complaint, events), "evidence sent to the Ombudsman")
        events = handling.ask_evidence(
            complaint, facts.text("what"), bench, on=facts.day("asked_on", work.today), by=facts.day("by")
        )
        return outcome(work, complaint.ref, work.save_on(complaint, events), "the Ombudsman asks for evidence")


def order(
    call: Call,
    ref: params.Ref,
    what: What = None,
    by: params.By = None,
    kind: Annotated[
        str | None,
        Option(metavar="WORD", help=f"One of: {ORDER.expects}; an order unless said."),
        Ask(ORDER, "What kind is it?"),
    ] = None,
    pay: Annotated[
        str | None,
        Option(metavar="150.00", help="How much is to be paid, in pounds."),
        Ask(MONEY, "How much is to be paid, in pounds?"),
    ] = None,
    owner: params.Owner = None,
    on: params.On = None,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    """Record an order or a recommendation of the Ombudsman, each with its own day. It is due until `ombudsman comply`.

    An order binds you. A recommendation may be without a day, and is followed or answered.
    """
    facts = gather(call, required=("what",), then=_order_needs)
    with recording(call) as work:
        complaint, order_ = work.complaint(ref), OrderKind(facts.text("kind", OrderKind.ORDER.value))
        demand = Demand(
            what=facts.text("what"),
            order=order_,
            by=facts.day("by", None),
            amount=facts.money("pay", None),
            owner=work.person(facts.text("owner", None)),
        )
        events = handling.order(complaint, demand, work.bench(complaint), facts.day("on", work.today))
        number = len(complaint.ombudsman.orders) + 1
        said = f"{handling.spoken(order_)} {number} of the Ombudsman"
        return outcome(work, complaint.ref, work.save_on(complaint, events), said)


def _order_needs(facts: Facts) -> Needed:
    return () if facts.text("kind", "") == OrderKind.RECOMMENDATION else ("by",)


def failure_order(
    call: Call,
    ref: params.Ref,
    type_: Annotated[
        str | None,
        Option("--type", metavar="1|2|3", help=f"Which type: {TYPES}."),
        Ask(FAILURE, f"Which type? ({TYPES})"),
    ] = None,
    what: What = None,
    by: params.By = None,
    owner: params.Owner = None,
    on: params.On = None,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    """Record a complaint handling failure order. It binds you, is due until `ombudsman comply`, and is published."""
    facts = gather(call, required=("type_", "what", "by"))
    with recording(call) as work:
        complaint = work.complaint(ref)
        demand = Demand(
            what=facts.text("what"),
            order=OrderKind.FAILURE_ORDER,
            by=facts.day("by"),
            failure=facts.number("type_"),
            owner=work.person(facts.text("owner", None)),
        )
        events = handling.order(complaint, demand, work.bench(complaint), facts.day("on", work.today))
        number = len(complaint.ombudsman.orders) + 1
        warnings = ["Tell the Member Responsible for Complaints: it goes into the annual report (8.1 c, 9.7 c)."]
        said = f"failure order {number}, of type {demand.failure}"
        return outcome(work, complaint.ref, work.save_on(complaint, events), said, warnings=warnings)


def comply(
    call: Call,
    ref: params.Ref,
    number: Annotated[int, Argument(metavar="N", min=1, help="The number of the order.")],
    proof: Proof = None,
    declined: Annotated[
        str | None,
        Option(metavar="REASON", help="Of a recommendation: why you do not follow it."),
        Ask(STORY, "Why do you not follow it?"),
    ] = None,
    on: params.On = None,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    """Record that an order was complied with, and what shows it; of money, that it was paid."""
    facts = gather(call, required=(("proof", "declined"),))
    with recording(call) as work:
        complaint = work.complaint(ref)
        events = handling.comply(
            complaint,
            number,
            facts.text("declined" if "declined" in facts else "proof"),
            work.bench(complaint),
            on=facts.day("on", work.today),
            declined="declined" in facts,
        )
        said = f"recommendation {number} answered" if "declined" in facts else f"order {number} complied with"
        return outcome(work, complaint.ref, work.save_on(complaint, events), said)
