"""Every kind of event comes back from its stored form as it was, today and from a record written long ago.

`stored_events.json` is such a record: one event of each kind with every fact and text filled. It is never made anew;
a kind, fact or text that is renamed or lost fails here. What is new joins it.
"""

import json
from dataclasses import MISSING, fields
from datetime import date, time
from enum import StrEnum
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from complaints_cli.domain.codec import KINDS, from_stored, to_stored
from complaints_cli.domain.event import Event
from complaints_cli.domain.events.ends import Withdrawn
from complaints_cli.domain.events.record import ActionMoved, Attached, LetterSent, Noted
from complaints_cli.domain.events.stages import PointAdded, Received
from complaints_cli.domain.terms import Channel, Flag, LetterKind, NotedWith, SentBy
from complaints_cli.errors import DAMAGED, Damaged

ON = date(2026, 11, 20)
STORED: dict[str, dict[str, Any]] = json.loads(
    Path(__file__).with_name("stored_events.json").read_text(encoding="utf-8")
)
every_kind = pytest.mark.parametrize("kind", sorted(KINDS))


@every_kind
def test_a_record_of_long_ago_reads_as_it_did(kind: str) -> None:
    body = STORED[kind]
    facts, texts, documents = to_stored(from_stored(kind, ON, body["facts"], body["texts"]))
    assert (json.loads(json.dumps(facts)), texts, documents) == (body["facts"], body["texts"], {})


@every_kind
def test_that_record_has_every_fact_and_text(kind: str) -> None:
    body = STORED[kind]
    kept = {item.name for item in fields(KINDS[kind]) if item.metadata.get("place") != "enclosed"}
    assert {*body["facts"], *body["texts"], "on"} - {"sealed"} == kept


def test_no_kind_was_lost() -> None:
    assert set(STORED) == set(KINDS)


@every_kind
def test_what_is_erased_says_so_and_what_was_empty_stays_empty(kind: str) -> None:
    body = STORED[kind]
    sealed = {item.name for item in fields(KINDS[kind]) if item.metadata.get("place") == "sealed"}
    erased = from_stored(kind, ON, body["facts"], None)
    assert {name: getattr(erased, name) for name in sealed} == dict.fromkeys(sealed, "[erased]")
    never_there = from_stored(kind, ON, {n: v for n, v in body["facts"].items() if n != "sealed"}, None)
    assert {name: getattr(never_there, name) for name in sealed} == dict.fromkeys(sealed, "")


SIMPLE: dict[object, st.SearchStrategy[Any]] = {
    str: st.text(max_size=20),
    int: st.integers(),
    bool: st.booleans(),
    date: st.dates(),
    time: st.times().map(lambda at: at.replace(second=0, microsecond=0)),
}


def a_value(hint: object) -> st.SearchStrategy[Any]:
    if isinstance(hint, UnionType):
        return st.one_of(*(st.none() if part is NoneType else a_value(part) for part in get_args(hint)))
    if get_origin(hint) is tuple:
        inner = get_args(hint)
        if inner[-1] is ...:
            return st.lists(a_value(inner[0]), max_size=3).map(tuple)
        return st.tuples(*map(a_value, inner))
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return st.sampled_from(hint)
    return SIMPLE.get(hint, st.just({"stage_1": {"respond_days": 10}}))


def an_event(kind: type[Event]) -> st.SearchStrategy[Event]:
    hints = get_type_hints(kind)
    kept = [item for item in fields(kind) if item.metadata.get("place") != "enclosed"]
    needed = {item.name: a_value(hints[item.name]) for item in kept if item.default is MISSING}
    optional = {item.name: a_value(hints[item.name]) for item in kept if item.default is not MISSING}
    return st.fixed_dictionaries(needed, optional=optional).map(lambda values: kind(**values))


@given(st.one_of(*map(an_event, KINDS.values())))
def test_every_event_comes_back_from_json_as_it_was(event: Event) -> None:
    facts, texts, _ = to_stored(event)
    assert from_stored(event.kind, event.on, json.loads(json.dumps(facts)), texts) == event


def test_facts_hold_no_text_of_a_person() -> None:
    received = Received(
        on=ON, via=Channel.PHONE, policy="Code", calendar=0, flags=(Flag.HAZARD,), name="Ann", summary="Damp."
    )
    facts, texts, documents = to_stored(received)
    assert facts == {
        "via": "phone",
        "policy": "Code",
        "calendar": 0,
        "flags": ["hazard"],
        "sealed": ["name", "summary"],
    }
    assert (texts, documents) == ({"name": "Ann", "summary": "Damp."}, {})


def test_a_document_is_kept_beside_the_event_and_not_read_back() -> None:
    letter = LetterSent(
        on=ON, letter=LetterKind.LATE, stage=1, sent=SentBy.POST, media="text/plain", content=b"\x00Dear"
    )
    facts, texts, documents = to_stored(letter)
    assert documents == {"content": b"\x00Dear"}
    read = from_stored("letter-sent", ON, facts, texts)
    assert isinstance(read, LetterSent)
    assert read.content == b""
    assert "content" not in repr(Attached(on=ON, media="image/png", size=1, content=b"x"))


def test_a_promise_without_a_date_that_gets_one_can_be_read_back() -> None:
    moved = ActionMoved(on=ON, action=1, was=None, to=date(2026, 12, 1), reason="A day was agreed.")
    facts, texts, _ = to_stored(moved)
    assert from_stored("action-moved", ON, facts, texts) == moved


def test_an_empty_text_is_no_text() -> None:
    assert to_stored(Withdrawn(on=ON, via=Channel.PHONE)) == ({"via": "phone"}, {}, {})


def test_an_unknown_kind_is_damage() -> None:
    with pytest.raises(Damaged, match="kind that is not known here: 'recieved'") as damaged:
        from_stored("recieved", ON, {}, {})
    assert (damaged.value.problems[0].code, damaged.value.exit_code) == ("event-kind", DAMAGED)


@pytest.mark.parametrize(
    ("kind", "facts", "texts"),
    [
        ("point-added", {}, {}),
        ("point-added", {"point": "one"}, {}),
        ("point-added", {"point": 1, "responsible": "perhaps"}, {}),
        ("point-added", {"point": 1, "sealed": ["text"]}, {}),
        ("date-moved", {"calendar": 1, "stage": 1, "what": "respond", "was": "soon", "now": "2026-12-01"}, {}),
        ("date-moved", {"calendar": 1, "stage": 1, "what": "respond", "was": 20261201, "now": "2026-12-01"}, {}),
        ("linked", {"other": None}, {}),
        ("escalated", {"via": "email", "points": 3}, {}),
    ],
)
def test_facts_that_do_not_fit_are_damage(kind: str, facts: dict[str, Any], texts: dict[str, str]) -> None:
    with pytest.raises(Damaged, match=f"'{kind}' does not hold what it should") as damaged:
        from_stored(kind, ON, facts, texts)
    assert damaged.value.problems[0].code == "event-facts"


def test_a_fact_of_a_later_version_is_left_unread() -> None:
    assert from_stored("point-added", ON, {"point": 1, "weight": 3}, {}) == PointAdded(on=ON, point=1)


def test_markup_and_control_characters_are_only_text() -> None:
    hostile = "[red]x[/] {{ 7*7 }} =cmd|'/c' \x1b[31m \u202e O'Brien-Łukasz ŵ"
    facts, texts, _ = to_stored(Noted(on=ON, party=NotedWith.RESIDENT, text=hostile))
    noted = from_stored("noted", ON, json.loads(json.dumps(facts)), json.loads(json.dumps(texts)))
    assert isinstance(noted, Noted)
    assert noted.text == hostile
