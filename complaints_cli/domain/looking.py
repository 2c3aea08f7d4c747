"""Words that are looked for in a text, as they were typed: every sign is plain text, and spelling is apart.

A word is found where a word begins: "leak" in "leaking", and not "rang" in "arranged".
"""

import re
from collections.abc import Sequence
from functools import cached_property

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.likeness import Likeness, Span, alike, joined
from complaints_cli.errors import Misuse

_TYPED = re.compile(r'["\u201c\u201d]([^"\u201c\u201d]+)["\u201c\u201d]|(\S+)')
AROUND = 60
"""Letters that an excerpt shows on either side of the first word that was found."""


@dataclass(frozen=True)
class Words:
    """What is looked for: all of it must be in one text, in any order; a phrase as it stands."""

    wanted: Sequence[str]

    def are_in(self, text: str) -> bool:
        """Whether a text has all of them."""
        if not self.may_be_in(text):
            return False
        plain = " ".join(alike(text).casefold().split())
        return all(each in plain for each in self.wanted) and all(each.search(plain) for each in self._each)

    def excerpt(self, text: str) -> tuple[str, list[Span]]:
        """A piece of the text around the first of them, on one line, and where they are in it."""
        line = " ".join(text.split())
        places = joined(list(Likeness(line).spans(self._found)))
        if not places:
            return line[: 2 * AROUND], []
        start, end = max(places[0][0] - AROUND, 0), min(places[0][1] + AROUND, len(line))
        start, end = (line.rfind(" ", 0, start) + 1 if start else 0), (_next_space(line, end))
        head, tail = ("… " if start else ""), (" …" if end < len(line) else "")
        shift = len(head) - start
        inside = [(a + shift, b + shift) for a, b in places if start <= a and b <= end]
        return f"{head}{line[start:end]}{tail}", inside

    def may_be_in(self, text: str) -> bool:
        """Whether a text, or several in one, is worth a closer look: what has plain letters alone has a word, or not.

        Most texts have not. False is certain.
        """
        if not text.isascii():
            return True
        low = text.lower()
        return all(each in low for each in self._surest)

    @cached_property
    def _surest(self) -> tuple[str, ...]:
        """Of each the longest run of letters and digits, which no likeness changes."""
        runs = (max(re.findall(r"[a-z0-9]+", each) or [""], key=len) for each in self.wanted)
        return tuple(filter(None, runs))

    @cached_property
    def _each(self) -> tuple[re.Pattern[str], ...]:
        return tuple(map(_beginning, self.wanted))

    @cached_property
    def _found(self) -> re.Pattern[str]:
        longest_first = sorted(self._each, key=lambda each: -len(each.pattern))
        return re.compile("|".join(each.pattern for each in longest_first), re.IGNORECASE)


def _beginning(plain: str) -> re.Pattern[str]:
    """What finds a word or a phrase where a word begins; a sign anywhere."""
    return re.compile(rf"(?<!\w){re.escape(plain)}" if plain[0].isalnum() else re.escape(plain))


def _next_space(line: str, place: int) -> int:
    found = line.find(" ", place)
    return len(line) if found < 0 else found


def words(typed: str) -> Words:
    """What was typed: words, and phrases in quotation marks. Raises Misuse "search" where it is nothing."""
    parts = [phrase or word for phrase, word in _TYPED.findall(typed)]
    wanted = [plain for part in parts if (plain := " ".join(alike(part).casefold().split()))]
    if not wanted:
        raise Misuse("search", "There is nothing to look for. Type a word, several, or a phrase in quotation marks.")
    return Words(tuple(dict.fromkeys(wanted)))
