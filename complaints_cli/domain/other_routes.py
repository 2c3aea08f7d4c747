"""Who besides the Ombudsman may help, by what a complaint is about and who complains: dated facts, in one place.

None of them takes anything from the right to go to the Ombudsman. Where a number was not certain there is none. Names,
websites and numbers were last looked up on 30 November 2026.
"""

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.terms import Home


@dataclass(frozen=True, kw_only=True)
class Route:
    """A body, what it can help with, and how to reach it. `about` are the words of a category that it is for."""

    name: str
    helps: str
    web: str
    phone: str = ""
    about: tuple[str, ...] = ()
    homes: tuple[Home, ...] = ()
    """Who complains, where that decides it whatever the category."""
    always: bool = False
    """Named in every final response."""

    def fits(self, category: str, home: Home | None) -> bool:
        """Whether it is for complaints of that category ("service-charges"), or from whoever lives so."""
        return home in self.homes or any(f"-{word}-" in f"-{category}-" for word in self.about)


ROUTES = (
    Route(
        name="First-tier Tribunal (Property Chamber)",
        helps="decides disputes about service charges, and about some rents and rent increases",
        web="www.gov.uk/housing-tribunals",
        about=("rent", "rents", "service-charge", "service-charges"),
    ),
    Route(
        name="Leasehold Advisory Service",
        helps="gives leaseholders and shared owners free advice on their rights",
        web="www.lease-advice.org",
        homes=(Home.LEASEHOLDER, Home.SHARED_OWNER),
    ),
    Route(
        name="Information Commissioner's Office",
        helps="looks into how we use information about you",
        web="www.ico.org.uk",
        phone="0303 123 1113",
        about=("data", "privacy", "personal-information", "confidentiality"),
    ),
    Route(
        name="County court",
        helps="decides claims about discrimination, in most cases only within six months of it. "
        "The Equality Advisory and Support Service gives free advice first",
        web="www.equalityadvisoryservice.com",
        about=("discrimination", "equality", "harassment"),
    ),
    Route(
        name="Regulator of Social Housing",
        helps="does not settle single complaints. Tell it if our failings put people at risk of serious harm",
        web="www.gov.uk/government/organisations/regulator-of-social-housing",
        phone="0300 124 5225",
        always=True,
    ),
)


def other_routes(category: str | None, home: Home | None, *, final: bool) -> tuple[Route, ...]:
    """Those that fit a complaint; at the end of our process, also those that everybody is told of."""
    return tuple(route for route in ROUTES if (final and route.always) or route.fits(category or "", home))
