"""Where the policy names no staff, a name in our words is refused in every kind of letter, wherever it was typed."""

from collections.abc import Iterator
from dataclasses import fields, replace
from typing import Any

import pytest

from complaints_cli.domain.event import Event
from complaints_cli.domain.events.ombudsman import DeterminationCame, Ordered
from complaints_cli.domain.events.representing import RepAdded
from complaints_cli.domain.events.stages import Acknowledged, Escalated, PointAdded, Received
from complaints_cli.domain.policy import CODE_2024
from complaints_cli.domain.terms import LetterKind
from complaints_cli.letters import Asked, Setting, all_letters, compose, missing_parts
from letter_stories import NAMES, RULES, STORIES, folded, story

NAME = "Kit Marlow"
SAID = f"{NAME} saw to it."
NAMELESS = replace(RULES, policy=replace(CODE_2024, staff_names_in_letters=False))
OURS = tuple(kind for kind, spec in all_letters().items() if not spec.outside)
THEIRS = {
    Received: {"name", "preferred_name", "address", "summary", "rep", "adjustment", "vulnerability", "outcome"},
    RepAdded: {"name", "address"},
    PointAdded: {"text"},
    Acknowledged: {"definition", "outcome"},
    Escalated: {"reasons", "outcome"},
    Ordered: {"what"},
    DeterminationCame: {"words"},
}
"""What the resident, or the Ombudsman, told us: it stays as they put it."""


def at(kind: LetterKind, *, named: bool) -> Setting:
    told = story(kind)[1]
    return replace(told, names={**NAMES, "kit": NAME}, rules=RULES if named else NAMELESS)


def naming(events: tuple[Event, ...]) -> Iterator[tuple[str, tuple[Event, ...]]]:
    """The events with the name in one text of ours, each text in turn."""
    for n, event in enumerate(events):
        for each in fields(event):
            if each.metadata.get("place") == "sealed" and each.name not in THEIRS.get(type(event), ()):
                named: dict[str, Any] = {each.name: SAID}
                yield f"{event.kind} {each.name}", (*events[:n], replace(event, **named), *events[n + 1 :])


@pytest.mark.parametrize("kind", OURS)
def test_whatever_was_said_for_one_letter_names_nobody(kind: LetterKind) -> None:
    complaint, told = story(kind)[0], at(kind, named=False)
    asked = Asked(words=f"{told.asked.words} Ask Mr Marlow.", by=told.asked.by)
    (gap,) = missing_parts(kind, complaint, replace(told, asked=asked))
    assert (gap.part, gap.provision) == ("staff-names", "policy")
    assert gap.message == "By our policy letters name no staff. Our words name Kit Marlow: say who by role."


@pytest.mark.parametrize("kind", OURS)
def test_no_text_of_ours_brings_a_name_into_the_letter(kind: LetterKind) -> None:
    told = []
    for where, events in naming(STORIES[kind][0]):
        complaint = folded(*events)
        found = missing_parts(kind, complaint, at(kind, named=False))
        if [gap.part for gap in found] != ["staff-names"]:
            told += [where] * (NAME in compose(kind, complaint, at(kind, named=False)).markdown)
    assert told == []


@pytest.mark.parametrize("kind", [kind for kind in LetterKind if kind not in OURS])
def test_whoever_answers_us_from_outside_is_told_about_whom_we_ask(kind: LetterKind) -> None:
    complaint, told = story(kind)[0], at(kind, named=False)
    asked = replace(told.asked, words=f"{told.asked.words} {SAID}")
    assert NAME in compose(kind, complaint, replace(told, asked=asked)).markdown
