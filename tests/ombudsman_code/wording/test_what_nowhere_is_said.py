"""For each check of the whole text: a text that lacks something, and the words that put it right."""

from datetime import date

import pytest

from policy_words import missed_in

ALMOST_NOTHING = "We are glad to hear from you."
EXTENDS = "We may extend the time to respond."
RESTRICTS = "We may restrict your contact with us."
ALL_SEVEN = (
    "A response names the stage, the definition, the decision, the reasons for it, the remedy, any outstanding "
    "actions, and how to go to stage 2."
)

LACKING = (
    ("L01", "does not define", ALMOST_NOTHING, "A complaint is an expression of dissatisfaction."),
    ("L03", "choice to complain", ALMOST_NOTHING, "Whoever is unhappy is given the choice to complain."),
    ("L03", "choice to complain", ALMOST_NOTHING, "We ask them whether they want to make a complaint."),
    ("L04", "what a service request is", ALMOST_NOTHING, "A service request is a request to put something right."),
    (
        "L04",
        "recorded, monitored",
        "Service requests are welcome.",
        "Service requests are welcome. We record them and review each one monthly.",
    ),
    ("L13", "is told why", ALMOST_NOTHING, "If we do not accept a complaint, we explain it to you."),
    (
        "L13",
        "take that to the Ombudsman",
        ALMOST_NOTHING,
        "If we refuse a complaint, we say so in writing. You can take this to the Ombudsman.",
    ),
    ("L14", "own merits", ALMOST_NOTHING, "We exclude little, and look at each case on its merits."),
    ("L15", "fewer than two ways", "You can complain by email.", "You can complain by email or by letter."),
    ("L15", "fewer than two ways", "You can complain by email.", "You can complain in any way."),
    (
        "L15",
        "fewer than two ways",
        "The Housing Ombudsman takes complaints by post and by phone.",
        "You can complain:\n- by post\n- by phone",
    ),
    (
        "L16",
        "Equality Act",
        "We make reasonable adjustments.",
        "Under the Equality Act 2010 we offer reasonable adjustments.",
    ),
    ("L17", "publicise the policy", ALMOST_NOTHING, "We publish this policy in every office."),
    (
        "L17",
        "publicise the Ombudsman",
        "Our website says how to reach the Ombudsman.",
        "Our website says how to reach the Ombudsman and prints the Code.",
    ),
    ("L17", "publicise the Ombudsman", ALMOST_NOTHING, "Posters explain the Code and the Ombudsman."),
    ("L18", "speak for the resident", ALMOST_NOTHING, "Somebody may complain on your behalf."),
    ("L18", "to a meeting", ALMOST_NOTHING, "You may be accompanied."),
    ("L18", "to a meeting", ALMOST_NOTHING, "Bring a friend to the meeting."),
    ("L19", "does not name the Housing Ombudsman", ALMOST_NOTHING, "The Housing Ombudsman is independent."),
    (
        "L19",
        "at any time",
        "After stage 2 you can go to the Ombudsman.",
        "You can go to the Ombudsman for advice at any time.",
    ),
    ("L22", "does not speak of a stage 2", ALMOST_NOTHING, "The answer at stage two is our last."),
    (
        "L24",
        "acknowledgement sets out how you understand",
        "We acknowledge every complaint.",
        "We acknowledge every complaint and set out our understanding of the complaint.",
    ),
    (
        "L25",
        "what you are responsible for",
        "We acknowledge every complaint.",
        "When we acknowledge it, we say what we are responsible for.",
    ),
    ("L26", "how soon", "We acknowledge every complaint.", "We acknowledge every complaint within 5 working days."),
    ("L26", "how soon", ALMOST_NOTHING, "You hear from us within two working days to confirm that we received it."),
    ("L26", "how soon", ALMOST_NOTHING, "We will tell you within two working days that we received it."),
    ("L31", "for stage 1", EXTENDS, "At stage 1 we may extend the time by 5 working days."),
    ("L31", "for stage 2", EXTENDS, "At stage 2 we may extend the time by 5 working days."),
    ("L31", "for stage 2", EXTENDS, "We may extend the time by 5 working days."),
    ("L32", "giving reasons", EXTENDS, f"{EXTENDS} We then explain the reasons."),
    ("L32", "giving reasons", f"{EXTENDS} There must be good reason to do so.", f"{EXTENDS} We tell you why."),
    ("L32", "the new date", EXTENDS, f"{EXTENDS} We then tell you the new date."),
    ("L32", "the Ombudsman is not named", EXTENDS, f"{EXTENDS} We then name the Ombudsman."),
    (
        "L35",
        "raised during the investigation",
        ALMOST_NOTHING,
        "New matters are added to stage 1 while it is open.",
    ),
    (
        "L36",
        "List the seven",
        "A response gives our decision, and the reasons for it.",
        ALL_SEVEN,
    ),
    (
        "L44",
        "few of the Code's remedies",
        "We may pay compensation, correct a record, or change a policy.",
        "We may apologise, pay compensation, correct a record, or change a policy.",
    ),
    (
        "L44",
        "few of the Code's remedies",
        "We apologise.",
        "We apologise, explain with an explanation, correct a record, and change a policy.",
    ),
    ("L45", "or point to the policy", ALMOST_NOTHING, "We have a policy on unacceptable behaviour."),
    ("L45", "about review", RESTRICTS, f"{RESTRICTS} We review this every three months."),
    ("L45", "about evidence", RESTRICTS, f"{RESTRICTS} We keep the evidence."),
    ("L45", "proportionate", RESTRICTS, f"{RESTRICTS} We consider the Equality Act."),
    ("L48", "how long residents have", ALMOST_NOTHING, "You have 12 months to go to the Ombudsman."),
    ("L50", "self-assessment", ALMOST_NOTHING, "Our self-assessment is on the website."),
    ("L50", "yearly report", ALMOST_NOTHING, "We publish an annual report on complaints."),
    ("L50", "governing body's response", ALMOST_NOTHING, "We publish the Board's response."),
    ("L51", "restructure or a merger", ALMOST_NOTHING, "We do it again after a merger."),
    ("L52", "complaints officer or team", ALMOST_NOTHING, "The complaints officer sees to it."),
    ("L52", "Member Responsible", ALMOST_NOTHING, "The Member Responsible for Complaints reports to the Board."),
    ("L52", "senior person", ALMOST_NOTHING, "The director is accountable for complaint handling."),
    ("L54", "when it is next reviewed", ALMOST_NOTHING, "We review this policy every year."),
    (
        "L54",
        "older than the Code",
        "Approved by the Board on 12 May 2023.",
        "Approved by the Board on 12 May 2023. Updated in June 2025.",
    ),
    ("L54", "older than the Code", "Date: 31/3/2024", "Date: 1/4/2024"),
    ("L55", "hazard", ALMOST_NOTHING, "Damp is dealt with at once."),
    (
        "L56",
        "Energy Ombudsman",
        "Some homes are on a heat network.",
        "Some homes are on a heat network. The Energy Ombudsman looks into its bills.",
    ),
)


def has(text: str, check: str, words: str) -> bool:
    return any(words in message for message in missed_in(text).get(check, []))


@pytest.mark.parametrize(("check", "words", "without", "put_right"), LACKING, ids=[f"{c[0]}: {c[1]}" for c in LACKING])
def test_it_is_missed_until_it_is_said(check: str, words: str, without: str, put_right: str) -> None:
    assert has(without, check, words)
    assert not has(put_right, check, words)


@pytest.mark.parametrize(
    "check", ["recorded, monitored", "for stage 1", "giving reasons", "about review", "Energy Ombudsman", "older than"]
)
def test_what_does_not_come_up_is_not_missed(check: str) -> None:
    """A text without service requests, extensions, restrictions, heat networks or dates owes nothing about them."""
    assert not any(check in message for messages in missed_in(ALMOST_NOTHING).values() for message in messages)


@pytest.mark.parametrize(
    ("today", "is_old"),
    [(date(2027, 5, 14), False), (date(2027, 5, 15), True), (date(2026, 11, 23), False)],
)
def test_three_years_from_the_day_of_approval(today: date, is_old: bool) -> None:
    found = missed_in("The Board approved this policy on 14 May 2024.", today).get("L54", [])
    assert any("three years old" in message for message in found) is is_old


@pytest.mark.parametrize(
    "text",
    [
        "The Code came into force on 1 April 2022.",  # the day of a law is not the policy's
        "Approved on 31 February 2019.",  # there is no such day
        "Approved by the Board on 2 March 2026. We follow the Equality Act of 8 April 2010.",
    ],
)
def test_other_days_are_not_its_age(text: str) -> None:
    assert not any("older than the Code" in message for message in missed_in(text).get("L54", []))
