"""A representative as they are shown: why they may speak for the resident, in what, and who gets letters."""

from collections.abc import Sequence
from typing import Any

from complaints_cli.domain.dates import short_day
from complaints_cli.domain.representing import Representative
from complaints_cli.result import Cell, Table


def rep_data(each: Representative) -> dict[str, Any]:
    """A representative as JSON answers have it."""
    return {
        "n": each.number,
        "name": each.name or None,
        "on": each.on,
        "basis": each.basis,
        "points": list(each.points),
        "stage": each.stage,
        "copies": each.gets,
        "object_by": each.object_by,
        "contact_by": each.contact_by,
        "address": each.address or None,
        "phone": each.phone or None,
        "email": each.email or None,
        "proofs": [{"kind": p.proof, "on": p.on, "reference": p.reference or None} for p in each.proofs],
        "objected": each.objected,
        "ended_on": each.ended_on,
    }


def rep_table(found: Sequence[Representative]) -> Table:
    """Representatives for a reader."""
    return Table(["N", "Who", "Ground", "Proof", "Speaks in", "Letters to", "State"], [_row(each) for each in found])


def _row(each: Representative) -> list[str | Cell]:
    proofs = "; ".join(f"{p.proof.replace('-', ' ')}, {short_day(p.on)} {p.reference}".strip() for p in each.proofs)
    where = f"stage {each.stage}" if each.stage else "both stages"
    what = f"points {', '.join(map(str, each.points))}, {where}" if each.points else where
    return [
        str(each.number),
        each.name,
        each.basis.replace("-", " ") if each.basis else Cell("not recorded", "warn"),
        proofs or Cell("none", "warn"),
        what,
        each.gets.value,
        _state(each),
    ]


def _state(each: Representative) -> Cell:
    if each.ended_on is None:
        until = f"; the resident may object by {short_day(each.object_by)}" if each.object_by else ""
        return Cell(f"since {short_day(each.on)}{until}")
    words = "the resident objected" if each.objected else "ended"
    return Cell(f"{words} {short_day(each.ended_on)}")
