"""What monitoring forms said about equality, as sums of several forms, apart from every complaint."""

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.event import Event


@dataclass(frozen=True, kw_only=True)
class EqualityTallied(Event):
    """A batch of forms was counted: for each question and answer, how many gave it."""

    kind = "equality-tallied"
    says = "{forms} equality forms counted"
    forms: int
    answers: tuple[tuple[str, str, int], ...]
