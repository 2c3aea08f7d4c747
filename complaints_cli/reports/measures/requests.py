"""Service requests, feedback and compliments, and who was offered the choice to complain (Code 1.3 to 1.6)."""

from complaints_cli.reports.measuring.measure import Base, Measure, Unit

NOT_CALLED_FOR = "not called for"
REQUESTS = Base(
    words="service requests",
    in_year_by="the day of the first report",
    sql="""
        SELECT r.ref, r.done_on, r.last_reviewed_on,
            EXISTS (SELECT 1 FROM complaint AS c WHERE c.request = r.ref) AS complained,
            (SELECT count(*) FROM request_contact AS k WHERE k.ref = r.ref
                AND (k.choice IS NOT NULL OR coalesce(k.unhappy, k.number > 1 OR k.signs IS NOT NULL) = 1)) AS asking,
            (SELECT count(*) FROM due AS d WHERE d.ref = r.ref AND d.what = 'offer-choice') AS owed
        FROM request AS r WHERE r.received_on BETWEEN :first AND :last""",
)
FEEDBACK = Base(
    words="feedback from surveys, from social media and in passing",
    in_year_by="the day it was given",
    sql="""
        SELECT ref, unhappy, choice, signposted_on, out_of_reach_on, owes
        FROM feedback WHERE received_on BETWEEN :first AND :last""",
)
PRAISE = Base(
    words="compliments",
    in_year_by="the day it was given",
    sql="SELECT ref, team FROM compliment WHERE received_on BETWEEN :first AND :last",
)
MEASURES = (
    Measure(
        id="requests-done",
        title="Service requests done",
        means="of the service requests first reported in the period, those that were done; all of them are looked at "
        "again until they are",
        base=REQUESTS,
        word="CASE WHEN done_on IS NOT NULL THEN 'done' WHEN last_reviewed_on IS NOT NULL THEN 'open, looked at again' "
        "ELSE 'open' END",
        counted=("done",),
    ),
    Measure(
        id="requests-complained-of",
        title="Service requests that a complaint grew out of",
        means="of the service requests first reported in the period, those that became a complaint as well",
        base=REQUESTS,
        word="CASE WHEN complained THEN 'complained of' ELSE 'not complained of' END",
        counted=("complained of",),
    ),
    Measure(
        id="choice-offered",
        title="Choice to complain on record for a service request",
        means="of the service requests first reported in the period about which somebody was unhappy, or was in touch "
        "again and not said to be content, those with a record that they complained or were offered the choice to",
        base=REQUESTS,
        word=f"""CASE WHEN asking = 0 AND owed = 0 THEN '{NOT_CALLED_FOR}'
            WHEN owed > 0 THEN 'not offered' ELSE 'offered' END""",
        counted=("offered",),
        fails=("not offered",),
        apart=(NOT_CALLED_FOR,),
    ),
    Measure(
        id="feedback-signposted",
        title="Critical feedback answered with how to complain",
        means="of the critical feedback given in the period, what was answered by telling the person how to complain, "
        "or by offering the choice to",
        base=FEEDBACK,
        word="""CASE WHEN unhappy = 0 AND owes IS NULL THEN 'not critical'
            WHEN signposted_on IS NOT NULL OR choice IN ('accepted', 'declined') THEN 'told'
            WHEN out_of_reach_on IS NOT NULL THEN 'without a name' ELSE 'not told' END""",
        counted=("told",),
        fails=("not told",),
        apart=("not critical", "without a name"),
    ),
    Measure(
        id="compliments",
        title="Compliments",
        means="compliments given in the period",
        base=PRAISE,
        unit=Unit.COUNT,
    ),
    Measure(
        id="compliments-by-team",
        title="Whom compliments were about",
        means="compliments given in the period, by the team that they praise",
        base=PRAISE,
        word="team",
        unit=Unit.COUNT,
    ),
)
