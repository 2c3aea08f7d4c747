"""`staff`: who takes, handles and decides complaints. Nobody is taken off the list: what they decided stays theirs."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Annotated, Any

from complaints_cli.commands import kinds, params
from complaints_cli.commands.asking import gather
from complaints_cli.commands.kinds import STORY, TEXT, Ask
from complaints_cli.commands.people_named import on_the_list
from complaints_cli.commands.recording import Recording, recording
from complaints_cli.commands.staff_joining import joined, joining_events, with_alias
from complaints_cli.declared import Argument, Option
from complaints_cli.desk import Call
from complaints_cli.domain.dates import short_day
from complaints_cli.domain.event import Event
from complaints_cli.domain.events.landlord import AliasAdded, SignatureGiven, StaffLeft, StaffPlaced
from complaints_cli.domain.people import Person
from complaints_cli.domain.terms import Standing
from complaints_cli.errors import Refused, refuse
from complaints_cli.handling.judging import in_order
from complaints_cli.result import Facts, Heading, Result, Table, Text
from complaints_cli.settings import Joining
from complaints_cli.store.queries import open_by_handler, open_with
from complaints_cli.store.reading import reading

STANDING = kinds.choice(Standing)
StandingTyped = Annotated[
    str | None,
    Option("--standing", metavar="WORD", help=f"Where they stand: {STANDING.expects}; staff unless said."),
    Ask(STANDING, "Where do they stand?"),
]
SignatureTyped = Annotated[
    str | None,
    Option("--signature", metavar="TEXT", help="How they sign letters, line by line, in place of name and role."),
    Ask(STORY, "How do they sign letters?"),
]
Name = Annotated[str, Argument(metavar="NAME", help="The person."), Ask(TEXT, "Who?")]


def add(
    call: Call,
    name: Name,
    role: Annotated[str | None, Option(metavar="TEXT", help="Their role."), Ask(TEXT, "Their role?")] = None,
    email: Annotated[
        str | None, Option(metavar="ADDRESS", help="Their email address."), Ask(TEXT, "Their email address?")
    ] = None,
    alias: Annotated[
        list[str] | None,
        Option(metavar="NAME", help="Another spelling of the name, or initials; may be repeated."),
        Ask(TEXT, "Another spelling?"),
    ] = None,
    standing: StandingTyped = None,
    outside: Annotated[
        str | None,
        Option(metavar="LANDLORD", help="They are no one of yours: whose they are."),
        Ask(TEXT, "Whose are they?"),
    ] = None,
    signature: SignatureTyped = None,
) -> Result:
    """Add somebody to the staff list: staff, a member of the board, or somebody from outside who may decide."""
    facts = gather(call, required=("name",))
    landlord = facts.text("outside", "")
    new = Joining(
        name=facts.text("name"),
        role=facts.text("role", ""),
        standing=Standing.OUTSIDE if landlord else facts.choice("standing", Standing, Standing.STAFF),
        landlord=landlord,
        email=facts.text("email", ""),
        aliases=facts.many("alias"),
        signature=facts.text("signature", ""),
    )
    with recording(call) as work:
        (person,) = joined(work.people, [new])
        work.people.append(person)
        written = work.save_in("staff", joining_events([person], work.today))
    return _told(person, written.seqs, f"{person.name} is on the staff list")


def place(
    call: Call,
    name: Name,
    role: Annotated[str | None, Option(metavar="TEXT", help="Their role."), Ask(TEXT, "Their role?")] = None,
    standing: StandingTyped = None,
    signature: SignatureTyped = None,
    on: params.On = None,
) -> Result:
    """Give somebody another role, another standing (the chair, a member of the board) or another signature.

    A signature ends the letters that they sign, where the policy lets letters name people. `--signature none` goes
    back to their name and role.
    """
    facts = gather(call, required=("name", ("role", "standing", "signature")))
    with recording(call) as work:
        person, day = on_the_list(facts.text("name"), work.people), facts.day("on", work.today)
        role, stands = facts.text("role", None), facts.choice("standing", Standing, None)
        events: list[Event] = []
        if role is not None or stands is not None:
            events.append(StaffPlaced(on=day, person=person.id, role=role, standing=stands))
        signs = facts.text("signature", person.signature)
        if "signature" in facts:
            signs = "" if signs == "none" else signs
            events.append(SignatureGiven(on=day, person=person.id, signature=signs))
        if problems := in_order(day, day, work.today):
            raise Refused(problems)
        written = work.save_in("staff", events)
    placed = replace(person, role=role or person.role, standing=stands or person.standing, signature=signs)
    return _told(placed, written.seqs, f"{placed.name} is {placed.role or placed.standing.value.replace('-', ' ')} now")


def listed(call: Call) -> Result:
    """List everybody, with those who left."""
    with reading(call.desk.db) as record:
        people = record.staff()
        handled = open_by_handler(record)
    if not people:
        return Result(data={"items": []}, screen=[Text("Nobody is on the staff list yet: complaints staff add NAME")])
    rows = [_row(person, handled.get(person.id, 0)) for person in people]
    return Result(
        data={"items": [{**_data(person), "open_complaints": handled.get(person.id, 0)} for person in people]},
        screen=[Table(["Name", "Role", "Email", "Also written", "Open"], rows)],
    )


def alias(
    call: Call,
    name: Name,
    spelling: Annotated[
        str,
        Argument(metavar="ALIAS", help="Another spelling of the name."),
        Ask(TEXT, "How else is the name written?"),
    ],
) -> Result:
    """Add another spelling of somebody's name. One that means somebody else is refused."""
    facts = gather(call, required=("name", "spelling"))
    with recording(call) as work:
        person = with_alias(on_the_list(facts.text("name"), work.people), facts.text("spelling"), work.people)
        written = work.save_in("staff", [AliasAdded(on=work.today, person=person.id, alias=person.aliases[-1])])
    return _told(person, written.seqs, f"{person.name} is also written {person.aliases[-1]}")


def leave(call: Call, name: Name, on: params.On = None) -> Result:
    """Say that somebody has left. What they recorded and decided stays theirs."""
    facts = gather(call, required=("name",))
    with recording(call) as work:
        person = on_the_list(facts.text("name"), work.people)
        day = facts.day("on", work.today)
        if person.left_on is not None:
            raise refuse("left-already", f"{person.name} left on {short_day(person.left_on)}.")
        if problems := in_order(day, day, work.today):
            raise Refused(problems)
        waiting = _waiting(work, person)
        written = work.save_in("staff", [StaffLeft(on=day, person=person.id)])
    left = Person(**{**vars(person), "left_on": day})
    return _told(left, written.seqs, f"{person.name} left on {short_day(day)}", waiting)


def _waiting(work: Recording, person: Person) -> list[str]:
    """What still waits for somebody who has gone."""
    refs = open_with(work.record, person.id)
    if not refs:
        return []
    way = f'complaints handover "{person.name}" --to NAME'
    return [f"Still with {person.name}: {', '.join(refs)}. Give them to somebody: {way}"]


def _data(person: Person) -> dict[str, Any]:
    return {
        "id": person.id,
        "name": person.name,
        "role": person.role or None,
        "standing": person.standing,
        "landlord": person.landlord or None,
        "email": person.email or None,
        "signature": person.signature or None,
        "aliases": person.aliases,
        "left_on": person.left_on,
    }


def _row(person: Person, handled: int) -> list[str]:
    left = f" (left {short_day(person.left_on)})" if person.left_on else ""
    return [person.name + left, person.place, person.email, "; ".join(person.aliases), str(handled)]


def _told(person: Person, events: Sequence[int], said: str, messages: Sequence[str] = ()) -> Result:
    also = "; ".join(person.aliases)
    pairs = [
        ("Role", person.place or None),
        ("Email", person.email or None),
        ("Also written", also or None),
        ("Signs as", person.signature or None),
    ]
    return Result(
        data={**_data(person), "events": list(events)}, screen=[Heading(said), Facts(pairs)], messages=messages
    )
