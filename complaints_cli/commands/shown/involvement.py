"""Who has a part in a complaint, and who signed it off."""

from collections.abc import Iterator
from typing import Any

from complaints_cli.commands.show_seen import File
from complaints_cli.domain.dates import short_day
from complaints_cli.domain.involvement import Approval
from complaints_cli.result import Block, Heading, Table


def data(file: File) -> dict[str, Any]:
    """Everybody's part, and the sign-offs that stand."""
    return {
        "involved": [
            {
                "name": file.name(each.person),
                "as": each.capacity,
                "stage": each.stage,
                "on": each.on,
                "why": each.why or None,
                "ended_on": each.ended_on,
            }
            for each in file.complaint.involved
        ],
        "approvals": [
            {"stage": each.stage, "name": file.name(each.person), "on": each.on}
            for each in file.complaint.approvals
            if each.stands
        ],
    }


def blocks(file: File) -> Iterator[Block]:
    """A table, where anybody has a part."""
    involved, approvals = file.complaint.involved, file.complaint.approvals
    rows = [
        [
            file.name(e.person) or "",
            e.capacity.value,
            f"{short_day(e.on)}{f' to {short_day(e.ended_on)}' if e.ended_on else ''}",
            e.why,
        ]
        for e in involved
    ]
    rows += [[file.name(e.person) or "", f"signed off stage {e.stage}", short_day(e.on), _since(e)] for e in approvals]
    if rows:
        yield Heading("Who is involved")
        yield Table(["Who", "As", "Since", "Why"], rows)


def _since(approval: Approval) -> str:
    return "" if approval.stands else "It changed since."
