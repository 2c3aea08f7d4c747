"""The headers of an older register: whatever they are called, each stands for one thing, or is said not to."""
