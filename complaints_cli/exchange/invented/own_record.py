"""What the invented association does as a landlord: its homes counted, staff trained, policy approved, papers sent."""

from collections.abc import Iterator
from datetime import date
from hashlib import sha256

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.event import Event
from complaints_cli.domain.events.absence import StaffAway, StaffBack
from complaints_cli.domain.events.assessment import Submitted
from complaints_cli.domain.events.exchange import HandedOut
from complaints_cli.domain.events.landlord import SettingChanged
from complaints_cli.domain.events.policy_record import EqualityAssessed, PolicyApproved, PolicyConsulted
from complaints_cli.domain.events.training import Trained
from complaints_cli.domain.exchange_terms import HandedOutAs
from complaints_cli.domain.landlord_terms import Consulted, Impact
from complaints_cli.domain.media import CSV
from complaints_cli.exchange.invented.association import GARETH, HELEN, HOMES, MAGDA, RUTH, TOM
from complaints_cli.exchange.invented.own_year import of_the_year
from complaints_cli.exchange.invented.self_assessment import forms


@dataclass(frozen=True)
class Deed:
    """What somebody put on the landlord's own record on the day it happened, or soon after: `recorded`."""

    by: str
    stream: str
    events: tuple[Event, ...]
    recorded: date


def deeds(policy: str) -> tuple[Deed, ...]:
    """All of them, by the day they were recorded; `policy` is the id of the association's policy."""
    found = [*_homes(), *_papers(), *_training(), *_policy(policy), *_away(), *_handed_out()]
    found += [Deed(by, stream, events, events[0].on) for by, stream, events in of_the_year(policy)]
    found += [Deed(RUTH, "assessment", events, events[0].on) for events in forms()]
    return tuple(sorted(found, key=lambda deed: deed.recorded))


def _homes() -> Iterator[Deed]:
    for year_end, (rented, shared) in HOMES.items():
        lcra = SettingChanged(on=year_end, key="homes_lcra", value=str(rented))
        lcho = SettingChanged(on=year_end, key="homes_lcho", value=str(shared))
        yield Deed(HELEN, "landlord", (lcra, lcho), max(year_end, date(2024, 4, 2)))


def _papers() -> Iterator[Deed]:
    for year, sent in ((2024, date(2024, 9, 10)), (2025, date(2025, 9, 9))):
        proof = f"Receipt of the Ombudsman's form, {sent:%B %Y}."
        yield Deed(RUTH, "assessment", (Submitted(on=sent, year_end=date(year, 3, 31), proof=proof),), sent)
    for checked in (date(2025, 3, 18), date(2026, 3, 17)):
        text = SettingChanged(on=checked, key="ombudsman_checked_on", value=checked.isoformat())
        yield Deed(RUTH, "landlord", (text,), checked)


def _training() -> Iterator[Deed]:
    course, damp = date(2025, 6, 18), date(2025, 11, 5)
    lessons = (
        (course, RUTH, "Complaint handling under the Code", date(2026, 6, 18)),
        (course, MAGDA, "Complaint handling under the Code", date(2026, 6, 18)),
        (course, TOM, "Complaint handling under the Code", None),
        (damp, GARETH, "Damp and mould, and what the law asks for", None),
    )
    for number, (on, person, what, refresh) in enumerate(lessons, 1):
        trained = Trained(on=on, training=number, person=person, refresh=refresh, what=what, by="An outside trainer")
        yield Deed(HELEN, "training", (trained,), on)


def _away() -> Iterator[Deed]:
    said = date(2025, 12, 10)
    christmas = StaffAway(on=said, person=RUTH, first=date(2025, 12, 22), last=date(2026, 1, 2), cover=MAGDA)
    back = StaffBack(on=date(2025, 12, 31), person=RUTH, first=date(2025, 12, 22), back=date(2025, 12, 31))
    yield Deed(HELEN, "staff", (christmas,), said)
    yield Deed(HELEN, "staff", (back,), back.on)


def _policy(policy: str) -> Iterator[Deed]:
    approved, asked = date(2024, 4, 16), date(2024, 4, 9)
    steps: tuple[Event, ...] = (
        PolicyConsulted(
            on=asked, policy=policy, with_whom=Consulted.RESIDENTS, text="Eleven answered; plainer letters asked for."
        ),
        EqualityAssessed(on=asked, policy=policy, impact=Impact.POSITIVE, text="Large print and visits are offered."),
        PolicyApproved(on=approved, policy=policy, review=date(2027, 4, 30), body="The board", minute="Minute 7"),
    )
    yield Deed(HELEN, "policy", steps, approved)


def _handed_out() -> Iterator[Deed]:
    """The auditor's copy of the register, in the summer after the year."""
    on = date(2025, 6, 24)
    digest = sha256(b"register-2024-25.csv").hexdigest()
    copy = HandedOut(on=on, number=1, what=HandedOutAs.EXPORT, media=CSV, digest=digest)
    yield Deed(HELEN, "exchange", (copy,), on)
