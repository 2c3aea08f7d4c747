"""What `letter check` says of words: some refuse the letter, most are advice, which changes no exit code."""

import sys
from pathlib import Path

import pytest

from complaints_cli.letters.plain_words.reading_age import british
from officer import REF, Officer

DAY = "2026-12-21"
ACK = ("ack", REF, "--responsible", "yes", "--outcome", "A new boiler")
ADVISED = "Unfortunately your TSMs were delayed."
POLICY = """
[policy]
name = "Our policy"
version = "2026"
in_force_from = 2026-12-01

[handling]
staff_names_in_letters = false

[stage_1]
acknowledge_days = 5
respond_days = 10

[stage_2]
acknowledge_days = 5
respond_days = 20
"""
REFUSED = "Dear [NAME], we are sorry if you waited. Wait eight weeks before you ask the Ombudsman."


@pytest.fixture
def checked(officer: Officer) -> Officer:
    """Received on Monday 14 December 2026, with all that its acknowledgement needs."""
    officer.logs("2026-12-14", "--outcome", "A new boiler", "--summary", "The boiler fails")
    officer.done("2026-12-14", "point", "set", REF, "1", "--responsible", "yes")
    return officer


def letter(officer: Officer, words: str = "") -> str:
    """The draft of the acknowledgement with a paragraph more."""
    path = officer.draft(DAY, *ACK, name="draft.md")
    return officer.file("edited.md", f"{path.read_text(encoding='utf-8')}\n{words}\n")


def line(path: str) -> tuple[str, ...]:
    return ("letter", "check", path, REF)


class TestAdvice:
    def test_is_counted_with_its_sentence_and_refuses_nothing(self, checked: Officer) -> None:
        data = checked.done(DAY, *line(letter(checked, ADVISED)))
        assert data["findings"] == []
        assert [(each["kind"], each["sentence"]) for each in data["advice"]] == [
            ("passive", ADVISED),
            ("jargon", ADVISED),
            ("initials", ADVISED),
        ]
        assert data["reading_age"] in range(8, 12)

    def test_is_shown_after_the_findings(self, checked: Officer) -> None:
        screen = checked.sees(DAY, *line(letter(checked, ADVISED)))
        fine, _, advice = screen.partition("Every mandatory part of the acknowledgement-1 letter is there.")
        assert "Advice" not in fine
        assert "Advice on words, which stops no letter: 3" in advice
        told = " ".join(advice.split())
        assert f"“were delayed” is likely passive. Say who does it. In this sentence: {ADVISED}" in told
        assert "Reading age, an estimate from the length of words and sentences:" in told

    def test_of_more_than_ten_the_rest_is_counted(self, checked: Officer) -> None:
        path = letter(checked, "\n\n".join(["We are sorry, whilst we wait."] * 13))
        told = " ".join(checked.sees(DAY, *line(path)).split())
        assert told.count("In this sentence:") == 10
        assert "There are 3 more. --json shows them all." in told
        assert len(checked.done(DAY, *line(path))["advice"]) == 13

    def test_of_a_letter_of_ours_there_is_none(self, checked: Officer) -> None:
        path = letter(checked)
        assert checked.done(DAY, *line(path))["advice"] == []
        assert "Advice on words, which stops no letter: none" in checked.sees(DAY, *line(path))

    def test_without_the_extra_it_says_how_to_install_it(
        self, checked: Officer, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        path = letter(checked, ADVISED)
        monkeypatch.setitem(sys.modules, "pyphen", None)
        british.cache_clear()
        data, screen = checked.done(DAY, *line(path)), checked.sees(DAY, *line(path))
        british.cache_clear()
        assert (len(data["advice"]), data["reading_age"]) == (3, None)
        assert "pip install 'complaints-cli[words]'" in " ".join(screen.split())

    def test_of_too_little_there_is_no_reading_age(self, checked: Officer) -> None:
        path = checked.file("short.md", "Dear Maja Holm")
        assert "too little text to estimate a reading age" in checked.screen(DAY, *line(path)).out

    def test_where_the_record_lacks_something_there_is_none_yet(self, officer: Officer) -> None:
        officer.logs()
        path = officer.file("early.md", ADVISED)
        ran = officer(DAY, *line(path))
        assert (ran.code, ran.answer["data"]["advice"], ran.answer["data"]["reading_age"]) == (3, [], None)
        assert "Advice" not in officer.screen(DAY, *line(path)).out


class TestWhatRefuses:
    CODES = ("letter-placeholder", None), ("letter-eight-weeks", "3.7"), ("letter-sorry-you-feel", "7.1")

    def test_is_a_finding_of_the_check(self, checked: Officer) -> None:
        assert tuple(checked.refused(DAY, *line(letter(checked, REFUSED)))) == self.CODES

    def test_keeps_the_letter_from_going_out(self, checked: Officer) -> None:
        assert tuple(checked.refused(DAY, *ACK, "--letter", letter(checked, REFUSED))) == self.CODES

    def test_advice_does_not(self, checked: Officer) -> None:
        path = letter(checked, ADVISED)
        checked.done(DAY, *ACK, "--letter", path)
        assert checked.letter(1) == Path(path).read_bytes()

    def test_a_name_by_which_somebody_was_known_is_found(self, officer: Officer) -> None:
        policy = officer.file("ours.toml", POLICY)
        officer.done("2026-12-01", "policy", "adopt", policy, "--effective", "2026-12-01")
        officer.done("2026-12-01", "staff", "alias", "Jane Evans", "Jane Moss")
        officer.logs()
        path = letter(officer, "Ms Moss rang you.")
        assert officer.refused(DAY, *ACK, "--letter", path) == [("letter-staff-names", "policy")]

    def test_a_resident_may_have_said_it(self, officer: Officer) -> None:
        officer.logs("2026-12-14", "--point", REFUSED)
        officer.done(DAY, *ACK, "--letter", str(officer.draft(DAY, *ACK)))
