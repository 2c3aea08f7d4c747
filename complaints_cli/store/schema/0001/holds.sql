CREATE TABLE hold (
    ref TEXT NOT NULL,
    hold INTEGER NOT NULL,
    ground TEXT NOT NULL,
    placed_on TEXT NOT NULL,
    reason TEXT,
    lifted_on TEXT,
    why_lifted TEXT,
    PRIMARY KEY (ref, hold)
) STRICT;

CREATE INDEX hold_open ON hold (ref) WHERE lifted_on IS NULL;
