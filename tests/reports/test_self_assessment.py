"""The form of 2025/26 of the invented landlord: nine rows of it answered, beside what the record shows."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from complaints_cli.domain.landlord_terms import Comply
from complaints_cli.reports.assessment.answers import answers
from complaints_cli.reports.assessment.contradictions import contradictions, to_settle, unexplained
from complaints_cli.reports.assessment.form import Form, form_of
from complaints_cli.reports.assessment.self_assessment import self_assessment
from complaints_cli.reports.measuring.period import named
from complaints_cli.reports.measuring.span import Span
from complaints_cli.reports.report import Report
from complaints_cli.store.reading import reading
from complaints_cli.store.record import Record
from invented_register import DRAWN_UP

YEAR_END = date(2026, 3, 31)


def form(record: Record, only: str | None = None, *, public: bool = False) -> Form:
    year = Span(record.rows, named("2025/26", "03-31"), DRAWN_UP, public)
    return form_of(year, record.landlord(DRAWN_UP), record.policy_on(YEAR_END), only)


def drawn_up(path: Path, *, public: bool = False) -> Report:
    with reading(path) as record:
        return self_assessment(form(record, public=public))


def answered(record: Record, number: str, **changes: object) -> Form:
    """The form with that row alone, as it would be answered."""
    given = form(record, number)
    return Form(given.sight, [replace(given.answers[0], **changes)])  # type: ignore[arg-type]


@pytest.fixture
def nothing(empty: Path) -> Iterator[Record]:
    with reading(empty) as record:
        yield record


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
        "- Carried from 2024/25: confirm what still holds: 1.2.",
        "- Not answered yet: 1.3, 1.4, 1.5, 2.1,",
    ):
        assert line in markdown


def test_the_answer_stands_beside_the_record(assessed: Path) -> None:
    markdown = drawn_up(assessed).markdown
    assert (
        "| Yes | Policy, clause 9. From the record of 2025/26: Acknowledged within 5 working days at stage 1: "
        "90% (9 of 10). Defined when acknowledged: 90% (9 of 10). Not kept: " in markdown
    )
    assert "| Action: Publish it \\| on the website. By 30 September 2026. |" in markdown
    assert "1 not defined (C-2025-0008). | One slip in June. |" in markdown
    assert "Role description \\[2024\\](x)." in markdown


def test_a_no_is_in_the_summary_with_its_action_and_day(assessed: Path) -> None:
    markdown = drawn_up(assessed).markdown
    assert "| 3.4 A clear and published policy | No | Publish it \\| on the website. | 30 September 2026 |" in markdown
    assert "the Ombudsman and the Code | No (in part only) | no action given | no day given |" in markdown
    assert "| All | 6 | 1 | 1 | 1 | 63 |" in markdown


def test_the_measures_are_those_that_the_code_names(assessed: Path) -> None:
    names = [each["id"] for each in drawn_up(assessed).data["measures"]]
    assert len(names) == len(set(names)) == 56
    assert "acknowledged-in-time-2" in names


def test_a_measure_without_anything_in_it_supports_nothing(nothing: Record) -> None:
    given = answered(nothing, "6.13", comply=Comply.YES)
    assert to_settle(given) == ["Yes without evidence, yours or the record's: 6.13."]


def test_with_all_of_it_answered_nothing_is_left_to_settle(assessed: Path) -> None:
    with reading(assessed) as record:
        shown = form(record, "6.13")
        assert (contradictions(shown), to_settle(shown)) == ([], [])
        assert "Nothing: all 1 rows" in self_assessment(shown).markdown


def test_a_no_that_the_record_does_not_bear_out_asks_for_a_word(assessed: Path) -> None:
    given = {"comply": Comply.NO, "action": "Better.", "due": date(2026, 9, 30)}
    with reading(assessed) as record:
        (line,) = to_settle(answered(record, "6.13", **given))
        assert line == "No, and the record shows nothing that was not kept: say what is missing: 6.13."
        assert to_settle(answered(record, "6.13", **given, commentary="By luck.")) == []
        assert to_settle(answered(record, "6.2", **given)) == []


def test_a_promise_whose_day_has_passed_is_told(assessed: Path) -> None:
    given = {"comply": Comply.NO, "action": "Better.", "due": date(2026, 6, 14), "commentary": "Not yet."}
    with reading(assessed) as record:
        assert to_settle(answered(record, "6.2", **given)) == ["Promised, and its day has passed: 6.2."]
        assert to_settle(answered(record, "6.2", **{**given, "due": DRAWN_UP})) == []
        assert to_settle(answered(record, "6.2", **given, done_on=DRAWN_UP)) == []


def test_the_published_copy_has_five_columns_and_nothing_of_the_landlords_own(assessed: Path) -> None:
    report = drawn_up(assessed, public=True)
    assert (
        "| Code provision | Code requirement | Comply: Yes / No | Evidence | Commentary / explanation |"
        in report.markdown
    )
    assert "90% (9 of 10)" not in report.markdown
    assert "Numbers from 1 to 4" in report.markdown
    text = f"{report.markdown} {report.data}"
    for internal in ("C-20", "Jane Bloggs", "Omar", "To settle", "Against the record", "Not kept", "Since last year"):
        assert internal not in text
    assert {"contradictions", "contradicted", "to_settle"}.isdisjoint(report.data)


def test_the_assurance_copy_names_each_complaint_and_says_that_it_is_not_for_publication(assessed: Path) -> None:
    text = drawn_up(assessed).markdown
    assert "assurance copy, not for publication" in text
    assert "Not kept: Acknowledged within 5 working days at stage 1: 1 acknowledged late (C-2025-0004)." in text
    assert "Carried from 2024/25, not confirmed yet." in text


def test_every_provision_with_a_figure_or_a_fact_has_something_from_the_record(assessed: Path) -> None:
    with reading(assessed) as record:
        whole = form(record)
        silent = [a.provision.number for a in whole.answers if not whole.shown[a.provision.number]]
    assert silent == ["1.2", "3.5", "4.2", "5.2", "5.4", "5.5", "6.20", "9.8"]


def test_the_last_years_form_is_another(assessed: Path) -> None:
    with reading(assessed) as record:
        before = answers(record.rows, date(2025, 3, 31))
        assert [each.provision.number for each in before if each.comply] == ["1.2"]
        assert not unexplained(form(record, "1.2"))
