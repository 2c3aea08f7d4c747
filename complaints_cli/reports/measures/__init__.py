"""Every measure once: found by its id and stage, and for CH01 and CH02 by the kind of home."""

from collections.abc import Iterable, Mapping

from complaints_cli.domain.folder import modules
from complaints_cli.reports import measures
from complaints_cli.reports.measuring.measure import Measure

Key = tuple[str, int | None, str | None]
"""Id, stage and kind of home."""


def key_of(measure: Measure) -> Key:
    """What tells a measure apart from every other."""
    return measure.id, measure.stage if measure.stock else None, measure.stock


def by_key(measures: Iterable[Measure]) -> Mapping[Key, Measure]:
    """The measures by what tells them apart. Raises ValueError when two are the same."""
    found: dict[Key, Measure] = {}
    for measure in measures:
        key = key_of(measure)
        if key in found:
            raise ValueError(f"the measure {key} is defined twice")
        found[key] = measure
    return found


ALL = by_key(measure for module in modules(measures) for measure in getattr(module, "MEASURES", ()))
