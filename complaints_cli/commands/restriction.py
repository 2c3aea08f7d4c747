"""`restriction warn`, `add`, `list`: unacceptable behaviour is warned of first; a limit on contact comes after."""

from dataclasses import replace
from datetime import date
from typing import Annotated, Any

from complaints_cli.commands import kinds, params, posting
from complaints_cli.commands.asking import gather
from complaints_cli.commands.kinds import DAY, STORY, TEXT, Ask, Kind
from complaints_cli.commands.outcome import outcome
from complaints_cli.commands.recording import Recording, recording
from complaints_cli.commands.restricted import linked, others_of_the_same
from complaints_cli.declared import Option
from complaints_cli.desk import Call
from complaints_cli.domain.dates import short_day
from complaints_cli.domain.events.restriction import BehaviourWarned, Restricted
from complaints_cli.domain.restriction import Behaviour, Party, heading, usual_review
from complaints_cli.domain.routing import has_role
from complaints_cli.domain.terms import Channel, LetterKind, SentBy
from complaints_cli.handling import restricting
from complaints_cli.handling.stages import applied
from complaints_cli.result import Cell, Result, Table, Text
from complaints_cli.store.reading import reading

BEHAVIOUR, PARTY = kinds.choice(Behaviour), kinds.choice(Party)
CAN_CLOSE = tuple(channel for channel in Channel if channel is not Channel.OTHER)
WEIGHED = ("evidence", "proportionality", "equality", "stays_open", "channels")
"""What makes a restriction fair: asked for at a terminal, and refused by the Code's rules where it is missing."""
EVERY = "SELECT * FROM restriction ORDER BY ended_on IS NOT NULL, review_on, ref, restriction"


def read_channels(typed: str, _today: date) -> tuple[Channel, ...]:
    """Channels of contact: `phone,email`. Raises Misuse "choice"."""
    one = kinds.choice(*(channel.value for channel in CAN_CLOSE))
    return tuple(dict.fromkeys(Channel(str(one.read(part, _today))) for part in typed.split(",")))


CHANNELS = Kind(read_channels, ", ".join, ", ".join(CAN_CLOSE))
Behaviours = Annotated[
    list[str] | None,
    Option(
        "--behaviour",
        metavar="WORD",
        help=f"What they did; give it again for each: {BEHAVIOUR.expects}. Being assertive is none of these.",
    ),
    Ask(BEHAVIOUR, "What did they do?"),
]
Whose = Annotated[
    str | None,
    Option(metavar="WORD", help=f"Whose contact it is: {PARTY.expects}; the resident's unless said."),
    Ask(PARTY, "Whose contact is it?"),
]
Evidence = Annotated[
    str | None,
    Option(metavar="TEXT", help="What happened, on which days, and what shows it."),
    Ask(STORY, "What happened, on which days, and what shows it?"),
]
Closed = Annotated[
    str | None,
    Option(metavar="LIST", help=f"Which channels are closed, such as phone,email: {CHANNELS.expects}."),
    Ask(CHANNELS, "Which channels are closed?"),
]
Frequency = Annotated[
    str | None,
    Option(metavar="TEXT", help="How often they are answered, or what is not answered again."),
    Ask(TEXT, "How often are they answered?"),
]
OnlyWith = Annotated[
    str | None,
    Option(metavar="NAME", help="The one person they are in contact with."),
    Ask(TEXT, "Who is the one person they are in contact with?"),
]


def warn(
    call: Call,
    ref: params.Ref,
    behaviour: Behaviours = None,
    evidence: Evidence = None,
    said: Annotated[
        str | None,
        Option(metavar="TEXT", help="What you told them: what must change, and what may follow."),
        Ask(STORY, "What did you tell them?"),
    ] = None,
    via: Annotated[
        str | None,
        Option(metavar="CHANNEL", help=f"How you told them: {params.CHANNEL.expects}."),
        Ask(params.CHANNEL, "How did you tell them?"),
    ] = None,
    whose: Whose = None,
    on: params.On = None,
    sent: params.Sent = None,
    draft: params.Draft = None,
    letter: params.Letter = None,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    """Record that somebody was warned about their behaviour. A restriction comes after a warning (Code 5.15).

    With `--sent`, `--letter` or `--draft` it is a letter; without one they were told by word of mouth.
    """
    facts = gather(call, required=("behaviour", "evidence", "said"))
    asked = posting.post(facts, draft, letter)
    with recording(call) as work:
        complaint, day = work.complaint(ref), facts.day("on", work.today)
        warned = BehaviourWarned(
            on=day,
            warning=len(complaint.behaviour_warnings) + 1,
            party=facts.choice("whose", Party, Party.RESIDENT),
            behaviours=facts.choices("behaviour", Behaviour),
            via=facts.choice("via", Channel, None),
            evidence=facts.text("evidence"),
            said=facts.text("said"),
        )
        kind = LetterKind.RESTRICTION_WARNING
        via_ = posting.told_via(work, warned.via, applied(complaint, [warned]), kind, day, asked)
        events = restricting.warn(complaint, replace(warned, via=via_), work.bench(complaint))
        said_ = f"the {warned.party} was warned"
        if asked.is_wanted:
            return posting.carried_out(work, complaint, events, kind, day, asked, said_)
        return outcome(work, complaint.ref, work.save_on(complaint, events), said_)


def add(
    call: Call,
    ref: params.Ref,
    behaviour: Behaviours = None,
    evidence: Evidence = None,
    proportionality: Annotated[
        str | None,
        Option(metavar="TEXT", help="Why nothing milder would do."),
        Ask(STORY, "Why would nothing milder do?"),
    ] = None,
    equality: Annotated[
        str | None,
        Option(metavar="TEXT", help="How you had regard to the Equality Act 2010."),
        Ask(STORY, "How did you have regard to the Equality Act 2010?"),
    ] = None,
    stays_open: Annotated[
        str | None,
        Option(metavar="TEXT", help="Which contact stays open, emergencies first."),
        Ask(STORY, "Which contact stays open?"),
    ] = None,
    channels: Closed = None,
    frequency: Frequency = None,
    only_with: OnlyWith = None,
    starts: Annotated[
        str | None,
        Option(metavar="DATE", help="From when; the day of the decision unless said."),
        Ask(DAY, "From when?"),
    ] = None,
    review: Annotated[
        str | None,
        Option(metavar="DATE", help="When it is looked at again; six months after its start unless said."),
        Ask(DAY, "When is it looked at again?"),
    ] = None,
    decided_by: Annotated[
        str | None,
        Option(metavar="NAME", help="Who decided; you, unless said."),
        Ask(TEXT, "Who decided?"),
    ] = None,
    appeal_to: Annotated[
        str | None,
        Option(metavar="NAME", help="Who hears an appeal: somebody else."),
        Ask(TEXT, "Who hears an appeal?"),
    ] = None,
    without_warning: Annotated[
        str | None,
        Option(metavar="REASON", help="Why there was no warning first."),
        Ask(STORY, "Why was there no warning first?"),
    ] = None,
    bar_complaints: Annotated[
        bool, Option("--bar-complaints", help="Never possible: nobody is kept from complaining (Code 2.5).")
    ] = False,
    whose: Whose = None,
    on: params.On = None,
    sent: params.Sent = None,
    draft: params.Draft = None,
    letter: params.Letter = None,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    """Limit somebody's contact for a time: on evidence, in proportion, with regard to the Equality Act 2010.

    The letter that tells them, with the right to appeal, goes out with it. Letters then go out by an open channel only.
    No clock stops, what they send is still recorded, and they may complain again (Code 5.14, 5.15, 2.5).
    """
    who = ("appeal_to",) if call.desk.claimed else ("decided_by", "appeal_to")
    facts = gather(call, required=("behaviour", *who, *(WEIGHED if call.desk.interactive else ())))
    asked = posting.post(facts, draft, letter)
    with recording(call) as work:
        complaint, on_ = work.complaint(ref), facts.day("on", work.today)
        kind, starts_ = LetterKind.RESTRICTION, facts.day("starts", on_)
        restricted = Restricted(
            on=on_,
            restriction=len(complaint.restrictions) + 1,
            party=facts.choice("whose", Party, Party.RESIDENT),
            behaviours=facts.choices("behaviour", Behaviour),
            channels=facts.choices("channels", Channel),
            only_with=work.person(facts.text("only_with", None)),
            starts=starts_,
            review=facts.day("review", usual_review(starts_)),
            told_by=asked.sent or SentBy.POST,
            decider=work.person(facts.text("decided_by", None) or work.at.claimed) or "",
            appeal_to=work.person(facts.text("appeal_to")) or "",
            frequency=facts.text("frequency", ""),
            evidence=facts.text("evidence", ""),
            proportionality=facts.text("proportionality", ""),
            equality=facts.text("equality", ""),
            stays_open=facts.text("stays_open", ""),
            without_warning=facts.text("without_warning", ""),
        )
        told_by = posting.goes_by(work, applied(complaint, [restricted]), kind, on_, asked)
        restricted, kin = replace(restricted, told_by=told_by), linked(work, complaint)
        events = restricting.restrict(complaint, restricted, kin, work.bench(complaint), bars_complaints=bar_complaints)
        known = [*_not_by_role(work, restricted), *restricting.restriction_warnings(restricted)]
        warnings = [*known, *others_of_the_same(work, complaint)]
        said = f"restriction {restricted.restriction}, from {short_day(starts_)}"
        return posting.carried_out(work, complaint, events, kind, on_, asked, said, warnings)


def _not_by_role(work: Recording, restricted: Restricted) -> list[str]:
    """A warning where the policy has somebody else look into such behaviour, or hear the appeal."""
    policy = work.record.rules(work.record.policy_on(restricted.on)[0]).policy.behaviour
    decider, hears = work.one(restricted.decider), work.one(restricted.appeal_to)
    asked = ((policy.decided_by, decider, "look into such behaviour"), (policy.appeal_to, hears, "hear the appeal"))
    return [
        f"Your policy has {role} {does}; {person.name} is not that on the staff list."
        for role, person, does in asked
        if role and not has_role(person, role)
    ]


def listed(
    call: Call,
    everything: Annotated[bool, Option("--all", help="Also those that were lifted.")] = False,
) -> Result:
    """List whose contact is restricted, in which way, and when that is looked at again."""
    with reading(call.desk.db) as record:
        rows = record.rows(EVERY)
        names = {person.id: person.name for person in record.staff()}
    items: list[dict[str, Any]] = [
        {
            "ref": row["ref"],
            "restriction": row["restriction"],
            "whose": row["party"],
            "conduct": sorted({heading(Behaviour(word)).value for word in row["behaviours"].split()}),
            "channels": (row["channels"] or "").split(),
            "frequency": row["frequency"],
            "starts_on": row["starts_on"],
            "review_on": row["review_on"],
            "appeal_to": names.get(row["appeal_to"], row["appeal_to"]),
            "ended_on": row["ended_on"],
        }
        for row in rows
        if everything or row["ended_on"] is None
    ]
    if not items:
        return Result(data={"items": []}, screen=[Text("Nobody's contact is restricted.")])
    today = call.desk.today
    lines: list[list[str | Cell]] = [
        [
            each["ref"],
            str(each["restriction"]),
            ", ".join(filter(None, [*each["channels"], each["frequency"]])),
            short_day(date.fromisoformat(each["starts_on"])),
            _until(each, today),
        ]
        for each in items
    ]
    return Result(
        data={"items": items}, screen=[Table(["Complaint", "N", "What is limited", "Since", "Review"], lines)]
    )


def _until(item: dict[str, Any], today: date) -> Cell:
    if item["ended_on"] is not None:
        return Cell(f"lifted on {short_day(date.fromisoformat(item['ended_on']))}", "good")
    review = date.fromisoformat(item["review_on"])
    return Cell(f"{short_day(review)}{' (overdue)' if review < today else ''}", "bad" if review < today else "")
