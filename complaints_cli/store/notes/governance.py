"""What the columns of boards' papers, of surveys and of figures from elsewhere mean."""

from complaints_cli.store.notes.about import FIRST_ON, LAST_ON, About, Personal

N = "Its number, given once."
STANDS = "0 once another took its place, or it was taken back."

NOTES = {
    "presentation": About(
        "A report as it was presented, and what was decided on it (Code 8.2, 9.5 to 9.8).",
        {
            "number": N,
            "report": "annual, self-assessment, tsm, monthly, quarterly, board, residents, submission and so on.",
            "first_on": FIRST_ON,
            "last_on": LAST_ON,
            "given_to": "To whom: board, mrc (the Member Responsible for Complaints), committee, executive and so on.",
            "presented_on": "The day of it.",
            "version": "Which event of the stream keeps its bytes.",
            "media": "What kind of file it is, as a media type.",
            "size": "Its size in bytes.",
            "name": Personal("The file's name. Blank: not kept."),
            "sha256": "The file's SHA-256. Blank: not kept.",
            "paper_ref": Personal("The agenda's reference. Blank: none."),
            "decision": "noted, approved, discussed or referred-back. Blank: not decided.",
            "decided_on": "The day of that. Blank: not decided.",
            "minutes": Personal("The minute that says so. Blank: none."),
            "used": Personal("How it was used. Blank: not said."),
        },
    ),
    "governance_concern": About(
        "A concern that a body passed on to the board, or to its champion of residents.",
        {
            "number": N,
            "raised_by": "Which body.",
            "passed_to": "board or champion.",
            "passed_on": "The day of it.",
            "words": Personal("What it is. Blank: not given."),
        },
    ),
    "governing_response": About(
        "The governing body's response to a year's report (Code 8.2).",
        {
            "number": N,
            "first_on": FIRST_ON,
            "last_on": LAST_ON,
            "approved_on": "The day of it.",
            "approved_by": Personal("Which body. Blank: not given."),
            "words": Personal("What it says. Blank: not given."),
            "minute": Personal("The minute. Blank: none named."),
            "stands": STANDS,
        },
    ),
    "member_statement": About(
        "What somebody says in a year's report, in their role.",
        {
            "number": N,
            "first_on": FIRST_ON,
            "last_on": LAST_ON,
            "role": "mrc (the Member Responsible for Complaints), chair or chief-executive.",
            "stated_on": "The day of it.",
            "words": Personal("What they say. Blank: not given."),
            "stands": STANDS,
        },
    ),
    "commentary": About(
        "Your own words in a section of a report.",
        {
            "number": N,
            "first_on": FIRST_ON,
            "last_on": LAST_ON,
            "section": "Which section.",
            "commented_on": "The day of it.",
            "words": Personal("What they say. Blank: not given."),
            "stands": STANDS,
        },
    ),
    "ombudsman_publication": About(
        "Something that the Ombudsman published, in the year of whose report it is told (Code 8.1).",
        {
            "number": N,
            "publication": "annual-report, report, spotlight, guidance, order or other.",
            "first_on": FIRST_ON,
            "last_on": LAST_ON,
            "published_on": "The day of it.",
            "title": Personal("Its title. Blank: not given."),
            "about": Personal("What you made of it. Blank: not said."),
            "url": Personal("Where it is. Blank: not said."),
        },
    ),
    "none_received": About(
        "Nothing of the kind was there when it was looked for (Code 8.1).",
        {
            "number": N,
            "none_of": "annual-report (the Ombudsman's on you), or other.",
            "first_on": FIRST_ON,
            "last_on": LAST_ON,
            "looked_on": "The day it was looked for.",
            "stands": STANDS,
        },
    ),
    "report_published": About(
        "Where something of a year's was published (Code 8.2).",
        {
            "number": N,
            "what": "report, self-assessment, response, policy or residents-version.",
            "first_on": FIRST_ON,
            "last_on": LAST_ON,
            "published_on": "The day of it.",
            "place": Personal("Where. Blank: not given."),
        },
    ),
    "survey": About(
        "How many gave each answer on how complaints are handled: the regulator's TP09, or a question of your own.",
        {
            "survey": N,
            "first_on": FIRST_ON,
            "last_on": LAST_ON,
            "counted_on": "The day it was counted.",
            "very_satisfied": "People who were very satisfied.",
            "fairly_satisfied": "People who were fairly satisfied.",
            "neither": "People who were neither.",
            "fairly_dissatisfied": "People who were fairly dissatisfied.",
            "very_dissatisfied": "People who were very dissatisfied.",
            "own": "1 for a question of your own, 0 for the regulator's.",
            "stock": "lcra (rented) or lcho (owned in part). Blank: all homes.",
            "asked": "How many were asked. Blank: not said.",
            "sample": Personal("Who was asked. Blank: not said."),
            "method": Personal("How. Blank: not said."),
            "stands": STANDS,
        },
    ),
    "benchmark": About(
        "A figure from elsewhere that a measure is held against.",
        {
            "benchmark": N,
            "measure": "The id of the measure, such as CH02.",
            "stage": "The stage it is of. Blank: both, or none.",
            "stock": "lcra (rented) or lcho (owned in part). Blank: all homes.",
            "first_on": FIRST_ON,
            "last_on": LAST_ON,
            "compared": "median, upper-quartile or peer.",
            "value": "The figure, in the measure's own unit.",
            "source": Personal("Where it comes from. Blank: not given."),
            "set_on": "The day it was put on record.",
            "stands": STANDS,
        },
    ),
}
