"""A complaint arrives, whichever way it came in: it is given to somebody, recorded, and said what is to be known of it.

Nothing of that is ever a reason to refuse it.
"""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from complaints_cli.commands import routed
from complaints_cli.commands.recording import Recording
from complaints_cli.commands.related import may_be_related
from complaints_cli.commands.representing import unproven
from complaints_cli.commands.restricted import known_to_be_restricted
from complaints_cli.dataclass import dataclass
from complaints_cli.domain.events.stages import Received
from complaints_cli.domain.hazards import Stamp
from complaints_cli.domain.representing import ProofKind
from complaints_cli.domain.terms import Apart, Flag
from complaints_cli.handling.receiving import receive

if TYPE_CHECKING:
    from complaints_cli.store.writing import Act, Written

UNNAMED = "The resident is not named. complaints correct REF name NAME, once you know."
GROUP_UNNAMED = (
    "The group has named no contact, and the acknowledgement waits for one: complaints person set REF --name NAME."
)
HAZARD = (
    "A hazard has legal time limits of its own (Awaab's Law), which run beside the complaint's: "
    "report it today to whoever handles hazards, and say how grave it is "
    "(complaints hazard assess REF 1 emergency|significant|none)."
)
DANGER = "Somebody is in danger now: an emergency is made safe within 24 hours, before any letter."


@dataclass(frozen=True)
class Arrived:
    """The complaint as it was written, and what the officer should know about it."""

    ref: str
    written: "Written"
    told: list[str]


def arrive(
    work: Recording,
    received: Received,
    *,
    points: Sequence[str] = (),
    links: Sequence[str] = (),
    apart: Apart | None = None,
    proof: ProofKind | None = None,
    aware: Stamp | None = None,
    hazard_since: date | None = None,
    origin: "Act | None" = None,
) -> Arrived:
    """Writes a complaint, and in the same write what its `origin` records and those it belongs with.

    Raises Refused where it cannot have happened, and nothing is written.
    """
    rules = work.record.rules(received.policy)
    given, sent_to = routed.received(received, rules.policy, work)
    events = receive(given, points, work.bench_under(rules), proof, aware=aware, hazard_since=hazard_since)
    known = [*known_to_be_restricted(work, given, links), *may_be_related(work.record, given, links)]
    ref, written = work.save_new(events, links, apart, origin)
    return Arrived(ref, written, [*sent_to, *_of_itself(given), *unproven(written.complaints[ref]), *known])


def _of_itself(received: Received) -> list[str]:
    """What is to be done at once, and who is missing."""
    warnings = [HAZARD] if Flag.HAZARD in received.flags else []
    warnings += [DANGER] if received.danger_now else []
    if not received.name and not received.anonymous:
        warnings.append(GROUP_UNNAMED if received.group else UNNAMED)
    return warnings
