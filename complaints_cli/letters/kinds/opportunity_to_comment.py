"""Opportunity to comment: what we think so far, before a point is decided against the resident (Code 5.8 b).

It is no decision, and the date of the response does not move for it.
"""

from datetime import date
from functools import cache

from complaints_cli.domain.adjusting import extra_days
from complaints_cli.domain.contact import Comment
from complaints_cli.domain.dates import long_day, working_days
from complaints_cli.domain.parts import Finding, Point
from complaints_cli.domain.terms import Decision, LetterKind
from complaints_cli.letters.defined import finding_of, point_heading, point_name
from complaints_cli.letters.letter import Matter
from complaints_cli.letters.part import Facts, LetterSpec, Part, Wanted
from complaints_cli.letters.running import respond_by, running
from complaints_cli.letters.signing import person
from complaints_cli.letters.usual_parts import help_part, ombudsman, reference, stage_named
from complaints_cli.letters.wording import first_sentence, sentence
from complaints_cli.ombudsman_code.provision import Objection

RULE = "5.8 b"
COMMAND = "comment ask REF --by DATE --text TEXT"
NOT_DECIDED, SO_FAR, LOOKED_AT = "This is not our decision", "What we think so far", "What we have looked at"
COULD_CHANGE, HOW, UNTIL = "What could change our mind", "How to tell us", "By when to tell us"
ANSWER = "When you will have our decision"

LEANING = {
    Decision.UPHELD: "So far we think that we should uphold this point.",
    Decision.PARTLY_UPHELD: "So far we think that we should uphold this point in part.",
    Decision.NOT_UPHELD: "So far we think that we should not uphold this point.",
}


@cache
def parts(_: int) -> tuple[Part, ...]:
    """What asking for comments must hold."""
    return (
        reference(RULE),
        stage_named(RULE),
        Part(id="not-decided", provision=RULE, tells="that nothing is decided yet", heading=NOT_DECIDED),
        Part(
            id="so-far",
            provision=RULE,
            tells="what we think so far, and why",
            lacking=_nothing_put,
            each=_each_point,
        ),
        Part(id="looked-at", provision="5.8 d", tells="what that rests on", heading=LOOKED_AT),
        Part(id="could-change", provision=RULE, tells="what could change our mind", heading=COULD_CHANGE),
        Part(id="how", provision=RULE, tells="how to comment", heading=HOW, words=_phone),
        Part(
            id="by-when",
            provision=RULE,
            tells="until when they may comment",
            heading=UNTIL,
            days=lambda matter: tuple(filter(None, [_until(matter)])),
            lacking=_too_late,
        ),
        Part(
            id="response-date",
            provision=RULE,
            tells="that the date of our response stays as it is",
            heading=ANSWER,
            days=lambda matter: (matter.response_day,),
        ),
        help_part(),
        ombudsman("3.7"),
    )


def _asked(matter: Matter) -> Comment | None:
    """What they were asked to comment on: the one of that number, else the last."""
    number = matter.setting.asked.number
    asked = [each for each in matter.complaint.comments if each.by and number in (None, each.number)]
    return asked[-1] if asked else None


def _until(matter: Matter) -> date | None:
    asked = _asked(matter)
    return asked.by if asked else None


def _points(matter: Matter) -> list[Point]:
    asked = _asked(matter)
    return [p for p in matter.points if asked is not None and asked.covers(matter.stage.number, p.number)]


def _found(matter: Matter) -> list[Finding]:
    return [finding for point in _points(matter) if (finding := finding_of(matter, point))]


def _ours(matter: Matter) -> tuple[str, ...]:
    asked = _asked(matter)
    found = (words for each in _found(matter) for words in (each.reasons, each.evidence))
    return (asked.put if asked else "", *found)


def _nothing_put(matter: Matter) -> Objection | None:
    asked = _asked(matter)
    if asked is None:
        return Objection("The resident has not been asked to comment.", COMMAND)
    points = _points(matter)
    if not asked.put.strip() and (not points or len(_found(matter)) < len(points)):
        return Objection("What you put to the resident is not on record: say what you think so far, and why.", COMMAND)
    return None


def _too_late(matter: Matter) -> Objection | None:
    until = _until(matter)
    if until is None or matter.has_passed or until <= matter.response_day:
        return None
    message = (
        f"They may comment until {long_day(until)}, and our answer is due by {long_day(matter.response_day)}. "
        "Name an earlier day, or extend the time first."
    )
    return Objection(message, "extend REF --to DATE --reason TEXT")


def _each_point(matter: Matter) -> tuple[Wanted, ...]:
    """The view on the whole, and on each point in its own section."""
    asked, tells = _asked(matter), "what we think so far, and why"
    put = first_sentence(asked.put) if asked else ()
    whole = Wanted(part="so-far", provision=RULE, tells=tells, headings=(SO_FAR,), words=put)
    points = (
        Wanted(
            part=f"so-far-{point.number}",
            provision=RULE,
            tells=f"what we think so far on point {point.number}",
            headings=(SO_FAR, point_name(point.number)),
        )
        for point in _points(matter)
    )
    return (whole, *points)


def _phone(matter: Matter) -> tuple[str, ...]:
    return tuple(filter(None, [matter.setting.landlord.phone]))


def facts(matter: Matter) -> Facts:
    """What is put to them, on what it rests, and until when they may comment."""
    asked, until = _asked(matter), _until(matter)
    evidence = [sentence(each.evidence) for each in _found(matter) if each.evidence.strip()]
    extra = extra_days(matter.complaint.adjustments, asked.asked_on) if asked and asked.asked_on else 0
    return {
        "put": asked.put.strip() if asked else "",
        "points": [_told(matter, point) for point in _points(matter)],
        "evidence": list(dict.fromkeys(evidence)),
        "until": long_day(until) if until else "",
        "extra": working_days(extra) if extra else "",
        **running(matter),
        "signed": person(matter, matter.stage.handler),
    }


def _told(matter: Matter, point: Point) -> Facts:
    finding = finding_of(matter, point)
    return {
        "heading": point_heading(point),
        "text": point.text,
        "leaning": LEANING[finding.decision] if finding else "",
        "reasons": finding.reasons if finding else "",
    }


LETTERS = (
    LetterSpec(
        kind=LetterKind.OPPORTUNITY_TO_COMMENT,
        title="Please tell us what you think before we decide",
        template="opportunity-to-comment",
        command="comment ask",
        parts=parts,
        facts=facts,
        our_words=_ours,
        respond_by=respond_by,
    ),
)
