"""A letter in which no sign of a mark or of wrong words stands has none of them: no look at it is spared wrongly."""

import re
import sys

from hypothesis import given
from hypothesis import strategies as st

from complaints_cli.domain.ombudsman_once import OLD_BOXES, OLD_POSTCODES
from complaints_cli.letters.checks.ombudsman import _OLD, _OLD_SIGNS
from complaints_cli.letters.checks.placeholders import PLACEHOLDER, marks
from complaints_cli.letters.checks.signs import folded, has_one
from complaints_cli.letters.checks.wording import BANNED

MARKS = (
    *("{{ a }}", "{% b %}", "<<c>>", "«d»", "<date>", "<NAME>", "INSERT NAME", "insert", "the name", "here", "____"),
    *("......", "to", "be", "confirmed", "Confirmed", "[name]", "[NAME]", "XX", "xxx", "dd/mm/yyyy", "XX.XX.XX", "TBC"),
    *(
        "???",
        "Lorem",
        "lorem",
        "click",
        "or tap",
        "to enter",
        "text",
        "a date",
        "Choose",
        "an",
        "item.",
        "Error!",
        "No",
    ),
    *(
        "MERGEFIELD",
        "FORMTEXT",
        "DOCVARIABLE",
        "\u0130nsert",
        "\u0131nsert",
        "in\u017fert",
        "\n",
        "\u00a0",
        ".",
        "x",
        "-",
    ),
)
WORDS = (
    *("eight", "8", "weeks", "week", "wee\u212as", "ombudsman", "designated", "person", "informal", "stage", "stages"),
    *(
        "0",
        "zero",
        "pre-complaint",
        "precomplaint",
        "third",
        "3",
        "three",
        "iii",
        "of",
        "process",
        "sorry",
        "apologise",
    ),
    *("apologize", "regret", "to", "hear", "that", "you", "feel", "felt", "are", "unhappy", "if", "we", "there", "\n"),
    *(
        "\u0130nformal",
        "\u0131nformal",
        "\u017forry",
        "SORRY",
        "-",
        ".",
        "\u00a0",
        "L33",
        "7WQ",
        "PO",
        "Box",
        "152",
        "Tower",
    ),
)
GAPS = st.sampled_from(["", " ", "  "])


def texts(pieces: tuple[str, ...]) -> st.SearchStrategy[str]:
    return st.lists(st.tuples(st.sampled_from(pieces), GAPS), max_size=9).map(
        lambda some: "".join(piece + gap for piece, gap in some)
    )


def test_a_letter_is_folded_as_a_pattern_without_regard_to_case_takes_it() -> None:
    """Of all characters that there are."""
    like = re.compile("[a-z]", re.IGNORECASE)
    strange = [char for char in map(chr, range(128, sys.maxunicode + 1)) if like.fullmatch(char)]
    assert len(strange) == 4  # the long s, the Kelvin sign, and the two i of Turkish
    assert [folded(char) for char in sorted(strange)] == ["i", "i", "s", "k"]


@given(texts(MARKS))
def test_no_mark_is_overlooked(text: str) -> None:
    assert [found.span() for found in marks(text)] == [found.span() for found in PLACEHOLDER.finditer(text)]


@given(texts(WORDS))
def test_no_wrong_words_are_overlooked(text: str) -> None:
    assert [each.part for each in BANNED if each.words.search(text) and not has_one(folded(text), each.signs)] == []


@given(texts((*WORDS, *OLD_POSTCODES, *OLD_BOXES, "exchange", "l33", "e14 9ge")))
def test_no_old_address_is_overlooked(text: str) -> None:
    assert not _OLD.search(text) or has_one(folded(text).replace(" ", ""), _OLD_SIGNS)
