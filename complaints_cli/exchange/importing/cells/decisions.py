"""A decision is taken where the cell begins with one; a cell that could mean two says nothing and goes back."""

import re
from collections.abc import Mapping

from complaints_cli.domain.terms import Decision, Ground
from complaints_cli.exchange.importing.cells.read import (
    BLANK,
    NOTHING_YET,
    Read,
    Reader,
    as_text,
    doubtful,
    is_an_error,
    kept_as_words,
    listed,
    meanings,
    plain,
)
from complaints_cli.exchange.importing.cells.said import Said, Standing
from complaints_cli.exchange.importing.sheets import Cell

UNDERSTOOD = "Write upheld, partly upheld or not upheld."
_APART = "Write the word alone, and the day in a column of its own: withdrawn = 3 June 2026, or refused = 3 June 2026."
_DECISIONS: Mapping[Decision, str] = {
    Decision.UPHELD: (
        "upheld, fully upheld, wholly upheld, upheld in full, upheld fully, uph, u, justified, founded, well founded, "
        "well-founded, substantiated, fully justified, uphold, full"
    ),
    Decision.PARTLY_UPHELD: (
        "partly upheld, partially upheld, part upheld, part-upheld, partly-upheld, partially-upheld, upheld in part, "
        "upheld partially, upheld partly, pu, p/u, part, partial, partially, partly, partly justified, partially "
        "justified, part justified, justified in part, partly founded, partially founded, part founded, partially "
        "substantiated, partly substantiated, in part"
    ),
    Decision.NOT_UPHELD: (
        "not upheld, not-upheld, notupheld, non upheld, nu, n/u, unfounded, not founded, unjustified, not justified, "
        "unsubstantiated, not substantiated, rejected, dismissed"
    ),
}
_REFUSALS: Mapping[Ground, str] = {
    Ground.OVER_12_MONTHS: (
        "rejected as out of time, rejected - out of time, rejected out of time, rejected (out of time), refused as "
        "out of time, refused - out of time, out of time, over 12 months, rejected - over 12 months, rejected: out of "
        "time, not accepted - out of time"
    ),
    Ground.PROCEEDINGS_FILED: "legal proceedings, rejected - legal proceedings, refused - legal proceedings",
    Ground.ALREADY_CONSIDERED: "already considered, rejected - already considered, refused - already considered",
    Ground.OTHER: (
        "not accepted, out of jurisdiction, outside jurisdiction, refused, excluded, not a complaint, rejected as out "
        "of jurisdiction, rejected - out of jurisdiction, declined, out of scope, rejected as outside policy, outside "
        "policy, outside of policy"
    ),
}
_WITHDRAWN = listed("withdrawn, withdrawn by resident, withdrawn by tenant, complaint withdrawn, w/d, wd, withdrew")
NO_DECISION = listed(
    "actioned, answered, apology, closed, compensation paid, complete, completed, done, escalated, explanation "
    "given, finished, gesture of goodwill, goodwill, goodwill gesture, nfa, no further action, resolved, resolved "
    "informally, responded, response sent, satisfied, settled"
)
_ALONE = listed("full, in part, n/u, nu, p/u, part, partial, partially, partly, pu, u, uph, w/d, wd")
"""Too short to be the beginning of a sentence."""
_MEANS: dict[str, Said] = {
    **{word: Said(decisions=((None, what),)) for word, what in meanings(_DECISIONS).items()},
    **{word: Said(standing=Standing.REFUSED, ground=why) for word, why in meanings(_REFUSALS).items()},
    **{word: Said(standing=Standing.WITHDRAWN) for word in _WITHDRAWN},
}
_LONGEST_FIRST = sorted((word for word in _MEANS if word not in _ALONE), key=len, reverse=True)
_BEGINS = re.compile(
    rf"(?:the )?(?:complaint )?(?:was |is )?(?P<word>{'|'.join(map(re.escape, _LONGEST_FIRST))})(?![\w])(?P<rest>.*)",
    re.DOTALL,
)
_A_DECISION = re.compile(
    r"\b(?:part(?:ly|ially)?[ -]upheld|not[ -]upheld|un(?:founded|justified)"
    r"|(?<!not )(?<!part )(?<!partly )(?<!partially )upheld|rejected|refused|withdrawn|overturned"
    r"|stage\s*\d|s[12]\b|if|unless|would|awaiting)\b"
)
_GROUNDS: Mapping[Ground, re.Pattern[str]] = {
    Ground.OVER_12_MONTHS: re.compile(
        r"\b(?:12|twelve)[ -]*(?:m|mths?|months?)\b|\b(?:a|1|one) year\b|\bout of time\b|\btime[ -]?(?:limit|barred)"
    ),
    Ground.PROCEEDINGS_FILED: re.compile(r"\b(?:legal proceedings|proceedings|court|tribunal|litigation)\b"),
    Ground.ALREADY_CONSIDERED: re.compile(
        r"\b(?:already|previously)\b.*\b(?:considered|investigated|answered|dealt with|responded)\b"
    ),
}
_SPANS = re.compile(r"\b\d+[ -]*(?:m|mths?|months?|yrs?|years?|weeks?|days?)\b")
"""How long, which is no day."""
_REJECTED = frozenset({"rejected", "dismissed"})
"""Not upheld where nothing else stands there, and refused where a ground stands behind it."""
_IN_PART = re.compile(
    r"\b(?:partly|partially|in part|part only|some (?:of|points?|aspects?|elements?|parts?)|except|apart from|but not"
    r"|not (?:for|on|in respect|in relation)|in (?:respect|relation|regard)"
    r"|(?:\d+|one|two|three|four) (?:out )?of (?:the )?(?:\d+|two|three|four|five|six))\b|\d ?/ ?\d(?![\d/])"
)
"""A decision of some of the points and not of all."""
_MARKS = re.compile(r"[\s()\[\]!,:–-]+")
_STAGE = re.compile(r"(?:stage|stg|st|s)\s*(?P<stage>one|two|1|2)\b\s*[:=\-–]?\s*")
_YES = frozenset({"yes", "y", "true", "x", "✓", "✔", "1"})
_NO = frozenset({"no", "n", "false", "0"})


def decision(cell: Cell) -> Read:
    """What was decided, from a column of outcomes: a decision, a refusal, or that it was withdrawn (`Said`).

    The words behind a decision are kept. "Resolved" and its like say nothing of a decision and hold nothing up.
    """
    text = as_text(cell)
    typed = plain(text)
    if not typed or typed in NOTHING_YET:
        return BLANK
    if is_an_error(text):
        return doubtful("The spreadsheet shows an error here.")
    if typed in NO_DECISION:
        return kept_as_words(text, f"It says how it ended and not what was decided. {UNDERSTOOD}")
    if _STAGE.match(typed):
        return _by_stage(typed, text)
    return _one(typed, text)


def upheld(cell: Cell) -> Read:
    """As `decision`, from a column that asks whether the complaint was upheld: yes and no are answers there."""
    typed = plain(as_text(cell))
    if typed in _YES:
        return Read(Said(decisions=((None, Decision.UPHELD),)))
    if typed in _NO:
        return Read(Said(decisions=((None, Decision.NOT_UPHELD),)))
    return decision(cell)


def ticked(what: Decision) -> Reader:
    """For a column that is ticked where that was decided, and where nothing else can stand."""

    def read(cell: Cell) -> Read:
        typed = plain(as_text(cell))
        if typed in _YES:
            return Read(Said(decisions=((None, what),)))
        if not typed or typed in _NO or typed in NOTHING_YET:
            return BLANK
        return doubtful("A tick or nothing was expected here. Write yes or no.")

    return read


def beside_upheld(read: Reader) -> Reader:
    """`read` for a column of outcomes beside one that asks whether it was upheld: other words are kept, no doubts."""

    def read_outcome(cell: Cell) -> Read:
        said = read(cell)
        return Read(None, as_text(cell)) if said.reason else said

    return read_outcome


def ground_of(text: str) -> Ground | None:
    """The ground on which a complaint was not accepted, where the words name one of the Code's (2.2)."""
    typed = plain(text)
    return next((ground for ground, words in _GROUNDS.items() if words.search(typed)), None)


def _one(typed: str, text: str) -> Read:
    if said := _MEANS.get(typed) or _MEANS.get(_MARKS.sub(" ", typed).strip()):
        return Read(said)
    found = _BEGINS.fullmatch(typed)
    if not found or "?" in found["rest"] or _A_DECISION.search(found["rest"]) or _is_of_some(found):
        several = found or len(_A_DECISION.findall(typed)) > 1
        what = "It could mean more than one decision" if several else "It is no decision that is known"
        return doubtful(f"{what}. {UNDERSTOOD}")
    said = _MEANS[found["word"]]
    if (ground := ground_of(found["rest"])) and (said.standing is Standing.REFUSED or found["word"] in _REJECTED):
        said = Said(standing=Standing.REFUSED, ground=ground)
    if said.standing and any(map(str.isdigit, _SPANS.sub("", found["rest"]))):
        return doubtful(f"It was {said.standing}, and a figure stands behind it that may be the day. {_APART}")
    # Why it was refused is taken from the cell itself.
    return Read(said, text if found["rest"].strip(" -–:,.") and said.standing is not Standing.REFUSED else "")


def _is_of_some(found: re.Match[str]) -> bool:
    """Whether what stands behind a whole decision makes it one of some of the points."""
    is_whole = any(decision is not Decision.PARTLY_UPHELD for _, decision in _MEANS[found["word"]].decisions)
    return is_whole and _IN_PART.search(found["rest"]) is not None


def _by_stage(typed: str, text: str) -> Read:
    """Such as "S1 not upheld, S2 upheld": each stage with its own decision, and nothing else beside them."""
    marks = list(_STAGE.finditer(typed))
    ends = [mark.start() for mark in marks[1:]] + [len(typed)]
    found: dict[int, Decision] = {}
    for mark, end in zip(marks, ends, strict=True):
        piece = typed[mark.end() : end].strip(" ,;/|-–&\n").removesuffix(" and").removesuffix(" then").strip()
        said = _MEANS.get(piece)
        stage = 1 if mark["stage"] in ("one", "1") else 2
        if not said or not said.decisions or stage in found:
            return doubtful(f"It is no decision of a stage that is known. {UNDERSTOOD}")
        found[stage] = said.decisions[0][1]
    return Read(Said(decisions=tuple(sorted(found.items()))), "" if len(text) < 40 else text)
