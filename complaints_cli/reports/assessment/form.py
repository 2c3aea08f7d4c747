"""The form of a year as it stands: its rows, what the record shows beside each, what was explained and approved."""

from collections.abc import Mapping, Sequence
from functools import cached_property

from complaints_cli.dataclass import dataclass, replace
from complaints_cli.domain.landlord import Landlord
from complaints_cli.domain.policy import Policy
from complaints_cli.ombudsman_code.provision import Provision
from complaints_cli.reports.assessment.answers import Answer, answers
from complaints_cli.reports.assessment.facts import FACTS
from complaints_cli.reports.assessment.shown import Shown, figure
from complaints_cli.reports.assessment.sight import Sight
from complaints_cli.reports.measuring.span import Span
from complaints_cli.store import governing


@dataclass(frozen=True)
class Form:
    """All 72 rows of a year, or those that were asked for."""

    sight: Sight
    answers: Sequence[Answer]

    @property
    def year(self) -> Span:
        """The register as that year."""
        return self.sight.year

    @property
    def landlord(self) -> Landlord:
        """The landlord as it is today."""
        return self.sight.landlord

    @cached_property
    def shown(self) -> Mapping[str, tuple[Shown, ...]]:
        """What the record shows on each provision, by its number."""
        return {answer.provision.number: self._shown(answer.provision) for answer in self.answers}

    @cached_property
    def before(self) -> Mapping[str, Answer]:
        """The same rows as they were answered for the year before."""
        last = self.year.period.before.last
        return {each.provision.number: each for each in answers(self.year.rows, last)}

    @cached_property
    def explained(self) -> Mapping[tuple[str, str], str]:
        """Why an answer stands against the record, by provision and failing."""
        rows = self.sight.rows("SELECT number, failing, because FROM explained_failing WHERE year_end = :last")
        return {(row["number"], row["failing"]): row["because"] for row in rows}

    @cached_property
    def approval(self) -> governing.Approval | None:
        """The last approval of the form; None when there is none yet."""
        return governing.approval(self.year.rows, self.year.period.last)

    def since(self, answer: Answer) -> str:
        """What is other in a row than in the year before; "" when nothing is."""
        return answer.since(self.before[answer.provision.number])

    def _shown(self, entry: Provision) -> tuple[Shown, ...]:
        sight = replace(self.sight, number=entry.number)
        figures = [figure(self.year.measured(name)) for name in entry.evidence]
        return (*figures, *(shown for name in entry.facts for shown in FACTS[name](sight)))


def form_of(year: Span, landlord: Landlord, policy: tuple[str, Policy], only: str | None = None) -> Form:
    """The form of a year, or one row of it. `policy` was in force at its end, with its id."""
    rows = answers(year.rows, year.period.last)
    return Form(Sight(year, landlord, *policy), [each for each in rows if only in (None, each.provision.number)])
