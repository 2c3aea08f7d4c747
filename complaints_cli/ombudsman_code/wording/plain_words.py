"""Words as rules compare them: lower case, one form of quotes, dashes and numbers, and one space between words."""

import re

_SMALL = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
_UNITS = _SMALL.split()
_NUMBERS = {
    **{word: n for n, word in enumerate(_UNITS)},
    "seventeen": 17,
    "eighteen": 18,
    "nineteen": 19,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "ninety": 90,
}
_TENS = "twenty"
_SPELT = re.compile(rf"\b(?:({_TENS})(?: ({'|'.join(_UNITS[1:10])}))?|({'|'.join(_NUMBERS)}))\b")
_QUOTES = str.maketrans(
    {"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\u2010": "-", "\u2011": "-", "\u00a0": " "}
)
_CHANGES = (
    (re.compile(r"(?<=\d)\s*-\s*(?=\d)"), " to "),
    (re.compile(r"\be-mails?\b"), "email"),
    (re.compile(r"(?<=\w)[-/](?=\w)"), " "),
    (re.compile(r"[\"*_`]|(?<!\w)'|'(?!\w)"), " "),
)
_SHORT = (
    (re.compile(r"\b(?:can't|can not)\b"), "cannot"),
    (re.compile(r"\bwon't\b"), "will not"),
    (re.compile(r"n't\b"), " not"),
    (re.compile(r"'ll\b"), " will"),
    (re.compile(r"'ve\b"), " have"),
    (re.compile(r"'re\b"), " are"),
)
_AGAIN = re.compile(r"\b(\d+) ?\(\1\)")
_SAME = (
    (re.compile(r"\b(?:business|office) days?\b"), "working days"),
    (re.compile(r"\b(?:a|1) fortnight\b"), "14 days"),
    (re.compile(r"\b(?:a|1) year\b"), "12 months"),
    (re.compile(r"\ba (week|month)\b"), r"1 \1"),
)


def plain(text: str) -> str:
    """The text as rules compare it: "Ten (10) Working-Days" and "10 working days" are the same."""
    words = text.translate(_QUOTES).casefold()
    for pattern, instead in (*_SHORT, *_CHANGES):
        words = pattern.sub(instead, words)
    words = _AGAIN.sub(r"\1", _SPELT.sub(_in_digits, " ".join(words.split())))
    for pattern, instead in _SAME:
        words = pattern.sub(instead, words)
    return words


def _in_digits(spelt: re.Match[str]) -> str:
    twenty, more, other = spelt.groups()
    return str(20 + _NUMBERS.get(more, 0) if twenty else _NUMBERS[other])
