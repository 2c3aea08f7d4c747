"""A letter is drafted, edited and sent: kept byte for byte, and never with a mandatory part emptied."""

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from officer import REF, Officer

ACK = ("ack", REF, "--responsible", "yes", "--outcome", "A new boiler")
RESPOND_2 = ("respond", REF, "--decider", "Piotr Łukasz")


def _received(officer: Officer) -> None:
    officer.logs()


def _decided(officer: Officer) -> None:
    officer.logs()
    officer.acknowledges()
    officer.decides()


def _escalated(officer: Officer) -> None:
    officer.answers_stage_1()
    officer.done("2026-12-21", "escalate", REF)


STORIES: dict[str, tuple[Callable[[Officer], None], str, tuple[str, ...]]] = {
    "acknowledgement-1": (_received, "2026-12-21", ACK),
    "acknowledgement-2": (_escalated, "2026-12-30", ACK),
    "response-1": (_decided, "2027-01-07", ("respond", REF)),
    "response-2": (Officer.reaches_stage_2, "2027-01-28", RESPOND_2),
}
DEFINITION = [
    (["What you complained about"], "definition", "5.6"),
    (["What you complained about", "Point 1"], "definition-1", "5.6"),
    (["What you would like to happen"], "outcome", "5.6"),
    (["What we are responsible for"], "responsibility", "5.7"),
]
HELP = [
    (["How we deal with complaints"], "process", "3.4"),
    (["Help and support"], "help", "5.10"),
    (["The Housing Ombudsman"], "ombudsman", "3.7"),
]


def _response(rule: str, points: str) -> list[tuple[list[str], str, str]]:
    return [
        (["Our decision on your complaint"], "decision", f"{rule} c"),
        (["What you complained about"], "definition", f"{rule} b"),
        (["What you would like to happen"], "outcome", "5.6"),
        (["Point 1"], "point-1", points),
        (["Point 1", "What you told us"], "point-1-definition", f"{rule} b"),
        (["Point 1", "Our decision on this point"], "point-1-decision", f"{rule} c"),
        (["Point 1", "What we found, and why we decided this"], "point-1-reasons", f"{rule} d"),
        (["How we are putting things right"], "remedy", f"{rule} e"),
        (["What is still to be done"], "actions", f"{rule} f"),
        (["What we have learned"], "learning", "9.1"),
        (["If you are unhappy with this response"], "next-step", f"{rule} g"),
    ]


PARTS = {
    "acknowledgement-1": [*DEFINITION, (["When you will hear from us"], "response-date", "6.2"), *HELP],
    "acknowledgement-2": [
        *DEFINITION,
        (["When you will hear from us"], "response-date", "6.11"),
        (["Who is looking at your complaint"], "reviewer", "6.13"),
        (["How we deal with complaints"], "final", "6.20"),
        *HELP,
    ],
    "response-1": [*_response("6.9", "6.7"), (["The Housing Ombudsman"], "ombudsman", "3.7")],
    "response-2": [*_response("6.19", "6.18"), (["This is our final response"], "final", "6.20")],
}


def _level(line: str) -> int:
    marks = len(line) - len(line.lstrip("#"))
    return marks if line[marks : marks + 1] == " " else 0


def _emptied(letter: str, headings: list[str]) -> str:
    """The letter without the text, and the sections, under a heading; the heading stays."""
    lines = letter.splitlines()
    start = 0
    for heading in headings:
        start = next(
            n for n in range(start, len(lines)) if lines[n].lstrip("# ").startswith(heading) and _level(lines[n])
        )
    ends = (n for n in range(start + 1, len(lines)) if 0 < _level(lines[n]) <= _level(lines[start]))
    return "\n".join([*lines[: start + 1], "", *lines[next(ends, len(lines)) :]])


@pytest.mark.parametrize("kind", STORIES)
def test_with_any_mandatory_part_emptied_it_is_refused_by_name(officer: Officer, kind: str) -> None:
    live, day, words = STORIES[kind]
    live(officer)
    letter = officer.draft(day, *words).read_text(encoding="utf-8")
    for headings, part, provision in PARTS[kind]:
        edited = officer.file("edited.md", _emptied(letter, headings))
        assert (f"letter-{part}", provision) in officer.refused(day, *words, "--letter", edited), headings
    for gone, part in ((REF, "letter-reference"), (f"stage {kind[-1]}", "letter-stage")):
        edited = officer.file("edited.md", letter.replace(gone, "it"))
        assert part in [code for code, _ in officer.refused(day, *words, "--letter", edited)]


@pytest.mark.parametrize("ending", ["md", "txt", "html"])
@pytest.mark.parametrize("kind", STORIES)
def test_what_goes_out_is_kept_byte_for_byte_in_any_format(officer: Officer, kind: str, ending: str) -> None:
    live, day, words = STORIES[kind]
    live(officer)
    path = officer.draft(day, *words, name=f"letter.{ending}")
    path.write_bytes(path.read_bytes().replace(b"Yours sincerely", b"With kind regards,\r\n"))
    data = officer.done(day, *words, "--letter", str(path), "--sent", "hand")
    letter = data["letter"]
    assert (letter["kind"], letter["path"], letter["sent"]) == (kind, str(path), "hand")
    sent = officer.letter(letter["number"])
    assert sent == path.read_bytes()
    assert letter["sha256"] == sha256(sent).hexdigest()


@pytest.mark.parametrize(
    ("ending", "becomes"),
    [
        ("txt", ""),
        ("md", ""),
        ("html", "<!-- {} -->"),
        ("html", "<script>{}</script>"),
        ("html", "<span hidden>{}</span>"),
        ("html", '<span style="color: red; DISPLAY : none"><span>He</span><br>{}</span>'),
        ("html", '<span style="visibility:hidden"><b>{}</b></span>'),
    ],
)
def test_what_nobody_can_read_in_it_is_not_there(officer: Officer, ending: str, becomes: str) -> None:
    _decided(officer)
    path = officer.draft("2026-12-22", "respond", REF, name=f"letter.{ending}")
    told = "What we are changing: Parts are ordered on the day."
    text = path.read_text(encoding="utf-8")
    assert told in text
    path.write_text(text.replace(told, becomes.format(told)), encoding="utf-8")
    refused = officer.refused("2026-12-22", "respond", REF, "--letter", str(path))
    assert refused == [("letter-learning", "9.1")]


class TestADraft:
    def test_is_a_file_and_no_event(self, officer: Officer) -> None:
        officer.logs()
        path = officer.folder / "draft.md"
        before = officer.db.read_bytes()
        data = officer.done("2026-12-21", *ACK, "--draft", str(path))
        assert officer.db.read_bytes() == before
        content = path.read_bytes()
        assert (data["events"], data["letter"]) == (
            [],
            {
                "kind": "acknowledgement-1",
                "path": str(path),
                "sha256": sha256(content).hexdigest(),
                "sent": None,
                "number": None,
            },
        )
        assert officer.done("2026-12-21", "show", REF)["stages"][0]["acknowledged_on"] is None

    def test_without_a_name_it_has_the_complaints(self, officer: Officer, monkeypatch: pytest.MonkeyPatch) -> None:
        officer.logs()
        monkeypatch.chdir(officer.folder)
        officer.done("2026-12-21", *ACK, "--draft")
        assert (officer.folder / f"{REF}-acknowledgement-1.md").exists()

    def test_says_the_command_that_sends_it(self, officer: Officer) -> None:
        officer.logs()
        path = officer.folder / "draft.md"
        assert f"--letter {path}" in officer.sees("2026-12-21", *ACK, "--draft", str(path))

    def test_is_never_written_over_a_file(self, officer: Officer) -> None:
        officer.logs()
        path = officer.file("mine.md", "mine")
        assert officer.refused("2026-12-21", *ACK, "--draft", path, code=6) == [("exists", None)]
        assert Path(path).read_text(encoding="utf-8") == "mine"

    def test_of_another_ending_is_refused(self, officer: Officer) -> None:
        officer.logs()
        path = officer.folder / "draft.rtf"
        assert officer.refused("2026-12-21", *ACK, "--draft", str(path), code=2) == [("format", None)]
        assert not path.exists()

    def test_is_refused_like_the_letter(self, officer: Officer) -> None:
        officer.logs()
        path = officer.folder / "draft.md"
        assert officer.refused("2026-12-21", "respond", REF, "--draft", str(path)) == [("not-acknowledged", "6.2")]
        assert not path.exists()


class TestALetter:
    @pytest.mark.parametrize(
        ("name", "content", "code", "error"),
        [
            ("letter.pdf", b"x", 2, "format"),
            ("letter.md", b"\xff\xfe", 2, "text"),
            ("letter.md", None, 6, "cannot-read"),
            ("letter.md", b"a" * 5_000_001, 2, "file"),
        ],
    )
    def test_that_cannot_be_taken(
        self, officer: Officer, name: str, content: bytes | None, code: int, error: str
    ) -> None:
        officer.logs()
        path = officer.folder / name
        if content is not None:
            path.write_bytes(content)
        assert officer.refused("2026-12-21", *ACK, "--letter", str(path), code=code) == [(error, None)]

    def test_that_tells_another_date_than_the_record(self, officer: Officer) -> None:
        officer.logs()
        path = officer.draft("2026-12-21", *ACK)
        text = path.read_text(encoding="utf-8").replace("Thursday 7 January 2027", "Friday 8 January 2027")
        refused = officer.refused("2026-12-21", *ACK, "--letter", officer.file("edited.md", text))
        assert ("letter-response-date", "6.2") in refused

    def test_that_tells_another_decision_than_the_record(self, officer: Officer) -> None:
        _decided(officer)
        path = officer.draft("2026-12-22", "respond", REF)
        text = path.read_text(encoding="utf-8").replace("We uphold", "We do not uphold")
        refused = officer.refused("2026-12-22", "respond", REF, "--letter", officer.file("edited.md", text))
        assert {code for code, _ in refused} == {"letter-decision", "letter-point-1-decision"}

    def test_of_another_kind(self, officer: Officer) -> None:
        officer.logs()
        path = officer.draft("2026-12-21", *ACK)
        officer.acknowledges()
        officer.decides()
        refused = officer.refused("2026-12-22", "respond", REF, "--letter", str(path))
        assert ("letter-decision", "6.9 c") in refused


@pytest.mark.parametrize(
    ("words", "heading", "part"),
    [
        (("extend", REF, "--days", "3", "--reason", "A part is late."), "The Housing Ombudsman", "letter-ombudsman"),
        (("withdraw", REF, "--said-on", "2026-12-22", "--via", "phone"), None, "letter-reference"),
        (("refuse", REF, "--ground", "other", "--reasons", "Not ours."), "Why", "letter-reasons"),
    ],
)
def test_every_command_with_a_letter_drafts_and_checks_it(
    officer: Officer, words: tuple[str, ...], heading: str | None, part: str
) -> None:
    officer.logs()
    officer.acknowledges()
    letter = officer.draft("2026-12-22", *words).read_text(encoding="utf-8")
    edited = officer.file("edited.md", _emptied(letter, [heading]) if heading else letter.replace(REF, "it"))
    assert part in [code for code, _ in officer.refused("2026-12-22", *words, "--letter", edited)]
    officer.done("2026-12-22", *words, "--letter", str(officer.folder / "draft.md"))
