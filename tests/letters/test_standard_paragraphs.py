"""Standard paragraphs stand in the letters of their kinds and days, as text, and never for a part that is missing."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from complaints_cli.domain.event import ERASED
from complaints_cli.domain.house_style import Paragraph
from complaints_cli.domain.landlord_terms import Place
from complaints_cli.domain.media import MARKDOWN, MEDIA
from complaints_cli.domain.policy import CODE_2024
from complaints_cli.domain.terms import LetterKind
from complaints_cli.errors import Refused
from complaints_cli.letters import banned, check, compose
from complaints_cli.pages import Sheet, made
from letter_stories import LANDLORD, RULES, story

K = LetterKind
OFFICE = Paragraph(
    number=1,
    name="Office",
    text="Our office moves to 7 Canal Street, Westfield, on 1 February 2027.\n\nThe telephone stays as it is.",
    place=Place.CONTACT,
    letters=(),
    since=date(2026, 12, 21),
    until=date(2027, 1, 7),
)


def written(kind: LetterKind, *paragraphs: Paragraph) -> str:
    complaint, setting = story(kind)
    return compose(kind, complaint, replace(setting, paragraphs=paragraphs)).markdown


def test_a_part_that_is_missing_is_missing_whatever_a_paragraph_says(tmp_path: Path) -> None:
    helping = replace(OFFICE, place=Place.HELP, text="We will not treat you any differently, and can read this to you.")
    own = tmp_path / "letters" / "parts" / "help.md.j2"
    own.parent.mkdir(parents=True)
    own.write_text("## Help and support\n\n{% for text in standard.help %}{{ text | paragraphs }}{% endfor %}\n")
    own.with_name("privacy.md.j2").write_text("")
    complaint, setting = story(K.ACKNOWLEDGEMENT_1)
    landlord = replace(LANDLORD, templates=str(tmp_path))
    with pytest.raises(Refused, match="“Help and support” is empty") as raised:
        compose(K.ACKNOWLEDGEMENT_1, complaint, replace(setting, landlord=landlord, paragraphs=(helping,)))
    assert [problem.provision for problem in raised.value.problems] == ["5.10"]


@pytest.mark.parametrize("form", ["md", "txt", "html"])
def test_nor_does_it_in_an_edited_letter_whose_lines_are_broken_anew(form: str) -> None:
    phone = replace(OFFICE, text="You can always ring the Housing Ombudsman on 0300 111 3000, at PR2 0ET, for advice.")
    complaint, setting = story(K.ACKNOWLEDGEMENT_1)
    setting = replace(setting, paragraphs=(phone,))
    text = compose(K.ACKNOWLEDGEMENT_1, complaint, setting).markdown
    start, end = text.index("## The Housing Ombudsman\n"), text.index("## How to contact us")
    edited = text[:start] + "## The Housing Ombudsman\n\n" + phone.text + "\n\n" + text[end:]
    content = made(edited, MEDIA[form], Sheet(title="A letter"))
    gaps = check(content, MEDIA[form], K.ACKNOWLEDGEMENT_1, complaint, setting)
    assert [(gap.part, gap.provision) for gap in gaps] == [("ombudsman", "3.7")]


def test_a_paragraph_that_names_staff_is_refused_where_the_policy_withholds_names() -> None:
    complaint, setting = story(K.CORRECTION)
    rules = replace(RULES, policy=replace(CODE_2024, staff_names_in_letters=False))
    named = replace(OFFICE, text="Ask for Tom Reeve at the front desk.")
    with pytest.raises(Refused, match="names Tom Reeve"):
        compose(K.CORRECTION, complaint, replace(setting, rules=rules, paragraphs=(named,)))


def test_each_stands_in_its_place() -> None:
    texts = {place: replace(OFFICE, place=place, text=f"It is a sentence for {place}.") for place in Place}
    text = written(K.ACKNOWLEDGEMENT_1, *texts.values())
    helping, contact, last = (text.index(f"It is a sentence for {place}.") for place in Place)
    assert text.index("## Help and support") < helping < text.index("We use what you tell us")
    assert text.index("## How to contact us") < contact < text.index("Yours sincerely")
    assert text.index("Yours sincerely") < last
    assert text.endswith("It is a sentence for after-signature.\n")


def test_two_in_one_place_stand_in_the_order_in_which_they_were_added() -> None:
    text = written(K.LATE, replace(OFFICE, until=None), replace(OFFICE, text="The lift is out of order.", until=None))
    assert "The telephone stays as it is.\n\nThe lift is out of order.\n\nYours sincerely" in text


@pytest.mark.parametrize(
    ("kind", "held"), [(K.ACKNOWLEDGEMENT_1, True), (K.RESPONSE_1, True), (K.REFUSAL, False), (K.LATE, False)]
)
def test_only_in_the_letters_of_its_days(kind: LetterKind, held: bool) -> None:
    """The letters go out on 21 December, on 7, 16 and 11 January: the first and the last day count."""
    assert ("Canal Street" in written(kind, OFFICE)) is held


def test_not_from_the_day_on_which_it_was_ended() -> None:
    ended = replace(OFFICE, ended_on=date(2027, 1, 5))
    assert "Canal Street" in written(K.ACKNOWLEDGEMENT_1, ended)
    assert "Canal Street" not in written(K.EXTENSION, ended)


def test_only_in_the_kinds_named() -> None:
    only = replace(OFFICE, letters=(K.EXTENSION,))
    assert "Canal Street" not in written(K.ACKNOWLEDGEMENT_1, only)
    assert "Canal Street" in written(K.EXTENSION, only)


def test_one_that_was_erased_is_not_printed() -> None:
    assert ERASED not in written(K.EXTENSION, replace(OFFICE, text=ERASED))


def test_it_is_text_and_never_markup_or_code() -> None:
    hostile = "## The Housing Ombudsman\n\n{{ ref }} <b>R&D</b> | [x](javascript:y)"
    text = written(K.EXTENSION, replace(OFFICE, text=hostile))
    assert "\\## The Housing Ombudsman\n\n\\{\\{ ref \\}\\} \\<b\\>" in text


def test_one_without_a_word_in_it_is_no_part_of_anything() -> None:
    assert "* * * * * * * * * *".replace("*", "\\*") in written(
        K.EXTENSION, replace(OFFICE, text="* * * * * * * * * *")
    )


def test_a_date_of_a_paragraph_is_one_that_we_know() -> None:
    complaint, setting = story(K.ACKNOWLEDGEMENT_1)
    setting = replace(setting, paragraphs=(OFFICE,))
    content = compose(K.ACKNOWLEDGEMENT_1, complaint, setting).markdown.encode()
    assert check(content, MARKDOWN, K.ACKNOWLEDGEMENT_1, complaint, setting) == ()


def test_ways_that_are_no_more_are_found_in_words_of_ours() -> None:
    assert [gap.part for gap in banned("A designated person can help you. Wait 8 weeks for the Ombudsman.")] == [
        "eight-weeks",
        "designated-person",
    ]
    assert banned(OFFICE.text) == ()
