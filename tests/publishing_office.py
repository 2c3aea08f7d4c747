"""Publishing at the command line: an officer whose year is approved, without the forms that take seconds to make."""

from collections.abc import Collection
from typing import Any

from complaints_cli.ombudsman_code import on_form
from officer import REF, Officer

DAY = "2027-06-01"
YEAR = ("--year", "2026/27")
BOARD = ("--by", "The board", "--approved-on", "2027-05-18")
PAGES = [
    "index.html",
    "your-complaints.html",
    "how-to-complain.html",
    "annual-report.html",
    "response.html",
    "self-assessment.html",
    "you-said-we-did.html",
]


def approve(officer: Officer, *, without: Collection[str] = (), despite: str = "") -> None:
    """Every part of the year's report is written; the board has answered it and approved the self-assessment.

    `without` are parts that are not; `despite` is why the self-assessment is approved with no row answered.
    """
    officer.done("2027-05-20", "governance", "respond", *YEAR, "--text", "We read it with care.", *BOARD)
    for section in {"times", "outcomes", "themes", "ombudsman"}.difference(without):
        words = ("--section", section, "--text", "As in the year before.")
        officer.done("2027-05-20", "governance", "comment", *YEAR, *words)
    for none in {"annual-report", "other"}.difference(without):
        officer.done("2027-05-20", "governance", "publication", *YEAR, "--none", none)
    if not despite:
        answer_all(officer)
    reason = ("--despite", despite) if despite else ()
    officer.done("2027-05-20", "assess", "approve", *YEAR, "--by", "The board", *reason)


def answer_all(officer: Officer) -> None:
    """No row says that all is well, so that nothing on record is against it."""
    answer = 'comply = "partly"\ncommentary = "Not everywhere."\naction = "Look at it again."\ndue = "2027-12-31"\n'
    rows = "".join(f'["{each.number}"]\n{answer}' for each in on_form())
    officer.done("2027-05-20", "assess", "edit", *YEAR, "--from", officer.file("answers.toml", rows))


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
