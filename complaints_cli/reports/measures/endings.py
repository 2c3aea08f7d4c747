"""Where complaints ended, and whose are not the first: resolved at a stage, or about a home or person heard before."""

from complaints_cli.reports.measures.bases import MADE
from complaints_cli.reports.measuring.measure import Measure, Unit

STAGE_1, STAGE_2, OMBUDSMAN = "stage 1", "stage 2", "the Ombudsman"
NOT_YET, WITHDRAWN = "not resolved yet", "withdrawn"
SAME_PERSON, SAME_HOME, FIRST = "the same person", "the same home", "the first in 12 months"


def earlier(ref: str) -> str:
    """The complaints from the same person or about the same home in the 12 months before `ref`, as SQL after FROM.

    `what` they have in common is in `k`, and their own reference in `other`.
    """
    # A year before 29 February is 1 March to SQLite: a day less, once in four years, than people would count.
    return f"""match_key AS k JOIN match_key AS other ON other.what = k.what AND other."key" = k."key"
            AND other.received_on BETWEEN date(k.received_on, '-12 months') AND k.received_on
            AND (other.received_on < k.received_on OR other.ref < k.ref)
        WHERE k.ref = {ref}"""


RESOLVED_1 = Measure(
    id="resolved-1",
    title="Resolved at stage 1",
    means="of the complaints made in the period and answered at stage 1, those of which stage 2 was not asked for; a "
    "request that was refused is shown as such, and not counted",
    base=MADE,
    word="""CASE
        WHEN responded_on IS NULL THEN 'not answered'
        ELSE COALESCE((SELECT CASE s.state WHEN 'refused' THEN 'stage 2 asked for and refused'
                ELSE 'taken on to stage 2' END
            FROM stage AS s WHERE s.ref = base.ref AND s.stage = 2), 'ended at stage 1') END""",
    counted=("ended at stage 1",),
    apart=("not answered",),
    stage=1,
)
RESOLVED_2 = Measure(
    id="resolved-2",
    title="Resolved at stage 2",
    means="of the stage 2 complaints made in the period and answered, those that were not brought to the Ombudsman "
    "afterwards, as far as we know",
    base=MADE,
    word="""CASE
        WHEN responded_on IS NULL THEN 'not answered'
        WHEN EXISTS (SELECT 1 FROM ombudsman_referral AS r
            WHERE r.ref = base.ref AND r.referred_on >= base.responded_on) THEN 'brought to the Ombudsman'
        ELSE 'ended at stage 2' END""",
    counted=("ended at stage 2",),
    apart=("not answered",),
    stage=2,
)
RESOLVED_WHERE = Measure(
    id="resolved-where",
    title="Where complaints were resolved",
    means="complaints made in the period and resolved since, by the last to answer them: a stage, or the Ombudsman by "
    "a determination",
    base=MADE,
    word="""CASE
        WHEN state = 'withdrawn' THEN 'withdrawn'
        WHEN EXISTS (SELECT 1 FROM ombudsman_determination AS d WHERE d.ref = base.ref) THEN 'the Ombudsman'
        WHEN responded_on IS NULL OR EXISTS (SELECT 1 FROM ombudsman_referral AS r WHERE r.ref = base.ref)
        THEN 'not resolved yet'
        ELSE COALESCE((SELECT CASE
                WHEN s.responded_on IS NOT NULL THEN 'stage 2'
                WHEN s.state = 'withdrawn' THEN 'withdrawn'
                ELSE 'not resolved yet' END
            FROM stage AS s WHERE s.ref = base.ref AND s.stage = 2 AND s.state <> 'refused'), 'stage 1') END""",
    apart=(NOT_YET, WITHDRAWN),
    unit=Unit.COUNT,
    stage=1,
)
REPEATS = Measure(
    id="repeats",
    title="From a person or a home that complained before",
    means="of the complaints made in the period, those from a person (by name, phone or email) or about a home from or "
    "about which another had been received in the 12 months before; what was erased is not found again",
    base=MADE,
    word=f"""CASE
        WHEN EXISTS (SELECT 1 FROM {earlier("base.ref")} AND k.what <> 'address') THEN 'the same person'
        WHEN EXISTS (SELECT 1 FROM {earlier("base.ref")} AND k.what = 'address') THEN 'the same home'
        ELSE 'the first in 12 months' END""",  # noqa: S608
    counted=(SAME_PERSON, SAME_HOME),
    stage=1,
)
MEASURES = (RESOLVED_1, RESOLVED_2, RESOLVED_WHERE, REPEATS)
