"""A name is matched to the person it means, and to nobody where that would be a guess."""

from datetime import date

import pytest

from complaints_cli.domain.event import Event, Recorded
from complaints_cli.domain.events.landlord import AliasAdded, SettingChanged, StaffAdded, StaffLeft
from complaints_cli.domain.people import Person, called, find, staff
from complaints_cli.domain.terms import Standing
from complaints_cli.errors import USAGE, Misuse

JANE = Person(id="S-1", name="Jane Bloggs", aliases=("Janie B.",), email="jane@example.org")
LUKASZ = Person(id="S-2", name="Łukasz O'Brien-Nowak")
ZOE = Person(id="S-3", name="Zoë Ann Sørensen")
CHER = Person(id="S-4", name="Cher")
PEOPLE = (JANE, LUKASZ, ZOE, CHER)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Jane Bloggs", JANE),
        ("  jane   BLOGGS ", JANE),
        ("Bloggs, Jane", JANE),
        ("bloggs,jane", JANE),
        ("Ms Jane Bloggs", JANE),
        ("Dr. Jane Bloggs", JANE),
        ("Janie B", JANE),
        ("J Bloggs", JANE),
        ("J. Bloggs", JANE),
        ("Bloggs, J.", JANE),
        ("Jane A. Bloggs", JANE),
        ("Bloggs", JANE),
        ("Ms Bloggs", JANE),
        ("jane", JANE),
        ("Bloggs Jane", JANE),
        ("Jane-Bloggs", JANE),
        ("Jane Bloggs (Complaints)", JANE),
        ("Jane Bloggs, Complaints Officer", JANE),
        ("Jane\u200b Blo\u200bggs", JANE),
        ("Jane@Example.org ", JANE),
        ("jane.bloggs@elsewhere.example", JANE),
        ("<Jane_Bloggs@elsewhere.example>", JANE),
        ("jbloggs@elsewhere.example", JANE),
        ("JBloggs", JANE),
        ("bloggsj", JANE),
        ("janebloggs", JANE),
        ("zsorensen", ZOE),
        ("zasorensen@elsewhere.example", ZOE),
        ("Lukasz O'Brien Nowak", LUKASZ),
        ("JB", JANE),
        ("J.B.", JANE),
        ("j. b.", JANE),
        ("ＪＡＮＥ ＢＬＯＧＧＳ", JANE),  # noqa: RUF001 - full-width letters, as some keyboards type them
        ("Lukasz O'Brien-Nowak", LUKASZ),
        ("ŁUKASZ O’BRIEN-NOWAK", LUKASZ),
        ("L O'Brien-Nowak", LUKASZ),
        ("Zoe Ann Sorensen", ZOE),
        ("Z A Sørensen", ZOE),
        ("Zoe A Sørensen", ZOE),
        ("ZAS", ZOE),
        ("cher", CHER),
    ],
)
def test_any_spelling_means_the_person(typed: str, meant: Person) -> None:
    assert find(typed, PEOPLE) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "Joan Bloggs",
        "Jane Briggs",
        "K Bloggs",
        "JBS",
        "J",
        "Zoe Beth Sørensen",
        "Bloggs, Jim",
        "kbloggs@elsewhere.example",
        "",
        " . ",
        ",",
        "Mr",
    ],
)
def test_another_name_or_nothing_means_nobody(typed: str) -> None:
    assert find(typed, PEOPLE) is None


@pytest.mark.parametrize("listed", ["J Bloggs", "J. Bloggs", "JB", "J.B.", "Mr J Bloggs", "Bloggs, J"])
def test_somebody_first_known_by_initials_is_the_same_person(listed: str) -> None:
    short = Person(id="S-9", name=listed)
    assert find("Jane Bloggs", [short]) == short


def test_a_short_name_is_not_taken_for_initials_of_others() -> None:
    assert find("Anna Lee", [Person(id="S-9", name="Alan")]) is None


def test_initials_of_two_people_are_refused_with_both_names() -> None:
    people = (JANE, Person(id="S-5", name="John Bloggs"))
    with pytest.raises(Misuse, match="'J Bloggs' could be Jane Bloggs, John Bloggs") as refused:
        find("J Bloggs", people)
    assert (refused.value.problems[0].code, refused.value.exit_code) == ("person-unclear", USAGE)


def test_a_surname_of_two_people_is_refused_with_both_names() -> None:
    with pytest.raises(Misuse, match="'Bloggs' could be Jane Bloggs, John Bloggs"):
        find("Bloggs", (JANE, Person(id="S-5", name="John Bloggs")))


def test_somebody_first_known_by_a_surname_is_the_same_person() -> None:
    assert find("Jane Bloggs", [Person(id="S-9", name="Mrs Bloggs")]) == Person(id="S-9", name="Mrs Bloggs")


def test_two_people_of_one_name_are_refused() -> None:
    with pytest.raises(Misuse, match="in full, or add an alias"):
        find("jane bloggs", (JANE, Person(id="S-5", name="Jane Bloggs")))


def test_a_full_name_or_alias_comes_before_initials() -> None:
    initials = Person(id="S-5", name="J Bloggs")
    assert find("J Bloggs", (JANE, initials)) == initials
    assert find("Jane Bloggs", (initials, JANE)) == JANE


def test_called_leaves_initials_out() -> None:
    assert called("bloggs, JANE", PEOPLE) == [JANE]
    assert called("J Bloggs", PEOPLE) == []


def recorded(event: Event) -> Recorded:
    return Recorded(
        seq=1,
        stream="staff",
        version=1,
        act=1,
        event=event,
        recorded_on=event.on,
        instant="2026-11-20T09:00:00.000000Z",
        login="officer",
        person=None,
    )


def test_the_staff_are_what_their_events_add_up_to() -> None:
    day = date(2026, 4, 1)
    events: list[Event] = [
        StaffAdded(on=day, person="S-1", name="Jane Bloggs", email="jane@example.org"),
        StaffAdded(on=day, person="S-2", name="Omar Sheikh", role="chief executive"),
        AliasAdded(on=day, person="S-1", alias="Janie"),
        AliasAdded(on=day, person="S-1", alias="Mrs Bloggs"),
        StaffLeft(on=date(2026, 9, 30), person="S-2"),
        SettingChanged(on=day, key="name", value="Of another stream"),
    ]
    jane, omar = staff(map(recorded, events))
    assert jane == Person(id="S-1", name="Jane Bloggs", email="jane@example.org", aliases=("Janie", "Mrs Bloggs"))
    assert jane.spellings == ("Jane Bloggs", "Janie", "Mrs Bloggs")
    assert (omar.role, omar.left_on) == ("chief executive", date(2026, 9, 30))


def test_whoever_left_is_still_known_by_name() -> None:
    gone = Person(id="S-6", name="Pat Reid", left_on=date(2026, 1, 1))
    assert find("p reid", [gone]) == gone


@pytest.mark.parametrize(
    ("role", "standing"),
    [
        ("Chief executive", Standing.CHIEF_EXECUTIVE),
        ("The Chief-Executive Officer", Standing.CHIEF_EXECUTIVE),
        ("Deputy chief executive", Standing.STAFF),
        ("Chair of the Board", Standing.CHAIR),
        ("Board member", Standing.BOARD),
        ("Operations Director", Standing.DIRECTOR),
        ("Housing officer", Standing.STAFF),
        ("", Standing.STAFF),
    ],
)
def test_a_role_says_where_somebody_stands_who_is_recorded_as_staff(role: str, standing: Standing) -> None:
    assert Person(id="S-1", name="Jo", role=role).stands is standing
    assert Person(id="S-1", name="Jo", role=role, standing=Standing.OUTSIDE).stands is Standing.OUTSIDE


def test_where_they_stand_is_not_said_twice() -> None:
    assert Person(id="S-1", name="Jo", role="Chair of the board", standing=Standing.CHAIR).place == "Chair of the board"
    assert Person(id="S-1", name="Jo", role="Officer", standing=Standing.BOARD).place == "Officer, board"
    assert Person(id="S-1", name="Jo", standing=Standing.OUTSIDE, landlord="Elm Homes").place == "Elm Homes"
    assert Person(id="S-1", name="Jo", role="Officer").place == "Officer"
    assert Person(id="S-1", name="Jo", role="Chief executive").place == "Chief executive"


def test_the_address_on_record_comes_before_a_name_that_it_looks_like() -> None:
    john = Person(id="S-1", name="John Smith", email="j.smith@larkfield.example")
    other = Person(id="S-2", name="J. Smith")
    assert find("J.Smith@larkfield.example", (other, john)) == john


def test_a_surname_alone_fits_everybody_who_has_it() -> None:
    two = (Person(id="S-1", name="John Smith"), Person(id="S-2", name="J. Smith"))
    with pytest.raises(Misuse, match=r"John Smith, J\. Smith"):
        find("Smith", two)
