"""A restriction on the representative closes their channels, and none of the resident's (Code 5.14, 5.15)."""

import pytest

from officer import REF, Officer
from restrictions import ADD, CHANNELS, DAY, WARN

ACK = ("ack", REF, "--responsible", "yes", "--outcome", "A boiler")


@pytest.fixture
def spoken_for(officer: Officer) -> Officer:
    officer.logs("2026-12-14", "--rep", "Ola Holm", "--rep-basis", "consent", "--rep-proof", "signed-form")
    officer.done("2026-12-14", *WARN, "--whose", "representative")
    officer.done(DAY, *ADD, *CHANNELS, "--whose", "representative")
    return officer


def test_a_letter_to_the_resident_goes_by_any_way(spoken_for: Officer) -> None:
    assert spoken_for.done(DAY, *ACK, "--sent", "email")["letter"]["sent"] == "email"


def test_a_letter_to_the_representative_alone_does_not(spoken_for: Officer) -> None:
    spoken_for.done(DAY, "rep", "scope", REF, "1", "--copies", "representative")
    assert spoken_for.refused(DAY, *ACK, "--sent", "email") == [("channel-restricted", "5.14")]
    spoken_for.done(DAY, *ACK, "--sent", "post")


def test_only_what_comes_from_them_is_warned_of(spoken_for: Officer) -> None:
    note = ("note", REF, "--text", "They rang.", "--via", "phone", "--with")
    assert spoken_for.done(DAY, *note, "resident")["warnings"] == []
    assert "Contact by phone is restricted" in spoken_for.done(DAY, *note, "representative")["warnings"][0]


@pytest.mark.parametrize(("asked_by", "warned"), [((), False), (("--from-rep",), True)])
def test_as_with_stage_2(asked_by: tuple[str, ...], warned: bool, spoken_for: Officer) -> None:
    told = spoken_for.done(DAY, "escalate", REF, "--via", "email", *asked_by)["warnings"]
    assert any("Contact by email is restricted" in each for each in told) is warned


def test_each_of_the_two_keeps_a_way_of_their_own(spoken_for: Officer) -> None:
    more = (*ADD, "--channels", "letter,in-person,text", "--sent", "email")
    assert spoken_for.refused(DAY, *more, "--whose", "representative") == [("every-channel", "5.15")]
    assert "have to reach the representative" in spoken_for.sentences(DAY, *more, "--whose", "representative")[0]
    spoken_for.done(DAY, *WARN, "--on", "2026-12-14")
    spoken_for.done(DAY, *more)
