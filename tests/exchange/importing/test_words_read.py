"""Channels, homes, sorts, stages, references and names as landlords write them."""

from datetime import date

import pytest

from complaints_cli.domain.terms import Channel, Home, Satisfied
from complaints_cli.exchange.importing.line import Line, Sort
from complaints_cli.exchange.importing.sheets import Cell
from grids import row

HEADERS = ("Ref", "Name", "Date received", "Complaint", "Response sent")
CELLS = ("1", "Maja Holm", "03/06/2026", "Damp", "16/06/2026")


def with_cell(header: str, cell: Cell) -> Line:
    """A complaint of 3 June, answered on 16 June, with one more column."""
    return row((*HEADERS, header), *CELLS, cell)


def reasons(line: Line) -> list[tuple[str, bool]]:
    return [(doubt.reason, doubt.holds) for doubt in line.doubts]


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
                "The import knows no such way of reaching you. It knows phone, email, letter, web, text, social-media, "
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


def test_a_name_is_one_line_with_one_space_between() -> None:
    assert row(HEADERS, "1", "Maja \n  Holm", *CELLS[2:]).name == "Maja Holm"
