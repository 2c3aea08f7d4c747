"""Part c of the annual report, and the measures behind it, counted by hand over a year with the Ombudsman in it."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from complaints_cli.domain.event import Event
from complaints_cli.domain.events.ombudsman import (
    Complied,
    DeterminationCame,
    NoticeAnswered,
    NoticeCame,
    Ordered,
    OtherDaySet,
    WentToTheOmbudsman,
)
from complaints_cli.domain.events.restriction import (
    Restricted,
    RestrictionAppealed,
    RestrictionLifted,
    RestrictionReviewed,
)
from complaints_cli.domain.ombudsman import Determined, Matter, OrderKind, ReferredBy, Which
from complaints_cli.domain.restriction import Behaviour, Outcome, Party
from complaints_cli.domain.terms import Channel, SentBy
from complaints_cli.reports.annual import annual
from complaints_cli.reports.assessment.answers import answers
from complaints_cli.reports.measuring.period import named
from complaints_cli.reports.measuring.span import Span
from complaints_cli.store.reading import reading
from complaints_cli.store.record import Record
from complaints_cli.store.writing import Act, Who, write
from invented_register import DRAWN_UP, JANE, OMAR, day


def order(
    on: str,
    item: int,
    by: str | None,
    kind: OrderKind = OrderKind.ORDER,
    *,
    amount: int | None = None,
    failure: int | None = None,
) -> Event:
    until = day(by) if by else None
    return Ordered(on=day(on), item=item, order=kind, by=until, amount=amount, failure=failure, what="As told.")


def found(on: str, number: int, outcome: Determined, point: int | None = None) -> Event:
    return DeterminationCame(on=day(on), determination=number, outcome=outcome, point=point)


def restricted(on: str, number: int, review: str, reason: str = "") -> Event:
    return Restricted(
        on=day(on),
        restriction=number,
        party=Party.RESIDENT,
        behaviours=(Behaviour.THREATS,),
        channels=(Channel.PHONE,),
        starts=day(on),
        review=day(review),
        told_by=SentBy.POST,
        decider=JANE,
        appeal_to=OMAR,
        without_warning=reason,
    )


# Drawn up on 15 June 2026, of the year to 31 March 2026.
WITH_THE_OMBUDSMAN: dict[str, tuple[Event, ...]] = {
    "C-2025-0003": (
        WentToTheOmbudsman(on=day("2025-09-01"), by=ReferredBy.RESIDENT),
        found("2025-12-01", 1, Determined.SEVERE_MALADMINISTRATION, 1),
        found("2025-12-01", 2, Determined.SERVICE_FAILURE),
        order("2025-12-01", 1, "2025-12-29", amount=350_00),
        order("2025-12-01", 2, "2025-12-29", OrderKind.WIDER_ORDER),
        order("2025-12-01", 3, "2026-06-15", amount=50_00),
        order("2025-12-01", 4, None, OrderKind.RECOMMENDATION),
        order("2025-12-01", 5, "2026-01-26", OrderKind.RECOMMENDATION),
        order("2025-12-01", 6, None, OrderKind.RECOMMENDATION),
        Complied(on=day("2025-12-29"), item=1),
        Complied(on=day("2025-12-30"), item=2),
        Complied(on=day("2026-01-05"), item=4),
        Complied(on=day("2026-01-05"), item=5, declined=True),
    ),
    "C-2025-0007": (
        found("2025-04-01", 1, Determined.NO_MALADMINISTRATION),
        found("2026-04-01", 2, Determined.MALADMINISTRATION),
        order("2026-03-31", 1, "2026-06-14"),
    ),
    "C-2025-0009": (
        NoticeCame(on=day("2025-11-20"), notice=1, which=Which.FINAL, by=day("2025-12-04"), instructs=True),
        NoticeAnswered(on=day("2025-12-04"), notice=1),
        NoticeCame(on=day("2025-12-05"), notice=2, which=Which.FIRST, by=day("2025-12-12"), instructs=True),
        NoticeAnswered(on=day("2025-12-06"), notice=2, taken_back=True),
        order("2025-12-10", 1, "2025-12-17", OrderKind.FAILURE_ORDER, failure=1),
        OtherDaySet(on=day("2025-12-15"), matter=Matter.ORDER, item=1, was=day("2025-12-17"), to=day("2025-12-31")),
        Complied(on=day("2025-12-31"), item=1),
    ),
    "C-2025-0006": (
        restricted("2025-09-10", 1, "2026-03-10", "At the door with a knife."),
        RestrictionReviewed(on=day("2026-03-10"), restriction=1, outcome=Outcome.KEEP, next=day("2026-03-31")),
        restricted("2025-09-11", 2, "2026-03-11"),
        RestrictionAppealed(on=day("2025-10-01"), restriction=2, by=day("2025-10-29")),
        RestrictionReviewed(
            on=day("2025-10-30"), restriction=2, outcome=Outcome.KEEP, next=day("2026-04-30"), appeal=True
        ),
        restricted("2025-09-12", 3, "2026-03-12"),
        RestrictionLifted(on=day("2026-01-12"), restriction=3),
    ),
}
BY_HAND = {
    "referrals": "1 (resident 1)",
    "determinations": "3 (no maladministration 1, service failure 1, severe maladministration 1)",
    # Orders 1 (in time), 2 (a day late), the failure order (in time by its second day), and that of 31 March, whose
    # day was yesterday; order 3 is due today.
    "orders-complied": "50% (2 of 4); not counted: 1 not yet due, 3 recommendation",
    "failure-orders": "1 (type 1 1)",
    "recommendations": "3 (answered with reasons 1, followed 1, not answered yet 1)",
    "money-ordered": "£400.00 (2 offered)",
    "taken-on-instruction": "100% (1 of 1)",
    # That of 12 November, by the notice of the 20th; the notice of 5 December was taken back.
    "refusals-reversed": "33.3% (1 of 3)",
    "restrictions": "3 (after a warning 2, without a warning 1)",
    # The review of 10 March in time; the appeal a day late; the review of 31 March not done. That of April is the next
    # year's.
    "restrictions-reviewed": "33.3% (1 of 3)",
}


@pytest.fixture(scope="module")
def record(database: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    path = tmp_path_factory.mktemp("ombudsman") / "complaints.db"
    path.write_bytes(database.read_bytes())
    with reading(path) as before:
        acts = [Act(ref, before.version(ref), events) for ref, events in WITH_THE_OMBUDSMAN.items()]
    write(path, Who(DRAWN_UP, "test"), acts)
    with reading(path) as record:
        yield record


@pytest.fixture(scope="module")
def of_the_year(record: Record) -> Span:
    return Span(record.rows, named("2025/26", "03-31"), DRAWN_UP)


@pytest.mark.parametrize("name", BY_HAND)
def test_each_as_counted_by_hand(name: str, of_the_year: Span) -> None:
    assert of_the_year.measured(name).sentence == BY_HAND[name]


def test_part_c_tells_it_from_the_most_serious_down(of_the_year: Span, record: Record) -> None:
    markdown = annual(
        of_the_year, record.landlord(DRAWN_UP), record.policy_on(DRAWN_UP)[1], answers(record.rows, day("2026-03-31"))
    ).markdown
    part = markdown.partition("### Findings, and orders")[2].partition("###")[0]
    lines = [line for line in part.splitlines() if line.startswith(("- ", "| ")) and "---" not in line]
    assert lines == [
        "- Complaints brought to the Ombudsman, as far as we know: 1.",
        "- Complaints taken on because the Ombudsman told us to: 1.",
        "- Recommendations: 3 (answered with reasons 1, followed 1, not answered yet 1).",
        "- Money that the Ombudsman told us to pay: £400.00; 1 not paid yet.",
        "| What the Ombudsman found | Points |",
        "| Severe maladministration | 1 |",
        "| Service failure | 1 |",
        "| No maladministration | 1 |",
        "| Orders | Number |",
        "| Complied with by the Ombudsman's day | 2 |",
        "| Complied with late | 1 |",
        "| Not complied with, and the day has passed | 1 |",
        "| Not due yet | 1 |",
        "| Failure orders | Number |",
        "| Type 1: a complaint was not taken on, or made no progress | 1 |",
    ]
    assert "for each finding and each failure order, what had gone wrong" in part


def test_the_year_after_holds_what_happened_in_it(record: Record) -> None:
    after = Span(record.rows, named("2026/27", "03-31"), date(2026, 6, 15))
    assert after.measured("determinations").sentence == "1 (maladministration 1)"
    assert after.measured("restrictions-reviewed").sentence == "0% (0 of 1)"
