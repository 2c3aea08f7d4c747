"""How a resident's contact may be limited, and until when. A restriction binds contact, never a complaint's clock.

Whoever is assertive, determined or angry does not behave unacceptably by that alone: there is no code for it.
"""

from datetime import date
from enum import StrEnum

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.dates import add_months
from complaints_cli.domain.event import ERASED
from complaints_cli.domain.terms import WRITTEN_BY, Channel, SentBy

USUAL_MONTHS, LONGEST_MONTHS = 6, 12
"""After how many months a restriction is usually looked at again, and at the latest (Code 5.14)."""
APPEAL_DAYS = 20
"""Within how many working days an appeal is decided, unless another day was promised."""


class Behaviour(StrEnum):
    """What somebody did, in a word, under one of two headings."""

    THREATS = "threats"
    VIOLENCE = "violence"
    ABUSE = "abuse"
    DISCRIMINATORY_REMARKS = "discriminatory-remarks"
    RUDENESS = "rudeness"
    INFLAMMATORY_STATEMENTS = "inflammatory-statements"
    INSTANT_ANSWERS = "instant-answers"
    ONE_PERSON_ONLY = "one-person-only"
    CONTINUAL_CONTACT = "continual-contact"
    CHANGING_THE_MATTER = "changing-the-matter"
    NOT_CO_OPERATING = "not-co-operating"
    NOT_ACCEPTING_A_DECISION = "not-accepting-a-decision"
    NOT_ACCEPTING_EXPLANATIONS = "not-accepting-explanations"
    NOTHING_NEW = "nothing-new"


class Conduct(StrEnum):
    """The two headings of unacceptable behaviour."""

    AGGRESSIVE = "aggressive"
    UNREASONABLE_DEMANDS = "unreasonable-demands"


AGGRESSIVE = frozenset(
    {
        Behaviour.THREATS,
        Behaviour.VIOLENCE,
        Behaviour.ABUSE,
        Behaviour.DISCRIMINATORY_REMARKS,
        Behaviour.RUDENESS,
        Behaviour.INFLAMMATORY_STATEMENTS,
    }
)


def heading(behaviour: Behaviour) -> Conduct:
    """The heading that a behaviour stands under."""
    return Conduct.AGGRESSIVE if behaviour in AGGRESSIVE else Conduct.UNREASONABLE_DEMANDS


class Party(StrEnum):
    """Whose contact it is."""

    RESIDENT = "resident"
    REPRESENTATIVE = "representative"


class Outcome(StrEnum):
    """What became of a restriction when it was looked at again, at its review or on appeal."""

    KEEP = "keep"
    EASE = "ease"
    LIFT = "lift"


@dataclass(frozen=True, kw_only=True)
class BehaviourWarning:
    """They were told what is not acceptable and what may follow."""

    number: int
    on: date
    party: Party
    behaviours: tuple[Behaviour, ...]
    evidence: str = ""
    said: str = ""
    via: Channel | None = None


@dataclass(frozen=True, kw_only=True)
class Reviewed:
    """A restriction was looked at again; `appeal` when that was because they appealed.

    `was_due` is the day by which it was to be looked at.
    """

    on: date
    was_due: date
    outcome: Outcome
    next: date | None = None
    appeal: bool = False
    decider: str | None = None
    reasons: str = ""


@dataclass(frozen=True, kw_only=True)
class Restriction:
    """A limit on somebody's contact. `review` is the day of the next review; `appeal_by` that of an open appeal."""

    number: int
    on: date
    party: Party
    behaviours: tuple[Behaviour, ...]
    channels: tuple[Channel, ...] = ()
    frequency: str = ""
    only_with: str | None = None
    starts: date
    review: date
    told_by: SentBy
    decider: str
    appeal_to: str
    evidence: str = ""
    proportionality: str = ""
    equality: str = ""
    stays_open: str = ""
    without_warning: str = ""
    appealed_on: date | None = None
    appeal_by: date | None = None
    appeal: str = ""
    reviews: tuple[Reviewed, ...] = ()
    ended_on: date | None = None
    how_ended: str = ""

    @property
    def is_open(self) -> bool:
        """Not lifted, begun or not."""
        return self.ended_on is None

    def holds_on(self, day: date) -> bool:
        """Whether it is in force on a day; on the day it is lifted it no longer is."""
        return self.starts <= day and (self.ended_on is None or day < self.ended_on)


def closed_ways(restrictions: tuple[Restriction, ...], day: date) -> dict[SentBy, Restriction]:
    """The ways of sending a letter that a restriction in force closes, each with that restriction."""
    return {
        way: each
        for each in restrictions
        if each.holds_on(day)
        for way, channel in WRITTEN_BY.items()
        if channel in each.channels
    }


def usual_review(starts: date) -> date:
    """The day on which a restriction is usually looked at again."""
    return add_months(starts, USUAL_MONTHS)


def latest_review(starts: date) -> date:
    """The last day to which its review can be put off."""
    return add_months(starts, LONGEST_MONTHS)


def same_text(one: str, other: str) -> bool:
    """Whether two names or addresses are one, whatever their case, spacing and commas; what is not known never is."""
    first, second = _plain(one), _plain(other)
    return bool(first) and first == second


def _plain(text: str) -> str:
    if text == ERASED:
        return ""
    return " ".join("".join(c if c.isalnum() else " " for c in text.casefold()).split())
