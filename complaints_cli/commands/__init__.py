"""One file per verb: read the arguments, ask the rules, tell the store, return a Result; print nothing."""
