"""`compensation offer`, `answer`, `paid`: lines become one offer of money, which is answered, and paid if accepted."""

from collections.abc import Iterator
from typing import Annotated

from complaints_cli.commands import kinds, params
from complaints_cli.commands.asking import gather
from complaints_cli.commands.kinds import DAY, MONEY, NUMBERS, STORY, SWITCH, TEXT, Ask
from complaints_cli.commands.outcome import outcome
from complaints_cli.commands.posting import carried_out, post
from complaints_cli.commands.recording import recording
from complaints_cli.declared import Argument, Option
from complaints_cli.desk import Call
from complaints_cli.domain.compensation import NEEDS_EVIDENCE, Against, Answer, Seen, money
from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.dates import short_day
from complaints_cli.domain.policy import Policy
from complaints_cli.domain.terms import LetterKind
from complaints_cli.handling import compensating, deciding
from complaints_cli.handling.compensating import Terms
from complaints_cli.handling.stages import applied
from complaints_cli.result import Result

AGAINST = kinds.choice(Against)
ANSWER = kinds.choice(Answer)
OFFSET = (
    "The Ombudsman's position is that compensation is paid to the resident, and not set off against what they owe "
    "(Code 7.4): be ready to explain it. The letter will say it openly."
)
NOT_AGREED = "The resident has not agreed to the offset: the letter says that they may ask for all of it to be paid."
NOT_ANSWERED = (
    "It was not answered yet, and no answer can be recorded once it is paid. If there was one: complaints undo REF, "
    "then complaints compensation answer REF WORD."
)
OfferNumber = Annotated[
    str | None,
    Option("--offer", metavar="N", help="Which offer, where there are several."),
    Ask(params.COUNT, "Which offer?"),
]


def offer(
    call: Call,
    ref: params.Ref,
    lines: Annotated[
        str | None,
        Option(metavar="all|1,3", help="Which lines; all that were not offered unless said."),
        Ask(NUMBERS, "Which lines?"),
    ] = None,
    due: params.Due = None,
    answer_by: Annotated[
        str | None,
        Option(metavar="DATE", help="By when you ask for an answer; you are reminded then."),
        Ask(DAY, "By when do you ask for an answer?"),
    ] = None,
    owner: params.Owner = None,
    offset: Annotated[
        str | None,
        Option(metavar="50.00", help="How much of it goes towards what the resident owes."),
        Ask(MONEY, "How much goes towards what they owe?"),
    ] = None,
    against: Annotated[
        str | None,
        Option(metavar="WORD", help=f"Towards what: {AGAINST.expects}."),
        Ask(AGAINST, "Towards what?"),
    ] = None,
    offset_agreed: Annotated[
        bool,
        Option("--agreed", help="The resident agreed to the offset."),
        Ask(SWITCH, "Did the resident agree to the offset?"),
    ] = False,
    legal_advice: Annotated[
        bool,
        Option("--legal-advice", help="Legal advice was taken on its wording."),
        Ask(SWITCH, "Was legal advice taken on its wording?"),
    ] = False,
    decider: params.Decider = None,
    approved_by: Annotated[
        str | None,
        Option(metavar="NAME", help="Who approved what is above the decider's limit."),
        Ask(TEXT, "Who approved it?"),
    ] = None,
    instead_of: Annotated[
        str | None,
        Option(metavar="N", help="It takes the place of this offer, which was not accepted."),
        Ask(params.COUNT, "Which offer does it take the place of?"),
    ] = None,
    basis: Annotated[
        str | None,
        Option(metavar="TEXT", help="The policy it rests on; else as your policy names it."),
        Ask(TEXT, "Which policy does it rest on?"),
    ] = None,
    on: params.On = None,
    sent: params.Sent = None,
    draft: params.Draft = None,
    letter: params.Letter = None,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    """Offer the lines as one sum (Code 5.13, 7.1 to 7.4). It goes into the next response, or out at once.

    With `--sent` it goes out in a letter of its own, with a form to answer it.
    Above the limit that the policy sets, it needs somebody's approval. Accepting it takes nothing from the resident.
    """
    facts = gather(call)
    asked = post(facts, draft, letter)
    with recording(call) as work:
        complaint, day = work.complaint(ref), facts.day("on", work.today)
        terms = Terms(
            lines=facts.numbers("lines"),
            due=facts.day("due", None),
            answer_by=facts.day("answer_by", None),
            owner=work.person(facts.text("owner", None)),
            offset=facts.money("offset", None),
            against=facts.choice("against", Against, None),
            offset_agreed=facts.flag("offset_agreed"),
            legal_advice=facts.flag("legal_advice"),
            decider=work.person(facts.text("decider", None)),
            approved_by=work.person(facts.text("approved_by", None)),
            instead_of=facts.number("instead_of", None),
            basis=facts.text("basis", ""),
        )
        bench = work.bench(complaint)
        events = compensating.offer(complaint, terms, bench, day)
        after = applied(complaint, events)
        total = after.actions[-1].amount or 0
        said = f"offer {after.actions[-1].number}: {money(total)}"
        warnings = list(_warnings(after, bench.rules.policy))
        if asked.is_wanted:
            return carried_out(work, complaint, events, LetterKind.COMPENSATION_OFFER, day, asked, said, warnings)
        return outcome(work, ref, work.save_on(complaint, events), said, warnings=warnings)


def answer(
    call: Call,
    ref: params.Ref,
    word: Annotated[
        str | None, Argument(metavar="WORD", help=f"One of: {ANSWER.expects}."), Ask(ANSWER, "What did they say?")
    ] = None,
    number: OfferNumber = None,
    pay_by: Annotated[
        str | None,
        Option(metavar="DATE", help="By when it will be paid; else as your policy has it."),
        Ask(DAY, "By when will it be paid?"),
    ] = None,
    words: Annotated[
        str | None, Option(metavar="TEXT", help="What the resident said."), Ask(STORY, "What did they say?")
    ] = None,
    on: params.On = None,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    """Record what the resident said to an offer of money. What is accepted stays due until it is paid (Code 7.3)."""
    facts = gather(call, required=("word",))
    with recording(call) as work:
        complaint, said = work.complaint(ref), facts.choice("word", Answer)
        action = compensating.offer_of(complaint, facts.number("number", None))
        day, until = facts.day("on", work.today), facts.day("pay_by", None)
        bench = work.bench(complaint)
        events = compensating.answer(complaint, action, said, until, facts.text("words", ""), bench, day)
        owed = applied(complaint, events).actions[action.number - 1].due
        warnings = []
        if said is Answer.ACCEPTED and owed == day and until is None and action.due is None:
            warnings.append(
                "No day to pay by was promised, so it is owed from today on. Promise one: "
                f"complaints action move REF {action.number} --to DATE --reason TEXT"
            )
        by = f", to be paid by {short_day(owed)}" if said is Answer.ACCEPTED and owed else ""
        recorded = f"offer {action.number} {said.value.replace('-', ' ')}{by}"
        return outcome(work, ref, work.save_on(complaint, events), recorded, warnings=warnings)


def paid(
    call: Call,
    ref: params.Ref,
    number: OfferNumber = None,
    how: Annotated[
        str | None,
        Option(metavar="TEXT", help="How it was paid, such as a bank transfer; never an account number."),
        Ask(TEXT, "How was it paid?"),
    ] = None,
    on: params.On = None,
) -> Result:
    """Record that the money went to the resident, when and how (Code 7.3). No bank details are kept here."""
    facts = gather(call, required=("how",))
    with recording(call) as work:
        complaint = work.complaint(ref)
        action = compensating.payable(complaint, facts.number("number", None))
        day, bench = facts.day("on", work.today), work.bench(complaint)
        events = deciding.finish(complaint, action.number, facts.text("how"), bench, day)
        recorded = f"offer {action.number} paid on {short_day(day)}"
        warnings = [NOT_ANSWERED] if action.answer is None else []
        return outcome(work, ref, work.save_on(complaint, events), recorded, warnings=warnings)


def _warnings(after: Complaint, policy: Policy) -> Iterator[str]:
    made = after.offers[-1]
    if made.offset is not None:
        yield OFFSET
        if not policy.offsets_arrears:
            yield "Your policy does not say that compensation is set off."
        if not made.offset_agreed:
            yield NOT_AGREED
    unproven = [
        str(line.number)
        for line in after.lines
        if line.number in made.lines and line.head in NEEDS_EVIDENCE and line.evidence is not Seen.RECEIVED
    ]
    if unproven:
        yield f"No proof of the loss is on record for line {', '.join(unproven)}."
    if not made.basis:
        yield "It names no policy that it rests on: --basis, or compensation.reference in your policy."
