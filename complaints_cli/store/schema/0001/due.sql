-- It holds what is open alone: the list of what is due costs as much in ten years as it does today.
CREATE TABLE due (
    ref TEXT NOT NULL,
    n INTEGER NOT NULL,
    label TEXT NOT NULL,
    what TEXT NOT NULL,
    stage INTEGER,
    item INTEGER,
    due_on TEXT NOT NULL,
    due_at TEXT,
    governed_by TEXT NOT NULL,
    rule TEXT NOT NULL,
    original_due TEXT,
    provisional INTEGER NOT NULL,
    handler TEXT,
    rank INTEGER NOT NULL,
    PRIMARY KEY (ref, n)
) STRICT;

CREATE INDEX due_by_day ON due (due_on, due_at IS NULL, due_at, rank, ref, n);
