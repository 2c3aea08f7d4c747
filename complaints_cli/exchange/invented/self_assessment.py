"""What the invented association answers to some provisions of the Code; the rest it has not come to yet."""

from datetime import date

from complaints_cli.domain.events.provision_answers import ProvisionAnswered

ANSWERED_ON = date(2026, 5, 11)
YEAR_END = date(2026, 3, 31)

YES = {
    "1.2": ("Complaints policy, section 1, word for word.", ""),
    "1.3": ("Complaints policy, section 1; training of June 2025.", "The word complaint is not needed."),
    "1.4": ("Complaints policy, section 2.", "Service requests are kept apart and watched for complaints."),
    "2.1": ("Complaints policy, section 3.", ""),
    "2.2": ("Complaints policy, section 3.", "Three grounds, those of the Code."),
    "2.3": ("Complaints policy, section 3.", "We ask why it is late before we decide."),
    "2.4": ("Refusal letters on file.", ""),
    "3.1": ("Complaints policy, section 4; staff are all able to take a complaint.", ""),
    "3.4": ("www.larkmere.example/complaints; leaflet with every tenancy.", ""),
    "3.6": ("Complaints policy, section 4.", "Friends and relatives are welcome with the resident's consent."),
    "4.1": ("Job description of the Complaints Officer.", ""),
    "4.2": ("Scheme of delegation, table 3.", ""),
    "5.3": ("Complaints policy, section 5.", "Two stages."),
    "5.6": ("Acknowledgement letters on file.", ""),
    "6.2": ("The record.", ""),
    "6.10": ("The record.", "A request for stage 2 is taken on however it is put."),
    "6.13": ("The record.", "The Head of Operations or the Chief Executive."),
    "7.1": ("Remedies policy 2024.", ""),
    "9.5": ("Board minute of 16 July 2024.", "A member of the board since 2024."),
}
"""By number: evidence, commentary."""

PARTLY = {
    "4.3": (
        "Training records.",
        "Two of five have not had the course on damp and mould.",
        "Train the remaining two.",
        date(2026, 7, 31),
    ),
    "6.3": (
        "The record.",
        "One answer was late and one went beyond the limit of an extension, for want of a report and of a part.",
        "Reports and parts within five working days, in the new contract.",
        date(2026, 9, 30),
    ),
}
"""By number: evidence, commentary, what will be done and by when."""


def answers() -> tuple[ProvisionAnswered, ...]:
    """The events of the day on which the form was filled in."""
    kept = (
        ProvisionAnswered(
            on=ANSWERED_ON,
            year_end=YEAR_END,
            number=number,
            comply="yes",
            evidence=evidence,
            commentary=commentary,
        )
        for number, (evidence, commentary) in YES.items()
    )
    short = (
        ProvisionAnswered(
            on=ANSWERED_ON,
            year_end=YEAR_END,
            number=number,
            comply="partly",
            evidence=evidence,
            commentary=commentary,
            action=promised,
            due=due,
        )
        for number, (evidence, commentary, promised, due) in PARTLY.items()
    )
    return (*kept, *short)
