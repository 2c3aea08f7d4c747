"""Whoever can be told from a text is found, by whatever they are known by, and nobody is found inside another word."""

import pytest

from complaints_cli.domain.event import ERASED
from complaints_cli.domain.parties import Known, Parties, Party, Sighting

REF = "C-2025-0001"


def looking_for(*parties: Party, public: tuple[str, ...] = ()) -> Parties:
    found = Parties(public)
    for party in parties:
        found.add(party)
    return found


def named(name: str) -> Parties:
    return looking_for(Party(ref=REF, name=name))


def known(parties: Parties, text: str, *allowed: str) -> list[tuple[str, str]]:
    return [(each.known.value, each.words) for each in parties.seen_in(text, allowed)]


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("Anna Nowak", "We wrote to Anna Nowak again.", "Anna Nowak"),
        ("Anna Nowak", "we wrote to ANNA  NOWAK again", "ANNA NOWAK"),
        ("Anna Nowak", "as anna\u00a0nowak's roof showed", "anna nowak"),
        ("Mrs Anna Nowak MBE", "Anna Nowak", "Anna Nowak"),
        ("Nowak, Anna", "Anna Nowak", "Anna Nowak"),
        ("Anna Maria Nowak", "Anna Nowak", "Anna Nowak"),
        ("Łukasz Żółć", "Lukasz Zolc told us", "Lukasz Zolc"),
        ("Lukasz Zolc", "Łukasz Żółć told us", "Lukasz Zolc"),
        ("Siôn ap Dafydd", "Sion ap Dafydd", "Sion ap Dafydd"),
        ("Niamh O'Brien", "Niamh O\u2019Brien", "Niamh O'Brien"),
        ("Niamh O\u2019Brien", "niamh o'brien", "niamh o'brien"),
        ("Mary-Ann Smith-Jones", "mary ann smith jones", "mary ann smith jones"),
        ("Mary Smith-Jones", "Mary Smith\u2011Jones", "Mary Smith-Jones"),
        ("Anna and Jan Nowak", "anna nowak", "anna nowak"),
        ("Mr J and Mrs A Nowak", "J Nowak", "J Nowak"),
        ("Anna Nowak, Jan Kowal", "jan kowal", "jan kowal"),
        ("Anna Nowak (tenant)", "anna nowak", "anna nowak"),
        ("Bo Li", "mr li", "mr li"),
        ("Dafydd Llŷr", "Mrs. Llyr", "Mrs Llyr"),
    ],
)
def test_a_name_is_found_in_any_letters(name: str, text: str, words: str) -> None:
    assert known(named(name), text) == [("name", words)]


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("Anna Nowak", "the Nowak case", "Nowak"),
        ("anna nowak", "the Nowak case", "Nowak"),
        ("ANNA NOWAK", "the Nowak case", "Nowak"),
        ("Anna Nowak", "the NOWAK case", "NOWAK"),
        ("Anna Nowak", "Nowak\u2019s roof", "Nowak"),
        ("Anna Nowak", "the Nowaks", "Nowaks"),
        ("Nowak", "the Nowak case", "Nowak"),
        ("Mr and Mrs Nowak", "the Nowak case", "Nowak"),
        ("Niamh O'Brien", "O\u2019Brien\u2019s door", "O'Brien"),
        ("niamh o'brien", "O'Brien", "O'Brien"),
        ("Ewan McLeod", "McLeod", "McLeod"),
        ("Mary Smith-Jones", "Smith Jones", "Smith Jones"),
        ("Gwen Prŷs", "Prŷs", "Prys"),
        ("Ola Wiśniewska", "pani Wiśniewska", "Wisniewska"),
        ("Grace Green", "Green wrote", "Green"),
        ("Theresa May", "May wrote", "May"),
    ],
)
def test_a_surname_is_found_as_names_are_written(name: str, text: str, words: str) -> None:
    assert known(named(name), text) == [("surname", words)]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Grace Green", "a green door"),
        ("Adam House", "each house, and the houses"),
        ("Ann Nowak", "an Annual report, and Nowakowski"),
        ("Anna Smith", "Anna Smith-Jones, and Hammersmith"),
        ("Pat Brien", "O'Brien"),
        ("Bo Li", "Li Wei"),
        ("Theresa May", "from 1 May 2025, or April to May 2025, and 31 MAY"),
        ("Anna Nowak", "Anna came"),
        ("Anna Nowak", "Anna | Nova"),
        ("Mr", "Mr"),
        ("", "Anna Nowak"),
        (ERASED, "it was [erased], or Erased"),
    ],
)
def test_nothing_is_found_in_other_words(name: str, text: str) -> None:
    assert known(named(name), text) == []


def test_what_is_allowed_may_stand_and_nothing_else_of_theirs() -> None:
    green = named("Grace Green")
    assert known(green, "Green wrote", "green") == []
    assert known(green, "Green wrote to Mrs Green and to Grace Green", "Green") == [
        ("name", "Grace Green"),
        ("name", "Mrs Green"),
    ]
    assert known(green, "Mrs Green", "mrs GREEN") == []


def test_everybody_who_can_be_meant_is_named() -> None:
    parties = looking_for(
        Party(ref="C-2025-0002", name="Jan Nowak"), Party(ref=REF, name="Anna Nowak"), Party(ref=REF, name="Ola Nowak")
    )
    assert parties.seen_in("Nowak, and again Nowak") == (Sighting(Known.SURNAME, "Nowak", (REF, "C-2025-0002")),)
    assert parties.seen_in("Anna Nowak") == (Sighting(Known.NAME, "Anna Nowak", (REF,)),)


@pytest.mark.parametrize("typed", ["01632 960 418", "(01632) 960-418", "+44 1632 960418", "0044 (0)1632 960418"])
@pytest.mark.parametrize("shown", ["01632 960418", "ring 01632.960.418.", "+44 (0) 1632 960 418", "+441632960418"])
def test_a_phone_number_is_found_however_it_is_spaced(typed: str, shown: str) -> None:
    assert known(looking_for(Party(ref=REF, phone=typed)), shown) == [("phone number", "")]


def test_a_number_from_abroad_is_found_and_a_short_one_is_not_looked_for() -> None:
    assert known(looking_for(Party(ref=REF, phone="+48 600 123 456")), "0048 600123456") == [("phone number", "")]
    assert known(looking_for(Party(ref=REF, phone="960 418")), "960 418 of 1,000") == []
    assert known(looking_for(Party(ref=REF, phone="01632 960418")), "01632 96 | 0418, and 01632 960419") == []


def test_an_email_address_and_a_postcode_are_found_in_any_letters() -> None:
    party = Party(ref=REF, email="A.Nowak@Example.org", address="12 Elm Ct\nLarkmere\nqx7 1ab")
    assert known(looking_for(party), "to a.nowak@example.ORG.") == [("email address", "")]
    assert known(looking_for(party), "near QX71AB") == [("postcode", "")]
    assert known(looking_for(party), "near QX7 1AC, anowak@example.org") == []


@pytest.mark.parametrize(
    ("address", "text", "is_there"),
    [
        ("12 Elm Court, Larkmere", "at 12 elm court", True),
        ("12 Elm Ct., Larkmere", "at 12 Elm Court", True),
        ("12 Elm Court", "at 12, Elm Ct", True),
        ("12a Elm Court", "12A Elm Court", True),
        ("Flat 3, Elm Court, Larkmere", "flat 3, Elm Court", True),
        ("Flat 3 Elm Court", "Flat 3, Elm Court", True),
        ("Flat 3, 12 Elm Court", "12 Elm Court", True),
        ("12 Elm Court", "112 Elm Court, and 12 Elm Courtyard", False),
        ("12 Elm Court", "Elm Court", False),
        ("Flat 3", "flat 3", False),
        ("12", "12 of 14", False),
        ("Elm Court, 12", "12 complaints", False),
    ],
)
def test_a_door_is_found_and_a_street_alone_is_not(address: str, text: str, is_there: bool) -> None:
    assert known(looking_for(Party(ref=REF, address=address)), text) == ([("address", "")] if is_there else [])


def test_a_reference_is_found_whosever_it_is() -> None:
    nobody = looking_for()
    assert nobody.seen_in("as in SR-2025-0012, or C-2025-12") == (
        Sighting(Known.REFERENCE, "SR-2025-0012", ("SR-2025-0012",)),
    )
    assert known(nobody, "as in SR-2025-0012", "sr-2025-0012") == []


def test_what_is_public_tells_of_nobody() -> None:
    ours = ("Green Homes", "4 Tolsey Lane, Larkmere, QX7 1AB", "01632 960 418", "")
    parties = looking_for(
        Party(ref=REF, name="Grace Green", address="4 Tolsey Lane, QX7 1AB", phone="01632960418"), public=ours
    )
    assert known(parties, "GREEN HOMES, 4 Tolsey  Lane, Larkmere, QX7 1AB; 01632 960 418") == []
    assert known(parties, "Green") == [("surname", "Green")]
