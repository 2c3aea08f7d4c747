"""Everybody on record is read a page at a time, and nobody is forgotten between two pages."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from complaints_cli.domain.parties import Parties, Party
from complaints_cli.store import parties
from complaints_cli.store.parties import everybody, residents
from complaints_cli.store.reading import reading
from complaints_cli.store.record import Record
from invented_register import DRAWN_UP

NAMELESS = "Roofs were mended, and gutters."


class Counting:
    """Answers as the record does, and knows the most rows that it ever answered with from what is sealed."""

    def __init__(self, record: Record) -> None:
        self.record, self.most, self.asked = record, 0, 0

    def __call__(self, sql: str, parameters: Mapping[str, Any]) -> Sequence[Any]:
        found = self.record.rows(sql, parameters)
        if "sealed_text" in sql:
            self.most, self.asked = max(self.most, len(found)), self.asked + 1
        return found


def read_whole(record: Record) -> list[Party]:
    return [*residents(record.rows)]


@pytest.mark.parametrize("page", [1, 2, 3, 7])
def test_a_page_is_all_that_is_held_at_a_time(page: int, assessed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with reading(assessed) as record:
        whole, rows = read_whole(record), Counting(record)
        monkeypatch.setattr(parties, "PAGE", page)
        assert [*residents(rows)] == whole
        assert len(whole) > page
        assert rows.most == page
        assert rows.asked > 1


def test_for_a_text_that_names_nobody_nothing_is_held_of_anybody(assessed: Path) -> None:
    with reading(assessed) as record:
        found = everybody(record.rows, DRAWN_UP, [NAMELESS])
        assert found == Parties.looked_for_in([NAMELESS], found.public)
        assert found.public


def test_a_page_begins_where_the_last_one_ended_without_looking_through_what_was_before(assessed: Path) -> None:
    asked = {"kinds": parties.NAMING_KINDS, "after": 5, "most": 1}
    with reading(assessed) as record:
        plan = [row["detail"] for row in record.rows(f"EXPLAIN QUERY PLAN {parties.IN_ALL}", asked)]
    assert plan[0] == "SEARCH e USING INTEGER PRIMARY KEY (rowid>?)"
    assert not any("TEMP B-TREE" in each for each in plan)
