"""What the columns of holds mean."""

from complaints_cli.store.notes.about import About, Personal

NOTES = {
    "hold": About(
        "Something that must not be erased, whatever its period (UK GDPR, article 17(3)), until the hold is lifted.",
        {
            "ref": "The complaint, request, feedback, compliment or claim, such as C-2026-0001.",
            "hold": "Its number, from 1, within that.",
            "ground": "For what it is kept: court, claim, access-request or other.",
            "placed_on": "The day it was placed.",
            "reason": Personal("Why. Blank: not given."),
            "lifted_on": "The day it was lifted. Blank: it holds.",
            "why_lifted": Personal("Why it was lifted. Blank: it holds."),
        },
    ),
}
