"""What runs beside the complaint of `letter_stories`: who speaks, a file, and all that passed with the Ombudsman."""

from datetime import date

from complaints_cli.domain.events.ombudsman import (
    Complied,
    DeterminationCame,
    EvidenceAsked,
    Ordered,
    OtherDaySet,
    WentToTheOmbudsman,
)
from complaints_cli.domain.events.record import Attached
from complaints_cli.domain.events.representing import RepAdded
from complaints_cli.domain.ombudsman import Determined, Matter, OrderKind, ReferredBy
from complaints_cli.domain.terms import Evidence, RepBasis

SPEAKS = RepAdded(on=date(2026, 12, 15), rep=1, basis=RepBasis.CONSENT, name="Chidi Okafor")
PHOTO = Attached(
    on=date(2026, 12, 17),
    media="image/jpeg",
    size=9,
    evidence=Evidence.PHOTO,
    name="heater.jpg",
    sha256="0",
)
REFERRED = WentToTheOmbudsman(on=date(2027, 2, 22), by=ReferredBy.RESIDENT, their_ref="202700123")
EVIDENCE_ASKED = EvidenceAsked(
    on=date(2027, 3, 1),
    evidence=1,
    by=date(2027, 3, 22),
    what="Your letters to the resident, the repairs record, and what you say to her complaint.",
)
DETERMINED = (
    DeterminationCame(
        on=date(2027, 3, 31),
        determination=1,
        outcome=Determined.MALADMINISTRATION,
        point=1,
        words="The landlord knew of two small children and did nothing for three weeks.",
    ),
    Ordered(
        on=date(2027, 3, 31),
        item=1,
        order=OrderKind.ORDER,
        by=date(2027, 4, 28),
        amount=25000,
        what="Pay the resident £250 for the distress.",
    ),
    Ordered(
        on=date(2027, 3, 31),
        item=2,
        order=OrderKind.WIDER_ORDER,
        by=date(2027, 5, 26),
        what="Review how missed appointments are followed up.",
    ),
    Ordered(on=date(2027, 3, 31), item=3, order=OrderKind.RECOMMENDATION, what="Keep temporary heaters in the office."),
    OtherDaySet(
        on=date(2027, 4, 6),
        matter=Matter.ORDER,
        item=2,
        was=date(2027, 5, 26),
        to=date(2027, 6, 9),
        reason="The contractor's figures come at the end of May.",
    ),
)
COMPLIED = (
    Complied(on=date(2027, 4, 20), item=1, proof="Bank transfer of 20 April 2027."),
    Complied(on=date(2027, 4, 21), item=3, declined=True, proof="We have no room for them. Our contractor lends them."),
)
