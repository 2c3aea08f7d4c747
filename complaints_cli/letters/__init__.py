"""One file per letter kind: its facts, its template, and its mandatory parts with the provision each comes from."""
