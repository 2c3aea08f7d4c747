"""What a complaint is, and what a service request or an answer in a survey is (Code section 1): L01 to L07."""

from complaints_cli.domain.terms import CODE_DEFINITION
from complaints_cli.ombudsman_code.wording.plain_words import plain
from complaints_cli.ombudsman_code.wording.rule import (
    BREACH,
    EXPLAIN,
    WARN,
    Lacks,
    Rule,
    Says,
    both,
    excluded,
    never_near,
    nowhere,
    said,
    somewhere,
    words,
)
from complaints_cli.ombudsman_code.wording.sentence import Sentence, Wording

_DEFINES = r"complaints? (?:is|are|means?|shall|will|can|may|as)\b..expression of dissatisfaction|however made"
_REQUEST = r"\bservice requests?\b"
_UNHAPPY = r"\b(?:unhappy|dissatisf\w+|not (?:happy|satisfied))\b"
_MUST = r"\b(?:must|need to|needs to|has to|have to|should|can only|may only|will only)\b"
_FIRST = r"\bfirst (?:time )?(?:\w+ ){0,2}(?:report|request|contact)"
_ROUTE = words(rf"{_UNHAPPY}..\b(?:request|repair|report)s?\b|\b(?:request|report)s?\b..{_UNHAPPY}")
_WISH = words(r"\bnot (?:want|wish|choose)\b..\b(?:formal|pursue|complain)")
_SURVEY = words(r"\b(?:survey|feedback|comment)s?\b")
_KEPT_OUT = words(
    r"\b(?:outside|not (?:be )?(?:defined|treated|considered|regarded|classed|recorded|logged|handled))\b"
)
_HOW = words(r"\bhow\b..complain|\bcomplain\b..\bif (?:they|you)|\bchoice\b")
_first_report = excluded(_FIRST)
_instead = said(rf"{_FIRST}..\b(?:rather than|instead of|not)\b..complain", denied=False)
_CODES_OWN = plain(CODE_DEFINITION).replace(",", "")
_defines = said(_DEFINES, r"\bsurvey")


def _other_definition(sentence: Sentence, wording: Wording) -> bool:
    return _defines(sentence, wording) and _CODES_OWN not in sentence.plain.replace(",", "")


def _by_wish(sentence: Sentence, _: Wording) -> bool:
    return "service request" in sentence.plain and _WISH.search(sentence.plain) is not None


def _first_report_without_route(sentence: Sentence, wording: Wording) -> bool:
    kept_out = _first_report(sentence, wording) or _instead(sentence, wording)
    return kept_out and not any(
        _ROUTE.search(other.plain) and not _first_report(other, wording) for other in wording.sentences
    )


def _unsignposted(sentence: Sentence, wording: Wording) -> bool:
    kept_out = _SURVEY.search(sentence.own) and _KEPT_OUT.search(sentence.own) and "complain" in sentence.plain
    return bool(kept_out) and not _HOW.search(wording.following(sentence))


RULES = (
    Rule(
        "L01",
        (
            Lacks(
                BREACH,
                "1.2",
                nowhere(_DEFINES),
                "The text does not define a complaint. The Code gives the sentence that every landlord must use. "
                "Print it.",
            ),
            Says(
                BREACH,
                "1.2",
                _other_definition,
                "This may be a definition in words of your own. The Code's sentence must be used as it stands; more "
                "may follow it. Compare the two word by word.",
            ),
        ),
    ),
    Rule(
        "L02",
        (
            Says(
                BREACH,
                "3.2",
                said(
                    r"\bmust (?:use|say|include|mention) (?:the )?(?:word|term)\b..complaint|"
                    rf"\bcomplain\w*\b..{_MUST} (?:only )?(?:be )?(?:made|make|submit\w*|put|sent|send|raised?|lodged?|"
                    r"received|write|written)\b..(?:\bin writing\b|\bon (?:our|the|a)\b[^.;]{0,20}\bform\b)|"
                    rf"{_MUST} (?:write to us|put (?:it|this|your complaint|their complaint) in writing)|"
                    r"\bmust (?:complete|fill in|fill out|use|submit)\b..\bform\b|"
                    r"\bonly (?:accept|consider|deal with|register|log)\b..(?:\bin writing|\bform\b|\bthe word\b)|"
                    r"\bspecific(?:ally)? (?:request|ask)\w*\b..\bformal complaint",
                    r"\bescalat|\bstage 2\b|\breview\b",
                ),
                "Somebody may have to use a word, a form or writing before it counts as a complaint. Under the Code a "
                "complaint counts however it is made, to any member of staff (1.3). Say that no word, form or writing "
                "is needed.",
            ),
            Says(
                WARN,
                "3.2",
                said(r"\b(?:prefer\w*|encourage|ideally|where possible)\b..\bin writing\b"),
                "This leans towards writing. Some residents then stay silent. Say that every way is as good.",
            ),
            Says(
                WARN,
                "1.3",
                said(r"\bformal(?:ly)?\b[^.;]{0,15}\bcomplain"),
                "The text speaks of formal complaints, which suggests that others do not count. The Ombudsman has "
                "criticised the word. Say complaint, here and wherever else it stands.",
                once=True,
            ),
        ),
    ),
    Rule(
        "L03",
        (
            Lacks(
                EXPLAIN,
                "1.3",
                nowhere(
                    r"\b(?:choice|option|opportunity|chance|offer\w*|ask(?:ed)? (?:you|them|the \w+|whether|if))\b"
                    r"..\b(?:to complain|(?:make|making|raise|raising|log|logging|of) "
                    r"(?:a|an|their|your|it|this)(?: as)?(?: a)?(?: formal)? ?complain)"
                ),
                "Nowhere does the text say that whoever is dissatisfied is offered the choice to complain. The Code "
                "requires the offer. Say so.",
            ),
        ),
    ),
    Rule(
        "L04",
        (
            Lacks(
                BREACH,
                "1.4",
                nowhere(
                    r"\bservice requests? (?:is|are|means?|arises?)\b|\b(?:call|define)\w*\b..\bservice requests?\b|"
                    r"\brequests? for (?:a )?(?:service|repair)s?\b..\b(?:is|are) not\b..complain"
                ),
                "Nowhere does the text say what a service request is and how it differs from a complaint. The Code "
                "requires it. Define it.",
            ),
            Lacks(
                BREACH,
                "1.4",
                both(
                    somewhere(_REQUEST),
                    never_near(_REQUEST, r"\b(?:record|logg?|register)\w*\b..(?:monitor|review)"),
                ),
                "Service requests are mentioned, and nowhere is it said that they are recorded, monitored and "
                "reviewed. The Code requires all three. Say so.",
            ),
        ),
    ),
    Rule(
        "L05",
        (
            Says(
                BREACH,
                "1.4",
                _by_wish,
                "Whether something is a service request may depend here on what the resident wants it called. The "
                "Ombudsman has criticised that. Decide by what was said: a request to put something right, or "
                "dissatisfaction.",
            ),
            Says(
                BREACH,
                "1.5",
                _first_report_without_route,
                "First reports are kept out, and nowhere is it said that being unhappy with what was done about one "
                "makes it a complaint. The Code requires that, also while the work goes on. Say so.",
            ),
        ),
    ),
    Rule(
        "L06",
        (
            Says(
                BREACH,
                "1.5",
                said(
                    r"\bcomplain\w*\b..\b(?:until|once|only after|only when)\b..\b(?:repair|work|"
                    r"service request|request|job)s?\b..\b(?:complete|finish|closed|done|carried out)|"
                    r"\b(?:repair|work|service request)s?\b..\b(?:paused?|suspend\w*|on hold|stop(?:s|ped)?)\b"
                    r"..\bcomplain",
                    r"\b(?:respon|repl[yi]|answer|clos(?:e|ing|ed)\b.{0,20}complaint)|\b(?:not|never) (?:have to )?"
                    r"(?:wait|stop|pause|suspend)",
                    denied=False,
                ),
                "A complaint may have to wait for the work here, or the work for the complaint. Under the Code both go "
                "on at once. Say so.",
            ),
        ),
    ),
    Rule(
        "L07",
        (
            Says(
                BREACH,
                "1.6",
                _unsignposted,
                "Survey answers or feedback are kept out here without a word on how to complain. Whoever says it must "
                "be told how, and offered the choice (1.3). Add that.",
            ),
        ),
    ),
)
