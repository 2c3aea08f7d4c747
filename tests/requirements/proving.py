"""Whether a test that a row names is there: a function that pytest collects, and does not skip."""

import ast
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
SKIPPING = {"skip", "skipif", "xfail"}


@cache
def tests_in(file: str) -> frozenset[str]:
    """The tests of a file: "test_x" and "TestY::test_x", parametrised ones by their bare name."""
    path = ROOT / file
    if not (file.startswith("tests/") and path.name.startswith("test_") and path.is_file()):
        return frozenset()
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found = set(_functions(tree))
    for node in tree.body:
        if isinstance(node, ast.ClassDef) and node.name.startswith("Test") and not _skipped(node):
            found |= {f"{node.name}::{name}" for name in _functions(node)}
    return frozenset(found)


def is_there(proof: str) -> bool:
    """Whether "tests/cli/test_log.py::TestRefuses::test_x" is a test."""
    file, _, name = proof.partition("::")
    return name in tests_in(file)


def _functions(within: ast.Module | ast.ClassDef) -> list[str]:
    return [
        node.name
        for node in within.body
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_") and not _skipped(node)
    ]


def _skipped(node: ast.FunctionDef | ast.ClassDef) -> bool:
    marks = {each.attr for mark in node.decorator_list for each in ast.walk(mark) if isinstance(each, ast.Attribute)}
    return bool(marks & SKIPPING)
