"""Stored words as a reader meets them in a report, and small tables of counts."""

from collections.abc import Mapping, Sequence
from typing import Any

from complaints_cli.domain.dates import day_or_none
from complaints_cli.reports.measuring.measured import Measured
from complaints_cli.reports.measuring.period import plain_day
from complaints_cli.reports.measuring.wording import in_words

GROUNDS = {
    "over-12-months": "The matter was more than 12 months old",
    "proceedings-filed": "Court proceedings had been filed",
    "already-considered": "Already considered under the policy",
    "other": "Another ground",
}
REMEDIES = {
    "apology": "Apology",
    "acknowledgement": "Acknowledging what went wrong",
    "explanation": "Explanation or help",
    "action": "Something done, such as a repair",
    "reconsider": "A decision looked at again",
    "correct-record": "A record put right",
    "money": "Money",
    "policy-change": "A change of policy or practice",
}


def spoken(word: str) -> str:
    """A stored word as people write it, with a capital: "in-person" is "In person"."""
    return sentence_case(in_words(word))


def stored_day(stored: str | None, none: str = "") -> str:
    """A day of the register as people write it, "31 March 2026"; `none` where there is none."""
    day = day_or_none(stored)
    return plain_day(day) if day else none


def sentence_case(text: str) -> str:
    """The text with a capital at its start, the rest as it is."""
    return text[:1].upper() + text[1:]


def sentences(*parts: str | None) -> str:
    """What is there of them, one after the other, each ended as a sentence and said once."""
    return " ".join(part if part.endswith((".", "!", "?")) else f"{part}." for part in dict.fromkeys(parts) if part)


def within_a_sentence(body: str) -> str:
    """Who somebody is, to stand inside a sentence: "The board" is "the board", a name is as it is."""
    return f"the {body[4:]}" if body.startswith("The ") else body


def a_table(columns: Sequence[str], rows: Sequence[Sequence[str | int]], numbers: int) -> dict[str, Any]:
    """A table for a template; its last `numbers` columns are figures."""
    return {"columns": list(columns), "rows": [list(row) for row in rows], "numbers": numbers}


def counts(column: str, measured: Measured, names: Mapping[str, str] | None = None) -> dict[str, Any]:
    """A table of a measure's words and how often each came, with the total when there is more than one."""
    rows = [((names or {}).get(word) or spoken(word), n) for word, n in measured.shown_words.items()]
    if len(rows) > 1:
        rows.append(("Total", measured.shown_total))
    return a_table((column, "Number"), rows, 1)
