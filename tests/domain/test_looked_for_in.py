"""Looked for in a few texts alone, everybody is found who would be found among all, and nothing else is held."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from complaints_cli.domain.event import ERASED
from complaints_cli.domain.parties import Parties, Party

REF = "C-2025-0001"
OURS = ("Green Homes", "4 Tolsey Lane, Larkmere, QX7 1AB", "01632 960 418")
FIRST = ("Anna", "Siân", "Łukasz", "Mary-Ann", "J.", "May", "ap", "\u0131ris")
LAST = (
    *("Nowak", "Żółć", "Zieliński", "Smith-Jones", "O'Brien", "O\u2019Brien", "McLeod", "Green", "May", "House"),
    *("Prŷs", "Llŷr", "Groß", "Jones's", "d'Angelo", "Ng", "smith\u2011JONES", "\u674e"),
)
SHAPES = (
    *("{f} {l}", "Mr {f} {l}", "{l}", "{l}, {f}", "{f} and {g} {l}", "{f} {g} {l} MBE", "Mrs {l} & {f} {l} (tenant)"),
    *("{f}, {g} {l}", "{f} {l}'s", "{l}s", ERASED),
)
DOORS = ("12 Elm Court", "12a Elm Ct, Larkmere", "Flat 3, Elm Court", "Flat 3\n12 High St", "2 2", "7 Ŷsgol Rd, qx71ac")
PHONES = ("01632 960419", "+44 (0)1632 960 419", "07700.900.457", "+48 600 123 456", "960418")
EMAILS = ("a.nowak@example.org", "A.Nowak@Example.ORG", "zoë@example.org")
PLAIN = ("the green house", "may", "on 12 May", "2 2", "|", "\n", "Mr", "to", "court", "QX7 1AC", "01632 960418", REF)
CASES = (str, str.upper, str.lower, str.title)

names = st.builds(
    lambda shape, first, other, last, case: case(shape.format(f=first, g=other, l=last)),
    *map(st.sampled_from, (SHAPES, FIRST, FIRST, LAST, CASES)),
)
parties = st.builds(
    Party,
    ref=st.sampled_from((REF, "C-2025-0002", "S-001")),
    name=names,
    address=st.sampled_from(("", *DOORS)),
    phone=st.sampled_from(("", *PHONES)),
    email=st.sampled_from(("", *EMAILS)),
)
said = st.one_of(names, *map(st.sampled_from, (FIRST, LAST, DOORS, PHONES, EMAILS, PLAIN, PLAIN)))
texts = st.builds(str.join, st.sampled_from((" ", ", ")), st.lists(said, max_size=12))


def looking(people: list[Party], looked: Parties) -> Parties:
    for each in people:
        looked.add(each)
    return looked


@given(st.lists(parties, max_size=4), st.lists(texts, max_size=3), st.sampled_from(((), OURS)))
def test_it_is_the_same_people(people: list[Party], read: list[str], public: tuple[str, ...]) -> None:
    among_all = looking(people, Parties(public))
    within = looking(people, Parties.looked_for_in(read, public))
    for text in read:
        assert within.seen_in(text) == among_all.seen_in(text)


@pytest.mark.parametrize(
    ("known", "text"),
    [
        ({"name": "Siôn ap Dafydd"}, "Sion ap Dafydd"),
        ({"name": "Łukasz Żółć"}, "Mr zolc"),
        ({"name": "Mary Smith-Jones"}, "the Smith Jones case"),
        ({"name": "Anna Nowak"}, "the Nowaks"),
        ({"name": "Niamh O'Brien"}, "O\u2019Brien\u2019s door"),
        ({"name": "J Nowak"}, "J. NOWAK"),
        ({"address": "12 Elm Ct, Larkmere"}, "at 12 elm court"),
        ({"address": "Flat 3, Elm Court"}, "Flat 3, Elm Ct"),
        ({"address": "Larkmere qx7 1ac"}, "near QX71AC"),
        ({"phone": "+44 (0)1632 960 419"}, "ring 01632.960.419"),
        ({"email": "A.Nowak@example.org"}, "a.nowak@EXAMPLE.org"),
    ],
)
def test_whatever_they_are_known_by(known: dict[str, str], text: str) -> None:
    found = looking([Party(ref=REF, **known)], Parties.looked_for_in(["Nothing.", text]))
    assert [each.refs for each in found.seen_in(text)] == [(REF,)]


def test_of_whom_nothing_stands_there_nothing_is_held() -> None:
    read = ["We mended the roof of each house on 12 May 2025, and 3 of 12 roads.", "By 2 June the doors were green."]
    people = [
        Party(ref=REF, name="Anna Nowak", address="12 Elm Road", phone="01632 960419", email="a@example.org"),
        Party(ref=REF, name="Mr Łukasz Żółć", address="Flat 3, Ŷsgol House\nQX7 1AC", phone="07700 900457"),
        Party(ref=REF, name="Grace Green", address="2 Green Lane"),
        Party(ref=REF, name="Adam House"),
    ]
    assert looking(people, Parties.looked_for_in(read, OURS)) == Parties.looked_for_in(read, OURS)
