"""What the columns of imports, and of copies that were handed out, hold."""

from complaints_cli.store.notes.about import About, Personal

NOTES = {
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
    "handed_out": About(
        "A copy that was made of what the record holds, and who made it.",
        {
            "number": "Its number, given once.",
            "what": "export, pack, redacted-pack or subject.",
            "refs": "The complaint it is of, or the files and people, by reference. Blank: of everything.",
            "handed_on": "The day of it.",
            "media": "What kind of file it is, as a media type.",
            "digest": "The file's SHA-256. Blank: it has no single one.",
            "login": Personal("The login of whoever made it."),
            "person": "The id of the person it was made for, as claimed. Blank: nobody was named.",
        },
    ),
    "old_reference": About(
        "A row of an older register that came over, and where it stood there.",
        {
            "ref": "What it became here: a complaint, a service request or a compliment.",
            "n": "Its number, from 1, where several rows became one.",
            "alias": Personal("The reference that it had there. Blank: it had none, or was erased."),
            "spelt": Personal("The same in one spelling, by which it is found. Blank: it had none, or was erased."),
            "batch": "The import that it came with.",
            "file": Personal("The name of the file. Blank: erased."),
            "sheet": Personal("The name of the sheet. Blank: the file has but one, or it was erased."),
            "row": "The number of the row in the file.",
            "key": Personal("By what the row is known again in another import, as SHA-256. Blank: erased."),
            "said": Personal("SHA-256 of all that the row said, to see whether it says more now. Blank: erased."),
        },
    ),
}
