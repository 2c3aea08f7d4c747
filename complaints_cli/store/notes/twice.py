"""What the columns of complaints that were entered twice mean."""

from complaints_cli.store.notes.about import CATEGORY, ERASED, LABEL, VIA, About, Personal, by_id

NOTES = {
    "entered_twice": About(
        "A second entry of a complaint, set aside: it is in no other table of figures.",
        {
            "ref": "Its reference, such as C-2026-0002, never used again.",
            "other": "The entry that is kept, such as C-2026-0001.",
            "set_aside_on": "The day it was set aside.",
            "reason": Personal("How it is known to be the same complaint. Blank: not said."),
            "received_on": "The day it was received.",
            "recorded_on": "The day it was put on record, which may be later.",
            "via": VIA,
            "category": CATEGORY,
            "kept_close": "1 where lists call it by its reference alone: sensitive, safeguarding, staff conduct.",
            "handler": by_id("Who had it", blank="nobody"),
            "label": LABEL,
            "name": Personal("Who complains. Blank: not given."),
            "erased": ERASED,
        },
    ),
}
