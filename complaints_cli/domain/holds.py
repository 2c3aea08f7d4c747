"""What must not be erased yet: a hold that somebody placed, and one that follows from the record itself.

The right to erasure does not reach what the law, a claim or the Ombudsman still needs (UK GDPR, article 17(3)(b), (e)).
"""

from collections.abc import Iterable, Iterator
from datetime import date

from complaints_cli.dataclass import dataclass, replace
from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.dates import long_day
from complaints_cli.domain.event import Recorded
from complaints_cli.domain.events.ends import Refusal
from complaints_cli.domain.events.holds import HoldLifted, HoldPlaced
from complaints_cli.domain.fold import standing
from complaints_cli.domain.hold_terms import HeldFor
from complaints_cli.domain.ombudsman import AtTheOmbudsman
from complaints_cli.domain.terms import Ground

PROVISION = "UK GDPR, article 17(3)"


@dataclass(frozen=True, kw_only=True)
class Hold:
    """Why something is kept. One that follows from the record has no number: the record ends it, as `ends` says."""

    ground: HeldFor
    since: date
    number: int | None = None
    reason: str = ""
    lifted_on: date | None = None
    why_lifted: str = ""
    says: str = ""
    """Of one that follows from the record: from what. It names nobody."""
    ends: str = ""
    """The command that ends it, with REF where the reference goes."""

    @property
    def is_open(self) -> bool:
        """It holds still."""
        return self.lifted_on is None


def placed(history: Iterable[Recorded]) -> tuple[Hold, ...]:
    """The holds that were placed on a stream of any kind, in order, those that were lifted among them."""
    found: dict[int, Hold] = {}
    for recorded in standing(history):
        match recorded.event:
            case HoldPlaced() as event:
                found[event.hold] = Hold(
                    number=event.hold,
                    ground=event.ground,
                    since=event.on,
                    reason=event.reason,
                    ends=f"hold lift REF {event.hold} --reason TEXT",
                )
            case HoldLifted(hold=int(number)) as event:
                found[number] = replace(found[number], lifted_on=event.on, why_lifted=event.reason)
            case _:
                pass
    return tuple(found.values())


def following(complaint: Complaint, history: Iterable[Recorded], today: date) -> tuple[Hold, ...]:
    """The holds that follow from a complaint's own record: the Ombudsman's, and a court's."""
    return (*at_the_ombudsman(complaint.ombudsman, today), *at_court(history))


def at_court(history: Iterable[Recorded]) -> tuple[Hold, ...]:
    """The hold of a claim that was filed at court, as a refusal told. Its end is recorded by lifting it."""
    since: date | None = None
    for recorded in standing(history):
        match recorded.event:
            case Refusal(ground=Ground.PROCEEDINGS_FILED) as refused:
                since = refused.claim_date or refused.on
            case HoldLifted(hold=None):
                since = None
            case _:
                pass
    if since is None:
        return ()
    says = f"A claim was filed at court on {long_day(since)}, and nobody recorded that it is over"
    return (Hold(ground=HeldFor.COURT, since=since, says=says, ends="hold lift REF --court --reason TEXT"),)


def at_the_ombudsman(at: AtTheOmbudsman, today: date) -> tuple[Hold, ...]:
    """A hold while the Ombudsman has not determined, asks, orders or reviews. It ends as each step is recorded."""
    return tuple(
        Hold(ground=HeldFor.OMBUDSMAN, since=since, says=says, ends=ends) for since, says, ends in _open(at, today)
    )


def _open(at: AtTheOmbudsman, today: date) -> Iterator[tuple[date, str, str]]:
    referred = max((each.on for each in at.referrals), default=None)
    determined = max((each.on for each in at.determinations), default=None)
    if referred is not None and (determined is None or determined < referred):
        says = f"With the Ombudsman since {long_day(referred)}, and not determined"
        yield referred, says, "ombudsman determination REF"
    asked = (
        ("Notice", "notice REF --answered DATE", at.notices),
        ("Evidence request", "evidence REF --sent DATE", at.evidence),
        ("Order", "comply REF", at.orders),
    )
    for called, ends, several in asked:
        for each in (each for each in several if each.is_open):
            yield each.on, f"{called} {each.number} of the Ombudsman is open", f"ombudsman {ends}"
    for review in (each for each in at.reviews if each.is_open):
        yield review.on, f"Review {review.number} of the determination is open", "ombudsman review REF"
    until = at.review_until
    if determined is not None and until is not None and today <= until:
        yield determined, f"A review of the determination can be asked for until {long_day(until)}", ""
