"""Lines become sentences: wrapped or double spaced, numbered, in lists, under headings that only look like ones."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from complaints_cli.ombudsman_code.wording.plain_words import plain
from complaints_cli.ombudsman_code.wording.reading import sentences
from policy_words import prompts, read, said_in


def words(text: str, heading: str = "") -> list[str]:
    return [sentence.words for sentence in read(text, heading)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Three months", "3 months"),
        ("ten (10) Working-Days", "10 working days"),
        ("twenty-eight days", "28 days"),
        ("Twenty days", "20 days"),
        ("5–10 business days", "5 to 10 working days"),
        ("a fortnight or one year", "14 days or 12 months"),
        ("within a week", "within 1 week"),
        ("an e-mail, the resident’s “own” words", "an email, the resident's own words"),
        (
            "We'll do what we can't; it won't, you've and don't",
            "we will do what we cannot; it will not, you have and do not",
        ),
        ("first-time and/or second", "first time and or second"),
        ("**Stage One**", "stage 1"),
        ("seventeen of ninety", "17 of 90"),
    ],
)
def test_words_are_compared_in_one_form(text: str, expected: str) -> None:
    assert plain(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One thing. Another thing! A third?", ["One thing.", "Another thing!", "A third?"]),
        ("We list them, e.g. Mr. Ho and Dr. Li. No more.", ["We list them, e.g. Mr. Ho and Dr. Li.", "No more."]),
        ("See no. 5 of it.\nThen go on.", ["See no. 5 of it.", "Then go on."]),
        ("A line that is\nwrapped here.", ["A line that is wrapped here."]),
        ("A line that is\n\nwrapped with gaps.", ["A line that is wrapped with gaps."]),
        ("It goes straight to Stage\n\n2.", ["It goes straight to Stage 2."]),
        ("Reported to the\n\nExecutive Team.", ["Reported to the Executive Team."]),
        ("No full stop here\n\nBut another paragraph.", ["No full stop here", "But another paragraph."]),
        ("", []),
        ("2.1\n\nA numbered paragraph.", ["A numbered paragraph."]),
        ("2.1 A numbered paragraph.", ["A numbered paragraph."]),
        ("It takes\n10 working days.", ["It takes 10 working days."]),
        ("A [link](https://example.org) and *stress*.", ["A link and stress."]),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize("mark", ["- ", "• ", "* ", "a) ", "(b) ", "ii. ", "•\n\n"])
def test_an_item_is_read_with_what_leads_into_it(mark: str) -> None:
    lead, item = read(f"We will not consider complaints about:\n{mark}service charges;")
    assert (lead.words, item.words) == ("We will not consider complaints about:", "service charges;")
    assert item.plain == "we will not consider complaints about service charges;"
    assert item.own == "service charges;"
    assert item.excludes


def test_a_short_lead_takes_the_sentence_before_along() -> None:
    item = read("Some matters are outside this policy. These are:\n\n- old ones")[-1]
    assert item.plain == "some matters are outside this policy. these are old ones"


def test_only_the_first_sentence_of_an_item_goes_on_from_the_lead() -> None:
    first, second = read("We never accept:\n\n- nuisance. However, we look at how we dealt with it.")[-2:]
    assert first.lead == "we never accept"
    assert (second.lead, second.excludes) == ("", False)


def test_items_without_marks_and_the_paragraph_after_them() -> None:
    text = "We refuse:\n\nlate complaints;\n\nOlder Matters\n\nrude complaints.\n\nWe explain why."
    read_in = read(text)
    assert [sentence.lead for sentence in read_in] == ["", "we refuse", "we refuse", "we refuse", ""]


@pytest.mark.parametrize(
    ("after", "is_item"),
    [
        ("Complaints about trees.", True),
        ("We explain why.", False),
        ("Complaints about trees. They grow.", False),
        ("Complaints about trees\nthat are wrapped.", False),
        (f"Complaints about {'tall ' * 30}trees.", False),
    ],
)
def test_sentences_listed_without_marks(after: str, *, is_item: bool) -> None:
    """A word processor's list comes without marks: each a short sentence that begins as no new paragraph does."""
    found = read(f"We refuse:\n\nComplaints about rent.\n\n{after}")
    assert found[1].lead == "we refuse"
    assert (found[2].lead == "we refuse") is is_item


def test_after_items_with_semicolons_a_full_stop_ends_the_list() -> None:
    found = read("We refuse:\n\nlate complaints;\n\nold complaints.\n\nComplaints about trees are welcome.")
    assert [sentence.lead for sentence in found] == ["", "we refuse", "we refuse", ""]


def test_a_list_with_its_and_on_a_line_of_its_own() -> None:
    assert words("We ask for:\n\n- your name;\n\nand\n\n- your address.") == [
        "We ask for:",
        "your name; and",
        "your address.",
    ]


def test_a_list_after_words_without_a_colon() -> None:
    assert read("We will\n\n- answer")[-1].plain == "we will answer"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Our aims\n\nWe answer.", "Our aims"),
        ("## Our aims\n\nWe answer.", "Our aims"),
        ("3.0 Our aims\n\nWe answer.", "Our aims"),
        ("Can I complain?\n\nYes.", "Can I complain?"),
        ("We begin.\nOur aims\n\nWe answer.", "Our aims"),
        ("We have two stages:\n\nStage 1\n\nWe answer.", "Stage 1"),
        ("- We write.\n- We ring\nStage 2: review\nWe answer.", "Stage 2: review"),
        ("We have aims:\n\n3. Our aims\n\nWe answer.", "Our aims"),
        ("our aims\n\nWe answer.", ""),
        ("Our aims are all good,\n\nwe think.", ""),
        ("Our aims are very much those that any landlord of our size has\n\nWe answer.", ""),
    ],
)
def test_headings_by_their_looks(text: str, expected: str) -> None:
    assert read(text)[-1].heading == expected


def test_headings_that_are_marked_as_such_keep_their_levels() -> None:
    found = sentences(
        [(0, "", ""), (2, "Stage 2", ""), (3, "Times", "We respond within 20 working days."), (2, "Other", "Post.")]
    )
    assert [sentence.words for sentence in found if sentence.is_heading] == ["Stage 2", "Times", "Other"]
    assert [sentence.stage for sentence in found] == [2, 2, 2, None, None]


@pytest.mark.parametrize(
    ("text", "heading", "stage"),
    [
        ("We answer stage one complaints.", "", 1),
        ("We answer.", "Stage 2 – review", 2),
        ("At both stage 1 and stage 2 we write.", "", None),
        ("Stage 1 is short. We answer soon.", "", 1),
        ("We answer an escalated complaint.", "", 2),
        ("We send our final response.", "", 2),
        ("We send our final response.", "Stage 1", 1),
        ("Somebody who was not involved at stage 1 answers. We answer.", "Stage 2", 2),
        ("After the stage 1 response you can go on.", "", None),
        ("We agree it as detailed in stage 1.", "Stage 2", 2),
        ("We answer.", "", None),
    ],
)
def test_the_stage_that_a_sentence_speaks_of(text: str, heading: str, stage: int | None) -> None:
    assert read(text, heading)[-1].stage == stage


def test_a_heading_gives_way_to_what_is_found_below_it() -> None:
    assert said_in("Informal complaints\n\nWe settle them on the telephone.") == {"L20"}
    text = "Informal complaints\n\nWe try to resolve complaints informally."
    assert [prompt.sentence.words for prompt in prompts(text) if prompt.id == "L20" and prompt.sentence] == [
        "We try to resolve complaints informally."
    ]


PIECES = (
    *(
        "complaint",
        "complain",
        "stage",
        "1",
        "2",
        "3",
        "we",
        "will",
        "not",
        "accept",
        "within",
        "99999999999",
        "months",
    ),
    *("days", "ombudsman", "informal", "escalate", "acknowledge", "respond", "31 February 0000", "1/1/2024", "é", "’"),
    *(".", ":", ";", "?", "-", "•", "#", "(", ")", "[", "]", "*", "£", "\n", "\n\n", " ", "1" * 5000),
)


@given(st.lists(st.sampled_from(PIECES), max_size=60).map(" ".join))
def test_any_text_is_read_and_looked_at(text: str) -> None:
    found = read(text)
    assert [sentence.n for sentence in found] == list(range(len(found)))
    assert {prompt.sentence.n for prompt in prompts(text) if prompt.sentence} <= {sentence.n for sentence in found}


@pytest.mark.timeout(120)
@pytest.mark.parametrize("text", ["[" * 40_000, "[a](" * 20_000, "<" * 40_000, "1" * 40_000, "not informal " * 8_000])
def test_no_text_takes_for_ever(text: str) -> None:
    found = read(text)
    assert {prompt.sentence for prompt in prompts(text)} <= {None, *found}
