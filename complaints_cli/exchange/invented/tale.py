"""A tale is one invented complaint: how it arrived, and what was done about it on which day."""

from collections.abc import Callable
from datetime import date

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.dates import day_or_none
from complaints_cli.domain.events.stages import Received
from complaints_cli.domain.terms import Apart, Channel, Flag, Home, RepBasis, SentBy
from complaints_cli.exchange.invented.association import RUTH
from complaints_cli.exchange.invented.scene import Scene


@dataclass(frozen=True)
class Step:
    """What the handler did on a day."""

    on: date
    do: Callable[[Scene], None]


@dataclass(frozen=True, kw_only=True)
class Tale:
    """A complaint as it arrived on `day` (ISO), and the steps that followed. Days left empty are not known."""

    key: str
    day: str
    via: Channel
    category: str
    summary: str
    name: str = ""
    address: str = ""
    home: Home = Home.TENANT
    outcome: str = ""
    none_given: bool = False
    points: tuple[str, ...] = ()
    steps: tuple[Step, ...] = ()
    logged: str = ""
    """The day it was recorded, where that was later."""
    occurred: str = ""
    known: str = ""
    contact_by: SentBy | None = None
    email: str = ""
    phone: str = ""
    flags: tuple[Flag, ...] = ()
    danger_now: bool | None = None
    anonymous: bool = False
    rep: str = ""
    rep_basis: RepBasis | None = None
    adjustment: str = ""
    vulnerability: str = ""
    handler: str = RUTH
    taken_by: str = RUTH
    about: tuple[str, ...] = ()
    belongs_with: str = ""
    """The key of the tale of the complaint it was split from."""
    apart: Apart | None = None
    same_as: str = ""
    """The key of the tale of which it is a second entry: it is set aside on the day it was recorded."""
    grown_from: str = ""
    """The key of the request it grew out of: it was asked for on `day`, and counts from when they were unhappy."""

    @property
    def recorded(self) -> date:
        """The day it was put on record."""
        return date.fromisoformat(self.logged or self.day)

    def arrival(self, policy: str, calendar: int) -> Received:
        """The event of its arrival."""
        return Received(
            on=date.fromisoformat(self.day),
            via=self.via,
            policy=policy,
            calendar=calendar,
            home=self.home,
            flags=self.flags,
            category=self.category,
            occurred=day_or_none(self.occurred),
            known=day_or_none(self.known),
            contact_by=self.contact_by,
            anonymous=self.anonymous,
            danger_now=self.danger_now,
            none_given=self.none_given,
            handler=self.handler,
            taken_by=self.taken_by,
            about=self.about,
            rep_basis=self.rep_basis,
            summary=self.summary,
            name=self.name,
            address=self.address,
            phone=self.phone,
            email=self.email,
            outcome=self.outcome,
            rep=self.rep,
            adjustment=self.adjustment,
            vulnerability=self.vulnerability,
        )
