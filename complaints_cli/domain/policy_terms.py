"""Words of a policy that are known without the policy."""

from enum import StrEnum


class Permission(StrEnum):
    """What there must be before letters go to somebody who speaks for a resident at their request."""

    TOLD = "told"
    """Word of it; the resident may object."""
    WRITTEN = "written"
    SIGNED = "signed"
