"""`paragraph`: words of your own that stand in letters for a time. They are text, and replace no mandatory part."""

from collections.abc import Sequence
from datetime import date
from typing import Annotated, Any

from complaints_cli.commands import kinds
from complaints_cli.commands.asking import gather
from complaints_cli.commands.kinds import DAY, STORY, TEXT, Ask
from complaints_cli.commands.recording import recording
from complaints_cli.declared import Argument, Option
from complaints_cli.desk import Call
from complaints_cli.domain.dates import short_day
from complaints_cli.domain.events.house_style import ParagraphAdded, ParagraphEnded
from complaints_cli.domain.house_style import Paragraph, paragraphs
from complaints_cli.domain.landlord_terms import Place
from complaints_cli.domain.terms import LetterKind
from complaints_cli.errors import Refused, refuse
from complaints_cli.handling import house_style
from complaints_cli.result import Facts, Heading, Result, Table, Text
from complaints_cli.store.reading import reading

STREAM = "landlord"
PLACE, KIND = kinds.choice(Place), kinds.choice(LetterKind)


def add(
    call: Call,
    name: Annotated[
        str, Argument(metavar="NAME", help="What you call it."), Ask(TEXT, "What do you call the paragraph?")
    ],
    text: Annotated[
        str, Argument(metavar="TEXT", help="What it says; @FILE for a file."), Ask(STORY, "What does it say?")
    ],
    place: Annotated[
        str | None,
        Option(metavar="PLACE", help=f"Where it stands: {PLACE.expects}; contact unless said."),
        Ask(PLACE, "Where does it stand?"),
    ] = None,
    letter: Annotated[
        list[str] | None,
        Option(metavar="KIND", help="A kind of letter that it stands in; may be repeated. All unless said."),
        Ask(KIND, "In which kind of letter?"),
    ] = None,
    starting: Annotated[
        str | None,
        Option(metavar="DATE", help="The first day of letters that it stands in; today unless said."),
        Ask(DAY, "From which day?"),
    ] = None,
    until: Annotated[str | None, Option(metavar="DATE", help="The last day."), Ask(DAY, "Until which day?")] = None,
) -> Result:
    """Put a paragraph of your own into letters, from a day on.

    It is printed as it is typed, and adds to what a letter must say without standing in for any of it. `help` is
    the end of the section on help and support, in letters that have it, and `contact` the end of that on how to reach
    you. Ways to the Ombudsman that are no more are refused in it.
    """
    from complaints_cli.letters import banned, offers_help

    facts = gather(call, required=("name", "text"))
    if gaps := banned(facts.text("text")):
        raise Refused([gap.problem(f"letter-{gap.part}") for gap in gaps])
    place, letters = facts.choice("place", Place, Place.CONTACT), facts.choices("letter", LetterKind)
    if nowhere := [kind for kind in letters if place is Place.HELP and not offers_help(kind)]:
        message = f"There is no section on help and support in {', '.join(nowhere)}. Choose --place {Place.CONTACT}."
        raise refuse("place", message)
    with recording(call) as work:
        known = paragraphs(work.record.history(STREAM))
        event = ParagraphAdded(
            on=facts.day("starting", work.today),
            paragraph=len(known) + 1,
            place=place,
            letters=letters,
            until=facts.day("until", None),
            name=facts.text("name"),
            text=facts.text("text"),
        )
        written = work.save_in(STREAM, [house_style.add(known, event)])
    return Result(
        data={
            "n": event.paragraph,
            "name": event.name,
            "place": event.place,
            "letters": list(event.letters),
            "from": event.on,
            "until": event.until,
            "events": list(written.seqs),
        },
        screen=[
            Heading(f"Standard paragraph {event.paragraph}: {event.name}"),
            Facts([("Where", event.place), ("In", ", ".join(event.letters) or "all letters"), ("From", _days(event))]),
            Text(event.text),
        ],
    )


def end(
    call: Call,
    number: Annotated[int, Argument(metavar="N", min=1, help="The number of the paragraph.")],
    at: Annotated[
        str | None,
        Option("--at", metavar="DATE", help="The first day that it is in no letter; today unless said."),
        Ask(DAY, "From which day is it in no letter?"),
    ] = None,
) -> Result:
    """Use a standard paragraph no more, from a day on. Letters that went out with it stay as they are."""
    facts = gather(call)
    with recording(call) as work:
        known = paragraphs(work.record.history(STREAM))
        event = ParagraphEnded(on=facts.day("at", work.today), paragraph=number)
        written = work.save_in(STREAM, [house_style.end(known, event)])
    return Result(
        data={"n": number, "ended_on": event.on, "events": list(written.seqs)},
        screen=[Heading(f"Standard paragraph {number} is in no letter from {short_day(event.on)}")],
    )


def listed(call: Call) -> Result:
    """List the standard paragraphs, with the days they hold from and until, those that are over too."""
    at = call.desk
    with reading(at.db) as record:
        known = paragraphs(record.history(STREAM))
    return Result(
        data={"items": [_data(each, at.today) for each in known]},
        screen=[Table(["N", "Name", "Where", "In", "From", "Text"], _rows(known))]
        if known
        else [Text("There are none: complaints paragraph add NAME TEXT")],
    )


def _days(event: ParagraphAdded) -> str:
    return short_day(event.on) + (f", until {short_day(event.until)}" if event.until else "")


def _data(paragraph: Paragraph, today: date) -> dict[str, Any]:
    return {
        "n": paragraph.number,
        "name": paragraph.name,
        "text": paragraph.text,
        "place": paragraph.place,
        "letters": list(paragraph.letters),
        "from": paragraph.since,
        "until": paragraph.until,
        "ended_on": paragraph.ended_on,
        "holds": paragraph.holds(today),
    }


def _rows(known: Sequence[Paragraph]) -> list[list[str]]:
    return [
        [
            str(each.number),
            each.name,
            each.place,
            ", ".join(each.letters) or "all",
            "".join(
                [
                    short_day(each.since),
                    f", until {short_day(each.until)}" if each.until else "",
                    f", ended {short_day(each.ended_on)}" if each.ended_on else "",
                ]
            ),
            each.text,
        ]
        for each in known
    ]
