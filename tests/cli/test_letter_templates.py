"""`letter templates`: what is wrong with one's own is told with file and line before a letter is made by it."""

import sys
from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import pytest

from complaints_cli import places
from officer import Officer

pytestmark = pytest.mark.slow

DAY = "2026-12-14"
OURS = places.templates_folder()
EXAMPLES = Path(__file__).parents[2] / "examples" / "templates"
LATE, CLOSING = "letters/late.md.j2", "letters/parts/closing.md.j2"


@pytest.fixture
def own(tmp_path: Path) -> Callable[..., Path]:
    """Makes a folder of templates from their texts by name; one that begins with / is ours, changed by replacing."""

    def folder(**files: str) -> Path:
        for name, text in files.items():
            path = tmp_path / "own" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return tmp_path / "own"

    return folder


def ours(name: str, was: str, now: str) -> str:
    """Our template with something changed."""
    text = (OURS / name).read_text(encoding="utf-8")
    assert was in text
    return text.replace(was, now)


def found(officer: Officer, folder: Path) -> list[tuple[str, int | None, str]]:
    """What the check finds, which is then what installing is refused for."""
    before = officer.db.read_bytes()
    ran = officer(DAY, "letter", "templates", "--check", str(folder))
    findings = [(each["file"], each["line"], each["message"]) for each in ran.answer["data"]["findings"]]
    assert ran.code == (3 if findings else 0)
    assert len(ran.answer["errors"]) == len(findings)
    assert officer.db.read_bytes() == before
    return findings


WRONG = [
    ("{% set x = 1 %}", "It sets a value."),
    ('{% include "letters/parts/none.md.j2" %}', "There is no template letters/parts/none.md.j2."),
    ('{% include "letters/late.md.j2" %}', "letters/late.md.j2 includes itself, without an end."),
    ("{{ ref.upper() }}", "It calls something."),
    ("{{ landlord.name.first }}", "There is no field first in landlord.name."),
    ("{{ surname }}", "There is no field surname in this letter."),
    ("{{ landlrod.name }}", "There is no field landlrod in this letter. Did you mean landlord?"),
    ("{{ landlord.fone }}", "There is no field fone in landlord. Did you mean phone?"),
    ('{{ landlord["fone"] }}', "There is no field fone in landlord. Did you mean phone?"),
    ("{{ ref.number }}", "There is no field number in ref."),
    ("{% for h in hazards if h.colour %}{{ h.name }}{% endfor %}", "There is no field colour in h."),
    ("{% for h in hazards %}{% for l in h.limits %}{{ l.day }}{% endfor %}{% endfor %}", "There is no field day in l."),
    ("{{ hazards[0].colour }}", "There is no field colour in it."),
    ("{{ (hazards | first).colour }}", "There is no field colour in it."),
    ("{% with x = landlord %}{{ x.fone }}{% endwith %}", "There is no field fone in x. Did you mean phone?"),
    ("{% if a %}{% elif b %}{% else %}{% endif %}", "There is no field b in this letter."),
    ("{{ landlord }}", "which is no text"),
    ("{{ landlord.phone }}", "It prints '', which is no text. Put an if around what can be empty."),
]


@pytest.mark.parametrize(("line", "says"), WRONG)
def test_what_a_template_may_not_hold(officer: Officer, own: Callable[..., Path], line: str, says: str) -> None:
    folder = own(**{LATE: f"{(OURS / LATE).read_text(encoding='utf-8')}\nx\n{line}\n"})
    last = len((OURS / LATE).read_text(encoding="utf-8").splitlines()) + 3
    findings = found(officer, folder)
    assert [(file, number) for file, number, message in findings if says in message] == [(LATE, last)], findings


@pytest.mark.parametrize(
    ("name", "was", "now", "says"),
    [
        (LATE, '{% include "letters/parts/updates.md.j2" %}', "", "“How we will keep you up to date” is missing"),
        (LATE, "**{{ to }}**", "soon", "It must tell when to expect our response"),
        ("letters/response-2.md.j2", '{% include "letters/parts/to-the-ombudsman.md.j2" %}', "", "(Code 6.19 g)"),
        ("letters/parts/ombudsman-contact.md.j2", "{{ ombudsman.phone }}", "0300 1", "how to reach the"),
        (
            CLOSING,
            "{% for text in standard.contact %}",
            "{% for text in standard.help %}",
            "standard paragraphs: contact",
        ),
    ],
)
def test_what_a_letter_must_have(
    officer: Officer, own: Callable[..., Path], name: str, was: str, now: str, says: str
) -> None:
    findings = found(officer, own(**{name: ours(name, was, now)}))
    assert any(file == name and says in message for file, _, message in findings), findings


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("letters/acknowledgment-1.md.j2", "Nothing uses it. Did you mean letters/acknowledgement-1.md.j2?"),
        ("letters/parts/zzz.md.j2", "Nothing uses it."),
        ("letters/Late.md.j2", "Its name has other than small letters, digits and hyphens."),
        ("letters/late.docx", "It is no template: their names end in .md.j2."),
        ("letters/late.md", "It is no template: their names end in .md.j2."),
        ("cy/reports/tsm.md.j2", "Only letters are written in other languages"),
        ("cy/letters/parts/help.md.j2", "Only letters are written in other languages"),
        ("welsh/letters/late.md.j2", "Nothing uses it. Did you mean letters/late.md.j2?"),
        ("cy/words.toml", "it is no TOML"),
    ],
)
def test_a_file_that_is_nothing(officer: Officer, own: Callable[..., Path], name: str, says: str) -> None:
    findings = found(officer, own(**{name: "Words"}))
    assert any(file == name and says in message for file, _, message in findings), findings


def test_a_file_that_cannot_be_read(officer: Officer, own: Callable[..., Path], tmp_path: Path) -> None:
    folder = own(**{LATE: "x" * 200_001})
    (folder / "letters" / "refusal.md.j2").symlink_to(tmp_path / "complaints.db")
    (folder / "letters" / "parts").mkdir()
    (folder / CLOSING).write_bytes(b"\xff")
    (folder / "cy").mkdir()
    (folder / "cy" / "words.toml").write_bytes(b"\xff")
    assert [file for file, _, _ in found(officer, folder)] == [
        "cy/words.toml",
        LATE,
        CLOSING,
        "letters/refusal.md.j2",
    ]


def test_a_folder_that_is_none_or_holds_the_world(
    officer: Officer, own: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert officer.refused(DAY, "letter", "templates", "--check", "nowhere", code=6) == [("templates-folder", None)]
    monkeypatch.setattr("complaints_cli.commands.templates_checked.MOST_FILES", 1)
    folder = own(**{LATE: "a", CLOSING: "b"})
    assert officer.refused(DAY, "letter", "templates", "--check", str(folder), code=6) == [("templates-folder", None)]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_a_folder_that_anyone_can_write_to_is_told_of(officer: Officer, own: Callable[..., Path]) -> None:
    folder = own(**{LATE: (OURS / LATE).read_text(encoding="utf-8")})
    for mode, words in ((0o755, 0), (0o777, 1)):
        folder.chmod(mode)
        for line in (("letter", "templates", "--check", str(folder)), ("settings", "set", "templates", str(folder))):
            said = officer(DAY, *line).answer["messages"]
            assert sum("Anyone who uses this computer can change" in each for each in said) == words, line


def test_a_path_that_leads_elsewhere_from_elsewhere_is_not_taken(officer: Officer) -> None:
    assert officer.refused(DAY, "settings", "set", "templates", "templates", code=2) == [("setting", None)]


def test_templates_that_are_wrong_are_not_taken(officer: Officer, own: Callable[..., Path]) -> None:
    folder = own(**{LATE: "{{ surname }}"})
    refused = officer.refused(DAY, "settings", "set", "templates", str(folder))
    assert refused == [("template", None), ("templates-unsound", None)]
    assert (
        f"complaints letter templates --check {folder}."
        in officer.sentences(DAY, "settings", "set", "templates", str(folder))[-1]
    )
    path = officer.file("own.toml", f'name = "Larkfield Homes"\ntemplates = "{folder}"\n')
    assert officer.refused(DAY, "settings", "load", path) == refused
    ran = officer(DAY, "--db", str(officer.folder / "new.db"), "init", "--from", path)
    assert (ran.code, (officer.folder / "new.db").exists()) == (3, False)


def test_the_examples_are_sound_and_can_be_taken(officer: Officer) -> None:
    assert found(officer, EXAMPLES) == []
    ran = officer(DAY, "letter", "templates", "--check", str(EXAMPLES))
    assert ran.answer["data"]["tried"] == ["acknowledgement-1", "acknowledgement-2", "quick-response"]
    officer.done(DAY, "settings", "set", "templates", str(EXAMPLES))
    items = {each["file"]: each for each in officer.done(DAY, "letter", "templates")["items"]}
    assert items["letters/parts/privacy.md.j2"]["own"]
    assert items["letters/acknowledgement-1.md.j2"] == {
        "file": "letters/acknowledgement-1.md.j2",
        "own": False,
        "languages": ["cy"],
    }


def test_all_of_ours_are_sound_and_tried(officer: Officer, tmp_path: Path) -> None:
    folder = Path(copytree(OURS, tmp_path / "own"))
    (folder / "README.md").write_text("Ours.")
    (folder / ".hidden").write_text("x")
    assert found(officer, folder) == []


def test_a_part_of_ones_own_may_be_put_in(officer: Officer, own: Callable[..., Path]) -> None:
    text = ours(CLOSING, "Yours sincerely", '{% include "letters/parts/our-promise.md.j2" %}\n\nYours sincerely')
    folder = own(**{CLOSING: text, "letters/parts/our-promise.md.j2": "{% for a, b in hazards %}{{ a }}{% endfor %}"})
    assert found(officer, folder) == []


def test_a_kind_that_no_invented_complaint_has_is_only_read(
    officer: Officer, own: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("complaints_cli.commands.templates_checked.specimens", lambda call: {})
    folder = own(**{LATE: "{{ surname }}"})
    ran = officer(DAY, "letter", "templates", "--check", str(folder))
    assert (ran.code, ran.answer["data"]["only_read"]) == (0, ["late"])
    assert "Only read" in officer.sees(DAY, "letter", "templates", "--check", str(folder))


class TestCopies:
    def test_refuses_what_is_there_and_what_is_none(self, officer: Officer, tmp_path: Path) -> None:
        folder = str(tmp_path / "mine")
        officer.done(DAY, "letter", "templates", "--copy", folder, "--file", CLOSING)
        assert officer.refused(DAY, "letter", "templates", "--copy", folder, code=6) == [("exists", None)]
        lines = (("--copy", folder, "--file", "letters/x"), ("--file", CLOSING), ("--copy", folder, "--check", folder))
        codes = [officer.refused(DAY, "letter", "templates", *line, code=2)[0][0] for line in lines]
        assert codes == ["template", "missing-option", "check-and-copy"]

    def test_the_letters_or_some_of_them_as_a_start(self, officer: Officer, tmp_path: Path) -> None:
        data = officer.done(DAY, "letter", "templates", "--copy", str(tmp_path / "mine"))
        assert LATE in data["copied"]
        assert (tmp_path / "mine" / LATE).read_bytes() == (OURS / LATE).read_bytes()
        assert not (tmp_path / "mine" / "reports").exists()
        out = officer.sees(DAY, "letter", "templates", "--copy", str(tmp_path / "cy"), "--file", CLOSING)
        assert "1 file copied" in out
