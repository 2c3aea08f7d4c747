"""The landlord's own answer to each provision on the self-assessment form, which stands empty until it is given."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from complaints_cli.ombudsman_code import on_form
from complaints_cli.ombudsman_code.provision import Provision
from complaints_cli.reports.measuring.measure import Rows


class Comply(StrEnum):
    """Whether the landlord complies with a provision, by its own account."""

    YES = "yes"
    NO = "no"
    PARTLY = "partly"
    NOT_APPLICABLE = "not-applicable"


SPOKEN = {
    Comply.YES: "Yes",
    Comply.NO: "No",
    Comply.PARTLY: "No (in part only)",
    Comply.NOT_APPLICABLE: "Not applicable",
    None: "Not answered yet",
}
SHORT = (Comply.NO, Comply.PARTLY)
"""Answers that need an action and a day."""


@dataclass(frozen=True, kw_only=True)
class Answer:
    """A row of the form. `comply` is None until it is answered."""

    provision: Provision
    comply: Comply | None = None
    evidence: str = ""
    commentary: str = ""
    action: str = ""
    due: date | None = None
    answered_on: date | None = None

    @property
    def is_short(self) -> bool:
        """Whether it says that the Code is not fully kept."""
        return self.comply in SHORT


def answers(rows: Rows) -> tuple[Answer, ...]:
    """All 72 rows of the form, in the Code's order."""
    given = {row["number"]: row for row in rows("SELECT * FROM provision_answer", {})}
    return tuple(
        _answer(entry, given[entry.number]) if entry.number in given else Answer(provision=entry) for entry in on_form()
    )


def tally(answered: Sequence[Answer]) -> dict[Comply | None, int]:
    """How many rows carry each answer; None stands for those without."""
    return {comply: sum(each.comply is comply for each in answered) for comply in SPOKEN}


def _answer(entry: Provision, row: Mapping[str, str | None]) -> Answer:
    return Answer(
        provision=entry,
        comply=Comply(row["comply"] or ""),
        evidence=row["evidence"] or "",
        commentary=row["commentary"] or "",
        action=row["action"] or "",
        due=_day(row["due_on"]),
        answered_on=_day(row["answered_on"]),
    )


def _day(stored: str | None) -> date | None:
    return date.fromisoformat(stored) if stored else None
