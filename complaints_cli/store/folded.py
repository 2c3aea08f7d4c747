"""A complaint with what its rows are made from: its history, and the rules that its dates are counted by."""

from collections.abc import Sequence
from functools import cached_property

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.deadlines import Rules
from complaints_cli.domain.event import Recorded


@dataclass(frozen=True)
class Folded:
    """A complaint as its events have it."""

    complaint: Complaint
    history: Sequence[Recorded]
    rules: Rules

    @cached_property
    def seqs(self) -> dict[int, int]:
        """The number of each event by its version."""
        return {recorded.version: recorded.seq for recorded in self.history}
