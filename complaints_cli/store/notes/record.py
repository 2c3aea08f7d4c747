"""What the columns of the record itself mean: events, and their texts."""

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
    "trace": About(
        "An erasure after which the file was not written anew yet. Empty, unless one is under way or was cut short.",
        {"event": "The number of the event that erased."},
    ),
}
