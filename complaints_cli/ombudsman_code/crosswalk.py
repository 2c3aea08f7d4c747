"""Where the paragraphs of the Code of 2022 went in that of 2024, so that an older form's answers can be looked at."""

from collections.abc import Mapping
from types import MappingProxyType

FROM_2022: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "1.2": ("1.2",),
        "1.3": ("1.3",),
        "1.6": ("1.4", "1.5"),
        "1.7": ("2.1",),
        "1.8": ("2.2",),
        "1.9": ("2.4",),
        "5.1": ("6.3", "6.4"),
        "5.5": ("6.6",),
        "5.6": ("6.7",),
        "5.8": ("6.9",),
        "5.9": ("6.10", "5.11"),
        "5.10": ("5.6", "6.11"),
        "5.11": ("6.10",),
        "5.12": ("6.13",),
        "5.13": ("6.14",),
        "7.2": ("9.3",),
        "7.3": ("9.5", "9.6"),
        "7.4": ("9.7",),
        "7.5": ("9.4",),
        "7.6": ("9.8",),
    }
)
"""By the number of 2022. One that is not here has no counterpart that says the same."""
