"""The years before: any number of complaints, requests, feedback, thanks and claims that are over, one like another.

The story of a test goes on in the years after them, with the references that it would have without them.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from complaints_cli.domain.adjusting import Aid
from complaints_cli.domain.compensation import Head, Unit
from complaints_cli.domain.event import Event
from complaints_cli.domain.events.adjusting import AdjustmentAgreed, AdjustmentEnded
from complaints_cli.domain.events.claims import ClaimAnswered, ClaimPaid, ClaimReceived, Granted
from complaints_cli.domain.events.compensation import CompensationOffered, LineAdded
from complaints_cli.domain.events.concerns import SafeguardingRaised, SafeguardingReferred
from complaints_cli.domain.events.contact import CommentAsked, CommentReceived, Shared
from complaints_cli.domain.events.disclosed import VulnerabilityEnded, VulnerabilityNoted
from complaints_cli.domain.events.ends import Closed
from complaints_cli.domain.events.feedback import ComplimentReceived, FeedbackReceived, Signposted
from complaints_cli.domain.events.hazards import HazardInvestigated, HazardMadeSafe, HazardReported
from complaints_cli.domain.events.holds import HoldLifted, HoldPlaced
from complaints_cli.domain.events.involvement import Involved, InvolvementEnded
from complaints_cli.domain.events.learning import LearningDone, LearningTold
from complaints_cli.domain.events.ombudsman import Complied, DeterminationCame, Ordered, WentToTheOmbudsman
from complaints_cli.domain.events.record import ActionDone, ActionMoved, Attached, LetterSent, Noted
from complaints_cli.domain.events.representing import RepAdded, RepEnded
from complaints_cli.domain.events.requests import RequestDone, RequestReceived
from complaints_cli.domain.events.restriction import BehaviourWarned, Restricted, RestrictionLifted
from complaints_cli.domain.events.stages import (
    Acknowledged,
    Escalated,
    Extended,
    FindingMade,
    LearningNoted,
    PointAdded,
    Received,
    RemedyOffered,
    Responded,
)
from complaints_cli.domain.hold_terms import HeldFor
from complaints_cli.domain.involvement import Capacity
from complaints_cli.domain.learning import ToldBy
from complaints_cli.domain.ombudsman import Determined, OrderKind, ReferredBy
from complaints_cli.domain.restriction import Behaviour, Party
from complaints_cli.domain.service_terms import FeedbackFrom
from complaints_cli.domain.terms import (
    Channel,
    CloseReason,
    Decision,
    Home,
    LetterKind,
    NotedWith,
    RemedyKind,
    RepBasis,
    Responsible,
    SentBy,
)
from complaints_cli.store.bringing_in import bring_in
from complaints_cli.store.writing import Act, Who

FIRST, LAST = date(2016, 1, 4), date(2024, 6, 28)
WHO = Who(date(2026, 12, 1), "tester")
COMMON = "Mary Smith"
"""Everybody who complained then has this name."""


def lived(database: Path, complaints: int) -> Path:
    """So many complaints came before, and half as many of everything else that comes in."""
    bring_in(database, WHO, _came_in(complaints))
    return database


def _came_in(complaints: int) -> Iterator[Act]:
    for n in range(complaints):
        on = FIRST + timedelta(days=n * (LAST - FIRST).days // complaints)
        yield Act(None, 0, tuple(_complaint(n, on)))
        if n % 2:
            yield from (Act(None, 0, tuple(each)) for each in _besides(n, on))


def _complaint(n: int, on: date) -> Iterator[Event]:
    def after(days: int) -> date:
        return on + timedelta(days=days)

    yield Received(
        on=on,
        via=Channel.PHONE,
        policy="code-2024",
        calendar=1,
        home=Home.TENANT,
        category="repairs",
        handler="S-001",
        summary=f"Matter {n}",
        name=COMMON,
        address=f"{n} Far Street, EX9 9{n}",
        phone=f"0{7_000_000_000 + n}",
        email=f"tenant{n}@example.org",
    )
    yield PointAdded(on=on, point=1, text=f"Matter {n}", responsible=Responsible.YES)
    yield HazardReported(on=on, hazard=1, what="Bare wires")
    yield SafeguardingRaised(on=on, concern=1, what="He has not eaten")
    yield SafeguardingReferred(on=on, concern=1, to="The council")
    yield AdjustmentAgreed(on=on, adjustment=1, aid=Aid.LARGE_PRINT)
    yield VulnerabilityNoted(on=on, vulnerability=1, text="Recently bereaved")
    yield RepAdded(on=on, rep=1, basis=RepBasis.CONSENT, name=f"Speaker Number{n}")
    yield HazardInvestigated(on=after(1), hazard=1, found="Bare wires")
    yield HazardMadeSafe(on=after(1), hazard=1, how="Cut off")
    yield Noted(on=after(1), party=NotedWith.RESIDENT, text="They rang.")
    yield Attached(on=after(1), media="text/plain", size=3, name=f"photo-{n}.txt", content=b"...")
    yield Acknowledged(on=after(2), stage=1, calendar=1, points=(1,), outcome="Heating")
    yield LetterSent(
        on=after(2),
        letter=LetterKind.ACKNOWLEDGEMENT_1,
        stage=1,
        sent=SentBy.POST,
        media="text/markdown",
        content=b"Dear tenant",
    )
    yield CommentAsked(on=after(3), comment=1, stage=1, by=after(5), put="It was on")
    yield CommentReceived(on=after(4), comment=1, stage=1, reply="It was not")
    yield Shared(on=after(4), with_whom="Heat Ltd", what="The address")
    yield Involved(on=after(4), person="S-002", capacity=Capacity.CONFLICT, stage=1, why="A sister")
    yield InvolvementEnded(on=after(5), person="S-002", capacity=Capacity.CONFLICT, stage=1, why="She moved")
    yield BehaviourWarned(
        on=after(5), warning=1, party=Party.RESIDENT, behaviours=(Behaviour.THREATS,), said="No threats, please."
    )
    yield Restricted(
        on=after(5),
        restriction=1,
        party=Party.RESIDENT,
        behaviours=(Behaviour.THREATS,),
        starts=after(5),
        review=after(185),
        told_by=SentBy.POST,
        decider="S-001",
        appeal_to="S-002",
    )
    yield Extended(on=after(6), stage=1, replaces=after(16), to=after(20), reason="A part is late")
    yield FindingMade(on=after(7), stage=1, point=1, decision=Decision.UPHELD, reasons="It was late")
    yield LineAdded(on=after(7), line=1, stage=1, head=Head.HEATING, unit=Unit.DAY, quantity=3, amount=1500)
    yield RemedyOffered(
        on=after(7), stage=1, action=1, remedy=RemedyKind.MONEY, amount=1500, due=after(30), owner="S-001", what="Pay"
    )
    yield CompensationOffered(on=after(7), action=1, lines=(1,))
    yield LearningNoted(on=after(7), stage=1, learning=1, change="Parts at once", owner="S-001", due=after(40))
    yield Responded(on=after(8), stage=1, calendar=1, decider="S-001", decision=Decision.UPHELD)
    yield LetterSent(
        on=after(8),
        letter=LetterKind.RESPONSE_1,
        stage=1,
        sent=SentBy.POST,
        media="text/markdown",
        content=b"Dear tenant",
    )
    yield Escalated(on=after(12), via=Channel.EMAIL, reason="It was not paid")
    yield Acknowledged(on=after(13), stage=2, calendar=1, points=(1,))
    yield FindingMade(on=after(14), stage=2, point=1, decision=Decision.UPHELD, reasons="It was late")
    yield Responded(on=after(15), stage=2, calendar=1, decider="S-001", decision=Decision.UPHELD)
    yield ActionMoved(on=after(20), action=1, was=after(30), to=after(37), reason="A holiday")
    yield ActionDone(on=after(30), action=1, proof="Bank statement")
    yield LearningDone(on=after(30), learning=1, proof="Clause 9")
    yield LearningTold(on=after(31), learning=1, how=ToldBy.NEWSLETTER)
    yield WentToTheOmbudsman(on=after(40), by=ReferredBy.RESIDENT)
    yield DeterminationCame(on=after(90), determination=1, outcome=Determined.SERVICE_FAILURE)
    yield Ordered(on=after(90), item=1, order=OrderKind.ORDER, by=after(120), what="Pay")
    yield Complied(on=after(100), item=1, proof="Bank statement")
    yield HoldPlaced(on=after(100), hold=1, ground=HeldFor.CLAIM, reason="A letter from solicitors")
    yield HoldLifted(on=after(110), hold=1, reason="Settled")
    yield AdjustmentEnded(on=after(110), adjustment=1, why="New glasses")
    yield RestrictionLifted(on=after(110), restriction=1, reasons="They apologised")
    yield VulnerabilityEnded(on=after(110), vulnerability=1, why="Long ago")
    yield RepEnded(on=after(110), rep=1, why="Moved away")
    yield Closed(on=after(110), reason=CloseReason.RESPONDED)


def _besides(n: int, on: date) -> Iterator[tuple[Event, ...]]:
    """Everything else that came in on a day, and what came of it."""
    later = on + timedelta(days=9)
    name, address = f"Caller Number{n}", f"{n} Near Street, EX8 8{n}"
    yield (
        RequestReceived(on=on, via=Channel.PHONE, policy="code-2024", summary=f"Tap {n}", name=name, address=address),
        RequestDone(on=later, how="Mended"),
    )
    yield (
        FeedbackReceived(on=on, source=FeedbackFrom.SURVEY, via=Channel.WEB, summary="Nobody answers", unhappy=True),
        Signposted(on=on, how="By email"),
    )
    yield (ComplimentReceived(on=on, via=Channel.LETTER, text="Jane was kind", name=name),)
    yield (
        ClaimReceived(on=on, via=Channel.PHONE, heads=(Head.DAMAGE,), policy="code-2024", what="A rug", name=name),
        ClaimAnswered(on=later, granted=Granted.GRANTED, amount=2000, decider="S-001", reasons="We did"),
        ClaimPaid(on=later, how="Bank transfer"),
    )
