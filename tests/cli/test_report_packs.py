"""`report monthly`, `quarterly` and `board` as an officer types them: what was entered stands in them, by its days."""

from datetime import time
from pathlib import Path

import pytest

from complaints_cli import clock
from officer import REF, Officer

Q3 = ("--year", "2026/27", "--quarter", "q3")
POLICY = """
[policy]
name = "Larkfield"
version = "3"
in_force_from = 2026-12-01

[stage_1]
acknowledge_days = 5
respond_days = 10

[stage_2]
acknowledge_days = 5
respond_days = 20

[targets]
acknowledged_percent = 100
review_acknowledged_percent = 90
"""


def page(officer: Officer, day: str, *words: str) -> str:
    """The Markdown of a report."""
    return officer.sees(day, "report", *words)


class TestMonthly:
    def test_the_last_complete_month_is_the_default(self, officer: Officer) -> None:
        officer.logs()
        assert page(officer, "2026-12-14", "monthly").startswith("# Monthly report on complaints, November 2026\n")
        assert page(officer, "2026-12-31", "monthly").startswith("# Monthly report on complaints, December 2026\n")

    def test_what_is_open_is_in_the_words_of_due(self, officer: Officer) -> None:
        officer.logs()
        # Five working days from Mon 14 Dec 2026 are over on Mon 21 Dec.
        for day, state in (
            ("2026-12-14", "Soon: in 5 working days"),
            ("2026-12-21", "Today: due today"),
            ("2026-12-22", "Late: overdue by 1 working day"),
        ):
            row = f"| {REF} | Acknowledge, stage 1 | 21 December 2026 | {state} | Jane Evans |"
            assert row in page(officer, day, "monthly", "--month", "2026-12")
            assert officer.done(day, "report", "monthly")["open"][0]["state"] == state

    def test_what_has_a_time_of_day_is_told_with_it(self, officer: Officer) -> None:
        officer.logs("2026-12-14", "--flag", "hazard", "--at", "09:30", "--danger-now", "yes")
        markdown = page(officer, "2026-12-14", "monthly")
        assert "### Hazards, safeguarding and outages" in markdown
        assert "| 15 December 2026 | Soon: in 1 day at 09:30 |" in markdown

    @pytest.mark.parametrize(
        ("now", "state"),
        [
            (time(8, 30), "Today: in 1 hour"),
            (time(9, 30), "Today: in 0 minutes"),
            (time(11, 30), "Late: overdue by 2 hours"),
        ],
    )
    def test_a_danger_whose_hour_has_passed_is_late_as_it_is_in_due(
        self, officer: Officer, monkeypatch: pytest.MonkeyPatch, now: time, state: str
    ) -> None:
        officer.logs("2026-12-14", "--flag", "hazard", "--at", "09:30", "--danger-now", "yes")
        monkeypatch.setattr(clock, "time_of_day", lambda: now)
        assert f"| 15 December 2026 | {state} |" in page(officer, "2026-12-15", "monthly")
        in_due = officer.done("2026-12-15", "due")["items"][0]["state"]
        assert in_due == {"Today": "due-today", "Late": "overdue"}[state.partition(":")[0]]
        # Of a past day nobody knows the hour.
        past = page(officer, "2026-12-16", "monthly", "--month", "2026-11", "--as-of", "2026-12-15")
        assert "| 15 December 2026 | Today: due today at 09:30 |" in past

    def test_names_nobody_who_complained(self, officer: Officer) -> None:
        officer.logs()
        officer.acknowledges()
        officer.done("2026-12-22", "finding", REF, "1", "--decision", "upheld", "--reasons", "It was late.")
        officer.done("2026-12-22", "learn", REF, "--change", "Mrs Holm is rung first.")
        markdown = page(officer, "2026-12-31", "monthly")
        assert f"| It names somebody: see {REF}. | {REF} |" in markdown
        assert "Holm" not in markdown

    @pytest.mark.parametrize("month", ["2027-02", "13/2026", "soon"])
    def test_a_month_that_is_none_or_has_not_begun_is_refused(self, officer: Officer, month: str) -> None:
        assert officer.refused("2027-01-04", "report", "monthly", "--month", month, code=2) == [("month", None)]


class TestQuarterly:
    def test_the_last_complete_quarter_is_the_default(self, officer: Officer) -> None:
        officer.logs()
        assert ", 2026/27 Q2\n" in page(officer, "2026-12-30", "quarterly")
        assert ", 2026/27 Q3\n" in page(officer, "2026-12-31", "quarterly")
        for words in (("--quarter", "Q3"), ("--quarter", "2026/27 q3"), ("--quarter", "3", "--year", "2026/27")):
            markdown = page(officer, "2026-12-30", "quarterly", *words)
            assert "Provisional: the quarter runs until 31 December 2026." in markdown

    def test_nothing_received_since_the_record_began_is_none_and_not_unknown(self, officer: Officer) -> None:
        # The record began on Tuesday 1 December 2026, in the third quarter; nothing was received in it.
        told = page(officer, "2027-05-07", "quarterly", "--quarter", "2026/27 Q4")
        row = next(each for each in told.splitlines() if each.startswith("| ") and "| not on record |" in each)
        assert [each.strip() for each in row.split("|")[2:5]] == ["0", "0", "not on record"]

    @pytest.mark.parametrize(
        ("words", "code"),
        [
            (("--quarter", "Q5"), "quarter"),
            (("--quarter", "2026 Q1"), "year"),
            (("--quarter", "2027/28 Q1"), "quarter"),
            (("--year", "2026/27"), "quarter"),
            (("--year", "2026", "--quarter", "Q1"), "year"),
            (("--year", "2025/26", "--quarter", "2026/27 Q2"), "quarter"),
            (("--year", "", "--quarter", "Q2"), "year"),
        ],
    )
    def test_a_quarter_that_is_none_or_has_not_begun_is_refused(
        self, officer: Officer, words: tuple[str, ...], code: str
    ) -> None:
        for name in ("quarterly", "board"):
            assert officer.refused("2027-01-04", "report", name, *words, code=2) == [(code, None)]

    def test_targets_are_those_of_the_policy_of_its_days(self, officer: Officer) -> None:
        officer.done("2026-12-01", "policy", "adopt", officer.file("p.toml", POLICY), "--effective", "2026-12-01")
        officer.logs()
        row = "| 100% acknowledged in time, both stages |"
        assert f"{row} n/a (0 of 0); 1 not due yet | n/a | n/a (0 of 0); 1 not due yet | n/a |" in (
            page(officer, "2026-12-21", "quarterly", "--quarter", "Q3")
        )
        late = page(officer, "2026-12-22", "quarterly", "--quarter", "Q3")
        assert f"{row} 0% (0 of 1) | no | 0% (0 of 1) | no |" in late
        assert (
            "| Acknowledged in time: 90% | 0% (0 of 1) | 0.0% | 0.0% | reached: the policy is to be reviewed |" in late
        )
        assert f"- Open and late today: {REF}." in late
        assert "The policy names no target." in page(officer, "2026-12-22", "quarterly", "--quarter", "Q2")

    def test_figures_from_elsewhere_stand_beside_ours_for_their_own_time(self, officer: Officer) -> None:
        officer.logs()
        given = ("--source", "Regulator")
        for words in (
            ("CH01", "53.9", "--year", "2025/26", "--stage", "1"),
            ("CH01", "42.5", "--year", "2025/26", "--stage", "1", "--label", "upper-quartile"),
            ("resolved-1", "80", *Q3, "--label", "peer"),
        ):
            officer.done("2027-01-04", "benchmark", "set", *words, *given)
        officer.done(
            "2027-01-04", "benchmark", "set", "resolved-1", "85", *Q3, "--label", "peer", "--source", "Oak Homes"
        )
        markdown = page(officer, "2027-01-04", "quarterly")
        for figure, source in (("80%", "Regulator"), ("85%", "Oak Homes")):
            assert f"| Resolved at stage 1, 2026/27 Q3 | n/a | Another landlord | {figure} | {source} |" in markdown
        ours = "| Stage 1 complaints per 1,000 homes, rented homes, 2025/26 | 0.0 |"
        assert f"{ours} Median | 53.9 | Regulator |" in markdown
        assert f"{ours} Upper quartile | 42.5 | Regulator |" in markdown

    def test_praise_is_counted_by_team(self, officer: Officer) -> None:
        for team in ("Repairs", "Repairs", "Lettings"):
            officer.done("2026-12-14", "compliment", "add", "--via", "phone", "--text", "Thank you.", "--team", team)
        markdown = page(officer, "2026-12-31", "quarterly")
        assert "Compliments in the quarter: 3." in markdown
        assert "| Repairs | 2 |" in markdown

    def test_the_words_of_its_own_quarter_stand_in_it(self, officer: Officer) -> None:
        officer.logs()
        comment = ("governance", "comment", *Q3, "--section", "themes", "--text")
        officer.done("2027-01-04", *comment, "Boilers <b>again</b>.")
        assert "Boilers \\<b\\>again\\</b\\>." in page(officer, "2027-01-04", "quarterly")
        assert "> **To be completed:** which themes return, and why." not in page(officer, "2027-01-04", "quarterly")
        assert "> **To be completed:** which themes return, and why." in (
            page(officer, "2027-01-04", "quarterly", "--quarter", "Q2")
        )


class TestBoard:
    def test_what_was_entered_stands_in_its_place(self, officer: Officer) -> None:
        officer.logs()
        officer.done("2026-12-14", "settings", "set", "risk_reference", "CS5: learning from complaints")
        entered = {
            "risks": "The risk rose.",
            "decisions-wanted": "That a surveyor is found.",
            "resident-voice": "The panel met twice.",
        }
        for section, text in entered.items():
            officer.done("2027-01-04", "governance", "comment", *Q3, "--section", section, "--text", text)
        paper = officer.file("q2.md", "# Paper\n")
        given = ("--report", "board", "--year", "2026/27", "--quarter", "q2", "--to", "board", "--on", "2026-12-08")
        officer.done(
            "2026-12-08", "governance", "present", paper, *given, "--paper-ref", "B/26/40", "--decision", "noted"
        )
        officer.done("2026-12-15", "governance", "decided", "4", "--used", "They asked for damp by block.")
        concern = ("--by", "committee", "--to", "champion", "--text", "Stage 2 is slow.")
        officer.done("2027-01-04", "governance", "concern", *concern)
        markdown = page(officer, "2027-01-05", "board", "--item", "7", "--sponsor", "Chair")
        for line in (
            "| Agenda item | 7 |",
            "| Sponsor, by role | Chair |",
            "| Risk | CS5: learning from complaints |",
            "Entry in the risk register: CS5: learning from complaints.",
            *entered.values(),
            "| Board pack | the board | 8 December 2026 | B/26/40 | Noted |",
            "They asked for damp by block.",
            "| The committee | Champion | 4 January 2027 | Stage 2 is slow. |",
        ):
            assert line in markdown

    def test_it_prints_the_head_that_verify_finds(self, officer: Officer) -> None:
        officer.logs()
        head = officer.done("2026-12-31", "verify")["head"]
        data = officer.done("2026-12-31", "report", "board")
        assert data["head"]["hash"] in str(head)
        assert f"`{data['head']['anchor']}`" in page(officer, "2026-12-31", "board")

    def test_how_far_the_annual_report_has_come(self, officer: Officer) -> None:
        officer.logs()
        year = ("--year", "2026/27")
        assert "- Report: not on record." in page(officer, "2027-05-20", "board")
        report = officer.file("annual.md", "# Annual\n")
        officer.done("2027-05-20", "governance", "present", report, "--report", "annual", *year, "--to", "board")
        words = ("--text", "We read it.", "--by", "The board", "--approved-on", "2027-05-20")
        officer.done("2027-05-20", "governance", "respond", *year, *words)
        officer.done("2027-05-20", "governance", "published", "report", *year, "--where", "larkfield.example")
        markdown = page(officer, "2027-05-21", "board")
        assert "improvement report of 2026/27:" in markdown
        assert "- Report: given to the board on 20 May 2027." in markdown
        assert "- Response of the governing body: approved on 20 May 2027." in markdown
        assert "- Published: 20 May 2027, larkfield.example." in markdown

    def test_what_residents_said_in_surveys(self, officer: Officer) -> None:
        officer.logs()
        counts = {"very-satisfied": 4, "fairly-satisfied": 3, "neither": 1, "fairly-dissatisfied": 1}
        answers = [part for word, n in {**counts, "very-dissatisfied": 1}.items() for part in (f"--{word}", str(n))]
        officer.done("2027-05-20", "survey", "set", "--year", "2026/27", *answers)
        assert "Satisfaction with how we handle complaints, 2026/27: 70% (7 of 10)." in page(
            officer, "2027-05-20", "board"
        )

    @pytest.mark.parametrize(
        ("words", "code"),
        [
            (("--to", "press"), "choice"),
            (("--to", "residents"), "to"),
            (("--to", "ombudsman"), "to"),
            (("--purpose", "praise"), "choice"),
            (("--meeting", "soon"), "date"),
        ],
    )
    def test_a_cover_that_cannot_be_is_refused(self, officer: Officer, words: tuple[str, ...], code: str) -> None:
        ran = officer("2027-01-04", "report", "board", *words)
        assert ran.code == 2, ran.out
        assert ran.codes == [code]


@pytest.mark.parametrize("name", ["monthly", "quarterly", "board"])
@pytest.mark.parametrize("form", ["md", "txt", "html", "docx", "csv", "json"])
def test_each_comes_in_every_form(officer: Officer, tmp_path: Path, name: str, form: str) -> None:
    officer.logs()
    out = tmp_path / f"paper.{form}"
    officer.done("2026-12-31", "report", name, "--output", str(out))
    assert out.stat().st_size > 500


@pytest.mark.parametrize("name", ["monthly", "quarterly", "board"])
def test_a_paper_for_colleagues_has_no_form_for_the_public(officer: Officer, name: str) -> None:
    assert officer("2026-12-31", "report", name, "--public").code == 2


class TestTheHeadOfTheRecord:
    @pytest.mark.parametrize("kind", ["monthly", "quarterly", "board"])
    def test_is_that_of_the_record_that_was_read_and_holds_later(self, kind: str, officer: Officer) -> None:
        officer.logs()
        was = officer.done("2026-12-14", "verify")["anchor"]
        assert f"`{was}`" in page(officer, "2026-12-14", kind)
        officer.done("2026-12-15", "note", REF, "--with", "resident", "--text", "Rang her")
        assert officer.done("2026-12-15", "report", kind)["head"]["anchor"] != was
        (command,) = [line for line in page(officer, "2026-12-15", kind).splitlines() if line.startswith("To check: ")]
        (held,) = officer.done("2026-12-16", *command.split()[3:])["anchors"]
        assert held["holds"]

    @pytest.mark.parametrize("kind", ["monthly", "quarterly", "board"])
    def test_of_a_past_day_is_the_one_of_that_day(self, kind: str, officer: Officer) -> None:
        officer.logs()
        was = officer.done("2026-12-14", "verify")["anchor"]
        officer.done("2026-12-15", "note", REF, "--with", "resident", "--text", "Rang her")
        assert officer.done("2026-12-16", "report", kind, "--as-of", "2026-12-14")["head"]["anchor"] == was

    @pytest.mark.parametrize("words", [("annual",), ("annual", "--public"), ("residents",), ("tsm",), ("submission",)])
    def test_is_in_none_that_everybody_reads_or_that_an_erasure_may_not_change(
        self, words: tuple[str, ...], officer: Officer
    ) -> None:
        officer.logs()
        before = officer.done("2027-05-03", "report", *words, "--year", "2026/27")
        assert officer.done("2027-05-03", "verify")["head"][:12] not in str(before)
        officer.done("2027-05-03", "erase", REF, "--reason", "Asked for", "--yes")
        assert officer.done("2027-05-03", "report", *words, "--year", "2026/27") == before
