"""November 2025: a stage 2 extended, another quick answer, a promise that is overdue."""

from complaints_cli.domain.hazards import HazardKind, Progress
from complaints_cli.domain.learning import Cause
from complaints_cli.domain.terms import Agreed, Channel, Flag, NotedWith, RemedyKind, Satisfied, SentBy
from complaints_cli.exchange.invented.association import GARETH, HELEN, MAGDA, TOM
from complaints_cli.exchange.invented.findings import (
    action,
    apology,
    lesson,
    money,
    partly,
    remedy,
    upheld,
)
from complaints_cli.exchange.invented.hazards import investigated, made_safe, significant, summary_sent, works
from complaints_cli.exchange.invented.steps import (
    ack,
    answer,
    close,
    done,
    escalate,
    extend,
    note,
)
from complaints_cli.exchange.invented.steps_beside import change_made
from complaints_cli.exchange.invented.steps_ombudsman import evidence_asked, referred
from complaints_cli.exchange.invented.tale import Tale

TALES = (
    Tale(
        key="damp again",
        day="2025-10-27",
        via=Channel.PHONE,
        category="damp-and-mould",
        name="Amira Haddad",
        address="12 Weir Cottages, Larkmere, QX7 2DE",
        flags=(Flag.HAZARD,),
        danger_now=False,
        contact_by=SentBy.EMAIL,
        email="amira.haddad@post.example",
        summary="The damp that was treated in spring is back, and the fan does not work.",
        points=("The damp came back.", "The bathroom fan was not repaired."),
        outcome="A dry wall that stays dry.",
        steps=(
            significant("2025-10-28", HazardKind.DAMP_MOULD, "Damp on one wall; nobody sleeps in that room."),
            ack("2025-10-29"),
            investigated("2025-11-05", "The wall is wet to the height of a metre."),
            summary_sent("2025-11-07"),
            made_safe("2025-11-11", "Dried, treated, and a dehumidifier left."),
            works("2025-11-12", Progress.STEPS, "The fan was ordered and a survey asked for."),
            answer(
                "2025-11-12",
                partly("The treatment was right; the fan that should have kept the wall dry was not working."),
                upheld("The fan was reported in July and ordered in October.", point=2),
                offers=[
                    apology("We are sorry."),
                    action("Replace the fan.", "2025-11-21", GARETH),
                    money(100, "inconvenience", "2025-11-28"),
                ],
                learned=lesson(
                    "Fans for kitchens and bathrooms are on the van, not on order.",
                    heard="People waited months for a fan.",
                    wrong="Fans were ordered one by one.",
                    cause=Cause.DELAY,
                    owner=GARETH,
                    due="2026-01-30",
                ),
            ),
            works("2025-11-19", Progress.BEGUN, "The fan was replaced."),
            done("2025-11-19", 2, "Contractor's sheet of 19 November."),
            escalate("2025-11-24", Channel.EMAIL, reason="The wall is still wet.", points=(1,), handler=TOM),
            done("2025-11-27", 3, "Paid on 27 November."),
            ack("2025-11-28", outcome="An independent survey."),
            extend(
                "2025-12-18",
                "2026-01-16",
                "The independent surveyor comes on 7 January.",
                agreed=Agreed.YES,
            ),
            answer(
                "2026-01-15",
                upheld("The survey found a bridged damp course. Treating the surface could never have worked."),
                offers=[
                    action("Clear the damp course and replaster.", "2026-02-27", GARETH),
                    money(400, "distress over a second winter", "2026-01-30"),
                ],
                learned=lesson(
                    "Damp that comes back within a year is surveyed by somebody independent.",
                    heard="Damp was treated, and came back.",
                    wrong="We treated it without looking for its cause.",
                    cause=Cause.POLICY_WRONG,
                    because="The policy asked for treatment, not for the reason of the damp.",
                    owner=GARETH,
                    due="2026-04-30",
                ),
                decider=HELEN,
            ),
            change_made("2026-01-28", 1, "Four fans on each van since January."),
            done("2026-01-29", 5, "Paid on 29 January."),
            done("2026-02-26", 4, "Surveyor's dry reading of 26 February."),
            close("2026-03-12", Satisfied.NO),
            referred("2026-04-20", "202604117"),
            change_made("2026-04-28", 2, "Damp policy, version of 28 April."),
            evidence_asked("2026-05-06", "2026-05-27", "Both surveys, the repairs log and every letter."),
        ),
    ),
    Tale(
        key="gutter",
        day="2025-11-04",
        via=Channel.TEXT,
        category="repairs",
        name="Lowri Jenkins",
        phone="07700 900 872",
        address="9 Mill Green, Larkmere, QX7 4KL",
        summary="The gutter drips on the step, and the step is ice in the morning.",
        outcome="The gutter mended before it freezes.",
        steps=(
            answer(
                "2025-11-06",
                upheld("It was reported on 20 October and put with the routine work."),
                offers=[apology("We are sorry."), action("Mend the gutter and grit the step.", "2025-11-07", GARETH)],
                learned=lesson(
                    "From November to March, water that drips on a doorstep is an urgent repair.",
                    heard="Doorsteps froze while a repair waited.",
                    wrong="Such repairs were routine the whole year round.",
                    cause=Cause.POLICY_WRONG,
                    owner=GARETH,
                ),
                quick=True,
            ),
            done("2025-11-07", 2, "Photograph of 7 November."),
            close("2025-11-21", Satisfied.YES),
        ),
    ),
    Tale(
        key="rent letter",
        day="2025-11-11",
        via=Channel.PHONE,
        category="rent",
        name="Zofia Wiśniewska",
        address="16 Weir Street, Larkmere, QX7 2DG",
        summary="I got a letter about arrears that I do not have.",
        outcome="A letter that says so.",
        handler=MAGDA,
        steps=(
            ack("2025-11-13"),
            answer(
                "2025-11-26",
                upheld("Your payment of 3 November was posted to another account."),
                offers=[
                    apology("We are sorry."),
                    remedy(
                        RemedyKind.CORRECT_RECORD, "The account is right; the letter is withdrawn.", due="2025-12-05"
                    ),
                ],
                learned=lesson(
                    "Letters about arrears go out only after the week's payments are matched.",
                    heard="People who owed nothing got letters about arrears.",
                    wrong="Letters were printed before payments were matched.",
                    cause=Cause.RECORDS,
                    owner=MAGDA,
                ),
            ),
            done("2025-12-02", 2, "Statement sent on 2 December."),
            close("2025-12-16", Satisfied.YES),
        ),
    ),
    Tale(
        key="window",
        day="2025-11-26",
        via=Channel.IN_PERSON,
        category="repairs",
        name="Geraint Watkins",
        address="24 Weir Street, Larkmere, QX7 2DG",
        summary="The bedroom window has been boarded up since the summer.",
        outcome="Glass.",
        logged="2025-11-28",
        steps=(
            ack("2025-11-28"),
            note("2025-12-08", NotedWith.CONTRACTOR, "Frames of that size take until spring."),
            answer(
                "2025-12-11",
                upheld("The frame was measured wrongly in August, and nobody noticed until we asked."),
                offers=[
                    apology("We are sorry for a dark room."),
                    action("Fit the new window.", "2026-04-30", GARETH),
                    money(175, "loss of the use of a room", "2025-12-23"),
                ],
                learned=lesson(
                    "A second person checks what was measured before we order.",
                    heard="New windows did not fit, and rooms stayed dark.",
                    wrong="Nobody checked what had been measured.",
                    cause=Cause.CONTRACTOR,
                    owner=GARETH,
                    due="2026-02-27",
                ),
            ),
            done("2025-12-22", 3, "Paid on 22 December."),
            close("2026-01-09"),
            change_made("2026-02-24", 1, "Second signature on twelve orders of February."),
        ),
    ),
)
