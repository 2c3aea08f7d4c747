"""What the Ombudsman found and ordered, and how restrictions of contact are kept (Code 2.4, 5.14, 5.15, 8.1, 9.7)."""

from complaints_cli.reports.measuring.measure import Base, Measure, Unit

FAILURE_ORDERS = ("type 1", "type 2", "type 3")
COMPLIED, COMPLIED_LATE = "complied with in time", "complied with late"
ORDER_OVERDUE, ORDER_NOT_DUE = "not complied with", "not yet due"

REFERRED = Base(
    words="complaints brought to the Ombudsman",
    in_year_by="the day it was brought there",
    leaves_out="those of which we do not know",
    sql="SELECT ref, referred_by FROM ombudsman_referral WHERE referred_on BETWEEN :first AND :last",
)
DETERMINED = Base(
    words="determinations of the Ombudsman, one a point",
    in_year_by="the day of the determination",
    sql="SELECT ref, outcome FROM ombudsman_determination WHERE determined_on BETWEEN :first AND :last",
)
ORDERED = Base(
    words="orders and recommendations of the Ombudsman",
    in_year_by="the day of the order",
    sql="""
        SELECT ref, kind, failure_type, due_on, complied_on, declined, amount FROM ombudsman_order
        WHERE ordered_on BETWEEN :first AND :last""",
)
INSTRUCTED = Base(
    words="notices that told us to take a complaint on",
    in_year_by="the day of the notice",
    leaves_out="those taken back",
    sql="""
        SELECT ref, due_on, answered_on FROM ombudsman_notice
        WHERE instructs = 1 AND taken_back = 0 AND came_on BETWEEN :first AND :last""",
)
RESTRICTED = Base(
    words="restrictions of contact",
    in_year_by="the day it was decided",
    sql="SELECT ref, without_warning FROM restriction WHERE decided_on BETWEEN :first AND :last",
)
LOOKED_AT = Base(
    words="reviews of restrictions, and appeals against them",
    in_year_by="the day by which it was to be looked at",
    leaves_out="those lifted before that day",
    sql="""
        SELECT ref, was_due_on AS due_on, reviewed_on FROM restriction_review
        WHERE was_due_on BETWEEN :first AND :last
        UNION ALL SELECT ref, review_on, NULL FROM restriction
        WHERE ended_on IS NULL AND review_on BETWEEN :first AND :last
        UNION ALL SELECT ref, decide_appeal_by, NULL FROM restriction
        WHERE ended_on IS NULL AND decide_appeal_by BETWEEN :first AND :last""",
)
IN_TIME_OR_NOT = """CASE
    WHEN complied_on <= due_on THEN 'complied with in time'
    WHEN complied_on IS NOT NULL THEN 'complied with late'
    WHEN due_on < :today THEN 'not complied with'
    ELSE 'not yet due' END"""

MEASURES = (
    Measure(
        id="referrals",
        title="Complaints brought to the Ombudsman",
        means="complaints that the resident, or we, brought to the Ombudsman in the period, as far as we know",
        base=REFERRED,
        word="referred_by",
        unit=Unit.COUNT,
    ),
    Measure(
        id="determinations",
        title="Determinations of the Ombudsman",
        means="what the Ombudsman found in the period, counted once a point",
        base=DETERMINED,
        word="outcome",
        unit=Unit.COUNT,
    ),
    Measure(
        id="orders-complied",
        title="Orders of the Ombudsman complied with in time",
        means="of the orders made in the period, failure orders among them, those complied with by the day the "
        "Ombudsman set; recommendations are advice, and are not counted",
        base=ORDERED,
        word=f"CASE WHEN kind = 'recommendation' THEN 'recommendation' ELSE {IN_TIME_OR_NOT} END",
        counted=(COMPLIED,),
        fails=(COMPLIED_LATE, ORDER_OVERDUE),
        apart=(ORDER_NOT_DUE, "recommendation"),
    ),
    Measure(
        id="failure-orders",
        title="Complaint handling failure orders",
        means="failure orders made in the period, by type",
        base=ORDERED,
        word="CASE WHEN kind = 'failure-order' THEN 'type ' || failure_type ELSE 'another order' END",
        apart=("another order",),
        unit=Unit.COUNT,
    ),
    Measure(
        id="recommendations",
        title="Recommendations of the Ombudsman",
        means="recommendations made in the period, and whether they were followed",
        base=ORDERED,
        word="""CASE
            WHEN kind <> 'recommendation' THEN 'an order'
            WHEN declined = 1 THEN 'answered with reasons'
            WHEN complied_on IS NOT NULL THEN 'followed'
            ELSE 'not answered yet' END""",
        apart=("an order",),
        unit=Unit.COUNT,
    ),
    Measure(
        id="money-ordered",
        title="Money that the Ombudsman ordered",
        means="money in the orders and recommendations made in the period, whether it was paid yet or not",
        base=ORDERED,
        word="CASE WHEN amount IS NULL THEN 'no money' WHEN complied_on IS NULL THEN 'not paid yet' ELSE 'paid' END",
        amount="amount",
        apart=("no money",),
        unit=Unit.MONEY,
    ),
    Measure(
        id="taken-on-instruction",
        title="Complaints taken on because the Ombudsman told us to",
        means="of the notices in the period by which the Ombudsman told us to take on a complaint, or its stage 2, "
        "those answered by the day it set",
        base=INSTRUCTED,
        word="""CASE
            WHEN answered_on <= due_on THEN 'in time'
            WHEN answered_on IS NOT NULL OR due_on < :today THEN 'late'
            ELSE 'not yet due' END""",
        counted=("in time",),
        fails=("late",),
        apart=("not yet due",),
    ),
    Measure(
        id="restrictions",
        title="Restrictions of contact",
        means="restrictions decided in the period; none is recorded without its evidence, why it is in proportion, and "
        "how the Equality Act 2010 was considered",
        base=RESTRICTED,
        word="CASE WHEN without_warning IS NULL THEN 'after a warning' ELSE 'without a warning' END",
        unit=Unit.COUNT,
    ),
    Measure(
        id="restrictions-reviewed",
        title="Restrictions looked at again in time",
        means="of the reviews and appeals that were due in the period, those decided by their day",
        base=LOOKED_AT,
        word="""CASE
            WHEN reviewed_on <= due_on THEN 'in time'
            WHEN reviewed_on IS NOT NULL THEN 'late'
            WHEN due_on < :today THEN 'not done'
            ELSE 'not yet due' END""",
        counted=("in time",),
        fails=("late", "not done"),
        apart=("not yet due",),
    ),
)
