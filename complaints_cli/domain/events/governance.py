"""What boards and other bodies are given, and what they say of it (Code 8.2, 9.5 to 9.7).

What begins something has a `number`, one count over all of the stream. `first_on` and `last_on` are the first and the
last day of what it is about: a reporting year, a quarter of it, a month.
"""

from datetime import date

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.event import Event, enclosed, sealed
from complaints_cli.domain.governance_terms import Forum, Paper, PassedTo, SpokenBy, Taken


@dataclass(frozen=True, kw_only=True)
class PaperPresented(Event):
    """A report was presented as the file it was; its bytes are kept."""

    kind = "paper-presented"
    says = "{number}: {report} of {first_on} to {last_on}, presented to {given_to}. {paper_ref} {name}"
    number: int
    report: Paper
    first_on: date
    last_on: date
    given_to: Forum
    media: str
    size: int
    paper_ref: str = sealed()
    name: str = sealed()
    sha256: str = sealed()
    content: bytes = enclosed()


@dataclass(frozen=True, kw_only=True)
class PaperDecided(Event):
    """What was decided on the paper of that number, where that is written down, and how it was used."""

    kind = "paper-decided"
    says = "{number}: {decision}. {minutes} {used}"
    number: int
    decision: Taken | None = None
    minutes: str = sealed()
    used: str = sealed()


@dataclass(frozen=True, kw_only=True)
class EntryTakenBack(Event):
    """What has that number was recorded wrongly and counts no more; a paper's file stays kept."""

    kind = "entry-taken-back"
    says = "{number} taken back. {reason}"
    number: int
    reason: str = sealed()


@dataclass(frozen=True, kw_only=True)
class ConcernPassedOn(Event):
    """A body told the board, or its champion of residents, of a concern."""

    kind = "concern-passed-on"
    says = "{number}: a concern of {raised_by}, passed on to {passed_to}. {words}"
    number: int
    raised_by: Forum
    passed_to: PassedTo
    words: str = sealed()


@dataclass(frozen=True, kw_only=True)
class BodyResponded(Event):
    """The governing body's response to a year's report, approved on the day of the event (Code 8.2)."""

    kind = "body-responded"
    says = "{number}: response to the report of {first_on} to {last_on}, approved by {approved_by}. {minute}"
    number: int
    first_on: date
    last_on: date
    approved_by: str = sealed()
    minute: str = sealed()
    words: str = sealed()


@dataclass(frozen=True, kw_only=True)
class StatementMade(Event):
    """What somebody says in a year's report, in their role."""

    kind = "statement-made"
    says = "{number}: statement by {role} in the report of {first_on} to {last_on}"
    number: int
    first_on: date
    last_on: date
    role: SpokenBy
    words: str = sealed()
