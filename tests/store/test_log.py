"""The stored form of an event is canonical JSON, however it is put together; verifying depends on every byte of it."""

import json
import unicodedata
from hashlib import sha256

from hypothesis import given
from hypothesis import strategies as st

from complaints_cli.store.log import COLUMNS, canonical, hash_of

TEXT = st.text(st.characters(exclude_categories=["Cs"]))
NUMBER = st.integers(min_value=0)


def by_the_book(value: object) -> str:
    text = json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return unicodedata.normalize("NFC", text)


@given(st.dictionaries(TEXT, st.one_of(TEXT, NUMBER, st.booleans(), st.none(), st.lists(TEXT))))
def test_canonical_json_is_what_the_library_writes(facts: dict[str, object]) -> None:
    assert canonical(facts) == by_the_book(facts)


@given(
    st.tuples(NUMBER, TEXT, NUMBER, NUMBER, *[TEXT] * 5, st.one_of(st.none(), TEXT), TEXT, st.one_of(st.none(), TEXT)),
    TEXT,
)
def test_a_hash_is_made_of_every_column_but_itself(columns: tuple[object, ...], previous: str) -> None:
    row = (*columns, previous)
    assert hash_of(row) == sha256(by_the_book(dict(zip(COLUMNS, row, strict=False))).encode()).hexdigest()


def test_a_hash_of_which_every_byte_is_known() -> None:
    row = (7, "C-2026-0001", 2, 1, "noted", "2026-11-16", "2026-11-17", "2026-11-17T09:00:00.000000Z", "anna", None)
    facts, seal, previous = '{"party":"resident"}', None, "00ff"
    said = (
        '{"act":1,"facts":"{\\"party\\":\\"resident\\"}","happened_on":"2026-11-16",'
        '"instant":"2026-11-17T09:00:00.000000Z","kind":"noted","login":"anna","person":null,"previous":"00ff",'
        '"recorded_on":"2026-11-17","seal":null,"seq":7,"stream":"C-2026-0001","version":2}'
    )
    assert hash_of((*row, facts, seal, previous)) == sha256(said.encode()).hexdigest()
