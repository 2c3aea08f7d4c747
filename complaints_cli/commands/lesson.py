"""`lesson`: what is learned from elsewhere than one complaint, followed until it is made and told of."""

from datetime import date
from typing import Annotated, Any

from complaints_cli.commands import kinds, params
from complaints_cli.commands.asking import gather
from complaints_cli.commands.kinds import STORY, Ask
from complaints_cli.commands.learning import TOLD
from complaints_cli.commands.recording import Recording, recording
from complaints_cli.declared import Argument, Option
from complaints_cli.desk import Call
from complaints_cli.domain.dates import short_day
from complaints_cli.domain.events.lessons import LessonDone, LessonNoted, LessonTold
from complaints_cli.domain.landlord_terms import LessonFrom
from complaints_cli.domain.learning import ToldBy
from complaints_cli.domain.lessons import GeneralLesson, general_lessons
from complaints_cli.errors import Misuse
from complaints_cli.handling import lessons, own_record
from complaints_cli.result import Block, Facts, Heading, Result, Table, Text
from complaints_cli.store.reading import reading

STREAM = "lessons"
SOURCE = kinds.choice(LessonFrom)
Number = Annotated[int, Argument(metavar="N", min=1, help="The number of the lesson.")]


def add(
    call: Call,
    source: Annotated[
        str | None,
        Option(metavar="WORD", help=f"Where it comes from: {SOURCE.expects}."),
        Ask(SOURCE, "Where does it come from?"),
    ] = None,
    what: Annotated[
        str | None, Option(metavar="TEXT", help="What you learned."), Ask(STORY, "What did you learn?")
    ] = None,
    change: Annotated[
        str | None,
        Option(metavar="TEXT", help="What you change because of it."),
        Ask(STORY, "What do you change because of it?"),
    ] = None,
    none: Annotated[
        str | None,
        Option(metavar="REASON", help="Nothing changes, and why."),
        Ask(STORY, "Why does nothing change?"),
    ] = None,
    owner: params.Owner = None,
    due: params.Due = None,
    on: params.On = None,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    """Note what you learned from the Ombudsman's reports, a review of a service, requests, outages or good practice.

    It stands in the service improvement plan. With a date it is due until it is made.
    """
    facts = gather(call, required=("source", "what", ("change", "none")), wished=("owner", "due"))
    if "change" in facts and "none" in facts:
        raise Misuse("change-and-none", "Give --change or --none, not both.")
    with recording(call) as work:
        event = LessonNoted(
            on=facts.day("on", work.today),
            lesson=len(_found(work)) + 1,
            source=facts.choice("source", LessonFrom),
            none="none" in facts,
            owner=work.person(facts.text("owner", None)),
            due=facts.day("due", None),
            what=facts.text("what"),
            change=facts.text("none") if "none" in facts else facts.text("change"),
        )
        own_record.dated(event, work.today, later={"--due": event.due})
        return _saved(work, event, "noted", [Facts([("Learned", event.what), ("Changes", event.change)])])


def done(
    call: Call,
    number: Number,
    proof: Annotated[
        str | None,
        Option(metavar="TEXT", help="How you know that it was made."),
        Ask(STORY, "How do you know that it was made?"),
    ] = None,
    on: params.On = None,
    from_file: params.FromFile = None,
) -> Result:
    """Record that the change was made, and how you know."""
    facts = gather(call, required=("proof",))
    with recording(call) as work:
        event = LessonDone(on=facts.day("on", work.today), lesson=number, proof=facts.text("proof"))
        lessons.finish(_found(work), event, work.today)
        return _saved(work, event, "implemented")


def told(
    call: Call,
    number: Number,
    how: Annotated[
        str | None,
        Option(metavar="WORD", help=f"How they heard of it: {TOLD.expects}."),
        Ask(TOLD, "How did they hear of it?"),
    ] = None,
    text: Annotated[str | None, Option(metavar="TEXT", help="What was said."), Ask(STORY, "What was said?")] = None,
    on: params.On = None,
    from_file: params.FromFile = None,
) -> Result:
    """Record that people were told of it: staff, residents, or those who govern."""
    facts = gather(call, required=("how",))
    with recording(call) as work:
        event = LessonTold(
            on=facts.day("on", work.today),
            lesson=number,
            how=facts.choice("how", ToldBy),
            words=facts.text("text", ""),
        )
        lessons.tell(_found(work), event, work.today)
        return _saved(work, event, f"told ({event.how})")


def listed(call: Call) -> Result:
    """List what was learned from elsewhere than one complaint, and how far each change has come."""
    with reading(call.desk.db) as record:
        found = general_lessons(record.history(STREAM))
        names = {person.id: person.name for person in record.staff()}
    if not found:
        return Result(data={"items": []}, screen=[Text("There are none yet. The first: complaints lesson add")])
    rows = [_row(each, names, call.desk.today) for each in found]
    screen: list[Block] = [Table(["N", "From", "What changes", "Owner", ""], rows)]
    return Result(data={"items": [_data(each, names) for each in found]}, screen=screen)


def _found(work: Recording) -> tuple[GeneralLesson, ...]:
    return general_lessons(work.record.history(STREAM))


def _saved(
    work: Recording, event: LessonNoted | LessonDone | LessonTold, said: str, more: list[Block] | None = None
) -> Result:
    seqs = work.save_in(STREAM, [event]).seqs
    return Result(
        data={"n": event.lesson, "on": event.on, "events": list(seqs)},
        screen=[Heading(f"Lesson {event.lesson}, {said} on {short_day(event.on)}"), *(more or [])],
    )


def _data(each: GeneralLesson, names: dict[str, str]) -> dict[str, Any]:
    return {
        "n": each.number,
        "on": each.on,
        "source": each.source,
        "what": each.what,
        "change": each.change,
        "none": each.none,
        "owner": names.get(each.owner or ""),
        "due_on": each.due,
        "status": each.status,
        "done_on": each.done_on,
        "proof": each.proof or None,
        "told": [{"on": told.on, "how": told.how, "text": told.words or None} for told in each.told],
    }


def _row(each: GeneralLesson, names: dict[str, str], today: date) -> list[str]:
    heard = f"; told: {', '.join(dict.fromkeys(told.how for told in each.told))}" if each.told else ""
    state = each.progress.words(today, short_day, by=True) + heard
    return [str(each.number), each.source.replace("-", " "), each.change, names.get(each.owner or "", ""), state]
