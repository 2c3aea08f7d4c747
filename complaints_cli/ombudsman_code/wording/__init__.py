"""What a policy says in its own words, beside the Code: 56 checks, found in the section files, as prompts to look."""

import sys
from collections.abc import Iterable, Iterator
from functools import cache

from complaints_cli.domain.folder import modules
from complaints_cli.domain.policy_rule import Severity
from complaints_cli.ombudsman_code.wording.rule import Prompt, Rule
from complaints_cli.ombudsman_code.wording.sentence import Wording


def lint(wording: Wording) -> tuple[Prompt, ...]:
    """Everything to look at, worst first; what nowhere is said comes after what is."""
    prompts = [prompt for rule in all_rules() for look in rule.looks for prompt in look.prompts(rule.id, wording)]
    return tuple(
        sorted(prompts, key=lambda each: (list(Severity).index(each.severity), each.sentence is None, each.id))
    )


@cache
def all_rules() -> tuple[Rule, ...]:
    """The rules, L01 first. Raises ValueError when two carry the same number."""
    return in_order(_written_down())


def in_order(rules: Iterable[Rule]) -> tuple[Rule, ...]:
    """The rules by number. Raises ValueError when a number comes twice."""
    by_id: dict[str, Rule] = {}
    for rule in rules:
        if rule.id in by_id:
            raise ValueError(f"check {rule.id} is written down twice")
        by_id[rule.id] = rule
    return tuple(by_id[number] for number in sorted(by_id))


def _written_down() -> Iterator[Rule]:
    for module in modules(sys.modules[__name__]):
        yield from getattr(module, "RULES", ())
