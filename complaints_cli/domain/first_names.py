"""First names that stand alone: which can be nothing else, and which are a word, a month, a place or a surname too.

Of the second kind none is struck, since that would leave gaps in what has nothing to do with anybody: a reader is told
where to look.
"""

import re
from collections.abc import Collection

from complaints_cli.domain.likeness import alike

_ALSO_WORDS = """
angel april art ash august autumn bay bill brook chance charity chase chip christian christmas clay cliff dale dawn dean
devon drew duke earl easter faith florence forest frank georgia gale glen grace grant guy happy harry hazel heath
heather holly honour hope house hunter ivy jade joy june justice king kit lance lane laurel lee lily lord lucky major
mark marsh mason may mercy merry miles mill miller mint misty neat page paris park parker patience peg penny pip pipe
poppy precious price pride prince queen rain red reed rich river rob robin rock rod rose rowan royal sage sandy sea
sharp sky spring sterling stone storm sue summer sunday sunny temple van victor violet wade ward warren wave west will
willow winter wood york young
"""
ALSO_WORDS = frozenset(_ALSO_WORDS.split())
"""First names that a text may hold without naming anybody."""
_STREET = r"(?! (?:Avenue|Close|Court|Crescent|Drive|Gardens|Grove|House|Lane|Place|Road|Street|Terrace|Way)\b)"

_DAY_BEFORE, _NUMBER_AFTER = re.compile(r"\d(?:st|nd|rd|th)? $"), re.compile(r" \d")


def alone(name: str) -> re.Pattern[str]:
    """What finds a first name in a text as it is compared: as names are written, and not as a street's."""
    forms = "|".join(re.escape(each) for each in (name.title(), name.upper()))
    return re.compile(rf"(?<![\w-])(?:{forms})(?:'[sS])?(?!\w|-\w){_STREET}")


def standing_in(text: str, names: Collection[str]) -> tuple[str, ...]:
    """Which of the first names stand in a text, as they are written; the month of a date is none."""
    plain = alike(text)
    return tuple(
        name.title()
        for name in sorted(names)
        if any(not _is_date(plain, found) for found in alone(name).finditer(plain))
    )


def _is_date(plain: str, found: re.Match[str]) -> bool:
    return bool(_DAY_BEFORE.search(plain[: found.start()]) or _NUMBER_AFTER.match(plain[found.end() :]))
