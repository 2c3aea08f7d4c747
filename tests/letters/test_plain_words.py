"""Advice on our own words, each with its sentence, on nothing that somebody else said; and it never stops a letter."""

import sys

import pytest

from complaints_cli.domain.media import MARKDOWN
from complaints_cli.domain.terms import LetterKind
from complaints_cli.letters import compose, examined
from complaints_cli.letters.plain_words import plainer, quotations
from complaints_cli.letters.plain_words.passive import passive
from complaints_cli.letters.plain_words.reading_age import (
    OLDEST,
    YOUNGEST,
    british,
    estimated_age,
    installed,
    syllables,
)
from complaints_cli.letters.plain_words.sentences import count, sentences
from complaints_cli.pages.outline import Section
from edited import MEDIA, as_they_said, forms
from letter_stories import RECEIVED, folded, story

LONG = f"We came {'and we came ' * 8}then."
SHORT = "We are sorry that nobody came."


def on(text: str, *theirs: str) -> list[tuple[str, str]]:
    """The advice on a text, without its sentences."""
    return [(each.kind, each.message) for each in plainer([Section(2, "A heading", text)], theirs).advice]


class TestSentences:
    @pytest.mark.parametrize(
        ("text", "pieces"),
        [
            ("One. Two? Three!", ["One.", "Two?", "Three!"]),
            ("Mr. Shah and Dr. Lee came. J. Shah left.", ["Mr. Shah and Dr. Lee came.", "J. Shah left."]),
            ("It cost £4.50. We paid.", ["It cost £4.50.", "We paid."]),
            ("See e.g. Section 4. It says so.", ["See e.g. Section 4.", "It says so."]),
            ("He said “Wait.” Then he left.", ["He said “Wait.", "Then he left."]),
            ("Alder Homes\n2 Mill Lane", ["Alder Homes", "2 Mill Lane"]),
            ("- one\n- two", ["one", "two"]),
            ("1. one\n\n2) two", ["one", "two"]),
            ("", []),
            ("It ends with Mr.", ["It ends with Mr."]),
        ],
    )
    def test_where_they_end(self, text: str, pieces: list[str]) -> None:
        assert list(sentences(text)) == pieces

    def test_a_line_that_was_wrapped_goes_on(self) -> None:
        text = "We looked at all that you sent to us, and also at the surveyor's\nown report. Then we decided."
        assert list(sentences(text)) == [text.partition("\n")[0] + " own report.", "Then we decided."]

    def test_a_paragraph_longer_than_any_margin_was_not_wrapped(self) -> None:
        line = "What we are going to do for you, and by when, so that it is right and stays right for you"
        assert list(sentences(f"{line}\nand this")) == [line, "and this"]

    def test_a_list_behind_a_long_line_is_not_the_same_sentence(self) -> None:
        line = "What we are going to do for you, and by when, so that it is right"
        assert list(sentences(f"{line}\n- one\n\ntwo")) == [line, "one", "two"]

    def test_what_is_a_word(self) -> None:
        assert count("We don't owe £1,245.50 to o'Brien-Łukasz - at 4.30, www.alder.example.") == 9


class TestAdvice:
    def test_a_long_sentence(self) -> None:
        assert count(LONG) == 27
        assert on(LONG) == [("long-sentence", "It has 27 words. Make two of it: more than 25 are hard to read.")]
        assert on(f"We came {'and we came ' * 7}at last.") == []

    @pytest.mark.parametrize(
        ("sentence", "verb"),
        [
            ("The pump was replaced.", "was replaced"),
            ("It has not yet been properly looked at.", "been properly looked"),
            ("It will be paid on Friday.", "be paid"),
            ("Nobody was told.", "was told"),
            ("It will be paid by Friday.", "be paid"),
            ("It was decided by Jo Patel.", ""),
            ("It will be decided by somebody else.", ""),
            ("We are concerned.", ""),
            ("You are pleased, and used to it.", ""),
            ("There is indeed a leak.", ""),
            ("There are hundred reasons.", ""),
            ("We replaced the pump.", ""),
            ("It is red.", ""),
        ],
    )
    def test_a_likely_passive(self, sentence: str, verb: str) -> None:
        assert passive(sentence) == verb
        assert on(sentence) == ([("passive", f"“{verb}” is likely passive. Say who does it.")] if verb else [])

    @pytest.mark.parametrize(
        ("sentence", "message"),
        [
            ("We write with regard to it.", "“with regard to”: write “about”."),
            ("Unfortunately nobody came.", "“Unfortunately”: say it without: the word is soon empty."),
            ("This is Without\u00a0Prejudice.", "“Without\u00a0Prejudice”: take it out: a response"),
            ("You made a formal complaint.", "“formal complaint”: write “complaint”: there is no other kind."),
            ("It was an informal chat.", "“informal”: say what was done: nothing is less than a complaint."),
            ("We act as per policy.", "“as per”: write “as in” or “under”."),
            ("You were vexatious.", "“vexatious”: say what happened; the word blames."),
        ],
    )
    def test_jargon(self, sentence: str, message: str) -> None:
        ((kind, told),) = on(sentence)
        assert (kind, told.startswith(message)) == ("jargon", True)

    @pytest.mark.parametrize("sentence", ["We formed a view.", "The upper floor is dry.", "He is an operator."])
    def test_no_jargon(self, sentence: str) -> None:
        assert on(sentence) == []

    @pytest.mark.parametrize(
        ("sentence", "american", "british"),
        [
            ("We apologize.", "apologize", "apologise"),
            ("Our Organization knows.", "Organization", "organisation"),
            ("We recognized it.", "recognized", "recognised"),
            ("Your neighbors know.", "neighbors", "neighbours"),
            ("The color is wrong.", "color", "colour"),
            ("There is mold.", "mold", "mould"),
            ("You canceled it.", "canceled", "cancelled"),
            ("Your license has ended.", "license", "licence"),
        ],
    )
    def test_an_american_spelling(self, sentence: str, american: str, british: str) -> None:
        assert on(sentence) == [("spelling", f"“{american}” is American. Write “{british}”.")]

    @pytest.mark.parametrize(
        "sentence", ["We license the lift.", "Your licence is here.", "The size of the prize.", "A tenor and a motor."]
    )
    def test_no_american_spelling(self, sentence: str) -> None:
        assert on(sentence) == []

    @pytest.mark.parametrize("text", ["We follow HHSRS.", "Your TSMs and our own", "We know the ASB team. It helps."])
    def test_initials_that_are_not_explained(self, text: str) -> None:
        ((kind, message),) = on(text)
        assert kind == "initials"
        assert message.endswith("is not explained. Write out what it stands for.")

    @pytest.mark.parametrize(
        "text",
        [
            "Anti-social behaviour (ASB) is not part of it. We look at ASB apart.",
            "We look at ASB (anti-social behaviour) apart.",
            "Ask your MP, or your GP. See the PDF.",
            "Dear [NAME], we came.",
            "We came on MONDAY, and then on FRI 12 JUNE.",
            "We came on INSERT DATE HERE, we think.",
            "IMPORTANT NEWS FOR YOU",
            "Our reference is C-2026-0001, at WF1 2AB.",
        ],
    )
    def test_initials_that_need_no_explaining(self, text: str) -> None:
        assert on(text) == []


class TestWhoseWords:
    THEIRS = f"Your organization was told regarding the ASB. {LONG}"

    @pytest.mark.parametrize("media", MEDIA)
    @pytest.mark.parametrize("kind", [LetterKind.RESPONSE_1, LetterKind.WITHDRAWAL], ids=str)
    def test_nothing_is_said_of_a_residents_words(self, kind: LetterKind, media: str) -> None:
        complaint, setting = as_they_said(self.THEIRS, kind)
        letter = compose(kind, complaint, setting).markdown
        ours = compose(kind, *story(kind)).markdown
        theirs = examined(forms(letter)[media], media, kind, complaint, setting).advised
        assert theirs == examined(forms(ours)[media], media, kind, *story(kind)).advised

    def test_of_the_same_words_as_ours_it_is(self) -> None:
        kind = LetterKind.RESPONSE_1
        letter = compose(kind, *story(kind)).markdown
        advised = examined(f"{letter}\n{self.THEIRS}\n".encode(), MARKDOWN, kind, *story(kind)).advised
        assert advised is not None
        first, second = sentences(self.THEIRS)
        assert [(each.kind, each.sentence) for each in advised.advice[-5:]] == [
            ("passive", first),
            ("jargon", first),
            ("initials", first),
            ("spelling", first),
            ("long-sentence", second),
        ]

    def test_behind_the_name_of_a_point_they_are_theirs_too(self) -> None:
        assert on("Point 2: It was broken", "It was broken. Nobody came.") == []
        assert on("Reason: It was broken", "It was broken. Nobody came.") != []

    def test_quotations_are_somebody_elses(self) -> None:
        assert quotations("We\n\n> one \\*\n>\n> two\n\n- three") == ("one *", "two")

    def test_what_the_record_cannot_fill_is_not_advised_on_yet(self) -> None:
        kind = LetterKind.RESPONSE_1
        assert examined(LONG.encode(), MARKDOWN, kind, folded(RECEIVED), story(kind)[1]).advised is None


class TestReadingAge:
    EASY = "We came to see you. You let us in. We saw the leak. We will mend it."
    HARD = (
        "Notwithstanding organisational responsibility considerations, investigations established operational "
        "inadequacies. Subsequent communications demonstrated unsatisfactory coordination. Consequently, "
        "comprehensive improvements necessitate considerable expenditure."
    )

    def test_easy_words_are_for_younger_readers_than_hard_ones(self) -> None:
        easy, hard = (plainer([Section(2, "", text)]).reading_age for text in (self.EASY, self.HARD))
        assert (easy, hard) == (YOUNGEST, OLDEST)

    def test_by_the_published_formula(self) -> None:
        # 12 words, 3 sentences and 17 syllables: 0.39 * 4 + 11.8 * 17 / 12 - 15.59 = 2.69, so grade 3, aged 8.
        text = ["Nobody told us then.", "Your kitchen was cold.", "We are sorry today."]
        assert estimated_age(text) == 8

    @pytest.mark.parametrize(
        ("word", "number"),
        [("homes", 1), ("helped", 1), ("decided", 3), ("people", 2), ("rule", 1), ("statement", 2), ("doing", 2)],
    )
    def test_syllables(self, word: str, number: int) -> None:
        assert syllables(word) == number

    def test_too_little_text_has_none(self) -> None:
        assert plainer([Section(2, "", "We came. You left.\n\nAlder Homes\n\n1. 2. 3.")]).reading_age is None

    def test_without_the_extra_there_is_none_and_the_rest_is_there(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setitem(sys.modules, "pyphen", None)
        british.cache_clear()
        assert not installed()
        advised = plainer([Section(2, "", f"{SHORT} {SHORT} {SHORT} Unfortunately.")])
        assert advised.reading_age is None
        assert [each.kind for each in advised.advice] == ["jargon"]
        british.cache_clear()
        monkeypatch.undo()
        assert installed()
