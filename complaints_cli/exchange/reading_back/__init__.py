"""The record is read out of an export, from whichever form it has."""
