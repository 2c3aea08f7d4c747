"""Service requests for tests at the command line: one by Siân Łukasz, and what is due of an answer."""

from typing import Any

from officer import Officer

SR = "SR-2026-0001"
ADD = ("request", "add", "--via", "phone", "--summary", "There is no hot water")
CHASE = ("request", "chase", SR, "--via", "phone", "--words")


def asked(officer: Officer, on: str = "2026-12-01", *more: str) -> dict[str, Any]:
    """A request recorded on a day; the answer's data."""
    return officer.done(on, *ADD, "--name", "Siân Łukasz", *more)


def owed(data: dict[str, Any], key: str = "due") -> dict[str, str]:
    """What an answer has due, by what it is."""
    return {each["what"]: each["due_on"] for each in data[key]}
