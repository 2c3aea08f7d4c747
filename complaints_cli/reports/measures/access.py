"""Who complains, about what and how; what was not accepted; what residents were told (Code sections 1 to 3, 5.11)."""

from complaints_cli.reports.measures.bases import ASKED, EXTENDED, MADE, REFUSED
from complaints_cli.reports.measuring.measure import Measure, Unit

MEASURES = (
    Measure(
        id="categories",
        title="What complaints were about",
        means="complaints made in the period, by category",
        base=MADE,
        word="category",
        unit=Unit.COUNT,
        stage=1,
        alike=True,
    ),
    Measure(
        id="upheld-by-category",
        title="What upheld complaints were about",
        means="of the complaints made in the period and answered at stage 1, those upheld in full or in "
        "part, by category",
        base=MADE,
        word="CASE WHEN decision IN ('upheld', 'partly-upheld') AND answered_in IS NOT NULL "
        "THEN COALESCE(category, 'not recorded') ELSE 'not upheld' END",
        apart=("not upheld",),
        unit=Unit.COUNT,
        stage=1,
        alike=True,
    ),
    Measure(
        id="homes",
        title="Who complained",
        means="complaints made in the period, by what the person is to us",
        base=MADE,
        word="home",
        unit=Unit.COUNT,
        stage=1,
        alike=True,
    ),
    Measure(
        id="homes-2",
        title="Who asked for stage 2",
        means="stage 2 complaints made in the period, by what the person is to us",
        base=MADE,
        word="home",
        unit=Unit.COUNT,
        stage=2,
        alike=True,
    ),
    Measure(
        id="channels",
        title="How complaints reached us",
        means="complaints made in the period, by the way they arrived",
        base=MADE,
        word="via",
        unit=Unit.COUNT,
        stage=1,
    ),
    Measure(
        id="representatives",
        title="Made through a representative",
        means="of the complaints made in the period, those that somebody speaks for the resident in",
        base=MADE,
        word="CASE WHEN represented THEN 'represented' ELSE 'not represented' END",
        counted=("represented",),
        stage=1,
    ),
    Measure(
        id="adjustments",
        title="With an adjustment for the resident",
        means="of the complaints made in the period, those with a reasonable adjustment on record",
        base=MADE,
        word="CASE WHEN has_adjustment = 1 THEN 'adjusted' ELSE 'none recorded' END",
        counted=("adjusted",),
        stage=1,
    ),
    Measure(
        id="staff-taking-complaints",
        title="With a record of who took the complaint",
        means="of the complaints made in the period, those that name the member of staff who took them",
        base=MADE,
        word="CASE WHEN taken_by IS NULL THEN 'not recorded' ELSE 'recorded' END",
        counted=("recorded",),
        stage=1,
    ),
    Measure(
        id="refused-by-ground",
        title="Complaints not accepted, in whole or in part",
        means="decisions in the period not to accept a complaint or part of one, by ground",
        base=REFUSED,
        word="ground",
        unit=Unit.COUNT,
        stage=1,
    ),
    Measure(
        id="refused-in-part",
        title="Complaints of which only a part was not accepted",
        means="of the decisions in the period not to accept a complaint, those on some of its points only",
        base=REFUSED,
        word="CASE points WHEN '' THEN 'in whole' ELSE 'in part' END",
        counted=("in part",),
        stage=1,
    ),
    Measure(
        id="escalations-refused",
        title="Requests for stage 2 not accepted",
        means="decisions in the period not to accept a request for stage 2, by ground",
        base=REFUSED,
        word="ground",
        unit=Unit.COUNT,
        stage=2,
    ),
    Measure(
        id="refusals-before-due",
        title="Refused before the answer was due",
        means="of the decisions in the period not to accept a whole complaint, or a request for stage 2, those made by "
        "the Code date of its answer",
        base=REFUSED,
        word="""CASE
            WHEN points <> '' THEN 'on some points only'
            WHEN refused_on > (SELECT s.code_date FROM stage AS s WHERE s.ref = base.ref AND s.stage = base.stage)
            THEN 'after its answer was due'
            ELSE 'before its answer was due' END""",
        counted=("before its answer was due",),
        fails=("after its answer was due",),
        apart=("on some points only",),
    ),
    Measure(
        id="refusals-with-letter",
        title="Refusals explained in a letter",
        means="of the refusals in the period, at either stage, those with a letter that gives the reasons and the "
        "right to take the refusal to the Ombudsman",
        base=REFUSED,
        word="CASE WHEN with_letter = 1 THEN 'with its letter' ELSE 'without a letter' END",
        counted=("with its letter",),
        fails=("without a letter",),
    ),
    Measure(
        id="refusals-reversed",
        title="Refusals that the Ombudsman reversed",
        means="of the refusals in the period, at either stage, those after which the Ombudsman told us to take on what "
        "we had not accepted",
        base=REFUSED,
        word="""CASE WHEN EXISTS (SELECT 1 FROM ombudsman_notice AS n
                WHERE n.ref = base.ref AND n.instructs = 1 AND n.taken_back = 0 AND n.came_on >= base.refused_on
                    AND NOT EXISTS (SELECT 1 FROM refusal AS later WHERE later.ref = base.ref
                        AND later.refused_on > base.refused_on AND later.refused_on <= n.came_on))
            THEN 'reversed' ELSE 'not reversed' END""",
        counted=("reversed",),
    ),
    Measure(
        id="late-complaints-considered",
        title="Late complaints accepted, or weighed before they were refused",
        means="of the complaints received in the period more than 12 months after the matter arose or became known, "
        "those accepted, or refused only after discretion was considered",
        base=ASKED,
        word="""CASE
            WHEN accept_until IS NULL THEN 'age not recorded'
            WHEN raised_on <= accept_until THEN 'within 12 months'
            WHEN state <> 'refused' THEN 'accepted'
            WHEN EXISTS (SELECT 1 FROM refusal AS r WHERE r.ref = base.ref AND r.stage = 1 AND r.discretion = 1)
            THEN 'refused after discretion'
            ELSE 'refused without it' END""",
        counted=("accepted", "refused after discretion"),
        fails=("refused without it",),
        apart=("within 12 months", "age not recorded"),
        stage=1,
    ),
    Measure(
        id="ombudsman-in-letters",
        title="Told of the Ombudsman in a letter",
        means="of the complaints made in the period, those with a letter that must carry the Ombudsman's details "
        "(acknowledgement, extension, late notice, response)",
        base=MADE,
        word="""CASE
            WHEN EXISTS (SELECT 1 FROM letter AS l WHERE l.ref = base.ref
                AND l.kind IN ('acknowledgement-1', 'acknowledgement-2', 'extension', 'late', 'response-1',
                    'response-2', 'quick-response', 'refusal', 'refusal-to-escalate')) THEN 'told'
            WHEN acknowledged_on IS NOT NULL OR responded_on IS NOT NULL THEN 'no letter'
            ELSE 'not acknowledged' END""",
        counted=("told",),
        fails=("no letter",),
        apart=("not acknowledged",),
        stage=1,
    ),
    Measure(
        id="extensions-with-ombudsman",
        title="Extensions told in a letter with the Ombudsman's details",
        means="of the extensions told in the period, those whose letter went out that day; it cannot go out without "
        "the Ombudsman's details",
        base=EXTENDED,
        word="""CASE WHEN EXISTS (SELECT 1 FROM letter AS l WHERE l.ref = base.ref AND l.stage = base.stage
            AND l.kind = 'extension' AND l.sent_on = base.told_on)
            THEN 'with its letter' ELSE 'without a letter' END""",
        counted=("with its letter",),
        fails=("without a letter",),
    ),
)
