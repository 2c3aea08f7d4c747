"""What is to be done with a letter before it goes out, by the adjustments in force. It is for the officer alone."""

import re
import textwrap
from collections.abc import Iterable, Iterator
from datetime import date

from complaints_cli.domain.adjusting import Adjustment, Aid, in_force
from complaints_cli.domain.event import ERASED
from complaints_cli.domain.plain import one_line
from complaints_cli.domain.print_size import POINTS, Size

_COLOUR = re.compile(
    r"\b(?:(?:pale|light|dark|soft|bright|pastel) )?"
    r"(?:yellow|cream|ivory|buff|peach|pink|blue|aqua|green|mint|lilac|lavender|purple|orange|gr[ae]y)\b",
    re.IGNORECASE,
)
_PAPER = re.compile(r"\bpaper\b", re.IGNORECASE)
_STEPS = (
    (Aid.BRAILLE, re.compile(r"\bbraille\b", re.IGNORECASE), "Have it put into Braille"),
    (Aid.AUDIO, re.compile(r"\baudio\b", re.IGNORECASE), "Have it recorded to be listened to"),
    (Aid.EASY_READ, re.compile(r"\beasy[- ]read\b", re.IGNORECASE), "Have it written in easy read as well"),
    (Aid.TRANSLATION, re.compile(r"\btranslat(?:e|ed|ion)\b", re.IGNORECASE), "Have it translated"),
    (Aid.SIGN_LANGUAGE, re.compile(r"\bBSL\b|\bsign[- ]language\b", re.IGNORECASE), "Offer it in sign language"),
)
"""What no program of ours can make: each known by its kind, or by its words."""
_LONGEST = 60


def before_it_goes_out(adjustments: Iterable[Adjustment], day: date) -> tuple[str, ...]:
    """A sentence for each thing that has to be done by hand with a letter that goes out on that day."""
    return tuple(step for each in in_force(adjustments, day) for step in _steps(each))


def _steps(each: Adjustment) -> Iterator[str]:
    text = "" if each.text == ERASED else one_line(each.text)
    words = f": {textwrap.shorten(text, _LONGEST, placeholder='…')}" if text else ""
    colour = _COLOUR.search(text)
    if each.points > POINTS[Size.GIANT]:
        largest = f"{POINTS[Size.GIANT]} point is the largest that we set"
        yield f"Enlarge it to {each.points} point (adjustment {each.number}): {largest}."
    if colour and (each.aid is Aid.COLOURED_PAPER or _PAPER.search(text)):
        yield f"Print it on {colour[0].lower()} paper (adjustment {each.number})."
    elif each.aid is Aid.COLOURED_PAPER:
        yield f"Print it on coloured paper (adjustment {each.number}{words})."
    for aid, known_by, step in _STEPS:
        if each.aid is aid or known_by.search(text):
            yield f"{step} (adjustment {each.number}{words})."
