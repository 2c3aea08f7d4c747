"""A dataclass of ours is as the standard library's own would be, whose functions work on it."""

import copy
import dataclasses
from collections.abc import Callable
from typing import Any, ClassVar

import pytest

from complaints_cli.dataclass import MISSING, dataclass, defaults, field, fields, is_dataclass, names, replace


@dataclass(frozen=True, kw_only=True)
class Above:
    kind: ClassVar[str] = "above"
    day: int
    text: str = "none"
    flags: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Below(Above):
    number: int
    unsaid: str = field(default="", kw_only=True, repr=False, metadata={"place": "sealed"})


@dataclass
class Changing:
    number: int = 0


@dataclass(frozen=True, order=True)
class Ordered:
    number: int
    name: str = field(default="", compare=False)


@dataclass(frozen=True)
class Known:
    name: str
    weight: int = field(default=0, hash=False)
    doubled: int = 0

    def __post_init__(self) -> None:
        object.__setattr__(self, "doubled", self.weight * 2)


BELOW = Below(4, day=1)


def test_fields_above_come_first_and_what_is_not_given_is_as_the_class_has_it() -> None:
    assert (BELOW.day, BELOW.text, BELOW.flags, BELOW.number, BELOW.unsaid) == (1, "none", [], 4, "")
    assert [item.name for item in fields(Below)] == list(names(BELOW)) == ["day", "text", "flags", "number", "unsaid"]
    assert defaults(Below) == {"text": "none", "unsaid": ""}
    assert Below.text == "none"
    assert not hasattr(Below, "flags")
    assert Below(4, day=1).flags is not BELOW.flags


def test_what_a_field_says_of_itself_is_kept() -> None:
    day, *_, unsaid = fields(Below)
    assert (day.default, unsaid.metadata["place"]) == (MISSING, "sealed")
    assert is_dataclass(BELOW)
    assert not is_dataclass(object())


def test_objects_are_equal_by_their_class_and_what_they_hold() -> None:
    assert Below(4, day=1) == BELOW != Below(5, day=1)
    assert Above(day=1) != BELOW
    assert Ordered(1, "a") == Ordered(1, "b") < Ordered(2) >= Ordered(2, "c")
    assert Ordered(3) > Ordered(2)
    assert Ordered(2) <= Ordered(2)
    assert {Known("a", 1), Known("a", 1)} == {Known("a", 1)}
    assert hash(Known("a", 0)) != hash(Known("b", 0))


def test_an_order_there_is_only_within_a_class() -> None:
    with pytest.raises(TypeError):
        assert Ordered(1) < Known("a")  # type: ignore[operator]


def test_what_is_shown_leaves_out_what_is_not_to_be() -> None:
    assert repr(Below(4, day=1, unsaid="Jane Venn")) == "Below(day=1, text='none', flags=[], number=4)"


def test_what_comes_after_is_done_once_all_is_there() -> None:
    assert Known("a", 4).doubled == 8


def test_a_pattern_takes_by_position_what_is_given_by_position() -> None:
    match BELOW:
        case Below(number):
            assert number == 4


@pytest.mark.parametrize(
    "make",
    [
        Below,
        lambda: Below(4),  # type: ignore[call-arg]
        lambda: Below(4, 5, day=1),  # type: ignore[misc]
        lambda: Below(1, "none", [], 4, "all five"),  # type: ignore[arg-type,call-arg]
        lambda: Known("a", 1, 2, 3),  # type: ignore[call-arg]
        lambda: Below(4, day=1, number=4),  # type: ignore[misc]
        lambda: Below(4, day=1, colour="red"),  # type: ignore[call-arg]
        lambda: Below(day=1, colour="red"),  # type: ignore[call-arg]
        lambda: replace(BELOW, colour="red"),  # type: ignore[call-arg]
        lambda: hash(Changing()),
    ],
)
def test_what_the_standard_librarys_would_not_take_is_refused(make: Callable[[], Any]) -> None:
    with pytest.raises(TypeError):
        make()


def test_what_is_frozen_is_changed_in_a_copy_alone() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        BELOW.day = 2  # type: ignore[misc]
    with pytest.raises(dataclasses.FrozenInstanceError):
        del BELOW.day
    assert replace(BELOW, day=2) == Below(4, day=2)
    assert BELOW.day == 1
    changing = Changing()
    changing.number = 3
    assert changing == Changing(3)


def test_the_standard_librarys_functions_take_it_for_its_own() -> None:
    assert dataclasses.is_dataclass(Below)
    assert [item.name for item in dataclasses.fields(Below)] == list(names(Below))
    assert dataclasses.fields(Below)[-1].metadata["place"] == "sealed"
    assert dataclasses.replace(BELOW, day=2) == replace(BELOW, day=2)
    assert dataclasses.asdict(BELOW) == {"day": 1, "text": "none", "flags": [], "number": 4, "unsaid": ""}
    assert copy.deepcopy(BELOW) == BELOW
