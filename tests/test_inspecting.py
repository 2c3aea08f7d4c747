"""A template that does more than print is found by reading it: nothing of it is run."""

from pathlib import Path

import pytest

from complaints_cli import places
from complaints_cli.templating.inspecting import Finding, Shape, code, completed, shape

OURS = places.templates_folder()
MORE_THAN_PRINTING = [
    ("{% set x %}a{% endset %}", "It sets a value."),
    ("{% macro m() %}a{% endmacro %}", "It defines a macro."),
    ("{{ ref.upper() }}", "It calls something."),
    ("{% for n in range(9) %}x{% endfor %}", "It calls something."),
    ("{% for n in letterhead recursive %}{{ loop(n) }}{% endfor %}", "A loop within itself may not end."),
    ('{% import "letters/late.md.j2" as x %}', "It imports a file."),
    ('{% from "letters/late.md.j2" import x %}', "It imports a file."),
    ('{% extends "letters/late.md.j2" %}', "It extends a file."),
    ("{% block x %}a{% endblock %}", "It defines a block."),
    ("{% call x() %}a{% endcall %}", "It calls a macro."),
    ("{{ ref.__class__ }}", "__class__ is nothing to print."),
    ("{{ 2 ** 99 }}", "It reckons or runs something."),
    ("{{ ref ~ ref }}", "It reckons or runs something."),
    ("{{ ref[0:2] }}", "It reckons or runs something."),
    ("{{ ref | upper }}", "There is no “| upper” here"),
    ("{{ 1 if ref is callable }}", "There is no “is callable” here"),
    ('{% include "../../secrets.md.j2" %}', "An include names one file"),
    ("{% include ref %}", "An include names one file"),
    ('{% include "letters/none.md.j2" ignore missing %}', "An include names one file"),
    ('{% include ["letters/late.md.j2"] %}', "An include names one file"),
    ("{% if %}", "This is no template: "),
    ("{{ ref }", "This is no template: "),
]


@pytest.mark.parametrize(("line", "says"), MORE_THAN_PRINTING)
def test_what_does_more_than_print_is_found_with_its_line(line: str, says: str) -> None:
    found = list(code(f"One.\n\n{line}\n"))
    assert [number for number, message in found if message.startswith(says)] == [3], found


@pytest.mark.parametrize("path", sorted(OURS.rglob("*.j2")), ids=lambda path: path.relative_to(OURS).as_posix())
def test_ours_only_print(path: Path) -> None:
    assert list(code(path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ([], None),
        (["a", 1, True], None),
        ([[], []], (...,)),
        ([[], ["a"]], (None,)),
        ([{"a": "x"}, {"b": [{"c": 1}, {"d": 2}]}], {"a": None, "b": ({"c": None, "d": None},)}),
    ],
)
def test_a_shape_has_what_any_of_the_facts_had(values: list[object], told: Shape) -> None:
    assert shape(values) == told


@pytest.mark.parametrize(
    ("known", "others", "told"),
    [
        (..., None, None),
        (None, {"a": None}, None),
        ((...,), ({"a": None},), ({"a": None},)),
        ({"a": (...,), "b": None}, {"a": (None,), "c": None}, {"a": (None,), "b": None}),
        ({"a": (...,)}, {}, {"a": (...,)}),
        ((...,), None, (...,)),
    ],
)
def test_what_a_shape_leaves_open_is_taken_from_another(known: Shape, others: Shape, told: Shape) -> None:
    assert completed(known, others) == told


def test_findings_stand_in_the_order_of_their_files_and_lines() -> None:
    late, first = Finding("letters/late.md.j2", 3, "x"), Finding("letters/correction.md.j2", 9, "x")
    earlier = Finding("letters/late.md.j2", 1, "y")
    assert sorted([late, earlier, first]) == [first, earlier, late]
