from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from complaints_cli.errors import Refused
from complaints_cli.reports.annual import annual
from complaints_cli.reports.assessment.answers import answers
from complaints_cli.reports.assessment.form import form_of
from complaints_cli.reports.assessment.self_assessment import self_assessment
from complaints_cli.reports.disclosure import FEW, NOT_SHOWN, is_small
from complaints_cli.reports.disclosure.looking_over import look_over, small_numbers
from complaints_cli.reports.measuring.period import days, named
from complaints_cli.reports.measuring.span import Span
from complaints_cli.reports.report import Report
from complaints_cli.reports.tsm import tsm
from complaints_cli.store.reading import reading
from complaints_cli.store.record import Record
from invented_register import DRAWN_UP

pytestmark = pytest.mark.slow

YEAR = named("2025/26", "03-31")
See = Callable[..., Span]
Golden = Callable[[str, str], None]


@cache
def annual_of(path: Path, public: bool = True) -> Report:
    with reading(path) as record:
        year = Span(record.rows, YEAR, date(2026, 6, 15), public)
        return annual(year, record.landlord(DRAWN_UP), record.policy_on(DRAWN_UP)[1], answers(record.rows, YEAR.last))


def tsm_of(record: Record, public: bool = True) -> Report:
    return tsm(Span(record.rows, YEAR, DRAWN_UP, public), record.landlord(DRAWN_UP))


def test_the_annual_report_as_it_was_read_through(assessed: Path, same_as_golden: Golden) -> None:
    same_as_golden("annual-public.md", annual_of(assessed).markdown)


def test_the_regulators_measures_as_they_were_read_through(record: Record, same_as_golden: Golden) -> None:
    same_as_golden("tsm-public.md", tsm_of(record).markdown)


def test_the_board_version_is_as_ever(assessed: Path, record: Record) -> None:
    assert annual_of(assessed, public=False).markdown.count(NOT_SHOWN) == 0
    assert tsm_of(record, public=False).markdown.count(NOT_SHOWN) == 0


def test_no_report_of_any_year_gives_a_small_number_away(assessed: Path) -> None:
    for label in ("2024/25", "2025/26", "2026/27"):
        with reading(assessed) as record:
            year = Span(record.rows, named(label, "03-31"), DRAWN_UP, public=True)
            landlord, policy = record.landlord(DRAWN_UP), record.policy_on(DRAWN_UP)[1]
            given = answers(record.rows, year.period.last)
            reports = (
                annual(year, landlord, policy, given),
                tsm(year, landlord),
                self_assessment(form_of(year, landlord, record.policy_on(DRAWN_UP))),
            )
        assert [small_numbers(report.markdown) for report in reports] == [[], [], []]
        # Which of several small numbers is the largest is not said either.
        assert not [line for line in reports[0].markdown.splitlines() if "most often" in line and FEW in line]


def test_without_complaints_nothing_is_hidden(empty: Path) -> None:
    with reading(empty) as record:
        year = Span(record.rows, YEAR, DRAWN_UP, public=True)
        markdown = tsm(year, record.landlord(DRAWN_UP)).markdown
    assert NOT_SHOWN not in markdown.partition("Numbers from 1 to 4")[0]


class TestForAProgram:
    def test_what_is_not_shown_is_null(self, record: Record) -> None:
        measures = {(each["id"], each["part"], each["stock"]): each for each in tsm_of(record).data["measures"]}
        made, answered = measures["CH01", 1, "lcra"], measures["CH02", 1, "lcra"]
        assert (made["numerator"], made["denominator"], made["value"]) == (7, 400, "17.5")
        assert (answered["numerator"], answered["denominator"], answered["value"]) == (None, 7, "57.1")
        assert (answered["without_extension"], answered["with_extension"]) == (None, None)
        assert set(answered["words"].values()) == {None}

    def test_a_figure_that_is_not_shown_says_so(self, assessed: Path) -> None:
        measures = {each["id"]: each for each in annual_of(assessed).data["measures"]}
        assert measures["compensation"]["value"] == measures["compensation"]["numerator"] == NOT_SHOWN
        days = measures["working-days-1"]
        assert (days["value"], days["numerator"], days["denominator"]) == ("14.9", None, None)
        assert measures["channels"]["words"] == {
            "phone": 5,
            "email": None,
            "in-person": None,
            "letter": None,
            "web": None,
        }
        assert measures["channels"]["words_say"]["email"] == FEW
        assert measures["acknowledged-in-time-1"]["value"] == NOT_SHOWN
        assert measures["acknowledged-in-time-1"]["says"] == NOT_SHOWN
        assert measures["decided-1"]["set_apart"] is None
        assert measures["conflicts-declared"]["value"] == NOT_SHOWN

    def test_no_small_number_is_in_it(self, assessed: Path) -> None:
        for each in annual_of(assessed).data["measures"]:
            counted = [each["numerator"], each["set_apart"], each["without_extension"], *each["words"].values()]
            assert not [number for number in counted if isinstance(number, int) and is_small(number)], each["id"]


class TestWhatIsSaid:
    def test_single_complaints_and_what_contradicts_them_are_left_out(self, assessed: Path) -> None:
        with reading(assessed) as record:
            year = Span(record.rows, YEAR, DRAWN_UP, public=True)
            report = self_assessment(form_of(year, record.landlord(DRAWN_UP), record.policy_on(DRAWN_UP)))
        assert "To settle before this is approved" not in report.markdown
        assert "Against the record" not in report.markdown
        assert "contradictions" not in report.data
        assert "are said to be fewer than 5, or are not shown" in report.markdown

    def test_the_notes_say_what_the_law_still_shows(self, record: Record, assessed: Path) -> None:
        assert "CH01, CH02 and TP09 must be published by every landlord" in tsm_of(record).markdown
        assert "must be published by every landlord" in annual_of(assessed).markdown

    def test_a_measure_in_words(self, seen: See) -> None:
        year = seen(public=True)
        assert year.measured("CH01", 1, "lcho").sentence == NOT_SHOWN
        assert year.measured("CH02", 2, "lcho").share == "n/a (0 of 0)"
        # Ten less the seven tenants that CH01 tells would be one in each of three rows.
        assert year.measured("complaints-per-1000").sentence == NOT_SHOWN
        assert year.measured("escalations-per-1000").sentence == NOT_SHOWN
        assert year.measured("working-days-1").sentence == "14.9 working days on average"
        assert year.measured("compensation").sentence == NOT_SHOWN
        assert year.measured("remedies").sentence == "not shown; not counted: fewer than 5 not upheld"
        assert year.measured("representatives").sentence == NOT_SHOWN
        assert year.measured("acknowledged-in-time-1").sentence == NOT_SHOWN
        assert year.shown_unanswered == FEW


class TestPartsOfAYear:
    def test_a_quarter_with_few_is_not_shown_and_one_without_any_is(self, seen: See) -> None:
        year = seen(public=True)
        shown = [year.of(quarter).measured("answered-in-time-1").shown_total for quarter in YEAR.quarters]
        whole = [seen(quarter).measured("answered-in-time-1").total for quarter in YEAR.quarters]
        assert sum(whole) == 10
        assert [text for text, number in zip(shown, whole, strict=True) if is_small(number)].count(NOT_SHOWN) >= 2
        assert all(text in ("0", NOT_SHOWN) or not is_small(int(text)) for text in shown)

    def test_a_quarter_that_is_not_shown_does_not_tell_what_it_has_none_of(self, seen: See) -> None:
        words = set(seen().measured("channels").words)
        for quarter in YEAR.quarters:
            found, own = seen(quarter, public=True).measured("channels"), seen(quarter).measured("channels")
            if own.total:
                assert found.known_words == dict.fromkeys(sorted(words))
                assert found.known_count is None

    def test_months_and_some_days_too(self, seen: See) -> None:
        year = seen(public=True)
        for part in YEAR.months:
            text = year.of(part).measured("answered-in-time-1").shown_total
            assert text in (NOT_SHOWN, "0") or not is_small(int(text))
        so_far = [year.of(days(YEAR, YEAR.first, last)).measured("channels") for last in (date(2025, 9, 30), YEAR.last)]
        assert [each.shown for each in so_far] == [NOT_SHOWN, NOT_SHOWN]

    def test_what_was_open_on_its_last_day_stands_alone(self, seen: See) -> None:
        quarters = [seen(quarter, public=True).measured("open-at-end-1") for quarter in YEAR.quarters]
        assert [each.shown for each in quarters] == [
            FEW if is_small(each.count) else str(each.count) for each in quarters
        ]

    def test_a_quarter_shows_nothing_by_category(self, seen: See) -> None:
        split = seen(YEAR.quarters[0], public=True).split("decided-1", "category")
        assert {each.share for each in split.values()} == {NOT_SHOWN}

    def test_the_law_asks_for_the_figures_of_the_year_alone(self, seen: See) -> None:
        year = seen(public=True)
        assert year.measured("CH01", 1, "lcra").value == "17.5"
        assert {year.of(quarter).measured("CH01", 1, "lcra").value for quarter in YEAR.quarters} <= {NOT_SHOWN, "0.0"}

    def test_another_period_is_for_the_same_readers(self, seen: See) -> None:
        year = seen(public=True)
        assert year.of(YEAR.before).public
        assert year.of(YEAR.quarters[0]) is year.of(YEAR.quarters[0])
        assert not seen().of(YEAR.before).public


class TestTheLastLook:
    @pytest.mark.parametrize(
        "markdown",
        [
            "| Stage | Number |\n| --- | ---: |\n| One | 3 |",
            "- Late: 30% (3 of 10).",
            "- In time: 90% (36 of 39).",
            "- In time: 100% (4 of 4).",
            "- Complaints brought to the Ombudsman: 2.",
            "- Compensation: £90.00 (3 offered).",
            "- Decided: 0% (0 of 9); not counted: 5 withdrawn, 2 not answered.",
            "- 1 of these concerned only a part of a complaint.",
            "> **Provisional: 1 complaint still awaits its answer.**",
            "| How | Number |\n| --- | ---: |\n| Phone | 30 |\n| Web | not shown |\n| Total | 32 |",
            "| How | Number |\n| --- | ---: |\n| Phone | 30 |\n| Web | fewer than 5 |\n| Total | 34 |",
            # One each, four each, and one each again.
            "| How | Number |\n| --- | ---: |\n| Web | fewer than 5 |\n| Fax | fewer than 5 |\n| Total | 2 |",
            "| How | Number |\n| --- | ---: |\n| Web | fewer than 5 |\n| Fax | fewer than 5 |\n| Total | 8 |",
            "| How | Number |\n| --- | ---: |\n| Web | fewer than 5 |\n| Fax | not shown |\n| Total | 2 |",
            "- In time: at least 97.2% (35 or more of 36).",
            "- In time: at least 50% (4 or more of 8).",
            "- Late: under 55.6% (fewer than 5 of 9).",
            "- Late: under 8.4% (fewer than 3 of 36).",
            "- In time: at least 97% (33 of 34 at most).",
            "- Late: at most 9.4% (3 of 32 at least).",
            "- Complaints: fewer than 2.",
        ],
    )
    def test_refuses(self, markdown: str) -> None:
        assert small_numbers(markdown)
        with pytest.raises(Refused) as refused:
            look_over(f"# A report\n\n{markdown}\n")
        assert refused.value.problems[0].code == "small-number"

    @pytest.mark.parametrize(
        "markdown",
        [
            "| Section | Yes |\n| --- | ---: |\n| 1 Definition | 3 |",
            "| CH01 | Homes |\n| --- | ---: |\n| Stage 1 | 4 |",
            "Homes owned at the end of the year: 4.",
            "| Days | Mean |\n| --- | ---: |\n| Stage 1 | 3.5 |",
            "- In time: 87.2% (1,234 of 1,415).",
            "- Stage 1: within 3 working days we write.",
            "| How | Number |\n| --- | ---: |\n| Phone | 9 |\n| Web | not shown |\n| Fax | not shown |\n| Total | 20 |",
            "| How | Number |\n| --- | ---: |\n| Phone | 30 |\n| Total | 30 |",
            "None: 0% (0 of 0).",
            "- In time: at least 88.8% (32 or more of 36); not counted: fewer than 5 withdrawn.",
            "- In time: at least 87.5% (all but fewer than 5).",
            "- Late: under 13.9% (fewer than 5 of 36).",
            "- Upheld: at least 58.8% (20 of 34 at most).",
            "- Partly upheld: at most 31.3% (10 of 32 at least).",
            "- Complaints brought to the Ombudsman: fewer than 5.",
            "| How | Number |\n| --- | ---: |\n| Web | fewer than 5 |\n| Fax | fewer than 5 |\n| Total | 7 |",
            "| How | Number |\n| --- | ---: |\n| Web | fewer than 5 |\n| Fax | not shown |\n| Total | 8 |",
        ],
    )
    def test_lets_pass(self, markdown: str) -> None:
        look_over(f"# A report\n\n{markdown}\n")
