"""What the columns of the Ombudsman's steps mean. Amounts are in pence."""

from complaints_cli.store.notes.about import NUMBER, REF, About, Personal, by_id

FIRST_DUE = "The day set at first."
PROOF = Personal("How you know that it was done. Blank: nothing said.")

NOTES = {
    "ombudsman_referral": About(
        "A complaint was brought to the Ombudsman.",
        {
            "ref": REF,
            "referral": NUMBER,
            "referred_on": "The day of it.",
            "referred_by": "resident, or us.",
            "their_ref": Personal("The Ombudsman's reference. Blank: not known."),
        },
    ),
    "ombudsman_notice": About(
        "A notice of the Ombudsman that presses for a step.",
        {
            "ref": REF,
            "notice": NUMBER,
            "which": "first, second or final.",
            "came_on": "The day it came.",
            "due_on": "The day to do it by.",
            "first_due_on": FIRST_DUE,
            "instructs": "1 where it tells you to take the complaint on (Code 2.4).",
            "what": Personal("What is to be done. Blank: not given."),
            "answered_on": "The day it was done. Blank: not yet.",
            "taken_back": "1 where the Ombudsman took it back.",
            "proof": PROOF,
        },
    ),
    "ombudsman_evidence": About(
        "A request of the Ombudsman for evidence.",
        {
            "ref": REF,
            "evidence": NUMBER,
            "asked_on": "The day it came.",
            "due_on": "The day to send it by.",
            "first_due_on": FIRST_DUE,
            "what": Personal("What is asked for. Blank: not given."),
            "sent_on": "The day it was sent. Blank: not yet.",
            "proof": PROOF,
        },
    ),
    "ombudsman_determination": About(
        "What the Ombudsman found on a point, or on the complaint.",
        {
            "ref": REF,
            "determination": NUMBER,
            "determined_on": "The day of it.",
            "outcome": "severe-maladministration, maladministration, service-failure, no-maladministration, "
            "reasonable-redress, resolved-with-intervention, outside-jurisdiction or withdrawn.",
            "point": "The number of the point. Blank: the complaint.",
            "words": Personal("What was said. Blank: not kept."),
        },
    ),
    "ombudsman_order": About(
        "An order, a recommendation or a complaint handling failure order. Amounts in pence.",
        {
            "ref": REF,
            "item": NUMBER,
            "kind": "order, wider-order, recommendation or failure-order.",
            "failure_type": "The type of a failure order: 1, 2 or 3. Blank: not one.",
            "ordered_on": "The day of it.",
            "due_on": "The day to comply by. Blank: none set.",
            "first_due_on": "The day set at first. Blank: none set.",
            "what": Personal("What is to be done. Blank: not given."),
            "amount": "Pence to pay. Blank: no money.",
            "owner": by_id("Who sees to it", blank="nobody named"),
            "complied_on": "The day it was done. Blank: not yet.",
            "declined": "1 where a recommendation was not followed.",
            "proof": PROOF,
        },
    ),
    "ombudsman_review": About(
        "A request to look at a determination again: within 3 weeks.",
        {
            "ref": REF,
            "review": NUMBER,
            "asked_by": "resident, or us.",
            "step": "prepared, dropped, asked, changed or unchanged.",
            "step_on": "The day of that step.",
            "last_day": "The last day to ask.",
            "asked_on": "The day it was asked for. Blank: it was not.",
            "words": Personal("Why. Blank: not said."),
        },
    ),
}
