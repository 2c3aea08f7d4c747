"""A question about a few of very many is answered by an index: what is open, and what completes a word in a shell."""

import sqlite3
from collections.abc import Iterator, Mapping

import pytest

from complaints_cli.store import queries, related, triaged
from complaints_cli.store.holding import MAY_HOLD
from complaints_cli.store.offering import MOST, QUERIES
from complaints_cli.store.schema_steps import apply_steps

WHOLE = (
    "SCAN complaint",
    "SCAN c",
    "SCAN l",
    "SCAN request",
    "SCAN r",
    "SCAN feedback",
    "SCAN compliment",
    "SCAN claim",
)
"""What a plan says where it looks through one of the tables that grow."""
BEGINS: Mapping[str, object] = {"begins": "C-2026%", "from": "C-2026", "first": 2026, "last": 2026}


@pytest.fixture
def connection() -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    apply_steps(connection)
    yield connection
    connection.close()


def plan(connection: sqlite3.Connection, query: str, typed: Mapping[str, object]) -> str:
    return "\n".join(f"{row[3]} " for row in connection.execute(f"EXPLAIN QUERY PLAN {query}", typed))


@pytest.mark.parametrize("wish", ["status", "first", "overdue_at"])
def test_a_list_of_some_complaints_looks_through_none_of_the_others(connection: sqlite3.Connection, wish: str) -> None:
    typed = {"status": "open", "first": "2026-12-01", "last": "2026-12-31", "overdue_at": "2027-01-14", "limit": -1}
    asked = {"where": f"WHERE {queries.FITS[wish]}", "listed": "complaint_list", "whole": "complaint"}
    found = plan(connection, queries.COMPLAINTS.format(**asked), typed)
    assert not any(f"{whole} " in found for whole in WHOLE)


@pytest.mark.parametrize("wish", ["state", "first"])
def test_a_list_of_some_requests_looks_through_none_of_the_others(connection: sqlite3.Connection, wish: str) -> None:
    typed = {"state": "open", "first": "2026-12-01", "last": "2026-12-31"}
    found = plan(connection, triaged.REQUESTS.format(where=f"WHERE {triaged.FITS[wish]}"), typed)
    assert not any(f"{whole} " in found for whole in WHOLE)


@pytest.mark.parametrize("what", ["C", "SR", "F", "K", "M"])
def test_whoever_completes_a_reference_waits_for_no_register(connection: sqlite3.Connection, what: str) -> None:
    for query in QUERIES[what]:
        found = plan(connection, f"{query} LIMIT {MOST}", BEGINS)
        assert "SEARCH" in found
        assert not any(f"{whole} " in found for whole in WHOLE)


def test_who_complained_before_is_looked_for_by_what_they_share_and_in_the_months_asked_about(
    connection: sqlite3.Connection,
) -> None:
    found = [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {related.FOUND}", ("name", "x", "1", "2"))]
    assert found[0].endswith("match_key_found (what=? AND key=? AND received_on>? AND received_on<?)")
    assert all(line.startswith("SEARCH") for line in found)


def test_holds_are_looked_for_in_the_register_and_not_in_the_events(connection: sqlite3.Connection) -> None:
    found = plan(connection, MAY_HOLD, {"since": "2026-12-01", "owed": "[]"})
    assert "event" not in found
    assert "USING INDEX hold_open" in found
