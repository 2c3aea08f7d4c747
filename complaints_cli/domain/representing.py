"""Who speaks for a resident, on what ground and proof, in what, and to whom letters then go (Code 1.3, 3.6)."""

from collections.abc import Iterable, Sequence
from datetime import date
from enum import StrEnum

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.event import ERASED
from complaints_cli.domain.policy_terms import Permission
from complaints_cli.domain.terms import RepBasis, SentBy

STANDS_FOR = frozenset({RepBasis.CHILD, RepBasis.DECEASED})
"""The letter goes to the representative where it cannot go to the resident."""


class ProofKind(StrEnum):
    """What shows that somebody may speak for the resident."""

    VERBAL = "verbal"
    """The resident said so, and somebody of ours heard it."""
    IN_THE_COMPLAINT = "in-the-complaint"
    WRITTEN_PERMISSION = "written-permission"
    SIGNED_FORM = "signed-form"
    POWER_OF_ATTORNEY = "power-of-attorney"
    COURT_ORDER = "court-order"
    PARENTAL_RESPONSIBILITY = "parental-responsibility"
    PROBATE = "probate"
    OTHER = "other"


SIGNED = frozenset({ProofKind.SIGNED_FORM, ProofKind.POWER_OF_ATTORNEY, ProofKind.COURT_ORDER})


class Copies(StrEnum):
    """Who gets our letters."""

    RESIDENT = "resident"
    REPRESENTATIVE = "representative"
    BOTH = "both"
    """The resident, with a copy to the representative."""


@dataclass(frozen=True, kw_only=True)
class Proof:
    """Something that shows it, and the day we had it."""

    on: date
    proof: ProofKind
    reference: str = ""


@dataclass(frozen=True, kw_only=True)
class Representative:
    """Somebody who speaks for the resident; without points or a stage, in all of it."""

    number: int
    on: date
    name: str = ""
    basis: RepBasis | None = None
    points: tuple[int, ...] = ()
    stage: int | None = None
    copies: Copies | None = None
    object_by: date | None = None
    """The last day on which the resident was told they may object."""
    contact_by: SentBy | None = None
    address: str = ""
    phone: str = ""
    email: str = ""
    proofs: tuple[Proof, ...] = ()
    objected: bool = False
    ended_on: date | None = None

    @property
    def is_known(self) -> bool:
        """Named, and not erased."""
        return bool(self.name.strip()) and self.name != ERASED

    @property
    def gets(self) -> Copies:
        """Who gets letters: as was said, else the resident with a copy, where there is a resident to write to."""
        return self.copies or (Copies.REPRESENTATIVE if self.basis in STANDS_FOR else Copies.BOTH)

    def speaks(self, day: date) -> bool:
        """Whether they speak for the resident on that day."""
        return self.on <= day and (self.ended_on is None or day < self.ended_on)

    def is_proven(self, permission: Permission) -> bool:
        """Whether a ground is on record, with a proof of it such as the policy asks for of what rests on consent."""
        kinds = {each.proof for each in self.proofs}
        if self.basis is None or not kinds:
            return False
        return self.basis is not RepBasis.CONSENT or _suffices(kinds, permission)

    def may_be_written_to(self, permission: Permission) -> bool:
        """Whether letters can go to them: where the policy asks for permission first, only with it."""
        waits = permission is not Permission.TOLD and self.basis in (None, RepBasis.CONSENT)
        return self.is_proven(permission) if waits else True

    def covers(self, stage: int, points: frozenset[int]) -> bool:
        """Whether a letter about these points of a stage holds nothing but what they speak in."""
        return self.stage in (None, stage) and (not self.points or points <= set(self.points))


def representing(representatives: Sequence[Representative]) -> Representative | None:
    """Whoever speaks for the resident, the first of them; where nobody does any more, the last who did."""
    now = [each for each in representatives if each.ended_on is None]
    return next(iter(now), representatives[-1] if representatives else None)


def is_written(proof: ProofKind, permission: Permission) -> bool:
    """Whether one proof is such as the policy asks for."""
    return _suffices({proof}, permission)


def _suffices(kinds: set[ProofKind], permission: Permission) -> bool:
    if permission is Permission.SIGNED:
        return not kinds.isdisjoint(SIGNED)
    return permission is Permission.TOLD or bool(kinds - {ProofKind.VERBAL})


@dataclass(frozen=True)
class Addressees:
    """To whom a letter goes: the resident, or `instead` of them somebody; copies; and who waits for a proof."""

    instead: Representative | None
    copies: tuple[Representative, ...]
    waiting: tuple[Representative, ...]


def addressees(
    representatives: Iterable[Representative],
    day: date,
    stage: int,
    points: frozenset[int],
    permission: Permission,
) -> Addressees:
    """To whom a letter about these points of a stage goes on that day."""
    speaking = [each for each in representatives if each.is_known and each.speaks(day)]
    waiting = tuple(each for each in speaking if not each.may_be_written_to(permission))
    reached = [each for each in speaking if each not in waiting and _reached(each, stage, points)]
    alone = [each for each in reached if each.gets is Copies.REPRESENTATIVE]
    instead = alone[0] if alone else None
    return Addressees(instead, tuple(each for each in reached if each is not instead), waiting)


def _reached(each: Representative, stage: int, points: frozenset[int]) -> bool:
    return each.basis in STANDS_FOR or (each.gets is not Copies.RESIDENT and each.covers(stage, points))
