"""One person, one home, in many spellings."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from complaints_cli.domain.event import ERASED
from complaints_cli.domain.matching import keys
from stories import arrival

RECEIVED = arrival(date(2026, 12, 14))


def key(what: str, typed: str) -> str | None:
    given: dict[str, Any] = {what: typed}
    return keys(replace(RECEIVED, **given)).get(what)


@pytest.mark.parametrize(
    ("what", "one", "other"),
    [
        ("name", "Maja Holm", "HOLM, Mrs  Maja"),
        ("name", "Zoë Łukasz-Ŵyn", "Dr Zoe Lukasz Wyn"),
        ("name", "Seán O'Brien", "Sean OBrien"),
        ("name", "Sean O\u2019Brien", "Sean O'Brien"),
        ("name", "Sean O`Brien", "Sean O\u00b4Brien"),
        ("address", "King\u2019s House, Leeds LS1 4AB", "King's House, LS1 4AB"),
        ("phone", "+44 (0)20 7946 0000", "020 7946 0000"),
        ("phone", "0044 7700 900123", "07700-900123"),
        ("email", " M.Holm@Example.org", "m.holm@example.ORG"),
        ("address", "Flat 3, 12 High Street, Leeds LS1 4AB", "12 High St flat 3\nls14ab"),
        ("address", "The Old Mill, Leeds LS1 4AB", "the old mill, LS1 4AB"),
        ("address", "12 High St, Leeds", "12 high street"),
        ("address", "Flat 3, 12 High Road, Leeds", "flat 3\n12 High Rd\nLeeds, Yorkshire"),
    ],
)
def test_are_the_same(what: str, one: str, other: str) -> None:
    assert key(what, one) == key(what, other) is not None


@pytest.mark.parametrize(
    ("what", "one", "other"),
    [
        ("name", "Maja Holm", "Maja Holme"),
        ("phone", "020 7946 0000", "020 7946 0001"),
        ("address", "12 High Street, LS1 4AB", "14 High Street, LS1 4AB"),
        ("address", "Flat 3, 12 High Street, LS1 4AB", "Flat 4, 12 High Street, LS1 4AB"),
        ("address", "Flat 3, Mill House, Leeds", "Flat 3, Hill House, Leeds"),
    ],
)
def test_are_not_the_same(what: str, one: str, other: str) -> None:
    assert key(what, one) != key(what, other)


@pytest.mark.parametrize(
    ("what", "typed"),
    [
        ("name", "Maja"),
        ("name", "Mrs"),
        ("name", ERASED),
        ("phone", "ask her son"),
        ("email", "none"),
        ("address", " , ,\n"),
        ("address", ""),
    ],
)
def test_what_tells_nobody_apart_is_no_key(what: str, typed: str) -> None:
    assert key(what, typed) is None
