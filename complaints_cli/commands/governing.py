"""Why a thing is due on its day, in words: which of its dates is the earliest, and the rule behind it."""

from complaints_cli.domain.dates import working_days


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


def days_away(number: int) -> str:
    """How far a day is from today, in working days, negative when it has passed: "overdue by 3 working days"."""
    if number < 0:
        return f"overdue by {working_days(-number)}"
    return f"in {working_days(number)}" if number else "due today"
