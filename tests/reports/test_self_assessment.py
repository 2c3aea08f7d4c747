from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from complaints_cli.reports.assessment.answers import Comply, answers
from complaints_cli.reports.assessment.contradictions import against_the_record, to_settle
from complaints_cli.reports.assessment.self_assessment import self_assessment
from complaints_cli.reports.measuring.period import named
from complaints_cli.reports.measuring.span import Span
from complaints_cli.reports.report import Report
from complaints_cli.store.reading import reading
from invented_register import DRAWN_UP


def drawn_up(path: Path) -> Report:
    with reading(path) as record:
        year = Span(record.rows, named("2025/26", "03-31"), date(2026, 6, 15))
        return self_assessment(year, record.landlord(DRAWN_UP), answers(record.rows))


def test_the_form_as_it_was_read_through(assessed: Path, same_as_golden: Callable[[str, str], None]) -> None:
    before_section_2 = drawn_up(assessed).markdown.partition("## Section 2")[0]
    same_as_golden("self-assessment.md", before_section_2)


def test_all_72_rows_stand_in_nine_sections(assessed: Path) -> None:
    report = drawn_up(assessed)
    numbers = [row["number"] for row in report.data["provisions"]]
    assert len(numbers) == len(set(numbers)) == 72
    assert (numbers[0], numbers[-1]) == ("1.2", "9.8")
    lines = [line for line in report.markdown.split("\n") if line.startswith(tuple(f"| {n} |" for n in numbers))]
    assert [line.split(" | ")[0].strip("| ") for line in lines] == numbers
    assert sum(section["title"].startswith("Section ") for section in report.sections) == 9


def test_a_yes_that_the_record_does_not_bear_out_is_named(assessed: Path) -> None:
    assert drawn_up(assessed).data["contradictions"] == [
        "6.2 is answered yes. Acknowledged within 5 working days at stage 1: 1 acknowledged late (C-2025-0004).",
        "6.2 is answered yes. Defined when acknowledged: 1 not defined (C-2025-0008).",
        "9.5 is answered yes. The settings name no Member Responsible.",
    ]


def test_what_is_still_to_settle_is_listed(assessed: Path) -> None:
    markdown = drawn_up(assessed).markdown
    for line in (
        "- No without an action and a day: 3.5.",
        "- Not applicable: the Code binds every landlord, so say why: 1.6.",
        "- Yes without evidence, yours or the record's: 5.2.",
        "- Answered before 1 April 2025: check that it still holds: 1.2.",
        "- Not answered yet: 1.3, 1.4, 1.5, 2.1,",
    ):
        assert line in markdown


def test_the_answer_stands_beside_the_record(assessed: Path) -> None:
    markdown = drawn_up(assessed).markdown
    assert (
        "| Yes | Policy, clause 9. From the record of 2025/26: Acknowledged within 5 working days at stage 1: "
        "90% (9 of 10). Defined when acknowledged: 90% (9 of 10). | One slip in June. |" in markdown
    )
    assert "| No |  | Action: Publish it \\| on the website. By 30 September 2026. |" in markdown
    assert "Role description \\[2024\\](x)." in markdown


def test_a_no_is_in_the_summary_with_its_action_and_day(assessed: Path) -> None:
    markdown = drawn_up(assessed).markdown
    assert "| 3.4 A clear and published policy | No | Publish it \\| on the website. | 30 September 2026 |" in markdown
    assert "the Ombudsman and the Code | No (in part only) | no action given | no day given |" in markdown
    assert "| All | 6 | 1 | 1 | 1 | 63 |" in markdown


def test_the_measures_are_those_that_the_code_names(assessed: Path) -> None:
    names = [each["id"] for each in drawn_up(assessed).data["measures"]]
    assert len(names) == len(set(names)) == 49
    assert "acknowledged-in-time-2" in names


def test_a_measure_without_anything_in_it_supports_nothing(empty: Path) -> None:
    with reading(empty) as record:
        year = Span(record.rows, named("2025/26", "03-31"), date(2026, 6, 15))
        given = [replace(each, comply=Comply.YES) for each in answers(record.rows) if each.provision.number == "6.13"]
        assert to_settle(year, given) == ["Yes without evidence, yours or the record's: 6.13."]


def test_with_all_of_it_answered_nothing_is_left_to_settle(assessed: Path) -> None:
    with reading(assessed) as record:
        year = Span(record.rows, named("2025/26", "03-31"), date(2026, 6, 15))
        shown = [each for each in answers(record.rows) if each.provision.number == "6.13"]
        assert (against_the_record(year, record.landlord(DRAWN_UP), shown), to_settle(year, shown)) == ([], [])
        assert "Nothing: all 1 rows" in self_assessment(year, record.landlord(DRAWN_UP), shown).markdown
