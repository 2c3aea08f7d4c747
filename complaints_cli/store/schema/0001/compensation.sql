CREATE TABLE compensation_line (
    ref TEXT NOT NULL REFERENCES complaint (ref),
    line INTEGER NOT NULL,
    stage INTEGER NOT NULL,
    worked_out_on TEXT NOT NULL,
    head TEXT NOT NULL,
    unit TEXT NOT NULL,
    quantity INTEGER NOT NULL,
    rate INTEGER,
    amount INTEGER NOT NULL,
    point INTEGER,
    evidence TEXT,
    why TEXT,
    action INTEGER,
    dropped INTEGER NOT NULL,
    PRIMARY KEY (ref, line)
) STRICT;

-- What was awarded before for the same thing.
CREATE INDEX compensation_line_head ON compensation_line (head, ref, line) WHERE action IS NOT NULL;

CREATE TABLE compensation_offer (
    ref TEXT NOT NULL REFERENCES complaint (ref),
    action INTEGER NOT NULL,
    offered_on TEXT NOT NULL,
    offset INTEGER,
    against TEXT,
    offset_agreed INTEGER NOT NULL,
    legal_advice INTEGER NOT NULL,
    decider TEXT,
    approved_by TEXT,
    instead_of INTEGER,
    answer_by TEXT,
    basis TEXT,
    PRIMARY KEY (ref, action)
) STRICT;

CREATE TABLE remedy_factors (
    ref TEXT NOT NULL REFERENCES complaint (ref),
    stage INTEGER NOT NULL,
    weighed_on TEXT NOT NULL,
    wrong TEXT,
    mend TEXT,
    effect TEXT,
    losses TEXT,
    feelings TEXT,
    own_part TEXT,
    duration TEXT,
    circumstances TEXT,
    PRIMARY KEY (ref, stage)
) STRICT;
