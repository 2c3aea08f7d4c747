"""What a policy says about money: what awards cite, when they are paid, and what goes to the insurers."""

from complaints_cli.dataclass import dataclass


@dataclass(frozen=True)
class Money:
    """What compensation rests on, when it is paid, and what goes to the insurers instead (Code 7.2 to 7.4)."""

    reference: str = ""
    """The landlord's compensation policy, by the name that an award cites."""
    insurance_over_pounds: int | None = None
    insurers: str = ""
    """Whom a claim above that goes to."""
    pay_within_days: int | None = None
    """Calendar days from the day an offer was accepted."""
    claims_within_days: int = 10
    """Working days in which a request for compensation without a complaint is decided."""
    not_an_admission: bool = False
    """Whether letters say that an offer admits no negligence."""
