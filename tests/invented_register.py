"""A small invented register, told through events, whose figures the tests of the reports give by hand.

Meadowbank Homes: 400 rented and 20 shared ownership homes on 31 March 2026, 390 rented on 31 March 2025. The year is
2025/26. Jane answers stage 1, Omar stage 2. C-2025-0001 is of the year before, C-2026-0003 of the year after.

    C-2025-0002 tenant, repairs: received Tue 1 Apr 2025, acknowledged 2 Apr, answered 16 Apr, the tenth working day.
        Upheld; apology; a boiler check promised for 30 Apr and done 28 Apr; 100.00; a change of practice.
    C-2025-0003 tenant, repairs: received Mon 12 May, acknowledged 16 May, due 2 June, extended on 29 May to 16 June
        (the furthest), answered 13 June, partly upheld; gutters promised for 11 July, moved to 25 July, done 24 July.
        Stage 2 asked 30 June, acknowledged 3 July, answered 31 July, the twentieth; upheld; 250.00; a change.
    C-2025-0004 shared owner, service charges: received Fri 6 June, acknowledged Mon 16 June (one day late), so due on
        27 June and not on 30 June, when it was answered; not upheld.
    C-2025-0005 tenant, repairs: received Mon 7 July, acknowledged 8 July, withdrawn 14 July.
    C-2025-0006 tenant, antisocial behaviour, by a representative: received Mon 1 Sep, acknowledged 2 Sep, due 16 Sep,
        extended with a good reason to 14 Oct, beyond 30 Sep; answered 10 Oct; upheld; a visit promised for 31 Oct and
        never made.
    C-2025-0007 leaseholder, service charges: received Mon 6 Oct, acknowledged 7 Oct, answered 10 Oct, not upheld.
    C-2025-0008 nobody knows who, no category: received Mon 3 Nov, acknowledged 4 Nov, answered 18 Nov, the tenth;
        upheld without a remedy, without learning, without a letter.
    C-2025-0009 tenant: received Mon 10 Nov 2025 about 1 Sep 2024; refused on 12 Nov with a letter, discretion weighed.
    C-2025-0010 tenant, repairs: received Wed 10 Dec, acknowledged 17 Dec (the fifth working day), answered Mon 5 Jan
        2026 (the tenth and the fifteenth); upheld; closed, reopened; its request for stage 2 of 9 Feb refused 11 Feb.
    C-2026-0001 tenant, repairs: received Wed 25 Mar 2026, acknowledged 27 Mar, answered Fri 10 Apr, partly upheld; its
        second point not accepted on 30 Mar.
    C-2026-0002 tenant, repairs: received Tue 31 Mar, acknowledged 1 Apr, due Fri 17 Apr; late notice on 20 Apr with
        updates agreed; never answered.
"""

from collections.abc import Sequence
from datetime import date

from complaints_cli.domain.event import Event
from complaints_cli.domain.events.ends import (
    Closed,
    ComplaintRefused,
    EscalationRefused,
    Reopened,
    Withdrawn,
)
from complaints_cli.domain.events.record import ActionDone, ActionMoved, LetterSent
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
from complaints_cli.domain.terms import (
    Agreed,
    Channel,
    CloseReason,
    Decision,
    Ground,
    Home,
    LetterKind,
    RemedyKind,
    RepBasis,
    Responsible,
    SentBy,
)

JANE, OMAR = "S-001", "S-002"
DRAWN_UP = date(2026, 6, 15)
UPHELD, PARTLY, NOT_UPHELD = Decision.UPHELD, Decision.PARTLY_UPHELD, Decision.NOT_UPHELD


def day(typed: str) -> date:
    return date.fromisoformat(typed)


def received(on: str, home: Home | None, category: str | None, via: Channel = Channel.PHONE) -> Received:
    return Received(
        on=day(on),
        via=via,
        home=home,
        category=category,
        policy="code-2024",
        calendar=1,
        taken_by=JANE,
        summary="Mrs Nuttall's boiler | failed.",
        name="Mrs Nuttall",
    )


def point(on: str, number: int = 1, responsible: Responsible | None = Responsible.YES) -> Event:
    return PointAdded(on=day(on), point=number, responsible=responsible, text="The boiler failed.")


def letter(on: str, kind: LetterKind, stage: int = 1) -> Event:
    return LetterSent(on=day(on), letter=kind, stage=stage, sent=SentBy.POST, media="text/markdown", content=b"Dear")


def acknowledged(on: str, stage: int = 1) -> list[Event]:
    kind = LetterKind.ACKNOWLEDGEMENT_1 if stage == 1 else LetterKind.ACKNOWLEDGEMENT_2
    event = Acknowledged(on=day(on), stage=stage, calendar=1, points=(1,), outcome="A boiler.", definition="Boiler.")
    return [event, letter(on, kind, stage)]


def extended(on: str, replaces: str, to: str, good_reason: str = "") -> list[Event]:
    event = Extended(
        on=day(on), stage=1, replaces=day(replaces), to=day(to), reason="A survey.", good_reason=good_reason
    )
    return [event, letter(on, LetterKind.EXTENSION)]


def answered(on: str, decision: Decision, stage: int = 1, *, change: str = "", owner: str | None = None) -> list[Event]:
    kind = LetterKind.RESPONSE_1 if stage == 1 else LetterKind.RESPONSE_2
    return [
        FindingMade(on=day(on), stage=stage, point=1, decision=decision, reasons="The visit was missed."),
        LearningNoted(
            on=day(on),
            stage=stage,
            learning=stage,
            none=not change,
            change=change or "Nothing beyond it.",
            heard="Nobody came | twice." if change else "",
            wrong="Visits were not confirmed." if change else "",
            owner=owner,
            due=day("2025-06-30") if owner else None,
        ),
        Responded(on=day(on), stage=stage, calendar=1, decider=JANE if stage == 1 else OMAR, decision=decision),
        letter(on, kind, stage),
    ]


def remedy(
    on: str, number: int, kind: RemedyKind, *, due: str = "", amount: int | None = None, stage: int = 1
) -> Event:
    return RemedyOffered(
        on=day(on),
        stage=stage,
        action=number,
        remedy=kind,
        due=day(due) if due else None,
        owner=OMAR,
        amount=amount,
        what="As promised.",
    )


COMPLAINTS: Sequence[list[Event]] = (
    [  # C-2025-0001
        received("2025-03-31", Home.TENANT, "repairs"),
        point("2025-03-31"),
        *acknowledged("2025-04-01"),
        *answered("2025-04-03", UPHELD),
        remedy("2025-04-03", 1, RemedyKind.APOLOGY),
    ],
    [  # C-2025-0002
        received("2025-04-01", Home.TENANT, "repairs"),
        point("2025-04-01"),
        *acknowledged("2025-04-02"),
        *answered("2025-04-16", UPHELD, change="Contractors ring before they come.", owner=OMAR),
        remedy("2025-04-16", 1, RemedyKind.APOLOGY),
        remedy("2025-04-16", 2, RemedyKind.ACTION, due="2025-04-30"),
        remedy("2025-04-16", 3, RemedyKind.MONEY, due="2025-05-16", amount=100_00),
        ActionDone(on=day("2025-04-28"), action=2),
        ActionDone(on=day("2025-05-20"), action=3),
    ],
    [  # C-2025-0003
        received("2025-05-12", Home.TENANT, "repairs", Channel.EMAIL),
        point("2025-05-12"),
        *acknowledged("2025-05-16"),
        *extended("2025-05-29", "2025-06-02", "2025-06-16"),
        *answered("2025-06-13", PARTLY),
        remedy("2025-06-13", 1, RemedyKind.ACTION, due="2025-07-11"),
        Escalated(on=day("2025-06-30"), via=Channel.PHONE, points=(1,)),
        *acknowledged("2025-07-03", 2),
        ActionMoved(on=day("2025-07-10"), action=1, was=day("2025-07-11"), to=day("2025-07-25"), reason="Rain."),
        ActionDone(on=day("2025-07-24"), action=1),
        *answered("2025-07-31", UPHELD, 2, change="Damp is surveyed within a week."),
        remedy("2025-07-31", 2, RemedyKind.MONEY, amount=250_00, stage=2),
    ],
    [  # C-2025-0004
        received("2025-06-06", Home.SHARED_OWNER, "service-charges", Channel.LETTER),
        point("2025-06-06"),
        *acknowledged("2025-06-16"),
        *answered("2025-06-30", NOT_UPHELD),
    ],
    [  # C-2025-0005
        received("2025-07-07", Home.TENANT, "repairs"),
        point("2025-07-07"),
        *acknowledged("2025-07-08"),
        Withdrawn(on=day("2025-07-14"), via=Channel.PHONE),
    ],
    [  # C-2025-0006
        Received(
            on=day("2025-09-01"),
            via=Channel.IN_PERSON,
            home=Home.TENANT,
            category="antisocial-behaviour",
            policy="code-2024",
            calendar=1,
            rep="A neighbour",
            rep_basis=RepBasis.CONSENT,
            adjustment="Large print",
        ),
        point("2025-09-01"),
        *acknowledged("2025-09-02"),
        *extended("2025-09-15", "2025-09-16", "2025-10-14", "The police asked us to wait."),
        *answered("2025-10-10", UPHELD),
        remedy("2025-10-10", 1, RemedyKind.ACTION, due="2025-10-31"),
    ],
    [  # C-2025-0007
        received("2025-10-06", Home.LEASEHOLDER, "service-charges", Channel.EMAIL),
        point("2025-10-06"),
        *acknowledged("2025-10-07"),
        *answered("2025-10-10", NOT_UPHELD),
    ],
    [  # C-2025-0008
        received("2025-11-03", None, None, Channel.WEB),
        point("2025-11-03", responsible=None),
        Acknowledged(on=day("2025-11-04"), stage=1, calendar=1),
        FindingMade(on=day("2025-11-18"), stage=1, point=1, decision=UPHELD),
        Responded(on=day("2025-11-18"), stage=1, calendar=1, decider=JANE, decision=UPHELD),
    ],
    [  # C-2025-0009
        Received(
            on=day("2025-11-10"),
            via=Channel.LETTER,
            home=Home.TENANT,
            policy="code-2024",
            calendar=1,
            occurred=day("2024-09-01"),
        ),
        point("2025-11-10"),
        ComplaintRefused(
            on=day("2025-11-12"), ground=Ground.OVER_12_MONTHS, decider=JANE, reasons="Too old.", discretion="Weighed."
        ),
        letter("2025-11-12", LetterKind.REFUSAL),
    ],
    [  # C-2025-0010
        received("2025-12-10", Home.TENANT, "repairs"),
        point("2025-12-10"),
        *acknowledged("2025-12-17"),
        *answered("2026-01-05", UPHELD),
        remedy("2026-01-05", 1, RemedyKind.EXPLANATION),
        Closed(on=day("2026-01-06"), reason=CloseReason.RESPONDED),
        Reopened(on=day("2026-01-20"), reason="A new leak."),
        Escalated(on=day("2026-02-09"), via=Channel.PHONE),
        EscalationRefused(on=day("2026-02-11"), ground=Ground.OTHER, decider=JANE, reasons="A new matter."),
        letter("2026-02-11", LetterKind.REFUSAL_TO_ESCALATE, 2),
    ],
    [  # C-2026-0001
        received("2026-03-25", Home.TENANT, "repairs"),
        point("2026-03-25"),
        point("2026-03-26", 2),
        *acknowledged("2026-03-27"),
        ComplaintRefused(on=day("2026-03-30"), ground=Ground.ALREADY_CONSIDERED, points=(2,), reasons="Done before."),
        letter("2026-03-30", LetterKind.REFUSAL),
        *answered("2026-04-10", PARTLY),
        remedy("2026-04-10", 1, RemedyKind.APOLOGY),
    ],
    [  # C-2026-0002
        received("2026-03-31", Home.TENANT, "repairs"),
        point("2026-03-31"),
        *acknowledged("2026-04-01"),
        ToldLate(
            on=day("2026-04-20"), stage=1, expect=day("2026-05-01"), update_every=5, agreed=Agreed.YES, reason="Ill."
        ),
        letter("2026-04-20", LetterKind.LATE),
    ],
    [  # C-2026-0003
        received("2026-04-01", Home.TENANT, "repairs"),
        point("2026-04-01"),
        *acknowledged("2026-04-02"),
    ],
)
