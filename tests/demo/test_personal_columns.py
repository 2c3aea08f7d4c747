"""What can be erased is marked wherever the register shows it, so that a copy without people leaves all of it out."""

import json
from pathlib import Path

import pytest

from complaints_cli.store.notes import all_notes
from complaints_cli.store.reading import reading

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("demo")]


def test_a_column_that_shows_a_sealed_text_is_marked(folder: Path) -> None:
    with reading(folder / "complaints.db") as record:
        sealed = {
            value
            for (content,) in record.rows("SELECT content FROM sealed_text")
            for value in json.loads(content).values()
            if isinstance(value, str) and " " in value
        }
        shown = {
            (table, column)
            for table, about in all_notes().items()
            for column in about.columns
            for (value,) in record.rows(f'SELECT "{column}" FROM "{table}"')
            if value in sealed
        }
    marked = {(table, column) for table, about in all_notes().items() for column in about.personal}
    assert shown - marked == set()
    assert len(shown) > 100


def test_the_names_of_staff_are_in_marked_columns_alone(folder: Path) -> None:
    with reading(folder / "complaints.db") as record:
        names = {name for (name,) in record.rows("SELECT name FROM person")}
        shown = {
            (table, column)
            for table, about in all_notes().items()
            for column in about.columns
            for (value,) in record.rows(f'SELECT "{column}" FROM "{table}"')
            if value in names
        }
    assert ("complaints_in_words", "handler") in shown
    assert [each for each in shown if each[1] not in all_notes()[each[0]].personal] == []
