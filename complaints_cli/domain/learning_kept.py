"""What was learned stays when a complaint is erased, where it tells of nobody: it is the landlord's own, and published.

An anonymous sentence is no personal data (UK GDPR, recital 26). One that names somebody of the complaint, or repeats
what they said, goes with the rest.
"""

from collections.abc import Collection, Iterable, Iterator
from datetime import date

from complaints_cli.domain.event import ERASED
from complaints_cli.domain.events.learning import LearningKept
from complaints_cli.domain.learning import KEPT, Learning
from complaints_cli.domain.likeness import alike
from complaints_cli.domain.nearly_named import may_name
from complaints_cli.domain.parties import Parties

RUN = 5
"""So many words in a row that somebody else typed are a repetition of theirs."""


def kept(
    learned: Iterable[Learning], people: Parties, names: Collection[str], told: Collection[str], on: date
) -> Iterator[LearningKept]:
    """An event for each change whose words stay.

    `people` and `names` are those of the complaint; `told` are its texts that are somebody's story.
    """
    stories = [_words(each) for each in told]
    for each in learned:
        words = {
            name: text
            for name in KEPT
            if _is_own(text := getattr(each, name), people, stories) and not may_name(text, names, told)
        }
        if "change" in words and not each.none:
            yield LearningKept(on=on, learning=each.number, **words)


def _is_own(text: str, people: Parties, stories: list[tuple[str, ...]]) -> bool:
    words = _words(text)
    run = min(RUN, len(words))
    if not words or text == ERASED or people.seen_in(text):
        return False
    runs = {words[at : at + run] for at in range(len(words) - run + 1)}
    return not any(story[at : at + run] in runs for story in stories for at in range(len(story) - run + 1))


def _words(text: str) -> tuple[str, ...]:
    return tuple("".join(c if c.isalnum() else " " for c in alike(text).casefold()).split())
