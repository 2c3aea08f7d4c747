"""Disabilities and vulnerabilities that were told of. No timeline says what they are."""

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.event import Event, sealed


@dataclass(frozen=True, kw_only=True)
class DisabilityDisclosed(Event):
    """The resident told of a disability (Code 5.10)."""

    kind = "disability-disclosed"
    says = "Disability {disability} disclosed"
    disability: int
    text: str = sealed()


@dataclass(frozen=True, kw_only=True)
class DisabilityEnded(Event):
    """It is no longer so, or never was."""

    kind = "disability-ended"
    says = "Disability {disability} no longer on record"
    disability: int
    why: str = sealed()


@dataclass(frozen=True, kw_only=True)
class VulnerabilityNoted(Event):
    """Something is to be borne in mind."""

    kind = "vulnerability-noted"
    says = "Vulnerability {vulnerability} noted"
    vulnerability: int
    text: str = sealed()


@dataclass(frozen=True, kw_only=True)
class VulnerabilityChecked(Event):
    """It is still so."""

    kind = "vulnerability-checked"
    says = "Vulnerability {vulnerability} still so"
    vulnerability: int


@dataclass(frozen=True, kw_only=True)
class VulnerabilityEnded(Event):
    """It is no longer so."""

    kind = "vulnerability-ended"
    says = "Vulnerability {vulnerability} no longer so"
    vulnerability: int
    why: str = sealed()
