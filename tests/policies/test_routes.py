"""Whom five landlords' policies send a complaint to, as each of them wrote it."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from complaints_cli.domain.fold import begun
from complaints_cli.domain.people import Person
from complaints_cli.domain.policy import Policy
from complaints_cli.domain.policy_file import parse_policy, write_policy
from complaints_cli.domain.routing import way
from complaints_cli.domain.terms import Flag, Standing
from complaints_cli.errors import Misuse
from stories import arrival

FOLDER = Path(__file__).parents[2] / "examples" / "policies"
PEOPLE = (
    Person(id="property", name="Jo Patel", role="Property Services Officer"),
    Person(id="housing", name="Ida Berg", role="Housing Services Officer"),
    Person(id="officer", name="Al Roe", role="Complaints Officer"),
    Person(id="relations", name="Fay Roe", role="Customer Relations"),
    Person(id="manager", name="Cy Wu", role="Operations Manager"),
    Person(id="director", name="Dai Rhys", role="Operations Director"),
    Person(id="service", name="Bo Li", role="Service director"),
    Person(id="chief", name="Ann Lee", standing=Standing.CHIEF_EXECUTIVE),
    Person(id="chair", name="Kim Osei", standing=Standing.CHAIR),
    Person(id="board", name="Eva Stone", standing=Standing.BOARD),
)
SAFETY = (Flag.BUILDING_SAFETY,)


def policy(name: str) -> Policy:
    return parse_policy((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("name", "stage", "facts", "to"),
    [
        ("westfield-2024", 1, {"flags": SAFETY}, "property"),  # S0-32
        ("westfield-2024", 1, {"about": ("director",)}, "chief"),  # S0-109
        ("westfield-2024", 2, {"about": ("director",)}, "chief"),
        ("westfield-2024", 1, {"about": ("board",)}, "chair"),  # S0-110
        ("westfield-2024", 2, {}, "director"),  # S0-60
        ("wdh", 2, {}, "relations"),  # S1-58
        ("westfield-web-2023", 1, {"category": "repairs"}, "property"),  # S2-29
        ("westfield-web-2023", 1, {"category": "noise"}, "housing"),
        ("westfield-web-2023", 2, {}, "manager"),  # S2-34
        ("older-people-association-2026", 1, {}, "officer"),  # S3-110
        ("council-housing", 2, {}, "service"),  # S4-41
    ],
)
def test_it_goes_to(name: str, stage: int, facts: dict[str, object], to: str) -> None:
    complaint = begun("", replace(arrival(date(2026, 12, 14)), **facts), version=0)  # type: ignore[arg-type]
    route = way(complaint, stage, policy(name), PEOPLE)
    assert route is not None
    assert [person.id for person in route.able] == [to]
    assert route.why == "your policy says"


@pytest.mark.parametrize("name", ["older-people-association-2026", "council-housing"])
def test_nobody_in_particular_where_the_policy_names_nobody(name: str) -> None:
    stage = {"older-people-association-2026": 2, "council-housing": 1}[name]
    assert way(begun("", arrival(date(2026, 12, 14)), version=0), stage, policy(name), PEOPLE) is None


@pytest.mark.parametrize(
    ("table", "says"),
    [
        ('[routing]\n"flag:bulding-safety" = "x"', "routing.flag:bulding-safety is no flag; expected flag: and one of"),
        ('[sign_off]\nstage_3 = "x"', "sign_off.stage_3 is no stage; expected stage_1 or stage_2."),
        ("[routing]\nrepairs = 3", "routing.repairs is 3; expected text in quotes."),
    ],
)
def test_a_route_that_would_never_hold_is_refused(table: str, says: str) -> None:
    with pytest.raises(Misuse) as refused:
        parse_policy(write_policy(policy("wdh")).replace("[routing]\n", "[unused]\n").partition("[unused]")[0] + table)
    assert any(says in problem.message for problem in refused.value.problems)


def test_every_route_and_sign_off_is_written_out_again() -> None:
    ours = replace(policy("westfield-2024"), sign_off={"stage_1": "the Chair", "stage_2": ""})
    assert parse_policy(write_policy(ours)) == ours
