"""`export`: everything on record for a spreadsheet or another program; that it was handed out is on record too."""

from typing import Annotated, Any

from complaints_cli.commands.export_files import wanted, writing
from complaints_cli.commands.handing_out import STREAM, put_on_record
from complaints_cli.commands.kinds import Offered
from complaints_cli.commands.recording import recording
from complaints_cli.declared import Option
from complaints_cli.desk import Call
from complaints_cli.domain.dates import short_day
from complaints_cli.domain.exchange import Copy, handed_out
from complaints_cli.domain.exchange_terms import HandedOutAs
from complaints_cli.domain.media import EXPORT_MEDIA, FORMS, JSON
from complaints_cli.errors import Misuse
from complaints_cli.result import Document, Facts, Heading, Result, Table, Text
from complaints_cli.store.reading import reading

WORDS = {
    HandedOutAs.EXPORT: "Export",
    HandedOutAs.PACK: "Evidence pack",
    HandedOutAs.REDACTED_PACK: "Redacted pack",
    HandedOutAs.SUBJECT: "All on one person",
}


def export(
    call: Call,
    output: Annotated[
        str,
        Option(metavar="PATH", help="A new file (.csv, .xlsx, .json), a folder of CSV files (DIR/), or - for stdout."),
    ],
    form: Annotated[
        str | None,
        Option("--format", metavar="FORM", help="csv, xlsx or json; by the name's ending unless said."),
        Offered(tuple(EXPORT_MEDIA)),
    ] = None,
    table: Annotated[
        str | None, Option(metavar="NAME", help="Which table, for a single CSV; complaints unless said.")
    ] = None,
    without_people: Annotated[
        bool, Option("--without-people", help="Leave out names, contact details and free text: for an auditor.")
    ] = False,
) -> Result:
    """Write everything on record as a workbook, CSV or JSON: every table, what each column means, and the record.

    A single CSV file is one table: complaints has a row for each, with due days, verdicts and working days taken. All
    others hold everything, and come back with `complaints --db NEW import`. No text in it can become a formula. That it
    was handed out, by whom and when, goes on record: `complaints export list`.
    """
    from complaints_cli.exchange.export import complaints
    from complaints_cli.exchange.export.contents import contents

    at = call.desk
    asked = wanted(output, form, table, complaints.NAME)
    if asked.is_stdout and at.json:
        raise Misuse("output", "With --json the answer is one object of its own: name a file with --output.")
    with recording(call) as work:
        everything = contents(work.record, work.today, people=not without_people, in_pieces=asked.media != JSON)
        with writing(asked, everything) as made:
            number, events = put_on_record(work, HandedOutAs.EXPORT, asked.media, made.digest)
    if made.content is not None:
        at.say(f"Recorded as number {number} of what was handed out.")
        return Result(data={}, screen=[Document(made.content.decode(), exact=made.content)])
    return Result(
        data={
            "n": number,
            "output": output,
            "format": FORMS[asked.media],
            "tables": made.rows,
            "rows": sum(made.rows.values()),
            "sha256": made.digest,
            "up_to": everything.events,
            "head": everything.head,
            "with_people": everything.has_people,
            "events": list(events),
        },
        screen=[
            Heading(f"Exported to {output}"),
            Facts(
                [
                    ("Tables", str(len(made.rows))),
                    ("Rows", str(sum(made.rows.values()))),
                    ("Up to", f"event {everything.events}"),
                    ("SHA-256", made.digest),
                    ("Recorded", f"as number {number} of what was handed out"),
                ]
            ),
            Text(_warning(everything.has_people)),
        ],
    )


def listed(call: Call) -> Result:
    """List what was handed out of the record: exports, evidence packs, all that is held on one person; and by whom."""
    with reading(call.desk.db) as record:
        copies = handed_out(record.history(STREAM))
        names = {person.id: person.name for person in record.staff()}
    rows = [
        [
            str(each.number),
            short_day(each.on),
            WORDS[each.what],
            FORMS[each.media],
            ", ".join(each.refs),
            each.login,
            names.get(each.person or "", ""),
        ]
        for each in copies
    ]
    return Result(
        data={"items": [_data(each, names) for each in copies]},
        screen=[Table(["N", "Day", "What", "Form", "About", "Login", "Person"], rows)]
        if copies
        else [Text("Nothing has been handed out.")],
    )


def _warning(has_people: bool) -> str:
    if has_people:
        return "It holds personal data, and anyone who has it can read it. Its own making is not in it."
    return "Names, contact details, free text and the record itself are left out: it cannot be imported."


def _data(copy: Copy, names: dict[str, str]) -> dict[str, Any]:
    return {
        "n": copy.number,
        "on": copy.on,
        "what": copy.what,
        "format": FORMS[copy.media],
        "refs": list(copy.refs),
        "sha256": copy.digest,
        "login": copy.login,
        "person": names.get(copy.person or "", copy.person),
    }
