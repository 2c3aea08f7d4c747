"""Where a complaint goes: by the policy's words, else by who stands above those it is about."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest

from complaints_cli.domain.fold import begun
from complaints_cli.domain.people import Person
from complaints_cli.domain.policy import CODE_2024
from complaints_cli.domain.routing import Route, has_role, way
from complaints_cli.domain.terms import Flag, Standing
from stories import arrival

DAY = date(2026, 12, 14)
PEOPLE = (
    Person(id="officer", name="Jo Patel", role="Property Services Officer"),
    Person(id="gone", name="Al Gone", role="Property Services Officer", left_on=DAY),
    Person(id="housing", name="Ida Berg", role="Housing officer"),
    Person(id="director", name="Dai Rhys", role="Operations Director"),
    Person(id="finance", name="Fay Roe", role="Head of finance", standing=Standing.DIRECTOR),
    Person(id="chief", name="Ann Lee", standing=Standing.CHIEF_EXECUTIVE),
    Person(id="chair", name="Kim Osei", standing=Standing.CHAIR),
    Person(id="board", name="Bo Li", standing=Standing.BOARD),
    Person(id="board-2", name="Cy Wu", standing=Standing.BOARD),
    Person(id="outside", name="Eva Stone", standing=Standing.OUTSIDE, landlord="Alder Homes"),
)


def sent(
    *about: str,
    stage: int = 1,
    routing: Mapping[str, str] | None = None,
    roles: Mapping[str, str] | None = None,
    category: str | None = None,
    flags: tuple[Flag, ...] = (),
    people: tuple[Person, ...] = PEOPLE,
) -> Route | None:
    complaint = begun("", replace(arrival(DAY), about=about, category=category, flags=flags), version=0)
    return way(complaint, stage, replace(CODE_2024, routing=routing or {}, roles=roles or {}), people)


def who(route: Route | None) -> tuple[str, ...]:
    assert route is not None
    return tuple(person.id for person in route.able)


@pytest.mark.parametrize(
    ("about", "to", "why"),
    [
        (("director",), ("chief",), "it is about a director"),
        (("finance",), ("chief",), "it is about a director"),
        (("chief",), ("chair",), "it is about the chief executive"),
        (("board",), ("chair",), "it is about a member of the board"),
        (("chair",), ("board", "board-2"), "it is about the chair of the board"),
        (("director", "chair"), ("board", "board-2"), "it is about the chair of the board"),
        (("director", "chief"), ("chair",), "it is about the chief executive"),
        (("chair", "board"), ("board-2",), "it is about the chair of the board"),
        (("chair", "board", "board-2"), ("outside",), "it is about the chair of the board"),
    ],
)
def test_a_complaint_about_somebody_goes_to_whoever_stands_above(
    about: tuple[str, ...], to: tuple[str, ...], why: str
) -> None:
    route = sent(*about)
    assert who(route) == to
    assert route is not None
    assert route.why == why


def test_without_anybody_of_that_standing_the_role_is_named_still() -> None:
    route = sent("director", people=PEOPLE[:4])
    assert route == Route("the chief executive", "it is about a director", ())


def test_a_complaint_about_other_staff_goes_where_it_would_go_anyhow() -> None:
    assert sent("housing") is None
    assert sent("outside") is None
    assert who(sent("housing", category="repairs", routing={"repairs": "Ida Berg"})) == ()


@pytest.mark.parametrize(
    "key", ["about:Operations Director", "About: operations director", "about:director", "about:a director"]
)
def test_the_policy_comes_first(key: str) -> None:
    assert sent("director", routing={key: "the Chair"}) == Route("the Chair", "your policy says", (PEOPLE[6],))


def test_but_where_nobody_whom_it_names_may_the_next_above_does() -> None:
    assert who(sent("director", routing={"about:director": "Operations Director"})) == ("chief",)
    assert who(sent("housing", routing={"about:staff": "Operations Director"})) == ("director",)
    assert who(sent("housing", routing={"about:staff": "Nobody here"})) == ()


def test_a_flag_goes_to_its_officer() -> None:
    flags = (Flag.SENSITIVE, Flag.BUILDING_SAFETY)
    to = "Property Services Officer"
    assert who(sent(flags=flags, routing={"flag:building-safety": to})) == ("officer",)
    assert who(sent(flags=flags, roles={"building_safety": f"the {to}"})) == ("officer",)
    assert sent(flags=flags, roles={"building_safety": " "}) is None


def test_the_order_is_about_then_flag_then_category_then_stage() -> None:
    routing = {"repairs": "Ida Berg", "flag:hazard": "Jo Patel", "stage_1": "Ann Lee", "stage_2": "Operations Director"}
    hazard = (Flag.HAZARD,)
    assert who(sent("chief", category="repairs", flags=hazard, routing=routing)) == ("chair",)
    assert who(sent(category="repairs", flags=hazard, routing=routing)) == ("officer",)
    assert who(sent(category="repairs", routing=routing)) == ("housing",)
    assert who(sent(category="noise", routing=routing)) == ("chief",)
    assert who(sent(category="repairs", flags=hazard, stage=2, routing=routing)) == ("director",)


def test_a_route_to_nobody_named_is_none() -> None:
    assert sent(category="repairs", routing={"repairs": " "}) is None


@pytest.mark.parametrize(
    ("person", "role"),
    [
        ("chief", "our Chief Executive"),
        ("chief", "CEO"),
        ("chair", "Chair of the Board"),
        ("board", "a board member"),
        ("officer", "the property-services officer"),
        ("housing", "ida berg"),
    ],
)
def test_a_role_is_known_in_other_words(person: str, role: str) -> None:
    assert next(each.id for each in PEOPLE if has_role(each, role)) == person
