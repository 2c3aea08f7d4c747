"""Which matters are kept close: in any list, and on a paper that lies about, they stand by their reference alone."""

from collections.abc import Collection

from complaints_cli.domain.terms import Flag

RESTRICTED = "restricted"
"""What such a matter is called wherever others may look: neither what it is about, nor how much of it there is."""
CLOSE = frozenset({Flag.SENSITIVE, Flag.SAFEGUARDING, Flag.STAFF_CONDUCT})


def is_kept_close(flags: Collection[str], concerns: Collection[object] = ()) -> bool:
    """Whether it was flagged so when it came in, or has a safeguarding concern."""
    return bool(CLOSE & {*flags} or concerns)
