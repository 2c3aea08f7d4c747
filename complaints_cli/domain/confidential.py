"""What a procedure about an employee led to is theirs: no letter tells it, though the service is answered for."""

import re

_WORDS = re.compile(
    r"\b(?:disciplin\w+|dismiss(?:ed|al|ing)|sacked|suspen(?:ded|sion)|demot(?:ed|ion)|resign(?:ed|ation)"
    r"|gross\s+misconduct|(?:written|final|verbal|formal|first)\s+warning|grievance|redundan\w+)\b",
    re.IGNORECASE,
)


def disclosures(text: str) -> tuple[str, ...]:
    """The words in a text that may tell what came of a procedure about an employee, each once."""
    return tuple(dict.fromkeys(" ".join(found.lower().split()) for found in _WORDS.findall(text)))
