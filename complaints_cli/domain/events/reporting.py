"""What a report needs besides figures: comments on them, what the Ombudsman published, where ours are published.

They stand in one stream with what boards say of reports: `events/governance.py` tells what their fields mean.
"""

from datetime import date

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.event import Event, sealed
from complaints_cli.domain.governance_terms import NoneOf, PublicationKind, Published, Section


@dataclass(frozen=True, kw_only=True)
class Commented(Event):
    """The officer's words in a section of a report."""

    kind = "commented"
    says = "{number}: comment on {section}, {first_on} to {last_on}"
    number: int
    first_on: date
    last_on: date
    section: Section
    words: str = sealed()


@dataclass(frozen=True, kw_only=True)
class OmbudsmanPublished(Event):
    """The Ombudsman published something that concerns the landlord (Code 8.1 e, f); the year is the report's."""

    kind = "ombudsman-published"
    says = "{number}: the Ombudsman published: {title}. {about}"
    number: int
    publication: PublicationKind
    first_on: date
    last_on: date
    title: str = sealed()
    about: str = sealed()
    url: str = sealed()


@dataclass(frozen=True, kw_only=True)
class NoneFound(Event):
    """It was looked for on the day of the event, and the Ombudsman had published none."""

    kind = "none-found"
    says = "{number}: none received for the report of {first_on} to {last_on}: {none_of}"
    number: int
    none_of: NoneOf
    first_on: date
    last_on: date


@dataclass(frozen=True, kw_only=True)
class ReportPublished(Event):
    """Something of a year's was published, and where."""

    kind = "report-published"
    says = "{number}: {what} of {first_on} to {last_on} published. {place}"
    number: int
    what: Published
    first_on: date
    last_on: date
    place: str = sealed()
