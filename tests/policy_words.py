"""A policy's text, and what its words bring up."""

from datetime import date
from textwrap import dedent

from complaints_cli.ombudsman_code.wording import lint
from complaints_cli.ombudsman_code.wording.reading import sentences
from complaints_cli.ombudsman_code.wording.rule import Prompt
from complaints_cli.ombudsman_code.wording.sentence import Sentence, Wording

TODAY = date(2026, 11, 23)


def read(text: str, heading: str = "") -> tuple[Sentence, ...]:
    """The sentences of a plain text under one heading."""
    return sentences([(2 if heading else 0, heading, dedent(text))])


def prompts(text: str, heading: str = "", today: date = TODAY) -> tuple[Prompt, ...]:
    """Everything to look at in a text."""
    return lint(Wording(read(text, heading), today))


def said_in(text: str, heading: str = "") -> set[str]:
    """The numbers of the checks that found a sentence."""
    return {prompt.id for prompt in prompts(text, heading) if prompt.sentence is not None}


def missed_in(text: str, today: date = TODAY) -> dict[str, list[str]]:
    """What a text does not say, by the number of the check."""
    found: dict[str, list[str]] = {}
    for prompt in prompts(text, today=today):
        if prompt.sentence is None:
            found.setdefault(prompt.id, []).append(prompt.message)
    return found
