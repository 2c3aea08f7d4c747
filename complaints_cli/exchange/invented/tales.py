"""Every tale, in the order in which the complaints arrived."""

from complaints_cli.exchange.invented import (
    autumn_2025,
    june_2025,
    late_winter_2026,
    november_2025,
    spring_2025,
    summer_2025,
    this_spring,
    winter_2025,
    year_before,
)

TALES = (
    *year_before.TALES,
    *spring_2025.TALES,
    *june_2025.TALES,
    *summer_2025.TALES,
    *autumn_2025.TALES,
    *november_2025.TALES,
    *winter_2025.TALES,
    *late_winter_2026.TALES,
    *this_spring.TALES,
)
