"""What the columns of the views mean. Those in words are for whoever looks into the file with a tool of their own."""

from complaints_cli.store.notes.about import CATEGORY, LABEL, About, Personal
from complaints_cli.store.notes.complaint import NOTES as OF_COMPLAINTS
from complaints_cli.store.notes.stages import NOTES as OF_STAGES

COMPLAINT, STAGE, DUE = OF_COMPLAINTS["complaint"].columns, OF_STAGES["stage"].columns, OF_STAGES["due"].columns
ACTION = OF_STAGES["action"].columns
IN_TIME = "in time, or late by how many working days, by the Code. Blank: not done."


def _stage(n: int) -> dict[str, str]:
    """The columns of one stage, side by side with the other's."""
    none = " Blank: there is no stage 2." if n == 2 else ""
    return {
        f"stage_{n}_acknowledge_by": f"5 working days from day zero (Code {'6.2' if n == 1 else '6.11'}).{none}",
        f"stage_{n}_acknowledged_on": "The day its acknowledgement went out. Blank: not yet.",
        f"stage_{n}_acknowledgement": f"Kept {IN_TIME}",
        f"stage_{n}_respond_by": f"The day to respond by under the Code, with extensions.{none}",
        f"stage_{n}_extended": f"Whether there was an extension: yes or no.{none}",
        f"stage_{n}_responded_on": "The day its response went out. Blank: not yet.",
        f"stage_{n}_response": f"Answered {IN_TIME}",
        f"stage_{n}_working_days": "Working days from day zero to the response. Blank: not answered.",
        f"stage_{n}_decision": "upheld, partly upheld or not upheld. Blank: not answered.",
        f"stage_{n}_decided_by": Personal("The name of whoever decided. Blank: not answered."),
    }


NOTES = {
    "complaints_in_words": About(
        "A complaint a row with both its stages side by side: names for ids, words for codes, pounds for pence.",
        {
            "reference": COMPLAINT["ref"],
            "state": COMPLAINT["state"],
            "at_stage": COMPLAINT["stage"],
            "received_on": COMPLAINT["received_on"],
            "channel": COMPLAINT["via"],
            "category": CATEGORY,
            "flags": "What calls for another eye, with a comma between. Empty: none.",
            "resident": COMPLAINT["name"],
            "anonymous": "Whether whoever complains wants no name on it: yes or no.",
            "address": COMPLAINT["address"],
            "home": COMPLAINT["home"],
            "representative": COMPLAINT["rep"],
            "summary": COMPLAINT["summary"],
            "points": "How many points are to be answered.",
            "handler": Personal("The name of whoever handles it. Blank: nobody yet."),
            "next_due_on": "The earliest day that anything of it is due, promises included. Blank: nothing is.",
            **_stage(1),
            "stage_2_asked_for_on": "The day stage 2 was asked for: its day zero. Blank: it was not.",
            **_stage(2),
            "pounds_offered": "Money offered, in pounds; without what was declined or replaced. Blank: none.",
            "promises_open": "How many promises are still to be kept.",
            "closed_on": COMPLAINT["closed_on"],
            "closed_because": "responded, resolved or no contact. Blank: not closed.",
            "satisfied": "What the resident said of the outcome: yes, no or not known.",
            "withdrawn_on": COMPLAINT["withdrawn_on"],
            "refused_on": COMPLAINT["refused_on"],
            "refused_because": "The ground on which it was not accepted (Code 2.2). Blank: accepted.",
        },
    ),
    "due_in_words": About(
        "What is still to be done, a row each: names for ids, words for codes.",
        {
            "reference": DUE["ref"],
            "about": LABEL,
            "to_do": "What is to be done: acknowledge, respond, update, action, review, order and others.",
            "number": DUE["item"],
            "stage": DUE["stage"],
            "due_on": DUE["due_on"],
            "due_at": DUE["due_at"],
            "first_due_on": DUE["original_due"],
            "because": "What says so: a provision of the Code, your policy, a promise, a law or the Ombudsman.",
            "provisional": "Whether it is counted over a year whose bank holidays are not published yet: yes or no.",
            "handler": Personal("The name of whoever it is for. Blank: nobody yet."),
        },
    ),
    "promises_in_words": About(
        "A promise a row, kept or open (Code 7.3): names for ids, words for codes, pounds for pence.",
        {
            "reference": ACTION["ref"],
            "number": ACTION["action"],
            "stage": ACTION["stage"],
            "remedy": "What kind: apology, action, money and so on.",
            "what": Personal("What was promised. Blank: not given."),
            "point": ACTION["point"],
            "pounds": "For money: pounds. Blank: not money.",
            "offered_on": ACTION["offered_on"],
            "first_promised_for": "The day it was promised for at first.",
            "promised_for": "The day it is promised for now.",
            "done_on": ACTION["done_on"],
            "state": "open, kept, kept late, declined or replaced by another.",
            "owner": Personal("The name of whoever sees to it. Blank: nobody named."),
            "moves": ACTION["moves"],
            "told_of_move_on": ACTION["told_on"],
            "agreed": "Whether the resident agreed to it: yes or no.",
            "proof": ACTION["proof"],
        },
    ),
    "complaint_list": About(
        "What the list of complaints reads: each with the stage it is at.",
        {name: COMPLAINT[name] for name in ("ref", "state", "stage", "received_on", "category", "handler", "label")}
        | {"next_due": "The earliest day that anything of it is due. Blank: nothing is."}
        | {name: COMPLAINT[name] for name in ("via", "situation", "flags", "closed_on")}
        | {name: STAGE[name] for name in ("acknowledged_on", "responded_on", "decision")}
        | {name: COMPLAINT[name] for name in ("name", "summary")},
    ),
    "due_item": About("What the list of what is due reads.", dict(DUE)),
}
