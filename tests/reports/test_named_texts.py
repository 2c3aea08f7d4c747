"""What was learned is told to everybody only where it names nobody; in papers, where it names nobody it is of."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from complaints_cli.domain.event import Event
from complaints_cli.domain.events.learning import LearningDone
from complaints_cli.domain.events.stages import LearningNoted
from complaints_cli.reports.annual import annual
from complaints_cli.reports.assessment.answers import answers
from complaints_cli.reports.measuring.period import named
from complaints_cli.reports.measuring.span import Span
from complaints_cli.store.reading import reading
from complaints_cli.store.record import Record
from complaints_cli.store.writing import Act, Who, write
from invented_register import DRAWN_UP, day

pytestmark = pytest.mark.slow


def noted(heard: str, change: str) -> LearningNoted:
    return LearningNoted(on=day("2025-10-10"), stage=1, learning=9, none=False, change=change, heard=heard)


@pytest.fixture
def learnt(assessed: Path, tmp_path: Path) -> Iterator[Record]:
    """C-2025-0002 is of Mrs Nuttall, C-2025-0006 was made through "A neighbour", C-2025-0009 is of nobody we know."""
    path = tmp_path / "complaints.db"
    path.write_bytes(assessed.read_bytes())
    learnt: dict[str, tuple[Event, ...]] = {
        "C-2025-0006": (noted("A neighbour rang.", "We ring back."),),
        "C-2025-0002": (
            noted("She waited.", "Mrs Nuttall is rung."),
            LearningDone(on=day("2025-11-03"), learning=9, proof="Seen."),
        ),
        "C-2025-0009": (noted("As in C-2025-0002.", "Nuttall Road is on the list."),),
    }
    with reading(path) as before:
        acts = [Act(ref, before.version(ref), events) for ref, events in learnt.items()]
    write(path, Who(DRAWN_UP, "test"), acts)
    with reading(path) as record:
        yield record


def annual_of(record: Record, *, public: bool) -> str:
    landlord, policy = record.landlord(DRAWN_UP), record.policy_on(DRAWN_UP)[1]
    year = Span(record.rows, named("2025/26", "03-31"), DRAWN_UP, public)
    return annual(year, landlord, policy, answers(record.rows, year.period.last)).markdown


def test_for_the_public_a_text_that_names_anybody_is_not_told(learnt: Record) -> None:
    markdown = annual_of(learnt, public=True)
    for telling in ("Nuttall", "A neighbour rang.", "C-2025"):
        assert telling not in markdown
    assert "| Not told here: it names somebody. | Not recorded | We ring back. |" in markdown
    assert "It names somebody: see" not in markdown


def test_in_the_landlords_own_copy_it_is_said_where_it_can_be_read(learnt: Record) -> None:
    markdown = annual_of(learnt, public=False)
    assert "Mrs Nuttall is rung." not in markdown
    assert "We did: It names somebody: see C-2025-0002." in markdown
    assert "| It names somebody: see C-2025-0006. | Not recorded | We ring back. |" in markdown
    assert "Not told here" not in markdown


def test_there_a_text_that_names_nobody_of_its_own_complaint_is_told(learnt: Record) -> None:
    assert "| As in C-2025-0002. | Not recorded | Nuttall Road is on the list. |" in annual_of(learnt, public=False)


def test_everybody_is_read_once_for_all_that_a_year_may_tell(learnt: Record) -> None:
    asked: list[str] = []

    def rows(sql: str, parameters: Mapping[str, Any]) -> Sequence[Any]:
        asked.append(sql)
        return learnt.rows(sql, parameters)

    year = Span(rows, named("2025/26", "03-31"), DRAWN_UP, public=True)
    for seen_as in (year, year, year.of(year.period.before)):
        annual(seen_as, learnt.landlord(DRAWN_UP), learnt.policy_on(DRAWN_UP)[1], ())
    assert sum("sealed_text" in sql for sql in asked) == 1
    for _ in range(2):
        assert year.lookout.tells_of_anybody("Mrs Nuttall")
    assert sum("sealed_text" in sql for sql in asked) == 2
