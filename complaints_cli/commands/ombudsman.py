"""`ombudsman refer`, `determination`, `review`, `moved`, `list`: what became of a complaint with the Ombudsman."""

from datetime import date
from typing import Annotated, Any

from complaints_cli.commands import kinds, params
from complaints_cli.commands.asking import gather
from complaints_cli.commands.facts import Facts
from complaints_cli.commands.kinds import DAY, STORY, SWITCH, TEXT, Ask
from complaints_cli.commands.outcome import outcome
from complaints_cli.commands.recording import recording
from complaints_cli.declared import Argument, Option
from complaints_cli.desk import Call
from complaints_cli.domain.compensation import money
from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.dates import short_day
from complaints_cli.domain.ombudsman import (
    AGAINST_US,
    Determined,
    Matter,
    ReferredBy,
    ReviewStep,
    resident_until,
)
from complaints_cli.domain.terms import State
from complaints_cli.errors import Misuse
from complaints_cli.handling import ombudsman as handling
from complaints_cli.result import Result, Table, Text, pounds
from complaints_cli.store.reading import reading

WHO, DETERMINED, MATTER = kinds.choice(ReferredBy), kinds.choice(Determined), kinds.choice(Matter)
DECIDED = kinds.choice(ReviewStep.CHANGED.value, ReviewStep.UNCHANGED.value)
Words = Annotated[
    str | None,
    Option("--words", metavar="TEXT", help="What it says, in short."),
    Ask(STORY, "What does it say, in short?"),
]
EVERYTHING = """
    SELECT ref, 'referral' AS what, referral AS n, referred_by AS kind, referred_on AS day, NULL AS due_on,
        NULL AS done_on, NULL AS amount FROM ombudsman_referral
    UNION ALL SELECT ref, 'notice', notice, which, came_on, due_on, answered_on, NULL FROM ombudsman_notice
    UNION ALL SELECT ref, 'evidence', evidence, NULL, asked_on, due_on, sent_on, NULL FROM ombudsman_evidence
    UNION ALL SELECT ref, 'determination', determination, outcome, determined_on, NULL, NULL, NULL
        FROM ombudsman_determination
    UNION ALL SELECT ref, 'order', item, kind, ordered_on, due_on, complied_on, amount FROM ombudsman_order
    UNION ALL SELECT ref, 'review', review, step, step_on, NULL, NULL, NULL FROM ombudsman_review
    ORDER BY day, ref, what, n"""
ASKED_OF_US = ("notice", "evidence", "order")


def refer(
    call: Call,
    ref: params.Ref,
    by: Annotated[
        str | None,
        Option("--by", metavar="WHO", help=f"Who brought it to the Ombudsman: {WHO.expects}."),
        Ask(WHO, "Who brought it to the Ombudsman?"),
    ] = None,
    their_ref: Annotated[
        str | None,
        Option(metavar="TEXT", help="The Ombudsman's own reference."),
        Ask(TEXT, "What is the Ombudsman's own reference?"),
    ] = None,
    on: params.On = None,
) -> Result:
    """Record that a complaint was brought to the Ombudsman. A resident may do so at any time; no clock stops."""
    facts = gather(call, required=("by",), wished=("their_ref",))
    with recording(call) as work:
        complaint, day = work.complaint(ref), facts.day("on", work.today)
        by_ = facts.choice("by", ReferredBy)
        events = handling.refer(complaint, by_, facts.text("their_ref", ""), work.bench(complaint), day)
        warnings = []
        if complaint.state is State.OPEN:
            warnings.append("Our own process is not over: its clocks run on, and the answer is still due.")
        ended = complaint.process_ended_on
        if ended is not None and day > resident_until(ended):
            warnings.append(f"The 12 months for that were over on {short_day(resident_until(ended))}.")
        written = work.save_on(complaint, events)
        return outcome(work, complaint.ref, written, f"brought to the Ombudsman by {by_}", warnings=warnings)


def determination(
    call: Call,
    ref: params.Ref,
    outcome_: Annotated[
        str | None,
        Option("--outcome", metavar="WORD", help=f"What it found: {DETERMINED.expects}."),
        Ask(DETERMINED, "What did the Ombudsman find?"),
    ] = None,
    point: params.OnePoint = None,
    words: Words = None,
    on: params.On = None,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    """Record what the Ombudsman found on a point; without one, on the complaint as a whole.

    Orders and recommendations are recorded with `ombudsman order`, each with its own day. A review can be asked for
    within three weeks.
    """
    facts = gather(call, required=("outcome_",))
    with recording(call) as work:
        complaint, found = work.complaint(ref), facts.choice("outcome_", Determined)
        point_ = facts.number("point", None)
        events = handling.determine(
            complaint, found, point_, facts.text("words", ""), work.bench(complaint), facts.day("on", work.today)
        )
        written = work.save_on(complaint, events)
        about = "the complaint" if point_ is None else f"point {point_}"
        return outcome(
            work,
            complaint.ref,
            written,
            f"the Ombudsman found on {about}: {found.replace('-', ' ')}",
            warnings=_after(complaint, written.complaints[complaint.ref], found),
        )


def _after(before: Complaint, now: Complaint, found: Determined) -> list[str]:
    """What follows from a determination and is not done by itself."""
    warnings = []
    if not before.ombudsman.referrals:
        warnings.append("Nothing shows when it was brought to the Ombudsman: complaints ombudsman refer REF --by WHO.")
    if found in AGAINST_US:
        last_day = now.ombudsman.review_until
        until = f" until {short_day(last_day)}" if last_day else ""
        warnings.append(f"A review can be asked for{until}: complaints ombudsman review REF --prepare.")
        warnings.append(
            "Look at the policy again (complaints policy review NAME --because judgement --by DATE); and if the "
            "Ombudsman asks for a fresh self-assessment: complaints assess call --because ombudsman."
        )
    return warnings


def review(
    call: Call,
    ref: params.Ref,
    prepare: Annotated[bool, Option("--prepare", help="We prepare to ask for one: its last day becomes due.")] = False,
    asked_on: Annotated[
        str | None, Option(metavar="DATE", help="It was asked for."), Ask(DAY, "On which day was it asked for?")
    ] = None,
    by: Annotated[
        str | None, Option("--by", metavar="WHO", help=f"Who asks: {WHO.expects}."), Ask(WHO, "Who asks?")
    ] = None,
    drop: Annotated[bool, Option("--drop", help="We do not ask for one after all.")] = False,
    outcome_: Annotated[
        str | None,
        Option("--outcome", metavar="WORD", help=f"What came of it: {DECIDED.expects}."),
        Ask(DECIDED, "What came of it?"),
    ] = None,
    exceptional: Annotated[
        bool,
        Option("--exceptional", help="After the three weeks all the same; --words says why."),
        Ask(SWITCH, "Is there an exceptional reason to ask late?"),
    ] = False,
    words: Words = None,
    on: params.On = None,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    """Prepare, ask for, drop or settle a review of a determination.

    Either side may ask within three weeks of it, on new facts or because a fact was wrong; disagreeing is no ground.
    """
    facts = gather(call, then=lambda given: ("words",) if given.flag("exceptional") or drop else ())
    step = _step(facts, prepare=prepare, drop=drop)
    with recording(call) as work:
        complaint = work.complaint(ref)
        day = facts.day("asked_on" if "asked_on" in facts else "on", work.today)
        events = handling.review(
            complaint,
            step,
            facts.text("words", ""),
            work.bench(complaint),
            on=day,
            by=facts.choice("by", ReferredBy, None),
            exceptional=facts.flag("exceptional"),
        )
        return outcome(work, complaint.ref, work.save_on(complaint, events), f"review of the determination {step}")


def _step(facts: Facts, *, prepare: bool, drop: bool) -> ReviewStep:
    given = [
        *([ReviewStep.PREPARED] if prepare else []),
        *([ReviewStep.DROPPED] if drop else []),
        *([ReviewStep.ASKED] if "asked_on" in facts else []),
        *([ReviewStep(facts.text("outcome_"))] if "outcome_" in facts else []),
    ]
    if len(given) != 1:
        message = "Say one thing about the review: --prepare, --asked-on DATE, --drop, or --outcome WORD."
        raise Misuse("missing-option", message)
    return given[0]


def moved(
    call: Call,
    ref: params.Ref,
    what: Annotated[str, Argument(metavar="WHAT", help=f"Of what: {MATTER.expects}."), Ask(MATTER, "Of what?")],
    number: Annotated[int, Argument(metavar="N", min=1, help="Its number.")],
    to: Annotated[
        str | None, Option(metavar="DATE", help="The day it gave instead."), Ask(DAY, "Which day instead?")
    ] = None,
    reason: params.Reason = None,
    on: params.On = None,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    """Record that the Ombudsman gave another day for a notice, a request for evidence or an order."""
    facts = gather(call, required=("to", "reason"))
    with recording(call) as work:
        complaint, matter, day = work.complaint(ref), facts.choice("what", Matter), facts.day("to")
        events = handling.set_other_day(
            complaint,
            matter,
            number,
            day,
            facts.text("reason"),
            work.bench(complaint),
            facts.day("on", work.today),
        )
        said = f"{matter} {number}, now by {short_day(day)}"
        return outcome(work, complaint.ref, work.save_on(complaint, events), said)


def listed(
    call: Call,
    still_open: Annotated[bool, Option("--open", help="Only what still waits for an answer of ours.")] = False,
) -> Result:
    """List what passed between the Ombudsman and you, over all complaints."""
    with reading(call.desk.db) as record:
        rows = record.rows(EVERYTHING)
    if still_open:
        rows = [row for row in rows if row["what"] in ASKED_OF_US and row["done_on"] is None]
    items: list[dict[str, Any]] = [
        {
            "ref": row["ref"],
            "what": row["what"],
            "n": row["n"],
            "kind": row["kind"],
            "on": row["day"],
            "due_on": row["due_on"],
            "done_on": row["done_on"],
            "amount": None if row["amount"] is None else pounds(row["amount"]),
        }
        for row in rows
    ]
    if not items:
        none = "Nothing of the Ombudsman waits for an answer." if still_open else "Nothing is on record."
        return Result(data={"items": []}, screen=[Text(none)])
    lines = [
        [
            row["ref"],
            f"{row['what']} {row['n']}",
            " ".join(filter(None, [(row["kind"] or "").replace("-", " "), row["amount"] and money(row["amount"])])),
            *(short_day(date.fromisoformat(row[name])) if row[name] else "" for name in ("day", "due_on", "done_on")),
        ]
        for row in rows
    ]
    return Result(data={"items": items}, screen=[Table(["Complaint", "What", "Which", "On", "By", "Answered"], lines)])
