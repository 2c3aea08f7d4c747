"""A further matter that stands on its own (Code 6.8): the same resident's, and nothing of the first matter with it."""

from datetime import date

from complaints_cli.dataclass import replace
from complaints_cli.domain.adjusting import in_force, in_words
from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.events.stages import Received
from complaints_cli.domain.terms import Channel, Flag

RESIDENT = (
    *("home", "contact_by", "reply_as", "group", "anonymous"),
    *("name", "preferred_name", "members", "address", "phone", "email", "language"),
)
"""What is the resident's, whatever they complain of."""


def afresh(complaint: Complaint, text: str, on: date, via: Channel | None, policy: str, calendar: int) -> Received:
    """The arrival of the further matter, with the resident's details, and what is done for them, as they now stand.

    Whoever had stage 1 gets it. Whoever speaks for the resident in all of the first speaks in this one, and is to show
    that they may; one who has ended, or speaks in a part of it only, does not. Of the flags the resident's own is kept.
    """
    first = complaint.received
    speaks = [each for each in complaint.representatives if each.is_known and each.speaks(on)]
    rep = next((each for each in speaks if not each.points and each.stage is None), None)
    arrived = Received(
        on=on,
        via=via or first.via,
        policy=policy,
        calendar=calendar,
        flags=tuple(flag for flag in first.flags if flag is Flag.SENSITIVE),
        handler=complaint.stages[0].handler,
        rep=rep.name if rep else "",
        rep_basis=rep.basis if rep else None,
        summary=text,
        adjustment="; ".join(in_words(each) for each in in_force(complaint.adjustments, on)),
        vulnerability="; ".join(each.text for each in complaint.vulnerabilities if each.ended_on is None),
    )
    return replace(arrived, **{name: getattr(first, name) for name in RESIDENT})
