"""American spellings of words that letters use, with the British ones: a short list, and not a dictionary."""

import re
from collections.abc import Iterator

_IZE = (
    "apologi|authori|categori|critici|emphasi|finali|formali|minimi|maximi|moderni|organi|prioriti|reali|recogni|"
    "speciali|stabili|standardi|summari|utili|visuali|itemi|familiari|computeri|neutrali"
)
_OUR = "behavi|col|endeav|fav|harb|hon|hum|lab|neighb|od|rum|vap"
_ONE_BY_ONE = {
    "aging": "ageing",
    "aluminum": "aluminium",
    "analyze": "analyse",
    "analyzed": "analysed",
    "analyzing": "analysing",
    "canceled": "cancelled",
    "canceling": "cancelling",
    "catalog": "catalogue",
    "center": "centre",
    "centers": "centres",
    "counselor": "counsellor",
    "defense": "defence",
    "enrollment": "enrolment",
    "fulfill": "fulfil",
    "fulfillment": "fulfilment",
    "gotten": "got",
    "gray": "grey",
    "installment": "instalment",
    "installments": "instalments",
    "jewelry": "jewellery",
    "labeled": "labelled",
    "leveled": "levelled",
    "modeling": "modelling",
    "mold": "mould",
    "moldy": "mouldy",
    "offense": "offence",
    "plow": "plough",
    "pretense": "pretence",
    "skillful": "skilful",
    "theater": "theatre",
    "traveled": "travelled",
    "traveling": "travelling",
}
_WORDS = re.compile(
    rf"\b(?:({_IZE})z(e[ds]?|ing|ations?)|({_OUR})or(s|ed|ing|able|hood|ly)?|({'|'.join(_ONE_BY_ONE)}))\b",
    re.IGNORECASE,
)
# The verb is "to license" on both sides of the ocean; only the noun differs.
_LICENSE = re.compile(r"\b(?:an?|the|your|our|this|that|its|their|tv)\s+(license)(s?)\b", re.IGNORECASE)


def american(sentence: str) -> Iterator[tuple[str, str]]:
    """Each American spelling in it, with the British one."""
    for found in _WORDS.finditer(sentence):
        ize, end, our, ending, single = found.groups(default="")
        british = f"{ize}s{end}" if ize else f"{our}our{ending}" if our else _ONE_BY_ONE[single.lower()]
        yield found[0], british.lower()
    for found in _LICENSE.finditer(sentence):
        yield f"{found[1]}{found[2]}", f"licence{found[2]}"
