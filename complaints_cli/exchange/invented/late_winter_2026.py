"""February and March 2026: asked twice about a roof, one told late that is still open."""

from complaints_cli.domain.adjusting import Aid
from complaints_cli.domain.compensation import Head
from complaints_cli.domain.involvement import Capacity
from complaints_cli.domain.learning import Cause
from complaints_cli.domain.terms import Agreed, Channel, Flag, LetterKind, Satisfied, SentBy
from complaints_cli.exchange.invented.association import GARETH, MAGDA, TOM
from complaints_cli.exchange.invented.findings import (
    action,
    apology,
    lesson,
    money,
    not_upheld,
    nothing_new,
    partly,
    upheld,
)
from complaints_cli.exchange.invented.steps import (
    ack,
    answer,
    close,
    done,
    escalate,
    extend,
    late,
    update,
)
from complaints_cli.exchange.invented.steps_beside import (
    adjust,
    change_begun,
    change_moved,
    comment_asked,
    disclosed,
    involve,
)
from complaints_cli.exchange.invented.steps_letters import agreed, offered_by_letter, sent
from complaints_cli.exchange.invented.steps_money import accepted, line, offered
from complaints_cli.exchange.invented.steps_ombudsman import noticed
from complaints_cli.exchange.invented.tale import Tale
from complaints_cli.handling.compensating import Worked

TALES = (
    Tale(
        key="roof",
        day="2026-01-28",
        via=Channel.PHONE,
        category="repairs",
        name="Harriet Nkemelu",
        address="1 Mill Green, Larkmere, QX7 4KL",
        summary="The roof leaks where it was mended in the autumn.",
        outcome="A roof that does not leak.",
        steps=(
            ack("2026-01-30"),
            involve("2026-02-04", TOM, Capacity.INVESTIGATOR, "He went up with the roofer."),
            answer(
                "2026-02-13",
                partly("The repair of October holds; the leak is beside it."),
                offers=[action("Repair the second place.", "2026-03-06", GARETH)],
                learned=nothing_new("Two leaks a yard apart."),
            ),
            escalate("2026-02-23", Channel.PHONE, reason="It is one leak, and you know it.", handler=TOM),
            ack("2026-02-26", outcome="Somebody who looks at the whole roof."),
            sent(
                "2026-02-27",
                LetterKind.MEETING,
                say="At your home, at 10am, with the roofer. We would look at the whole slope together.",
                by="2026-03-04",
            ),
            done("2026-03-05", 1, "Roofer's sheet of 5 March."),
            answer(
                "2026-03-18",
                upheld("The whole slope has slipped. Stage 1 looked at the patch alone."),
                offers=[
                    apology("We are sorry that you had to ask twice."),
                    action("Re-lay the slope.", "2026-06-26", GARETH),
                    money(200, "distress", "2026-04-03"),
                ],
                learned=lesson(
                    "When a roof leaks a second time, all of it is surveyed.",
                    heard="Roofs were patched, and leaked again.",
                    wrong="Only the patch was looked at.",
                    cause=Cause.CONDITION_OF_HOME,
                    owner=GARETH,
                    due="2026-09-30",
                ),
                override=(
                    "The Chief Executive was away until April. The Head of Operations had gone to look at the roof in "
                    "stage 1, and had no part in its answer."
                ),
            ),
            done("2026-04-01", 4, "Paid on 1 April."),
        ),
    ),
    Tale(
        key="five appointments",
        day="2026-02-10",
        via=Channel.WEB,
        category="repairs",
        name="Michał Pawlak",
        email="m.pawlak@post.example",
        contact_by=SentBy.EMAIL,
        address="Flat 8, Tolsey Court, Larkmere, QX7 1AF",
        summary="Five appointments for one tap, and I lose a day's pay each time.",
        outcome="One appointment that is kept.",
        steps=(
            ack("2026-02-12"),
            line("2026-02-26", Worked(head=Head.MISSED_APPOINTMENT, quantity=3, point=1, why="Three that we missed.")),
            line("2026-02-26", Worked(head=Head.TIME_AND_TROUBLE, amount=2000, point=1, why="Six calls.")),
            offered("2026-02-26", due="2026-03-13"),
            answer(
                "2026-02-26",
                upheld("Three of five were missed by us, one by the supplier."),
                offers=[
                    apology("We are sorry."),
                    action("Fit the tap, on a Saturday.", "2026-03-07", GARETH),
                ],
                learned=lesson(
                    "A missed appointment is paid for unasked, and the next is on the day the resident names.",
                    heard="People lose pay by waiting for us.",
                    wrong="Missed visits were not counted.",
                    cause=Cause.CONTRACTOR,
                    because="Visits are booked by the contractor, who was not asked about them.",
                    owner=GARETH,
                    due="2026-04-30",
                ),
            ),
            done("2026-03-07", 3, "Fitted on Saturday 7 March."),
            accepted("2026-03-02", 1, "Through the website."),
            done("2026-03-11", 1, "Paid on 11 March."),
            close("2026-03-25", Satisfied.YES),
            change_begun("2026-04-08", 1, "The contractor counts them since April; paying unasked needs the system."),
            change_moved("2026-04-29", 1, "2026-06-30", "The system is changed in June."),
        ),
    ),
    Tale(
        key="mice",
        day="2026-02-23",
        via=Channel.PHONE,
        category="pest-control",
        name="Teresa Cullen",
        address="Flat 2, Mill House, Larkmere, QX7 4KQ",
        summary="There are mice, and I was told to buy traps.",
        outcome="Somebody who deals with mice.",
        steps=(
            ack("2026-02-25"),
            agreed("2026-03-02", action("Lay bait boxes in both flats.", "2026-03-05", GARETH)),
            done("2026-03-05", 1, "Pest firm's sheet of 5 March."),
            extend("2026-03-10", "2026-03-20", "The pest firm's second visit is on 17 March."),
            answer(
                "2026-03-19",
                partly("Traps are a tenant's matter; holes under a shared floor are ours."),
                offers=[
                    apology("We are sorry for our first answer."),
                    action("Close the holes.", "2026-04-17", GARETH),
                ],
                learned=lesson(
                    "We treat the whole building when two flats have mice.",
                    heard="People with mice were told to buy traps.",
                    wrong="We held mice to be each tenant's own matter.",
                    cause=Cause.POLICY_WRONG,
                    owner=MAGDA,
                ),
            ),
            done("2026-04-22", 3, "Pest firm's report of 22 April."),
            close("2026-04-30", Satisfied.YES),
        ),
    ),
    Tale(
        key="stair light",
        day="2026-03-10",
        via=Channel.SOCIAL_MEDIA,
        category="estate-services",
        name="Callum Reid",
        contact_by=SentBy.POST,
        address="Flat 14, Tolsey Court, Larkmere, QX7 1AF",
        flags=(Flag.BUILDING_SAFETY,),
        summary="The light on the back stairs has been out for a month.",
        none_given=True,
        steps=(
            ack("2026-03-12"),
            sent(
                "2026-03-13",
                LetterKind.CLARIFICATION,
                say="Are there other lights on the back stairs that are out? We mended one, and want to mend all.",
                by="2026-03-20",
            ),
            answer(
                "2026-03-26",
                upheld("It was on the caretaker's list and had been ticked off by mistake."),
                offers=[apology("We are sorry. It works since 12 March.")],
                learned=lesson(
                    "Every Monday somebody walks the stairs and notes each light that is out.",
                    heard="Lights on the stairs stayed out.",
                    wrong="Lights were ticked off without a look.",
                    cause=Cause.POLICY_NOT_FOLLOWED,
                    owner=MAGDA,
                ),
            ),
            close("2026-04-14"),
        ),
    ),
    Tale(
        key="street door",
        day="2026-03-17",
        via=Channel.PHONE,
        category="repairs",
        summary="A joiner was promised for the 10th, did not come, and nobody rang.",
        outcome="The door mended, and something for four bad weeks.",
        grown_from="street door banging",
        steps=(
            ack("2026-03-19"),
            line("2026-03-27", Worked(head=Head.MISSED_APPOINTMENT, quantity=1, point=1, why="10 March.")),
            line("2026-03-27", Worked(head=Head.DISTRESS, amount=6000, point=1, why="Four weeks of bad nights.")),
            offered_by_letter("2026-03-27", answer_by="2026-04-24"),
            answer(
                "2026-03-31",
                upheld("The joiner was ill, and the new day was not passed on to you."),
                offers=[apology("We are sorry for the nights, and for the silence.")],
                learned=lesson(
                    "Whoever cancels a visit rings the resident first, and names the new day.",
                    heard="Visits were cancelled and nobody rang.",
                    wrong="New days were not passed on.",
                    cause=Cause.COMMUNICATION,
                    owner=MAGDA,
                    due="2026-06-30",
                ),
            ),
            accepted("2026-04-23", 1, "By phone; the account is the one for the rent."),
        ),
    ),
    Tale(
        key="adaptations",
        day="2026-03-25",
        via=Channel.LETTER,
        category="repairs",
        name="Eirlys Beynon",
        address="10 Chapel Bank, Larkmere, QX7 2DP",
        adjustment="Please ring before you write; hearing aid.",
        summary="The rail in the bathroom that the therapist asked for has not been put up.",
        outcome="The rail.",
        steps=(
            ack("2026-03-30"),
            disclosed("2026-04-14", "Hearing loss in both ears."),
            adjust("2026-04-14", Aid.LARGE_PRINT, "Letters in 16 point, and a text before each.", "2026-05-22"),
            late(
                "2026-04-17",
                "2026-05-22",
                "The wall turned out to be hollow, and the therapist must look at it again on 19 May.",
                every=10,
                agreed=Agreed.YES,
            ),
            update("2026-05-01", "Rang her: the therapist comes on 19 May. A floor rail stands there meanwhile."),
            noticed("2026-05-07", "2026-05-22", "Answer stage 1 by the 22nd."),
        ),
    ),
    Tale(
        key="neighbour's camera",
        day="2026-03-30",
        via=Channel.EMAIL,
        category="anti-social-behaviour",
        name="Andrzej Malinowski",
        email="a.malinowski@post.example",
        contact_by=SentBy.EMAIL,
        address="21 Fuller's Row, Larkmere, QX7 3HH",
        flags=(Flag.ASB_HANDLING,),
        summary="You gave leave for a camera that looks into my garden.",
        outcome="The camera moved.",
        steps=(
            ack("2026-04-01"),
            answer(
                "2026-04-15",
                not_upheld("Leave was given for the front door, and that is where it points."),
                nothing_offered="No failing of ours was found.",
                learned=nothing_new("No failing of ours was found."),
            ),
            escalate("2026-04-20", Channel.EMAIL, reason="Come and look from my side of the hedge.", handler=TOM),
            ack("2026-04-24", outcome="The camera moved."),
            comment_asked(
                "2026-05-07",
                "2026-05-15",
                "We looked at the picture from the camera. Your hedge is at its edge, and your garden is not in it. So "
                "we think that the camera can stay where it is.",
            ),
        ),
    ),
)
