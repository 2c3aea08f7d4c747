"""What came of the changes that complaints led to, and what lay at their root (Code 9.1 to 9.3)."""

from complaints_cli.reports.measures.bases import LEARNT, TOLD
from complaints_cli.reports.measuring.measure import Measure, Unit

NOTHING_LEARNT = "nothing to be learnt"
"""An entry that says so has no root cause to be asked for."""
MEASURES = (
    Measure(
        id="learning-by-cause",
        title="Root causes",
        means="entries of learning noted in the period, by the root cause on record",
        base=LEARNT,
        word=f"CASE WHEN changes_nothing = 1 AND cause IS NULL THEN '{NOTHING_LEARNT}' ELSE cause END",
        apart=(NOTHING_LEARNT,),
        unit=Unit.COUNT,
    ),
    Measure(
        id="learning-by-category",
        title="What the learning was about",
        means="entries of learning noted in the period, by the category of the complaint",
        base=LEARNT,
        word="category",
        unit=Unit.COUNT,
    ),
    Measure(
        id="learning-by-stage",
        title="Learning by stage",
        means="entries of learning noted in the period, by the stage that the complaint was at",
        base=LEARNT,
        word="'stage ' || stage",
        unit=Unit.COUNT,
    ),
    Measure(
        id="learning-implemented",
        title="Changes made",
        means="of the changes noted in the period, those implemented since; one whose day has passed is overdue",
        base=LEARNT,
        word="""CASE
            WHEN changes_nothing = 1 THEN 'nothing beyond the complaint itself'
            WHEN status = 'implemented' THEN 'implemented'
            WHEN status = 'dropped' THEN 'dropped'
            WHEN due_on < :today THEN 'overdue'
            ELSE 'still to be made' END""",
        counted=("implemented",),
        apart=("nothing beyond the complaint itself",),
    ),
    Measure(
        id="learning-told",
        title="Changes that people were told of",
        means="times in the period that people were told of a change, by the way in which they were",
        base=TOLD,
        word="how",
        unit=Unit.COUNT,
    ),
)
