"""Decisions: the complaint as it is and what is asked of it become events, or a refusal that cites its rule."""
