"""What a shell may complete a word with: references and the like with what each is, and nothing that names anybody.

Whoever presses a key waits for no register to be looked through: each question is answered in an index's order.
"""

from collections.abc import Mapping, Sequence
from contextlib import closing
from pathlib import Path

from complaints_cli.store.opening import check_file, check_version, connect, told

MOST = 200
"""So many are offered; whoever has more types another character."""
WAIT = 0.5
"""Seconds to wait while somebody else saves: whoever types does not wait longer for a word."""

COMPLAINT = "SELECT ref, label || ', ' || state FROM complaint WHERE year BETWEEN :first AND :last AND ref LIKE :begins"
NEWEST = "ORDER BY year DESC, number DESC"
AMONG = "ref BETWEEN :from AND :from || '~' ORDER BY ref DESC"
REQUEST = f"SELECT ref, label || ', ' || state FROM request WHERE state {{}} 'open' AND {AMONG}"  # noqa: S608
FEEDBACK = f"SELECT ref, label FROM feedback WHERE owes IS {{}} NULL AND {AMONG}"  # noqa: S608

QUERIES: Mapping[str, Sequence[str]] = {
    "C": (f"{COMPLAINT} AND state = 'open' {NEWEST}", f"{COMPLAINT} AND +state <> 'open' {NEWEST}"),
    "SR": (REQUEST.format("="), REQUEST.format("<>")),
    "F": (FEEDBACK.format("NOT"), FEEDBACK.format("")),
    "K": (f"SELECT ref, 'received ' || received_on FROM compliment WHERE {AMONG}",),  # noqa: S608
    "M": (f"SELECT ref, replace(heads, ' ', ', ') || ', ' || state FROM claim WHERE {AMONG}",),  # noqa: S608
    "policy": ("SELECT id, 'from ' || effective_from FROM policy WHERE id LIKE :begins ORDER BY effective_from DESC",),
    "batch": (
        """
        SELECT batch, 'imported ' || imported_on || ', ' || imported || ' complaints' FROM import_batch
        WHERE taken_back_on IS NULL AND batch LIKE :begins ORDER BY batch DESC""",
    ),
}
"""By the prefix of the references that are meant, or the word for what else there is: what is open, then the rest."""


def offered(path: Path, what: str, begins: str) -> Sequence[tuple[str, str]]:
    """What of a kind begins so, whatever its case, with what it is: what is open first, then the newest.

    Raises as `reading` does, where there is no record to look into.
    """
    check_file(path)
    typed = _as_typed(begins)
    found: list[tuple[str, str]] = []
    with told(path), closing(connect(path, wait=WAIT)) as connection:
        check_version(connection, path)
        for query in QUERIES[what]:
            found += connection.execute(f"{query} LIMIT {MOST - len(found)}", typed).fetchall()
    return [(str(word), str(means)) for word, means in found]


def _as_typed(begins: str) -> Mapping[str, str | int]:
    """What stands for the words of a query: how a reference begins, and the years that may follow from it."""
    literal = begins.replace("%", "").replace("_", "")
    year = literal.partition("-")[2].partition("-")[0]
    digits = year[:4] if year.isascii() and year.isdigit() else ""
    return {
        "begins": f"{literal}%",
        "from": literal.upper(),
        "first": int(f"{digits:0<4}"),
        "last": int(f"{digits:9<4}"),
    }
