"""The landlord's own answer to each provision on the self-assessment form, which stands empty until it is given."""

from collections.abc import Mapping, Sequence
from datetime import date

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.dates import day_or_none
from complaints_cli.domain.landlord_terms import SHORT, Comply
from complaints_cli.ombudsman_code import on_form
from complaints_cli.ombudsman_code.provision import Provision
from complaints_cli.store.asked import Rows

SPOKEN = {
    Comply.YES: "Yes",
    Comply.NO: "No",
    Comply.PARTLY: "No (in part only)",
    Comply.NOT_APPLICABLE: "Not applicable",
    None: "Not answered yet",
}


@dataclass(frozen=True, kw_only=True)
class Answer:
    """A row of a year's form. `comply` is None until it is answered; `carried_from` is the last day of another year."""

    provision: Provision
    comply: Comply | None = None
    evidence: str = ""
    commentary: str = ""
    action: str = ""
    due: date | None = None
    answered_on: date | None = None
    carried_from: date | None = None
    to_confirm: bool = False
    done_on: date | None = None
    proof: str = ""

    @property
    def is_short(self) -> bool:
        """Whether it says that the Code is not fully kept."""
        return self.comply in SHORT

    @property
    def is_bare(self) -> bool:
        """Whether it says so without an action and a day."""
        return self.is_short and not (self.action and self.due)

    def since(self, before: "Answer") -> str:
        """What is other than in an earlier year; "" when nothing is, or the row was not answered then."""
        if before.comply is None or self.comply is None:
            return ""
        if self.comply is not before.comply:
            return f"was: {SPOKEN[before.comply]}"
        words = ("evidence", "commentary", "action", "due")
        other = [each for each in words if getattr(self, each) != getattr(before, each)]
        return f"other {', '.join(other)}".replace("due", "day") if other else ""


def answers(rows: Rows, year_end: date) -> tuple[Answer, ...]:
    """All 72 rows of the form of the year that ends on that day, in the Code's order."""
    asked = {"year_end": year_end.isoformat()}
    found = rows("SELECT * FROM provision_answer WHERE year_end = :year_end", asked)
    given = {row["number"]: row for row in found}
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
        due=day_or_none(row["due_on"]),
        answered_on=day_or_none(row["answered_on"]),
        carried_from=day_or_none(row["carried_from"]),
        to_confirm=bool(row["to_confirm"]),
        done_on=day_or_none(row["done_on"]),
        proof=row["proof"] or "",
    )
