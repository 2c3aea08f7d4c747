"""Why a thing is due on its day, in words: which of its dates is the earliest, and the rule behind it."""


def governing(governed_by: str, rule: str) -> str:
    """`governed_by` is a word of `Governs`, `rule` the Code's provision."""
    words = {
        "code": f"Code {rule}",
        "backstop": f"Code {rule}, counted from day zero",
        "policy": "your policy",
        "promise": "as promised",
        "extension": "as extended",
    }
    return words[governed_by]


def days_away(working_days: int) -> str:
    """How far a day is from today, in working days, negative when it has passed: "overdue by 3 working days"."""
    number = abs(working_days)
    plural = "" if number == 1 else "s"
    if working_days < 0:
        return f"overdue by {number} working day{plural}"
    return f"in {number} working day{plural}" if number else "due today"
