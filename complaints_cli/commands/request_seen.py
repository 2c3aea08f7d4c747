"""`request list, show`: service requests, newest first, and the whole file of one."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Annotated, Any

from complaints_cli.commands import kinds, params
from complaints_cli.commands.asking import gather
from complaints_cli.commands.choosing import triage_block, triage_data
from complaints_cli.commands.kinds import TEXT, Ask
from complaints_cli.commands.older import older_data, older_facts
from complaints_cli.commands.outcome import due_block, due_data
from complaints_cli.commands.requested import Ref
from complaints_cli.commands.timeline import timeline
from complaints_cli.declared import Option
from complaints_cli.desk import Call
from complaints_cli.domain.dates import short_day
from complaints_cli.domain.service_request import ServiceRequest, request_due
from complaints_cli.domain.terms import Flag
from complaints_cli.domain.triage import Contact
from complaints_cli.result import Block, Facts, Heading, Result, Table, Text
from complaints_cli.store.reading import reading
from complaints_cli.store.triaged import Wanted, requests_fitting

STATE = kinds.choice("open", "done")


def listed(
    call: Call,
    status: Annotated[
        str | None,
        Option(metavar="STATE", help=f"Where it stands: {STATE.expects}."),
        Ask(STATE, "In which state?"),
    ] = None,
    category: Annotated[
        str | None, Option(metavar="WORD", help="Of this category."), Ask(TEXT, "Of which category?")
    ] = None,
    team: Annotated[str | None, Option(metavar="WORD", help="With this team."), Ask(TEXT, "Which team?")] = None,
    flag: Annotated[
        str | None,
        Option(metavar="WORD", help=f"With this flag: {params.FLAG.expects}."),
        Ask(params.FLAG, "With which flag?"),
    ] = None,
    received: params.Period = None,
) -> Result:
    """List service requests, newest first: all of them, or those that fit every option given."""
    facts = gather(call)
    first, last = facts.days("received") or (None, None)
    wanted = Wanted(
        state=facts.text("status", None),
        category=facts.code("category"),
        team=facts.code("team"),
        flag=facts.choice("flag", Flag, None),
        first=first,
        last=last,
    )
    with reading(call.desk.db) as record:
        found = requests_fitting(record, wanted)
    if not found:
        fits = "No service request fits." if wanted != Wanted() else "There are none yet. The first: request add"
        return Result(data={"items": []}, screen=[Text(fits)])
    rows = [
        [
            each.ref,
            each.state,
            short_day(each.received_on),
            short_day(each.next_due) if each.next_due else "",
            ", ".join(filter(None, (each.label.removeprefix("service request, "), each.team, each.handler))),
            ", ".join(each.complaints),
        ]
        for each in found
    ]
    number = f"{len(found)} service request{'' if len(found) == 1 else 's'}."
    columns = ["Request", "State", "Received", "Next due", "About", "Complaint"]
    return Result(data={"items": [vars(each) for each in found]}, screen=[Table(columns, rows), Text(number)])


def show(
    call: Call,
    ref: Ref,
    timeline_too: Annotated[bool, Option("--timeline", help="Every event of it.")] = False,
    private: Annotated[bool, Option("--private", help="Also what is recorded of their vulnerability.")] = False,
) -> Result:
    """Show a service request: what was asked for, each contact, what they were told, and what became of it."""
    today = call.desk.today
    with reading(call.desk.db) as record:
        request = record.service_request(ref)
        names = {person.id: person.name for person in record.staff()}
        due = request_due(request, record.rules(request.received.policy))
        events = timeline(record.history(ref), names, private=private)
    data = {**_data(request, names, private=private), "due": [due_data(item) for item in due], "timeline": events}
    nothing = Text("Nothing is due on it.")
    screen: list[Block] = [
        Heading(f"{ref}: {request.state} ({request.label})"),
        due_block(due, today) if due else nothing,
        triage_block(request),
        *_screen(request, names, private=private),
        *older_facts(request.imported),
    ]
    if timeline_too:
        rows = [[short_day(each["on"]), short_day(each["recorded_on"]), each["who"], each["what"]] for each in events]
        screen += [Heading("Timeline"), Table(["Day", "Recorded", "By", "What"], rows)]
    return Result(data=data, screen=screen)


def _data(request: ServiceRequest, names: Mapping[str, str], *, private: bool) -> dict[str, Any]:
    received = request.received
    return {
        "ref": request.ref,
        "state": request.state,
        "received_on": request.received_on,
        "via": received.via,
        "category": received.category,
        "flags": received.flags,
        "heat": received.heat,
        "priority": received.priority,
        "target_on": received.target,
        "team": request.team,
        "handler": _name(request.handler, names),
        "taken_by": _name(received.taken_by, names),
        "parties": {
            **{key: getattr(received, key) or None for key in ("name", "address", "phone", "email", "adjustment")},
            "representative": received.rep or None,
            "rep_basis": received.rep_basis,
            "contact_by": received.contact_by,
            "home": received.home,
            "vulnerability_recorded": bool(received.vulnerability),
            "vulnerability": (received.vulnerability or None) if private else None,
        },
        "summary": received.summary or None,
        "outcome": received.outcome or None,
        "contacts": [_contact(each, names) for each in request.contacts],
        "replies": [
            {"on": each.on, "via": each.via, "by": _name(each.by, names), "text": each.text} for each in request.replies
        ],
        "reviews": [{"on": each.on, "text": each.text, "next": each.next} for each in request.reviews],
        "done_on": request.done_on,
        "how": request.how or None,
        "agreed": request.agreed,
        "complaints": request.complaints,
        "triage": triage_data(request),
        "older": older_data(request.imported),
        "erased": request.erased,
    }


def _contact(contact: Contact, names: Mapping[str, str]) -> dict[str, Any]:
    return {
        "n": contact.number,
        "on": contact.on,
        "via": contact.via,
        "words": contact.words,
        "taken_by": _name(contact.taken_by, names),
        "spoken_to": contact.spoken_to or None,
        "unhappy": contact.unhappy,
        "signs": contact.signs,
        "choice": contact.choice,
        "why": contact.why or None,
    }


def _name(person: str | None, names: Mapping[str, str]) -> str | None:
    return names.get(person, person) if person else None


def _screen(request: ServiceRequest, names: Mapping[str, str], *, private: bool) -> Iterator[Block]:
    received = request.received
    hidden = "recorded; shown with --private" if received.vulnerability else None
    yield Facts(
        [
            ("Received", f"{short_day(request.received_on)} by {received.via.value.replace('-', ' ')}"),
            ("Resident", received.name or "name not recorded"),
            ("Address", received.address or None),
            ("Phone", received.phone or None),
            ("Email", received.email or None),
            ("Write by", received.contact_by),
            ("Speaks for them", received.rep or None),
            ("Adjustments", received.adjustment or None),
            ("Vulnerability", (received.vulnerability or None) if private else hidden),
            ("Flags", ", ".join(received.flags) or None),
            ("Heat network", received.heat),
            ("Would resolve it", received.outcome or None),
            ("Team", request.team),
            ("Handler", _name(request.handler, names) or "nobody yet"),
            ("Complaint", ", ".join(request.complaints) or None),
            ("Done", f"{short_day(request.done_on)}: {request.how}" if request.done_on else None),
        ]
    )
    yield Heading("Contacts")
    yield Table(["N", "Day", "By", "Words", "Choice to complain"], [_row(each) for each in request.contacts])
    told = [[short_day(each.on), _name(each.by, names) or each.via.value, each.text] for each in request.replies]
    told += [[short_day(each.on), "looked at again", each.text] for each in request.reviews]
    if told:
        yield Heading("What was done about it")
        yield Table(["Day", "Who or how", "What"], told)


def _row(contact: Contact) -> Sequence[str]:
    choice = contact.choice.value if contact.choice else "to be offered" if contact.is_unanswered else "not called for"
    said = f"{choice}: {contact.why}" if contact.why else choice
    return [str(contact.number), short_day(contact.on), contact.via.value if contact.via else "", contact.words, said]
