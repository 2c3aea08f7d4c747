"""Who decided: conflicts of interest that were declared, and decisions by somebody with a lesser part (5.8, 6.13)."""

from complaints_cli.reports.measures.bases import MADE
from complaints_cli.reports.measuring.measure import Measure

MEASURES = (
    Measure(
        id="conflicts-declared",
        title="Complaints with a conflict of interest declared",
        means="of the complaints made in the period, those in which somebody of ours declared an interest and so "
        "decided nothing",
        base=MADE,
        word="""CASE WHEN EXISTS (SELECT 1 FROM involvement AS i WHERE i.ref = base.ref AND i.capacity = 'conflict')
            THEN 'declared' ELSE 'none declared' END""",
        counted=("declared",),
        stage=1,
    ),
    Measure(
        id="decided-with-a-part",
        title="Decided by somebody with a lesser part in the matter, or in stage 1",
        means="of the complaints made in the period and answered, at either stage, those decided by somebody who had "
        "to do with the matter, or had a part in stage 1 short of deciding it; the reason is on record with each",
        base=MADE,
        word="""(SELECT CASE
                WHEN s.responded_on IS NULL THEN 'not answered'
                WHEN COALESCE(s.override, '') <> '' THEN 'with a part, for a reason'
                ELSE 'without a part' END
            FROM stage AS s WHERE s.ref = base.ref AND s.stage = base.stage)""",
        counted=("with a part, for a reason",),
        apart=("not answered",),
    ),
)
