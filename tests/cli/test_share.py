"""What is sensitive is talked over with the resident before anybody outside is told (UK GDPR)."""

import pytest

from officer import REF, Officer

DAY = "2026-12-16"
SHARE = ("share", REF, "--with", "Heat & Sons Ltd", "--what", "Her asthma, and that she is in after four")


def test_what_was_shared_is_on_the_file(officer: Officer) -> None:
    officer.logs()
    data = officer.done(DAY, *SHARE, "--sensitive", "--discussed", "2026-12-15", "--agreed", "yes")
    assert data["warnings"] == []
    [shared] = officer.done(DAY, "show", REF)["shared"]
    assert (shared["with"], shared["discussed"], shared["agreed"], shared["sensitive"]) == (
        "Heat & Sons Ltd",
        "2026-12-15",
        "yes",
        True,
    )
    assert "talked to on Tue 15 Dec 2026; agreed; sensitive" in officer.sees(DAY, "show", REF)
    assert officer.done(DAY, "verify")["problems"] == []


@pytest.mark.parametrize(
    ("said", "warned"),
    [((), 1), (("--agreed", "not-needed"), 0), (("--discussed", DAY, "--agreed", "no"), 1), (("--discussed", DAY), 0)],
)
def test_what_is_not_sensitive_is_recorded_and_warned_of(said: tuple[str, ...], warned: int, officer: Officer) -> None:
    officer.logs()
    assert len(officer.done(DAY, *SHARE, *said)["warnings"]) == warned


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ((), "not-discussed"),
        (("--agreed", "yes"), "not-discussed"),
        (("--discussed", "2026-12-15"), "not-agreed"),
        (("--discussed", "2026-12-15", "--agreed", "no"), "not-agreed"),
    ],
)
def test_sensitive_details_wait_for_the_resident(said: tuple[str, ...], found: str, officer: Officer) -> None:
    officer.logs()
    assert officer.refused(DAY, *SHARE, "--sensitive", *said) == [(found, "UK GDPR")]


@pytest.mark.parametrize("flag", ["sensitive", "safeguarding"])
def test_on_a_sensitive_complaint_everything_is(flag: str, officer: Officer) -> None:
    officer.logs("2026-12-14", "--flag", flag)
    assert officer.refused(DAY, *SHARE) == [("not-discussed", "UK GDPR")]
    officer.done(DAY, *SHARE, "--despite", "A child is in danger")
    assert "A child is in danger" in officer.sees(DAY, "show", REF)


def test_days_that_cannot_be(officer: Officer) -> None:
    officer.logs()
    assert officer.refused(DAY, *SHARE, "--discussed", "2026-12-17") == [("in-the-future", "5.12")]
    assert officer.refused(DAY, *SHARE, "--discussed", "2026-12-13") == [("out-of-order", "5.12")]
    assert officer.refused(DAY, *SHARE, "--on", "2026-12-13") == [("out-of-order", "5.12")]
    assert officer.refused(DAY, "share", REF, code=2) == [("missing-option", None), ("missing-option", None)]
