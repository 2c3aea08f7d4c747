"""Two complaints at the end of a day, what is printed of them on it, and what came of one of them later."""

from officer import REF, Officer

# Acknowledged on Monday 21 December 2026, to be answered by Thursday 7 January 2027: ten working days without
# Christmas, Boxing Day's substitute on the 28th and New Year's Day.
THEN, AFTER, NOW = "2026-12-22", "2026-12-23", "2027-06-30"
OTHER = "C-2026-0002"
SEEN = (
    ("due", "--all"),
    ("list",),
    ("list", "--overdue"),
    ("show", REF, "--timeline"),
    ("show", OTHER),
    ("why", REF),
)
REPORTS = (
    *(
        (*report, "--year", "2026/27")
        for report in (("report", "annual"), ("report", "tsm"), ("report", "self-assessment"), ("learning", "plan"))
    ),
    ("report", "monthly", "--month", "2026-12"),
    *(("report", name, "--quarter", "2026/27 Q3") for name in ("quarterly", "board")),
)
TOLD = (
    "As it stood at the end of Tuesday 22 December 2026, by what had been recorded by then. Texts erased since are "
    "gone."
)


def live(officer: Officer) -> None:
    """Two complaints; the first is acknowledged and decided, both by the end of Tuesday 22 December."""
    officer.once("looked back at", lambda: _lived(officer))


def _lived(officer: Officer) -> None:
    officer.logs("2026-12-14", "--home", "tenant")
    officer.acknowledges("2026-12-21")
    officer.decides(THEN)
    officer.logs(THEN, "--name", "Ola Berg", "--home", "tenant", "--summary", "The lift")


def prints(officer: Officer, day: str, *more: str) -> list[str]:
    """What each command puts on stdout, the sentence about the past day left out."""
    return [officer.sees(day, *line, *more).removeprefix(f"{TOLD}\n\n") for line in (*SEEN, *REPORTS)]


def answered_and_closed(officer: Officer) -> None:
    """The first complaint is answered, a day late, and closed."""
    officer.done("2027-01-08", "respond", REF)
    officer.done("2027-01-11", "close", REF, "--reason", "responded")
