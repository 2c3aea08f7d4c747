"""Whose contact is restricted: asked wherever something arrives, or goes out."""

from collections.abc import Iterator, Sequence

from complaints_cli.commands.recording import Recording
from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.events.stages import Received
from complaints_cli.domain.restriction import Party, same_text
from complaints_cli.domain.terms import Channel
from complaints_cli.handling.restricting import binding, came_by_closed_channel

OTHERS_OPEN = "SELECT ref, name, address FROM complaint WHERE state = 'open'"
OTHERS_RESTRICTED = """
    SELECT ref, name, address FROM complaint WHERE ref IN (SELECT ref FROM restriction WHERE ended_on IS NULL)"""


def linked(work: Recording, complaint: Complaint) -> list[Complaint]:
    """The complaints that belong with it."""
    return [work.record.complaint(ref) for ref in dict.fromkeys(complaint.links)]


def came_by(work: Recording, complaint: Complaint, via: Channel | None, party: Party = Party.RESIDENT) -> list[str]:
    """A warning where something arrived from a party by a channel that is restricted for them today."""
    if via is None:
        return []
    return came_by_closed_channel(binding(complaint, linked(work, complaint)), via, work.today, party)


def others_of_the_same(work: Recording, complaint: Complaint) -> list[str]:
    """A warning for each open complaint that looks like the same person's and is not linked: it is not bound."""
    return [
        f"{ref} is open, and its name or address is the same. A restriction binds it once they are linked: "
        f"complaints link {complaint.ref} {ref}."
        for ref in _alike(work, OTHERS_OPEN, complaint.received)
        if ref not in (complaint.ref, *complaint.links)
    ]


def known_to_be_restricted(work: Recording, arrived: Received, links: Sequence[str]) -> list[str]:
    """A warning where a new complaint looks like that of somebody whose contact is restricted. It is taken on.

    With those that it is linked to nothing has to be done any more.
    """
    told, party = [], Party.REPRESENTATIVE if arrived.rep else Party.RESIDENT
    for ref in _alike(work, OTHERS_RESTRICTED, arrived):
        if ref not in links:
            told.append(
                f"Contact is restricted in {ref}, whose name or address is the same. If it is the same person, link "
                f"them: complaints link REF {ref}. The complaint is taken on as any other."
            )
        told += came_by_closed_channel(work.complaint(ref).restrictions, arrived.via, work.today, party)
    return told


def _alike(work: Recording, sql: str, received: Received) -> Iterator[str]:
    for row in work.record.rows(f"{sql} ORDER BY ref"):
        same_name = same_text(row["name"] or "", received.name)
        if same_name or same_text(row["address"] or "", received.address):
            yield row["ref"]
