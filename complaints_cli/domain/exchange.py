"""What came in from other registers and what was handed out, as the landlord's own record of it adds up."""

import unicodedata
from collections.abc import Iterable
from datetime import date

from complaints_cli.dataclass import dataclass, replace
from complaints_cli.domain.event import Recorded
from complaints_cli.domain.events.exchange import BatchImported, BatchTakenBack, HandedOut
from complaints_cli.domain.exchange_terms import HandedOutAs


@dataclass(frozen=True, kw_only=True)
class Batch:
    """One import, and the day it was taken back where it was."""

    number: int
    on: date
    imported: BatchImported
    taken_back_on: date | None = None
    reason: str = ""
    """Why it was taken back."""


@dataclass(frozen=True, kw_only=True)
class Copy:
    """Something that was handed out, by whom: the login, and the person it was claimed for."""

    number: int
    on: date
    what: HandedOutAs
    media: str
    refs: tuple[str, ...]
    digest: str | None
    login: str
    person: str | None


def spelt(reference: str) -> str:
    """A reference of an older register as it is found again, with any case and spacing: "C014 / 22" is "c014/22"."""
    return "".join(unicodedata.normalize("NFKC", reference).casefold().split())


def batches(history: Iterable[Recorded]) -> tuple[Batch, ...]:
    """Every import, in order."""
    found: dict[int, Batch] = {}
    for recorded in history:
        match recorded.event:
            case BatchImported() as event:
                found[event.batch] = Batch(number=event.batch, on=event.on, imported=event)
            case BatchTakenBack() as event:
                found[event.batch] = replace(found[event.batch], taken_back_on=event.on, reason=event.reason)
            case _:
                pass
    return tuple(found.values())


def handed_out(history: Iterable[Recorded]) -> tuple[Copy, ...]:
    """Everything that was handed out, in order."""
    return tuple(
        Copy(
            number=event.number,
            on=event.on,
            what=event.what,
            media=event.media,
            refs=event.refs,
            digest=event.digest,
            login=recorded.login,
            person=recorded.person,
        )
        for recorded in history
        if isinstance(event := recorded.event, HandedOut)
    )
