"""Representatives: who began to speak for the resident, what shows that they may, in what, and until when."""

from datetime import date

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.event import Event, sealed
from complaints_cli.domain.representing import Copies, ProofKind
from complaints_cli.domain.terms import RepBasis, SentBy


@dataclass(frozen=True, kw_only=True)
class RepAdded(Event):
    """Somebody began to speak for the resident (Code 3.6)."""

    kind = "rep-added"
    says = "Representative {rep}: {name} {basis}"
    rep: int
    basis: RepBasis | None = None
    points: tuple[int, ...] = ()
    stage: int | None = None
    copies: Copies | None = None
    object_by: date | None = None
    contact_by: SentBy | None = None
    name: str = sealed()
    address: str = sealed()
    phone: str = sealed()
    email: str = sealed()


@dataclass(frozen=True, kw_only=True)
class RepProven(Event):
    """Something came that shows that they may."""

    kind = "rep-proven"
    says = "Representative {rep}: {proof} received. {reference}"
    rep: int
    proof: ProofKind
    reference: str = sealed()


@dataclass(frozen=True, kw_only=True)
class RepScoped(Event):
    """On what ground they speak, in what, who gets letters: as it stands from now on."""

    kind = "rep-scoped"
    says = "Representative {rep} now: {basis} {copies}"
    rep: int
    basis: RepBasis | None = None
    points: tuple[int, ...] = ()
    stage: int | None = None
    copies: Copies | None = None
    object_by: date | None = None


@dataclass(frozen=True, kw_only=True)
class RepObjected(Event):
    """The resident does not want them to speak for them."""

    kind = "rep-objected"
    says = "The resident objects to representative {rep}. {words}"
    rep: int
    words: str = sealed()


@dataclass(frozen=True, kw_only=True)
class RepEnded(Event):
    """They speak for the resident no more."""

    kind = "rep-ended"
    says = "Representative {rep} ended. {why}"
    rep: int
    why: str = sealed()
