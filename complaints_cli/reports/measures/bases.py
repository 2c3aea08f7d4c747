"""The sets of things that measures look at, each written once, with the date that puts a thing in the period."""

from complaints_cli.reports.measuring.measure import Base

ALIKE = "stage, state, home, category, decision, answered_in, in_time_for_return"
"""What answered stages are counted together by, in the order of the index `stage_report`."""
YEARS_OWN = "opened_on BETWEEN :first AND :last AND state <> 'refused'"
MADE = Base(
    words="complaints made at the stage",
    in_year_by="the day the complaint, or the request for stage 2, was received",
    leaves_out="refused ones, which are listed apart; withdrawn and reopened ones are in, and counted once",
    sql="""
        SELECT s.ref, s.stage, s.state, s.acknowledged_on, s.acknowledge_code_due, s.acknowledge_kept,
            s.acknowledge_missed_by, s.responded_on, s.code_date, s.answered_in, s.in_time_for_return,
            s.respond_missed_by, s.working_days_taken, s.decision, s.decider, s.via, s.category, s.home,
            (SELECT c.taken_by FROM complaint AS c WHERE c.ref = s.ref) AS taken_by,
            (SELECT c.outcome_known FROM complaint AS c WHERE c.ref = s.ref) AS outcome_known,
            (SELECT c.has_adjustment FROM complaint AS c WHERE c.ref = s.ref) AS has_adjustment,
            (SELECT coalesce(c.rep_basis, c.rep, '') <> '' FROM complaint AS c WHERE c.ref = s.ref) AS represented
        FROM stage AS s
        WHERE (:stage IS NULL OR s.stage = :stage) AND s.opened_on BETWEEN :first AND :last AND s.state <> 'refused'
            AND (:home IS NULL OR s.home = :home)""",
    # First those of a day, as they lie in the index, without sorting one of them: then there are few to add up.
    alike=f"""
        SELECT {ALIKE}, code_date, respond_missed_by, sum(n) AS n FROM (
            SELECT {ALIKE}, NULL AS code_date, NULL AS respond_missed_by, count(*) AS n FROM stage
            WHERE {YEARS_OWN} AND answered_in IS NOT NULL GROUP BY opened_on, {ALIKE}
            UNION ALL SELECT {ALIKE}, code_date, respond_missed_by, 1 FROM stage
            WHERE {YEARS_OWN} AND answered_in IS NULL)
        GROUP BY {ALIKE}, code_date, respond_missed_by""",  # noqa: S608
)
ASKED = Base(
    words="complaints, or requests for stage 2, received",
    in_year_by="the day the complaint, or the request for stage 2, was received",
    sql="""
        SELECT s.ref, s.state, s.code_date, c.raised_on, c.accept_until,
            (SELECT MAX(r.refused_on) FROM refusal AS r
                WHERE r.ref = s.ref AND r.stage = s.stage AND r.points = '') AS refused_on
        FROM stage AS s JOIN complaint AS c ON c.ref = s.ref
        WHERE s.stage = :stage AND s.opened_on BETWEEN :first AND :last""",
)
OPEN_AT_THE_END = Base(
    words="complaints at the stage, whenever made, that awaited their response at the end of the period",
    in_year_by="the last day of the period (today, while it runs)",
    leaves_out="refused ones",
    sql="""
        SELECT ref FROM stage WHERE is_open = 1 AND stage = :stage AND +opened_on <= :until
        UNION ALL SELECT ref FROM stage
        WHERE stage = :stage AND opened_on BETWEEN date(:until, '-100 days') AND :until AND responded_on > :until
        UNION ALL SELECT ref FROM stage
        WHERE stage = :stage AND opened_on < date(:until, '-100 days') AND responded_on > :until
            AND responded_on > date(opened_on, '+100 days')
        UNION ALL SELECT s.ref FROM complaint AS c JOIN stage AS s ON s.ref = c.ref
        WHERE c.withdrawn_on > :until AND s.stage = :stage AND s.state = 'withdrawn' AND s.opened_on <= :until""",
)
REFUSED = Base(
    words="decisions not to accept a complaint, part of one, or a request for stage 2",
    in_year_by="the day of the refusal",
    sql="""
        SELECT ref, stage, ground, COALESCE(points, '') AS points, with_letter, discretion, refused_on
        FROM refusal WHERE refused_on BETWEEN :first AND :last AND (:stage IS NULL OR stage = :stage)""",
)
ANSWERED_STAGES = Base(
    words="complaints made and answered, at either stage",
    in_year_by=MADE.in_year_by,
    leaves_out="those not answered yet",
    sql="""
        SELECT s.ref, s.stage FROM stage AS s
        WHERE s.opened_on BETWEEN :first AND :last AND s.responded_on IS NOT NULL""",
)
DECIDED_POINTS = Base(
    words="points decided at stage 1 or 2",
    in_year_by="the day the complaint, or the request for stage 2, was received",
    leaves_out="findings of a stage that has not been answered yet",
    sql="""
        SELECT f.ref, f.stage, f.point, f.decision, s.responded_on
        FROM finding AS f JOIN stage AS s ON s.ref = f.ref AND s.stage = f.stage
        WHERE s.opened_on BETWEEN :first AND :last AND s.responded_on IS NOT NULL""",
)
POINTS = Base(
    words="points of complaints made at stage 1",
    in_year_by="the day the complaint was received",
    leaves_out="points that were refused",
    sql="""
        SELECT p.ref, p.point, p.responsible, p.added_on, s.opened_on, s.acknowledged_on
        FROM point AS p JOIN stage AS s ON s.ref = p.ref AND s.stage = 1
        WHERE s.opened_on BETWEEN :first AND :last AND s.state <> 'refused' AND p.refused = 0""",
)
EXTENDED = Base(
    words="notices of an extension",
    in_year_by="the day the resident was told",
    sql="""
        SELECT n.ref, n.stage, n.told_on, n.within_cap, COALESCE(n.reason, '') AS reason,
            COALESCE(n.good_reason, '') AS good_reason
        FROM notice AS n
        WHERE n.kind = 'extension' AND n.told_on BETWEEN :first AND :last AND (:stage IS NULL OR n.stage = :stage)""",
)
OFFERED = Base(
    words="remedies offered",
    in_year_by="the day it was offered",
    sql="""
        SELECT ref, stage, remedy, amount, due_on, done_on
        FROM action WHERE offered_on BETWEEN :first AND :last""",
)
MONEY_OFFERED = Base(
    words="offers of money",
    in_year_by=OFFERED.in_year_by,
    leaves_out="an offer that another one took the place of: each pound is counted once",
    sql="""
        SELECT ref, amount FROM action
        WHERE remedy = 'money' AND replaced_by IS NULL AND offered_on BETWEEN :first AND :last""",
)
MONEY_BY_HEAD = Base(
    words="what money was offered for, each line that was worked out by itself, and offers without lines",
    in_year_by=OFFERED.in_year_by,
    leaves_out=MONEY_OFFERED.leaves_out,
    sql="""
        SELECT a.ref, COALESCE(l.head, 'offered as one sum') AS head, COALESCE(l.amount, a.amount) AS amount
        FROM action AS a LEFT JOIN compensation_line AS l ON l.ref = a.ref AND l.action = a.action AND l.dropped = 0
        WHERE a.remedy = 'money' AND a.replaced_by IS NULL AND a.offered_on BETWEEN :first AND :last""",
)
PROMISED = Base(
    words="actions promised for a day",
    in_year_by="the day first promised",
    leaves_out="remedies without a date, and money that was declined or replaced by another offer",
    sql="""
        SELECT ref, first_due_on, due_on, done_on, moves
        FROM action
        WHERE first_due_on BETWEEN :first AND :last AND (replaced_by IS NULL OR remedy <> 'money')
            AND (done_on IS NOT NULL OR COALESCE(answer, '') <> 'declined')""",
)
LEARNT = Base(
    words="entries of learning",
    in_year_by="the day it was noted",
    sql="""
        SELECT l.ref, l.stage, l."none" AS changes_nothing, l.status, l.due_on, l.cause, c.category
        FROM learning AS l JOIN complaint AS c ON c.ref = l.ref WHERE l.noted_on BETWEEN :first AND :last""",
)
TOLD = Base(
    words="times that people were told of a change",
    in_year_by="the day they were told",
    sql="""SELECT ref, how FROM learning_told WHERE told_on BETWEEN :first AND :last""",
)
