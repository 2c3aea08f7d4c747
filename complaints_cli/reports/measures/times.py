"""How many complaints there were at each stage, and how fast they were acknowledged and answered (Code 6.2 to 6.16)."""

from complaints_cli.domain.deadlines import CODE_LIMITS
from complaints_cli.reports.measures.bases import ASKED, EXTENDED, MADE, OPEN_AT_THE_END
from complaints_cli.reports.measuring.measure import Measure, Unit

STOCKS = {"lcra": "rented homes", "lcho": "shared ownership homes"}
LIMIT = {stage: limits.extension_days for stage, limits in CODE_LIMITS.items()}
"""Working days that an extension may add at each stage without a good reason."""

IN_TIME, EXTENDED_IN_TIME = "without an extension", "with an extension"
BEYOND, LATE = "by an extension beyond the limit or told too late", "late"
OVERDUE, NOT_DUE = "overdue", "not yet due"
WITHDRAWN, WITHDRAWN_LATE = "withdrawn unanswered", "withdrawn when overdue"
REFUSED_LATE = "not accepted, after its answer was due"

ANSWERED = """
    CASE
        WHEN answered_in = 'met' THEN 'without an extension'
        WHEN in_time_for_return = 1 THEN 'with an extension'
        WHEN answered_in = 'met-with-extension' THEN 'by an extension beyond the limit or told too late'
        WHEN answered_in = 'missed' THEN 'late'
        WHEN state = 'withdrawn' AND respond_missed_by > 0 THEN 'withdrawn when overdue'
        WHEN state = 'withdrawn' THEN 'withdrawn unanswered'
        WHEN code_date < :today THEN 'overdue'
        ELSE 'not yet due'
    END"""
ACKNOWLEDGED = """
    CASE
        WHEN acknowledge_kept = 1 THEN 'in time'
        WHEN acknowledge_kept = 0 THEN 'acknowledged late'
        WHEN state = 'withdrawn' AND acknowledge_missed_by IS NULL THEN 'withdrawn first'
        WHEN state = 'open' AND acknowledge_code_due >= :today THEN 'not yet due'
        ELSE 'not acknowledged'
    END"""


def made(stage: int, stock: str | None = None) -> Measure:
    """CH01: complaints made at the stage for each 1,000 homes; without a stock, over all complaints and homes."""
    everything = "complaints-per-1000" if stage == 1 else "escalations-per-1000"
    return Measure(
        id="CH01" if stock else everything,
        title=f"Stage {stage} complaints per 1,000 homes" + (f", {STOCKS[stock]}" if stock else ""),
        means="complaints made at the stage in the period, for each 1,000 homes owned at the end of the year",
        base=MADE,
        unit=Unit.PER_1000,
        stage=stage,
        stock=stock,
        alike=True,
    )


def answered(stage: int, stock: str | None = None) -> Measure:
    """CH02: of the complaints made at the stage, the share answered within the Code's times."""
    return Measure(
        id="CH02" if stock else f"answered-in-time-{stage}",
        title=f"Answered in time at stage {stage}" + (f", {STOCKS[stock]}" if stock else ""),
        means="of the complaints made at the stage in the period, those answered by the Code date, or by an extension "
        "told in time and no longer than the Code allows (10 working days at stage 1, 20 at stage 2); an unanswered "
        "one counts as not in time",
        base=MADE,
        word=ANSWERED,
        counted=(IN_TIME, EXTENDED_IN_TIME),
        fails=(LATE, OVERDUE, WITHDRAWN_LATE),
        stage=stage,
        stock=stock,
        alike=True,
    )


def _acknowledged(stage: int) -> Measure:
    return Measure(
        id=f"acknowledged-in-time-{stage}",
        title=f"Acknowledged within 5 working days at stage {stage}",
        means="of the complaints made at the stage in the period, those acknowledged within 5 working days of receipt",
        base=MADE,
        word=ACKNOWLEDGED,
        counted=("in time",),
        fails=("acknowledged late", "not acknowledged"),
        apart=("withdrawn first", NOT_DUE),
        stage=stage,
    )


def _when_due(what: str, word: str, means: str, counted: tuple[str, ...], apart: tuple[str, ...]) -> Measure:
    return Measure(
        id=f"{what}-when-due",
        title=f"{what.capitalize()} in time at both stages, of those whose day has come",
        means=f"of the complaints made in the period, at either stage, whose day has come, {means}; what was withdrawn "
        "before its day is not counted",
        base=MADE,
        word=word,
        counted=counted,
        apart=apart,
        alike=word == ANSWERED,
    )


def _working_days(stage: int) -> Measure:
    return Measure(
        id=f"working-days-{stage}",
        title=f"Working days to answer at stage {stage}",
        means="working days from receipt (of the complaint, or of the request for stage 2) to the response",
        base=MADE,
        word="CASE WHEN responded_on IS NULL THEN 'not answered' ELSE 'answered' END",
        amount="working_days_taken",
        counted=("answered",),
        apart=("not answered",),
        unit=Unit.DAYS,
        stage=stage,
    )


def _decided(stage: int) -> Measure:
    return Measure(
        id=f"decided-{stage}",
        title=f"Upheld in full or in part at stage {stage}",
        means="of the complaints made at the stage in the period and answered, those upheld in full or in part",
        base=MADE,
        word="CASE WHEN answered_in IS NULL THEN 'not answered' ELSE decision END",
        counted=("upheld", "partly-upheld"),
        apart=("not answered",),
        stage=stage,
        alike=True,
    )


def _open(stage: int) -> Measure:
    return Measure(
        id=f"open-at-end-{stage}",
        title=f"Open at stage {stage} at the end of the period",
        means="complaints, whenever made, that awaited their response at the end of the period",
        base=OPEN_AT_THE_END,
        unit=Unit.COUNT,
        stage=stage,
    )


def _not_accepted(stage: int) -> Measure:
    what = "Complaints" if stage == 1 else "Requests for stage 2"
    return Measure(
        id=f"not-accepted-{stage}",
        title=f"{what} received and not accepted",
        means=f"of all {what.lower()} received in the period, those refused; the other figures leave them out",
        base=ASKED,
        word=f"""CASE
            WHEN state <> 'refused' THEN 'accepted'
            WHEN refused_on > code_date THEN '{REFUSED_LATE}'
            ELSE 'not accepted' END""",
        counted=("not accepted", REFUSED_LATE),
        stage=stage,
    )


def _extensions(stage: int) -> Measure:
    return Measure(
        id=f"extensions-{stage}",
        title=f"Stage {stage} extensions with their reason, and within {LIMIT[stage]} working days or with a good one",
        means=f"of the extensions told in the period, those with a reason that end within {LIMIT[stage]} working days "
        "of the Code date or have a good reason recorded",
        base=EXTENDED,
        word="""CASE
            WHEN reason = '' THEN 'without a reason'
            WHEN within_cap = 1 THEN 'within the limit'
            WHEN good_reason <> '' THEN 'beyond it with a good reason'
            ELSE 'beyond the limit' END""",
        counted=("within the limit", "beyond it with a good reason"),
        fails=("without a reason", "beyond the limit"),
        stage=stage,
    )


ESCALATED = Measure(
    id="escalated",
    title="Asked for stage 2",
    means="of the complaints made in the period and answered at stage 1, those for which stage 2 was asked for, "
    "whenever that was; a request that was refused counts",
    base=MADE,
    word="""CASE
        WHEN responded_on IS NULL THEN 'not answered'
        WHEN EXISTS (SELECT 1 FROM stage AS s WHERE s.ref = base.ref AND s.stage = 2) THEN 'asked for'
        ELSE 'ended at stage 1' END""",
    counted=("asked for",),
    apart=("not answered",),
    stage=1,
)
MEASURES = (
    *(make(stage, stock) for make in (made, answered) for stock in STOCKS for stage in LIMIT),
    *(
        make(stage)
        for make in (made, _acknowledged, answered, _working_days, _decided, _open, _not_accepted, _extensions)
        for stage in LIMIT
    ),
    _when_due(
        "acknowledged",
        ACKNOWLEDGED,
        "those acknowledged within 5 working days",
        ("in time",),
        ("withdrawn first", NOT_DUE),
    ),
    _when_due(
        "answered",
        ANSWERED,
        "those answered by the Code date, or by an extension that the Code allows",
        (IN_TIME, EXTENDED_IN_TIME),
        (WITHDRAWN, NOT_DUE),
    ),
    ESCALATED,
)
