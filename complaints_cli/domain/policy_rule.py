"""How one rule of the Code looks at one setting of a policy, and what it finds."""

from collections.abc import Callable
from enum import StrEnum

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.policy import Policy


class Severity(StrEnum):
    """How a setting stands to the Code, the worst first."""

    BREACH = "breach"
    """Against a provision that landlords must follow."""
    EXPLAIN = "explain"
    """Not ruled out, but to be explained in the self-assessment."""
    WARN = "warn"
    """Can lead to a breach, or cannot be kept."""
    OUTDATED = "outdated"
    """Was right once."""


@dataclass(frozen=True)
class Finding:
    """A setting that clashes with the Code: where it is in the file, what it says, the provision, what to do."""

    severity: Severity
    setting: str
    value: str
    provision: str
    message: str


@dataclass(frozen=True)
class Rule:
    """A provision, the setting it looks at, when that setting breaks it, and the sentences that then follow."""

    setting: str
    severity: Severity
    provision: str
    broken: Callable[[Policy], bool]
    message: str

    def find(self, policy: Policy) -> Finding | None:
        """The finding on this policy; None when the setting keeps the rule."""
        if not self.broken(policy):
            return None
        value = value_of(policy, self.setting)
        return Finding(self.severity, self.setting, value, self.provision, self.message.format(value=value))


def value_of(policy: Policy, setting: str) -> str:
    """What the policy says on a setting, as it would stand in its file."""
    section, _, name = setting.partition(".")
    if section == "roles":
        return policy.roles.get(name, "none")
    value = getattr(getattr(policy, section, policy), name)
    if isinstance(value, tuple):
        return ", ".join(value)
    return "none" if value is None else str(value).lower() if isinstance(value, bool) else str(value)
