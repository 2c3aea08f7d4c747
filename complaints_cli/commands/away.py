"""`away`: who is away, and who covers. What is theirs is listed with the cover; no date moves, no handler changes."""

from collections.abc import Sequence
from datetime import date
from typing import Annotated, Any

from complaints_cli.commands import params
from complaints_cli.commands.asking import gather
from complaints_cli.commands.facts import Facts
from complaints_cli.commands.kinds import DAY, DAYS, TEXT, Ask
from complaints_cli.commands.people_named import on_the_list
from complaints_cli.commands.recording import Recording, recording
from complaints_cli.declared import Argument, Option
from complaints_cli.desk import Call
from complaints_cli.domain.absence import Absence, absences
from complaints_cli.domain.dates import short_day
from complaints_cli.domain.event import Event
from complaints_cli.errors import Misuse
from complaints_cli.handling.absences import come_back, go_away
from complaints_cli.result import Heading, Result, Table, Text
from complaints_cli.store.queries import due_with
from complaints_cli.store.reading import reading


def away(
    call: Call,
    name: Annotated[str | None, Argument(metavar="NAME", help="Who is away."), Ask(TEXT, "Who is away?")] = None,
    days: Annotated[
        str | None,
        Argument(metavar="FROM..TO", help="From which day to which, both included."),
        Ask(DAYS, "From which day to which?"),
    ] = None,
    cover: Annotated[
        str | None,
        Option(metavar="NAME", help="Who sees to what is theirs meanwhile."),
        Ask(TEXT, "Who covers?"),
    ] = None,
    back: Annotated[
        str | None,
        Option(metavar="DATE", help="They are back on this day, earlier than was said."),
        Ask(DAY, "When are they back?"),
    ] = None,
    from_file: params.FromFile = None,
) -> Result:
    """Say that somebody is away, and who covers. `due` then lists what is theirs with the cover's name.

    Complaints stay with whoever handles them, and no date moves. Who may decide is not changed by it: ask `who-can`.
    """
    facts = gather(call, required=("name",), then=_then)
    if "back" in facts and ("days" in facts or "cover" in facts):
        raise Misuse("back", "--back ends an absence, and FROM..TO with --cover begins one: do one at a time.")
    with recording(call) as work:
        person = on_the_list(facts.text("name"), work.people)
        known, span = absences(work.record.history("staff")), facts.days("days")
        if span is None:
            absence, returned = come_back(person, facts.day("back"), known, work.today)
            event: Event = returned
            said = f"{person.name} is back on {short_day(returned.back)}."
            if returned.back <= absence.first:
                said = f"{person.name} is not away from {short_day(absence.first)} after all."
            messages: list[str] = []
        else:
            stand_in = on_the_list(facts.text("cover"), work.people)
            gone = go_away(person, stand_in, span, known, work.today)
            absence = Absence(person=person.id, first=gone.first, last=gone.last, cover=gone.cover)
            event = gone
            said = f"{person.name} is away from {_span(absence)}. {stand_in.name} covers."
            messages = [*_theirs(work, absence), *_uncovered(work, absence, known)]
        written = work.save_in("staff", [event])
        data = {**_data(absence, work.names), "back_on": facts.day("back", None), "events": written.seqs}
    return Result(data=data, screen=[Heading(said)], messages=messages)


def listed(call: Call) -> Result:
    """List who is away, today or later, and who covers."""
    today = call.desk.today
    with reading(call.desk.db) as record:
        names = {person.id: person.name for person in record.staff()}
        found = [each for each in absences(record.history("staff")) if each.last >= today]
    if not found:
        return Result(data={"items": []}, screen=[Text("Nobody is away, nor down to be.")])
    rows = [
        [names[each.person], short_day(each.first), short_day(each.last), names[each.cover], _now(each, today)]
        for each in found
    ]
    return Result(
        data={"items": [_data(each, names) for each in found]},
        screen=[Table(["Away", "From", "To", "Cover", "Now"], rows)],
    )


def _then(facts: Facts) -> Sequence[str]:
    return () if "back" in facts else ("days", "cover")


def _theirs(work: Recording, absence: Absence) -> list[str]:
    """How much of theirs falls due meanwhile."""
    number = due_with(work.record, absence.person, absence.last)
    if not number:
        return []
    cover = work.names[absence.cover]
    many = f"{number} thing{' of theirs is' if number == 1 else 's of theirs are'} due by {short_day(absence.last)}"
    return [f'{many}. While they are away, {cover} finds them with: complaints due --handler "{cover}"']


def _uncovered(work: Recording, absence: Absence, known: Sequence[Absence]) -> list[str]:
    """Whoever they were to cover for in that time has nobody now."""
    return [
        f"{work.names[absence.person]} was to cover for {work.names[each.person]}, away from {_span(each)}: name "
        f'somebody else. complaints away "{work.names[each.person]}" --back {each.first.isoformat()}, then again.'
        for each in known
        if each.cover == absence.person and each.overlaps(absence.first, absence.last)
    ]


def _span(absence: Absence) -> str:
    return f"{short_day(absence.first)} to {short_day(absence.last)}"


def _now(absence: Absence, today: date) -> str:
    return "away today" if absence.includes(today) else ""


def _data(absence: Absence, names: dict[str, str]) -> dict[str, Any]:
    return {
        "name": names[absence.person],
        "first": absence.first,
        "last": absence.last,
        "cover": names[absence.cover],
    }
