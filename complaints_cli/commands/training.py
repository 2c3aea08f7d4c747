"""`training`: who was trained to take complaints and deal with people in distress, and when it is refreshed."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any

from complaints_cli.commands import params
from complaints_cli.commands.asking import gather
from complaints_cli.commands.kinds import DAY, STORY, TEXT, Ask
from complaints_cli.commands.people_named import on_the_list
from complaints_cli.commands.recording import recording
from complaints_cli.declared import Argument, Option
from complaints_cli.desk import Call
from complaints_cli.domain.dates import short_day
from complaints_cli.domain.events.training import Trained
from complaints_cli.domain.training import Training, to_refresh, trainings
from complaints_cli.handling.own_record import dated
from complaints_cli.result import Cell, Facts, Heading, Result, Table, Text
from complaints_cli.store.reading import reading

STREAM = "training"


def add(
    call: Call,
    name: Annotated[str, Argument(metavar="NAME", help="Who was trained."), Ask(TEXT, "Who was trained?")],
    what: Annotated[
        str | None, Option(metavar="TEXT", help="In what."), Ask(STORY, "What were they trained in?")
    ] = None,
    by: Annotated[str | None, Option(metavar="TEXT", help="Who trained them."), Ask(TEXT, "Who trained them?")] = None,
    on: params.On = None,
    refresh: Annotated[
        str | None,
        Option(metavar="DATE", help="By when it is to be refreshed."),
        Ask(DAY, "By when is it to be refreshed?"),
    ] = None,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    """Record that somebody on the staff list was trained (Code 4.3). A day to refresh it by stands in `due`.

    The same training taken again takes the place of the day before.
    """
    facts = gather(call, required=("name", "what"))
    with recording(call) as work:
        person = on_the_list(facts.text("name"), work.people)
        register = trainings(work.record.history(STREAM))
        event = Trained(
            on=facts.day("on", work.today),
            training=len(register) + 1,
            person=person.id,
            refresh=facts.day("refresh", None),
            what=facts.text("what"),
            by=facts.text("by", ""),
        )
        written = work.save_in(STREAM, [dated(event, work.today, later={"--refresh": event.refresh})])
    refresh_by = short_day(event.refresh) if event.refresh else None
    return Result(
        data={
            "n": event.training,
            "name": person.name,
            "what": event.what,
            "on": event.on,
            "refresh": event.refresh,
            "events": list(written.seqs),
        },
        screen=[
            Heading(f"{person.name} was trained on {short_day(event.on)}"),
            Facts([("In", event.what), ("By", event.by or None), ("Refresh by", refresh_by)]),
        ],
    )


def listed(call: Call) -> Result:
    """List who was trained in what, and who on the staff list never was."""
    at = call.desk
    with reading(at.db) as record:
        register = trainings(record.history(STREAM))
        people = record.staff()
    names = {person.id: person.name for person in people}
    trained = {each.person for each in register}
    untrained = [person.name for person in people if person.can_judge and person.id not in trained]
    current = {each.number for each in to_refresh(register)}
    screen = [
        Table(["Name", "What", "On", "Refresh by"], [_row(each, names, at.today, current) for each in register])
        if register
        else Text("Nobody's training is on record yet: complaints training add NAME --what TEXT"),
        *([Text(f"No training on record: {', '.join(untrained)}", "warn")] if untrained else []),
    ]
    return Result(data={"items": [_data(each, names) for each in register], "untrained": untrained}, screen=screen)


def _data(training: Training, names: Mapping[str, str]) -> dict[str, Any]:
    return {
        "n": training.number,
        "name": names.get(training.person, training.person),
        "what": training.what,
        "by": training.by or None,
        "on": training.on,
        "refresh": training.refresh,
    }


def _row(training: Training, names: Mapping[str, str], today: date, current: set[int]) -> list[str | Cell]:
    name = names.get(training.person, training.person)
    return [name, training.what, short_day(training.on), _refresh(training, today, current)]


def _refresh(training: Training, today: date, current: set[int]) -> Cell:
    if training.refresh is None:
        return Cell("")
    if training.number not in current:
        return Cell("taken again since")
    late = training.refresh < today
    return Cell(f"{short_day(training.refresh)}{', overdue' if late else ''}", "bad" if late else "")
