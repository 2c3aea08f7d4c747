"""Every measure is defined once, in words that a reader can follow, and stands somewhere."""

import pytest

from complaints_cli.ombudsman_code import all_provisions
from complaints_cli.reports.measures import ALL, by_key
from complaints_cli.reports.measuring.measure import Measure

OF_ALL_HOMES = {name for name, _, stock in ALL if stock is None}


def test_evidence_of_the_code_names_measures_that_exist() -> None:
    named_there = {name for entry in all_provisions() for name in entry.evidence}
    assert named_there - OF_ALL_HOMES == set()


def test_every_measure_is_evidence_or_a_figure_of_a_report() -> None:
    named_there = {name for entry in all_provisions() for name in entry.evidence}
    assert OF_ALL_HOMES - named_there == {
        *(f"{name}-{stage}" for name in ("working-days", "decided", "open-at-end") for stage in (1, 2)),
        *("not-accepted-1", "acknowledged-when-due", "answered-when-due"),
        *(
            "escalations-per-1000",
            "categories",
            "upheld-by-category",
            "homes",
            "homes-2",
            "refused-in-part",
            "refusals-reversed",
            "remedies-by-kind",
        ),
        "learning-by-stage",
        *("compliments", "compliments-by-team", "compensation-by-head"),
        *("resolved-1", "resolved-2", "resolved-where", "repeats"),
        *("TP09", "own-satisfaction", "satisfied-at-closing"),
        *("referrals", "failure-orders", "recommendations", "money-ordered"),
    }


def test_a_measure_defined_twice_is_refused() -> None:
    measure = ALL["escalated", None, None]
    with pytest.raises(ValueError, match="defined twice"):
        by_key([measure, measure])


@pytest.mark.parametrize("measure", ALL.values(), ids=lambda measure: measure.title)
def test_a_definition_says_what_is_counted_and_by_which_rules(measure: Measure) -> None:
    assert measure.means
    assert measure.base.words
    assert measure.base.in_year_by
    assert measure.rules == "TSM Technical Requirements, April 2024, strict reading"
    assert not set(measure.counted) & set(measure.fails)
    assert not set(measure.apart) & {*measure.counted, *measure.fails}
