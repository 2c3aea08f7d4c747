"""Every measure is defined once, in words that a reader can follow."""

import pytest

from complaints_cli.ombudsman_code import all_provisions
from complaints_cli.reports.measures import ALL, by_key
from complaints_cli.reports.measuring.measure import Measure

OF_ALL_HOMES = {name for name, _, stock in ALL if stock is None}


def test_evidence_of_the_code_names_measures_that_exist() -> None:
    named_there = {name for entry in all_provisions() for name in entry.evidence}
    assert named_there - OF_ALL_HOMES == set()


def test_the_parts_of_a_measure_have_one_definition() -> None:
    said: dict[str, set[tuple[str, ...]]] = {}
    for (name, _, _), each in ALL.items():
        said.setdefault(name, set()).add((each.means, each.base.in_year_by, each.base.leaves_out, each.unit))
    assert {name: len(definitions) for name, definitions in said.items()} == dict.fromkeys(said, 1)


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
