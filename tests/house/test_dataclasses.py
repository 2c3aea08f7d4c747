"""Every dataclass of the program is made when it is needed, but for the rows of a sheet, which have slots."""

import ast
from pathlib import Path

PROGRAM = Path(__file__).parents[2] / "complaints_cli"


def whoever_takes(module: str) -> set[str]:
    """The files of the program that take the decorator from a module."""
    return {
        path.relative_to(PROGRAM).as_posix()
        for path in PROGRAM.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and node.module == module
        if any(each.name == "dataclass" for each in node.names)
    }


def test_only_the_rows_of_a_sheet_are_of_classes_that_are_made_at_once() -> None:
    at_once = whoever_takes("dataclasses") - {"dataclass.py"}
    assert at_once
    assert {path for path in at_once if not path.startswith("exchange/importing/")} == set()
    assert len(whoever_takes("complaints_cli.dataclass")) > 200
