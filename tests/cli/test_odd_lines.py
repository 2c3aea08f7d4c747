"""Lines that were found by typing at random, and what people type for a reference or look for: each has its answer."""

import pytest

from officer import REF, Officer

DAY = "2026-12-15"
NOT_FOUND = (
    *(
        "C-2026-1",
        "c 2026 0001",
        "C20260001",
        "2026-0001",
        "C-2026-00001",
        "C-2026-0002",
        "C/2026/0001",
        "#C-2026-0001",
    ),
    *("Ｃ-2026-0001", "C-２０２６-0001", "C–2026–0001", "1", "0001", "", " ", "-", "%", "*", "C-2026-%", "X-2026-0001"),  # noqa: RUF001 - people copy them from letters
    *("C-2026-" + "9" * 3_000, "' OR 1=1 --", "C-2026-0001\x1b[2J", "%_%\\", "\\1", "\\g<0>", "\\input{x}"),
)
FOUND = (REF, "c-2026-0001", " C-2026-0001 ", "C-2026-0001\n")
SOUGHT = (
    *(
        '"',
        '""',
        '"a',
        'a"',
        "O'Brien",
        "flat 3/4",
        "a-b",
        "AND",
        "OR",
        "NOT",
        "NEAR",
        "NEAR(a b)",
        "*",
        "a*",
        "**",
        "^a",
    ),
    *("a:b", "text:", "{a b}", "(a", "a)", "()", "-a", "--", "+a", "\\", "%", "_", "a%", "[a]", "?", ";", "'", "''"),
    *(
        "' OR 1=1 --",
        "a\x1bb",
        "\x9b",
        "\u202e",
        "é",
        "ß",
        "İ",
        "ﬁ",
        "한국",
        "👩‍👧",
        "\u200b",
        "a\nb",
        ".",
        "…",
        "a.b@c",
    ),
    *("x" * 5_000, "a " * 2_000, "１", "\ufffe", "Z\u0335\u0321", "boiler AND", 'boiler "', "boiler*", "{{ 7*7 }}"),  # noqa: RUF001
)


@pytest.mark.parametrize("typed", NOT_FOUND)
def test_a_reference_that_is_none(officer: Officer, typed: str) -> None:
    officer.logs()
    for line in (("show",), ("assign",), ("why",)):
        more = ("Jane Evans",) if line == ("assign",) else ()
        assert officer.refused(DAY, *line, "--", typed, *more, code=4), line
        shown = officer.screen(DAY, *line, "--", typed, *more)
        assert "\x1b" not in shown.err


@pytest.mark.parametrize("typed", FOUND)
def test_a_reference_in_another_spelling(officer: Officer, typed: str) -> None:
    officer.logs()
    assert officer.done(DAY, "show", "--", typed)["ref"] == REF


@pytest.mark.parametrize("typed", SOUGHT)
def test_whatever_is_looked_for_is_words(officer: Officer, typed: str) -> None:
    officer.logs()
    ran = officer(DAY, "search", "--", typed)
    assert ran.code in (0, 2), ran.out
    shown = officer.screen(DAY, "search", "--", typed)
    assert shown.code == ran.code
    assert "\x1b" not in shown.out + shown.err


def test_a_boiler_is_found_by_what_stands_around_it(officer: Officer) -> None:
    officer.logs("2026-12-14", "--summary", "O'Brien's boiler 3/4 (a-b) fails")
    for typed in ("O'Brien", "boiler", "3/4", "a-b", '"boiler"', "BOILER", "(a-b)"):
        assert officer.done(DAY, "search", "--", typed)["items"], typed
