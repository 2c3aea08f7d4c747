"""What the columns of the self-assessment mean, and of what was sent to the Ombudsman each year."""

from complaints_cli.store.notes.about import About, Personal

YEAR_END = "The last day of the year that the form is for."
PROVISION = "The number of the provision, such as 6.2."

NOTES = {
    "provision_answer": About(
        "Your own statement on a provision of the Code, on the form of a year (Code 8.1, 8.2).",
        {
            "year_end": YEAR_END,
            "number": PROVISION,
            "comply": "yes, no, partly or not-applicable.",
            "evidence": Personal("What shows it. Blank: not said."),
            "commentary": Personal("What you say of it. Blank: nothing."),
            "action": Personal("What you will do. Blank: nothing."),
            "due_on": "The day to do it by. Blank: nothing to do.",
            "answered_on": "The day of the answer.",
            "carried_from": "The last day of the year whose form it was carried over from. Blank: answered anew.",
            "to_confirm": "1 where it was carried over and nobody has confirmed it.",
            "done_on": "The day what was promised was done. Blank: not yet, or nothing.",
            "proof": Personal("How you know. Blank: nothing said."),
        },
    ),
    "explained_failing": About(
        "Something that the record shows against an answer, and why the answer stands.",
        {
            "year_end": YEAR_END,
            "number": PROVISION,
            "failing": "What the record shows, in a word with its complaint.",
            "explained_on": "The day of it.",
            "because": Personal("Why the answer stands. Blank: not given."),
        },
    ),
    "assessment_approval": About(
        "The last approval of a year's form by the governing body (Code 8.2).",
        {
            "year_end": YEAR_END,
            "approved_on": "The day of it.",
            "approved_by": Personal("Which body. Blank: not given."),
            "minute": Personal("The minute. Blank: none named."),
            "despite": Personal("Why it was approved with rows open. Blank: none was."),
            "answered": "How many rows were answered.",
            "changed": "The numbers of rows that were answered otherwise since. Blank: none.",
        },
    ),
    "assessment_call": About(
        "Something that called for a fresh self-assessment (Code 8.3, 8.4).",
        {
            "call": "Its number, given once.",
            "because": "What called for it, in a word.",
            "complaint": "The complaint it comes from. Blank: none.",
            "called_on": "The day of it.",
            "due_on": "The day to be done by.",
            "done_on": "The day it was done. Blank: not yet.",
            "words": Personal("What is to be looked at. Blank: not said."),
            "changes": Personal("What changed. Blank: not done, or nothing."),
        },
    ),
    "submission": About(
        "A year whose papers went to the Ombudsman.",
        {"year_end": "The last day of that year.", "sent_on": "The day they went."},
    ),
}
