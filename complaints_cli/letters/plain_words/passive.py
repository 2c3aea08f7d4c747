"""Verbs that are likely passive: "be" with a participle, and nobody who does it. A pattern is never sure."""

import re

from complaints_cli.domain.dates import WEEKDAYS

_IRREGULAR = (
    "begun|broken|brought|built|bought|caught|chosen|cut|dealt|done|drawn|driven|fed|felt|found|forgotten|given|"
    "gone|held|heard|hit|hurt|kept|known|laid|led|left|let|lost|made|meant|met|mistaken|paid|put|read|run|said|"
    "seen|sent|set|shown|shut|sold|spent|spoken|stolen|struck|taken|taught|thought|told|torn|understood|written"
)
_STATES = (
    "advised|concerned|delighted|disabled|excited|frightened|interested|involved|limited|married|pleased|retired|"
    "scared|supposed|surprised|tired|used|worried"
)
_BETWEEN = r"(?:(?:not|never|also|always|now|already|still|only|first|then|\w+ly)\s+){0,2}"
_BY_WHOM = rf"\s+by\s+(?:our|the|an?|us|you|them|somebody|nobody|(?!{'|'.join(WEEKDAYS)})(?-i:[A-Z]))"
_PASSIVE = re.compile(
    rf"\b(?:am|is|are|was|were|be|been|being)\s+{_BETWEEN}(?!(?:{_STATES}|need|indeed|hundred)\b)"
    rf"(?:\w{{2,}}[^e\W]ed|{_IRREGULAR})\b(?!{_BY_WHOM})",
    re.IGNORECASE,
)


def passive(sentence: str) -> str:
    """The first verb in it that is likely passive and does not say by whom; empty when there is none."""
    found = _PASSIVE.search(sentence)
    return found[0] if found else ""
