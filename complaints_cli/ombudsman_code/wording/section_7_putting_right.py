"""Remedies, and money that is set off or capped (Code section 7): L43 and L44."""

import re

from complaints_cli.domain.compensation import Head
from complaints_cli.domain.compensation_rates import PUBLISHED, rate_of
from complaints_cli.ombudsman_code.wording.rule import EXPLAIN, Lacks, Rule, Says, nowhere, said, words
from complaints_cli.ombudsman_code.wording.sentence import Sentence, Wording

_SUM = re.compile(r"£ ?(\d+(?:\.\d{2})?)[^.;£]{0,25}\b(?:day|daily|week|each|appointment|per)")
_HEADS: tuple[tuple[Head, re.Pattern[str]], ...] = (
    (Head.HEATING_AND_HOT_WATER, words(r"\bheating and hot water\b")),
    (Head.HEATING, words(r"\b(?:heating|hot water)\b")),
    (Head.MISSED_APPOINTMENT, words(r"\bmissed appointments?\b|\bappointments?\b..\bmissed\b")),
    (Head.POWER, words(r"\b(?:loss of|no) (?:electric\w*|power)\b")),
)
_KINDS = tuple(
    words(kind)
    for kind in (
        r"\bapolog|\bsay sorry\b",
        r"\backnowledg\w*\b..\b(?:wrong|fault|fail)",
        r"\bexplanation\b|\bassistance\b",
        r"\btak(?:e|ing) action\b|\bspecific action\b|\bpractical\b|\bdelay\b..\baction",
        r"\breconsider|\bchang\w+ (?:a|the|our) decision",
        r"\b(?:amend|correct)\w*\b..\brecords?\b|\brecords?\b..\b(?:amend|correct)",
        r"\bcompensation\b|\bfinancial (?:remed|redress)",
        r"\b(?:chang|review)\w*\b..\b(?:polic|procedure|practice)",
    )
)
_FEWEST_KINDS = 4
_UNSORRY = nowhere(r"\bapolog|\bsay sorry\b")


def _below_guidance(sentence: Sentence, _: Wording) -> bool:
    head = next((head for head, named in _HEADS if named.search(sentence.plain)), None)
    sums = [float(found) * 100 for found in _SUM.findall(sentence.own)]
    rate = rate_of(head, PUBLISHED) if head and sums else None
    return rate is not None and min(sums) < rate.pence


def _few_remedies(wording: Wording) -> bool:
    return _UNSORRY(wording) or sum(wording.says(kind) for kind in _KINDS) < _FEWEST_KINDS


RULES = (
    Rule(
        "L43",
        (
            Says(
                EXPLAIN,
                "7.2",
                said(
                    r"\b(?:off ?set|set off|set against|deduct\w*|credited|used to (?:reduce|clear))\b..\b(?:arrears|"
                    r"ow(?:e|ed|ing|es)|debts?|rent account)"
                ),
                "Compensation is set off here against what the resident owes. A remedy must reflect what they went "
                "through, and the Ombudsman expects it to be paid to them (7.4). Pay it, or explain when you do not.",
            ),
            Says(
                EXPLAIN,
                "7.2",
                said(
                    r"\bcompensation\b..\b(?:maximum|no more than|not exceed|capped|limit(?:ed)? (?:to|of)|up to)\b"
                    r"[^.;]{0,20}£|\b(?:maximum|cap|limit)\b..\bcompensation\b..£|"
                    r"\bmaximum (?:compensation|payment|award)\b"
                ),
                "There is a fixed ceiling on compensation here. A remedy must reflect what the resident went through. "
                "Call it a guide, or explain it.",
            ),
            Says(
                EXPLAIN,
                "7.4",
                _below_guidance,
                "This sum may be lower than the Ombudsman's compensation guidance of 1 April 2026 names. The Code "
                "requires that guidance to be taken into account. Raise it, or explain it.",
            ),
        ),
    ),
    Rule(
        "L44",
        (
            Lacks(
                EXPLAIN,
                "7.1",
                _few_remedies,
                "The text names few of the Code's remedies, or no apology: apology, acknowledging the fault, "
                "explaining, acting, reconsidering, correcting a record, money, changing a practice. List them.",
            ),
        ),
    ),
)
