"""What is due and why on its day, in words: the step, which of its dates is the earliest, the rule behind it."""

from datetime import date, datetime, time

from complaints_cli.domain.dates import working_days


def governing(governed_by: str, rule: str) -> str:
    """`governed_by` is a word of `Governs`; `rule` a provision of the Code, or the name of another rule."""
    named = f"Code {rule}" if rule[:1].isdigit() else {"policy": "your policy", "record": "a reminder"}.get(rule, rule)
    words = {
        "code": f"Code {rule}",
        "backstop": f"Code {rule}, counted from day zero",
        "policy": "your policy",
        "promise": "as promised",
        "extension": "as extended",
        "law": named,
        "ombudsman": "as the Ombudsman set",
        "record": named,
    }
    return words[governed_by]


STEPS = {
    "acknowledge": "Acknowledge",
    "respond": "Respond",
    "approve": "Sign off the answer",
    "update": "Update the resident",
    "action": "Action",
    "review": "Review adjustment",
    "proof": "Get proof for representative",
    "contact": "Ask the group for its contact",
    "permission": "Get the holder's permission",
    "learning": "Learning",
    "comment": "The resident's comment",
    "request": "Look at the request again",
    "offer-choice": "Offer the choice to complain",
    "signpost": "Tell them how to complain",
    "payment": "Pay what was accepted, offer",
    "offer-answer": "Ask what they say to offer",
    "claim": "Answer the claim",
    "claim-payment": "Pay what was granted",
    "submission": "Send the year's papers to the Ombudsman",
    "self-assessment": "Assess yourselves again",
    "assessment-action": "Do what the self-assessment promised",
    "contact-review": "Check the Ombudsman's contact details",
    "policy-review": "Review the policy",
    "training": "Refresh the training",
    "exception-notice": "Tell of exceptional circumstances",
    "exception-return": "Return to the Code, exceptional circumstances",
    "notice": "Answer the Ombudsman's notice",
    "evidence": "Answer the Ombudsman's evidence request",
    "order": "Comply with the Ombudsman's order",
    "failure-order": "Comply with failure order",
    "recommendation": "Answer the Ombudsman's recommendation",
    "ombudsman-review": "Ask the Ombudsman for review",
    "restriction-review": "Review restriction",
    "restriction-appeal": "Decide the appeal against restriction",
    "outage-heaters": "Say whether heaters are given, outage",
    "outage-welfare": "Look in on people, outage",
    "outage-escalate": "Tell somebody senior, outage",
    "outage-learn": "Say what it teaches, outage",
    "outage-review": "Review the service, outage",
    "safeguarding": "Refer, safeguarding concern",
    "hazard-assess": "Say how grave it is, hazard",
    "hazard-investigate": "Investigate, hazard",
    "hazard-summary": "Send the written summary, hazard",
    "hazard-safe": "Make safe or house elsewhere, hazard",
    "hazard-works": "Begin further works, hazard",
    "hazard-return": "Make safe for their return, hazard",
}
"""What is to be done, by the word that `due` has for it. What is numbered has its number behind it."""


def step(what: str, stage: int | None, item: int | None) -> str:
    """What is to be done: "Respond, stage 1", "Action 2"."""
    where = f", stage {stage}" if stage and not item else ""
    return f"{STEPS[what]}{f' {item}' if item else ''}{where}"


def far_off(number: int, due_on: date, due_at: time | None, today: date, now: time | None) -> tuple[int, str]:
    """How far off it is: in working days, `number` of them, and in words; in hours where it has a time of day.

    Once its hour has passed it is overdue, on its own day too: -1. Without the time that it is `now`, its words count
    days, every one of them.
    """
    if due_at is None:
        return number, days_away(number)
    if now is None:
        return number, _in_days((due_on - today).days, due_at)
    minutes = round((datetime.combine(due_on, due_at) - datetime.combine(today, now)).total_seconds() / 60)
    length = abs(minutes)
    words = f"{length // 60} {_many(length // 60, 'hour')}" if length >= 60 else f"{length} {_many(length, 'minute')}"
    if minutes < 0:
        return min(number, -1), f"overdue by {words}"
    return number, f"in {words}"


def _in_days(days: int, due_at: time) -> str:
    if days < 0:
        return f"overdue by {-days} {_many(-days, 'day')}"
    return f"in {days} {_many(days, 'day')} at {due_at:%H:%M}" if days else f"due today at {due_at:%H:%M}"


def _many(number: int, word: str) -> str:
    return word if number == 1 else f"{word}s"


def days_away(number: int) -> str:
    """How far a day is from today, in working days, negative when it has passed: "overdue by 3 working days"."""
    if number < 0:
        return f"overdue by {working_days(-number)}"
    return f"in {working_days(number)}" if number else "due today"
