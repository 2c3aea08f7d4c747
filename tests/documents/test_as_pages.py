"""Every document is a page with its headings in order, in our words; and what somebody typed is nothing but text."""

import re
from dataclasses import replace
from itertools import pairwise

import pytest

from complaints_cli.documents import Paper, compose
from complaints_cli.documents.answers import claim_answer, feedback_answer, request_choice, thanks
from complaints_cli.documents.authority import authority
from complaints_cli.documents.exceptional import notice
from complaints_cli.domain.plain import clean
from complaints_cli.domain.service_request import begin
from complaints_cli.pages.html import to_html
from complaints_cli.pages.plain_text import to_text
from complaints_cli.pages.sheet import Sheet
from document_stories import (
    ABOUT,
    ANSWERED,
    BY,
    CLAIM,
    CRITICISED,
    CRITICISM,
    FULL,
    ON,
    PRAISE,
    REQUESTED,
    TIME,
    sender,
)
from letter_stories import HEATING, RECEIVED, folded
from stories_beside import SPEAKS

A_PART = {Paper.NEWSLETTER}
"""What goes into a page of somebody else's, and begins below its first heading."""
NEVER = ("designated person", "8 weeks", "eight weeks", "informal", "formal complaint", "sorry you feel", "regarding")
HOSTILE = (
    "[red]x[/] **bold** _it_ `code`",
    "# A heading",
    "Outcome\n=======",
    "{{ 7*7 }} {% raise 'no' %}",
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "a | b\n--- | ---\nc | d",
    "![x](http://tracker.example/x.png) [x] [ ]",
    "- one\n1. one\n> quoted",
    "\u202eright to left",
    "word " * 4000,
)


@pytest.mark.parametrize("paper", Paper, ids=str)
def test_it_has_one_first_heading_and_leaves_out_no_level(paper: Paper) -> None:
    page = to_html(compose(paper, sender(), ABOUT[paper]), Sheet(title="A document"))
    levels = [int(found) for found in re.findall(r"<h([1-6])>", page)]
    assert levels.count(1) == (0 if paper in A_PART else 1)
    assert levels[0] == (2 if paper in A_PART else 1)
    assert all(after - before <= 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("paper", Paper, ids=str)
def test_it_has_no_word_that_we_never_use(paper: Paper) -> None:
    said = compose(paper, sender(), ABOUT[paper]).lower()
    assert [word for word in NEVER if word in said] == []


def told(text: str) -> dict[Paper, str]:
    """Every document that prints what somebody typed, with that text wherever it can be."""
    made = begin("SR-2026-0001", replace(REQUESTED, name=text, adjustment=text, summary=text))
    praise = replace(PRAISE, received=replace(PRAISE.received, text=text, name=text, team=text))
    criticism = replace(CRITICISM, received=replace(CRITICISED, summary=text, name=text))
    claim = replace(CLAIM, received=replace(CLAIM.received, what=text, name=text))
    answer = replace(ANSWERED, reasons=text, basis=text)
    spoken_for = folded(
        replace(RECEIVED, name=text), HEATING, replace(SPEAKS, name=text, address="1 Ash Road", phone=text, email=text)
    )
    time = replace(TIME, what=text, why=text)
    about = {
        Paper.REQUEST_CHOICE: request_choice(made, sender(), text, BY),
        Paper.THANKS: thanks(praise, sender()),
        Paper.FEEDBACK_ANSWER: feedback_answer(criticism, sender(), text),
        Paper.CLAIM_ANSWER: claim_answer(claim, answer, sender()),
        Paper.AUTHORITY_FORM: authority(spoken_for),
        Paper.EXCEPTION_NOTICE: notice(time, text, ON),
    }
    return {paper: compose(paper, sender(FULL), facts) for paper, facts in about.items()}


def tags(markdown: str) -> list[str]:
    """Every tag of the page, but for the breaks within a paragraph."""
    found = re.findall(r"<(/?[a-z0-9]+)", to_html(markdown, Sheet(title="x")))
    return [tag for tag in found if tag != "br"]


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: text[:12])
def test_what_somebody_typed_is_text_in_every_document(text: str) -> None:
    for paper, markdown in told(text).items():
        assert tags(markdown) == tags(told("x")[paper])
        words = " ".join(clean(text).split())
        assert words in " ".join(re.sub(r"(?m)^ {4}", "", to_text(markdown)).split())
