"""What was learned is told to everybody only where it names nobody of the complaint it is from."""

from pathlib import Path

from complaints_cli.domain.event import Event
from complaints_cli.domain.events.learning import LearningDone
from complaints_cli.domain.events.stages import LearningNoted
from complaints_cli.reports.annual import annual
from complaints_cli.reports.assessment.answers import answers
from complaints_cli.reports.measuring.period import named
from complaints_cli.reports.measuring.span import Span
from complaints_cli.store.reading import reading
from complaints_cli.store.writing import Act, Who, write
from invented_register import DRAWN_UP, day


def noted(heard: str, change: str) -> LearningNoted:
    return LearningNoted(on=day("2025-10-10"), stage=1, learning=9, none=False, change=change, heard=heard)


def test_for_the_public_a_text_that_names_somebody_is_not_told(assessed: Path, tmp_path: Path) -> None:
    path = tmp_path / "complaints.db"
    path.write_bytes(assessed.read_bytes())
    learnt: dict[str, tuple[Event, ...]] = {
        "C-2025-0006": (noted("A neighbour rang.", "We ring back."),),
        "C-2025-0002": (
            noted("She waited.", "Mrs Nuttall is rung."),
            LearningDone(on=day("2025-11-03"), learning=9, proof="Seen."),
        ),
    }
    with reading(path) as before:
        acts = [Act(ref, before.version(ref), events) for ref, events in learnt.items()]
    write(path, Who(DRAWN_UP, "test"), acts)
    with reading(path) as record:
        landlord, policy = record.landlord(DRAWN_UP), record.policy_on(DRAWN_UP)[1]
        for public in (True, False):
            year = Span(record.rows, named("2025/26", "03-31"), DRAWN_UP, public)
            markdown = annual(year, landlord, policy, answers(record.rows, year.period.last)).markdown
            assert ("Mrs Nuttall is rung." in markdown) == (not public)
            assert ("Not told here: it names somebody." in markdown) == public
