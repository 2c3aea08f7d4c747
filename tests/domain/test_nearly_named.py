"""A lesson that may name somebody is not kept: also by a first name, a short form, a slip or in small letters."""

import pytest

from complaints_cli.domain.nearly_named import may_name

NAMES = ("Mrs Anna Nowak-Zielińska", "Kowalski, Benjamin", "Gruffydd Will")
TOLD = ("My son Piotr coughs at night. Everybody knows the Ombudsman. On Monday I rang.",)


@pytest.mark.parametrize(
    "text",
    [
        "Anna was not told when they would come.",
        "We ring anna first.",
        "nowak is rung back within a day.",
        "Novak is rung back within a day.",
        "A letter to Nowakowi goes by post.",
        "The Kowalska flat is surveyed whole.",
        "The Kowalskich flat is surveyed whole.",
        "Zielinskiej needs an interpreter.",
        "Ben is rung before anybody calls.",
        "Ruffydd is rung before anybody calls.",
        "Will is rung before anybody calls.",
        "Ask Mrs Z before anybody calls.",
        "Ask MR. Z before anybody calls.",
        "AN is rung before anybody calls.",
        "A.N.Z. is rung before anybody calls.",
        "B K is rung before anybody calls.",
        "The room of Piotr is never left damp.",
        "Piotrs and Nowaks are surveyed.",
        "We write to anna.z@example.org.",
        "Homes at EL4 7QX are surveyed.",
        "We ring 01632 960 123 first.",
    ],
)
def test_a_text_that_may_name_somebody(text: str) -> None:
    assert may_name(text, NAMES, TOLD)


@pytest.mark.parametrize(
    "text",
    [
        "A roof that leaks twice is surveyed whole.",
        "Orders are closed with a photograph by 14 December 2026 (2026-12-14).",
        "The Ombudsman is answered on the day, on Monday too.",
        "We will ring each resident. Nobody waits longer than 5 days.",
        "Now the surveyor looks at every flat; the Anglian office too.",
        "The IT team, or a mr nobody.",
        "Benches are mended. Kowloon Road is lit.",
        "",
    ],
)
def test_a_text_that_names_nobody(text: str) -> None:
    assert not may_name(text, NAMES, TOLD)
