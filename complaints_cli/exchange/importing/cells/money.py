"""A sum of money is pence, and only where one sum stands in the cell; what else stands there is kept as words."""

import re
from decimal import Decimal

from complaints_cli.exchange.importing.cells.read import BLANK, NOTHING_YET, Read, as_text, doubtful, is_an_error, plain
from complaints_cli.exchange.importing.sheets import Cell

EXPECTED = "Write one sum, such as £150 or 1,250.50."
_SUM = re.compile(
    r"(?P<before>(?:total|paid|offered|goodwill|compensation|gbp|of|:|-|\s)*)"
    r"(?:£\s*|gbp\s*)?(?P<pounds>\d{1,3}(?:,\d{3})+|\d+)(?:\.(?P<pence>\d{1,2}))?(?![\d,.]*\d)\s*(?:gbp\b|pounds\b|£)?(?P<rest>.*)",
    re.DOTALL,
)
_MORE = re.compile(r"[%k\-+/]|.*\d", re.DOTALL)
_AGAIN = re.compile(
    r"\b(?:per|each|every|weekly|monthly|daily|pw|pcm|p/w|a (?:week|month|day|year)"
    r"|tbc|disputed|declined)\b|\?"
)
"""It was paid more than once, or not for certain."""
_NONE = frozenset(
    {"no", "n", "none", "nil", "0", "£0", "£0.00", "0.00", "£nil", "no compensation", "none offered", "£-", "£ -"}
)


def money(cell: Cell) -> Read:
    """Pence: "£1,250.50" is 125050. A second figure in the cell, a minus or a yes without a sum are doubts.

    Words without any figure are kept: they are redress of another kind.
    """
    if isinstance(cell, bool):
        return doubtful(f"It says yes and gives no sum. {EXPECTED}") if cell else BLANK
    if isinstance(cell, (int, float)):
        return _exact(Decimal(str(cell)))
    text = as_text(cell)
    typed = plain(text)
    if not typed or typed in _NONE or typed in NOTHING_YET:
        return BLANK
    if is_an_error(text):
        return doubtful("The spreadsheet shows an error here.")
    if typed in ("yes", "y", "x", "✓"):
        return doubtful(f"It says yes and gives no sum. {EXPECTED}")
    found = _SUM.fullmatch(typed)
    if not found:
        return (
            Read(None, text)
            if not any(each.isdigit() for each in typed)
            else doubtful(f"It is no single sum. {EXPECTED}")
        )
    rest = found["rest"].strip()
    if _MORE.match(rest) or _AGAIN.search(rest) or "-" in found["before"]:
        return doubtful(f"It is no single sum. {EXPECTED}")
    pence = int(found["pounds"].replace(",", "")) * 100 + int((found["pence"] or "0").ljust(2, "0"))
    return Read(pence or None, text if rest else "")


def _exact(pounds: Decimal) -> Read:
    pence = pounds * 100
    if pence < 0 or pence != pence.to_integral_value():
        return doubtful(f"It is no sum in pounds and pence. {EXPECTED}")
    return Read(int(pence) or None)
