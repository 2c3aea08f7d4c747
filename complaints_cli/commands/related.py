"""`related`: complaints that may belong together: the same person or home, several at once, or the same thing again.

What is told of a match is in words ("same address"), and nothing of what was compared.
"""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Any

from dateutil.relativedelta import relativedelta

from complaints_cli.commands import params
from complaints_cli.desk import Call
from complaints_cli.domain.dates import short_day
from complaints_cli.domain.events.stages import Received
from complaints_cli.domain.matching import PERSON, keys
from complaints_cli.result import Heading, Result, Table, Text
from complaints_cli.store.reading import reading
from complaints_cli.store.record import Record
from complaints_cli.store.related import Kin, kin

if TYPE_CHECKING:
    from complaints_cli.domain.complaint import Complaint

LOOK_BACK = relativedelta(months=24)
TWICE = "{} came on the same day in the very same words."
CONSIDERED = relativedelta(months=12)


def related(call: Call, ref: params.Ref) -> Result:
    """List complaints within 24 months by the same person or from the same home, with what to do about each.

    Several at once are one complaint with several points; what was answered finally is not opened again.
    """
    with reading(call.desk.db) as record:
        complaint = record.complaint(ref)
        received = complaint.received
        found = kin(record, keys(received), received.on - LOOK_BACK, received.on + LOOK_BACK, ref)
    items = [_item(complaint, each) for each in found]
    rows = [
        [each["ref"], short_day(each["received_on"]), each["state"], ", ".join(each["reasons"]), each["advice"] or ""]
        for each in items
    ]
    nothing = Text("No other complaint within 24 months by the same person or from the same home.")
    return Result(
        data={"ref": ref, "items": items},
        screen=[
            Heading(f"{ref}: may belong with"),
            Table(["Complaint", "Received", "State", "Why", ""], rows, below=1) if rows else nothing,
        ],
    )


def may_be_related(record: Record, arrived: Received, linked: Iterable[str]) -> list[str]:
    """What `log` says of a complaint that is about to be recorded: references, and nothing else."""
    found = kin(record, keys(arrived), arrived.on - LOOK_BACK, date.max)
    refs = [each.ref for each in found if each.ref not in set(linked)]
    told = [f"May be related: {', '.join(refs)}. See complaints related REF"] if refs else []
    twin = same_words(record, arrived)
    return (
        [*told, f"{TWICE.format(twin)} Was it entered twice? Then say so: complaints duplicate REF --of {twin}"]
        if twin
        else told
    )


def same_words(record: Record, arrived: Received) -> str | None:
    """The last complaint of the same person or home that came on the same day in the same words.

    Whoever types one again, after an error at the very end, is to be told: what arrived stays on record.
    """
    if not arrived.summary:
        return None
    of_the_day = kin(record, keys(arrived), arrived.on, arrived.on)
    return next(
        (each.ref for each in of_the_day if record.complaint(each.ref).received.summary == arrived.summary), None
    )


def reasons(received: Received, other: Kin) -> list[str]:
    """What two complaints have in common, in words."""
    same = [f"same {what}" for what in other.common]
    if received.category and received.category == other.category:
        same.append("same category")
    return same


def _item(complaint: "Complaint", other: Kin) -> dict[str, Any]:
    linked = other.ref in complaint.links
    return {
        "ref": other.ref,
        "state": other.state,
        "stage": other.stage,
        "received_on": other.received_on,
        "category": other.category,
        "reasons": reasons(complaint.received, other),
        "linked": linked,
        "advice": "linked" if linked else _advice(complaint, other),
    }


def _advice(complaint: "Complaint", other: Kin) -> str:
    ref, received = complaint.ref, complaint.received
    link = f"complaints link {ref} {other.ref}"
    same_person = bool(PERSON & set(other.common))
    if same_person and other.state == "open" and other.stage == 1:
        return f"several at once are one complaint with several points (complaints point add); else {link}"
    repeats = same_person and bool(received.category) and received.category == other.category
    if repeats and other.answered_on and received.on - CONSIDERED <= other.answered_on <= received.on:
        final = ", finally: the resident may go to the Ombudsman" if other.stage == 2 else ""
        return f"answered on {short_day(other.answered_on)}{final}; the same matter again? If not: {link}"
    return f"to link them: {link}"
