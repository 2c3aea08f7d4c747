"""How complaints were handled: defined, answered in full, by another person, on a full record (Code sections 5, 6)."""

from complaints_cli.reports.measures.bases import MADE, POINTS
from complaints_cli.reports.measuring.measure import Measure


def _complete(stage: int) -> Measure:
    return Measure(
        id=f"responses-complete-{stage}",
        title=f"Stage {stage} responses sent as a letter with all its parts",
        means="of the complaints made at the stage in the period and answered, those whose response is on record as a "
        "letter; it cannot go out with one of the Code's parts missing",
        base=MADE,
        word="""CASE
            WHEN responded_on IS NULL THEN 'not answered'
            WHEN EXISTS (SELECT 1 FROM letter AS l WHERE l.ref = base.ref AND l.stage = base.stage
                AND l.kind IN ('response-1', 'response-2', 'quick-response')) THEN 'complete'
            ELSE 'no letter' END""",
        counted=("complete",),
        fails=("no letter",),
        apart=("not answered",),
        stage=stage,
    )


MEASURES = (
    *(_complete(stage) for stage in (1, 2)),
    Measure(
        id="defined-1",
        title="Defined when acknowledged",
        means="of the complaints made in the period and acknowledged, those with at least one point and with the "
        "outcome that the resident wants, or the fact that none was given",
        base=MADE,
        word="""CASE
            WHEN acknowledged_on IS NULL THEN 'not acknowledged'
            WHEN outcome_known = 1 AND EXISTS (SELECT 1 FROM point AS p WHERE p.ref = base.ref) THEN 'defined'
            ELSE 'not defined' END""",
        counted=("defined",),
        fails=("not defined",),
        apart=("not acknowledged",),
        stage=1,
    ),
    Measure(
        id="points-responsibility",
        title="Points for which it is settled whether we are responsible",
        means="of the points of complaints made in the period and acknowledged, those with a yes, in part or no to "
        "whether we are responsible",
        base=POINTS,
        word="""CASE
            WHEN acknowledged_on IS NULL THEN 'not acknowledged'
            WHEN responsible IS NULL THEN 'not settled'
            ELSE 'settled' END""",
        counted=("settled",),
        fails=("not settled",),
        apart=("not acknowledged",),
    ),
    Measure(
        id="added-points",
        title="Points that joined a complaint after it was received",
        means="of the points of complaints made in the period, those added on a later day",
        base=POINTS,
        word="CASE WHEN added_on > opened_on THEN 'added later' ELSE 'from the start' END",
        counted=("added later",),
    ),
    Measure(
        id="points-answered",
        title="Points of answered stage 1 complaints that were decided with reasons",
        means="of the points of complaints made in the period and answered at stage 1, those with a finding and its "
        "reasons; a point added after the response is not counted",
        base=POINTS,
        word="""(SELECT CASE
                WHEN s.responded_on IS NULL THEN 'not answered'
                WHEN base.added_on > s.responded_on THEN 'added after the response'
                WHEN COALESCE(f.reasons, '') <> '' THEN 'decided'
                ELSE 'not decided' END
            FROM stage AS s LEFT JOIN finding AS f ON f.ref = s.ref AND f.stage = s.stage AND f.point = base.point
            WHERE s.ref = base.ref AND s.stage = 1)""",
        counted=("decided",),
        fails=("not decided",),
        apart=("not answered", "added after the response"),
    ),
    Measure(
        id="points-answered-2",
        title="Final responses with a finding and its reasons",
        means="of the stage 2 complaints made in the period and answered, those with at least one finding and no "
        "finding without reasons",
        base=MADE,
        word="""CASE
            WHEN responded_on IS NULL THEN 'not answered'
            WHEN (SELECT COUNT(*) > 0 AND MIN(COALESCE(f.reasons, '') <> '') FROM finding AS f
                WHERE f.ref = base.ref AND f.stage = 2) THEN 'decided'
            ELSE 'not decided' END""",
        counted=("decided",),
        fails=("not decided",),
        apart=("not answered",),
        stage=2,
    ),
    Measure(
        id="different-decider",
        title="Stage 2 decided by somebody else than stage 1",
        means="of the stage 2 complaints made in the period and answered, those that somebody else decided",
        base=MADE,
        word="""CASE
            WHEN responded_on IS NULL THEN 'not answered'
            WHEN decider = (SELECT s.decider FROM stage AS s WHERE s.ref = base.ref AND s.stage = 1)
            THEN 'the same person'
            WHEN decider IS NULL OR EXISTS (SELECT 1 FROM stage AS s WHERE s.ref = base.ref AND s.stage = 1
                AND s.responded_on IS NOT NULL AND s.decider IS NULL) THEN 'nobody on record'
            ELSE 'another person' END""",
        counted=("another person",),
        fails=("the same person",),
        apart=("not answered",),
        stage=2,
    ),
    Measure(
        id="updates-agreed",
        title="Responses outside the Code's times with updates agreed",
        means="of the complaints made in the period, at either stage, whose response was or is late, those with an "
        "interval of updates that the resident agreed to or was asked about",
        base=MADE,
        word="""CASE
            WHEN answered_in <> 'missed' OR state = 'withdrawn' THEN 'not late'
            WHEN answered_in IS NULL AND code_date >= :today THEN 'not late'
            WHEN EXISTS (SELECT 1 FROM notice AS n WHERE n.ref = base.ref AND n.stage = base.stage
                AND n.update_every IS NOT NULL AND n.agreed IN ('yes', 'asked')) THEN 'agreed or asked'
            ELSE 'nothing agreed' END""",
        counted=("agreed or asked",),
        fails=("nothing agreed",),
        apart=("not late",),
    ),
    Measure(
        id="linked-new-complaints",
        title="Complaints linked to another",
        means="of the complaints made in the period, those linked to another one, such as a matter raised later that "
        "had to stand on its own",
        base=MADE,
        word="""CASE WHEN EXISTS (SELECT 1 FROM link AS l WHERE l.ref = base.ref)
            THEN 'linked' ELSE 'not linked' END""",
        counted=("linked",),
        stage=1,
    ),
    Measure(
        id="records-complete",
        title="Records without a gap",
        means="of the complaints made in the period, those whose record has a category, what the person is to us, and "
        "a letter for the acknowledgement and the response, where these were made",
        base=MADE,
        word="""CASE
            WHEN COALESCE(category, '') = '' THEN 'no category'
            WHEN home IS NULL THEN 'home not known'
            WHEN acknowledged_on IS NOT NULL AND NOT EXISTS (SELECT 1 FROM letter AS l WHERE l.ref = base.ref
                AND l.kind IN ('acknowledgement-1', 'quick-response')) THEN 'no acknowledgement letter'
            WHEN responded_on IS NOT NULL AND NOT EXISTS (SELECT 1 FROM letter AS l WHERE l.ref = base.ref
                AND l.kind IN ('response-1', 'quick-response')) THEN 'no response letter'
            ELSE 'complete' END""",
        counted=("complete",),
        fails=("no category", "home not known", "no acknowledgement letter", "no response letter"),
        stage=1,
    ),
)
