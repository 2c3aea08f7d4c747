"""Somebody who speaks for a resident is heard at once; why they may is asked for, and the answer waits (Code 3.6)."""

from complaints_cli.domain.events.stages import Received


def unproven(received: Received, *, asked: bool = False) -> list[str]:
    """A warning where nothing says who speaks for the resident although one `asked`, or why they may."""
    if asked and not received.rep:
        return ["Nobody is on record who speaks for the resident: complaints correct REF rep NAME, then rep-basis."]
    if received.rep and received.rep_basis is None:
        why = "complaints correct REF rep-basis consent (or capacity, child, deceased)"
        return [f"Nothing says yet why {received.rep} may speak for the resident, and the answer waits for it: {why}."]
    return []
