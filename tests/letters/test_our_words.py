"""Our own templates pass their own check: short sentences, few passives, no jargon, British, for readers aged 11."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from complaints_cli import places
from complaints_cli.documents import Paper
from complaints_cli.documents import compose as document
from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.media import MARKDOWN
from complaints_cli.domain.terms import CODE_DEFINITION, Flag, LetterKind
from complaints_cli.letters import Setting, check, compose, examined
from complaints_cli.letters.plain_words import Advised, plainer
from complaints_cli.letters.plain_words.sentences import count, is_whole, sentences
from complaints_cli.pages.outline import outline
from document_stories import ABOUT, sender
from letter_stories import story

OLDEST_READER = 11
MOST_PASSIVES = 0.15
"""Of all sentences, those of the story's officers among them."""
LONGEST = 25
ALL_FLAGS = frozenset(Flag)
TEMPLATES = sorted(
    path for part in ("letters", "documents") for path in (places.templates_folder() / part).rglob("*.md.j2")
)


def with_every_branch(kind: LetterKind) -> tuple[Complaint, Setting]:
    complaint, setting = story(kind)
    return replace(complaint, received=replace(complaint.received, flags=tuple(ALL_FLAGS), group=3)), setting


@pytest.mark.parametrize("told", [story, with_every_branch], ids=["plain", "every branch"])
@pytest.mark.parametrize("kind", LetterKind, ids=str)
def test_a_letter_of_ours_is_plain(kind: LetterKind, told: Callable[[LetterKind], tuple[Complaint, Setting]]) -> None:
    markdown = compose(kind, *told(kind)).markdown
    assert check(markdown.encode(), MARKDOWN, kind, *told(kind)) == ()
    is_plain(examined(markdown.encode(), MARKDOWN, kind, *told(kind)).advised, markdown)


@pytest.mark.parametrize("paper", Paper, ids=str)
def test_a_document_of_ours_is_plain(paper: Paper) -> None:
    markdown = document(paper, sender(), ABOUT[paper])
    is_plain(plainer(outline(markdown.encode(), MARKDOWN), [f"A complaint is {CODE_DEFINITION}"]), markdown)


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_no_branch_of_a_template_is_a_long_sentence(path: Path) -> None:
    text = re.sub(r"\{\{.*?\}\}", "it", path.read_text(encoding="utf-8"))
    found = sentences(re.sub(r"\{%.*?%\}", "\n\n", text))
    assert [each for each in found if count(each) > LONGEST] == []


def is_plain(advised: Advised | None, markdown: str) -> None:
    assert advised is not None
    assert [each for each in advised.advice if each.kind != "passive"] == []
    all_of_it = "\n\n".join(section.text for section in outline(markdown.encode(), MARKDOWN))
    whole = [each for each in sentences(all_of_it) if is_whole(each)]
    assert len(advised.advice) <= MOST_PASSIVES * len(whole)
    assert advised.reading_age is not None
    assert advised.reading_age <= OLDEST_READER
