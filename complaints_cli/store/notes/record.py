"""What the columns of the record itself mean: events, their texts, what came in and what was handed out."""

from complaints_cli.store.notes.about import About, Personal

NOTES = {
    "event": About(
        "Something that was recorded: never changed, never taken away. Everything else is worked out from these.",
        {
            "seq": "Its number in the whole record, from 1.",
            "stream": "What it belongs to: a complaint, request and so on, or landlord, policy, staff and so on.",
            "version": "Its number within that, from 1.",
            "act": "The version of the first event that was recorded together with it.",
            "kind": "What happened, in a word.",
            "happened_on": "The day it happened.",
            "recorded_on": "The day it was recorded, London's.",
            "instant": "The instant it was recorded, in UTC.",
            "login": Personal("The login of whoever recorded it."),
            "person": "The id of the person it was recorded for, as claimed. Blank: nobody was named.",
            "facts": "Dates, codes, amounts and ids, as JSON: nothing personal.",
            "seal": "The salted SHA-256 of its texts. Blank: it has none.",
            "previous": "The hash of the event before it.",
            "hash": "The SHA-256 of all of that: the chain that `complaints verify` follows.",
        },
    ),
    "sealed_text": About(
        "The texts of an event. They go when it is erased, and the chain stays whole.",
        {
            "event": "The number of the event.",
            "salt": "The salt of its seal.",
            "content": Personal("The texts, as JSON: names, contact details, stories."),
        },
    ),
    "document": About(
        "A letter as it went out, or a file as it came in.",
        {
            "event": "The number of its event.",
            "field": "Which part of the event it is.",
            "content": Personal("Its bytes."),
        },
    ),
    "import_batch": About(
        "A file that was imported, and what became of its rows.",
        {
            "batch": "Its number, given once, by which the import can be taken back.",
            "imported_on": "The day of it.",
            "name": Personal("The file's name. Blank: not kept."),
            "digest": "The file's SHA-256.",
            "rows": "How many rows of data it had.",
            "imported": "Rows that became a complaint.",
            "merged": "Rows that became part of another row's complaint.",
            "duplicates": "Rows that were on record already.",
            "not_complaints": "Rows that became something else: a request, a compliment and so on.",
            "skipped": "Rows that are no record: empty lines, totals, keys.",
            "held": "Rows that somebody must look at first.",
            "first_received_on": "The first day received among them. Blank: none was imported.",
            "last_received_on": "The last day received among them. Blank: none was imported.",
            "taken_back_on": "The day the import was taken back. Blank: it stands.",
        },
    ),
    "old_reference": About(
        "A row of an older register that was brought over, and what it was called there.",
        {
            "ref": "What it became here: a complaint, a request or a compliment.",
            "n": "Its number, from 1, within what it became.",
            "alias": Personal("Its reference there, as it was written. Blank: it had none, or it was erased."),
            "spelt": Personal(
                "The same as it is looked for, without regard to case and spaces. Blank: it had none, or it was erased."
            ),
            "batch": "The number of the import that brought it over.",
            "file": Personal("The file's name. Blank: erased."),
            "sheet": Personal("The sheet it stood on. Blank: a file without sheets, or erased."),
            "row": "The row it stood in, from 1.",
            "key": Personal("By what the row is known again, so that it never comes over twice. Blank: erased."),
            "said": Personal("What it said, in short, by which a row that says more since is known. Blank: erased."),
        },
    ),
    "handed_out": About(
        "A copy that was made of what the record holds, and who made it.",
        {
            "number": "Its number, given once.",
            "what": "export, pack, redacted-pack or subject.",
            "ref": "The complaint it is of. Blank: of more than one.",
            "handed_on": "The day of it.",
            "media": "What kind of file it is, as a media type.",
            "digest": "The file's SHA-256. Blank: it has no single one.",
            "name": Personal("The file's name, or whose request it was. Blank: not kept."),
            "login": Personal("The login of whoever made it."),
            "person": "The id of the person it was made for, as claimed. Blank: nobody was named.",
        },
    ),
}
