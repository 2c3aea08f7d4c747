"""What came with the complaint itself: the first adjustment, vulnerability and representative are those of its log."""

from typing import Any

from complaints_cli.domain.adjusting import Adjustment
from complaints_cli.domain.disclosed import Vulnerability
from complaints_cli.domain.events.stages import Received
from complaints_cli.domain.representing import Representative


def brought(received: Received) -> dict[str, Any]:
    """The parts of a new complaint that its arrival already tells of."""
    on, first = received.on, 1
    told: dict[str, Any] = {}
    if received.adjustment:
        told["adjustments"] = (Adjustment(number=first, on=on, text=received.adjustment),)
    if received.vulnerability:
        told["vulnerabilities"] = (Vulnerability(number=first, on=on, text=received.vulnerability, checked_on=on),)
    if received.rep or received.rep_basis:
        rep = Representative(number=first, on=on, name=received.rep, basis=received.rep_basis)
        told["representatives"] = (rep,)
    return told
