"""What a response says and when it goes out, and how a complaint goes on to stage 2 (Code section 6): L34 to L41."""

from complaints_cli.ombudsman_code.wording.periods import Act, periods
from complaints_cli.ombudsman_code.wording.rule import BREACH, EXPLAIN, Lacks, Rule, Says, nowhere, said, words
from complaints_cli.ombudsman_code.wording.sentence import Sentence, Wording

_TO_STAGE_2 = words(r"\bescalat|\bstage 2\b|\breview\b|\bappeal\b")
_STAGE_2_ASKED = r"(?:\bescalat\w*|\bstage 2\b|\brequests? for (?:a )?review\b)"
_MUST = r"\b(?:must|should|need to|needs to|has to|have to|required to|asked to|only if|only where)\b"
_reasons = said(
    rf"{_MUST}..\b(?:explain\w*|reasons?|which part|why|grounds|set out|new (?:evidence|information))|"
    r"\bby\b..\bexplaining (?:why|how)|\blet us know the reasons?\b..\band we will\b|"
    r"\b(?:reasons?|new (?:evidence|information)|grounds)\b..\b(?:must|needed|required|is necessary)",
    r"\b(?:not|no|never|nor)\b[^.;]{0,15}\b(?:required?|needs?|have to|obliged)\b|\bwe (?:must|should|need)\b",
)
_written = said(
    rf"{_MUST}..\b(?:in writing|by (?:letter|email|post)|on (?:the|our|a)\b[^.;]{{0,20}}form)|"
    r"\bonly\b..\b(?:in writing|by (?:letter|email|post))|\bescalat\w*\b..\bby (?:writing|completing|filling)",
    r"\bwe (?:must|should|will|need)|\bconfirmed in writing",
)

_to_ombudsman = said(r"\b(?:escalat\w*|refer|take)\b..\bombudsman\b")


def _stage_1_to_ombudsman(sentence: Sentence, wording: Wording) -> bool:
    lists_a_response = "respon" in sentence.lead or "letter" in sentence.lead
    return lists_a_response and "stage 1" in sentence.context and _to_ombudsman(sentence, wording)


def _escalation_time(sentence: Sentence, _: Wording) -> bool:
    return any(period.act is Act.ESCALATE for period in periods(sentence))


def _asks_reasons(sentence: Sentence, wording: Wording) -> bool:
    return bool(_TO_STAGE_2.search(sentence.plain)) and _reasons(sentence, wording)


def _asks_writing(sentence: Sentence, wording: Wording) -> bool:
    return bool(_TO_STAGE_2.search(sentence.plain)) and _written(sentence, wording)


RULES = (
    Rule(
        "L34",
        (
            Says(
                BREACH,
                "6.6",
                said(
                    r"\b(?:respon(?:d|se)|repl(?:y|ies)|answer|clos(?:e|ed|ing)|final letter)\b..\b(?:until|once|only "
                    r"when|only after|when|after)\b..\b(?:repair|work|action|remed)\w*\b..\b(?:complete|"
                    r"finish|carried out|done)",
                    r"\bwhen the answer\b|\bnot\b[^.;]{0,20}\b(?:delay|wait|hold)",
                ),
                "The response may wait here until the work is done. The Code requires it as soon as the answer is "
                "known, at both stages (6.17). Respond then, and follow the actions up.",
            ),
        ),
    ),
    Rule(
        "L35",
        (
            Lacks(
                BREACH,
                "6.8",
                nowhere(
                    r"\b(?:additional|new|further|other|more)\b[^.;\n]{0,12}\b(?:complaint|issue|matter|point|"
                    r"concern)s?\b..\b"
                    r"(?:stage 1|investigat|incorporat|new complaint|separate|add)|\b(?:add|incorporat)\w*\b..\bnew "
                    r"(?:complaint|issue|matter|point)s?"
                ),
                "Nowhere does the text say what happens to matters raised during the investigation. Under the Code "
                "they "
                "join stage 1 if related and not yet answered, else they are a new complaint. Say so.",
            ),
        ),
    ),
    Rule(
        "L36",
        (
            Lacks(
                EXPLAIN,
                "6.9",
                nowhere(
                    r"\bcomplaint stage\b|\bstage of (?:the|your|our)\b|\bthe stage\b|\bwhich stage\b",
                    r"\bdefinition\b",
                    r"\b(?:decision|outcome)\b",
                    r"\breasons? (?:for|why|behind)\b",
                    r"\bremed|\bput things right\b|\bredress\b",
                    r"\boutstanding (?:action|outcome|work)s?\b|\bactions? (?:that are )?(?:still )?outstanding\b|"
                    r"\bstill to do\b",
                    r"\bescalat|\bgo to stage 2\b|\bask for stage 2\b|\bnext stage\b",
                ),
                "The text does not list all that a response must contain: stage, definition, decision, reasons, "
                "remedy, "
                "outstanding actions, and how to go on (6.19 for stage 2). List the seven.",
            ),
            Says(
                BREACH,
                "6.9",
                _stage_1_to_ombudsman,
                "The response to stage 1 may send the resident to the Ombudsman here. The Code requires it to say how "
                "to go to stage 2. Change it, and keep the Ombudsman's details for advice.",
            ),
        ),
    ),
    Rule(
        "L37",
        (
            Says(
                EXPLAIN,
                "6.10",
                _escalation_time,
                "There is a time limit here on asking for stage 2. The Code sets none, and a late request is no ground "
                "for refusing it (5.11). Drop it, or explain it as a guide and take late requests on.",
            ),
            Says(
                BREACH,
                "5.11",
                said(
                    rf"\b(?:not|refuse|reject|decline)\b..{_STAGE_2_ASKED}..\b(?:late|out of time|after|"
                    rf"outside|deadline)|\b(?:late|out of time)\b..{_STAGE_2_ASKED}?..\b(?:not|refused?|"
                    r"rejected)\b",
                    r"\b(?:not|never) (?:be )?(?:refuse|reject|decline)|\backnowledg",
                    denied=False,
                ),
                "A late request for stage 2 may be refused here. The Code's grounds are those of section 2, and being "
                "late is none. Take it on.",
            ),
        ),
    ),
    Rule(
        "L38",
        (
            Says(
                BREACH,
                "6.12",
                _asks_reasons,
                "Reasons or new evidence may be needed for stage 2 here. The Code forbids requiring reasons. Ask, and "
                "go ahead without an answer.",
            ),
        ),
    ),
    Rule(
        "L39",
        (
            Says(
                BREACH,
                "6.12",
                _asks_writing,
                "Stage 2 may have to be asked for in writing or on a form here. A resident may ask in any way, of any "
                "member of staff (3.2). Say so.",
            ),
        ),
    ),
    Rule(
        "L41",
        (
            Says(
                BREACH,
                "6.13",
                said(
                    r"\bsame (?:person|manager|officer|director|member of staff)\b..\b(?:both|stage 2|also|review)|"
                    r"\b(?:stage 1|original|investigating) (?:officer|manager|handler)\b..\b(?:also|may|will|can)\b"
                    r"..\b(?:review|stage 2)",
                    r"\b(?:not|never)\b",
                ),
                "One person may decide both stages here. The Code requires somebody else at stage 2. Say who.",
            ),
        ),
    ),
)
