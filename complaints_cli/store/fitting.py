"""A list asks for nothing but what is wanted of it: only so does an index answer what is about a few of very many."""

from collections.abc import Mapping


def where(terms: Mapping[str, str], wanted: object) -> str:
    """The WHERE of a query: the terms of those wishes that are not None; "" where nothing is wished."""
    asked = [term for name, term in terms.items() if getattr(wanted, name) is not None]
    return f"WHERE {' AND '.join(asked)}" if asked else ""
