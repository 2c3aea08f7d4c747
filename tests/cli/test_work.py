"""`work`: points, findings, remedies and learning on one form, recorded in one transaction or not at all."""

import sys
from pathlib import Path

import pytest

from officer import REF, Officer

FILLED = {
    "point 1: decision": "upheld",
    "point 1: reasons": "The parts were ordered late.\n\nTwice.",
    "remedy 1: what": "Fit a new boiler",
    "remedy 1: due": "1 Mar 2027",
    "remedy 1: owner": "J Evans",
    "learning: change": "Parts are ordered on the day.",
}


def _blank(officer: Officer, day: str = "2026-12-22", name: str = "work.txt") -> Path:
    path = officer.folder / name
    officer.done(day, "work", REF, "--blank", str(path))
    return path


def _fill(path: Path, filled: dict[str, str]) -> str:
    """The form with something written under its headings, before the notes that are there."""
    text = path.read_text(encoding="utf-8")
    for name, words in filled.items():
        assert f"== {name} ==" in text, name
        text = text.replace(f"== {name} ==\n", f"== {name} ==\n{words}\n")
    path.write_text(text, encoding="utf-8")
    return str(path)


class TestTheForm:
    def test_blank_records_nothing_and_is_never_written_over(self, officer: Officer) -> None:
        officer.logs()
        before = officer.db.read_bytes()
        path = _blank(officer)
        assert officer.db.read_bytes() == before
        other = str(officer.folder / "other.txt")
        due = officer.done("2026-12-22", "work", REF, "--blank", other)["due"]
        assert [(item["what"], item["due_on"]) for item in due] == [("acknowledge", "2026-12-21")]
        assert "The boiler fails" in path.read_text(encoding="utf-8")
        assert officer.refused("2026-12-22", "work", REF, "--blank", str(path), code=6) == [("exists", None)]

    def test_what_the_policy_is_cited_with_stands_where_it_is_cited(self, officer: Officer) -> None:
        ours = """
            [policy]
            name = "Ours"
            version = "1"
            in_force_from = 2026-12-01
            [stage_1]
            acknowledge_days = 5
            respond_days = 10
            [stage_2]
            acknowledge_days = 5
            respond_days = 20
            [wording]
            documents = ["Repairs policy, section 4"]
            laws = ["Landlord and Tenant Act 1985, section 11"]
            """
        officer.done("2026-12-01", "policy", "adopt", officer.file("ours.toml", ours), "--effective", "2026-12-01")
        officer.logs()
        form = _blank(officer).read_text(encoding="utf-8")
        _, _, cited = form.partition("== point 1: policy ==")
        cited, _, _ = cited.partition("== point 1: evidence ==")
        assert "Repairs policy, section 4" in cited
        assert "Landlord and Tenant Act 1985, section 11" in cited
        shown = officer.done("2026-12-02", "policy", "show", "ours-1")["settings"]["wording"]
        assert shown["laws"] == ["Landlord and Tenant Act 1985, section 11"]

    def test_all_of_it_is_recorded_together(self, officer: Officer) -> None:
        officer.logs()
        officer.acknowledges()
        data = officer.done("2026-12-22", "work", REF, "--form", _fill(_blank(officer), FILLED))
        assert (data["events"], data["state"], data["letter"]) == ([13, 14, 15], "open", None)
        assert [(item["what"], item["due_on"]) for item in data["due"]] == [
            ("respond", "2027-01-07"),
            ("action", "2027-03-01"),
        ]
        (point,) = officer.done("2026-12-22", "show", REF)["points"]
        assert point["findings"][0]["reasons"] == "The parts were ordered late.\n\nTwice."
        assert officer.done("2026-12-22", "respond", REF)["state"] == "answered"

    def test_it_is_filled_in_with_what_is_on_record(self, officer: Officer) -> None:
        officer.logs()
        officer.acknowledges()
        officer.done("2026-12-22", "work", REF, "--form", _fill(_blank(officer), FILLED))
        again = _blank(officer, name="again.txt").read_text(encoding="utf-8")
        for known in ("upheld", "The parts were ordered late.", "Fit a new boiler", "Parts are ordered on the day."):
            assert known in again

    def test_saved_again_unchanged_it_records_nothing(self, officer: Officer) -> None:
        officer.logs()
        officer.acknowledges()
        form = _fill(_blank(officer), FILLED)
        officer.done("2026-12-22", "work", REF, "--form", form)
        assert officer.refused("2026-12-22", "work", REF, "--form", form, code=2) == [("unchanged", None)]
        other = _fill(_blank(officer, name="other.txt"), {"new_point": "The boiler fails"})
        assert officer.refused("2026-12-22", "work", REF, "--form", other, code=2) == [("unchanged", None)]
        again = str(_blank(officer, name="again.txt"))
        assert officer.refused("2026-12-22", "work", REF, "--form", again, code=2) == [("unchanged", None)]

    def test_a_promise_is_not_edited_in_it(self, officer: Officer) -> None:
        officer.logs()
        officer.acknowledges()
        officer.done("2026-12-22", "work", REF, "--form", _fill(_blank(officer), FILLED))
        other = officer.file("f.txt", "== remedy 1: what ==\nFit a new boiler\n== remedy 1: due ==\n2027-04-01\n")
        assert officer.refused("2026-12-22", "work", REF, "--form", other, code=2) == [("remedy-on-record", None)]
        assert "remedy 2" in officer.sentences("2026-12-22", "work", REF, "--form", other)[0]

    def test_a_new_point_joins(self, officer: Officer) -> None:
        officer.logs()
        officer.done("2026-12-15", "work", REF, "--form", _fill(_blank(officer), {"new_point": "Nobody called"}))
        points = officer.done("2026-12-15", "point", "list", REF)["points"]
        assert [point["text"] for point in points] == ["The boiler fails", "Nobody called"]

    def test_at_stage_2_as_at_stage_1(self, officer: Officer) -> None:
        officer.answers_stage_1()
        officer.done("2026-12-22", "escalate", REF)
        filled = {"point 1: unchanged": "yes", "no_learning": "Nothing more."}
        officer.done("2026-12-22", "work", REF, "--form", _fill(_blank(officer), filled))
        (point,) = officer.done("2026-12-22", "show", REF)["points"]
        assert [(found["stage"], found["decision"]) for found in point["findings"]] == [(1, "upheld"), (2, "upheld")]


class TestRefusesAllOfIt:
    def test_naming_everything_that_is_wrong(self, officer: Officer) -> None:
        officer.logs()
        wrong = {
            **FILLED,
            "point 1: decision": "maybe",
            "remedy 1: due": "31/02/2027",
            "learning: due": "soon",
        }
        form = _fill(_blank(officer), wrong)
        refused = officer.refused("2026-12-22", "work", REF, "--form", form, code=2)
        assert refused == [("choice", None), ("date", None), ("date", None)]
        sentences = officer.sentences("2026-12-22", "work", REF, "--form", form)
        assert [sentence.split(": ")[0] for sentence in sentences] == ["point 1", "remedy 1", "learning"]

    def test_a_rule_and_a_slip_at_once(self, officer: Officer) -> None:
        officer.logs()
        wrong = {"remedy 1: what": "Fit a fan", "remedy 1: due": "2026-12-01", "point 1: responsible": "perhaps"}
        form = _fill(_blank(officer), wrong)
        assert {code for code, _ in officer.refused("2026-12-22", "work", REF, "--form", form, code=2)} == {
            "choice",
            "out-of-order",
        }

    @pytest.mark.parametrize(
        ("text", "code"),
        [
            ("Before any heading\n== new_point ==\nx\n", "form"),
            ("== point 1: verdict ==\nupheld\n", "form"),
            ("== points ==\nx\n", "form"),
            ("", "unchanged"),
            ("== remedy 1: due ==\n2027-03-01\n", "missing-option"),
            ("== point 1: decision ==\nupheld\n", "missing-option"),
            ("== point 1: reasons ==\nIt was late.\n", "missing-option"),
        ],
    )
    def test_a_form_that_is_none(self, officer: Officer, text: str, code: str) -> None:
        officer.logs()
        assert officer.refused("2026-12-22", "work", REF, "--form", officer.file("f.txt", text), code=2) == [
            (code, None)
        ]

    def test_what_is_no_text(self, officer: Officer) -> None:
        officer.logs()
        toml = '["remedy 1"]\nwhat = "a\\u0000b"'
        assert officer.refused("2026-12-22", "work", REF, "--from", "-", code=2, typed=toml) == [("text", None)]

    def test_a_point_that_is_not_there(self, officer: Officer) -> None:
        officer.logs()
        form = officer.file("f.txt", "== point 7: decision ==\nupheld\n== point 7: reasons ==\nx\n")
        assert set(officer.refused("2026-12-22", "work", REF, "--form", form, code=4)) == {("point", None)}

    def test_an_answered_stage(self, officer: Officer) -> None:
        officer.answers_stage_1()
        form = officer.file("f.txt", "== point 1: decision ==\nnot-upheld\n== point 1: reasons ==\nx\n")
        assert officer.refused("2026-12-22", "work", REF, "--form", form) == [("answered", "6.3")]

    def test_an_unknown_complaint_a_missing_file_and_no_terminal(self, officer: Officer) -> None:
        officer.logs()
        missing = str(officer.folder / "none.txt")
        assert officer.refused("2026-12-22", "work", "C-2026-0009", "--form", missing, code=4) == [("complaint", None)]
        assert officer.refused("2026-12-22", "work", REF, "--form", missing, code=6) == [("cannot-read", None)]
        assert officer.refused("2026-12-22", "work", REF, code=2) == [("missing-option", None)]


class TestFromToml:
    def test_tables_are_the_headings(self, officer: Officer) -> None:
        officer.logs()
        officer.acknowledges()
        toml = """
            no_learning = "Nothing beyond this."
            ["point 1"]
            decision = "upheld"
            reasons = "It was late."
            ["remedy 1"]
            what = "For distress"
            amount = 150.00
            due = 2027-03-01
        """
        officer.done("2026-12-22", "work", REF, "--from", "-", typed=toml)
        (action,) = officer.done("2026-12-22", "show", REF)["actions"]
        assert (action["amount"], action["due_on"]) == ("150.00", "2027-03-01")
        assert officer.done("2026-12-22", "respond", REF, "--check")["ready"] is True

    @pytest.mark.parametrize(
        ("toml", "code"), [("[remedy]\nwhat = 'x'", "form"), ("a = ", "toml"), ("['point 1']\nwhy = 'x'", "form")]
    )
    def test_what_it_cannot_be(self, officer: Officer, toml: str, code: str) -> None:
        officer.logs()
        assert officer.refused("2026-12-22", "work", REF, "--from", officer.file("w.toml", toml), code=2) == [
            (code, None)
        ]


class TestInAnEditor:
    def _editor(self, officer: Officer, monkeypatch: pytest.MonkeyPatch, heading: str, words: str) -> None:
        script = officer.file(
            "editor.py",
            "import sys, pathlib\n"
            "form = pathlib.Path(sys.argv[1])\n"
            "text = form.read_text(encoding='utf-8')\n"
            f"form.write_text(text.replace({heading!r}, {heading + words!r}), encoding='utf-8')\n",
        )
        monkeypatch.setenv("EDITOR", f'"{sys.executable}" "{script}"')
        officer.run.sit_down()

    def test_what_was_typed_is_recorded(self, officer: Officer, monkeypatch: pytest.MonkeyPatch, drafts: Path) -> None:
        officer.logs()
        self._editor(officer, monkeypatch, "== new_point ==\n", "Nobody called\n")
        assert officer.screen("2026-12-15", "work", REF).code == 0
        assert list(drafts.glob("*.txt")) == []

    def test_what_was_refused_is_kept_and_can_be_gone_on_with(
        self, officer: Officer, monkeypatch: pytest.MonkeyPatch, drafts: Path
    ) -> None:
        officer.logs()
        self._editor(officer, monkeypatch, "== point 1: decision ==\n", "upheld\n")
        ran = officer.screen("2026-12-15", "work", REF)
        assert ran.code == 2
        (kept,) = drafts.glob("*.txt")
        assert str(kept) in ran.err
        self._editor(officer, monkeypatch, "== point 1: reasons ==\n", "It was late.\n")
        assert officer.screen("2026-12-15", "work", REF, "--resume").code == 0
        (point,) = officer.done("2026-12-15", "show", REF)["points"]
        assert point["findings"][0]["reasons"] == "It was late."

    def test_left_as_it_was_it_says_so_and_keeps_nothing(
        self, officer: Officer, monkeypatch: pytest.MonkeyPatch, drafts: Path
    ) -> None:
        officer.logs()
        self._editor(officer, monkeypatch, "nothing to find", "")
        ran = officer.screen("2026-12-15", "work", REF)
        assert ran.code == 2
        assert "nothing was recorded" in ran.err
        assert list(drafts.glob("*.txt")) == []


def test_a_further_matter_after_the_answer_is_sent_to_point_add_and_not_lost(officer: Officer) -> None:
    officer.answers_stage_1()
    officer.done("2026-12-22", "escalate", REF)
    form = _fill(_blank(officer), {"new_point": "Nobody called"})
    assert officer.refused("2026-12-22", "work", REF, "--form", form) == [("stands-apart", "6.8")]
