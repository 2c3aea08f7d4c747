"""How long acknowledging, responding and extending may take (Code section 6): L26 to L33."""

from complaints_cli.domain.deadlines import CODE_LIMITS
from complaints_cli.ombudsman_code.wording.periods import Act, longer, none_for, unclear
from complaints_cli.ombudsman_code.wording.rule import (
    BREACH,
    EXPLAIN,
    WARN,
    Lacks,
    Rule,
    Says,
    both,
    never_near,
    said,
    somewhere,
    words,
)
from complaints_cli.ombudsman_code.wording.sentence import Sentence, Wording

_FIRST, _SECOND = CODE_LIMITS[1], CODE_LIMITS[2]
_EXTENDS = (
    r"\bexten(?:d|ded|ding|sion|sions)\b|\b(?:longer|more time|further time)\b..\b(?:respon|repl|answer|"
    r"investigat|need)|\b(?:cannot|unable to|not (?:possible|be able))\b..\b(?:respon|repl|answer|complete|meet)"
)
_AGREED = words(
    r"\b(?:must|should|will|to|can only|only) be agreed\b|\bagreed (?:revised|new|extension|date|timescale)|"
    r"\b(?:agreement|consent|mutual\w*|both parties)\b|\b(?:must|should|has to|have to) agree\b|\b(?:if|unless|where) "
    r"(?:you|they|the \w+) (?:do not )?agrees?\b"
)
_INTERVALS = words(
    r"\b(?:interval|update|how often)\w*\b..\b(?:be )?agreed|\b(?:without|not)\b..\b(?:agreement|consent)|"
    r"\bagreement\b[^.;]{0,15}\bnot (?:need|requir)"
)
_EXTENDING = words(_EXTENDS)
_COUNTED_FROM = r"\b\d+ (?:working |calendar )?(?:day|week)s? (?:of|from|after|following)\b.."
_LATER = r"\b(?:panel|hearing|meeting|allocat\w+|assign\w+|start of the investigation|investigation begin)"
_EARLIER = r"(?:\b(?:initial|original|first) complaint|\bstage 1 (?:response|decision|outcome))"
_RESIDENTS_OWN = (
    r"\b(?:you|resident|customer|tenant|complainant|request|escalation)s?\b..\b(?:within|must|should|has)\b"
)
_REASONED = r"(?<!good )\breasons?\b(?! to do so)|\bexplain|\bexplanation\b|\bwhy\b"
_DATED = (
    r"\bnew (?:date|deadline|timescale)|\brevised\b|\bexpected (?:date|timescale)|\bhow long\b|"
    r"\bwhen (?:we|you|they|to)\b|\bdate by which\b|\bday (?:by|on) which\b"
)
_OMBUDSMAN = r"\bombudsman\b|\bhos\b"
_UNCLEAR = (
    unclear(Act.ACKNOWLEDGE, _FIRST.acknowledge_days),
    unclear(Act.RESPOND, _FIRST.respond_days, 1),
    unclear(Act.RESPOND, _SECOND.respond_days, 2),
)


def _days_unclear(sentence: Sentence, wording: Wording) -> bool:
    return any(found(sentence, wording) for found in _UNCLEAR)


def _needs_agreement(sentence: Sentence, wording: Wording) -> bool:
    if not _AGREED.search(sentence.own) or _INTERVALS.search(sentence.own):
        return False
    before = wording.sentences[max(0, sentence.n - 1) : sentence.n + 1]
    return any(each.paragraph == sentence.paragraph and _EXTENDING.search(each.own) for each in before)


RULES = (
    Rule(
        "L26",
        (
            Says(
                BREACH,
                _FIRST.acknowledge_rule,
                longer(Act.ACKNOWLEDGE, _FIRST.acknowledge_days),
                f"This gives more than {_FIRST.acknowledge_days} working days to acknowledge. The Code allows "
                f"{_FIRST.acknowledge_days} at either stage. Say {_FIRST.acknowledge_days} or fewer.",
            ),
            Lacks(
                BREACH,
                _FIRST.acknowledge_rule,
                none_for(Act.ACKNOWLEDGE),
                "Nowhere does the text say how soon a complaint is acknowledged. The Code gives "
                f"{_FIRST.acknowledge_days} working days, at both stages (6.11). Say so.",
            ),
        ),
    ),
    Rule(
        "L27",
        (
            Says(
                WARN,
                _FIRST.acknowledge_rule,
                _days_unclear,
                "Are these working days? Counted as such they are more than the Code allows. Say which days you mean.",
            ),
        ),
    ),
    Rule(
        "L28",
        (
            Says(
                BREACH,
                _FIRST.respond_rule,
                longer(Act.RESPOND, _FIRST.respond_days, 1),
                f"This may give more than {_FIRST.respond_days} working days to respond at stage 1. The Code allows "
                f"{_FIRST.respond_days} from the acknowledgement. Say {_FIRST.respond_days} or fewer, and name the "
                "stage.",
            ),
        ),
    ),
    Rule(
        "L29",
        (
            Says(
                BREACH,
                _SECOND.respond_rule,
                longer(Act.RESPOND, _SECOND.respond_days, 2),
                f"This may give more than {_SECOND.respond_days} working days to respond at stage 2. The Code allows "
                f"{_SECOND.respond_days} from the acknowledgement. Say {_SECOND.respond_days} or fewer.",
            ),
        ),
    ),
    Rule(
        "L30",
        (
            Says(
                BREACH,
                _SECOND.respond_rule,
                said(_COUNTED_FROM + _LATER),
                "The time to respond starts here with something that may come late. The Code counts from the "
                "acknowledgement. Count from that.",
            ),
            Says(
                EXPLAIN,
                _SECOND.respond_rule,
                said(_COUNTED_FROM + _EARLIER, _RESIDENTS_OWN),
                "Stage 2 is counted here from the first complaint or from the answer to stage 1. The Code counts from "
                "the acknowledgement of the request for stage 2. Count from that.",
            ),
        ),
    ),
    Rule(
        "L31",
        (
            Says(
                BREACH,
                _FIRST.extension_rule,
                longer(Act.EXTEND, _FIRST.extension_days, 1),
                f"This may extend stage 1 by more than {_FIRST.extension_days} working days. The Code allows "
                f"{_FIRST.extension_days} at most without good reason. Say so, and name the stage.",
            ),
            Says(
                BREACH,
                _SECOND.extension_rule,
                longer(Act.EXTEND, _SECOND.extension_days, 2),
                f"This may extend stage 2 by more than {_SECOND.extension_days} working days. The Code allows "
                f"{_SECOND.extension_days} at most without good reason. Say so.",
            ),
            Says(
                BREACH,
                _FIRST.extension_rule,
                said(r"\bas long as (?:is )?(?:need|necessary|it takes|requir)\w*|\bno limit\b..\bexten"),
                "This looks like an extension without a limit. The Code allows 10 more working days at stage 1 and 20 "
                "at stage 2, at most, without good reason (6.15). Name the limit.",
            ),
            Lacks(
                BREACH,
                _FIRST.extension_rule,
                both(somewhere(_EXTENDS), none_for(Act.EXTEND, 1)),
                "The time to respond can be extended, and nowhere is a limit named for stage 1. The Code allows "
                f"{_FIRST.extension_days} more working days at most without good reason. Name it.",
            ),
            Lacks(
                BREACH,
                _SECOND.extension_rule,
                both(somewhere(_EXTENDS), none_for(Act.EXTEND, 2)),
                "The time to respond can be extended, and nowhere is a limit named for stage 2. The Code allows "
                f"{_SECOND.extension_days} more working days at most without good reason. Name it.",
            ),
        ),
    ),
    Rule(
        "L32",
        (
            Lacks(
                BREACH,
                "6.4",
                both(somewhere(_EXTENDS), never_near(_EXTENDS, _REASONED, 2)),
                "The time can be extended, and near it nothing is said about giving reasons. The Code requires them "
                "(6.15). Say so.",
            ),
            Lacks(
                BREACH,
                "6.4",
                both(somewhere(_EXTENDS), never_near(_EXTENDS, _DATED, 2)),
                "The time can be extended, and near it nothing is said about the new date. The Code requires you to "
                "tell the resident when to expect the answer. Say so.",
            ),
            Lacks(
                BREACH,
                "6.5",
                both(somewhere(_EXTENDS), never_near(_EXTENDS, _OMBUDSMAN, 2)),
                "The time can be extended, and near it the Ombudsman is not named. The Code requires its contact "
                "details whenever a resident is told of an extension (6.16). Say so.",
            ),
        ),
    ),
    Rule(
        "L33",
        (
            Says(
                WARN,
                "6.4",
                _needs_agreement,
                "An extension may need the resident's agreement here. Under the Code you decide and tell them, with "
                "reasons; whoever says no, or nothing, keeps the first date. Agree how often to update them instead.",
            ),
        ),
    ),
)
