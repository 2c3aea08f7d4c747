"""The board's paper on the invented register, with the Ombudsman in it; and what must be in none of the papers."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from complaints_cli.domain.event import Event
from complaints_cli.domain.events.ombudsman import Complied, DeterminationCame, Ordered
from complaints_cli.domain.governance_terms import Forum
from complaints_cli.domain.ombudsman import Determined, OrderKind
from complaints_cli.reports.assessment.form import form_of
from complaints_cli.reports.measuring.period import month_of, named
from complaints_cli.reports.measuring.span import Span
from complaints_cli.reports.packs.board import board
from complaints_cli.reports.packs.cover import Cover
from complaints_cli.reports.packs.monthly import monthly
from complaints_cli.reports.packs.quarterly import quarterly
from complaints_cli.reports.report import Report
from complaints_cli.store.reading import reading
from complaints_cli.store.record import Record
from complaints_cli.store.writing import Act, Who, write
from invented_papers import ALL_IN_TIME, HEAD, OF_THE_BOARD, YEAR_END, quarter
from invented_register import DRAWN_UP, day

See = Callable[..., Span]


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
    landlord, year = record.landlord(DRAWN_UP), span.of(named("2025/26", YEAR_END))
    form = form_of(year, landlord, record.policy_on(DRAWN_UP))
    return board(span, landlord, ALL_IN_TIME, form, asked, HEAD)


class TestBoard:
    def test_as_it_was_read_through(self, assessed: Path, same_as_golden: Callable[[str, str], None]) -> None:
        with reading(assessed) as record:
            same_as_golden("board.md", paper(record, Span(record.rows, quarter(), DRAWN_UP)).markdown)

    def test_the_minimum_of_the_code_stands_in_its_order(self, record: Record, seen: See) -> None:
        titles = [each["title"] for each in paper(record, seen(quarter())).sections]
        assert [title[-2] for title in titles if "Code 9.7" in title] == ["a", "b", "c", "d"]

    def test_the_head_of_the_record_is_printed(self, record: Record, seen: See) -> None:
        report = paper(record, seen(quarter()))
        assert f"`97:{HEAD[1]}`" in report.markdown
        assert report.more == {"head": {"events": 97, "hash": HEAD[1], "anchor": f"97:{HEAD[1]}"}}

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
            "| C-2025-0003, order | It names somebody: see C-2025-0003. | 29 December 2025 | "
            "Complied with on 30 December 2025 (late). A letter of apology. |"
        ) in severe
        assert ("| C-2025-0003, wider order | Look at how damp is surveyed. | 1 July 2026 | Not due yet. |") in severe
        assert "| C-2025-0007, failure order, type 2 | Send the file. | 17 November 2025 | Overdue. |" in failure
        assert (
            "| C-2025-0007, recommendation | Write sooner. | 17 December 2025 | Answered with reasons. We write"
            in other
        )
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
def test_no_resident_is_named_in_any_of_them(with_findings: Record, day_of_it: str) -> None:
    span = Span(with_findings.rows, quarter(day_of_it), DRAWN_UP)
    pages = [
        quarterly(span, with_findings.landlord(DRAWN_UP), ALL_IN_TIME, HEAD).markdown,
        paper(with_findings, span).markdown,
        monthly(span.of(month_of(day(day_of_it), YEAR_END)), with_findings.landlord(DRAWN_UP), [], HEAD).markdown,
    ]
    for page in pages:
        for personal in ("Nuttall", "A neighbour", "Large print", "police asked", "Rain."):
            assert personal not in page
