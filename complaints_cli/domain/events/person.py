"""What changed about whoever complains, while the complaint runs."""

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.event import Event, sealed
from complaints_cli.domain.representing import ProofKind
from complaints_cli.domain.resident import ReplyAs
from complaints_cli.domain.terms import SentBy


@dataclass(frozen=True, kw_only=True)
class PersonSet(Event):
    """Details changed from this day; what holds nothing stays as it was."""

    kind = "person-set"
    says = (
        "The resident's details changed: {name} {preferred_name} {address} {phone} {email} {contact_by} {reply_as} "
        "{members} {language}"
    )
    contact_by: SentBy | None = None
    reply_as: ReplyAs | None = None
    group: int | None = None
    name: str = sealed()
    preferred_name: str = sealed()
    address: str = sealed()
    phone: str = sealed()
    email: str = sealed()
    members: str = sealed()
    language: str = sealed()


@dataclass(frozen=True, kw_only=True)
class HolderPermitted(Event):
    """The holder of the tenancy, lease or licence lets somebody of the household complain."""

    kind = "holder-permitted"
    says = "The holder's permission received, {proof}. {reference}"
    proof: ProofKind
    reference: str = sealed()
