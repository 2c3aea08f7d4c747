"""Figures that no complaint tells: what surveys counted, and what other landlords reached."""

from complaints_cli.table.row import COMPARED, Row

ROWS = (
    Row(COMPARED, "survey set", "survey:set_", "Enter the answers to a survey: TP09."),
    Row(COMPARED, "survey remove", "survey:remove", "A survey entered wrongly counts no more."),
    Row(COMPARED, "survey list", "survey:listed", "The surveys entered."),
    Row(COMPARED, "benchmark set", "benchmark:set_", "A figure from elsewhere to hold yours against."),
    Row(COMPARED, "benchmark list", "benchmark:listed", "Those figures, and where they are from."),
    Row(COMPARED, "benchmark remove", "benchmark:remove", "Use one of those figures no more."),
)
