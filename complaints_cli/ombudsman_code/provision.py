"""A provision of the Code is data: what it asks, where its evidence comes from, and the guards it puts on decisions."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Literal

from complaints_cli.dataclass import dataclass
from complaints_cli.errors import Problem

if TYPE_CHECKING:
    from complaints_cli.domain.complaint import Complaint
    from complaints_cli.domain.stage import Stage
    from complaints_cli.ombudsman_code.proposal import Proposal

CODE_PAGE = "https://www.housing-ombudsman.org.uk/landlords-info/complaint-handling-code/the-code-2024"
STATUTORY_FROM = date(2024, 4, 1)

EvidenceFrom = Literal["register", "document", "statement"]


@dataclass(frozen=True)
class Objection:
    """What stands against it, in a sentence, and the command that puts it right, as in `Problem`."""

    message: str
    command: str | None = None


@dataclass(frozen=True)
class Guard:
    """A rule on proposed events of one kind, of one stage or of both: `objection` says what is wrong, or None."""

    code: str
    kind: str
    objection: "Callable[[Proposal], Objection | None]"
    stage: int | None = None


@dataclass(frozen=True)
class Need:
    """A guard on what the record must hold once the event is recorded: `lacking` judges a stage of the complaint.

    The letter that goes out with the event is judged by it too.
    """

    code: str
    kind: str
    lacking: "Callable[[Complaint, Stage], Objection | None]"
    stage: int | None = None

    def objection(self, proposal: "Proposal") -> Objection | None:
        """What the record lacks even with the proposed event."""
        return self.lacking(proposal.after, proposal.stage)


@dataclass(frozen=True)
class Provision:
    """One numbered paragraph of the Code, as an officer meets it on the self-assessment form."""

    number: str
    title: str
    requirement: str
    assess: EvidenceFrom
    prompt: str
    evidence: tuple[str, ...] = ()
    """Measures that speak to it, by their ids."""
    facts: tuple[str, ...] = ()
    """Other things on record that do, such as a setting or a day, by their ids."""
    guards: tuple[Guard | Need, ...] = ()
    on_form: bool = True
    in_force_from: date = STATUTORY_FROM
    source: str = CODE_PAGE

    @property
    def position(self) -> tuple[int, int]:
        """Where it stands in the Code: (6, 2) comes before (6, 10)."""
        section, _, paragraph = self.number.partition(".")
        return int(section), int(paragraph)

    def problem(self, guard: Guard | Need, objection: Objection) -> Problem:
        """The objection of one of its guards, as it is told."""
        return Problem(guard.code, objection.message, self.number, objection.command)

    @property
    def section(self) -> int:
        """The section of the Code, 1 to 9."""
        return self.position[0]
