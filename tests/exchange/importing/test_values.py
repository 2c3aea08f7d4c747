"""Decisions, sums, words and names as landlords write them: read, kept as words, or in doubt with the reason."""

from datetime import date

import pytest

from complaints_cli.domain.terms import Channel, Decision, Ground, Home, Satisfied
from complaints_cli.exchange.importing.line import Line, Sort
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
    "cell", ["Upheld/Not upheld", "Not upheld - upheld at stage 2", "Upheld, partly upheld", "Upheld?"]
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


@pytest.mark.parametrize(
    ("cell", "channel"),
    [("Phone", Channel.PHONE), ("E-mail", Channel.EMAIL), ("by post", Channel.LETTER), ("F2F", Channel.IN_PERSON)],
)
def test_channels(cell: str, channel: Channel) -> None:
    assert with_cell("How received", cell).via is channel


def test_a_channel_that_is_not_known_is_kept_and_holds_nothing() -> None:
    line = with_cell("How received", "MP's surgery")
    assert reasons(line) == [
        (
            (
                "It is no way of reaching you that is known. Known are phone, email, letter, web, text, social-media, "
                "in-person, other."
            ),
            False,
        )
    ]
    assert (line.via, line.note) == (None, "How received: MP's surgery")


@pytest.mark.parametrize(("cell", "home"), [("GN", Home.TENANT), ("S/O", Home.SHARED_OWNER), ("LH", Home.LEASEHOLDER)])
def test_homes(cell: str, home: Home) -> None:
    assert with_cell("Tenure", cell).home is home


@pytest.mark.parametrize(
    ("cell", "satisfied"), [("Y", Satisfied.YES), ("Dissatisfied", Satisfied.NO), ("no reply", Satisfied.UNKNOWN)]
)
def test_satisfaction(cell: str, satisfied: Satisfied) -> None:
    assert with_cell("Satisfied?", cell).satisfied is satisfied


def test_a_mark_out_of_five_is_no_answer() -> None:
    line = with_cell("Satisfied?", 4)
    assert (line.satisfied, line.is_held, line.note) == (None, False, "Satisfied?: 4")


@pytest.mark.parametrize(
    ("cell", "sort"),
    [
        *(("Complaint", Sort.COMPLAINT), ("Formal complaint", Sort.COMPLAINT), ("MP complaint", Sort.COMPLAINT)),
        *(("Service request", Sort.REQUEST), ("SR", Sort.REQUEST), ("Compliment", Sort.COMPLIMENT)),
        *(("Thank you", Sort.COMPLIMENT), (None, Sort.COMPLAINT)),
    ],
)
def test_sorts_of_row(cell: Cell, sort: Sort) -> None:
    line = with_cell("Contact type", cell)
    assert (line.sort, line.doubts) == (sort, ())


@pytest.mark.parametrize("cell", ["Enquiry", "MP enquiry", "Councillor enquiry", "Feedback", "Repair"])
def test_what_may_be_a_complaint_or_not_holds_the_row(cell: str) -> None:
    assert reasons(with_cell("Contact type", cell)) == [
        ("It does not say whether this is a complaint. Write complaint, service request or compliment, or skip.", True)
    ]


@pytest.mark.parametrize("cell", ["Informal", "Stage 0", "0", "Stage 3", 3, "Panel", "Ombudsman"])
def test_the_code_has_two_stages(cell: Cell) -> None:
    assert reasons(with_cell("Stage", cell)) == [
        ("The Code has two stages: write 1 or 2, or skip where it is no complaint.", True)
    ]


@pytest.mark.parametrize("cell", ["1", 1, 1.0, "S1", "Stage 1", "Stage One", "1st stage"])
def test_stage_1(cell: Cell) -> None:
    assert with_cell("Stage", cell).stage == 1


@pytest.mark.parametrize("cell", ["2", 2, "S2", "STAGE 2", "Stage Two", "Final", "Review"])
def test_stage_2(cell: Cell) -> None:
    line = row(("Ref", "Name", "Date received", "Complaint", "Stage"), "1", "Maja Holm", "03/06/2026", "Damp", cell)
    assert (line.stage, line.received, line.second.opened) == (2, None, date(2026, 6, 3))


def test_a_remark_behind_a_stage_is_kept() -> None:
    line = row(
        ("Ref", "Name", "Date received", "Complaint", "Stage"), "1", "A", "03/06/2026", "Damp", "2 - Review late"
    )
    assert (line.stage, line.note) == (2, "Stage: 2 - Review late")


@pytest.mark.parametrize(
    ("cell", "ref", "stage"),
    [
        *(("C014", "C014", None), ("C014/S2", "C014", 2), ("23-014 stage 2", "23-014", 2), ("C014 (S1)", "C014", 1)),
        *(
            ("014(2)", "014(2)", None),
            ("CS2", "CS2", None),
            ("C-S1", "C-S1", None),
            (14, "14", None),
            (14.0, "14", None),
        ),
    ],
)
def test_references(cell: Cell, ref: str, stage: int | None) -> None:
    line = row(("Ref", "Name", "Date received", "Complaint"), cell, "Maja Holm", "03/06/2026", "Damp")
    assert (line.ref, line.stage) == (ref, stage)


@pytest.mark.parametrize(
    "name", ["MR J SMITH", "Smith, John", "Mr & Mrs Jones", "Siân Ó'Brien", "Łucja Żółć", "[red]", "{{ 7*7 }}", "=1+1"]
)
def test_names_stay_as_they_are_written(name: str) -> None:
    line = row(("Ref", "Name", "Date received", "Complaint"), "1", name, "03/06/2026", "Damp")
    assert (line.name, line.anonymous) == (name, False)


@pytest.mark.parametrize("name", ["Anon", "Anonymous", "ANON.", "Name withheld"])
def test_somebody_who_is_not_named(name: str) -> None:
    line = row(("Ref", "Name", "Date received", "Complaint"), "1", name, "03/06/2026", "Damp")
    assert (line.name, line.anonymous) == ("", True)


def test_a_name_and_an_address_over_several_columns() -> None:
    headers = (
        "Title",
        "First name",
        "Surname",
        "Address line 1",
        "Town",
        "Postcode",
        "Home tel",
        "Mobile",
        "Date rec'd",
    )
    line = row(
        headers, "Mrs", "Maja", "Holm", "3 Mill Lane", "Ayton", "AB1 2CD", "01632 960001", "07700 900001", "3/6/26"
    )
    assert line.name == "Mrs Maja Holm"
    assert line.address == "3 Mill Lane, Ayton, AB1 2CD"
    assert line.phone == "01632 960001, 07700 900001"


@pytest.mark.parametrize(
    "text", ["=HYPERLINK(1)", "+44 7700 900001", "@x", "-", "[bold]x[/]", "{% if %}", "\"a, b\"\n'c'"]
)
def test_text_is_text(text: str) -> None:
    line = row(("Ref", "Name", "Date received", "Complaint", "Notes"), "1", "A", "03/06/2026", text, text)
    assert (line.summary, line.note) == (text, text)


def test_a_column_that_is_not_known_is_kept_with_its_header() -> None:
    assert with_cell("Colour of door", "Red").kept == (("Colour of door", "Red"),)
    assert with_cell("Colour of door", date(2026, 6, 3)).kept == (("Colour of door", "3 June 2026"),)


def test_an_outcome_beside_the_question_may_be_anything() -> None:
    line = row((*HEADERS, "Upheld?", "Outcome"), *CELLS, "Y", "Gutter cleaned, carpet replaced")
    assert (line.first.decision, line.doubts) == ("upheld", ())
    assert line.note == "Outcome: Gutter cleaned, carpet replaced"


def test_an_outcome_that_says_otherwise_is_in_doubt() -> None:
    line = row((*HEADERS, "Upheld?", "Outcome"), *CELLS, "Y", "Not upheld")
    assert reasons(line) == [
        (f"It says not upheld, and column 'Upheld?' says upheld: one stage has one decision. {EXPECTED}", True)
    ]
