"""Two stages and nothing beside them; refusing stage 2; behaviour (Code section 5): L20 to L25, L40, L42 and L45."""

from complaints_cli.ombudsman_code.wording.rule import (
    BREACH,
    EXPLAIN,
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
from complaints_cli.ombudsman_code.wording.sentence import Sentence, Wording

_BEHAVIOUR = r"\b(?:unacceptable|unreasonabl[ey]|vexatious|abusive|aggressive|persistent)\b"
_RESTRICTS = r"\brestrict\w*\b..\b(?:contact|access|frequency|how)\b|\bstop corresponding\b|\blimit\w*\b..\bcontact\b"
_REACH = 6
_REFUSING = words(
    r"\b(?:not|refuse|decline|unable)\b(?! (?:wish|want|need|have|required)\b)[^.;]{0,20}\b(?:to )?escalat|"
    r"\brefus\w+\b[^.;]{0,20}\bstage 2\b|\bnot (?:review|consider|progress|take)\b..\b(?:next stage|stage 2)\b"
)
_ON_A_GROUND = words(r"\b(?:if|where|when|because)\b|\b(?:reason|ground)s?\b")
_NEVER_REFUSING = words(r"\b(?:not|never) (?:refuse|decline)\b|\bwithout\b|\bonly (?:refuse|decline)")
_GROUNDS_OF_SECTION_2 = words(
    r"\b12 months\b|\blegal\b|\bcourt\b|\balready (?:been )?(?:considered|decided|dealt)|\bexclu|\bsection 2\b|"
    r"\bsame (?:ground|reason)s?\b|\bclaim form\b|\bout of time\b|\blate\b|\bdeadline\b"
)


def _refuses_stage_2(sentence: Sentence, _: Wording) -> bool:
    if not _REFUSING.search(sentence.plain) or _NEVER_REFUSING.search(sentence.plain):
        return False
    is_a_ground = bool(sentence.lead) or _ON_A_GROUND.search(sentence.own)
    leads_in = sentence.words.endswith(":")
    return bool(is_a_ground) and not leads_in and not _GROUNDS_OF_SECTION_2.search(sentence.own)


RULES = (
    Rule(
        "L20",
        (
            Says(
                BREACH,
                "5.2",
                said(
                    r"\binformal(?:ly)?\b[^.;]{0,20}\b(?:stage|complain|resol|process|procedure|dealt)|"
                    r"\b(?:complain\w*|resol\w+|dealt with|deal with|handle\w*)\b..\binformal|\bstage 0\b|"
                    r"\bpre (?:complaint|stage)\b|\blocal resolution stage\b|\bfront ?line resolution\b|"
                    r"\bearly resolution (?:stage|period)\b"
                ),
                "This may be a stage before stage 1. The Code allows none beside its two: log dissatisfaction as a "
                "stage 1 complaint at once, and answer it early where you can.",
            ),
            Says(
                EXPLAIN,
                "5.2",
                said(
                    r"\boutside (?:of )?the complaints? (?:process|procedure)\b..\b(?:we|resolv)|"
                    r"\b(?:resolv|settl)\w*\b..\boutside (?:of )?the complaints? (?:process|procedure)|"
                    r"\b(?:if|where)\b..\b(?:not|cannot|unable)\b..\b(?:resolv|settl|success)\w*\b..\b(?:record|log|"
                    r"register|investigat)\w*\b|"
                    r"\b(?:if|where)\b..\b(?:not|cannot|unable)\b..\b(?:resolv|settl)\w*\b..\bstage 1 complaint|"
                    r"\bwithout\b..\b(?:go|going|us(?:e|ing)|need\w*)\b..\bcomplain\w*\b[^.;]{0,12}\b"
                    r"(?:process|procedure)",
                    denied=False,
                ),
                "Something may be settled here beside the complaints process. Early answers are welcome inside stage "
                "1, "
                "with its clock running. Say that it is logged first, or explain how this is kept.",
            ),
        ),
    ),
    Rule(
        "L21",
        (
            Says(
                BREACH,
                "5.3",
                said(
                    r"\bstage 3\b|\b(?:3rd|third) stage\b|\b3 stages?\b|\b(?:appeals?|complaints?|review) panels?\b|"
                    r"\bpanel hearing\b|\bcomplaints? tribunal\b|\b(?:board|committee) (?:review|appeal|hearing)\b|"
                    r"\bappeal\b..\bto (?:the |our )?(?:board|committee|panel|chair)\b|"
                    r"\bfinal appeal\b|\bafter stage 2\b..\b(?:board|panel|chair|committee)",
                    r"\brestrict|\bbehaviour|\bscrutin|\btenants? panel|\bused to\b|\bno longer\b",
                ),
                "This may be a third stage. The Code allows two, and the answer to stage 2 is your last word. Leave it "
                "out; stage 2 may involve whoever it needs.",
            ),
        ),
    ),
    Rule(
        "L22",
        (
            Says(
                BREACH,
                "5.3",
                said(
                    r"\b(?:straight|directly|immediately)\b[^.;]{0,15}\b(?:to|at|as|into) stage 2\b|"
                    r"\bstage 2 (?:immediately|straight ?away|directly|at once)\b|"
                    r"\b(?:skip|bypass|miss out|by pass)\w*\b[^.;]{0,15}\bstage 1\b",
                ),
                "Some complaints may go straight to stage 2 here. The resident then has one stage where the Code gives "
                "two. Begin at stage 1 with somebody senior.",
            ),
            Says(
                BREACH,
                "5.3",
                said(r"(?<!stage )\b(?:1|single) stage\b[^.;]{0,15}\b(?:process|procedure|policy|complain)"),
                "This may be a process of one stage. The Code has two, neither more nor fewer. Make it two.",
            ),
            Lacks(
                BREACH,
                "5.3",
                nowhere(r"\bstage ?2\b|\bsecond stage\b|\b2 stages?\b"),
                "The text does not speak of a stage 2. The Code has two stages, and the policy must set out both "
                "(3.4). "
                "Add it.",
            ),
        ),
    ),
    Rule(
        "L23",
        (
            Says(
                BREACH,
                "5.4",
                said(
                    r"\b(?:contractor|managing agent|third party|agent)s?\b..\bcomplain..\b(?:first|before|"
                    r"exhausted|completed?)\b|\b(?:complain\w*|must|should)\b..\bto the (?:contractor|managing agent)"
                    r"..\b(?:first|before)\b|\b(?:first|before)\b..\bcomplain\w*[^.;]{0,12}\bto the "
                    r"(?:contractor|managing agent)",
                ),
                "A resident may have to go through a contractor's process first. Under the Code whatever somebody else "
                "answers for you is part of your two stages. Take the complaint on at once.",
            ),
        ),
    ),
    Rule(
        "L24",
        (
            Lacks(
                BREACH,
                "5.6",
                never_near(
                    r"\backnowledg|\blog\b|\blogged\b",
                    r"\bunderstanding (?:and definition )?of (?:the|your|their) complaint|\bcomplaint definition|"
                    r"\boutcomes?\b..\b(?:seek|sought|want|requested)|\brequested outcome|"
                    r"\bremedy\b[^.;\n]{0,20}\bseek",
                    2,
                ),
                "Nowhere does the text say that the acknowledgement sets out how you understand the complaint and the "
                "outcome that is sought. The Code requires it at both stages. Say so.",
            ),
        ),
    ),
    Rule(
        "L25",
        (
            Lacks(
                EXPLAIN,
                "5.7",
                never_near(
                    r"\backnowledg",
                    r"\b(?:is|are|be|what|not) (?:\w+ )?responsible\b|\bour responsibilit|\baspects\b..respons",
                    2,
                ),
                "Nowhere does the text say that the acknowledgement makes clear what you are responsible for and what "
                "not. The Code requires it. Say so.",
            ),
        ),
    ),
    Rule(
        "L40",
        (
            Says(
                BREACH,
                "5.11",
                _refuses_stage_2,
                "Stage 2 may be refused here on a ground that the Code does not name. Its grounds are those for "
                "refusing "
                "a complaint; an upheld complaint, a remedy or a hope that cannot be met is none. Leave it out.",
            ),
        ),
    ),
    Rule(
        "L42",
        (
            Says(
                BREACH,
                "5.13",
                said(
                    r"\b(?:compensation|remed(?:y|ies)|redress)\b..\bonly\b..\b(?:stage 2|escalat|final|end "
                    r"of)|\bonly\b..\b(?:compensation|remed(?:y|ies)|redress)\b..\b(?:stage 2|escalat)|"
                    r"\b(?:not|no)\b..\b(?:compensation|remed(?:y|ies)|redress)\b..\bat stage 1\b",
                    denied=False,
                ),
                "A remedy may have to wait for stage 2 here. Under the Code a complaint can be put right at any stage. "
                "Say so.",
            ),
        ),
    ),
    Rule(
        "L45",
        (
            Lacks(
                BREACH,
                "5.14",
                nowhere(rf"{_BEHAVIOUR}..\b(?:behaviour|complain|demand|contact|conduct)|\bbehaviour\b..{_BEHAVIOUR}"),
                "Nowhere does the text deal with unacceptable behaviour, or point to the policy that does. The Code "
                "requires one. Name it.",
            ),
            Says(
                BREACH,
                "5.15",
                said(
                    r"\b(?:restrict|limit|withdraw|remov|bar|ban|prevent)\w*\b..\b(?:access to|use of|using|from)\b"
                    r"[^.;]{0,20}\bcomplaints? (?:process|procedure|policy)|\b(?:ban|bar)\w*\b..\bfrom complaining"
                ),
                "Somebody may be barred here from complaining. No complaint may be refused unseen (2.5), and a "
                "restriction must be proportionate. Limit how they make contact, not what they may raise.",
            ),
            Lacks(
                BREACH,
                "5.14",
                both(somewhere(_RESTRICTS), never_near(_RESTRICTS, r"\breview", _REACH)),
                "Contact can be restricted, and near it nothing is said about review. The Code requires regular "
                "review. "
                "Say how often.",
            ),
            Lacks(
                BREACH,
                "5.14",
                both(somewhere(_RESTRICTS), never_near(_RESTRICTS, r"\bevidence|\breasons?\b|\brecord", _REACH)),
                "Contact can be restricted, and near it nothing is said about evidence. The Code requires evidence for "
                "any restriction. Say so.",
            ),
            Lacks(
                BREACH,
                "5.15",
                both(
                    somewhere(_RESTRICTS),
                    never_near(_RESTRICTS, r"\bequality\b|\bdisabilit|\bproportion", _REACH),
                ),
                "Contact can be restricted, and near it nothing is said about being proportionate and about the "
                "Equality Act 2010. The Code requires both. Say so.",
            ),
        ),
    ),
)
