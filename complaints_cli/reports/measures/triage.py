"""How new complaints were sorted: what was borne in mind from the start, and which were answered early (Code 6.1)."""

from complaints_cli.reports.measures.bases import DECIDED_POINTS, MADE
from complaints_cli.reports.measuring.measure import Measure, Unit

MEASURES = (
    Measure(
        id="answered-early",
        title="Answered within 5 working days",
        means="of the complaints made in the period and answered at stage 1, those answered within 5 working days of "
        "receipt, the time for the acknowledgement alone",
        base=MADE,
        word="""CASE
            WHEN responded_on IS NULL THEN 'not answered'
            WHEN working_days_taken <= 5 THEN 'early'
            ELSE 'after further enquiry' END""",
        counted=("early",),
        apart=("not answered",),
        stage=1,
    ),
    Measure(
        id="risk-at-the-start",
        title="What was borne in mind",
        means="complaints made in the period, by the gravest that is on record: a hazard, a vulnerability, a "
        "reasonable adjustment, or none of these",
        base=MADE,
        word="""CASE
            WHEN EXISTS (SELECT 1 FROM hazard AS h WHERE h.ref = base.ref) THEN 'a hazard'
            WHEN EXISTS (SELECT 1 FROM vulnerability AS v WHERE v.ref = base.ref) THEN 'a vulnerability'
            WHEN has_adjustment THEN 'an adjustment'
            ELSE 'none of these' END""",
        unit=Unit.COUNT,
        stage=1,
    ),
    Measure(
        id="impact-recorded",
        title="Upheld points with the impact on the resident",
        means="of the points upheld in full or in part in complaints made in the period, at either stage, those whose "
        "finding says what it meant for the resident",
        base=DECIDED_POINTS,
        word="""CASE
            WHEN decision = 'not-upheld' THEN 'not upheld'
            WHEN EXISTS (SELECT 1 FROM finding AS f WHERE f.ref = base.ref AND f.stage = base.stage
                AND f.point = base.point AND COALESCE(f.impact, '') <> '') THEN 'impact on record'
            ELSE 'no impact on record' END""",
        counted=("impact on record",),
        apart=("not upheld",),
    ),
)
