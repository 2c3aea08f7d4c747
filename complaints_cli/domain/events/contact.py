"""The resident's side: what they were asked to comment on, what they said, and what was shared about them."""

from datetime import date

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.event import Event, sealed
from complaints_cli.domain.sharing import SharingAgreed
from complaints_cli.domain.terms import Channel


@dataclass(frozen=True, kw_only=True)
class CommentAsked(Event):
    """The resident was asked to comment before a point is decided against them (Code 5.8)."""

    kind = "comment-asked"
    says = "Comment {comment} asked for by {by}. {put}"
    comment: int
    stage: int
    points: tuple[int, ...] = ()
    by: date
    via: Channel | None = None
    put: str = sealed()


@dataclass(frozen=True, kw_only=True)
class CommentReceived(Event):
    """The resident commented, asked or not."""

    kind = "comment-received"
    says = "Comment {comment} received: {reply}"
    comment: int
    stage: int
    via: Channel | None = None
    reply: str = sealed()


@dataclass(frozen=True, kw_only=True)
class Shared(Event):
    """Somebody outside was given details of the complaint."""

    kind = "shared"
    says = "Shared with {with_whom}: {what}. {despite}"
    discussed: date | None = None
    agreed: SharingAgreed | None = None
    sensitive: bool = False
    with_whom: str = sealed()
    what: str = sealed()
    despite: str = sealed()
