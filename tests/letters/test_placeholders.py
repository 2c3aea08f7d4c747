"""No letter goes out with something left in it that stood for something else; a resident's words may look like it."""

import pytest

from complaints_cli.domain.terms import LetterKind
from edited import MEDIA, quoting, with_words

pytestmark = pytest.mark.slow

LEFT = [
    ("Dear {{ salutation }}", "{{ salutation }}"),
    ("We know. {% if sorry %}", "{% if sorry %}"),
    ("We know. {# tell them #}", "{# tell them #}"),
    ("Dear [NAME]", "[NAME]"),
    ("Dear [Resident’s name]", None),
    ("We came on [insert date here].", "[insert date here]"),
    ("We came on [Date of visit].", "[Date of visit]"),
    ("Dear <<First name>>", "<<First name>>"),
    ("Dear «First_Name»", "«First_Name»"),
    ("We will come on XX/XX/XXXX.", "XX/XX/XXXX"),
    ("We will come on dd/mm/yyyy.", "dd/mm/yyyy"),
    ("We will come on XX January.", "XX"),
    ("We offer you £xxx.", "xxx"),
    ("The plumber: TBC.", "TBC"),
    ("The plumber: tba.", None),
    ("We came at ??? and left.", "???"),
    ("Did we come??", None),
    ("Lorem ipsum dolor.", "Lorem"),
    ("Click or tap here to enter text.", "Click or tap here to enter text"),
    ("Click to enter a date", "Click to enter a date"),
    ("Choose an item.", "Choose an item."),
    ("Choose an item from the list.", None),
    ("Dear [your name]", "[your name]"),
    ("We asked [name withheld].", None),
    ("It says: “keep [your] home dry”.", None),
    ("See Error! Reference source not found.", "Error! Reference source not found"),
    ("It was an error! We are sorry.", None),
    ("Error! Bookmark not defined.", "Error! Bookmark not defined"),
    ("Error! That is what we made.", None),
    ("MERGEFIELD Name", "MERGEFIELD"),
    ("We came on <insert date>.", "<insert date>"),
    ("Dear <NAME>", "<NAME>"),
    ("Ask <name@example.com>.", None),
    ("It took < date unknown, some > say.", None),
    ("We came on ____ and left.", "____"),
    ("We saw snake_case__names.", None),
    ("We came on ...... and left.", "......"),
    ("We came... and left.", None),
    ("Sign here: ........................................", None),
    ("We came on INSERT DATE HERE.", "INSERT DATE HERE"),
    ("We came on insert the date here.", "insert the date here"),
    ("Insert the key, and turn it.", None),
    ("The day is to be confirmed.", "to be confirmed"),
    ("We asked for this to be confirmed by the surveyor.", None),
    ("We looked at everything [the photographs too].", None),
    ("Flat XII has a size XL door.", None),
]


@pytest.mark.parametrize(("words", "named"), LEFT)
def test_what_was_left_to_fill_in_is_named(words: str, named: str | None) -> None:
    gaps = with_words(LetterKind.RESPONSE_1, words)
    assert [(gap.part, gap.provision) for gap in gaps] == ([("placeholder", None)] if named else [])
    assert all(f"“{named}” was left in the letter." in gap.message for gap in gaps)


@pytest.mark.parametrize("media", MEDIA)
@pytest.mark.parametrize("kind", LetterKind, ids=str)
def test_it_is_named_in_every_letter_and_format(kind: LetterKind, media: str) -> None:
    (gap,) = with_words(kind, "Dear «Name», as «Name» knows: TBC", media=media)[:1]
    assert gap.message.startswith("“«Name»” was left in the letter.")
    assert len(with_words(kind, "Dear «Name», as «Name» knows: TBC", media=media)) == 2


@pytest.mark.parametrize("media", MEDIA)
@pytest.mark.parametrize("words", [words for words, _ in LEFT])
def test_what_the_resident_said_may_look_like_it(words: str, media: str) -> None:
    assert quoting(f"Your letter said this. {words} What does it mean?", media) == ()


def test_in_a_heading_it_is_named_too() -> None:
    (gap,) = with_words(LetterKind.RESPONSE_1, "## About [NAME]\n\nNothing more.")
    assert gap.part == "placeholder"
