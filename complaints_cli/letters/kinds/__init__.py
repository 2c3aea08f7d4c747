"""One file a kind of letter, or a kind at both stages; each names its `LETTERS`."""
