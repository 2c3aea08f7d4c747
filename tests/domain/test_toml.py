"""A TOML file is read in one way, and what is wrong with it is said in a few words."""

from decimal import Decimal

import pytest

from complaints_cli.domain.toml import NotTomlError, read_toml


def test_what_it_says_is_read_with_a_mark_before_it_or_not() -> None:
    assert read_toml('name = "Ty Siân"\nhomes = 412\n') == {"name": "Ty Siân", "homes": 412}
    assert read_toml('\ufeffname = "Ty Siân"\n') == {"name": "Ty Siân"}


def test_a_number_with_a_point_is_what_the_caller_makes_of_it() -> None:
    assert read_toml("rate = 0.1") == {"rate": 0.1}
    assert read_toml("rate = 0.1", Decimal) == {"rate": Decimal("0.1")}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("name = ", "Invalid value"),
        ("name = 'a'\nname = 'b'", "Cannot overwrite a value"),
        ("deep = " + "[" * 20_000, "brackets within brackets without end"),
        ("homes = " + "9" * 5_000, "a number with too many digits"),
    ],
)
def test_what_is_none_is_refused_in_a_few_words(text: str, said: str) -> None:
    with pytest.raises(NotTomlError, match=said):
        read_toml(text)


def test_a_number_that_the_caller_cannot_make_anything_of_is_refused_alike() -> None:
    with pytest.raises(NotTomlError, match="too many digits"):
        read_toml("rate = 1e99999999999999999999", Decimal)
