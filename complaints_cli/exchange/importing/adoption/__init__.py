"""Rows that were read become what is recorded: brought together, held against the record, and told as events."""
