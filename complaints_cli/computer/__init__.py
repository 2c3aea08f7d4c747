"""What the computer says about a place: whose folder it is, who can look in, what was left lying there."""
