"""Decisions and sums as landlords write them: read, kept as words, or in doubt with the reason."""

from datetime import date

import pytest

from complaints_cli.domain.terms import Decision, Ground
from complaints_cli.exchange.importing.line import Line
from complaints_cli.exchange.importing.sheets import Cell
from grids import row

HEADERS = ("Ref", "Name", "Date received", "Complaint", "Response sent")
CELLS = ("1", "Maja Holm", "03/06/2026", "Damp", "16/06/2026")
EXPECTED = "Write upheld, partly upheld or not upheld."
ONE_SUM = "Write one sum, such as £150 or 1,250.50."


def with_cell(header: str, cell: Cell) -> Line:
    """A complaint of 3 June, answered on 16 June, with one more column."""
    return row((*HEADERS, header), *CELLS, cell)


def reasons(line: Line) -> list[tuple[str, bool]]:
    return [(doubt.reason, doubt.holds) for doubt in line.doubts]


@pytest.mark.parametrize(
    ("decision", "cells"),
    [
        (Decision.UPHELD, "Upheld|UPH|U|upheld.|Justified|Founded|Upheld in full|Fully upheld|UPHELD"),
        (Decision.PARTLY_UPHELD, "Part upheld|Partially Justified|Part|Upheld in part|PU|P/U|partly-upheld|Partial"),
        (Decision.NOT_UPHELD, "Not upheld|NU|N/U|Rejected|Unfounded|Not justified|Dismissed|not  upheld"),
    ],
)
def test_decisions(decision: Decision, cells: str) -> None:
    for cell in cells.split("|"):
        line = with_cell("Outcome", cell)
        assert (line.first.decision, line.doubts, line.note) == (decision, (), ""), cell


@pytest.mark.parametrize(
    ("cell", "decision"),
    [
        ("Upheld - £50 paid", Decision.UPHELD),
        ("Not upheld, goodwill gesture of £50", Decision.NOT_UPHELD),
        ("Upheld in part - repairs only", Decision.PARTLY_UPHELD),
        ("Partly upheld - 1 of 3 points", Decision.PARTLY_UPHELD),
        ("Upheld - part ordered for the boiler", Decision.UPHELD),
        ("Complaint upheld: apology sent", Decision.UPHELD),
    ],
)
def test_what_stands_behind_a_decision_is_kept(cell: str, decision: Decision) -> None:
    line = with_cell("Outcome", cell)
    assert (line.first.decision, line.doubts, line.note) == (decision, (), f"Outcome: {cell}")


@pytest.mark.parametrize("cell", ["Resolved", "Closed", "Goodwill", "No further action", "Apology"])
def test_an_ending_is_no_decision_and_holds_nothing(cell: str) -> None:
    line = with_cell("Outcome", cell)
    assert reasons(line) == [(f"It says how it ended and not what was decided. {EXPECTED}", False)]
    assert (line.first.decision, line.note, line.is_held) == (None, f"Outcome: {cell}", False)


@pytest.mark.parametrize("cell", ["Sorted it", "yes", "Upheld by the look of it?", "Landlord at fault", "Won"])
def test_what_is_no_decision_that_is_known_holds_the_row(cell: str) -> None:
    line = with_cell("Outcome", cell)
    assert line.is_held
    assert line.first.decision is None
    assert EXPECTED in line.doubts[0].reason


@pytest.mark.parametrize(
    ("cell", "decision"),
    [
        ("Upheld (partially)", Decision.PARTLY_UPHELD),
        ("Upheld - in part", Decision.PARTLY_UPHELD),
        ("Not Upheld!", Decision.NOT_UPHELD),
        ("Upheld, fully", Decision.UPHELD),
    ],
)
def test_marks_between_its_words_change_no_decision(cell: str, decision: Decision) -> None:
    line = with_cell("Outcome", cell)
    assert (line.first.decision, line.doubts) == (decision, ())


@pytest.mark.parametrize(
    "cell",
    [
        *("Upheld/Not upheld", "Not upheld - upheld at stage 2", "Upheld, partly upheld", "Upheld?"),
        *(
            "Upheld - 1 of 3 points",
            "Upheld except for the rent",
            "Upheld (two of the three)",
            "Upheld, partially only",
        ),
        *("Upheld in respect of repairs, not communication", "Not upheld apart from the delay", "Upheld 2/3"),
    ],
)
def test_what_could_be_two_decisions_holds_the_row(cell: str) -> None:
    assert reasons(with_cell("Outcome", cell)) == [(f"It could mean more than one decision. {EXPECTED}", True)]


@pytest.mark.parametrize(
    ("cell", "decision"), [("Y", "upheld"), ("Yes", "upheld"), ("✓", "upheld"), (True, "upheld"), (1, "upheld")]
)
def test_yes_answers_whether_it_was_upheld(cell: Cell, decision: str) -> None:
    assert with_cell("Upheld?", cell).first.decision == decision


@pytest.mark.parametrize(("cell", "decision"), [("N", "not-upheld"), ("no", "not-upheld"), ("Partly", "partly-upheld")])
def test_no_and_partly_answer_it_too(cell: Cell, decision: str) -> None:
    assert with_cell("Upheld?", cell).first.decision == decision


@pytest.mark.parametrize(
    ("cell", "ground"),
    [
        ("Rejected as out of time", Ground.OVER_12_MONTHS),
        ("Rejected - out of time", Ground.OVER_12_MONTHS),
        ("Not accepted", Ground.OTHER),
        ("Out of jurisdiction", Ground.OTHER),
        ("Refused - legal proceedings", Ground.PROCEEDINGS_FILED),
    ],
)
def test_a_complaint_that_was_not_accepted_was_refused_on_that_day(cell: str, ground: Ground) -> None:
    line = with_cell("Outcome", cell)
    assert (line.refused, line.ground, line.refusal_reason) == (date(2026, 6, 16), ground, cell)
    assert (line.first.responded, line.first.decision, line.doubts) == (None, None, ())


def test_a_withdrawal_with_a_figure_behind_it_is_in_doubt() -> None:
    (doubt,) = with_cell("Outcome", "Withdrawn by tenant 12/6").doubts
    assert doubt.reason.startswith("It was withdrawn, and a figure stands behind it that may be the day.")


@pytest.mark.parametrize(
    ("cell", "pence"),
    [
        *(("£150", 15000), ("150.00", 15000), ("£1,250.50", 125050), ("£ 50", 5000), ("150 GBP", 15000)),
        *((150, 15000), (150.5, 15050), ("£1250", 125000), ("12.5", 1250)),
        *(("nil", None), ("n/a", None), ("£0", None), (0, None), ("No", None), ("None offered", None), ("-", None)),
    ],
)
def test_sums_are_pence(cell: Cell, pence: int | None) -> None:
    line = with_cell("Compensation (£)", cell)
    assert (line.amount, line.doubts, line.note) == (pence, (), "")


@pytest.mark.parametrize("cell", ["150 vouchers", "£150 (rent account)", "£150 paid by BACS"])
def test_words_behind_a_sum_are_kept(cell: str) -> None:
    line = with_cell("Compensation (£)", cell)
    assert (line.amount, line.note) == (15000, f"Compensation (£): {cell}")


def test_redress_without_a_figure_is_kept_as_words() -> None:
    line = with_cell("Compensation (£)", "Flowers")
    assert (line.amount, line.note, line.doubts) == (None, "Compensation (£): Flowers", ())


@pytest.mark.parametrize(
    "cell",
    [
        *("£50 + £25", "£50-£75", "-£50", "£1.250,50", "10%", "£50 x 2", "£1k", "£100 per week", "£20 each"),
        *("approx £150", "£150?", "up to £200"),
    ],
)
def test_more_or_less_than_one_sum_is_in_doubt(cell: str) -> None:
    assert reasons(with_cell("Compensation (£)", cell)) == [(f"It is no single sum. {ONE_SUM}", True)]


@pytest.mark.parametrize("cell", [150.505, -50, 1e300, float("nan"), "9" * 5000])
def test_a_figure_that_is_no_sum_is_in_doubt(cell: Cell) -> None:
    assert reasons(with_cell("Compensation (£)", cell)) == [(f"It is no sum in pounds and pence. {ONE_SUM}", True)]


@pytest.mark.parametrize("cell", ["yes", "Y", True])
def test_yes_is_no_sum(cell: Cell) -> None:
    assert reasons(with_cell("Compensation (£)", cell)) == [(f"It says yes and gives no sum. {ONE_SUM}", True)]


def test_an_outcome_beside_the_question_may_be_anything() -> None:
    line = row((*HEADERS, "Upheld?", "Outcome"), *CELLS, "Y", "Gutter cleaned, carpet replaced")
    assert (line.first.decision, line.doubts) == ("upheld", ())
    assert line.note == "Outcome: Gutter cleaned, carpet replaced"


def test_an_outcome_that_says_otherwise_is_in_doubt() -> None:
    line = row((*HEADERS, "Upheld?", "Outcome"), *CELLS, "Y", "Not upheld")
    assert reasons(line) == [
        (f"It says not upheld, and column 'Upheld?' says upheld: one stage has one decision. {EXPECTED}", True)
    ]


@pytest.mark.parametrize(
    ("ticks", "decision"),
    [
        (("x", None, None), Decision.UPHELD),
        ((None, "x", None), Decision.PARTLY_UPHELD),
        (("N", "Y", "N"), Decision.PARTLY_UPHELD),
        (("N", "N", "Y"), Decision.NOT_UPHELD),
        ((None, None, True), Decision.NOT_UPHELD),
        (("N", "N", "N"), None),
    ],
)
def test_columns_to_tick(ticks: tuple[Cell, ...], decision: Decision | None) -> None:
    line = row((*HEADERS, "Upheld", "Part upheld", "Not upheld"), *CELLS, *ticks)
    assert (line.first.decision, line.doubts) == (decision, ())


def test_two_ticks_or_a_word_in_their_place_are_in_doubt() -> None:
    headers = (*HEADERS, "Upheld", "Not upheld")
    assert row(headers, *CELLS, "x", "x").is_held
    assert reasons(row(headers, *CELLS, None, "see letter")) == [
        ("A tick or nothing was expected here. Write yes or no.", True)
    ]


def test_a_tick_alone_under_not_upheld_is_not_read_the_other_way_round() -> None:
    assert with_cell("Not upheld", "Y").first.decision is Decision.NOT_UPHELD
