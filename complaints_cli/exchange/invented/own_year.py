"""What happened to the association as a whole: heat that failed, a storm, forms counted, a finding to learn from."""

from collections.abc import Iterator
from datetime import date

from complaints_cli.domain.assessing import calls
from complaints_cli.domain.event import Event
from complaints_cli.domain.events.assessment import AssessmentCalled, AssessmentCompleted
from complaints_cli.domain.events.exceptions import ExceptionBegan, ExceptionEnded, ExceptionTold
from complaints_cli.domain.events.lessons import LessonDone, LessonNoted, LessonTold
from complaints_cli.domain.events.outages import (
    HeatersSettled,
    OutageBegan,
    OutageEnded,
    OutageEscalated,
    OutageLearned,
    WelfareChecked,
)
from complaints_cli.domain.events.policy_record import PolicyReviewed, ReviewCalled
from complaints_cli.domain.exceptional import exceptional_times
from complaints_cli.domain.governance import entries
from complaints_cli.domain.landlord_terms import Audience, Because, LessonFrom, Priority, ReviewedFor, Supply
from complaints_cli.domain.learning import ToldBy
from complaints_cli.domain.outages import outages
from complaints_cli.domain.policy_history import policy_histories
from complaints_cli.exchange.invented import governing_body
from complaints_cli.exchange.invented.association import GARETH, HELEN, MAGDA, RUTH
from complaints_cli.handling import outages as handling_outages
from complaints_cli.handling import own_record
from complaints_cli.store.record import Record

Told = tuple[str, str, tuple[Event, ...]]
"""By whom it was recorded, on the day it happened; in which stream; what, together."""


def of_the_year(policy: str) -> Iterator[Told]:
    """All of it; `policy` is the id of the association's policy. A complaint is named by the key of its tale."""
    for by, stream, events in (
        (GARETH, "outages", (*HEAT_IN_JANUARY, *HOT_WATER_NOW)),
        (HELEN, "exceptions", STORM),
        (RUTH, "lessons", FROM_ELSEWHERE),
        (RUTH, "assessment", AFTER_THE_FINDING),
        (HELEN, "policy", tuple(_reviewed(policy))),
    ):
        yield from ((by, stream, (event,)) for event in events)
    yield from governing_body.told()
    yield MAGDA, "equality", (own_record.tallied(date(2025, 12, 1), 14, FORMS, date(2025, 12, 1)),)


HEAT_IN_JANUARY = (
    OutageBegan(
        on=date(2026, 1, 12),
        outage=1,
        supply=Supply.BOTH,
        homes=12,
        priority=Priority.VULNERABLE,
        place="Mill House",
        words="The pump of the plant stopped at night.",
    ),
    HeatersSettled(on=date(2026, 1, 12), outage=1, given=True, words="Two for each flat, from the store."),
    WelfareChecked(on=date(2026, 1, 13), outage=1, words="All twelve doors; two families went to relatives."),
    OutageEscalated(on=date(2026, 1, 13), outage=1, words="To Tom Hallam: a pump was driven over from the maker."),
    WelfareChecked(on=date(2026, 1, 14), outage=1, words="All twelve doors; everybody well."),
    OutageEnded(on=date(2026, 1, 14), outage=1, words="A new pump; heat in every flat by six."),
    OutageLearned(on=date(2026, 1, 27), outage=1, words="A spare pump is kept in the plant room."),
)
FROM_ELSEWHERE = (
    LessonNoted(
        on=date(2025, 10, 21),
        lesson=1,
        source=LessonFrom.OMBUDSMANS_REPORT,
        owner=MAGDA,
        due=date(2026, 1, 30),
        what="Landlords lose sight of repairs that a contractor closed without a visit.",
        change="Each week we ring three tenants whose repair was closed.",
    ),
    LessonDone(on=date(2026, 1, 22), lesson=1, proof="Calls of the week to 16 January, in the repairs file."),
    LessonTold(on=date(2026, 2, 9), lesson=1, how=ToldBy.NEWSLETTER, words="Winter issue, page 2."),
)
HOT_WATER_NOW = (
    OutageBegan(
        on=date(2026, 5, 13),
        outage=2,
        supply=Supply.HOT_WATER,
        homes=8,
        place="Mill House",
        words="A valve leaks on the second floor and the upper flats are without.",
    ),
    HeatersSettled(on=date(2026, 5, 13), outage=2, given=False, words="Only the hot water is off; it is mild."),
    WelfareChecked(on=date(2026, 5, 14), outage=2, words="All eight; the showers of the guest flat are open."),
    OutageEscalated(on=date(2026, 5, 15), outage=2, words="To Tom Hallam: the valve comes on Monday."),
)
STORM = (
    ExceptionBegan(
        on=date(2025, 12, 8),
        exception=1,
        expected_back=date(2025, 12, 12),
        what="Storm damage: the office without power, telephone or post.",
        why="Letters and the log of repairs could not be reached.",
    ),
    ExceptionTold(on=date(2025, 12, 8), exception=1, audience=Audience.OMBUDSMAN, how="By email from a private line."),
    ExceptionTold(on=date(2025, 12, 8), exception=1, audience=Audience.WEBSITE, how="A notice on the first page."),
    ExceptionTold(on=date(2025, 12, 9), exception=1, audience=Audience.RESIDENTS, how="A text to all who complain."),
    ExceptionEnded(on=date(2025, 12, 10), exception=1, words="Power back at noon; nothing had become late."),
)
AFTER_THE_FINDING = (
    AssessmentCalled(
        on=date(2025, 11, 14),
        call=1,
        because=Because.OMBUDSMAN,
        by=date(2026, 1, 30),
        complaint="music at night",
        words="Look again at how we keep in touch while a matter runs (5.9).",
    ),
    AssessmentCompleted(on=date(2026, 1, 26), call=1, changes="First letters say how often we write."),
)
FORMS = (
    ("age", "under 35", 3),
    ("age", "35 to 64", 7),
    ("age", "65 and over", 4),
    ("disability", "yes", 5),
    ("disability", "no", 8),
    ("disability", "rather not say", 1),
)


def _reviewed(policy: str) -> Iterator[Event]:
    yield ReviewCalled(
        on=date(2025, 11, 14),
        policy=policy,
        review=1,
        because=ReviewedFor.JUDGEMENT,
        by=date(2026, 2, 27),
        text="The Ombudsman's finding of November.",
    )
    yield PolicyReviewed(
        on=date(2026, 2, 17), policy=policy, review=1, outcome="Kept as it is; the letters were changed instead."
    )
    yield ReviewCalled(
        on=date(2026, 4, 14),
        policy=policy,
        review=2,
        because=ReviewedFor.GOOD_PRACTICE,
        by=date(2026, 7, 31),
        text="The guidance on compensation of April 2026 beside our own sums.",
    )


def decided(event: Event, record: Record, today: date) -> Event:
    """What follows something on the landlord's own record, as the command of its name decides it."""
    history = record.history
    match event:
        case HeatersSettled() | WelfareChecked() | OutageEscalated() | OutageEnded() | OutageLearned():
            return handling_outages.step(outages(history("outages")), event, today)
        case ExceptionTold():
            return own_record.tell(exceptional_times(history("exceptions")), event, today)
        case ExceptionEnded():
            return own_record.end(exceptional_times(history("exceptions")), event, today)
        case AssessmentCompleted():
            return own_record.complete(calls(history("assessment")), event, today)
        case PolicyReviewed(policy=policy):
            return own_record.review(policy_histories(history("policy"))[policy].reviews, event, today)
    return governing_body.judged(event, entries(history("governance")), today)
