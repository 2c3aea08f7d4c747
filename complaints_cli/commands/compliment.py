"""`compliment`: praise is recorded, and told to those whom it is about."""

from datetime import date
from typing import Annotated, Any

from complaints_cli.commands import params, resident
from complaints_cli.commands.asking import gather
from complaints_cli.commands.kinds import STORY, TEXT, Ask, Offered
from complaints_cli.commands.older import older_data, older_facts
from complaints_cli.commands.people_named import on_the_list
from complaints_cli.commands.recording import recording
from complaints_cli.declared import Argument, Option
from complaints_cli.desk import Call
from complaints_cli.domain.dates import short_day
from complaints_cli.domain.events.feedback import ComplimentReceived
from complaints_cli.domain.terms import Channel
from complaints_cli.handling.own_record import dated
from complaints_cli.handling.receiving import LONGEST_BACK
from complaints_cli.result import Facts, Heading, Result, Table, Text
from complaints_cli.store.reading import reading
from complaints_cli.store.triaged import all_compliments

Ref = Annotated[
    str,
    Argument(metavar="REF", read=params.reference, help="The compliment, such as K-2026-0001."),
    Offered(record="K"),
]

NONE_YET = "There are none yet. The first: complaints compliment add"


def add(
    call: Call,
    via: params.Via = None,
    text: Annotated[
        str | None, Option(metavar="TEXT", help="What they said."), Ask(STORY, "What did they say?")
    ] = None,
    about: Annotated[
        list[str] | None,
        Option(metavar="NAME", help="Whom it is about; give it again for each."),
        Ask(TEXT, "Whom is it about?"),
    ] = None,
    team: resident.Team = None,
    category: resident.Category = None,
    name: resident.Name = None,
    received: resident.Received = None,
    taken_by: resident.TakenBy = None,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    """Record a compliment: who said what, and about whom or which team."""
    facts = gather(call, required=("via", "text"), wished=("about", "team", "name"))
    with recording(call) as work:
        event = ComplimentReceived(
            on=facts.day("received", work.today),
            via=facts.choice("via", Channel),
            about=tuple(person for typed in facts.many("about") if (person := work.person(typed))),
            team=facts.code("team"),
            category=facts.code("category"),
            taken_by=work.person(facts.text("taken_by", None)),
            text=facts.text("text"),
            name=facts.text("name", ""),
        )
        dated(event, work.today, after=LONGEST_BACK)
        names = work.names
        written = work.save_first(event)
    ref = written.streams[-1]
    data = {"ref": ref, "events": list(written.seqs), **_data(event, names)}
    return Result(data=data, screen=[Heading(f"{ref}: compliment recorded"), _facts(event, names)])


def listed(
    call: Call,
    team: Annotated[str | None, Option(metavar="WORD", help="About this team."), Ask(TEXT, "About which team?")] = None,
    about: Annotated[str | None, Option(metavar="NAME", help="About this person."), Ask(TEXT, "About whom?")] = None,
    received: params.Period = None,
) -> Result:
    """List compliments, newest first: what a team or a person is told, or what the website says of a quarter.

    Nobody who paid one is named.
    """
    facts = gather(call)
    first, last = facts.days("received") or (date.min, date.max)
    with reading(call.desk.db) as record:
        who = on_the_list(facts.text("about"), record.staff()).name if "about" in facts else None
        known = all_compliments(record)
    found = [
        each
        for each in known
        if facts.code("team") in (None, each.team)
        and (who is None or who in each.about)
        and first <= each.received_on <= last
    ]
    if not found:
        none = f"None of the {len(known)} compliments fits." if known else NONE_YET
        return Result(data={"items": []}, screen=[Text(none)])
    rows = [
        [
            each.ref,
            short_day(each.received_on),
            ", ".join((*each.about, *([each.team] if each.team else []))),
            each.text or "",
        ]
        for each in found
    ]
    return Result(
        data={"items": [vars(each) for each in found]},
        screen=[Table(["Compliment", "Received", "About", "What they said"], rows)],
    )


def show(call: Call, ref: Ref) -> Result:
    """Show a compliment."""
    with reading(call.desk.db) as record:
        compliment = record.compliment(ref)
        names = {person.id: person.name for person in record.staff()}
    received = compliment.received
    return Result(
        data={
            "ref": ref,
            **_data(received, names),
            "older": older_data(compliment.imported),
            "erased": compliment.erased,
        },
        screen=[Heading(f"{ref}: compliment"), _facts(received, names), *older_facts(compliment.imported)],
    )


def _data(event: ComplimentReceived, names: dict[str, str]) -> dict[str, Any]:
    return {
        "received_on": event.on,
        "via": event.via,
        "about": [names.get(person, person) for person in event.about],
        "team": event.team,
        "category": event.category,
        "taken_by": names.get(event.taken_by or ""),
        "text": event.text,
        "name": event.name or None,
    }


def _facts(event: ComplimentReceived, names: dict[str, str]) -> Facts:
    return Facts(
        [
            ("Received", f"{short_day(event.on)} by {event.via.value.replace('-', ' ')}"),
            ("About", ", ".join(names.get(person, person) for person in event.about) or None),
            ("Team", event.team),
            ("From", event.name or None),
            ("Said", event.text),
        ]
    )
