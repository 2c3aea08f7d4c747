"""An officer who brings over an older register of a few rows."""

from typing import Any

from officer import Officer

DAY = "2026-12-14"
HEADERS = "Ref,Date received,Complainant,Details,Officer,Date acknowledged,Stage 1 response sent,Stage 1 outcome"
HOLM = "H-01,01/04/2026,Maja Holm,No heating,Jane Evans,09/04/2026,24/04/2026,Upheld"
WOJCIK = "H-02,13/05/2026,Piotr Wójcik,Damp,Jane Evans,,28/05/2026,Not upheld"
OPEN = "H-03,07/12/2026,Ann Lee,The lift,,09/12/2026,,"
NEW = "H-04,11/12/2026,Ben Osei,The bins,,,,"


def register(officer: Officer, *rows: str, name: str = "register.csv") -> str:
    """The path of an older register of those rows."""
    return officer.file(name, "\n".join((HEADERS, *rows)) + "\n")


def imports(officer: Officer, *rows: str, name: str = "register.csv") -> dict[str, Any]:
    """What is answered when those rows are brought over."""
    return officer.done(DAY, "import", register(officer, *rows, name=name))


def ref_of(officer: Officer, old: str) -> str:
    """Our reference, of the older register's."""
    return str(officer.done(DAY, "show", old)["ref"])
