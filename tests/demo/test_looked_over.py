"""Over every text of the invented association, whoever is looked for there alone is whoever is found among all."""

import json
from pathlib import Path

import pytest

from complaints_cli.domain.parties import Parties
from complaints_cli.exchange.invented.association import TODAY
from complaints_cli.store.parties import everybody, residents
from complaints_cli.store.reading import reading
from complaints_cli.store.record import Record

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("demo")]


def every_text(record: Record) -> list[str]:
    held = (json.loads(row["content"]) for row in record.rows("SELECT content FROM sealed_text"))
    return sorted({text for texts in held for text in texts.values() if isinstance(text, str)})


def test_the_same_people_are_found(folder: Path) -> None:
    with reading(folder / "complaints.db") as record:
        texts, among_all = every_text(record), Parties()
        for party in residents(record.rows):
            among_all.add(party)
        within = Parties.looked_for_in(texts)
        for party in residents(record.rows):
            within.add(party)
        found = [among_all.seen_in(text) for text in texts]
        assert [within.seen_in(text) for text in texts] == found
        assert sum(map(bool, found)) > 100
        each = [everybody(record.rows, TODAY, [text]).seen_in(text) for text in texts[::50]]
        assert each == [everybody(record.rows, TODAY, texts).seen_in(text) for text in texts[::50]]
