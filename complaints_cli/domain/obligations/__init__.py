"""What a complaint has due, in one file a subject: each has `due(complaint, rules)`, and answers with its items.

Nobody drops off this list: an item stays, however late, until the event that answers it.
"""

import sys
from functools import cache
from types import ModuleType

from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.deadlines import Rules
from complaints_cli.domain.due import Due, in_order
from complaints_cli.domain.folder import modules


def due_items(complaint: Complaint, rules: Rules) -> tuple[Due, ...]:
    """All that a complaint has due, earliest first; nothing where it was entered twice, and another is kept."""
    if complaint.same_as is not None:
        return ()
    return in_order(item for subject in _subjects() for item in subject.due(complaint, rules))


@cache
def _subjects() -> tuple[ModuleType, ...]:
    return tuple(modules(sys.modules[__name__]))
