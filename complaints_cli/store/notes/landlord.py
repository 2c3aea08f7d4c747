"""What the columns of the landlord's own tables mean: people, settings, policies, the calendar, outages, lessons."""

from complaints_cli.store.notes.about import About, Personal, by_id

N = "Its number, given once."
POLICY = "The id of the policy."

NOTES = {
    "person": About(
        "Somebody who takes, handles or decides complaints.",
        {
            "id": "Their id, such as S-001: what every other table names them by.",
            "name": Personal("Their name."),
            "role": Personal("What they do. Blank: not said."),
            "standing": "staff, director, chief-executive, chair, board, outside or contractor.",
            "landlord": Personal("For somebody from outside: of which landlord. Blank: yours, or nobody's."),
            "email": Personal("Their email. Blank: not given."),
            "aliases": Personal("Other spellings of the name, with a semicolon between. Blank: none."),
            "left_on": "The day they left. Blank: they are here.",
        },
    ),
    "absence": About(
        "A time in which somebody is away, and who covers.",
        {
            "person": "Who is away: the id of a person.",
            "first_on": "The first day of it.",
            "last_on": "The last day of it, included.",
            "cover": "Who sees to what is theirs meanwhile: the id of a person.",
        },
    ),
    "setting": About(
        "What a setting is from a day on.",
        {
            "key": "Which setting.",
            "value": Personal("What it is: some settings name or reach somebody."),
            "from_on": "The day from which it holds.",
        },
    ),
    "policy": About(
        "A policy that was adopted from a day on.",
        {
            "id": POLICY,
            "name": "Its name.",
            "version": "Its version, in its own words.",
            "effective_from": "The day from which it holds.",
            "settings": Personal("Everything it sets, as JSON."),
        },
    ),
    "policy_step": About(
        "A policy was approved, consulted on or assessed for equality.",
        {
            "step": N,
            "policy": POLICY,
            "what": "approved, consulted or equality-assessed.",
            "done_on": "The day of it.",
            "who": Personal("Who did it or was asked; of an assessment, what it found. Blank: not said."),
            "words": Personal("The minute, or what was said. Blank: not said."),
            "review": "The day of the next review. Blank: none set.",
        },
    ),
    "policy_review": About(
        "A review of a policy that something called for.",
        {
            "review": N,
            "policy": POLICY,
            "because": "What called for it, in a word.",
            "called_on": "The day of that.",
            "due_on": "The day to be done by.",
            "done_on": "The day it was done. Blank: not yet.",
            "text": Personal("What it is about. Blank: not said."),
            "outcome": Personal("What came of it. Blank: not done, or not said."),
        },
    ),
    "calendar": About(
        "A list of bank holidays as it was installed; the highest version is in force.",
        {
            "version": "Its number.",
            "division": "england-and-wales, scotland or northern-ireland.",
            "covered_until": "The last day that gov.uk has published; what lies after it is provisional.",
            "digest": "The list's SHA-256.",
            "installed_on": "The day it was installed.",
        },
    ),
    "bank_holiday": About(
        "One bank holiday of one calendar: no working day.",
        {
            "calendar": "The version of the calendar.",
            "day": "The day.",
            "name": "Its name.",
            "provisional": "1 where gov.uk has not published it yet.",
        },
    ),
    "training": About(
        "A course that somebody took (Code 4.3).",
        {
            "training": N,
            "person": by_id("Who"),
            "taken_on": "The day of it.",
            "what": Personal("What it was on. Blank: not given."),
            "given_by": Personal("Who gave it. Blank: not said."),
            "refresh_by": "The day to take it again by. Blank: none set.",
        },
    ),
    "exceptional_time": About(
        "A time in which the Code could not be kept, and who was told (Code 8.5).",
        {
            "exception": N,
            "began_on": "Its first day.",
            "expected_back": "The day on which the Code was expected to be kept again.",
            "ended_on": "The day on which it was. Blank: not yet.",
            "what": Personal("What happened. Blank: not given."),
            "why": Personal("Why the Code could not be kept. Blank: not said."),
            "told_ombudsman_on": "The day the Ombudsman was told. Blank: not yet.",
            "told_residents_on": "The day residents were told. Blank: not yet.",
            "on_website_on": "The day it stood on the website. Blank: not yet.",
        },
    ),
    "equality_answer": About(
        "How many people gave an answer to a question on equality; nobody and no complaint is named.",
        {"question": "Which question.", "answer": "Which answer.", "people": "How many gave it."},
    ),
    "outage": About(
        "Heat or hot water failed for several homes.",
        {
            "outage": N,
            "began_on": "The day it began.",
            "place": Personal("Where. Blank: not given."),
            "supply": "What failed, in a word.",
            "homes": "How many homes. Blank: not known.",
            "priority": "Why it comes first, in a word. Blank: it does not.",
            "complaints": "The complaints about it, with a space between. Empty: none.",
            "heaters": "1 where heaters were given out, 0 where not. Blank: not said.",
            "heaters_on": "The day of that. Blank: not said.",
            "checks": "How often somebody looked in on residents.",
            "last_check": "The last day of that. Blank: never.",
            "escalated_on": "The day it went to a senior manager. Blank: it did not.",
            "ended_on": "The day it ended. Blank: it has not.",
            "learned_on": "The day it was learned from. Blank: not yet.",
            "reviewed_on": "The day the service was reviewed. Blank: not.",
            "review": Personal("What came of that. Blank: not reviewed."),
            "contractor": Personal("What the contractor was told. Blank: not reviewed, or not said."),
            "risk": Personal("What the risk register says. Blank: not reviewed, or not said."),
        },
    ),
    "lesson": About(
        "What was learned from elsewhere than one complaint (Code 9.1).",
        {
            "lesson": N,
            "noted_on": "The day it was noted.",
            "source": "Where it comes from, in a word.",
            "what": Personal("What was learned. Blank: not given."),
            "change": Personal("What changes; where nothing does, why. Blank: not given."),
            "none": "1 where nothing changes.",
            "owner": by_id("Who sees to it", blank="nobody named"),
            "due_on": "The day to be made by. Blank: none set.",
            "status": "planned, under-way, implemented, dropped or no-change.",
            "done_on": "The day it was made. Blank: not yet.",
            "proof": Personal("How you know. Blank: nothing said."),
            "told": "Where people were told of it, with a space between. Blank: nowhere yet.",
        },
    ),
}
