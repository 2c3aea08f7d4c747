"""What people say in the annual report, what the Ombudsman published, and figures from elsewhere beside our own."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from complaints_cli.domain.compared_terms import Compared, Stock
from complaints_cli.domain.event import Event
from complaints_cli.domain.events.compared import BenchmarkSet, SurveyCounted
from complaints_cli.domain.events.ends import Closed
from complaints_cli.domain.events.governance import BodyResponded, PaperDecided, PaperPresented, StatementMade
from complaints_cli.domain.events.reporting import Commented, NoneFound, OmbudsmanPublished
from complaints_cli.domain.events.stages import LearningNoted
from complaints_cli.domain.governance_terms import Forum, NoneOf, Paper, PublicationKind, Section, SpokenBy, Taken
from complaints_cli.domain.terms import CloseReason, Satisfied
from complaints_cli.reports.annual import annual
from complaints_cli.reports.assessment.answers import answers
from complaints_cli.reports.measuring.period import named
from complaints_cli.reports.measuring.span import Span
from complaints_cli.store.reading import reading
from complaints_cli.store.record import Record
from complaints_cli.store.writing import Act, Who, write
from invented_register import DRAWN_UP, day

FIRST, LAST = day("2025-04-01"), day("2026-03-31")
TO_BE_COMPLETED = "To be completed"


def comment(number: int, section: Section, words: str) -> Commented:
    return Commented(on=DRAWN_UP, number=number, first_on=FIRST, last_on=LAST, section=section, words=words)


SAID: tuple[Event, ...] = (
    StatementMade(
        on=day("2026-05-20"),
        number=1,
        first_on=FIRST,
        last_on=LAST,
        role=SpokenBy.CHAIR,
        words="We thank *everybody*\n\nwho complained.",
    ),
    StatementMade(
        on=day("2026-05-21"), number=2, first_on=FIRST, last_on=LAST, role=SpokenBy.MRC, words="I looked at each one."
    ),
    BodyResponded(
        on=day("2026-06-02"),
        number=3,
        first_on=FIRST,
        last_on=LAST,
        approved_by="the board",
        minute="Minute 12",
        words="Two answers were late. That is not good enough.",
    ),
    comment(4, Section.FOREWORD, "This was a wet year."),
    comment(5, Section.TIMES, "A surveyor was ill."),
    comment(6, Section.OUTCOMES, "Most were upheld for missed visits."),
    comment(7, Section.THEMES, "Visits come up again."),
    comment(8, Section.OMBUDSMAN, "None."),
    comment(9, Section.NEXT_YEAR, "We will confirm each visit."),
    comment(10, Section.RESIDENT_VOICE, "Residents asked for text messages."),
    OmbudsmanPublished(
        on=day("2026-01-15"),
        number=11,
        publication=PublicationKind.SPOTLIGHT,
        first_on=FIRST,
        last_on=LAST,
        title="Spotlight on repairs",
        about="We changed how visits are booked.",
        url="www.example.org/spotlight",
    ),
    NoneFound(on=day("2026-06-01"), number=12, none_of=NoneOf.ANNUAL_REPORT, first_on=FIRST, last_on=LAST),
    PaperPresented(
        on=day("2026-06-02"),
        number=13,
        report=Paper.ANNUAL,
        first_on=FIRST,
        last_on=LAST,
        given_to=Forum.BOARD,
        media="text/markdown",
        size=5,
        name="report.md",
        sha256="0",
        content=b"Whole",
    ),
    PaperDecided(on=day("2026-06-02"), number=13, decision=Taken.APPROVED, minutes="Minute 11"),
)
ASKED = SurveyCounted(
    on=DRAWN_UP,
    survey=1,
    first_on=FIRST,
    last_on=LAST,
    very_satisfied=3,
    fairly_satisfied=4,
    neither=1,
    fairly_dissatisfied=1,
    very_dissatisfied=2,
    asked=60,
    sample="All who complained.",
    method="by phone",
)
ELSEWHERE = tuple(
    BenchmarkSet(
        on=DRAWN_UP,
        benchmark=number,
        measure=measure,
        first_on=FIRST,
        last_on=LAST,
        compared=compared,
        value=value,
        stage=stage,
        stock=stock,
        source=source,
    )
    for number, (measure, stage, stock, compared, value, source) in enumerate(
        (
            ("CH01", 1, Stock.LCRA, Compared.PEER, "61.0", "Northbridge"),
            ("CH01", 1, Stock.LCRA, Compared.MEDIAN, "53.9", "Regulator, 2024/25"),
            ("answered-in-time-1", None, None, Compared.UPPER_QUARTILE, "95.5", "A club"),
        ),
        1,
    )
)
LEARNT = LearningNoted(
    on=day("2025-10-10"),
    stage=1,
    learning=9,
    none=False,
    change="Somebody rings the day before.",
    heard="Nobody told us that the visit was off.",
    wrong="Visits were not confirmed.",
)


@pytest.fixture(scope="module")
def record(assessed: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    path = tmp_path_factory.mktemp("words") / "complaints.db"
    path.write_bytes(assessed.read_bytes())
    with reading(path) as before:
        versions = {ref: before.version(ref) for ref in ("C-2025-0002", "C-2025-0004", "C-2025-0006", "C-2025-0007")}
    closed = {
        ref: Closed(on=day("2026-03-31"), reason=CloseReason.RESPONDED, satisfied=satisfied)
        for ref, satisfied in (
            ("C-2025-0002", Satisfied.YES),
            ("C-2025-0004", Satisfied.NO),
            ("C-2025-0007", Satisfied.UNKNOWN),
        )
    }
    acts = [
        Act("governance", 0, SAID),
        Act("survey", 0, (ASKED, replace(ASKED, survey=2, own=True, asked=None, sample="", method=""))),
        Act("benchmark", 0, ELSEWHERE),
        Act("C-2025-0006", versions["C-2025-0006"], (LEARNT,)),
        *(Act(ref, versions[ref], (event,)) for ref, event in closed.items()),
    ]
    write(path, Who(DRAWN_UP, "test"), acts)
    with reading(path) as record:
        yield record


def year_of(record: Record) -> Span:
    return Span(record.rows, named("2025/26", "03-31"), DRAWN_UP)


@pytest.fixture
def markdown(record: Record) -> str:
    policy = record.policy_on(DRAWN_UP)[1]
    return annual(year_of(record), record.landlord(DRAWN_UP), policy, answers(record.rows, LAST)).markdown


def section(markdown: str, heading: str) -> str:
    return markdown.partition(f"{heading}\n")[2].partition("\n## ")[0]


def test_what_was_said_takes_the_place_of_what_was_to_be_completed(markdown: str) -> None:
    assert markdown.count(TO_BE_COMPLETED) == 1
    assert "63 of the form's rows are not answered yet." in markdown
    for heading, words in (
        ("## 1. About this report", "This was a wet year."),
        ("### By stage", "A surveyor was ill."),
        ("### By stage", "Most were upheld for missed visits."),
        ("### Categories", "Visits come up again."),
        ("## 10. The Housing Ombudsman (Code 8.1 c, e and f)", "None."),
        ("## 12. How satisfied residents are", "Residents asked for text messages."),
        ("## 13. Our plan for next year", "We will confirm each visit."),
    ):
        assert f"\n{words}\n" in section(markdown, heading)


def test_the_member_responsible_comes_first_and_words_are_text(markdown: str) -> None:
    said = section(markdown, "## 3. The Member Responsible and the governing body")
    assert said.index("I looked at each one.") < said.index("We thank")
    assert "We thank \\*everybody\\*\n\nwho complained.\n\nGiven on 20 May 2026." in said


def test_the_response_has_its_day_who_approved_it_and_the_minute(markdown: str) -> None:
    assert (
        "Two answers were late. That is not good enough.\n\nApproved on 2 June 2026 by the board (Minute 12)."
        in markdown
    )


def test_the_cover_tells_that_the_board_approved_it(markdown: str) -> None:
    assert (
        "- Drawn up on 15 June 2026.\n- Approved by the board on 2 June 2026 (Minute 11). What was recorded since is in"
        " these figures." in markdown
    )


def test_none_received_is_said_with_the_day_and_what_came_is_told(markdown: str) -> None:
    assert "None received: we looked for one on 1 June 2026." in markdown
    told = "- Spotlight on repairs, 15 January 2026. We changed how visits are booked. www.example.org/spotlight"
    assert told in section(markdown, "### Other reports and publications of the Ombudsman (Code 8.1 f)")


def test_satisfaction_is_that_of_the_five_answers_and_of_the_register(markdown: str) -> None:
    told = section(markdown, "## 12. How satisfied residents are")
    assert "63.6% (7 of 11) of those who complained in the 12 months before" in told
    assert "| Very satisfied | 3 |\n| Fairly satisfied | 4 |\n| Neither satisfied nor dissatisfied | 1 |" in told
    assert "The survey: 60 people were asked; All who complained; by phone." in told
    assert "Satisfied with the outcome, of those who said: 50% (1 of 2); not counted: 1 did not say." in told


def test_figures_from_elsewhere_stand_beside_ours(markdown: str) -> None:
    assert (
        "| Answered in time at stage 1 | 60.0% | Upper quartile | 95.5% | A club |\n"
        "| Stage 1 complaints per 1,000 homes, rented homes | 17.5 | Median | 53.9 | Regulator, 2024/25 |\n"
        "| Stage 1 complaints per 1,000 homes, rented homes | 17.5 | Another landlord | 61.0 | Northbridge |\n"
    ) in markdown


def test_what_was_learned_has_its_root_cause_and_how_far_it_is(markdown: str) -> None:
    row = "Visits were not confirmed. | Not recorded | Somebody rings the day before. |  | Planned |"
    assert row in section(markdown, "## 9. What we learned and changed (Code 8.1 d)")
    assert "| Somebody rings the day before. |" in section(markdown, "## 13. Our plan for next year")


def test_definitions_come_in_the_order_of_the_report_each_once(markdown: str) -> None:
    appendix = markdown.partition("| Figure | What is counted |")[2].partition("| Counted |")[0]
    titles = [line.split(" | ")[0].removeprefix("| ") for line in appendix.splitlines() if line.startswith("| ")]
    assert titles[1:6] == [
        "Complaints per 1,000 homes",
        "Acknowledged within 5 working days",
        "Answered in time",
        "Working days to answer",
        "Upheld in full or in part",
    ]
    assert len(titles) == len(set(titles))
