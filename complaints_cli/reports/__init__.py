"""One file per report; what a figure means is defined once, in measures."""
