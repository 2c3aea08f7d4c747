"""The words that landlords use for how something came, who it is from and how they felt, in the record's own."""

from collections.abc import Callable, Mapping

from complaints_cli.domain.terms import Channel, Home, Satisfied
from complaints_cli.exchange.importing.cells.read import (
    BLANK,
    NOTHING_YET,
    Read,
    T,
    as_text,
    kept_as_words,
    meanings,
    plain,
)
from complaints_cli.exchange.importing.sheets import Cell

_CHANNELS: Mapping[Channel, str] = {
    Channel.PHONE: (
        "phone, telephone, tel, call, phone call, telephone call, by phone, by telephone, phoned, rang, voicemail, "
        "t/c, tc, p"
    ),
    Channel.EMAIL: "email, e-mail, e mail, by email, emailed, em, e",
    Channel.LETTER: "letter, post, by post, by letter, in writing, written, l, complaint form, form",
    Channel.WEB: (
        "web, website, web form, webform, online, online form, portal, customer portal, app, internet, live chat"
    ),
    Channel.TEXT: "text, sms, text message, whatsapp",
    Channel.SOCIAL_MEDIA: "social media, social-media, facebook, twitter, x, instagram, fb, nextdoor",
    Channel.IN_PERSON: (
        "in person, in-person, face to face, face-to-face, f2f, office, office visit, visit, walk in, walk-in, "
        "reception, home visit, at reception"
    ),
    Channel.OTHER: "other, misc",
}
_HOMES: Mapping[Home, str] = {
    Home.TENANT: (
        "tenant, t, tenancy, tenanted, general needs, gn, assured, assured tenant, assured tenancy, secure, secure "
        "tenant, social rent, affordable rent, rented, starter, ast, assured shorthold"
    ),
    Home.SHARED_OWNER: "shared owner, shared-owner, shared ownership, so, s/o, sho",
    Home.LEASEHOLDER: "leaseholder, leasehold, lh, l/h, lease",
    Home.FORMER_TENANT: "former tenant, former-tenant, ex tenant, ex-tenant, past tenant, ft",
    Home.APPLICANT: "applicant, housing applicant, on the waiting list, waiting list",
    Home.NEIGHBOUR: "neighbour, neighbor",
    Home.LICENSEE: "licensee, licence, licence holder, hostel",
    Home.SERVICE_AGREEMENT: "service agreement, service-agreement",
    Home.HOUSEHOLD_MEMBER: "household member, household-member, member of household, family member",
    Home.HOMEOWNER: "homeowner, home owner, owner, owner occupier, owner-occupier, freeholder, freehold",
    Home.PRIVATE_TENANT: "private tenant, private-tenant, private rent",
    Home.AFFECTED: "affected, member of the public, member of public, public",
    Home.OTHER: "other",
}
_SATISFIED: Mapping[Satisfied, str] = {
    Satisfied.YES: (
        "yes, y, satisfied, very satisfied, fairly satisfied, happy, true, quite satisfied, resolved to satisfaction"
    ),
    Satisfied.NO: (
        "no, n, not satisfied, dissatisfied, very dissatisfied, fairly dissatisfied, unhappy, unsatisfied, false"
    ),
    Satisfied.UNKNOWN: "unknown, not known, no reply, no response, not returned, did not say, n/k",
}


def _reader(vocabulary: Mapping[T, str], what: str) -> Callable[[Cell], Read]:
    means = meanings(vocabulary)
    understood = ", ".join(map(str, vocabulary))

    def read(cell: Cell) -> Read:
        text = as_text(cell)
        typed = plain(text)
        if (value := means.get(typed)) is not None:
            return Read(value)
        if not typed or typed in NOTHING_YET:
            return BLANK
        return kept_as_words(text, f"The import knows no such {what}. It knows {understood}.")

    return read


channel = _reader(_CHANNELS, "way of reaching you")
home = _reader(_HOMES, "kind of home or person")
satisfied = _reader(_SATISFIED, "answer on whether they were satisfied")
