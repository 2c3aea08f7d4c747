"""December 2025 and January 2026: a promise moved, a stage 2 that was not taken on."""

from datetime import date

from complaints_cli.domain.events.restriction import Restricted
from complaints_cli.domain.learning import Cause, ToldBy
from complaints_cli.domain.restriction import Behaviour, Party
from complaints_cli.domain.terms import Channel, Flag, Ground, Home, RemedyKind, Satisfied, SentBy
from complaints_cli.exchange.invented.association import GARETH, HELEN, MAGDA, TOM
from complaints_cli.exchange.invented.findings import (
    action,
    apology,
    lesson,
    money,
    not_upheld,
    nothing_new,
    remedy,
    upheld,
)
from complaints_cli.exchange.invented.steps import (
    ack,
    answer,
    close,
    done,
    escalate,
    move,
    refuse_stage_2,
)
from complaints_cli.exchange.invented.steps_beside import (
    change_made,
    change_told,
    comment_asked,
    commented,
    safeguarding,
)
from complaints_cli.exchange.invented.steps_contact import lifted, restricted, warned
from complaints_cli.exchange.invented.steps_letters import update_by_letter
from complaints_cli.exchange.invented.tale import Tale

CALLS_CLOSED = Restricted(
    on=date(2026, 4, 14),
    restriction=1,
    party=Party.RESIDENT,
    behaviours=(Behaviour.RUDENESS,),
    channels=(Channel.PHONE,),
    starts=date(2026, 4, 15),
    review=date(2026, 7, 15),
    told_by=SentBy.POST,
    decider=TOM,
    appeal_to=HELEN,
    evidence="After the warning of 7 April: two calls on 10 April in which both people who answered were sworn at.",
    proportionality="The warning changed nothing. Only calls are closed, and only for three months.",
    equality="You told us of no disability. We asked in the letter of 7 April, and offered a visit.",
    stays_open="Letters, email and visits.",
)

TALES = (
    Tale(
        key="radiators",
        day="2025-12-01",
        via=Channel.PHONE,
        category="heating",
        name="Stanisław Górski",
        address="Flat 11, Mill House, Larkmere, QX7 4KQ",
        flags=(Flag.HEAT_NETWORK,),
        vulnerability="Aged 84, lives alone.",
        summary="Two of three radiators stay cold.",
        outcome="A warm flat.",
        steps=(
            ack("2025-12-02"),
            safeguarding(
                "2025-12-02",
                "He had eaten nothing warm for days and did not know the day of the week.",
                "Larkmere council, adult social care",
                "ASC 4471",
            ),
            answer(
                "2025-12-12",
                upheld("The valves were reported in October and left until the next service."),
                offers=[
                    apology("We are sorry. Heaters were brought on 2 December."),
                    action("Replace the valves in all twelve flats.", "2026-03-31", GARETH),
                    money(60, "the cost of the heaters", "2025-12-31"),
                ],
                learned=lesson(
                    "Where the cold is a danger to somebody's health, heating is repaired within a day.",
                    heard="Cold radiators waited for the next yearly service.",
                    wrong="Nobody asked who lives there.",
                    cause=Cause.POLICY_WRONG,
                    owner=GARETH,
                ),
            ),
            done("2025-12-30", 3, "Credited on 30 December."),
            close("2026-01-15", Satisfied.YES),
            move("2026-03-24", 2, "2026-06-30", "The valves come with the pump; seven flats are done."),
            update_by_letter("2026-03-25", "Seven of the twelve flats are done. Yours is the next."),
        ),
    ),
    Tale(
        key="the same boy",
        day="2025-12-15",
        via=Channel.EMAIL,
        category="anti-social-behaviour",
        name="Claire Rudge",
        email="claire.rudge@post.example",
        contact_by=SentBy.EMAIL,
        address="18 Fuller's Row, Larkmere, QX7 3HH",
        flags=(Flag.ASB_HANDLING, Flag.SENSITIVE),
        handler=MAGDA,
        taken_by=MAGDA,
        summary="My reports about the boy next door were passed to his mother with my name on them.",
        outcome="That it never happens again.",
        steps=(
            ack("2025-12-18"),
            answer(
                "2026-01-06",
                upheld(
                    "A copy of the report was handed over at a visit. That was a breach of confidence.",
                    policy="Our data protection policy, section 4.",
                ),
                offers=[
                    apology("We are sorry; the Chief Executive has written to you herself."),
                    money(300, "distress", "2026-01-23"),
                    remedy(RemedyKind.POLICY_CHANGE, "Reports are never taken to a visit on paper."),
                ],
                learned=lesson(
                    "Whatever people tell us about others stays without their name.",
                    heard="What people report to us should stay confidential.",
                    wrong="There was no rule about what is taken to a visit.",
                    cause=Cause.STAFF_CONDUCT,
                    owner=MAGDA,
                    due="2026-02-27",
                ),
                decider=HELEN,
            ),
            done("2026-01-21", 2, "Paid on 21 January."),
            close("2026-02-04", Satisfied.YES),
            change_made("2026-02-25", 1, "The script, in use since 25 February."),
            change_told("2026-03-04", 1, ToldBy.STAFF_MEETING, "Meeting of 4 March."),
        ),
    ),
    Tale(
        key="boiler in January",
        day="2026-01-06",
        via=Channel.PHONE,
        category="heating",
        name="Glenys Morgan",
        address="3 Weir Cottages, Larkmere, QX7 2DE",
        summary="The boiler stopped on New Year's Day and was mended on the 4th.",
        outcome="Compensation for 2024 and for now.",
        steps=(
            ack("2026-01-08"),
            comment_asked("2026-01-13", "2026-01-20", "Our log has the heaters with you at noon.", Channel.PHONE),
            commented("2026-01-19", "They came at one, and they were enough."),
            answer(
                "2026-01-21",
                not_upheld("You rang on a bank holiday; heaters were there by noon, the part on the 4th."),
                nothing_offered="The repair was made within the time that we promise.",
                learned=nothing_new("The repair was made in time."),
            ),
            escalate("2026-02-03", Channel.PHONE, reason="I want the nine days of 2024 looked at again.", handler=TOM),
            refuse_stage_2(
                "2026-02-09",
                Ground.ALREADY_CONSIDERED,
                "The request is only about the nine days of June 2024, which we answered and paid for at the time.",
                evidence="C-2024-0001, answered on 26 June 2024.",
                decider=TOM,
            ),
            warned(
                "2026-04-07",
                Behaviour.RUDENESS,
                "Calls of 1, 2 and 7 April: the people who answered were sworn at.",
                "Please speak to us without swearing; we may otherwise ask you to write.",
            ),
            restricted(CALLS_CLOSED),
            lifted("2026-05-06", "You wrote that your wife had been in hospital in April, and that you are sorry."),
        ),
    ),
    Tale(
        key="window cleaning",
        day="2026-01-19",
        via=Channel.EMAIL,
        category="service-charges",
        name="Jonathan Okoye",
        email="j.okoye@post.example",
        contact_by=SentBy.EMAIL,
        address="Flat 12, Tolsey Court, Larkmere, QX7 1AF",
        home=Home.SHARED_OWNER,
        summary="The windows at the back are never cleaned, although we pay for all of them.",
        outcome="Clean windows or a refund.",
        steps=(
            ack("2026-01-21"),
            answer(
                "2026-02-04",
                upheld("The back needs a longer pole, which the firm did not bring. We did not check."),
                offers=[
                    apology("We are sorry."),
                    money(36, "two years of cleaning that was not done", "2026-02-20"),
                    action("Clean the back.", "2026-02-13"),
                ],
                learned=lesson(
                    "The caretaker signs for each clean, of every side of the building.",
                    heard="Cleaning was paid for and not done.",
                    wrong="Nobody checked it.",
                    cause=Cause.CONTRACTOR,
                    owner=MAGDA,
                    due="2026-03-31",
                ),
            ),
            done("2026-02-12", 3, "Seen by the caretaker on 12 February."),
            done("2026-02-18", 2, "Credited on 18 February."),
            close("2026-03-02", Satisfied.YES),
            change_made("2026-03-30", 1, "The first signed sheets, of March."),
        ),
    ),
)
