"""What residents read of a year: few words, plain ones, and never a number that could point to a person."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from command_line import CommandLine
from complaints_cli.domain.event import Event
from complaints_cli.domain.events.ends import EscalationRefused
from complaints_cli.domain.events.learning import LearningDone
from complaints_cli.domain.events.stages import Escalated
from complaints_cli.domain.landlord import Landlord
from complaints_cli.domain.media import MARKDOWN
from complaints_cli.domain.terms import Channel, Decision, Ground, Home
from complaints_cli.letters.plain_words import plainer
from complaints_cli.pages.outline import outline
from complaints_cli.reports.measuring.period import named
from complaints_cli.reports.measuring.span import Span
from complaints_cli.reports.report import Report
from complaints_cli.reports.residents import Edition, residents
from complaints_cli.store.reading import reading
from complaints_cli.store.writing import Act, Who, write
from invented_register import DRAWN_UP, acknowledged, answered, day, point, received

YEAR = named("2025/26", "03-31")
# Fourteen tenants, seven of them about damp; each received and answered in May 2025 within its time, ten upheld.
CHANGE = "Contractors ring before they come."


def told(number: int, change: str) -> list[Event]:
    category = "damp-and-mould" if number < 7 else f"category-{number % 2}"
    decision = Decision.UPHELD if number < 9 else Decision.NOT_UPHELD
    changed = change if number == 0 else ""
    return [
        received("2025-05-12", Home.TENANT, category),
        point("2025-05-12"),
        *acknowledged("2025-05-14"),
        *answered("2025-05-22", decision, change=changed),
        *([LearningDone(on=day("2025-09-01"), learning=1, proof="Seen.")] if changed else []),
    ]


def register(empty: Path, folder: Path, events: Sequence[Sequence[Event]]) -> Path:
    path = folder / "complaints.db"
    path.write_bytes(empty.read_bytes())
    write(path, Who(DRAWN_UP, "test"), [Act(None, 0, tuple(each)) for each in events])
    return path


@pytest.fixture
def many(empty: Path, tmp_path: Path) -> Path:
    return register(empty, tmp_path, [told(number, CHANGE) for number in range(14)])


def drawn_up(path: Path, edition: Edition = Edition.PAGE, landlord: Landlord | None = None) -> Report:
    with reading(path) as record:
        year = Span(record.rows, YEAR, DRAWN_UP, public=True)
        policy = record.policy_on(DRAWN_UP)[1]
        return residents(year, landlord or record.landlord(DRAWN_UP), policy, edition)


@pytest.mark.parametrize("edition", Edition)
def test_as_they_were_read_through(many: Path, same_as_golden: Callable[[str, str], None], edition: Edition) -> None:
    same_as_golden(f"residents-{edition}.md", drawn_up(many, edition).markdown)


def test_it_tells_how_many_how_fast_about_what_and_what_changed(many: Path) -> None:
    page = drawn_up(many).markdown
    for words in (
        "You made 14 complaints.",
        "Damp and mould came up most.",
        "Nobody asked us to look again.",
        "We answered 100% (14 of 14) on time. An answer took 8.0 working days on average.",
        "We got something wrong in 64.3% (9 of 14).",
        f"**You said:** Nobody came \\| twice. **We did:** {CHANGE}",
        "**Help us do better.**",
        "You need not say “complaint”.",
    ):
        assert words in page


def test_few_complaints_are_not_counted_for_everybody(empty: Path, tmp_path: Path) -> None:
    page = drawn_up(register(empty, tmp_path, [told(number, "") for number in range(4)])).markdown
    assert "A few of you complained. We do not print how many" in page
    assert "4 complaints" not in page
    assert "of 4" not in page
    assert "We answered 100% of tenants' complaints on time." in page


def test_none_is_said_in_words(empty: Path) -> None:
    page = drawn_up(empty).markdown
    assert "Nobody complained." in page
    assert "We have not changed a service because of a complaint yet." in page
    assert "When we are wrong we say so, and we say sorry." in page


@pytest.mark.parametrize("words", [5, 60, 300])
def test_the_newsletter_has_120_words_at_most(empty: Path, tmp_path: Path, words: int) -> None:
    change = " ".join(["longer"] * words)
    path = register(empty, tmp_path, [told(number, change) for number in range(14)])
    paragraph = drawn_up(path, Edition.NEWSLETTER).markdown
    assert len(paragraph.split()) <= 120
    assert (change in paragraph) == (words < 60)
    assert paragraph.count("\n\n") == 1


def test_the_newsletter_of_a_wordy_landlord_fits_too(many: Path) -> None:
    landlord = Landlord(name="The Society", phone="01632 960123", ombudsman_name="The Housing Ombudsman Service")
    assert len(drawn_up(many, Edition.NEWSLETTER, landlord).markdown.split()) <= 120


@pytest.mark.parametrize("edition", Edition)
def test_a_twelve_year_old_can_read_it(many: Path, edition: Edition) -> None:
    advised = plainer(outline(drawn_up(many, edition).markdown.encode(), MARKDOWN))
    assert advised.reading_age is not None
    assert advised.reading_age <= 12
    assert [each for each in advised.advice if each.kind in ("long-sentence", "jargon", "initials")] == []


def test_whoever_can_only_be_written_to_has_an_address(many: Path) -> None:
    landlord = Landlord(name="Meadowbank", address="1 High St\nYork")
    page = drawn_up(many, landlord=landlord).markdown
    assert "- **Visit or post:** 1 High St, York" in page
    assert "- **Phone:**" not in page
    nowhere = drawn_up(many, landlord=replace(landlord, address="")).markdown
    assert nowhere.count("- **") == page.count("- **") - 1


@pytest.mark.parametrize("edition", Edition)
@pytest.mark.parametrize(
    ("phone", "email", "words"),
    [
        ("01632 960123", "help@meadow.example", "Call 01632 960123"),
        ("", "help@meadow.example", "Write to help@meadow.example"),
        ("", "", "Tell any of us"),
    ],
)
def test_how_to_have_it_otherwise_comes_first(many: Path, edition: Edition, phone: str, email: str, words: str) -> None:
    landlord = Landlord(name="Meadowbank", phone=phone, email=email)
    _, _, under = drawn_up(many, edition, landlord).markdown.partition("\n\n")
    first = under.partition("\n")[0].removeprefix("**").removeprefix("Need this in ")
    assert first.lower().startswith("large print")
    assert f"language? {words}." in first


@pytest.mark.parametrize(
    ("refused", "words"),
    [
        (0, "6 people asked us to look again. We looked again at all."),
        (6, "12 people asked us to look again. We looked again at 6."),
    ],
)
def test_how_many_asked_to_be_looked_at_again_is_told(empty: Path, tmp_path: Path, refused: int, words: str) -> None:
    assert words in drawn_up(register(empty, tmp_path, asked_again(6, refused))).markdown


def asked_again(accepted: int, refused: int) -> list[list[Event]]:
    asked = Escalated(on=day("2025-06-02"), via=Channel.PHONE)
    no = EscalationRefused(on=day("2025-06-04"), ground=Ground.ALREADY_CONSIDERED, decider="p-1", reasons="Done.")
    return [
        [*told(number, ""), asked, *acknowledged("2025-06-04", 2)]
        if number < accepted
        else [*told(number, ""), asked, no]
        for number in range(accepted + refused)
    ]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, many: Path) -> CommandLine:
    monkeypatch.setenv("COMPLAINTS_DB", str(many))
    monkeypatch.setenv("COMPLAINTS_TODAY", "2026-06-15")
    return CommandLine(monkeypatch)


@pytest.mark.parametrize(("option", "points"), [((), "18pt"), (("--newsletter",), "12pt"), (("--poster",), "24pt")])
def test_each_is_set_in_the_size_that_it_is_for(run: CommandLine, option: tuple[str, ...], points: str) -> None:
    ran = run("report", "residents", *option, "--format", "html")
    assert ran.code == 0
    assert f"font: {points}" in ran.out
    assert "adjustment" not in ran.err


def test_a_paragraph_and_a_poster_are_two(run: CommandLine) -> None:
    ran = run("report", "residents", "--newsletter", "--poster", "--json")
    assert (ran.code, ran.codes) == (2, ["edition"])


def test_what_is_behind_a_figure_is_for_the_officer(run: CommandLine) -> None:
    ran = run("report", "residents", "--explain", "answered-in-time-1", "--json")
    assert len(ran.answer["data"]["explained"][0]["counted"]) == 14


def test_a_year_that_runs_says_so(many: Path) -> None:
    with reading(many) as record:
        year = Span(record.rows, YEAR, date(2025, 12, 1), public=True)
        page = residents(year, record.landlord(DRAWN_UP), record.policy_on(DRAWN_UP)[1], Edition.PAGE).markdown
    assert "The year runs until 31 March 2026: these figures can change." in page


def test_a_change_that_names_somebody_is_told_to_nobody(empty: Path, tmp_path: Path) -> None:
    path = register(empty, tmp_path, [told(number, "We ring Mrs Nuttall first.") for number in range(14)])
    for edition in Edition:
        assert "Nuttall" not in drawn_up(path, edition).markdown
