"""The words of what must not be erased yet."""

from enum import StrEnum


class HeldFor(StrEnum):
    """For what something is kept."""

    OMBUDSMAN = "ombudsman"
    """While the Ombudsman is involved: it follows from the record, and is placed and lifted by nobody."""
    COURT = "court"
    CLAIM = "claim"
    """A legal claim that is threatened or made out of court, such as for disrepair."""
    ACCESS_REQUEST = "access-request"
    """Somebody asked to see what is held on them, and was not answered yet."""
    OTHER = "other"
    MONEY = "money"
    """Compensation that was accepted or granted, and is not paid."""
    RESTRICTION = "restriction"
    """Contact is limited: the evidence for it is looked at again."""
    SAFETY = "safety"
    """Somebody may be in danger: a hazard in a home, or a safeguarding concern."""


FOLLOWS = {
    "payment": HeldFor.MONEY,
    "claim-payment": HeldFor.MONEY,
    "restriction-review": HeldFor.RESTRICTION,
    "restriction-appeal": HeldFor.RESTRICTION,
    "safeguarding": HeldFor.SAFETY,
    "hazard-assess": HeldFor.SAFETY,
    "hazard-investigate": HeldFor.SAFETY,
    "hazard-summary": HeldFor.SAFETY,
    "hazard-safe": HeldFor.SAFETY,
    "hazard-works": HeldFor.SAFETY,
    "hazard-return": HeldFor.SAFETY,
}
"""What holds while it is due, by the word that `due` has for it; all else that is due is told, and holds nothing."""
SAYS = {
    HeldFor.MONEY: "Compensation that was accepted or granted is not paid",
    HeldFor.RESTRICTION: "Contact is restricted",
    HeldFor.SAFETY: "A hazard or a safeguarding concern is open",
}
"""What is said of each of those."""
BY_HAND = (HeldFor.COURT, HeldFor.CLAIM, HeldFor.ACCESS_REQUEST, HeldFor.OTHER)
"""What somebody may place a hold for."""
