"""A dataclass of ours is the standard library's, which makes it when it is first needed."""

import copy
import dataclasses
import subprocess
import sys
from dataclasses import FrozenInstanceError, field, fields, replace
from typing import Any, ClassVar

import pytest

from complaints_cli.dataclass import dataclass


@dataclass(frozen=True, kw_only=True)
class Above:
    kind: ClassVar[str] = "above"
    day: int
    flags: list[str] = field(default_factory=list)


@dataclass(frozen=True, order=True)
class Below(Above):
    number: int
    unsaid: str = field(default="", kw_only=True, repr=False, metadata={"place": "sealed"})


def is_made(cls: type[Any]) -> bool:
    return type(vars(cls)["__dataclass_fields__"]) is dict


def new() -> type[Any]:
    """A class that nobody has made an object of."""

    @dataclass(frozen=True)
    class New:
        number: int
        text: str = "none"
        doubled: int = 0

        def __post_init__(self) -> None:
            object.__setattr__(self, "doubled", self.number * 2)

    return New


def test_a_class_is_made_with_its_first_object() -> None:
    cls = new()
    assert not is_made(cls)
    first, second = cls(4), cls(number=4, text="none")
    assert is_made(cls)
    assert (first, first.doubled, hash(first)) == (second, 8, hash(second))
    assert repr(first).endswith("New(number=4, text='none', doubled=8)")


def test_a_class_is_made_for_whoever_asks_for_its_fields() -> None:
    cls = new()
    assert [item.name for item in fields(cls)] == ["number", "text", "doubled"]
    assert is_made(cls)
    assert dataclasses.is_dataclass(new())


def test_a_class_is_made_with_the_classes_above_it_and_has_what_they_have() -> None:
    assert not is_made(Above)
    below = Below(4, day=1)
    assert is_made(Above)
    assert [item.name for item in fields(Below)] == ["day", "flags", "number", "unsaid"]
    assert fields(Below)[-1].metadata["place"] == "sealed"
    assert (below.kind, below.flags, below.unsaid) == ("above", [], "")
    assert Below(4, day=1).flags is not below.flags
    assert Above(day=1) != below
    assert below < Below(5, day=1)


def test_a_class_that_only_adds_methods_makes_the_one_above_it() -> None:
    cls = new()

    class More(cls):  # type: ignore[valid-type,misc]
        def twice(self) -> int:
            return int(self.number) * 2

    assert More(3).twice() == 6
    assert is_made(cls)


def test_what_was_made_is_changed_in_a_copy_alone() -> None:
    below = Below(4, day=1)
    with pytest.raises(FrozenInstanceError):
        below.day = 2  # type: ignore[misc]
    assert (replace(below, day=2).day, below.day) == (2, 1)
    assert copy.deepcopy(below) == below


def test_a_pattern_takes_by_position_what_is_given_by_position() -> None:
    match Below(4, day=1):
        case Below(number):
            assert number == 4


@pytest.mark.parametrize("given", [{}, {"colour": "red"}, {"number": 1, "colour": "red"}])
def test_the_first_object_is_refused_as_every_other(given: dict[str, Any]) -> None:
    with pytest.raises(TypeError, match=r"New\.__init__"):
        new()(**given)


def test_a_domain_that_is_only_imported_makes_no_class_but_that_of_a_default() -> None:
    seen = "import dataclasses; made = []; make = dataclasses._process_class"
    seen += "; dataclasses._process_class = lambda *given: made.append(given[0].__name__) or make(*given)"
    run = f"{seen}; import complaints_cli.domain.fold; print(*made)"
    done = subprocess.run([sys.executable, "-c", run], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["AtTheOmbudsman"]
