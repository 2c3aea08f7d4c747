"""What happens to the landlord itself: its settings, staff, policies and bank holidays."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.event import Event, sealed
from complaints_cli.domain.terms import Standing


@dataclass(frozen=True, kw_only=True)
class SettingChanged(Event):
    """A setting got a value that holds from the day of the event."""

    kind = "setting-changed"
    says = "Setting {key} is now {value}"
    key: str
    value: str = sealed()


@dataclass(frozen=True, kw_only=True)
class StaffAdded(Event):
    """A person joined the list of those who take, handle or decide complaints."""

    kind = "staff-added"
    says = "{name} joined the staff list"
    person: str
    role: str | None = None
    standing: Standing = Standing.STAFF
    name: str = sealed()
    email: str = sealed()
    landlord: str = sealed()


@dataclass(frozen=True, kw_only=True)
class StaffPlaced(Event):
    """Somebody on the list has another role, or stands elsewhere, from the day of the event."""

    kind = "staff-placed"
    says = "{person} is now {role} {standing}"
    person: str
    role: str | None = None
    standing: Standing | None = None


@dataclass(frozen=True, kw_only=True)
class SignatureGiven(Event):
    """How a person signs letters, line by line, from the day of the event; without text it is their name and role."""

    kind = "signature-given"
    says = "Signature of {person}: {signature}"
    person: str
    signature: str = sealed()


@dataclass(frozen=True, kw_only=True)
class AliasAdded(Event):
    """Another spelling of a person's name."""

    kind = "alias-added"
    says = "Another spelling of {person}: {alias}"
    person: str
    alias: str = sealed()


@dataclass(frozen=True, kw_only=True)
class StaffLeft(Event):
    """A person no longer works here."""

    kind = "staff-left"
    says = "{person} left"
    person: str


@dataclass(frozen=True, kw_only=True)
class PolicyAdopted(Event):
    """A policy holds for complaints received from the day of the event."""

    kind = "policy-adopted"
    says = "Policy {policy} adopted. {despite}"
    policy: str
    settings: Mapping[str, Any]
    despite: str = sealed()


@dataclass(frozen=True, kw_only=True)
class CalendarInstalled(Event):
    """The bank holidays in force: for each day its name and whether it is provisional."""

    kind = "calendar-installed"
    says = "Bank holidays installed for {division}, version {version}. {source}"
    version: int
    division: str
    covered_until: date
    digest: str
    days: tuple[tuple[str, str, bool], ...]
    source: str = ""
