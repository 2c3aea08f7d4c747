"""The monthly and the quarterly report on the invented register, read through."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from complaints_cli.domain.policy import Targets
from complaints_cli.reports.measuring.period import month_of, named
from complaints_cli.reports.measuring.span import Span
from complaints_cli.reports.packs.monthly import monthly
from complaints_cli.reports.packs.quarterly import quarterly
from complaints_cli.reports.packs.waiting import Waiting, by_subject, counts
from complaints_cli.reports.report import Report
from complaints_cli.store.reading import reading
from complaints_cli.store.record import Record
from invented_papers import ALL_IN_TIME, HEAD, YEAR_END, quarter
from invented_register import DRAWN_UP, day

See = Callable[..., Span]


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
        return monthly(seen(month_of(day_of_it, YEAR_END), today), record.landlord(today), items, HEAD)

    return compose


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
            markdown = monthly(span, found.landlord(DRAWN_UP), [], HEAD).markdown
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

    def test_a_complaint_that_is_open_at_both_stages_is_one(self, of_month: Callable[..., Report]) -> None:
        again = waits("C-2026-0002", "acknowledge", "Acknowledge, stage 2", "2026-06-16", 1, "in 1 working day")
        other = waits("C-2026-0005", "respond", "Respond, stage 1", "2026-06-16", 1, "in 1 working day")
        report = of_month(items=[*OPEN, again, other])
        assert "Complaints that await an acknowledgement or an answer today: 2." in report.markdown
        assert "| Acknowledgements and answers | 1 | 2 | 0 |" in report.markdown

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
        report = quarterly(seen(quarter()), record.landlord(DRAWN_UP), ALL_IN_TIME, HEAD)
        same_as_golden("quarterly.md", report.markdown)

    def test_a_target_is_met_or_not_by_what_has_had_its_day(self, record: Record, seen: See) -> None:
        # On 13 April 2026, of the quarter to 31 March: C-2026-0002 has until the 17th.
        markdown = quarterly(
            seen(quarter("2026-02-01"), date(2026, 4, 13)), record.landlord(DRAWN_UP), ALL_IN_TIME, HEAD
        ).markdown
        assert "| 100% answered in time, both stages | 100% (1 of 1); 1 not due yet | yes |" in markdown
        markdown = quarterly(seen(quarter("2026-02-01")), record.landlord(DRAWN_UP), ALL_IN_TIME, HEAD).markdown
        assert "| 100% answered in time, both stages | 50% (1 of 2) | no |" in markdown
        assert "- Target not met: 100% answered in time, both stages." in markdown

    def test_without_a_target_none_is_met(self, record: Record, seen: See) -> None:
        markdown = quarterly(seen(quarter()), record.landlord(DRAWN_UP), Targets(), HEAD).markdown
        assert "The policy names no target." in markdown
        assert "Target not met" not in markdown

    def test_a_quarter_without_complaints_has_no_share(self, empty: Path) -> None:
        with reading(empty) as found:
            span = Span(found.rows, quarter(), DRAWN_UP)
            markdown = quarterly(span, found.landlord(DRAWN_UP), ALL_IN_TIME, HEAD).markdown
        assert "| 100% acknowledged in time, both stages | n/a (0 of 0) | n/a | n/a (0 of 0) | n/a |" in markdown
        assert "None of the quarter's complaints is resolved yet." in markdown
        assert "0% (0 of 0)" not in markdown.replace("n/a (0 of 0)", "")

    def test_every_measure_that_it_prints_is_there_to_be_explained(self, record: Record, seen: See) -> None:
        report = quarterly(seen(quarter()), record.landlord(DRAWN_UP), ALL_IN_TIME, HEAD)
        names = {each.measure.id for each in report.measures}
        assert {"resolved-1", "resolved-2", "resolved-where", "referrals", "escalated", "compliments"} <= names
        assert not {"TP09", "records-complete", "CH02"} & names


def test_the_head_of_the_record_is_printed_with_the_way_to_check_it(
    record: Record, seen: See, of_month: Callable[..., Report]
) -> None:
    for report in (quarterly(seen(quarter()), record.landlord(DRAWN_UP), ALL_IN_TIME, HEAD), of_month()):
        assert f"`97:{HEAD[1]}`" in report.markdown
        assert "To check: complaints verify --anchor 97:0123456789ab\n" in report.markdown
        assert report.data["head"] == {"events": 97, "hash": HEAD[1], "anchor": f"97:{HEAD[1]}"}


def test_a_years_words_are_none_of_a_quarters(record: Record, seen: See) -> None:
    report = quarterly(seen(quarter()), record.landlord(DRAWN_UP), ALL_IN_TIME, HEAD)
    assert "in the year" not in report.markdown.replace("| In the quarter by |", "")
    assert "year runs" not in report.markdown
    assert named("2025/26", YEAR_END).quarters[0] == quarter()
