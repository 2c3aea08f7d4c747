"""Who a complaint is of, and everybody else on record: as it was when one of its events was recorded.

What was recorded after that event, of whomever, changes nothing here.
"""

from collections.abc import Mapping

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.event import ERASED
from complaints_cli.domain.parties import Party, is_called
from complaints_cli.store.parties import CONTACT, NAMING_KINDS, ONE, SEVERAL, WRITTEN, named_in, parties_in
from complaints_cli.store.record import Record

UP_TO = f"{WRITTEN} AND e.seq <= :last ORDER BY e.seq"
FIRMS = {"shared": "with_whom", "point-set": "whose", "point-added": "whose"}
"""The kinds of event that name a firm or a body outside, and the text that has its name."""


@dataclass(frozen=True, kw_only=True)
class Around:
    """`own` are the resident and whoever speaks for them, `beside` others that the complaint names, then the rest."""

    own: tuple[Party, ...]
    beside: tuple[Party, ...]
    elsewhere: tuple[Party, ...]
    firms: tuple[str, ...]


def around(record: Record, ref: str, last: int) -> Around:
    """Everybody who was on record by the event of that number, but our own people; what was erased names nobody."""
    own: list[Party] = []
    beside: list[Party] = []
    elsewhere: list[Party] = []
    for stream, texts in named_in(record.rows(UP_TO, {"kinds": NAMING_KINDS, "last": last})):
        if stream == ref:
            own += parties_in(ref, _only(texts, (*ONE, *CONTACT)))
            beside += parties_in(ref, _only(texts, SEVERAL))
        else:
            elsewhere += parties_in(stream, texts)
    ours = [party for party in own if party.name]
    return Around(
        own=tuple(own),
        beside=tuple(party for party in beside if not _is_one_of(party, ours)),
        elsewhere=tuple(party for party in elsewhere if not _is_one_of(party, ours)),
        firms=tuple(_firms(record, ref)),
    )


def _only(texts: Mapping[str, str], names: tuple[str, ...]) -> dict[str, str]:
    return {name: text for name, text in texts.items() if name in names}


def _is_one_of(party: Party, ours: list[Party]) -> bool:
    return bool(party.name) and any(is_called(party, each.name) for each in ours)


def _firms(record: Record, ref: str) -> dict[str, None]:
    events = (recorded.event for recorded in record.history(ref))
    named = (getattr(event, FIRMS[event.kind]).strip() for event in events if event.kind in FIRMS)
    return dict.fromkeys(name for name in named if name and name != ERASED)
