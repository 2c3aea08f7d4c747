"""What facts are read from: the register as a year, the landlord's settings, the policy in force at the year's end."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.landlord import Landlord
from complaints_cli.domain.policy import Policy
from complaints_cli.reports.measuring.span import Span

if TYPE_CHECKING:
    from complaints_cli.reports.assessment.shown import Shown

Fact = Callable[["Sight"], Iterator["Shown"]]
"""What the record shows, if anything."""


@dataclass(frozen=True)
class Sight:
    """`policy` was in force on the last day of the year, or is today while it runs; `number` is of the provision."""

    year: Span
    landlord: Landlord
    policy_id: str
    policy: Policy
    number: str = ""

    @property
    def today(self) -> str:
        """Today, as the register writes days."""
        return self.year.today.isoformat()

    def rows(self, sql: str, more: Mapping[str, str] | None = None) -> Sequence[Any]:
        """What the register answers, asked with the first and the last day of the year and today."""
        return self.year.ask(sql, **(more or {}))
