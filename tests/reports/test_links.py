"""What says the same in two measures, and what the law has printed: one never gives away what the other hides."""

from datetime import date

from complaints_cli.reports.disclosure.registers import Number, Rank, Register, Sum
from complaints_cli.reports.disclosure.told import told
from complaints_cli.reports.disclosure.year import veils
from complaints_cli.reports.measures import ALL
from complaints_cli.reports.measures.remedies import ONE_SUM
from complaints_cli.reports.measuring.homes import Homes, all_homes

LAST = date(2026, 3, 31)


def test_those_of_a_category_that_were_not_upheld_are_no_subtraction_away() -> None:
    made, upheld = ALL["categories", None, None], ALL["upheld-by-category", None, None]
    seen = veils(
        {made: {"repairs": 11, "rent": 25}, upheld: {"repairs": 10, "rent": 20, "not upheld": 6}},
        {},
    )
    # Eleven about repairs, less ten that were upheld, would leave one.
    assert not (seen[made].shows(["repairs"]) and seen[upheld].shows(["repairs"]))


def test_what_ended_at_stage_1_is_hidden_under_both_its_names() -> None:
    resolved, escalated = ALL["resolved-1", None, None], ALL["escalated", None, None]
    ended = "ended at stage 1"
    seen = veils(
        {
            resolved: {ended: 3, "taken on to stage 2": 20, "stage 2 asked for and refused": 12},
            escalated: {ended: 3, "escalated": 32},
        },
        {},
    )
    # 35 less 20 and 12, or less 32, would leave three.
    assert not seen[resolved].shows([ended])
    assert not seen[escalated].shows([ended])
    assert not (seen[resolved].shows(["taken on to stage 2", "stage 2 asked for and refused"]))


def test_offers_worked_out_line_by_line_are_no_subtraction_away() -> None:
    offered, by_head = ALL["compensation", None, None], ALL["compensation-by-head", None, None]
    seen = veils({offered: {"offered": 17}, by_head: {ONE_SUM: 14, "distress": 6}}, {})
    # 17 offers, less 14 that were one sum, would leave three.
    assert not (seen[offered].shows(["offered"]) and seen[by_head].shows([ONE_SUM]))


class TestByLaw:
    def told(self, *by_law: str) -> frozenset[str]:
        """Of 32 that were made 28 were answered in time, and one was not for each of four reasons out of five."""
        reasons = {"late": 1, "overdue": 1, "beyond": 1, "withdrawn": 1, "withdrawn late": 0}
        numbers = [
            Number("made", 32, Rank.KIND),
            Number("in time", 28, Rank.SUM),
            Number("rest", 4, Rank.UNPRINTED),
            *(Number(reason, number, Rank.WORD) for reason, number in reasons.items()),
        ]
        sums = [Sum("made", ("in time", "rest")), Sum("rest", tuple(reasons))]
        return told(Register(numbers, sums, (), by_law)).withheld

    def test_what_there_is_none_of_is_hidden_where_each_would_be_one(self) -> None:
        withheld = self.told("made", "in time")
        assert "withdrawn late" in withheld
        assert withheld.isdisjoint(("made", "in time"))

    def test_without_the_law_a_sum_is_withheld_instead(self) -> None:
        assert not withheld_is_open(self.told())


def withheld_is_open(withheld: frozenset[str]) -> bool:
    """Whether both sums are shown, so that the rest follows."""
    return withheld.isdisjoint(("made", "in time"))


def test_a_rate_over_all_homes_needs_each_kind_that_complains_to_be_counted() -> None:
    rented = Homes("lcra", 400, LAST, LAST, has_complaints=True)
    assert all_homes({"lcra": rented, "lcho": Homes("lcho", None, None, LAST, has_complaints=True)}) is None
    assert all_homes({"lcra": rented, "lcho": Homes("lcho", None, None, LAST)}) == 400
