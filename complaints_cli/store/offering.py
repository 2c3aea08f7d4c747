"""What a shell may complete a word with: references and the like with what each is, and nothing that names anybody."""

from collections.abc import Mapping, Sequence
from contextlib import closing
from pathlib import Path

from complaints_cli.store.opening import check_file, check_version, connect, told

MOST = 200
"""So many are offered; whoever has more types another character."""
WAIT = 0.5
"""Seconds to wait while somebody else saves: whoever types does not wait longer for a word."""

QUERIES: Mapping[str, str] = {
    "C": "SELECT ref, label || ', ' || state FROM complaint WHERE ref LIKE :begins "
    "ORDER BY state <> 'open', year DESC, number DESC",
    "SR": "SELECT ref, label || ', ' || state FROM request WHERE ref LIKE :begins ORDER BY state <> 'open', ref DESC",
    "F": "SELECT ref, label FROM feedback WHERE ref LIKE :begins ORDER BY owes IS NULL, ref DESC",
    "K": "SELECT ref, 'received ' || received_on FROM compliment WHERE ref LIKE :begins ORDER BY ref DESC",
    "M": "SELECT ref, replace(heads, ' ', ', ') || ', ' || state FROM claim WHERE ref LIKE :begins ORDER BY ref DESC",
    "policy": "SELECT id, 'from ' || effective_from FROM policy WHERE id LIKE :begins ORDER BY effective_from DESC",
    "batch": """
        SELECT batch, 'imported ' || imported_on || ', ' || imported || ' complaints' FROM import_batch
        WHERE taken_back_on IS NULL AND batch LIKE :begins ORDER BY batch DESC""",
}
"""By the prefix of the references that are meant, or the word for what else there is."""


def offered(path: Path, what: str, begins: str) -> Sequence[tuple[str, str]]:
    """What of a kind begins so, whatever its case, with what it is: what is open first, then the newest.

    Raises as `reading` does, where there is no record to look into.
    """
    check_file(path)
    with told(path), closing(connect(path, wait=WAIT)) as connection:
        check_version(connection, path)
        literal = begins.replace("%", "").replace("_", "")
        found = connection.execute(f"{QUERIES[what]} LIMIT {MOST}", {"begins": f"{literal}%"}).fetchall()
    return [(str(word), str(means)) for word, means in found]
