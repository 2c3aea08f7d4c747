CREATE TABLE hazard (
    ref TEXT NOT NULL REFERENCES complaint (ref),
    hazard INTEGER NOT NULL,
    kind TEXT,
    what TEXT,
    aware_on TEXT NOT NULL,
    aware_at TEXT,
    danger_now INTEGER,
    assessed TEXT,
    assessed_on TEXT,
    investigated_on TEXT,
    summary_on TEXT,
    safe_on TEXT,
    safe_at TEXT,
    rehoused_on TEXT,
    rehoused_at TEXT,
    steps_on TEXT,
    works_on TEXT,
    PRIMARY KEY (ref, hazard)
) STRICT;

CREATE TABLE hazard_limit (
    ref TEXT NOT NULL REFERENCES complaint (ref),
    hazard INTEGER NOT NULL,
    step TEXT NOT NULL,
    due_on TEXT NOT NULL,
    due_at TEXT,
    governed_by TEXT NOT NULL,
    done_on TEXT,
    done_at TEXT,
    kept TEXT,
    PRIMARY KEY (ref, hazard, step)
) STRICT;
