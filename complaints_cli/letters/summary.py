"""A letter in one text message: who writes, about what, the date that matters, and where to ask. Nothing personal."""

from collections.abc import Mapping

from complaints_cli.domain.dates import long_day
from complaints_cli.domain.landlord import Landlord
from complaints_cli.domain.parts import SentLetter
from complaints_cli.domain.plain import one_line
from complaints_cli.domain.terms import LetterKind
from complaints_cli.letters.house import UNNAMED

LONGEST = 300
"""Characters of a summary."""
_LONGEST_PHONE = 60
_STAGE_2 = " It tells what we decided and how to ask for stage 2."
NEXT_STEPS: Mapping[LetterKind, str] = {
    LetterKind.RESPONSE_1: _STAGE_2,
    LetterKind.QUICK_RESPONSE: _STAGE_2,
    LetterKind.RESPONSE_2: " It tells what we decided and how to go to the Ombudsman.",
}
"""What an answer tells besides, so that whoever has only the message knows that there is a way on."""


def summary(title: str, letter: SentLetter, ref: str, landlord: Landlord) -> str:
    """At most 300 characters that anybody may read over a shoulder. The landlord's name gives way where it is long.

    `title` is that of the letter's kind.
    """
    next_step = NEXT_STEPS.get(letter.letter, "")
    phone = _one_line(landlord.phone)
    told = f" You will have our response by {long_day(letter.respond_by)}." if letter.respond_by else ""
    # Half a number would be a wrong one.
    ask = f" Any question? Ring {phone}." if phone and len(phone) <= _LONGEST_PHONE else ""
    what = f" wrote to you on {long_day(letter.on)} about complaint {ref}: {title}.{next_step}{told}{ask}"
    return _fitting(_one_line(landlord.name) or UNNAMED, LONGEST - len(what)) + what


def _fitting(name: str, room: int) -> str:
    return name if len(name) <= room else f"{name[: room - 3].rstrip()}..."


def _one_line(text: str) -> str:
    return one_line(text)
