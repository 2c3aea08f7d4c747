"""What `letter check` says about plain words: advice with its sentence, which refuses nothing at all."""

from typing import TYPE_CHECKING, Any

from complaints_cli.result import Block, Heading, Text

if TYPE_CHECKING:
    from complaints_cli.letters import Advised

GOOD = 11
FIRST = 10
"""How much of it a screen shows."""


def advice_data(advised: "Advised | None") -> dict[str, Any]:
    """All of it, for scripts; the same keys where there can be none yet."""
    if advised is None:
        return {"advice": [], "reading_age": None}
    return {
        "advice": [{"kind": each.kind, "message": each.message, "sentence": each.sentence} for each in advised.advice],
        "reading_age": advised.reading_age,
    }


def advice_screen(advised: "Advised | None") -> list[Block]:
    """The first of it, how much more there is, and the reading age."""
    if advised is None:
        return []
    found = advised.advice
    lines = [Text(f"{each.message} In this sentence: {each.sentence}") for each in found[:FIRST]]
    more = [Text(f"There are {len(found) - FIRST} more. --json shows them all.")] if len(found) > FIRST else []
    return [Heading(f"Advice on words, which stops no letter: {len(found) or 'none'}"), *lines, *more, _age(advised)]


def _age(advised: "Advised") -> Block:
    from complaints_cli.letters.plain_words.reading_age import INSTALL, installed

    if not installed():
        return Text(INSTALL)
    if advised.reading_age is None:
        return Text("There is too little text to estimate a reading age.")
    return Text(
        f"Reading age, an estimate from the length of words and sentences: {advised.reading_age}. Up to {GOOD} is good."
    )
