"""The cells of an older register: each is read for what its column is, or is said to be in doubt and why."""
