"""What is due and why on its day, in words: the step, which of its dates is the earliest, the rule behind it."""

from complaints_cli.domain.dates import working_days


def governing(governed_by: str, rule: str) -> str:
    """`governed_by` is a word of `Governs`; `rule` a provision of the Code, or the name of another rule."""
    named = f"Code {rule}" if rule[:1].isdigit() else {"policy": "your policy"}.get(rule, rule)
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
    "update": "Update the resident",
    "action": "Action",
    "payment": "Pay what was accepted, offer",
    "offer-answer": "Ask what they say to offer",
    "claim": "Answer the claim",
    "claim-payment": "Pay what was granted",
    "submission": "Send the year's papers to the Ombudsman",
    "self-assessment": "Assess yourselves again",
    "contact-review": "Check the Ombudsman's contact details",
    "policy-review": "Review the policy",
    "training": "Refresh the training",
    "exception-notice": "Tell of exceptional circumstances",
    "exception-return": "Return to the Code, exceptional circumstances",
}
"""What is to be done, by the word that `due` has for it. What is numbered has its number behind it."""


def step(what: str, stage: int | None, item: int | None) -> str:
    """What is to be done: "Respond, stage 1", "Action 2"."""
    where = f", stage {stage}" if stage and not item else ""
    return f"{STEPS[what]}{f' {item}' if item else ''}{where}"


def days_away(number: int) -> str:
    """How far a day is from today, in working days, negative when it has passed: "overdue by 3 working days"."""
    if number < 0:
        return f"overdue by {working_days(-number)}"
    return f"in {working_days(number)}" if number else "due today"
