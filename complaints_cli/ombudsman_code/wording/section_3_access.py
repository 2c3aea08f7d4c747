"""Ways to complain, adjustments, publicity and somebody to speak for you (Code section 3): L15 to L19, and L53."""

from complaints_cli.ombudsman_code.wording.rule import (
    BREACH,
    EXPLAIN,
    WARN,
    Lacks,
    Rule,
    Says,
    both,
    never_near,
    nowhere,
    said,
    somewhere,
    words,
)
from complaints_cli.ombudsman_code.wording.sentence import Wording

_WAYS = tuple(
    words(way)
    for way in (
        r"\b(?:tele)?phone|\bcall(?:ing)? us|\bring(?:ing)? us",
        r"\bemail",
        r"\bletter|\bin writing|\bby post|\bwrite to us",
        r"\bin person|\bface to face|\bvisit|\bat our office|\bverbal",
        r"\bweb|\bonline|\binternet|\bform\b|\bapp\b|\bportal",
        r"\btext\b|\bsms\b",
        r"\bsocial media",
    )
)
_ANY_WAY = words(
    r"\bany (?:reasonable )?(?:way|channel|method)|\b(?:way|method|channel)s? (?:they|you) prefer|whichever way"
)
_FEWEST_WAYS = 2
_OMBUDSMAN = r"\bombudsman\b|\bhos\b"
_PUBLISHED = (
    r"\bpublici[sz]|\bpublish|\bwebsite\b|\bnewsletter|\bleaflet|\bposter|\bnoticeboard|\bhandbook|\bfact sheet|"
    r"\braise awareness"
)
_ANY_TIME = (
    r"\b(?:any|every|each) (?:time|point|stage)\b|\bthroughout\b|\bduring\b|\bwhile\b|\bfrom the start\b|\bat once\b"
)

_ombudsman_unpublicised = never_near(_PUBLISHED, _OMBUDSMAN)
_code_unpublicised = never_near(_PUBLISHED, r"\b(?:the|this|handling) code\b")


def _partly_publicised(wording: Wording) -> bool:
    return _ombudsman_unpublicised(wording) or _code_unpublicised(wording)


def _few_ways(wording: Wording) -> bool:
    asked = [
        sentence.plain
        for sentence in wording.sentences
        if "complain" in sentence.plain and "ombudsman" not in f"{sentence.context} {sentence.plain}"
    ]
    if any(_ANY_WAY.search(plain) for plain in asked):
        return False
    return sum(any(way.search(plain) for plain in asked) for way in _WAYS) < _FEWEST_WAYS


RULES = (
    Rule(
        "L15",
        (
            Lacks(
                BREACH,
                "3.1",
                _few_ways,
                "The text names fewer than two ways to complain. The Code requires different channels. Name them.",
            ),
            Says(
                BREACH,
                "3.1",
                said(
                    r"\bcomplaints?\b..\bonly\b..\b(?:online|website|web form|portal|email|telephone|phone)|"
                    r"\bonly\b..\bcomplain..\b(?:online|website|web form|portal|email|phone)"
                ),
                "One way to complain may be the only one here. The Code requires different channels, and any member of "
                "staff (3.2). Open the others.",
            ),
        ),
    ),
    Rule(
        "L16",
        (
            Lacks(
                BREACH,
                "3.1",
                nowhere(r"\bequality act\b", r"\breasonable adjustments?\b"),
                "The text does not name both the Equality Act 2010 and reasonable adjustments. The Code requires you "
                "to "
                "anticipate what residents need, and to keep a record of what is agreed (5.10). Say so.",
            ),
            Says(
                BREACH,
                "3.1",
                said(
                    r"\badjustments?\b..\b(?:where|if|when|on|upon) (?:specifically )?(?:request|asked)",
                    denied=False,
                ),
                "Adjustments are made here when asked for. The Code requires you to anticipate the need. Offer them to "
                "everyone who complains.",
            ),
        ),
    ),
    Rule(
        "L17",
        (
            Lacks(
                BREACH,
                "3.5",
                never_near(_PUBLISHED, r"\b(?:this|our|complaints?) (?:complaints? )?policy\b", 0),
                "Nowhere does the text say how you publicise the policy. The Code requires it. Say where.",
            ),
            Lacks(
                BREACH,
                "3.5",
                _partly_publicised,
                "Nowhere does the text say how you publicise the Ombudsman and the Complaint Handling Code. The Code "
                "requires both in the policy. Say where.",
            ),
        ),
    ),
    Rule(
        "L18",
        (
            Lacks(
                BREACH,
                "3.6",
                nowhere(r"\brepresentative|\badvocate|\b(?:on|your|their|my)\b[^.;\n]{0,15}\bbehalf\b|\bspeak for\b"),
                "Nowhere does the text say that somebody may speak for the resident. The Code gives residents that "
                "right. Say so.",
            ),
            Lacks(
                BREACH,
                "3.6",
                nowhere(
                    r"\baccompan|\b(?:represent\w*|support\w*|bring|come with)\b..\bmeetings?\b|"
                    r"\bmeetings?\b..\b(?:represent|bring|with you|somebody|someone)"
                ),
                "Nowhere does the text say that somebody may go with the resident to a meeting. The Code gives "
                "residents that right. Say so.",
            ),
        ),
    ),
    Rule(
        "L19",
        (
            Lacks(
                BREACH,
                "3.7",
                nowhere(_OMBUDSMAN),
                "The text does not name the Housing Ombudsman. The Code requires you to tell residents of their right "
                "to use it. Do, with how to reach it.",
            ),
            Lacks(
                EXPLAIN,
                "3.7",
                both(somewhere(_OMBUDSMAN), never_near(_OMBUDSMAN, _ANY_TIME, 0)),
                "Nowhere does the text say that residents may turn to the Ombudsman for advice at any time, not only "
                "at the end. The Code gives them that right. Say so from the start.",
            ),
            Says(
                BREACH,
                "3.7",
                said(
                    r"\b(?:only|must not|may not|cannot|unable to)\b..\bombudsman\b..\b(?:after|once|"
                    r"until|when|stage 2)|\b(?:only )?(?:once|after|until)\b..\bonly\b..\bombudsman",
                    r"\binvestigat",
                    denied=False,
                ),
                "The Ombudsman may be out of reach here until the end. Residents have the right to its advice at any "
                "time. Say that it will investigate after stage 2, and advise before.",
            ),
        ),
    ),
    Rule(
        "L53",
        (
            Says(
                WARN,
                "3.3",
                said(
                    r"\b(?:reduc\w+|fewer|lower\w*|decreas\w+|minimi[sz]\w+|cut|cap)\b(?:..\b(?:number|volume|level|"
                    r"rate)s?\b[^.;]{0,10}| (?:\w+ ){0,2})\bcomplaints\b|\bno more than \d+\b[^.;]{0,20}\bcomplaints\b|"
                    r"\bcomplaints\b..\b(?:will|to|should) (?:fall|be reduced|decrease|go down)"
                ),
                "This aims at fewer complaints. The Code says that many are no bad sign. Aim at how well they are "
                "handled.",
            ),
        ),
    ),
)
