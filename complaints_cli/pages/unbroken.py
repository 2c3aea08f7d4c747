"""What no line ends within: a phone number, a number with what it counts, and "(34 of 35)"."""

import re

NO_BREAK = "\u00a0"
_UNITS = "days?|working days?|calendar days?|weeks?|months?|years?|hours?|minutes?|homes?|am|pm"
_COUNTED = re.compile(rf"(?<=\d) (?=(?:{_UNITS})\b)")
_OF = re.compile(r"\(\d[\d,]* of \d[\d,]*(?=[);,])")
_PHONE = re.compile(r"(?<![\w£.,-])(?:\+|\(?0)\d*\)?(?: \(?\d+\)?){1,4}(?![\w.,]*\w)")
_LEAST = 9
"""Digits that the shortest phone number has."""


def unbroken(text: str) -> str:
    """The text with spaces at which no line ends, wherever it would be hard to read in two pieces."""
    return _PHONE.sub(_phone, _OF.sub(_joined, _COUNTED.sub(NO_BREAK, text)))


def broken(text: str) -> str:
    """The text with every space as it is typed."""
    return text.replace(NO_BREAK, " ")


def _joined(found: re.Match[str]) -> str:
    return found[0].replace(" ", NO_BREAK)


def _phone(found: re.Match[str]) -> str:
    return _joined(found) if sum(map(str.isdigit, found[0])) >= _LEAST else found[0]
