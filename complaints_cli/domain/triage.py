"""Whether a contact is about a service request or a complaint, and whether that choice was offered (Code 1.3 to 1.6).

Words of dissatisfaction prompt whoever takes the contact. They never decide: what the officer says of it does.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from enum import StrEnum

from complaints_cli.dataclass import dataclass, replace
from complaints_cli.domain.terms import Channel


class Choice(StrEnum):
    """What became of the choice to complain (Code 1.3)."""

    ACCEPTED = "accepted"
    """Offered, and they want to complain; or they asked for it themselves."""
    DECLINED = "declined"
    """Offered, and they do not want to."""
    NOT_YET = "not-yet"
    """Not offered so far."""
    UNDER_WAY = "under-way"
    """A complaint about it is open already."""


SETTLED = frozenset({Choice.ACCEPTED, Choice.DECLINED, Choice.UNDER_WAY})

SIGNS = (
    *("again and again", "angry", "annoyed", "appalled", "appalling", "complain", "complained", "complaining"),
    *("complaint", "complaints", "disappointed", "disappointing", "disgraceful", "disgusted", "disgusting"),
    *("dissatisfied", "failed to turn up", "fed up", "fobbed off", "frustrated", "furious", "had enough", "ignored"),
    *("let down", "never came", "no one came", "no reply", "no-one came", "nobody came", "nobody called"),
    *("not acceptable", "not good enough", "not happy", "over and over", "poor service", "rude", "shocking"),
    *("sick and tired", "sick of", "still nothing", "still waiting", "terrible", "time and again", "unacceptable"),
    *("unhappy", "unprofessional", "upset", "useless", "waste of time", "yet again"),
)
"""Words that people who are dissatisfied use. A list to prompt with, whole words, in any case."""

EXTRA_STAGES = ("informal", "informally", "stage 0", "stage zero", "pre-complaint", "pre-stage")
"""Words for a stage before stage 1, which the Code does not have (5.2)."""


class Triage(StrEnum):
    """The three things that a contact about a service can be."""

    FIRST_REPORT = "first-report"
    CHASING = "chasing"
    COMPLAINT = "complaint"


@dataclass(frozen=True, kw_only=True)
class Contact:
    """Once that somebody was in touch; the first brought the matter up.

    `unhappy` is what the officer said of it, `signs` the words that prompted.
    """

    number: int
    on: date
    via: Channel | None
    words: str
    unhappy: bool | None = None
    signs: tuple[str, ...] = ()
    choice: Choice | None = None
    why: str = ""
    taken_by: str | None = None
    spoken_to: str = ""

    @property
    def is_unhappy(self) -> bool:
        """Dissatisfied, by what the officer said; where nobody said, by the words."""
        return bool(self.signs) if self.unhappy is None else self.unhappy

    @property
    def is_unanswered(self) -> bool:
        """Whether they were offered the choice must be said, and is not: of an unhappy contact, or of a second one.

        Somebody who only asks after it, and was said not to be unhappy, has nothing to choose.
        """
        chased = self.number > 1 and self.unhappy is None
        asked = chased or self.is_unhappy or self.choice is Choice.NOT_YET
        return asked and self.choice not in SETTLED


def signs(text: str) -> tuple[str, ...]:
    """The words of dissatisfaction in a text."""
    return _found(SIGNS, text)


def extra_stages(text: str) -> tuple[str, ...]:
    """The words in a text that name a stage before stage 1."""
    return _found(EXTRA_STAGES, text)


def _found(phrases: Iterable[str], text: str) -> tuple[str, ...]:
    said = " ".join(text.casefold().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'").split())
    return tuple(phrase for phrase in phrases if re.search(rf"(?<!\w){re.escape(phrase)}(?!\w)", said))


def weighed(contact: Contact, *, heat: bool = False) -> tuple[Triage, str]:
    """What a contact is, and why: reported first, chased, or complained of. `heat` is of a heat network."""
    report = Triage.FIRST_REPORT if contact.number == 1 else Triage.CHASING
    if contact.choice is Choice.ACCEPTED:
        return Triage.COMPLAINT, "They want it to be a complaint; the request goes on beside it."
    if contact.choice is Choice.UNDER_WAY:
        return report, "A complaint about it has not ended; this belongs to the request as well."
    if contact.choice is Choice.DECLINED:
        return report, "They were offered the choice to complain and declined it, so it stays a service request."
    if contact.unhappy:
        return Triage.COMPLAINT, "They are unhappy with how it was handled: offer them the choice to complain now."
    if contact.is_unhappy:
        said = ", ".join(contact.signs)
        return report, f"The words ({said}) may be dissatisfaction, which would make it a complaint: ask them."
    return report, (OF_HEAT if heat else OF_ANYTHING)[report]


OF_ANYTHING = {
    Triage.FIRST_REPORT: "A first report asks you to put something right: a service request, and no complaint.",
    Triage.CHASING: "To ask after a request, or say that it was not done, is still the request: ask if they are "
    "unhappy.",
}
OF_HEAT = {
    Triage.FIRST_REPORT: "Heat or hot water that fails or is too hot or cold, or a faulty unit, is at first a repair "
    "report: a service request, and no complaint.",
    Triage.CHASING: "To ask after the heat, or say that a repair or a reply did not come, is still the repair report: "
    "ask if they are unhappy with how it is handled.",
}


def unanswered(contacts: Iterable[Contact]) -> tuple[Contact, ...]:
    """Those of which nobody has said yet what became of the choice, the earliest first."""
    return tuple(sorted((each for each in contacts if each.is_unanswered), key=lambda each: (each.on, each.number)))


def unhappy_since(contacts: Iterable[Contact]) -> Contact | None:
    """The earliest dissatisfaction that is not settled: the day of it is day zero of a complaint (Code 1.5).

    What was offered as a complaint and declined is settled; what they say afterwards counts anew.
    """
    return next((each for each in unanswered(contacts) if each.is_unhappy), None)


def settled(contacts: Sequence[Contact], choice: Choice, why: str = "") -> tuple[Contact, ...]:
    """The contacts with an answer on each of which there was none."""
    return tuple(replace(each, choice=choice, why=why) if each.is_unanswered else each for each in contacts)
