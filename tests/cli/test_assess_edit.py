"""`assess edit` and `read`: all rows in one form, recorded together or not at all; an older form as a start."""

import sys
from pathlib import Path

import pytest

from officer import Officer

DAY = "2027-04-19"


def blank(officer: Officer, *section: str, name: str = "form.txt") -> Path:
    path = officer.folder / name
    officer.done(DAY, "assess", "edit", *section, "--blank", str(path))
    return path


def fill(path: Path, filled: dict[str, str]) -> str:
    text = path.read_text(encoding="utf-8")
    for name, words in filled.items():
        assert f"== {name} ==\n" in text, name
        text = text.replace(f"== {name} ==\n", f"== {name} ==\n{words}\n")
    path.write_text(text, encoding="utf-8")
    return str(path)


def row(officer: Officer, number: str) -> dict[str, object]:
    (found,) = officer.done(DAY, "assess", "show", number)["answers"]
    assert isinstance(found, dict)
    return found


class TestTheForm:
    def test_has_all_72_rows_or_a_sections_or_one(self, officer: Officer) -> None:
        assert blank(officer, name="a").read_text(encoding="utf-8").count(": comply ==") == 72
        assert blank(officer, "6", name="b").read_text(encoding="utf-8").count(": comply ==") == 20
        assert blank(officer, "6.2", name="c").read_text(encoding="utf-8").count(": comply ==") == 1
        for section in ("0", "10", "six"):
            assert officer.refused(DAY, "assess", "edit", section, code=2) == [("section", None)]
        assert officer.refused(DAY, "assess", "edit", "1.1", code=4) == [("provision", None)]

    def test_has_what_is_on_record_and_what_the_record_shows(self, officer: Officer) -> None:
        officer.logs()
        officer.acknowledges("2026-12-22")
        officer.done(
            DAY, "assess", "answer", "6.2", "--comply", "yes", "--evidence", "The register", "--year", "2025/26"
        )
        officer.done(DAY, "assess", "carry-over")
        officer.done(DAY, "assess", "explain", "6.2", "--because", "A flood.")
        text = blank(officer, "6").read_text(encoding="utf-8")
        for line in (
            "== 6.2: comply ==",
            "#| The record: Acknowledged within 5 working days at stage 1: 0% (0 of 1).",
            "#| Not kept: Acknowledged within 5 working days at stage 1: 1 acknowledged late (C-2026-0001).",
            "#| Explained: A flood.",
            "#| The year before: Yes",
            "== 6.2: evidence ==\nThe register",
            "== 6.2: confirm ==",
            "#| yes, no, partly, not-applicable",
        ):
            assert line in text

    def test_is_recorded_together(self, officer: Officer) -> None:
        form = fill(
            blank(officer, "3"),
            {
                "3.1: comply": "yes",
                "3.1: evidence": "All ways are open.\n\nSince 2020.",
                "3.4: comply": "no",
                "3.4: action": "Publish it.",
                "3.4: due": "30 June 2027",
            },
        )
        data = officer.done(DAY, "assess", "edit", "3", "--form", form)
        assert data["answered"] == ["3.1", "3.4"]
        assert row(officer, "3.1")["evidence"] == "All ways are open.\n\nSince 2020."
        assert row(officer, "3.4")["due_on"] == "2027-06-30"
        assert officer.refused(DAY, "assess", "edit", "3", "--form", form, code=2) == [("unchanged", None)]

    def test_or_not_at_all_with_everything_that_is_wrong(self, officer: Officer) -> None:
        form = fill(blank(officer, "3"), {"3.1: comply": "yes", "3.4: comply": "no", "3.5: comply": "partly"})
        missing = [("action-missing", "8.1"), ("due-missing", "8.1")]
        assert officer.refused(DAY, "assess", "edit", "3", "--form", form) == missing * 2
        form = fill(blank(officer, "3", name="b"), {"3.1: comply": "perhaps", "3.2: evidence": "x", "3.3: due": "soon"})
        line = ("assess", "edit", "3", "--form", form)
        assert [code for code, _ in officer.refused(DAY, *line, code=2)] == ["choice", "missing-option", "date"]
        assert officer.sentences(DAY, *line)[0].startswith("3.1: comply: 'perhaps' is not one of yes, no")

    def test_a_carried_row_is_confirmed_or_answered_anew(self, officer: Officer) -> None:
        for number in ("3.1", "3.2", "3.3"):
            officer.done(DAY, "assess", "answer", number, "--comply", "yes", "--year", "2025/26")
        officer.done(DAY, "assess", "carry-over")
        form = fill(blank(officer, "3"), {"3.1: confirm": "yes", "3.2: evidence": "The briefing", "3.3: confirm": "no"})
        data = officer.done(DAY, "assess", "edit", "3", "--form", form)
        assert (data["answered"], data["confirmed"]) == (["3.2"], ["3.1"])
        assert [row(officer, number)["to_confirm"] for number in ("3.1", "3.2", "3.3")] == [False, False, True]

    def test_what_is_not_in_it_stays(self, officer: Officer) -> None:
        officer.done(DAY, "assess", "answer", "3.1", "--comply", "yes", "--evidence", "All ways")
        toml = officer.file("a.toml", '["3.1"]\ncommentary = "Since 2020."\n["3.4"]\ncomply = "yes"\n')
        assert officer.done(DAY, "assess", "edit", "--from", toml)["answered"] == ["3.1", "3.4"]
        assert (row(officer, "3.1")["evidence"], row(officer, "3.1")["commentary"]) == ("All ways", "Since 2020.")

    def test_an_answer_is_not_taken_back(self, officer: Officer) -> None:
        officer.done(DAY, "assess", "answer", "3.1", "--comply", "yes")
        toml = officer.file("a.toml", '["3.1"]\ncomply = ""\n')
        assert officer.refused(DAY, "assess", "edit", "--from", toml, code=2) == [("missing-option", None)]

    def test_a_day_can_be_taken_out(self, officer: Officer) -> None:
        officer.done(DAY, "assess", "answer", "3.1", "--comply", "yes", "--due", "2027-06-30")
        toml = officer.file("a.toml", '["3.1"]\ndue = ""\n')
        officer.done(DAY, "assess", "edit", "--from", toml)
        assert row(officer, "3.1")["due_on"] is None

    @pytest.mark.parametrize("toml", ['["3.1"]\nmood = "x"\n', '["1.1"]\ncomply = "yes"\n', 'x = "y"\n'])
    def test_what_it_does_not_have_is_refused(self, toml: str, officer: Officer) -> None:
        line = ("assess", "edit", "--from", officer.file("a.toml", toml))
        assert officer.refused(DAY, *line, code=2) == [("form", None)]

    def test_a_heading_that_stands_twice_is_refused(self, officer: Officer) -> None:
        form = officer.file("twice.txt", "== 3.1: comply ==\nyes\n== 3.1: comply ==\nno\n")
        assert officer.refused(DAY, "assess", "edit", "--form", form, code=2) == [("form", None)]
        assert "Line 3 of the form" in officer.sentences(DAY, "assess", "edit", "--form", form)[0]

    def test_not_applicable_is_warned_of(self, officer: Officer) -> None:
        toml = officer.file("a.toml", '["4.1"]\ncomply = "not-applicable"\n')
        assert len(officer.done(DAY, "assess", "edit", "--from", toml)["warnings"]) == 1


class TestInAnEditor:
    def sits_down(self, officer: Officer, monkeypatch: pytest.MonkeyPatch, heading: str, words: str) -> None:
        script = officer.file(
            "editor.py",
            "import sys, pathlib\n"
            "form = pathlib.Path(sys.argv[1])\n"
            "text = form.read_text(encoding='utf-8')\n"
            f"form.write_text(text.replace({heading!r}, {heading + words!r}), encoding='utf-8')\n",
        )
        monkeypatch.setenv("EDITOR", f'"{sys.executable}" "{script}"')
        officer.run.sit_down()

    def test_a_refused_form_is_kept_and_can_be_gone_on_with(
        self, officer: Officer, monkeypatch: pytest.MonkeyPatch, drafts: Path
    ) -> None:
        self.sits_down(officer, monkeypatch, "== 3.4: comply ==\n", "no\n")
        ran = officer.screen(DAY, "assess", "edit", "3")
        assert ran.code == 3
        (kept,) = drafts.glob("*.txt")
        assert str(kept) in ran.err
        self.sits_down(
            officer, monkeypatch, "== 3.4: action ==\n", "Publish it.\n\n== 3.4: due ==\n2027-06-30\n\n== x ==\n"
        )
        assert officer.screen(DAY, "assess", "edit", "3", "--resume").code == 2

    def test_unchanged_it_says_so_and_keeps_nothing(
        self, officer: Officer, monkeypatch: pytest.MonkeyPatch, drafts: Path
    ) -> None:
        self.sits_down(officer, monkeypatch, "nothing to find", "")
        ran = officer.screen(DAY, "assess", "edit", "3")
        assert ran.code == 2
        assert "nothing was recorded" in ran.err
        assert list(drafts.glob("*.txt")) == []


class TestAnOlderForm:
    FORM = (
        "# Self-assessment\n\n"
        "| Code section | Code requirement | Comply: Yes/No | Evidence, commentary and any explanations |\n"
        "| --- | --- | --- | --- |\n"
        "| 1.2 | A complaint must be defined as | Yes | Policy, point 1 |\n"
        "| 2.3 | Landlords must make it easy | Yes | Website |\n"
        "| 5.9 | Escalation | Yes/No | In the policy |\n"
        "| 5.1 | Stage 1 within 10 days | No | Two were late |\n"
        '| 5.11 | Stage 2 | Y | "Said\\\\twice" |\n'
    )

    def test_goes_under_the_numbers_of_2024_and_into_the_form(self, officer: Officer) -> None:
        form, toml = officer.file("old.md", self.FORM), str(officer.folder / "old.toml")
        before = officer.db.read_bytes()
        data = officer.done(DAY, "assess", "read", form, "--output", toml)
        assert officer.db.read_bytes() == before
        assert data["code"] == "2022"
        assert data["rows"]["1.2"] == {"comply": "yes", "evidence": "Policy, point 1"}
        assert data["rows"]["6.3"] == data["rows"]["6.4"] == {"comply": "no", "evidence": "Two were late"}
        assert data["rows"]["6.10"] == {"comply": "yes", "evidence": 'In the policy\n"Said\\twice"'}
        assert data["rows"]["5.11"] == {"evidence": "In the policy"}
        assert data["without_counterpart"] == ["2.3"]
        assert data["unread"] == ["5.9"]
        assert "1.3" in data["nothing_for"]
        refused = officer.refused(DAY, "assess", "edit", "--from", toml, code=2)
        assert ("missing-option", None) in refused
        text = Path(toml).read_text(encoding="utf-8").replace('["5.11"]\n', '["5.11"]\ncomply = "yes"\n')
        for number in ("6.3", "6.4"):
            text = text.replace(f'["{number}"]\n', f'["{number}"]\naction = "Faster"\ndue = 2027-06-30\n')
        Path(toml).write_text(text, encoding="utf-8")
        data = officer.done(DAY, "assess", "edit", "--from", toml)
        assert data["answered"] == ["1.2", "5.11", "6.3", "6.4", "6.10"]
        assert row(officer, "6.10")["evidence"] == 'In the policy\n"Said\\twice"'

    def test_stands_on_the_screen_with_what_could_not_be_read(self, officer: Officer) -> None:
        screen = officer.sees(DAY, "assess", "read", officer.file("old.md", self.FORM))
        assert '["1.2"]\ncomply = "yes"' in screen
        assert "Rows without a counterpart in the Code of 2024: 2.3." in " ".join(screen.split())

    def test_our_own_form_comes_back_as_it_was(self, officer: Officer) -> None:
        officer.done(DAY, "assess", "answer", "6.2", "--comply", "partly", "--action", "x", "--due", "2027-06-30")
        officer.done(DAY, "assess", "answer", "9.5", "--comply", "yes", "--evidence", "Minute 7")
        for form in ("md", "html", "docx"):
            file = str(officer.folder / f"form.{form}")
            officer.done(DAY, "report", "self-assessment", "--output", file)
            data = officer.done(DAY, "assess", "read", file)
            assert data["code"] == "2024"
            assert (data["rows"]["6.2"]["comply"], data["rows"]["9.5"]["comply"]) == ("partly", "yes")
            assert len(data["rows"]) == 2

    @pytest.mark.parametrize(
        ("name", "text", "code"),
        [
            ("form.pdf", "x", "format"),
            ("form.md", "No table", "form"),
            ("form.csv", "Name,Phone,Post,Mail\n", "form"),
        ],
    )
    def test_what_is_none_is_refused(self, name: str, text: str, code: str, officer: Officer) -> None:
        line = ("assess", "read", officer.file(name, text))
        assert officer.refused(DAY, *line, code=2) == [(code, None)]

    def test_what_is_no_utf_8_is_refused(self, officer: Officer) -> None:
        path = officer.folder / "form.csv"
        path.write_bytes("5.12,Größe,Yes,x\n".encode("latin-1"))
        assert officer.refused(DAY, "assess", "read", str(path), code=2) == [("text", None)]

    def test_which_code_it_is_about_can_be_said(self, officer: Officer) -> None:
        file = officer.file("form.csv", "5.12;Another person;yes;The register\n")
        assert list(officer.done(DAY, "assess", "read", file)["rows"]) == ["6.13"]
        assert list(officer.done(DAY, "assess", "read", file, "--code", "2024")["rows"]) == ["5.12"]


def test_the_form_as_csv_holds_your_own_words_and_is_read_back(officer: Officer, tmp_path: Path) -> None:
    words = ("--comply", "yes", "--evidence", "It stands in every letter.", "--year", "2025/26")
    officer.done("2027-04-16", "assess", "answer", "3.7", *words)
    for name in ("own.csv", "own.md", "own.html"):
        form = tmp_path / name
        officer.done("2027-04-16", "report", "self-assessment", "--year", "2025/26", "--output", str(form))
        read = officer.done("2027-04-16", "assess", "read", str(form))
        assert read["rows"] == {"3.7": {"comply": "yes", "evidence": "It stands in every letter."}}
        assert (read["unread"], len(read["nothing_for"])) == ([], 71)
    listed = tmp_path / "sent.csv"
    officer.done("2027-04-16", "report", "submission", "--year", "2025/26", "--output", str(listed))
    assert "Name of the landlord,Larkfield Homes," in listed.read_text(encoding="utf-8")
