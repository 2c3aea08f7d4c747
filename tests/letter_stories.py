"""One complaint, told by its events up to each letter, and the landlord that writes. All dates are typed in by hand."""

from collections.abc import Mapping
from datetime import date

from complaints_cli.domain.calendar import WorkingCalendar
from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.deadlines import Rules
from complaints_cli.domain.event import Event, Recorded
from complaints_cli.domain.events.ends import ComplaintRefused, EscalationRefused, Withdrawn
from complaints_cli.domain.events.record import LetterSent
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
    ToldLate,
)
from complaints_cli.domain.fold import fold
from complaints_cli.domain.landlord import Landlord
from complaints_cli.domain.policy import CODE_2024
from complaints_cli.domain.terms import (
    Agreed,
    Channel,
    Decision,
    Ground,
    LetterKind,
    RemedyKind,
    Responsible,
    SentBy,
)
from complaints_cli.letters import Asked, Setting
from people_stories import ASKED as OF_PEOPLE
from people_stories import PEOPLE
from promise_stories import ASKED as OF_PROMISES
from promise_stories import ONCE_ANSWERED, WHILE_OPEN
from stories_beside import COMPLIED, DETERMINED, EVIDENCE_ASKED, PHOTO, REFERRED, SPEAKS

HOLIDAYS = {
    date(2026, 12, 25): "Christmas Day",
    date(2026, 12, 28): "Boxing Day (substitute day)",
    date(2027, 1, 1): "New Year's Day",
    date(2027, 3, 26): "Good Friday",
    date(2027, 3, 29): "Easter Monday",
}
CALENDAR = WorkingCalendar(division="england-and-wales", holidays=HOLIDAYS, covered_until=date(2028, 12, 31))
RULES = Rules(calendars={0: CALENDAR}, current=0, policy=CODE_2024)
LANDLORD = Landlord(
    name="Alder Homes",
    address="2 Mill Lane\nWestfield\nWF1 2AB",
    phone="01632 960 400",
    email="complaints@alder.example",
    website="www.alder.example",
)
NOTHING = Asked()
NAMES = {"priya": "Priya Shah", "tom": "Tom Reeve", "ada": "Ada Cole"}


def setting(on: date, landlord: Landlord = LANDLORD, rules: Rules = RULES, asked: Asked = NOTHING) -> Setting:
    return Setting(landlord=landlord, rules=rules, names=NAMES, on=on, asked=asked)


def folded(*events: Event) -> Complaint:
    """The complaint that the events add up to."""
    history = (
        Recorded(
            seq=n,
            stream="C-2026-0001",
            version=n,
            act=n,
            event=event,
            recorded_on=event.on,
            instant="",
            login="",
            person=None,
        )
        for n, event in enumerate(events, 1)
    )
    return fold("C-2026-0001", history)


RECEIVED = Received(
    on=date(2026, 12, 14),
    via=Channel.PHONE,
    policy="Code",
    calendar=0,
    handler="priya",
    name="Mrs Jean Okafor",
    address="12 Elm Court\nWestfield\nWF1 3CD",
    summary="No heating and no reply.",
)
HEATING = PointAdded(
    on=date(2026, 12, 14),
    point=1,
    responsible=Responsible.YES,
    text="The boiler has not worked since 23 November. Three appointments were missed.\n\n"
    "I have two small children and we have been using plug-in heaters.",
)
NOISE = PointAdded(
    on=date(2026, 12, 14),
    point=2,
    responsible=Responsible.PART,
    whose="the council, for the street light",
    text="The hall light is broken, and so is the street light outside.",
)
LEAK = PointAdded(
    on=date(2026, 12, 14), point=1, text="The leak of two years ago left a stain on the ceiling, and nobody painted it."
)
ACKNOWLEDGED = Acknowledged(
    on=date(2026, 12, 21), stage=1, calendar=0, handler="priya", outcome="A working boiler, and the heaters' cost back."
)
ACK_SENT = LetterSent(
    on=date(2026, 12, 21),
    letter=LetterKind.ACKNOWLEDGEMENT_1,
    stage=1,
    sent=SentBy.POST,
    media="text/markdown",
    respond_by=date(2027, 1, 7),
)
EXTENDED = Extended(
    on=date(2027, 1, 5),
    stage=1,
    replaces=date(2027, 1, 7),
    to=date(2027, 1, 21),
    reason="The part for your boiler comes on 15 January. We want to see it working before we write to you.",
    update_every=3,
    agreed=Agreed.ASKED,
)
TOLD_LATE = ToldLate(
    on=date(2027, 1, 11), stage=1, expect=date(2027, 1, 18), reason="The engineer's report has not come yet."
)
FOUND = (
    FindingMade(
        on=date(2027, 1, 6),
        stage=1,
        point=1,
        decision=Decision.UPHELD,
        reasons="Our records show three appointments that nobody kept.\n\nThe boiler should have been mended in a day.",
        evidence="the repairs record and your photographs",
        policy="Repairs policy, section 4: heating is mended within 24 hours in winter",
        impact="Your home was cold for three weeks, with two small children in it.",
    ),
    FindingMade(
        on=date(2027, 1, 6),
        stage=1,
        point=2,
        decision=Decision.NOT_UPHELD,
        reasons="The hall light was mended on the day you told us. The street light is the council's.",
    ),
)
OFFERED = (
    RemedyOffered(
        on=date(2027, 1, 6),
        stage=1,
        action=1,
        remedy=RemedyKind.APOLOGY,
        what="We apologise for the three missed appointments",
    ),
    RemedyOffered(
        on=date(2027, 1, 6),
        stage=1,
        action=2,
        remedy=RemedyKind.ACTION,
        point=1,
        due=date(2027, 1, 15),
        owner="tom",
        what="Fit a new pump to your boiler",
    ),
    RemedyOffered(
        on=date(2027, 1, 6),
        stage=1,
        action=3,
        remedy=RemedyKind.MONEY,
        point=1,
        amount=4500,
        head="Three missed appointments",
        what="Missed appointments",
    ),
    RemedyOffered(
        on=date(2027, 1, 6),
        stage=1,
        action=4,
        remedy=RemedyKind.MONEY,
        point=1,
        due=date(2027, 1, 29),
        amount=120050,
        what="Cost of plug-in heaters",
    ),
)
LEARNED = LearningNoted(
    on=date(2027, 1, 6),
    stage=1,
    learning=1,
    change="Our contractor now texts us when an appointment is missed",
    wrong="nobody noticed that the appointments were missed",
    due=date(2027, 2, 26),
)
RESPONDED = Responded(on=date(2027, 1, 7), stage=1, calendar=0, decider="priya", decision=Decision.PARTLY_UPHELD)
ESCALATED = Escalated(on=date(2027, 1, 18), via=Channel.EMAIL, points=(1,), handler="ada", outcome="More money.")
ACKNOWLEDGED_2 = Acknowledged(
    on=date(2027, 1, 25), stage=2, calendar=0, points=(1,), handler="ada", outcome="More money."
)
FINALLY = (
    FindingMade(
        on=date(2027, 2, 10),
        stage=2,
        point=1,
        decision=Decision.PARTLY_UPHELD,
        reasons="The delay was ours. You were offered a temporary heater on 25 November, and it was a good one.",
    ),
    RemedyOffered(
        on=date(2027, 2, 10),
        stage=2,
        action=5,
        remedy=RemedyKind.EXPLANATION,
        what="We explain in this letter why the repair took so long",
    ),
    LearningNoted(
        on=date(2027, 2, 10), stage=2, learning=2, none=True, change="what went wrong was put right after stage 1"
    ),
    Responded(on=date(2027, 2, 12), stage=2, calendar=0, decider="ada", decision=Decision.PARTLY_UPHELD),
)
REFUSED = ComplaintRefused(
    on=date(2026, 12, 16),
    ground=Ground.OVER_12_MONTHS,
    decider="tom",
    reasons="The leak was in March 2024, and you told us about it then.",
    discretion="You were well and at home at that time, and nothing kept you from complaining.",
    evidence="our repairs record of March 2024",
    instead="We will look at the ceiling on Friday 8 January 2027.",
)
PART_REFUSED = ComplaintRefused(
    on=date(2026, 12, 16),
    ground=Ground.PROCEEDINGS_FILED,
    points=(2,),
    claim_number="K01WF123",
    claim_date=date(2026, 11, 2),
    reasons="A court is looking at the hall light.",
)
NOT_ESCALATED = EscalationRefused(
    on=date(2027, 1, 20),
    ground=Ground.ALREADY_CONSIDERED,
    decider="tom",
    reasons="We gave you our final response on this very matter on 3 June 2026.",
)
WITHDRAWN = Withdrawn(on=date(2026, 12, 22), via=Channel.PHONE)
ARRIVED = (RECEIVED, HEATING, NOISE)
OPEN = (*ARRIVED, ACKNOWLEDGED, ACK_SENT)
ANSWERED = (*OPEN, *FOUND, *OFFERED, LEARNED, RESPONDED)
STORIES: Mapping[LetterKind, tuple[tuple[Event, ...], date]] = {
    LetterKind.ACKNOWLEDGEMENT_1: ((*ARRIVED, ACKNOWLEDGED), date(2026, 12, 21)),
    LetterKind.ACKNOWLEDGEMENT_2: ((*ANSWERED, ESCALATED, ACKNOWLEDGED_2), date(2027, 1, 25)),
    LetterKind.EXTENSION: ((*OPEN, EXTENDED), date(2027, 1, 5)),
    LetterKind.LATE: ((*OPEN, TOLD_LATE), date(2027, 1, 11)),
    LetterKind.RESPONSE_1: (ANSWERED, date(2027, 1, 7)),
    LetterKind.RESPONSE_2: ((*ANSWERED, ESCALATED, ACKNOWLEDGED_2, *FINALLY), date(2027, 2, 12)),
    LetterKind.QUICK_RESPONSE: ((*ARRIVED, ACKNOWLEDGED, *FOUND, *OFFERED, LEARNED, RESPONDED), date(2027, 1, 7)),
    LetterKind.REFUSAL: ((RECEIVED, LEAK, REFUSED), date(2026, 12, 16)),
    LetterKind.REFUSAL_TO_ESCALATE: ((*ANSWERED, ESCALATED, NOT_ESCALATED), date(2027, 1, 20)),
    LetterKind.WITHDRAWAL: ((*OPEN, WITHDRAWN), date(2026, 12, 22)),
    LetterKind.CORRECTION: (
        (RECEIVED, HEATING, NOISE, ACKNOWLEDGED, LetterSent(**{**vars(ACK_SENT), "respond_by": date(2027, 1, 8)})),
        date(2026, 12, 30),
    ),
    LetterKind.AUTHORITY_REQUEST: ((*ARRIVED, SPEAKS), date(2026, 12, 15)),
    LetterKind.OMBUDSMAN_EVIDENCE: (
        (*ARRIVED, PHOTO, ACKNOWLEDGED, ACK_SENT, *ANSWERED[len(OPEN) :], REFERRED, EVIDENCE_ASKED),
        date(2027, 3, 15),
    ),
    LetterKind.OMBUDSMAN_COMPLIANCE: ((*ANSWERED, REFERRED, *DETERMINED, *COMPLIED), date(2027, 4, 26)),
    LetterKind.OMBUDSMAN_ORDERS: ((*ANSWERED, REFERRED, *DETERMINED), date(2027, 4, 7)),
    **{kind: ((*OPEN, *events), on) for kind, (events, on) in PEOPLE.items()},
    **{kind: ((*OPEN, *then), on) for kind, (then, on) in WHILE_OPEN.items()},
    **{kind: ((*ANSWERED, *then), on) for kind, (then, on) in ONCE_ANSWERED.items()},
}
"""For each kind of letter, the events up to what is about to be recorded, and the day it goes out."""

ASKED: Mapping[LetterKind, Asked] = {
    **OF_PEOPLE,
    **OF_PROMISES,
    LetterKind.AUTHORITY_REQUEST: Asked(by=date(2027, 1, 4)),
    LetterKind.OMBUDSMAN_EVIDENCE: Asked(words="The repair took too long.\n\nWe have paid for the heaters."),
}
"""What an officer says for a letter that has no command of its own."""


def story(kind: LetterKind) -> tuple[Complaint, Setting]:
    """A complaint for which that letter is about to go out."""
    events, on = STORIES[kind]
    return folded(*events), setting(on, asked=ASKED.get(kind, NOTHING))
