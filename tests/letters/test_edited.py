"""A letter that an officer edited: other words are welcome, a part that goes or a date that changes is not."""

from dataclasses import replace

import pytest

from complaints_cli.domain.media import HTML, MARKDOWN, TEXT
from complaints_cli.domain.policy import CODE_2024
from complaints_cli.domain.terms import LetterKind
from complaints_cli.letters import Setting, check, compose
from complaints_cli.pages.html import to_html
from complaints_cli.pages.plain_text import to_text
from complaints_cli.pages.sheet import Sheet
from edited import changed as found
from letter_stories import LANDLORD, RULES, story

ACKNOWLEDGEMENT, RESPONSE = LetterKind.ACKNOWLEDGEMENT_1, LetterKind.RESPONSE_1


def other(told: str, where: str, right: str) -> str:
    return f"The letter says {told}, {where}; the record says {right}. Which is right?"


@pytest.mark.parametrize(
    ("was", "becomes"),
    [
        ("We will send you our full response by **Thursday 7 January 2027**", "Expect it on 7 January 2027"),
        ("## When you will hear from us", "## 4. WHEN YOU WILL HEAR FROM US!"),
        ("0300 111 3000", "0300 1113000"),
        ("PR2 0ET", "**PR20ET**"),
        ("Your complaint is with Priya Shah.", "You can ask for me at any time."),
    ],
)
def test_other_words_are_welcome(was: str, becomes: str) -> None:
    assert found(ACKNOWLEDGEMENT, was, becomes) == []


@pytest.mark.parametrize(
    ("was", "becomes"),
    [
        ("We uphold this point.", "This point is upheld."),
        ("We do not uphold this point.", "We don't uphold this one. You said that it was upheld."),
        ("We partly uphold your complaint.", "Your complaint is upheld in part."),
    ],
)
def test_the_decision_may_be_put_otherwise(was: str, becomes: str) -> None:
    assert found(RESPONSE, was, becomes) == []


def test_another_response_date_is_named_with_the_right_one() -> None:
    gaps = found(
        ACKNOWLEDGEMENT, "full response by **Thursday 7 January 2027**", "full response by **Friday 8 January 2027**"
    )
    part, message = gaps[0]
    assert part == "response-date"
    assert message == (
        "It must tell when we will respond: Thursday 7 January 2027, under “When you will hear from us”. "
        "It says Friday 8 January 2027."
    )


def test_a_date_of_the_opening_that_was_changed_is_named_with_the_right_one() -> None:
    assert found(ACKNOWLEDGEMENT, "We will answer it by **Thursday 7", "We will answer it by **Thursday 14") == [
        ("dates", other("Thursday 14 January 2027", "at its start", "Thursday 7 January 2027"))
    ]


@pytest.mark.parametrize("date", ["Monday 21 December 2026", "20 December 2026", "Monday 14 December 2026"])
def test_a_letter_may_have_been_written_up_to_seven_days_before_it_goes_out(date: str) -> None:
    assert found(ACKNOWLEDGEMENT, "\nMonday 21 December 2026\n", f"\n{date}\n") == []


def test_a_response_that_lay_for_a_week_keeps_its_date() -> None:
    assert found(RESPONSE, "\nThursday 7 January 2027\n", "\nThursday 31 December 2026\n") == []


@pytest.mark.parametrize("date", ["Wednesday 30 December 2026", "Friday 8 January 2027", "7 January 2026"])
def test_a_letter_dated_earlier_than_that_or_later_than_it_goes_out_is_named(date: str) -> None:
    ((part, message),) = found(RESPONSE, "\nThursday 7 January 2027\n", f"\n{date}\n")
    assert part == "dates"
    assert message == (
        f"The letter is dated {date}. It goes out on Thursday 7 January 2027: date it that day, or up to 7 days "
        "before, and not before Monday 14 December 2026."
    )


def test_a_letter_is_not_dated_before_the_complaint_came() -> None:
    ((part, message),) = found(ACKNOWLEDGEMENT, "\nMonday 21 December 2026\n", "\nSunday 13 December 2026\n")
    assert part == "dates"
    assert message.endswith("not before Monday 14 December 2026.")


@pytest.mark.parametrize("kind", [ACKNOWLEDGEMENT, LetterKind.LATE])
def test_a_date_that_is_added_where_the_response_date_stands_is_asked_about(kind: LetterKind) -> None:
    heading = "When you will hear from us" if kind is ACKNOWLEDGEMENT else "When to expect our response"
    added = f"## {heading}\n\nPerhaps on Thursday 28 January 2027."
    assert found(kind, f"## {heading}\n", f"{added}\n") == [
        ("dates", "The letter says Thursday 28 January 2027, and no date of the record is that day. Which is right?")
    ]


def test_a_date_of_the_officers_own_is_welcome_elsewhere() -> None:
    assert (
        found(ACKNOWLEDGEMENT, "Your complaint is with Priya", "Priya is away until Monday 11 January 2027. It is with")
        == []
    )


def test_every_date_of_the_record_that_was_changed_is_named_with_the_right_one() -> None:
    gaps = found(LetterKind.RESPONSE_2, "by Saturday 12 February 2028", "by Sunday 12 March 2028")
    assert gaps == [
        (
            "dates",
            other("Sunday 12 March 2028", "under “If you are unhappy with this response”", "Saturday 12 February 2028"),
        )
    ]


def test_only_the_letters_own_date_has_that_room() -> None:
    was = "We received your complaint on Monday 14 December 2026"
    assert found(ACKNOWLEDGEMENT, was, "We received your complaint on Friday 18 December 2026") == [
        ("dates", other("Friday 18 December 2026", "at its start", "Monday 14 December 2026"))
    ]


def test_a_letter_without_its_own_date_is_read_like_any_other() -> None:
    assert found(ACKNOWLEDGEMENT, "\nMonday 21 December 2026\n", "\n") == []
    late = LetterKind.LATE
    complaint, setting = story(late)
    markdown = compose(late, complaint, setting).markdown
    sections = markdown[markdown.index("## ") :].replace("Monday 18 January", "Saturday 9 January")
    gaps = check(sections.encode(), MARKDOWN, late, complaint, setting)
    assert [gap.message for gap in gaps if gap.part == "dates"] == [
        other("Saturday 9 January 2027", "under “When to expect our response”", "Monday 18 January 2027")
    ]


def test_no_date_at_all_is_said() -> None:
    gaps = found(ACKNOWLEDGEMENT, "by **Thursday 7 January 2027**", "within ten days")
    assert gaps[0][0] == "response-date"
    assert gaps[0][1].endswith("It says no date.")


@pytest.mark.parametrize(
    ("date", "why"),
    [("Monday 7 January 2027", "it is Thursday 7 January 2027"), ("31 February 2027", "there is no such day")],
)
def test_a_date_that_cannot_be_is_named(date: str, why: str) -> None:
    assert ("dates", f"“{date}” cannot be: {why}.") in found(ACKNOWLEDGEMENT, "Thursday 7 January 2027", date)


def test_a_decision_other_than_the_record_is_named() -> None:
    assert found(RESPONSE, "We uphold this point.", "We do not uphold this point.") == [
        (
            "point-1-decision",
            "The record says upheld; under “Our decision on this point” the letter says not upheld.",
        )
    ]
    assert found(RESPONSE, "We uphold this point.", "We thought about it.") == [
        ("point-1-decision", "The record says upheld; under “Our decision on this point” the letter says no decision.")
    ]


def test_a_sum_that_was_changed_is_named() -> None:
    (part, message), more = found(RESPONSE, "We offer you £1,245.50", "We offer you £245.50")
    assert part == "remedy"
    assert message == (
        "It must tell what we offer to put things right, or that we offer nothing: £1,245.50, "
        "under “How we are putting things right”."
    )
    where = "under “How we are putting things right”"
    assert more == ("sums", f"The letter says £245.50, {where}; the record says £1,245.50. Which is right?")


def test_a_promise_with_another_day_is_named() -> None:
    gaps = found(RESPONSE, "Friday 15 January 2027", "Monday 18 January 2027")
    assert [part for part, _ in gaps] == ["actions", "dates"]


def test_a_point_without_its_section_is_named_once() -> None:
    assert found(RESPONSE, "## Point 2: The hall light", "## The hall light") == [
        ("point-2", "The section “Point 2” is missing. It must tell what we decided on point 2.")
    ]


def test_a_point_whose_section_says_nothing_of_decision_and_reasons_is_named() -> None:
    complaint, setting = story(RESPONSE)
    letter = compose(RESPONSE, complaint, setting).markdown
    start, end = letter.index("### What you told us"), letter.index("## Point 2:")
    edited = f"{letter[:start]}We know that it was cold.\n\n{letter[end:]}"
    gaps = check(edited.encode(), MARKDOWN, RESPONSE, complaint, setting)
    assert [(gap.part, gap.provision) for gap in gaps] == [
        ("point-1-definition", "6.9 b"),
        ("point-1-decision", "6.9 c"),
        ("point-1-reasons", "6.9 d"),
    ]


def test_a_letter_that_is_empty_lacks_everything() -> None:
    complaint, setting = story(RESPONSE)
    parts = [gap.part for gap in check(b"", TEXT, RESPONSE, complaint, setting)]
    assert {"reference", "stage", "decision", "point-1", "remedy", "next-step", "ombudsman"} <= set(parts)


def unnamed() -> Setting:
    """The same landlord with a policy by which letters name no staff."""
    _, setting = story(RESPONSE)
    return replace(setting, rules=replace(RULES, policy=replace(CODE_2024, staff_names_in_letters=False)))


def test_a_name_that_the_policy_keeps_out_is_found() -> None:
    complaint, _ = story(RESPONSE)
    markdown = compose(RESPONSE, complaint, unnamed()).markdown
    assert "Priya" not in markdown
    assert "Tom" not in markdown
    gaps = check(
        markdown.replace("nobody kept", "Tom Reeve never kept").encode(), MARKDOWN, RESPONSE, complaint, unnamed()
    )
    assert [(gap.part, gap.provision) for gap in gaps] == [("staff-names", "policy")]


def test_what_word_processors_put_around_a_page_is_not_read() -> None:
    complaint, setting = story(ACKNOWLEDGEMENT)
    page = to_html(compose(ACKNOWLEDGEMENT, complaint, setting).markdown, Sheet(title="A letter"))
    page = page.replace("</head>", "<script>## Nothing</script></head>").replace("<p>", '<p class="MsoNormal"><span>')
    assert check(page.encode(), HTML, ACKNOWLEDGEMENT, complaint, setting) == ()


def test_a_page_without_headings_lacks_its_sections() -> None:
    complaint, setting = story(ACKNOWLEDGEMENT)
    page = to_html(compose(ACKNOWLEDGEMENT, complaint, setting).markdown, Sheet(title="A letter")).replace(
        "<h2>", "<p>"
    )
    page = page.replace("</h2>", "</p>")
    assert "definition" in {gap.part for gap in check(page.encode(), HTML, ACKNOWLEDGEMENT, complaint, setting)}


def test_text_that_was_wrapped_otherwise_is_read_alike() -> None:
    complaint, setting = story(ACKNOWLEDGEMENT)
    text = to_text(compose(ACKNOWLEDGEMENT, complaint, setting).markdown)
    assert (
        check(
            text.replace(" January ", "\nJanuary ").replace("\n", "\r\n").encode(),
            TEXT,
            ACKNOWLEDGEMENT,
            complaint,
            setting,
        )
        == ()
    )


def test_an_ombudsman_without_a_postcode_is_found_by_the_whole_address() -> None:
    complaint, setting = story(ACKNOWLEDGEMENT)
    other = replace(setting, landlord=replace(LANDLORD, ombudsman_address="Box 1\nPreston"))
    assert "Box 1, Preston" in compose(ACKNOWLEDGEMENT, complaint, other).markdown
