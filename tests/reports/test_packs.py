"""The papers of a month and a quarter on the invented register, read through; and what must never be in them."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from complaints_cli.domain.event import Event
from complaints_cli.domain.events.ombudsman import Complied, DeterminationCame, Ordered
from complaints_cli.domain.governing_terms import Forum, Purpose
from complaints_cli.domain.ombudsman import Determined, OrderKind
from complaints_cli.domain.policy import Targets
from complaints_cli.reports.assessment.answers import answers
from complaints_cli.reports.measuring.period import Period, month_of, named, quarter_of
from complaints_cli.reports.measuring.span import Span
from complaints_cli.reports.packs.board import board
from complaints_cli.reports.packs.cover import Cover
from complaints_cli.reports.packs.monthly import monthly
from complaints_cli.reports.packs.quarterly import quarterly
from complaints_cli.reports.packs.waiting import Waiting, by_subject, counts
from complaints_cli.reports.report import Report
from complaints_cli.store.reading import Record, reading
from complaints_cli.store.writing import Act, Who, write
from invented_register import DRAWN_UP, day

See = Callable[..., Span]
YEAR_END = "03-31"
ALL_IN_TIME = Targets(
    acknowledged_percent=100,
    answered_percent=100,
    review_acknowledged_percent=90,
    review_answered_percent=80,
    no_adverse_determination=True,
)
HEAD = (97, "0123456789abcdef" * 4)
OF_THE_BOARD = Cover(
    meeting=date(2025, 7, 22),
    item="7",
    paper_ref="B/25/31",
    purpose=Purpose.DISCUSS,
    author="Complaints Officer",
    sponsor="Chief Executive",
    plan="Aim 2: homes that are looked after",
)


def waits(ref: str, what: str, step: str, by: str, away: int, how_far: str, handler: str = "Jane Bloggs") -> Waiting:
    return Waiting(
        ref=ref, what=what, step=step, due_on=day(by), away=away, how_far=how_far, handler=handler, provisional=False
    )


# On 15 June 2026; 25 May was a bank holiday.
OPEN = [
    waits("C-2025-0006", "action", "Action 1", "2025-10-31", -157, "overdue by 157 working days", "Omar Sheikh"),
    waits("C-2026-0002", "respond", "Respond, stage 1", "2026-04-17", -40, "overdue by 40 working days"),
    waits("C-2025-0002", "learning", "Learning 1", "2026-06-15", 0, "due today", "Omar Sheikh"),
    waits("C-2026-0003", "restriction-review", "Review restriction 1", "2026-06-29", 10, "in 10 working days"),
    waits("SR-2026-0001", "request", "Look at the request again", "2026-06-30", 11, "in 11 working days"),
    waits("C-2026-0001", "review", "Review adjustment 1", "2026-06-16", 1, "in 1 working day"),
    waits("C-2026-0001", "hazard-safe", "Make safe or house elsewhere, hazard 1", "2026-06-16", 1, "in 1 working day"),
    waits("C-2026-0001", "hazard-works", "Begin further works, hazard 1", "2026-07-14", 21, "in 21 working days"),
    waits("landlord", "submission", "Send the year's papers to the Ombudsman", "2026-09-30", 76, "in 76 working days"),
]


@pytest.fixture
def of_month(record: Record, seen: See) -> Callable[..., Report]:
    def compose(day_of_it: date = date(2025, 5, 15), today: date = DRAWN_UP, items: list[Waiting] = OPEN) -> Report:
        return monthly(seen(month_of(day_of_it, YEAR_END), today), record.landlord(today), items)

    return compose


def quarter(day_of_it: str = "2025-05-15") -> Period:
    return quarter_of(day(day_of_it), YEAR_END)


class TestMonthly:
    def test_as_it_was_read_through(
        self, of_month: Callable[..., Report], same_as_golden: Callable[[str, str], None]
    ) -> None:
        same_as_golden("monthly.md", of_month().markdown)

    def test_says_that_what_is_open_is_of_today_and_not_of_the_month(self, of_month: Callable[..., Report]) -> None:
        apart = "as it stands on 15 June 2026, the day on which the report was drawn up, and not at the end of May 2025"
        assert apart in of_month().markdown
        for running_or_last in (date(2026, 6, 1), date(2026, 5, 31)):
            markdown = of_month(running_or_last).markdown
            assert "As it stands on 15 June 2026." in markdown
            assert "not at the end of" not in markdown
        assert "not at the end of April 2026" in of_month(date(2026, 4, 30)).markdown

    def test_a_month_that_runs_says_so(self, of_month: Callable[..., Report]) -> None:
        assert "Provisional: the month runs until 30 June 2026." in of_month(date(2026, 6, 1)).markdown

    def test_names_what_to_improve_with_its_complaints(self, of_month: Callable[..., Report]) -> None:
        assert "- Acknowledged within 5 working days at stage 1: 1 acknowledged late (C-2025-0004)." in (
            of_month(date(2025, 6, 1)).markdown
        )

    def test_lists_each_extension_of_the_month(self, of_month: Callable[..., Report]) -> None:
        row = "| C-2025-0006 | Stage 1 | 15 September 2025 | 14 October 2025 | beyond the limit, with a good reason |"
        assert row in of_month(date(2025, 9, 1)).markdown
        assert row not in of_month().markdown

    def test_of_nothing_says_so(self, empty: Path) -> None:
        with reading(empty) as found:
            span = Span(found.rows, month_of(DRAWN_UP, YEAR_END), DRAWN_UP)
            markdown = monthly(span, found.landlord(DRAWN_UP), []).markdown
        for sentence in (
            "Nothing is to be done.",
            "None: every complaint is answered.",
            "No complaint was made in these months.",
            "No change was noted in the month.",
            "No figure of the month shows that the Code was not kept.",
            "Nothing was left out.",
        ):
            assert sentence in markdown

    def test_every_item_is_counted_once_and_stands_under_its_subject(self) -> None:
        rows = counts(OPEN)["rows"]
        assert rows[-1] == ["Total", 2, 4, 3]
        assert [sum(row[part] for row in rows[:-1]) for part in (1, 2, 3)] == [2, 4, 3]
        shown = {each["title"]: (len(each["table"]["rows"]), each["later"]) for each in by_subject(OPEN)}
        # What is due later alone, as of our own record and of service requests here, is counted above and not listed.
        assert shown == {
            "Promised actions and payments": (1, 0),
            "Adjustments and representatives": (1, 0),
            "Restrictions of contact": (1, 0),
            "Learning": (1, 0),
            "Hazards, safeguarding and outages": (1, 1),
        }

    @pytest.mark.parametrize(
        ("away", "provisional", "state"),
        [
            (-1, False, "Late: so far"),
            (0, False, "Today: so far"),
            (10, False, "Soon: so far"),
            (11, False, "On course: so far"),
            (11, True, "On course: so far, provisional"),
        ],
    )
    def test_the_state_is_a_word(self, away: int, provisional: bool, state: str) -> None:
        item = waits("C-2026-0001", "respond", "Respond", "2026-06-15", away, "so far")
        assert replace(item, provisional=provisional).state == state


class TestQuarterly:
    def test_as_it_was_read_through(
        self, record: Record, seen: See, same_as_golden: Callable[[str, str], None]
    ) -> None:
        report = quarterly(seen(quarter()), record.landlord(DRAWN_UP), ALL_IN_TIME)
        same_as_golden("quarterly.md", report.markdown)

    def test_a_target_is_met_or_not_by_what_has_had_its_day(self, record: Record, seen: See) -> None:
        # On 13 April 2026, of the quarter to 31 March: C-2026-0002 has until the 17th.
        markdown = quarterly(
            seen(quarter("2026-02-01"), date(2026, 4, 13)), record.landlord(DRAWN_UP), ALL_IN_TIME
        ).markdown
        assert "| 100% answered in time, both stages | 100% (1 of 1); 1 not due yet | yes |" in markdown
        markdown = quarterly(seen(quarter("2026-02-01")), record.landlord(DRAWN_UP), ALL_IN_TIME).markdown
        assert "| 100% answered in time, both stages | 50% (1 of 2) | no |" in markdown
        assert "- Target not met: 100% answered in time, both stages." in markdown

    def test_without_a_target_none_is_met(self, record: Record, seen: See) -> None:
        markdown = quarterly(seen(quarter()), record.landlord(DRAWN_UP), Targets()).markdown
        assert "The policy names no target." in markdown
        assert "Target not met" not in markdown

    def test_a_quarter_without_complaints_has_no_share(self, empty: Path) -> None:
        with reading(empty) as found:
            span = Span(found.rows, quarter(), DRAWN_UP)
            markdown = quarterly(span, found.landlord(DRAWN_UP), ALL_IN_TIME).markdown
        assert "| 100% acknowledged in time, both stages | n/a (0 of 0) | n/a | n/a (0 of 0) | n/a |" in markdown
        assert "None of the quarter's complaints is resolved yet." in markdown
        assert "0% (0 of 0)" not in markdown.replace("n/a (0 of 0)", "")

    def test_every_measure_that_it_prints_is_there_to_be_explained(self, record: Record, seen: See) -> None:
        report = quarterly(seen(quarter()), record.landlord(DRAWN_UP), ALL_IN_TIME)
        names = {each.measure.id for each in report.measures}
        assert {"resolved-1", "resolved-2", "resolved-where", "referrals", "escalated", "compliments"} <= names


def ordered(on: str, item: int, by: str, kind: OrderKind, *, failure: int | None = None, what: str = "Pay.") -> Event:
    return Ordered(on=day(on), item=item, order=kind, by=day(by), failure=failure, what=what)


WITH_THE_OMBUDSMAN: dict[str, tuple[Event, ...]] = {
    "C-2025-0003": (
        DeterminationCame(on=day("2025-12-01"), determination=1, outcome=Determined.SERVICE_FAILURE),
        DeterminationCame(on=day("2025-12-01"), determination=2, outcome=Determined.SEVERE_MALADMINISTRATION, point=1),
        ordered("2025-12-01", 1, "2025-12-29", OrderKind.ORDER, what="Apologise to Mrs Nuttall."),
        ordered("2025-12-01", 2, "2026-07-01", OrderKind.WIDER_ORDER, what="Look at how damp is surveyed."),
        Complied(on=day("2025-12-30"), item=1, proof="A letter of apology."),
    ),
    "C-2025-0007": (
        DeterminationCame(on=day("2025-11-03"), determination=1, outcome=Determined.NO_MALADMINISTRATION),
        ordered("2025-11-03", 1, "2025-11-17", OrderKind.FAILURE_ORDER, failure=2, what="Send the file."),
        ordered("2025-11-03", 2, "2025-12-17", OrderKind.RECOMMENDATION, what="Write sooner."),
        Complied(on=day("2025-12-01"), item=2, declined=True, proof="We write within the times."),
    ),
}


@pytest.fixture
def with_findings(database: Path, tmp_path: Path) -> Iterator[Record]:
    path = tmp_path / "complaints.db"
    path.write_bytes(database.read_bytes())
    with reading(path) as record:
        versions = {ref: record.version(ref) for ref in WITH_THE_OMBUDSMAN}
    write(
        path,
        Who(DRAWN_UP, "test"),
        [Act(ref, versions[ref], events) for ref, events in WITH_THE_OMBUDSMAN.items()],
    )
    with reading(path) as record:
        yield record


def paper(record: Record, span: Span, asked: Cover = OF_THE_BOARD) -> Report:
    return board(span, record.landlord(DRAWN_UP), ALL_IN_TIME, answers(record.rows), asked, HEAD)


class TestBoard:
    def test_as_it_was_read_through(self, assessed: Path, same_as_golden: Callable[[str, str], None]) -> None:
        with reading(assessed) as record:
            same_as_golden("board.md", paper(record, Span(record.rows, quarter(), DRAWN_UP)).markdown)

    def test_the_minimum_of_the_code_stands_in_its_order(self, record: Record, seen: See) -> None:
        titles = [each["title"] for each in paper(record, seen(quarter())).sections]
        assert [title[-2] for title in titles if "Code 9.7" in title] == ["a", "b", "c", "d"]

    def test_the_head_of_the_record_is_printed(self, record: Record, seen: See) -> None:
        report = paper(record, seen(quarter()))
        assert f"`{HEAD[1]}`" in report.markdown
        assert report.more == {"head": {"events": 97, "hash": HEAD[1]}}

    def test_what_nobody_said_is_asked_for(self, record: Record, seen: See) -> None:
        markdown = paper(record, seen(quarter()), Cover()).markdown
        for line in ("Meeting", "Agenda item", "Paper reference", "Sponsor, by role", "Corporate plan"):
            assert f"| {line} | To be completed |" in markdown
        assert "| Recommendation | That the board notes this paper. |" in markdown
        assert "| Risk | To be completed: complaints settings set risk\\_reference TEXT |" in markdown

    def test_it_can_go_to_the_member_responsible(self, record: Record, seen: See) -> None:
        markdown = paper(
            record, seen(quarter()), Cover(to=Forum.MRC, recommendation="That no visit is put off.")
        ).markdown
        assert markdown.startswith("# Complaints: paper for the Member Responsible for Complaints, 2025/26 Q1\n")
        assert "| Recommendation | That no visit is put off. |" in markdown

    def test_severe_maladministration_is_named_and_each_order_is_listed(self, with_findings: Record) -> None:
        markdown = paper(with_findings, Span(with_findings.rows, quarter("2025-12-01"), DRAWN_UP)).markdown
        assert "- **Severe maladministration was found in C-2025-0003.**" in markdown
        found = markdown.partition("### Findings against us")[2]
        first, second = found.split("\n")[4:6]
        assert first == "| Severe maladministration | C-2025-0003 | point 1 | 1 December 2025 |"
        assert second == "| Service failure | C-2025-0003 | the whole complaint | 1 December 2025 |"
        assert "No maladministration | C-2025-0007" not in markdown
        severe, failure, other = (
            markdown.partition(f"### {title}")[2].partition("###")[0]
            for title in (
                "Orders from severe maladministration",
                "Complaint handling failure orders",
                "Other orders and recommendations",
            )
        )
        # What was ordered names the resident, so it is to be read in the record; that it was late is said.
        assert (
            "| C-2025-0003 | Order | It names somebody: see C-2025-0003. | 29 December 2025 | "
            "Complied with on 30 December 2025 (late) | A letter of apology. |"
        ) in severe
        assert (
            "| C-2025-0003 | Wider order | Look at how damp is surveyed. | 1 July 2026 | Not due yet | "
            "nothing on record yet |"
        ) in severe
        assert "| C-2025-0007 | Failure order of type 2 | Send the file. | 17 November 2025 | Overdue |" in failure
        assert "| C-2025-0007 | Recommendation | Write sooner. | 17 December 2025 | Answered with reasons |" in other
        assert "| No finding of maladministration | 1 | no | 1 | no |" in markdown
        assert "| No finding of service failure | 1 | no | 1 | no |" in markdown
        assert "| No complaint handling failure order | 1 | no | 1 | no |" in markdown

    def test_an_order_that_is_open_stands_in_later_papers_until_it_is_done(self, with_findings: Record) -> None:
        def found(day_of_it: str) -> str:
            return paper(with_findings, Span(with_findings.rows, quarter(day_of_it), DRAWN_UP)).markdown

        assert "Look at how damp is surveyed." in found("2026-02-01")
        assert "Apologise" not in found("2026-02-01")
        assert "A letter of apology." not in found("2026-02-01")
        assert "Look at how damp is surveyed." not in found("2025-08-01")


@pytest.mark.parametrize("day_of_it", ["2025-05-15", "2025-12-01", "2026-02-01"])
def test_no_resident_is_named_in_any_of_them(
    with_findings: Record, of_month: Callable[..., Report], day_of_it: str
) -> None:
    span = Span(with_findings.rows, quarter(day_of_it), DRAWN_UP)
    pages = [
        quarterly(span, with_findings.landlord(DRAWN_UP), ALL_IN_TIME).markdown,
        paper(with_findings, span).markdown,
        of_month(day(day_of_it)).markdown,
    ]
    for page in pages:
        for personal in ("Nuttall", "A neighbour", "Large print", "police asked", "Rain."):
            assert personal not in page


def test_a_years_words_are_none_of_a_quarters(record: Record, seen: See) -> None:
    report = quarterly(seen(quarter()), record.landlord(DRAWN_UP), ALL_IN_TIME)
    assert "in the year" not in report.markdown.replace("| In the quarter by |", "")
    assert "year runs" not in report.markdown
    assert named("2025/26", YEAR_END).quarters[0] == quarter()
