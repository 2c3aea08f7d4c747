"""Nobody who is to be struck can be told from what is left, by the eyes that look for them."""

import pytest

from complaints_cli.domain.parties import Parties, Party, is_called, surnames, ways_to_say
from complaints_cli.domain.redacting import WITHHELD, Redaction

ELSE, ROLE, FIRM = "[somebody else]", "[Repairs manager S-001]", "[a firm]"


def redaction(*allowed: str) -> Redaction:
    parties = Parties(("01632 960 000",))
    parties.add(Party(ref="S-001", name="Siân Evans", email="s.evans@larkfield.example"))
    parties.add(
        Party(
            ref="C-2026-0002",
            name="Łukasz O’Brien",
            address="Flat 3, 12 Larch Road, York YO1 7HH",
            phone="07700 900 123",
        )
    )
    return Redaction(parties=parties, allowed=allowed, roles={"S-001": ROLE}, firms={"Heat & Sons Ltd": FIRM})


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ("Spoke to Siân Evans.", f"Spoke to {ROLE}."),
        ("SIAN EVANS’S view, and Ms Evans's", f"{ROLE} view, and {ROLE}"),
        ("Mr O'Brien and Lukasz O’Brien next door", f"{ELSE} and {ELSE} next door"),
        ("the O’Briens shout", f"the {ELSE} shout"),
        ("Ring 07700 900123 or 01632 960 000", f"Ring {ELSE} or 01632 960 000"),
        ("Mail s.evans@larkfield.example today", f"Mail {ELSE} today"),
        ("near YO1 7HH", f"near {ELSE}"),
        ("HEAT & SONS LTD came", f"{FIRM} came"),
        ("Nothing of anybody", "Nothing of anybody"),
        ("See C-2026-0002", "See C-2026-0002"),
    ],
)
def test_a_role_stands_in_place_of_a_name(typed: str, left: str) -> None:
    assert redaction().struck(typed) == left


def test_an_address_is_struck_by_its_line() -> None:
    assert "Larch" not in redaction().struck("She lives at Flat 3 12 Larch Rd, by the shop.")


def test_what_still_tells_of_somebody_is_left_out_whole() -> None:
    parties = Parties()
    parties.add(Party(ref="C-2026-0003", name="Jan Holm", address="Flat 3, Larch House"))
    assert Redaction(parties=parties).struck("Flat 3, Larch House has damp") == WITHHELD


def test_who_is_allowed_stays() -> None:
    assert redaction(*ways_to_say("Siân Evans")).struck("Ms Evans and O'Brien") == f"Ms Evans and {ELSE}"


def test_a_name_of_two_people_is_that_of_somebody() -> None:
    parties = Parties()
    parties.add(Party(ref="S-001", name="Jo Evans"))
    parties.add(Party(ref="S-002", name="Al Evans"))
    assert Redaction(parties=parties, roles={"S-001": "[a]", "S-002": "[b]"}).struck("Evans said") == f"{ELSE} said"


def test_names_are_compared_spelling_and_order_apart() -> None:
    assert is_called(Party(ref="", name="Nowak, Mrs Anna"), "anna NOWAK")
    assert not is_called(Party(ref="", name="Anna Nowak"), "Nowak")
    assert not is_called(Party(ref="", name="[erased]"), "erased")
    assert surnames("Mr J and Mrs A O’Brien") == {"o'brien"}
    assert {"Anna Maria Nowak", "Anna Nowak", "Nowak", "mrs Nowak"} <= ways_to_say("Anna Maria Nowak")
