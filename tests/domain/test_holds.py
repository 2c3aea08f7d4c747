"""While the Ombudsman is involved: what holds on which day, and what ends it."""

from datetime import date

import pytest

from complaints_cli.domain.holds import at_the_ombudsman
from complaints_cli.domain.ombudsman import (
    AtTheOmbudsman,
    Determination,
    Determined,
    EvidenceRequest,
    Notice,
    Order,
    OrderKind,
    Referral,
    ReferredBy,
    Review,
    ReviewStep,
    Which,
)

REFERRED = Referral(on=date(2027, 1, 4), by=ReferredBy.RESIDENT)
AGAIN = Referral(on=date(2027, 4, 5), by=ReferredBy.RESIDENT)
FOUND = Determination(number=1, on=date(2027, 3, 1), outcome=Determined.SERVICE_FAILURE)
BY, DONE = date(2027, 3, 29), date(2027, 3, 15)
ORDER = Order(number=1, on=FOUND.on, by=BY, first_by=BY, order=OrderKind.ORDER)
COMPLIED = Order(number=1, on=FOUND.on, by=BY, first_by=BY, order=OrderKind.ORDER, done_on=DONE)
NOTICE = Notice(number=2, on=REFERRED.on, by=BY, first_by=BY, which=Which.FIRST)
EVIDENCE = EvidenceRequest(number=1, on=REFERRED.on, by=BY, first_by=BY)
ASKED = Review(number=1, by=ReferredBy.US, step=ReviewStep.ASKED, on=DONE, last_day=date(2027, 3, 22))
DROPPED = Review(number=1, by=ReferredBy.US, step=ReviewStep.DROPPED, on=DONE, last_day=date(2027, 3, 22))


@pytest.mark.parametrize(
    ("at", "today", "says"),
    [
        (AtTheOmbudsman(), BY, []),
        (
            AtTheOmbudsman(referrals=(REFERRED,)),
            BY,
            ["With the Ombudsman since Monday 4 January 2027, and not determined"],
        ),
        (AtTheOmbudsman(referrals=(REFERRED,), determinations=(FOUND,)), date(2027, 3, 23), []),
        (
            AtTheOmbudsman(referrals=(REFERRED,), determinations=(FOUND,)),
            date(2027, 3, 22),
            ["A review of the determination can be asked for until Monday 22 March 2027"],
        ),
        (
            AtTheOmbudsman(referrals=(REFERRED, AGAIN), determinations=(FOUND,)),
            date(2027, 4, 6),
            ["With the Ombudsman since Monday 5 April 2027, and not determined"],
        ),
        (AtTheOmbudsman(orders=(ORDER,)), BY, ["Order 1 of the Ombudsman is open"]),
        (AtTheOmbudsman(orders=(COMPLIED,)), BY, []),
        (
            AtTheOmbudsman(notices=(NOTICE,), evidence=(EVIDENCE,)),
            BY,
            ["Notice 2 of the Ombudsman is open", "Evidence request 1 of the Ombudsman is open"],
        ),
        (
            AtTheOmbudsman(determinations=(FOUND,), reviews=(ASKED,)),
            date(2027, 6, 1),
            ["Review 1 of the determination is open"],
        ),
        (AtTheOmbudsman(determinations=(FOUND,), reviews=(DROPPED,)), date(2027, 6, 1), []),
    ],
)
def test_what_holds(at: AtTheOmbudsman, today: date, says: list[str]) -> None:
    assert [each.says for each in at_the_ombudsman(at, today)] == says
