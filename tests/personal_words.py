"""Command lines in which whatever is about a person has a word of its own, that can be looked for wherever it went."""

import re
from collections.abc import Mapping, Sequence
from zlib import crc32

from every_command import Line

SOWN = re.compile(r"Qz[0-9a-f]{8}")
TOLD = frozenset(
    {
        "--name",
        "--preferred-name",
        "--address",
        "--phone",
        "--email",
        "--adjustment",
        "--vulnerability",
        "--rep",
        "--members",
        "--summary",
        "--point",
        "--what",
        "--text",
        "--words",
        "--outcome",
        "--reason",
        "--reasons",
        "--why",
        "--evidence",
        "--found",
        "--where",
        "--how",
        "--proof",
        "--said",
        "--say",
        "--wrong",
        "--proportionality",
        "--equality",
        "--stays-open",
        "--discretion",
        "--impact",
        "--definition",
    }
)
"""Options with what somebody is called, where they live, how they are, what befell them and what was said to them."""
CODES = {
    ("close", "--reason"),
    ("learning told", "--how"),
    ("ombudsman determination", "--outcome"),
    ("ombudsman determination", "--point"),
    ("person permission", "--proof"),
    ("restriction review", "--outcome"),
}
"""Where such an option takes a word that counts, and no text."""
TOLD_BARE = {"point add": 1, "disability add": 1, "vulnerability add": 1, "rep add": 1, "subject": 0}
"""Where the same stands behind a command without an option."""
OF_THE_LANDLORD = frozenset(
    {
        "settings",
        "staff",
        "training",
        "paragraph",
        "exception",
        "assess",
        "policy",
        "governance",
        "benchmark",
        "survey",
        "calendar",
        "equality",
        "letter",
        "lesson",
        "outage",
    }
)
"""What these record is the landlord's own, and much of it is meant for the public."""
BESIDE = {
    "--name": "Maja Holm",
    "--address": "Flat 2, 1 High Street",
    "--phone": "07700 900123",
    "--email": "maja@holm.example",
    "--adjustment": "Large print",
    "--vulnerability": "Recently widowed",
    "--rep": "Ola Holm",
}
"""Told with every complaint that is logged."""


def word_for(text: str) -> str:
    """The word that goes with a text: the same wherever the text is typed."""
    return f"Qz{crc32(text.encode()):08x}"


def personal(line: Line) -> tuple[str, tuple[str, ...]]:
    """The command, and what is typed behind it, with such a word in every text that is about a person."""
    _, command, words, _ = line
    if command.split()[0] in OF_THE_LANDLORD:
        return command, words
    typed = list(words)
    bare = TOLD_BARE.get(command)
    for n, word in enumerate(words):
        if n == bare or (n and words[n - 1] in TOLD and (command, words[n - 1]) not in CODES):
            typed[n] = f"{word} {word_for(word)}"
    if command == "log" and "--group" not in words:
        typed += _told(words)
    return command, tuple(typed)


def _told(words: Sequence[str]) -> list[str]:
    more: Mapping[str, str] = {option: text for option, text in BESIDE.items() if option not in words}
    return [part for option, text in more.items() for part in (option, f"{text} {word_for(text)}")] + [
        "--rep-basis",
        "consent",
    ]


def found(text: str) -> set[str]:
    """The words of people that are in a text."""
    return set(SOWN.findall(text))
