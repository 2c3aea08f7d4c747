"""You said, we did is one list: the annual report, the residents' version and the website of a year tell the same."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from complaints_cli.domain.event import Event
from complaints_cli.domain.events.learning import LearningDone, LearningDropped, LearningMoved
from complaints_cli.domain.events.lessons import LessonDone, LessonNoted
from complaints_cli.domain.events.stages import LearningNoted
from complaints_cli.domain.landlord_terms import LessonFrom
from complaints_cli.domain.policy import CODE_2024
from complaints_cli.exchange.site.lessons import lessons_told
from complaints_cli.reports import changes
from complaints_cli.reports.annual import annual
from complaints_cli.reports.assessment.answers import answers
from complaints_cli.reports.measuring.period import named
from complaints_cli.reports.measuring.span import Span
from complaints_cli.reports.residents import Edition, residents
from complaints_cli.store import lessons
from complaints_cli.store.erase import erase
from complaints_cli.store.reading import reading
from complaints_cli.store.record import Record
from complaints_cli.store.writing import Act, Who, write
from invented_register import DRAWN_UP, acknowledged, day, point, received

WHO = Who(DRAWN_UP, "test")


def noted(on: str, number: int, change: str, *, heard: str = "", none: bool = False) -> LearningNoted:
    wrong = "" if none else "It was not seen to."
    return LearningNoted(
        on=day(on), stage=1, learning=number, change=change, heard=heard, wrong=wrong, none=none, due=day("2026-05-01")
    )


def done(on: str, number: int) -> LearningDone:
    return LearningDone(on=day(on), learning=number, proof="Seen.")


def complaint(on: str, *events: Event) -> Act:
    started = (received(on, None, "repairs"), point(on), *acknowledged(on))
    return Act(None, 0, (*started, *sorted(events, key=lambda event: event.on)))


@pytest.fixture(scope="module")
def path(empty: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Noted before the year, in it or after it; made before it, in it, after it, or never; from elsewhere; erased."""
    path = tmp_path_factory.mktemp("changes") / "complaints.db"
    path.write_bytes(empty.read_bytes())
    before = complaint(
        "2025-01-06",
        noted("2025-01-20", 1, "Lamps are new."),
        done("2025-03-31", 1),
        noted("2025-02-03", 2, "Keys are logged."),
        done("2025-04-01", 2),
    )
    in_the_year = complaint(
        "2025-05-12",
        noted("2025-05-19", 1, "Letters are plain.", heard="I could not read it"),
        done("2025-06-02", 1),
        noted("2026-03-31", 2, "Gates are oiled"),
        done("2026-06-01", 2),
        noted("2025-05-20", 3, "Nothing.", none=True),
        noted("2025-05-21", 4, "Bins are moved."),
        LearningDropped(on=day("2025-07-01"), learning=4, reason="No room."),
        noted("2025-05-22", 5, "Doors are painted."),
        LearningMoved(on=day("2026-04-20"), learning=5, was=day("2026-05-01"), to=day("2026-06-10"), reason="Paint."),
        noted("2025-05-23", 6, "Calls are answered."),
        done("2025-09-01", 6),
        noted("2025-05-24", 7, "Mrs Nuttall is rung."),
        done("2025-09-02", 7),
    )
    after = complaint("2026-04-13", noted("2026-04-20", 1, "Grass is cut."), done("2026-05-01", 1))
    gone = complaint("2025-08-04", noted("2025-08-11", 1, "Mr Quayle's fence is mended."), done("2025-08-18", 1))
    gone = replace(gone, events=(replace(gone.events[0], name="Jan Quayle"), *gone.events[1:]))  # type: ignore[call-arg]
    elsewhere = Act(
        "lessons",
        0,
        (
            LessonNoted(
                on=day("2025-04-22"), lesson=1, source=LessonFrom.OTHER, what="Heat.", change="A spare pump is kept."
            ),
            LessonDone(on=day("2025-04-29"), lesson=1, proof="Seen."),
            LessonNoted(on=day("2025-04-23"), lesson=2, source=LessonFrom.OTHER, what="Ice.", change="No.", none=True),
        ),
    )
    written = write(path, WHO, [before, in_the_year, after, gone, elsewhere])
    erase(path, WHO, written.streams[3], "Asked to")
    return path


@pytest.fixture
def record(path: Path) -> Iterator[Record]:
    with reading(path) as record:
        yield record


def year_of(record: Record, label: str = "2025/26", *, public: bool = True) -> Span:
    return Span(record.rows, named(label, "03-31"), DRAWN_UP, public)


IN_ORDER = [
    "Keys are logged.",
    "A spare pump is kept.",
    "Letters are plain.",
    "Calls are answered.",
    "Gates are oiled.",
]


def test_a_year_has_what_was_noted_or_made_in_it_and_is_made(record: Record) -> None:
    assert [each["did"] for each in changes.made(year_of(record))] == IN_ORDER
    assert [each["did"] for each in changes.made(year_of(record, "2024/25"))] == ["Lamps are new.", "Keys are logged."]


def test_what_names_somebody_is_left_out_for_everybody_and_counted(record: Record) -> None:
    assert changes.left_out(year_of(record)) == 1
    assert changes.left_out(year_of(record, public=False)) == 0
    assert len(changes.made(year_of(record, public=False))) == 6


def test_nobody_is_said_to_have_said_what_was_found(record: Record) -> None:
    found = {each["did"]: (each["said"], each["found"]) for each in changes.made(year_of(record))}
    assert found["Letters are plain."] == ("I could not read it.", "")
    assert found["A spare pump is kept."] == ("", "Heat.")


def test_whatever_is_read_of_the_year_tells_the_same(record: Record) -> None:
    year, landlord = year_of(record), record.landlord(DRAWN_UP)
    report = annual(year, landlord, CODE_2024, answers(record.rows, year.period.last)).markdown
    listed = report.partition("### You said, we did")[2].partition("## 10.")[0]
    assert re.findall(r"We did: (.*?) Done on", listed) == IN_ORDER
    site = [each["did"] for about in lessons_told(year)["made"] for each in about["lessons"]]
    assert sorted(site) == sorted(IN_ORDER)
    page = residents(year, landlord, CODE_2024, Edition.PAGE).markdown
    assert re.findall(r"\*\*We did:\*\* (.*)", page) == [
        "Gates are oiled.",
        "Calls are answered. These are 2 of 5 changes.",
    ]
    newsletter = residents(year, landlord, CODE_2024, Edition.NEWSLETTER).markdown
    assert "Gates are oiled. That is 1 of 5 changes." in newsletter


def test_a_poster_has_a_change_that_somebody_asked_for(record: Record) -> None:
    poster = residents(year_of(record), record.landlord(DRAWN_UP), CODE_2024, Edition.POSTER).markdown
    assert "**You said:** I could not read it.\n\n**We did:** Letters are plain. (1 of 5 changes)\n" in poster
    assert poster.count("We did") == 1


def test_what_is_late_has_the_day_it_had_first(record: Record) -> None:
    (late,) = changes.coming(year_of(record))
    assert (late["first_by"], late["by"], late["late"]) == ("1 May 2026", "10 June 2026", day("2026-06-10") < DRAWN_UP)


def test_a_day_that_was_moved_in_time_is_not_late(record: Record) -> None:
    earlier = Span(record.rows, named("2025/26", "03-31"), day("2026-04-30"), public=True)
    (one,) = [each for each in changes.coming(earlier) if each["did"] == "Doors are painted."]
    assert (one["first_by"], one["by"], one["late"]) == ("", "10 June 2026", False)


def test_a_change_that_two_complaints_led_to_is_told_once(empty: Path, tmp_path: Path) -> None:
    path = tmp_path / "complaints.db"
    path.write_bytes(empty.read_bytes())
    heard = ("It was cold.", "", "It was dark")
    acts = [
        complaint("2025-05-12", noted("2025-05-19", 1, "Lamps are lit.", heard=words), done(f"2025-06-0{n}", 1))
        for n, words in enumerate(heard, 2)
    ]
    write(path, WHO, acts)
    with reading(path) as record:
        (one,) = changes.made(year_of(record))
    assert (one["said"], one["found"], one["made_in"]) == ("It was cold. It was dark.", "", "June 2025")


@pytest.mark.parametrize(
    ("source", "lead"), [(LessonFrom.OMBUDSMANS_REPORT, "We read"), (LessonFrom.SERVICE_REVIEW, "We found")]
)
def test_what_nobody_said_was_read_or_found(empty: Path, tmp_path: Path, source: LessonFrom, lead: str) -> None:
    path = tmp_path / "complaints.db"
    path.write_bytes(empty.read_bytes())
    lesson = LessonNoted(on=day("2025-04-22"), lesson=1, source=source, what="Heat.", change="A pump is kept.")
    write(path, WHO, [Act("lessons", 0, (lesson,))])
    with reading(path) as record:
        (one,) = changes.coming(year_of(record))
    assert (one["lead"], one["found"], one["late"], one["by"]) == (lead, "Heat.", False, "")


def test_what_is_still_to_be_made_is_not_what_nothing_comes_of(record: Record) -> None:
    assert [each["did"] for each in changes.coming(year_of(record))] == ["Doors are painted."]
    (one,) = lessons.still_to_make(record.rows, day("2026-03-31"))
    assert one.progress.words(DRAWN_UP, str) == "planned, overdue, first by 2026-05-01"


def test_what_complaints_taught_in_other_years_is_not_read(record: Record) -> None:
    read: list[object] = []

    def rows(sql: str, parameters: Mapping[str, Any]) -> Sequence[Any]:
        found = record.rows(sql, parameters)
        read.extend(found if "FROM learning AS l" in sql else ())
        return found

    first, last = day("2019-04-01"), day("2020-03-31")
    assert lessons.noted(rows, first, last) == lessons.made(rows, first, last) == read == []
    assert lessons.noted(rows, day("2025-04-01"), day("2026-03-31"))
    assert read
