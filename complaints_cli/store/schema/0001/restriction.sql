CREATE TABLE behaviour_warning (
    ref TEXT NOT NULL REFERENCES complaint (ref),
    warning INTEGER NOT NULL,
    warned_on TEXT NOT NULL,
    party TEXT NOT NULL,
    behaviours TEXT NOT NULL,
    via TEXT,
    evidence TEXT,
    said TEXT,
    PRIMARY KEY (ref, warning)
) STRICT;

CREATE TABLE restriction (
    ref TEXT NOT NULL REFERENCES complaint (ref),
    restriction INTEGER NOT NULL,
    party TEXT NOT NULL,
    behaviours TEXT NOT NULL,
    channels TEXT,
    frequency TEXT,
    only_with TEXT,
    decided_on TEXT NOT NULL,
    starts_on TEXT NOT NULL,
    review_on TEXT NOT NULL,
    told_by TEXT NOT NULL,
    decider TEXT NOT NULL,
    appeal_to TEXT NOT NULL,
    evidence TEXT,
    proportionality TEXT,
    equality TEXT,
    stays_open TEXT,
    without_warning TEXT,
    appealed_on TEXT,
    appeal TEXT,
    decide_appeal_by TEXT,
    ended_on TEXT,
    how_ended TEXT,
    PRIMARY KEY (ref, restriction)
) STRICT;

CREATE INDEX restriction_decided ON restriction (decided_on, ref, restriction);
CREATE INDEX restriction_in_force ON restriction (review_on, decide_appeal_by, ref) WHERE ended_on IS NULL;

CREATE TABLE restriction_review (
    ref TEXT NOT NULL REFERENCES complaint (ref),
    restriction INTEGER NOT NULL,
    review INTEGER NOT NULL,
    reviewed_on TEXT NOT NULL,
    was_due_on TEXT NOT NULL,
    on_appeal INTEGER NOT NULL,
    outcome TEXT NOT NULL,
    next_review TEXT,
    decider TEXT,
    reasons TEXT,
    PRIMARY KEY (ref, restriction, review)
) STRICT;

CREATE INDEX restriction_review_due ON restriction_review (was_due_on, ref, restriction, review);
