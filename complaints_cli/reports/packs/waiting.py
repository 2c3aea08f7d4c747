"""What is open today, for those who see to it: complaints that await an answer, and everything else by its subject."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from complaints_cli.dataclass import dataclass
from complaints_cli.reports.measuring.period import plain_day
from complaints_cli.reports.words import a_table

AHEAD = 10
"""Working days that a manager looks ahead."""
ANSWERS = ("acknowledge", "respond")
SUBJECTS: Mapping[str, tuple[str, ...]] = {
    "Sign-off, updates and comments": ("approve", "update", "comment", "contact", "permission"),
    "Promised actions and payments": ("action", "payment", "offer-answer", "claim", "claim-payment"),
    "Adjustments and representatives": ("review", "proof"),
    "Restrictions of contact": ("restriction-review", "restriction-appeal"),
    "Service requests and feedback": ("request", "offer-choice", "signpost"),
    "With the Ombudsman": ("notice", "evidence", "order", "failure-order", "recommendation", "ombudsman-review"),
    "Learning": ("learning",),
}
DANGER, OTHERS = "Hazards, safeguarding and outages", "Our own record"
DANGERS = ("safeguarding", "hazard-", "outage-")
COLUMNS = ("For", "What", "By", "How it stands", "Who handles it")


@dataclass(frozen=True, kw_only=True)
class Waiting:
    """Something that is to be done by a day, in words; `away` is in working days, negative when it has passed."""

    ref: str
    what: str
    step: str
    due_on: date
    away: int
    how_far: str
    handler: str
    provisional: bool = False

    @property
    def state(self) -> str:
        """Whether there is cause to worry, in words and not by colour."""
        word = "Late" if self.away < 0 else "Today" if self.away == 0 else "Soon" if self.away <= AHEAD else "On course"
        return f"{word}: {self.how_far}{', provisional' if self.provisional else ''}"

    @property
    def subject(self) -> str:
        """What it is about."""
        if self.what.startswith(DANGERS):
            return DANGER
        return next((subject for subject, words in SUBJECTS.items() if self.what in words), OTHERS)


def awaiting(items: Iterable[Waiting]) -> int:
    """How many complaints await an acknowledgement or an answer: one that is open at both stages is one complaint."""
    return len({each.ref for each in items if each.what in ANSWERS})


def answers(items: Iterable[Waiting]) -> dict[str, Any]:
    """The complaints that await an acknowledgement or an answer, the latest first."""
    return _table([each for each in items if each.what in ANSWERS])


def counts(items: Sequence[Waiting]) -> dict[str, Any]:
    """By subject, how much is overdue, due in the days ahead, and due later."""
    rows = [
        (subject, *_parts([each for each in items if each.what not in ANSWERS and each.subject == subject]))
        for subject in (*SUBJECTS, DANGER, OTHERS)
    ]
    rows = [("Acknowledgements and answers", *_parts([each for each in items if each.what in ANSWERS])), *rows]
    rows = [row for row in rows if any(row[1:])]
    totals = [sum(int(row[part]) for row in rows) for part in (1, 2, 3)]
    columns = ("What is open", "Overdue", f"Due in the next {AHEAD} working days", "Due later")
    return a_table(columns, [*rows, ("Total", *totals)] if rows else (), 3)


def by_subject(items: Sequence[Waiting]) -> list[dict[str, Any]]:
    """Of each subject, what is overdue or due in the days ahead, and how much is due later."""
    found = []
    for subject in (*SUBJECTS, DANGER, OTHERS):
        mine = [each for each in items if each.what not in ANSWERS and each.subject == subject]
        near = [each for each in mine if each.away <= AHEAD]
        if near:
            found.append({"title": subject, "table": _table(near), "later": len(mine) - len(near)})
    return found


def _parts(items: Sequence[Waiting]) -> tuple[int, int, int]:
    late, near = (sum(test(each.away) for each in items) for test in (_late, _near))
    return late, near, len(items) - late - near


def _late(away: int) -> bool:
    return away < 0


def _near(away: int) -> bool:
    return 0 <= away <= AHEAD


def _table(items: Sequence[Waiting]) -> dict[str, Any]:
    rows = [(each.ref, each.step, plain_day(each.due_on), each.state, each.handler) for each in items]
    return a_table(COLUMNS, rows, 0)
