"""Free text in papers that go from desk to desk: it is shown where it names none of those whom the complaint is of."""

import re

from complaints_cli.domain.event import ERASED
from complaints_cli.domain.people import TITLES
from complaints_cli.reports.measuring.span import Span

SHORTEST = 3
"""Letters of a word of a name that is looked for: a shorter one is in too many other words."""
PARTIES = """
    SELECT name, address FROM complaint WHERE ref = :ref
    UNION ALL SELECT rep, NULL FROM complaint WHERE ref = :ref
    UNION ALL SELECT name, address FROM representative WHERE ref = :ref
    UNION ALL SELECT preferred_name, NULL FROM resident WHERE ref = :ref
    UNION ALL SELECT members, NULL FROM resident WHERE ref = :ref"""


def unnamed(span: Span, ref: str, text: str | None) -> str:
    """The text; where it names somebody of the complaint, or their home, where it can be read instead."""
    if not text or text == ERASED:
        return text or ""
    return f"It names somebody: see {ref}." if names_somebody(span, ref, text) else text


def names_somebody(span: Span, ref: str, text: str) -> bool:
    """Whether a text names somebody of the complaint, or their home."""
    names = {word for row in span.rows(PARTIES, {"ref": ref}) for word in _looked_for(row["name"], row["address"])}
    plain = text.casefold()
    return any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", plain) for name in names)


def _looked_for(name: str | None, address: str | None) -> list[str]:
    words = re.findall(r"\w+", (name or "").casefold())
    street = re.split(r"[,\n]", (address or "").casefold())[0].strip()
    return [each for each in (*words, street) if len(each) >= SHORTEST and each not in TITLES]
