from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from complaints_cli.domain.policy import CODE_2024, StageLimits, StartsFrom
from complaints_cli.reports.annual import annual
from complaints_cli.reports.assessment.answers import answers
from complaints_cli.reports.measuring.period import named
from complaints_cli.reports.measuring.span import Span
from complaints_cli.store.reading import reading
from complaints_cli.store.record import Record
from invented_register import DRAWN_UP

See = Callable[..., Span]

YEAR_END = date(2026, 3, 31)


def drawn_up(path: Path, label: str = "2025/26") -> str:
    with reading(path) as record:
        year = Span(record.rows, named(label, "03-31"), date(2026, 6, 15))
        return annual(
            year, record.landlord(DRAWN_UP), record.policy_on(DRAWN_UP)[1], answers(record.rows, YEAR_END)
        ).markdown


def table_under(markdown: str, heading: str) -> list[list[str]]:
    after = markdown.partition(f"{heading}\n")[2]
    rows = after[after.index("\n| ") + 1 :].partition("\n\n")[0].split("\n")
    return [[cell.strip() for cell in row.strip("|").split("|")] for row in rows if "---" not in row]


def test_the_report_as_it_was_read_through(assessed: Path, same_as_golden: Callable[[str, str], None]) -> None:
    same_as_golden("annual.md", drawn_up(assessed))


def test_fourteen_sections_say_which_duty_of_the_code_each_is_for(year: Span, record: Record) -> None:
    report = annual(year, record.landlord(DRAWN_UP), record.policy_on(DRAWN_UP)[1], answers(record.rows, YEAR_END))
    titles = [section["title"] for section in report.sections]
    assert titles[1:] == [
        "1. About this report",
        "2. At a glance",
        "3. The Member Responsible and the governing body",
        "4. How we handle complaints",
        "5. The numbers (Code 8.1 b)",
        "6. What complaints were about (Code 8.1 b)",
        "7. Complaints we did not accept (Code 8.1 b)",
        "8. Putting things right (Code 8.1 b)",
        "9. What we learned and changed (Code 8.1 d)",
        "10. The Housing Ombudsman (Code 8.1 c, e and f)",
        "11. How we keep the Code: the self-assessment (Code 8.1 a)",
        "12. How satisfied residents are",
        "13. Our plan for next year",
        "14. How to complain",
        "Appendix A: how the figures are counted",
        "Appendix B: notes on the data",
    ]
    assert "\n".join(section["markdown"] for section in report.sections) == report.markdown


def test_what_became_of_each_complaint_adds_up_to_what_was_received(year: Span, record: Record) -> None:
    markdown = annual(
        year, record.landlord(DRAWN_UP), record.policy_on(DRAWN_UP)[1], answers(record.rows, YEAR_END)
    ).markdown
    rows = {label: (one, two) for label, one, two in table_under(markdown, "### By stage")}
    parts = [
        "of these, without an extension",
        "of these, with an extension that the Code allows",
        "Answered late",
        "Answered by an extension beyond the limit, or told too late",
        "Withdrawn before an answer",
        "Not answered yet",
    ]
    for stage in (0, 1):
        assert sum(int(rows[part][stage]) for part in parts) == int(rows["Received and accepted"][stage])


def test_every_table_of_who_and_what_adds_up_to_what_was_received(year: Span, record: Record) -> None:
    markdown = annual(
        year, record.landlord(DRAWN_UP), record.policy_on(DRAWN_UP)[1], answers(record.rows, YEAR_END)
    ).markdown
    for heading in ("### Categories", "### Who complained, and how"):
        _, *rows, total = table_under(markdown, heading)
        assert sum(int(row[1]) for row in rows) == int(total[1]) == 10


def test_nothing_of_a_resident_is_in_it(assessed: Path) -> None:
    markdown = drawn_up(assessed)
    for personal in ("Nuttall", "A neighbour", "Large print", "Never", "police asked"):
        assert personal not in markdown


def test_the_year_before_is_beside_it_only_where_it_is_on_record(assessed: Path) -> None:
    assert "| Complaints received and accepted | 10 | 1 | more |" in drawn_up(assessed)
    before = drawn_up(assessed, "2024/25")
    assert "| Complaints received and accepted | 1 | not on record | n/a |" in before
    assert "The first complaint on record was received on 31 March 2025." in before


def test_a_year_without_complaints_says_so_in_words(empty: Path) -> None:
    markdown = drawn_up(empty)
    for sentence in (
        "The record holds no complaint received by 31 March 2026: any that there were are in none of these figures.",
        "No complaint was made in the year.",
        "None: every complaint and every request for stage 2 was accepted.",
        "No remedy was offered in the year.",
        "No action was promised for a day in the year.",
        "No change to a service is on record for the year.",
        "- Compensation offered: none.",
        "72 of the form's rows are not answered yet.",
        "Nothing was left out, and nothing is missing from the record.",
    ):
        assert sentence in markdown
    assert "0% (0 of 0)" not in markdown


def test_what_a_resident_needs_to_complain_is_in_it(year: Span, record: Record) -> None:
    landlord = replace(
        record.landlord(DRAWN_UP), website="meadowbank.example", member_responsible="Ann Lee", address="1 High St\nYork"
    )
    markdown = annual(year, landlord, record.policy_on(DRAWN_UP)[1], answers(record.rows, YEAR_END)).markdown
    assert "1 High St York; 01632 960123; meadowbank.example" in markdown
    assert "0300 111 3000" in markdown
    assert "Member Responsible for Complaints: Ann Lee." in markdown


def test_the_times_are_those_of_a_stricter_policy_and_never_laxer_ones(year: Span, record: Record) -> None:
    stage_1 = StageLimits(acknowledge_days=3, respond_days=8, respond_from=StartsFrom.RECEIPT, extension_days=5)
    stage_2 = StageLimits(acknowledge_days=9, respond_days=40, respond_from=StartsFrom.RECEIPT, extension_days=30)
    policy = replace(CODE_2024, stage_1=stage_1, stage_2=stage_2)
    markdown = annual(year, record.landlord(DRAWN_UP), policy, answers(record.rows, YEAR_END)).markdown
    assert "Stage 1: within 3 working days we write" in markdown
    assert "We answer within 8 working days of the day it reached us." in markdown
    assert "within 5 working days of the request" in markdown
    assert "the final answer within 20 working days of that letter." in markdown
    assert "up to 5 more working days at stage 1 and 20 at stage 2" in markdown


@pytest.mark.parametrize(("public", "shown"), [(False, 1), (True, 0)])
def test_a_year_that_begins_within_a_month_has_twelve_months_from_there(
    assessed: Path, public: bool, shown: int
) -> None:
    with reading(assessed) as record:
        year = Span(record.rows, named("2025/26", "04-05"), DRAWN_UP, public)
        policy = record.policy_on(DRAWN_UP)[1]
        markdown = annual(year, record.landlord(DRAWN_UP), policy, answers(record.rows, year.period.last)).markdown
    assert markdown.count("| 6 Apr 2025 | 0 | n/a |") == shown
    assert markdown.count("| 6 Mar 2026 | 3 | 10.0 |") == shown
    assert markdown.count("The numbers of single months are not shown") == 1 - shown
