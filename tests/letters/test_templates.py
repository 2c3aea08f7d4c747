"""Templates run in a sandbox; a landlord's own come first, and cannot leave out what is mandatory."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from complaints_cli import places
from complaints_cli.domain.terms import LetterKind
from complaints_cli.errors import Refused, Unavailable
from complaints_cli.letters import Letter, all_letters, by_kind, compose
from letter_stories import LANDLORD, story

KIND = LetterKind.CORRECTION
PACKAGED = places.templates_folder()


def own(folder: Path, name: str, text: str) -> Path:
    path = folder / "letters" / f"{name}.md.j2"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def composed(folder: Path) -> Letter:
    complaint, setting = story(KIND)
    return compose(KIND, complaint, replace(setting, landlord=replace(LANDLORD, templates=str(folder))))


def refused(folder: Path, text: str) -> str:
    own(folder, "correction", text)
    with pytest.raises(Unavailable) as raised:
        composed(folder)
    return str(raised.value)


def test_an_own_part_comes_first_and_the_rest_is_ours(tmp_path: Path) -> None:
    own(tmp_path, "parts/closing", "## How to contact us\n\nWith kind regards\n\n{{ landlord.name }}\n")
    letter = composed(tmp_path).markdown
    assert letter.endswith("With kind regards\n\nAlder Homes\n")
    assert "## Our mistake" in letter


def test_an_own_template_cannot_leave_out_a_mandatory_part(tmp_path: Path) -> None:
    text = (PACKAGED / "letters" / "correction.md.j2").read_text(encoding="utf-8")
    own(tmp_path, "correction", text.replace("and we are sorry", ""))
    with pytest.raises(Refused) as raised:
        composed(tmp_path)
    (problem,) = raised.value.problems
    assert (problem.code, problem.provision) == ("part-missing", "7.1")
    assert "sorry" in problem.message


def test_a_template_without_the_ombudsman_is_refused_by_its_provision(tmp_path: Path) -> None:
    own(tmp_path, "parts/ombudsman", "")
    with pytest.raises(Refused) as raised:
        composed(tmp_path)
    assert [problem.provision for problem in raised.value.problems] == ["3.7"]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("a\n{{ surname }}", "correction.md.j2, line 2, is wrong: 'surname' is undefined"),
        ("{{ landlord.fax }}", "has no attribute 'fax'"),
        ("{{ none }}", "It prints None, which is no text."),
        ("{{ '' }}", "It prints '', which is no text."),
        ("{{ true }}", "It prints True"),
        ("{{ landlord }}", "which is no text"),
        ("{{ none | quoted }}", "It prints None"),
        ("{{ on_behalf_of | paragraphs }}", "It prints ''"),
        ("a\n{% if %}", "correction.md.j2, line 2, is wrong: Expected an expression"),
        ("{% include 'letters/parts/none.md.j2' %}", "there is no template letters/parts/none.md.j2"),
        ("{% include '../secrets.md.j2' %}", "An include names one file of your folder or of ours"),
        ("{% include 'letters/Correction.md.j2' %}", "An include names one file of your folder or of ours"),
        ("{% include 'letters/correction.md.j2' %}", "it includes itself, without an end."),
        ("{{ letterhead | table }}", "correction.md.j2, line 1, is wrong"),
        ("{{ 1 / 0 }}", "It reckons or runs something."),
        ("{{ ref.__class__.__mro__ }}", "__mro__ is nothing to print."),
        ("{{ ''.__class__.__subclasses__() }}", "It calls something."),
        ("{{ self.__init__.__globals__ }}", "__globals__ is nothing to print."),
        ("{{ cycler.__init__.__globals__.os.popen('id').read() }}", "It calls something."),
        ("{{ letterhead.append('x') }}", "It calls something."),
        ("{% for n in range(10000000) %}x{% endfor %}", "It calls something."),
    ],
)
def test_a_template_that_is_wrong_is_named(tmp_path: Path, text: str, says: str) -> None:
    message = refused(tmp_path, text)
    assert message.startswith(f"The template {tmp_path / 'letters' / 'correction.md.j2'}, line ")
    assert says in message


def test_a_template_that_makes_too_much_is_stopped(tmp_path: Path) -> None:
    assert "far too long" in refused(tmp_path, "{% for a in ref %}" * 2 + "a" * 100_000 + "{% endfor %}" * 2)


def test_a_template_that_is_too_long_is_not_read(tmp_path: Path) -> None:
    assert "is longer than 200000 characters" in refused(tmp_path, "a" * 200_001)


def test_a_template_that_is_no_text_is_named(tmp_path: Path) -> None:
    own(tmp_path, "correction", "").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(Unavailable, match="cannot be read as UTF-8"):
        composed(tmp_path)


def test_a_link_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("a secret", encoding="utf-8")
    link = own(tmp_path / "mine", "correction", "")
    link.unlink()
    link.symlink_to(secret)
    with pytest.raises(Unavailable, match="leads out of the templates' folder") as raised:
        composed(tmp_path / "mine")
    assert raised.value.problems[0].code == "template-link"


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(Unavailable, match=r"There is no folder .*gone.*settings set templates"):
        composed(tmp_path / "gone")


def test_what_a_fact_says_is_not_run(tmp_path: Path) -> None:
    own(tmp_path, "parts/behalf", "{{ '{{ 7*7 }}' }}")
    with pytest.raises(Refused, match=re.escape("“{{ 7*7 }}” was left in the letter")):
        composed(tmp_path)


def test_every_packaged_template_is_used() -> None:
    files = {path.name.removesuffix(".md.j2") for path in (PACKAGED / "letters").glob("*.md.j2")}
    assert files == {spec.template for spec in all_letters().values()}
    texts = [path.read_text(encoding="utf-8") for path in (PACKAGED / "letters").rglob("*.md.j2")]
    parts = {path.relative_to(PACKAGED).as_posix() for path in (PACKAGED / "letters" / "parts").iterdir()}
    assert {part for part in parts if not any(part in text for text in texts)} == set()


def test_a_kind_is_written_once() -> None:
    specs = list(all_letters().values())
    last = specs[-1].kind
    with pytest.raises(ValueError, match=f"the letter {last} is written twice"):
        by_kind([*specs, specs[-1]])
    with pytest.raises(ValueError, match=f"no file writes the letter {last}"):
        by_kind(specs[:-1])


def test_without_advice_to_give_the_letter_goes_on() -> None:
    complaint, setting = story(LetterKind.ACKNOWLEDGEMENT_1)
    silent = replace(setting, landlord=replace(LANDLORD, advice=""))
    assert "Citizens Advice" not in compose(LetterKind.ACKNOWLEDGEMENT_1, complaint, silent).markdown
