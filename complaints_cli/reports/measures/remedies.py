"""How things were put right, whether promises were kept, and what was learned (Code 5.13, section 7, 9.1, 9.2)."""

from complaints_cli.reports.measures.bases import (
    ANSWERED_STAGES,
    DECIDED_POINTS,
    LEARNT,
    MONEY_BY_HEAD,
    MONEY_OFFERED,
    OFFERED,
    PROMISED,
)
from complaints_cli.reports.measuring.measure import Measure, Unit

KEPT, NEW_DATE, DONE_LATE = "kept by the first date", "done by a new date", "done late"
ONE_SUM = "offered as one sum"
NOT_DONE, MOVED, NOT_DUE = "not done", "moved to a date to come", "not yet due"

MEASURES = (
    Measure(
        id="remedies",
        title="Upheld points with a remedy",
        means="of the points upheld in full or in part in complaints made in the period, at either stage, those with a "
        "remedy for the point or for the whole complaint",
        base=DECIDED_POINTS,
        word="""CASE
            WHEN decision = 'not-upheld' THEN 'not upheld'
            WHEN EXISTS (SELECT 1 FROM action AS a
                WHERE a.ref = base.ref AND COALESCE(a.point, base.point) = base.point)
            THEN 'with a remedy'
            ELSE 'without a remedy' END""",
        counted=("with a remedy",),
        fails=("without a remedy",),
        apart=("not upheld",),
    ),
    Measure(
        id="remedies-by-kind",
        title="Remedies offered",
        means="remedies offered in the period, by kind",
        base=OFFERED,
        word="remedy",
        unit=Unit.COUNT,
    ),
    Measure(
        id="remedies-by-stage",
        title="Remedies offered by stage",
        means="remedies offered in the period, by the stage at which they were",
        base=OFFERED,
        word="'stage ' || stage",
        unit=Unit.COUNT,
    ),
    Measure(
        id="remedies-with-date",
        title="Remedies with a date",
        means="of the remedies offered in the period, those with a day by which, or on which, they were done; an "
        "apology, acknowledgement or explanation without a date was given in the letter itself and is not counted",
        base=OFFERED,
        word="""CASE
            WHEN due_on IS NOT NULL OR done_on IS NOT NULL THEN 'dated'
            WHEN remedy IN ('apology', 'acknowledgement', 'explanation') THEN 'given in the letter'
            ELSE 'without a date' END""",
        counted=("dated",),
        fails=("without a date",),
        apart=("given in the letter",),
    ),
    Measure(
        id="compensation",
        title="Compensation offered",
        means="money offered in the period to put things right",
        base=MONEY_OFFERED,
        word="CASE WHEN amount IS NULL THEN 'amount not recorded' ELSE 'offered' END",
        amount="amount",
        counted=("offered",),
        apart=("amount not recorded",),
        unit=Unit.MONEY,
    ),
    Measure(
        id="compensation-by-head",
        title="What compensation was offered for",
        means="money offered in the period to put things right, by what it was worked out for; an offer whose sum was "
        "not worked out line by line is shown as one",
        base=MONEY_BY_HEAD,
        word="CASE WHEN amount IS NULL THEN 'amount not recorded' ELSE head END",
        amount="amount",
        apart=("amount not recorded",),
        unit=Unit.MONEY,
    ),
    Measure(
        id="actions-kept",
        title="Promised actions done by the date first promised",
        means="of the actions promised for a day in the period, those done by that day; one that got a new date is "
        "shown apart from one that was simply late",
        base=PROMISED,
        word="""CASE
            WHEN done_on <= first_due_on THEN 'kept by the first date'
            WHEN done_on <= due_on THEN 'done by a new date'
            WHEN done_on IS NOT NULL THEN 'done late'
            WHEN first_due_on >= :today THEN 'not yet due'
            WHEN due_on >= :today THEN 'moved to a date to come'
            ELSE 'not done' END""",
        counted=(KEPT,),
        fails=(DONE_LATE, NOT_DONE),
        apart=(NOT_DUE,),
    ),
    Measure(
        id="learning-recorded",
        title="Responses with what was learned",
        means="of the complaints made in the period and answered, at either stage, those with an entry of what was "
        "learned, or of why nothing was",
        base=ANSWERED_STAGES,
        word="""CASE WHEN EXISTS (SELECT 1 FROM learning AS l WHERE l.ref = base.ref AND l.stage = base.stage)
            THEN 'recorded' ELSE 'nothing recorded' END""",
        counted=("recorded",),
        fails=("nothing recorded",),
    ),
    Measure(
        id="learning-changes",
        title="Entries of learning that lead to a change",
        means="of the entries of learning noted in the period, those that change something",
        base=LEARNT,
        word="CASE WHEN changes_nothing = 1 THEN 'nothing beyond the complaint itself' ELSE 'a change' END",
        counted=("a change",),
    ),
)
