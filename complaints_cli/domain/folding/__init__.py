"""What each kind of event changes about a complaint, in one file a subject; each registers with `apply`."""
