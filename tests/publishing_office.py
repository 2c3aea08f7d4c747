"""Publishing at the command line: an officer whose year is approved, without the forms that take seconds to make."""

from typing import Any

from officer import REF, Officer

DAY = "2027-06-01"
YEAR = ("--year", "2026/27")
BOARD = ("--by", "The board", "--approved-on", "2027-05-18")
PAGES = [
    "index.html",
    "how-to-complain.html",
    "annual-report.html",
    "response.html",
    "self-assessment.html",
    "you-said-we-did.html",
]


def approve(officer: Officer) -> None:
    """The governing body has answered the year's report and approved the self-assessment."""
    officer.done("2027-05-20", "governance", "respond", *YEAR, "--text", "We read it with care.", *BOARD)
    officer.done("2027-05-20", "assess", "approve", *YEAR, "--by", "The board", "--despite", "A trial")


def publish(officer: Officer, *more: str, folder: str = "site") -> tuple[str, ...]:
    """The line."""
    return ("publish", str(officer.folder / folder), *YEAR, *more)


def published(officer: Officer, *more: str) -> dict[str, Any]:
    """What the line answers, when it must succeed."""
    return officer.done(DAY, *publish(officer, *more))


def page(officer: Officer, name: str) -> str:
    """A page as it was written."""
    return (officer.folder / "site" / name).read_text(encoding="utf-8")


def learns(officer: Officer, **said: str) -> None:
    """What was learned, in words of the officer's own."""
    options = [part for name, text in said.items() for part in (f"--{name}", text)]
    officer.done("2027-01-04", "learn", REF, *options)
