"""How residents reach an ombudsman, and routes and addresses that are no more: L46 to L49, L55 and L56."""

import re

from complaints_cli.ombudsman_code.wording.rule import (
    BREACH,
    EXPLAIN,
    OUTDATED,
    WARN,
    Lacks,
    Rule,
    Says,
    both,
    nowhere,
    said,
    somewhere,
    words,
)
from complaints_cli.ombudsman_code.wording.sentence import Sentence, Wording

_HEAT = r"\bheat(?:ing)? network|\bcommunal heating\b|\bdistrict heating\b"
_WITHIN = re.compile(r"\b(?:within|up to|have|no later than) (\d+) (month|week|day)s?\b")
_REACH = words(
    r"\b(?:refer|take|contact|bring|approach|complain|go|escalat)\w*\b..\bombudsman|\bombudsman\b..\bwithin\b"
)
_HOUSING_EMAIL = r"\binfo@housing.?ombudsman"


def _other_time(sentence: Sentence, _: Wording) -> bool:
    if not _REACH.search(sentence.own) or "energy" in sentence.plain:
        return False
    return any((number, unit) != ("12", "month") for number, unit in _WITHIN.findall(sentence.own))


def _waits(sentence: Sentence, _: Wording) -> bool:
    own = sentence.own
    return "8 weeks" in own and "ombudsman" in own and "energy" not in sentence.plain and not _is_gone(own)


def _is_gone(own: str) -> bool:
    return re.search(r"\b(?:no|not|without|abolished|no longer)\b..\b8 weeks?|\babolish", own) is not None


def _heat_waits(sentence: Sentence, wording: Wording) -> bool:
    return _waits(sentence, wording) and "heat" in f"{sentence.context} {sentence.plain}"


RULES = (
    Rule(
        "L46",
        (
            Says(
                OUTDATED,
                "3.7",
                said(
                    r"\bdesignated (?:complaints )?(?:person|panel|body)\b|\bdesignated persons\b|\bdemocratic filter\b"
                ),
                "The designated person is no step to the Ombudsman any more: that ended on 1 October 2022. Leave it "
                "out; "
                "anyone may still help a resident to complain.",
            ),
            Says(
                BREACH,
                "3.7",
                _waits,
                "Residents are told here to wait eight weeks before the Ombudsman. That wait ended on 1 October 2022. "
                "Leave it out.",
            ),
        ),
    ),
    Rule(
        "L47",
        (
            Says(
                OUTDATED,
                "3.7",
                said(
                    r"\bl33 ?7wq\b|\be14 ?9ge\b|\be14 ?4pu\b|\bpo box 152\b|\bexchange tower\b|\bsouth colonnades?\b|"
                    r"\b81 aldwych\b|\bwc2b ?4hn\b"
                ),
                "The Ombudsman has left this address. It is PO Box 1484, Unit D, Preston, PR2 0ET. Replace it.",
                once=True,
            ),
            Says(
                OUTDATED,
                "3.7",
                said(_HOUSING_EMAIL, r"\bno new\b"),
                "Since 13 January 2026 the Ombudsman takes no new cases by email. Give its web form, telephone and "
                "post.",
                once=True,
            ),
        ),
    ),
    Rule(
        "L48",
        (
            Says(
                EXPLAIN,
                "6.19",
                _other_time,
                "This may be a wrong time for going to the Ombudsman. Residents have 12 months from your final "
                "response. Say 12 months.",
            ),
            Lacks(
                EXPLAIN,
                "6.19",
                nowhere(r"\bombudsman\b..\b12 months\b|\b12 months\b..\bombudsman\b"),
                "Nowhere does the text say how long residents have to go to the Ombudsman: 12 months from your final "
                "response. Say so.",
            ),
        ),
    ),
    Rule(
        "L49",
        (
            Says(
                OUTDATED,
                "3.7",
                said(r"\blocal government (?:and social care )?ombudsman\b|\blgsco\b|\blgo\b"),
                "The Local Government and Social Care Ombudsman does not look into what housing associations do for "
                "their residents, or councils as landlords. Name the Housing Ombudsman.",
            ),
            Says(
                OUTDATED,
                "3.7",
                said(r"\bcode\b..\b(?:2020|2022)\b|\b(?:2020|2022)\b..\bcode\b", r"\bgovernance\b|\bno longer\b"),
                "This is about an earlier Code. The one in force is that of 1 April 2024, where every clause says "
                "must. "
                "Compare what you say with it.",
            ),
        ),
    ),
    Rule(
        "L55",
        (
            Lacks(
                WARN,
                "Awaab's Law",
                nowhere(r"\bhazard|\bawaab|\bdamp\b|\bmould\b"),
                "Nowhere does the text say what happens when a complaint reports a hazard, such as damp and mould. Its "
                "legal times run beside the complaint's. Say so.",
            ),
        ),
    ),
    Rule(
        "L56",
        (
            Lacks(
                WARN,
                "Energy Ombudsman",
                both(somewhere(_HEAT), nowhere(r"\benergy ombudsman\b")),
                "The text speaks of a heat network and does not name the Energy Ombudsman, who looks into its supply "
                "and bills. Name it.",
            ),
            Says(
                WARN,
                "Energy Ombudsman",
                _heat_waits,
                "Eight weeks are the Energy Ombudsman's rule, about heat. There is no wait before the Housing "
                "Ombudsman. Say which is meant.",
            ),
        ),
    ),
)
