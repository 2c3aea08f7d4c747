"""What the Ombudsman is sent for a year: by when, what of it is on record, and the command for what is not."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from complaints_cli.domain.event import Event
from complaints_cli.domain.events.assessment import Submitted
from complaints_cli.domain.events.governance import BodyResponded, PaperDecided, PaperPresented
from complaints_cli.domain.events.landlord import SettingChanged
from complaints_cli.domain.events.provision_answers import AssessmentApproved, ProvisionAnswered
from complaints_cli.domain.events.reporting import ReportPublished
from complaints_cli.domain.governance_terms import Forum, Paper, Published, Taken
from complaints_cli.domain.landlord_terms import Comply
from complaints_cli.domain.provision_answers import answer_given
from complaints_cli.ombudsman_code import on_form
from complaints_cli.reports.assessment.answers import answers
from complaints_cli.reports.measuring.period import named
from complaints_cli.reports.measuring.span import Span
from complaints_cli.reports.report import Report
from complaints_cli.reports.submission import submission
from complaints_cli.store.migrating import create
from complaints_cli.store.reading import reading
from complaints_cli.store.writing import Act, Who, write
from invented_register import DRAWN_UP, day

FIRST, LAST = day("2025-04-01"), day("2026-03-31")


def drawn_up(path: Path, today: date = DRAWN_UP, label: str = "2025/26", year_end: str = "03-31") -> Report:
    with reading(path) as record:
        year = Span(record.rows, named(label, year_end), today)
        return submission(year, record.landlord(DRAWN_UP), answers(record.rows, year.period.last))


def copied(path: Path, folder: Path, **streams: Sequence[Event]) -> Path:
    copy = folder / "complaints.db"
    copy.write_bytes(path.read_bytes())
    with reading(copy) as record:
        acts = [Act(stream, record.version(stream), tuple(events)) for stream, events in streams.items()]
    write(copy, Who(DRAWN_UP, "test"), acts)
    return copy


def setting(key: str, value: str, on: str = "2026-03-31") -> SettingChanged:
    return SettingChanged(on=day(on), key=key, value=value)


def test_as_it_was_read_through(assessed: Path, same_as_golden: Callable[[str, str], None]) -> None:
    same_as_golden("submission.md", drawn_up(assessed).markdown)


def test_what_is_missing_comes_with_its_command(assessed: Path) -> None:
    data = drawn_up(assessed).data
    missing = {each["id"]: each["command"] for each in data["needed"] if each["on_record"] is None}
    assert missing == {
        "member_responsible": "complaints settings set member_responsible NAME",
        "published-policy": "complaints governance published policy --year 2025/26 --where ADDRESS",
        "published-self-assessment": "complaints governance published self-assessment --year 2025/26 --where ADDRESS",
        "published-report": "complaints governance published report --year 2025/26 --where ADDRESS",
        "published-response": "complaints governance published response --year 2025/26 --where ADDRESS",
        "answered": "complaints assess edit --year 2025/26",
        "assessment-approved": "complaints assess approve --year 2025/26 --by BODY",
        "report-approved": "complaints governance present FILE --report annual --year 2025/26 --to board --decision "
        "approved",
        "response": "complaints governance respond --year 2025/26 --by BODY --approved-on DATE",
    }


ANSWERED = tuple(
    ProvisionAnswered(on=day("2026-05-01"), year_end=LAST, number=entry.number, comply=Comply.YES, evidence="Seen.")
    for entry in on_form()
)
APPROVED = AssessmentApproved(
    on=day("2026-05-12"),
    year_end=LAST,
    answers=tuple((each.number, answer_given(each).digest) for each in ANSWERED),
    by="Board",
)
WHOLE: dict[str, Sequence[Event]] = {
    "landlord": (
        setting("member_responsible", "Ann Lee"),
        setting("email", "complaints@meadowbank.example"),
    ),
    "assessment": (*ANSWERED, APPROVED),
    "governance": (
        *(
            ReportPublished(
                on=day("2026-06-01"),
                number=number,
                what=what,
                first_on=FIRST,
                last_on=LAST,
                place=f"meadowbank.example/{what}",
            )
            for number, what in enumerate((Published.SELF_ASSESSMENT, Published.REPORT, Published.RESPONSE), 1)
        ),
        ReportPublished(
            on=day("2025-06-01"),
            number=4,
            what=Published.POLICY,
            first_on=day("2024-04-01"),
            last_on=day("2025-03-31"),
            place="meadowbank.example/policy",
        ),
        BodyResponded(
            on=day("2026-05-12"), number=5, first_on=FIRST, last_on=LAST, approved_by="Board", words="We read it."
        ),
        PaperPresented(
            on=day("2026-05-12"),
            number=6,
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
    ),
}


def test_nothing_is_missing_when_everything_is_on_record(assessed: Path, tmp_path: Path) -> None:
    report = drawn_up(copied(assessed, tmp_path, **WHOLE))
    assert "Not sent yet. Everything is on record: send it." in report.markdown
    assert "## What is missing" not in report.markdown
    found = {each["id"]: each["on_record"] for each in report.data["needed"]}
    assert found["homes_lcra"] == "400"
    assert found["contact"] == "Jane Bloggs; complaints@meadowbank.example; 01632 960123"
    assert found["published-policy"] == "meadowbank.example/policy, 1 June 2025"
    assert found["published-report"] == "meadowbank.example/report, 1 June 2026"
    assert found["answered"] == "all 72 rows"
    assert found["assessment-approved"] == found["response"] == "approved on 12 May 2026"
    assert found["report-approved"] is None
    assert "| Annual report: approved by the board | none |" in report.markdown


@pytest.mark.parametrize(
    ("homes", "year_end", "label", "last_day", "why"),
    [
        ("979", "03-31", "2025/26", "Wednesday 30 September 2026", "With fewer than 1,000 homes"),
        ("980", "03-31", "2025/26", "Wednesday 30 September 2026", "With 1,000 homes"),
        ("981", "03-31", "2025/26", "Wednesday 30 September 2026", "With more than 1,000 homes: by 30 September."),
        # Six months from the end of December is the end of June: months are counted to the month's end.
        ("400", "12-31", "2025", "Tuesday 30 June 2026", "within six months of the end of the year"),
        # From 30 September 30 and 31 March are both read out of "six months": the earlier.
        ("400", "09-30", "2024/25", "Tuesday 31 March 2026", "within six months of the end of the year"),
        ("2000", "12-31", "2025", "Wednesday 30 September 2026", "by 30 September"),
    ],
)
def test_the_last_day_is_by_the_size_of_the_landlord(
    empty: Path, tmp_path: Path, homes: str, year_end: str, label: str, last_day: str, why: str
) -> None:
    counted = [setting("homes_lcra", homes, on) for on in ("2025-09-30", "2025-12-31", "2026-03-31")]
    markdown = drawn_up(copied(empty, tmp_path, landlord=counted), label=label, year_end=year_end).markdown
    assert f"**Last day: {last_day}.** " in markdown
    assert why in markdown


def test_without_a_number_of_homes_it_is_the_day_of_a_small_landlord(tmp_path: Path) -> None:
    path = tmp_path / "complaints.db"
    create(path)
    write(path, Who(DRAWN_UP, "test"), [Act("landlord", 0, (setting("name", "Meadowbank"),))])
    report = drawn_up(path)
    assert report.data["due_on"] == date(2026, 9, 30)
    assert "No number of homes is on record" in report.markdown
    assert "**Rented homes owned on 31 March 2026.** complaints settings set homes\\_lcra NUMBER" in report.markdown


@pytest.mark.parametrize(
    ("sent", "said"),
    [("2026-06-10", "Sent on 10 June 2026."), ("2026-10-01", "Sent on 1 October 2026, after the last day.")],
)
def test_once_it_was_sent_that_is_said(assessed: Path, tmp_path: Path, sent: str, said: str) -> None:
    path = copied(assessed, tmp_path, assessment=(Submitted(on=day(sent), year_end=LAST, proof="Receipt"),))
    markdown = drawn_up(path, today=date(2026, 10, 2)).markdown
    assert said in markdown
    assert "## When it was sent" not in markdown


def test_a_last_day_that_has_passed_is_said(assessed: Path) -> None:
    assert "The last day has passed. Not sent yet." in drawn_up(assessed, today=date(2026, 10, 1)).markdown
    assert "The last day has passed." not in drawn_up(assessed, today=date(2026, 9, 30)).markdown


def test_one_thing_that_is_missing_is_one(assessed: Path, tmp_path: Path) -> None:
    but_one = {**WHOLE, "landlord": WHOLE["landlord"][1:]}
    assert "Not sent yet. 1 of these is missing." in drawn_up(copied(assessed, tmp_path, **but_one)).markdown


def test_a_report_that_the_board_approved(assessed: Path, tmp_path: Path) -> None:
    presented = WHOLE["governance"][-1]
    assert isinstance(presented, PaperPresented)
    events = (replace(presented, number=1), PaperDecided(on=day("2026-05-13"), number=1, decision=Taken.APPROVED))
    found = drawn_up(copied(assessed, tmp_path, governance=events)).data["needed"]
    assert {each["id"]: each["on_record"] for each in found}["report-approved"] == "approved on 13 May 2026"


def test_what_was_answered_otherwise_since_is_not_approved(assessed: Path, tmp_path: Path) -> None:
    again = replace(ANSWERED[0], on=day("2026-05-14"), evidence="Seen again.")
    since = {**WHOLE, "assessment": (*ANSWERED, APPROVED, again)}
    report = drawn_up(copied(assessed, tmp_path, **since))
    (missing,) = (
        each for each in report.data["needed"] if each["on_record"] is None and each["id"] != "report-approved"
    )
    assert (missing["id"], missing["command"]) == (
        "assessment-approved",
        "complaints assess approve --year 2025/26 --by BODY",
    )
    assert "| changed since it was approved on 12 May 2026: 1.2 |" in report.markdown
    assert "1 of these is missing." in report.markdown


def test_the_policy_is_where_it_was_published_last(assessed: Path, tmp_path: Path) -> None:
    moved = ReportPublished(
        on=day("2026-06-02"),
        number=7,
        what=Published.POLICY,
        first_on=day("2026-04-01"),
        last_on=day("2027-03-31"),
        place="meadowbank.example/new",
    )
    found = drawn_up(copied(assessed, tmp_path, **{**WHOLE, "governance": (*WHOLE["governance"], moved)})).data[
        "needed"
    ]
    assert {each["id"]: each["on_record"] for each in found}[
        "published-policy"
    ] == "meadowbank.example/new, 2 June 2026"
