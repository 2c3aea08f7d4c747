"""What is not taken on, and what whoever is refused is told (Code section 2): L08 to L14."""

import re

from complaints_cli.ombudsman_code.wording.rule import (
    BREACH,
    EXPLAIN,
    Lacks,
    Rule,
    Says,
    excluded,
    never_near,
    said,
    words,
)
from complaints_cli.ombudsman_code.wording.sentence import Sentence, Wording

_YEAR = 12
_TIME = words(
    r"\b(?:within|older than|more than|over|after|than|made|limit of|exceed\w*|last|up to)(?: the)?(?: last| past)? "
    r"(\d{1,4}) (month|week|day)s?\b|\b(\d{1,4}) (month|week|day)s? (?:ago|old|after|since|time limit|limit)\b"
)
_ISSUE = words(
    r"\b(?:issue|problem|event|incident|matter|occurr\w*|happen\w*|arose|arising|aware|date|cause)\b|"
    r"\bcomplaints?\b..\b(?:older|made|raised|submitted|brought|ago)\b|\btime limit\b"
)
_ELSEWHERE = words(
    r"\bombudsman\b|\bcourt|\btribunal|\brestrict|\bevery\b|\bescalat|\bstage [12]\b|\brespon|\backnowledg|\bupdate|"
    r"\breport(?:s|ed)? to\b|\bcompensation\b|\binsur|\bboard\b|\bdecision\b|\breview|\bextend|\bextension|\banswer"
)
_AT_COURT = words(r"\bcourt\b|\btribunal\b|\bdiscriminat")
_AWARE = words(r"\baware\b|\bknew\b|\bfound out\b|\bcame to know\b")
_DISCRETION = words(
    r"\bdiscretion|\bgood reasons?\b|\b(?:may|might|can|will) (?:still |also )?(?:accept|consider|look at|take)\b|"
    r"\bexceptional|\bnot be appropriate to exclude"
)
_A_MONTH = {"month": 1.0, "week": 12 / 52, "day": 12 / 365}
_MERITS = (
    r"\bmerits?\b|\bcase by case\b|\bindividual circumstances\b|\bown circumstances\b|\bblanket\b|"
    r"\beach (?:case|complaint|one)\b..\b(?:consider|look|judg|decid|assess)"
)
_NOT_TAKEN = (
    r"\bexclu|\brefus|\bdecline|\b(?:not|cannot|never)\b..\b(?:accept|consider|take on|suitable|appropriate|"
    r"look (?:at|into)|(?:treat|class)\w*)|\boutside\b[^.;\n]{0,20}\b(?:scope|policy|process|procedure)"
)
_OMBUDSMAN = r"\bombudsman\b|\bhos\b"
_CLASSES = (
    r"\binsur|\bpersonal injury\b|\banti ?social\b|\basb\b|\bnuisance\b|\bservice charges?\b|\brent (?:level|increase)|"
    r"\bappeal\b|\breview process\b|\bfreedom of information\b|\bdata protection\b|\bpolice\b|\bcriminal\b|"
    r"\bhuman resources\b|\bemployee conduct\b|\bstaff conduct\b|\bvexatious\b|\bwithdrawn\b|"
    r"\ballocation"
)
_TAKEN_BACK = (
    r"\bhow (?:we|our|a|the|nuisance|asb|it|such)\b|\bour handling\b|\bhandl(?:e|ed|ing) of\b|\bhowever\b..\bconsider|"
    r"\bfirst (?:time|report|request)|\brestrict"
)


def _months(sentence: Sentence) -> list[float]:
    """The months of every time limit on complaining that a sentence names in its own words."""
    if not _ISSUE.search(sentence.plain) or _ELSEWHERE.search(sentence.plain) or _AT_COURT.search(sentence.context):
        return []
    found = (match for match in _TIME.finditer(sentence.plain) if match.end() > len(sentence.lead))
    return [
        int(number) * _A_MONTH[unit]
        for match in found
        for number, unit in [(match[1] or match[3], match[2] or match[4])]
        if "complain" in f"{sentence.context} {sentence.plain}"
    ]


def _too_short(sentence: Sentence, _: Wording) -> bool:
    return any(0 < months < _YEAR - 0.5 for months in _months(sentence))


def _without(limb: re.Pattern[str], sentence: Sentence, wording: Wording) -> bool:
    return bool(_months(sentence)) and not limb.search(wording.around(sentence, reach=2))


def _without_discretion(sentence: Sentence, wording: Wording) -> bool:
    return _without(_DISCRETION, sentence, wording)


def _without_awareness(sentence: Sentence, wording: Wording) -> bool:
    return _without(_AWARE, sentence, wording)


def _unnamed(sentence: Sentence, wording: Wording) -> bool:
    return _limit(sentence, wording) and not any(_months(other) for other in wording.sentences)


_limit = excluded(r"\btime limit\b|\btoo late\b|\bout of time\b|\btoo long ago\b")
_case_by_case_missing = never_near(_MERITS, _NOT_TAKEN)
_class = excluded(_CLASSES, _TAKEN_BACK)


def _whole_class(sentence: Sentence, wording: Wording) -> bool:
    return _class(sentence, wording) and _case_by_case_missing(wording)


def _class_with_merits(sentence: Sentence, wording: Wording) -> bool:
    return _class(sentence, wording) and not _case_by_case_missing(wording)


RULES = (
    Rule(
        "L08",
        (
            Says(
                BREACH,
                "2.3",
                _too_short,
                "This looks like less than 12 months to complain. The Code gives residents 12 months from the issue, "
                "or from becoming aware of it. Make it 12 or more.",
            ),
            Says(
                EXPLAIN,
                "2.2",
                _unnamed,
                "Late complaints are refused here, and nowhere is it said how late. The Code's grounds must be set "
                "out, "
                "with at least 12 months. Name the limit.",
            ),
        ),
    ),
    Rule(
        "L09",
        (
            Says(
                BREACH,
                "2.3",
                _without_discretion,
                "A time limit on complaining stands here without discretion. The Code requires you to consider "
                "accepting "
                "later complaints where there is good reason. Say so.",
                once=True,
            ),
            Says(
                BREACH,
                "2.3",
                _without_awareness,
                "The time to complain runs here from the issue alone. Under the Code it runs from the issue or from "
                "the "
                "resident's becoming aware of it. Add that.",
                once=True,
            ),
        ),
    ),
    Rule(
        "L10",
        (
            Says(
                BREACH,
                "2.2",
                excluded(
                    r"\blegal (?:action|proceedings|claim)|\bcourts?\b|\bsolicitor|\bdisrepair\b|\blitigation\b|"
                    r"\bproceedings\b",
                    r"\bfiled\b|\bclaim form\b|\bparticulars\b|\bpolice\b|\bcriminal\b",
                ),
                "Legal action is a reason here to refuse. The Code allows it once a claim form and particulars of "
                "claim were filed at court, not before. Say so.",
            ),
        ),
    ),
    Rule(
        "L11",
        (
            Says(
                BREACH,
                "2.5",
                _whole_class,
                "This may shut out a whole class of complaint, and nowhere is it said that each case is looked at on "
                "its merits. The Code forbids a blanket approach; how you yourself acted may always be complained of. "
                "Say both.",
            ),
            Says(
                EXPLAIN,
                "2.2",
                _class_with_merits,
                "This ground is not one that the Code names. It has to be fair and reasonable, and how you yourself "
                "acted may still be complained of. Say so here, or explain it in the self-assessment.",
            ),
        ),
    ),
    Rule(
        "L12",
        (
            Says(
                EXPLAIN,
                "3.6",
                excluded(
                    r"\banonymous|\bmps?\b|\bcouncillors?\b|\brelatives?\b|\bfamily members?\b|\bthird part|\bon behalf"
                ),
                "Complaints from some people, or through some people, are kept out here. A complaint counts however it "
                "is made, and through whoever speaks for the resident (1.3). Take it on, or explain why not.",
            ),
            Says(
                EXPLAIN,
                "3.6",
                said(
                    r"\b(?:until|must|need|require|before|without)\w*\b..\b(?:probate|letters of administration)\b|"
                    r"\b(?:probate|letters of administration)\b..\b(?:first|before|required|needed)\b",
                    denied=False,
                ),
                "Probate is asked for before a complaint is looked at. That bars a bereaved family for months. Ask "
                "only for what shows who they are.",
            ),
        ),
    ),
    Rule(
        "L13",
        (
            Lacks(
                BREACH,
                "2.4",
                never_near(_NOT_TAKEN, r"\breasons?\b|\bexplain|\bexplanation\b|\btell you why\b|\bwhy\b"),
                "Nowhere does the text say that whoever is refused is told why. The Code requires an explanation that "
                "fits the case. Say so.",
            ),
            Lacks(
                BREACH,
                "2.4",
                never_near(_NOT_TAKEN, _OMBUDSMAN),
                "Nowhere does the text say that whoever is refused may take that to the Ombudsman. The Code requires "
                "every refusal to say so, also of stage 2 (5.11). Add it.",
            ),
            Says(
                BREACH,
                "2.4",
                said(
                    rf"\b(?:where|if|when) (?:appropriate|relevant|requested|asked)\b..(?:{_OMBUDSMAN})|"
                    rf"(?:{_OMBUDSMAN})..\b(?:where|if|when) (?:appropriate|relevant|requested|asked)\b",
                    r"\bliais|\bco ?operat|\badvice from",
                ),
                "The Ombudsman is named here only sometimes. The Code requires it in every refusal. Make it always.",
            ),
        ),
    ),
    Rule(
        "L14",
        (
            Lacks(
                EXPLAIN,
                "2.5",
                _case_by_case_missing,
                "Nowhere near the exclusions does the text say that each case is considered on its own merits. The "
                "Code requires that (2.1). Say so.",
            ),
        ),
    ),
)
