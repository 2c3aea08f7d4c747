"""A letter in the resident's language is checked as in English: every mandatory part, every date, by their words."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from shutil import copytree

import pytest

from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.event import ERASED
from complaints_cli.domain.events.person import PersonSet
from complaints_cli.domain.media import MARKDOWN, MEDIA
from complaints_cli.domain.terms import LetterKind
from complaints_cli.errors import Refused, Unavailable
from complaints_cli.letters import Letter, Setting, check, compose
from complaints_cli.pages import Sheet, made
from letter_stories import ACKNOWLEDGED, ARRIVED, LANDLORD, folded, setting

EXAMPLES = Path(__file__).parents[2] / "examples" / "templates"
KIND = LetterKind.ACKNOWLEDGEMENT_1


def welsh(folder: Path, language: str = "cy") -> tuple[Complaint, Setting]:
    """A complaint by somebody who is written to in a language, and a landlord with templates in that folder."""
    asked = PersonSet(on=date(2026, 12, 15), language=language, name="Siân Ŵyn-Łukasz")
    complaint = folded(*ARRIVED, asked, ACKNOWLEDGED)
    return complaint, setting(date(2026, 12, 21), replace(LANDLORD, templates=str(folder)))


def letter(folder: Path = EXAMPLES, language: str = "cy") -> Letter:
    return compose(KIND, *welsh(folder, language))


def own(tmp_path: Path) -> Path:
    """A copy of the examples, to change."""
    return Path(copytree(EXAMPLES, tmp_path / "own"))


def changed(path: Path, was: str, now: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert was in text
    path.write_text(text.replace(was, now), encoding="utf-8")


class TestRefuses:
    @pytest.mark.parametrize(
        ("was", "now", "provision"),
        [
            ("# Cam 1: mae", "# Mae", "6.2"),
            ("Ein cyfeirnod: {{ ref }}", "", "6.2"),
            ("## Yr hyn yr hoffech iddo ddigwydd", "", "5.6"),
            ("- {{ point.name }}: {{ point.responsible }}", "- {{ point.responsible }}", "5.7"),
            ("## Cymorth a chefnogaeth", "## Help llaw", "5.10"),
            ("- Ffôn: {{ ombudsman.phone }}", "", "3.7"),
            ("atoch erbyn **{{ respond_by }}**", "atoch cyn hir", "6.2"),
        ],
    )
    def test_a_translation_without_a_mandatory_part(self, tmp_path: Path, was: str, now: str, provision: str) -> None:
        folder = own(tmp_path)
        changed(folder / "cy" / "letters" / f"{KIND}.md.j2", was, now)
        with pytest.raises(Refused) as raised:
            letter(folder)
        assert provision in {problem.provision for problem in raised.value.problems}

    def test_headings_that_the_words_do_not_tell(self, tmp_path: Path) -> None:
        folder = own(tmp_path)
        (folder / "cy" / "words.toml").unlink()
        with pytest.raises(Refused) as raised:
            letter(folder)
        messages = [problem.message for problem in raised.value.problems]
        assert any("“What you complained about” is missing" in message for message in messages)

    @pytest.mark.parametrize(
        ("text", "says"),
        [
            ("weekdays = 7", "weekdays is a list of 7 texts"),
            ('months = ["Ionawr"]', "months is a list of 12 texts"),
            ('headings = "x"', r"\[headings\] has a line for each"),
            ('[phrases]\n"stage 1" = 1', r"\[phrases\] has a line for each"),
            ('[phrases]\n"stage 1" = " - "', r"\[phrases\] has a line for each"),
            ("[days]", "'days' is not known"),
            ("weekdays = [", "it is no TOML"),
        ],
    )
    def test_words_that_are_not_as_they_should_be(self, tmp_path: Path, text: str, says: str) -> None:
        folder = own(tmp_path)
        (folder / "cy" / "words.toml").write_text(text, encoding="utf-8")
        with pytest.raises(Unavailable, match=rf"words\.toml is wrong: .*{says}"):
            letter(folder)

    def test_words_that_are_no_text(self, tmp_path: Path) -> None:
        folder = own(tmp_path)
        (folder / "cy" / "words.toml").write_bytes(b"\xff")
        with pytest.raises(Unavailable, match="cannot be read as UTF-8"):
            letter(folder)

    @pytest.mark.parametrize("form", ["md", "txt", "html"])
    @pytest.mark.parametrize(
        ("was", "now", "says"),
        [
            ("dydd Iau 7 Ionawr 2027", "dydd Gwener 8 Ionawr 2027", "Thursday 7 January 2027"),
            ("dydd Iau 7 Ionawr 2027", "dydd Gwener 7 Ionawr 2027", "it is Thursday 7 January 2027"),
            ("Pryd y byddwch yn clywed gennym", "Pryd", "“When you will hear from us” is missing"),
        ],
    )
    def test_an_edited_letter_that_says_something_else(self, form: str, was: str, now: str, says: str) -> None:
        edited = letter().markdown
        assert was in edited
        content = made(edited.replace(was, now), MEDIA[form], Sheet(title="Llythyr", lang="cy"))
        gaps = check(content, MEDIA[form], KIND, *welsh(EXAMPLES))
        assert any(says in gap.message for gap in gaps), gaps


def test_all_that_is_ours_is_in_the_language_and_their_words_are_theirs() -> None:
    text = letter().markdown
    assert "\ndydd Llun 21 Rhagfyr 2026\n" in text
    assert "Dyddiad derbyn eich cwyn: dydd Llun 14 Rhagfyr 2026." in text
    assert "erbyn **dydd Iau 7 Ionawr 2027**" in text
    assert "- Pwynt 1: Rydym ni’n gyfrifol am hyn." in text
    assert "## Yr Ombwdsmon Tai\n" in text
    assert "### Pwynt 1: The boiler has not worked since 23 November\n" in text
    assert "Annwyl Siân Ŵyn-Łukasz" in text
    assert not {"Monday", "January", "Dear", "Yours"} & set(text.replace("*", " ").split())


@pytest.mark.parametrize("form", ["md", "txt", "html"])
def test_an_edited_letter_in_the_language_or_in_english_is_whole(form: str) -> None:
    for language in ("cy", "en"):
        text = letter(language=language).markdown
        content = made(text, MEDIA[form], Sheet(title="Llythyr", lang=language))
        assert check(content, MEDIA[form], KIND, *welsh(EXAMPLES)) == ()


def test_it_tells_its_language_and_what_in_it_is_english(tmp_path: Path) -> None:
    assert (letter().language, letter().english) == ("cy", ())
    folder = own(tmp_path)
    changed(
        folder / "cy" / "letters" / f"{KIND}.md.j2",
        "Rydym yn defnyddio’r hyn a ddywedwch",
        '{% include "letters/parts/privacy.md.j2" %} {% include "letters/parts/ombudsman-anytime.md.j2" %} Rydym',
    )
    found = letter(folder)
    assert (found.language, found.english) == (
        "cy",
        ("letters/parts/ombudsman-anytime.md.j2", "letters/parts/privacy.md.j2"),
    )


@pytest.mark.parametrize("language", ["pl", "en", ERASED])
def test_without_a_template_in_the_language_all_of_it_is_english(language: str) -> None:
    found = letter(language=language)
    assert (found.language, found.english) == ("en", ())
    assert "Dear Siân Ŵyn-Łukasz" in found.markdown
    assert "keep it for six years" in found.markdown


def test_a_part_alone_that_is_translated_makes_no_letter_of_two_languages(tmp_path: Path) -> None:
    folder = own(tmp_path)
    part = folder / "pl" / "letters" / "parts" / "privacy.md.j2"
    part.parent.mkdir(parents=True)
    part.write_text("Po polsku.", encoding="utf-8")
    assert "Po polsku" not in letter(folder, "pl").markdown


def test_of_a_landlord_without_templates_it_is_english() -> None:
    complaint, _ = welsh(EXAMPLES)
    at = setting(date(2026, 12, 21))
    content = compose(KIND, complaint, at).markdown
    assert check(content.encode(), MARKDOWN, KIND, complaint, at) == ()
