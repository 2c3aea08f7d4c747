CREATE TABLE learning (
    ref TEXT NOT NULL REFERENCES complaint (ref),
    learning INTEGER NOT NULL,
    stage INTEGER NOT NULL,
    noted_on TEXT NOT NULL,
    change TEXT,
    "none" INTEGER NOT NULL,
    heard TEXT,
    wrong TEXT,
    cause TEXT,
    because TEXT,
    training TEXT,
    risk TEXT,
    owner TEXT,
    due_on TEXT,
    first_due_on TEXT,
    moves INTEGER NOT NULL,
    status TEXT NOT NULL,
    begun_on TEXT,
    done_on TEXT,
    proof TEXT,
    dropped_on TEXT,
    dropped_for TEXT,
    is_open INTEGER NOT NULL,
    PRIMARY KEY (ref, learning)
) STRICT;

CREATE INDEX learning_noted ON learning (noted_on, ref, learning);

CREATE INDEX learning_open ON learning (due_on, ref, learning) WHERE is_open = 1;

CREATE TABLE learning_told (
    ref TEXT NOT NULL REFERENCES complaint (ref),
    learning INTEGER NOT NULL,
    n INTEGER NOT NULL,
    told_on TEXT NOT NULL,
    how TEXT NOT NULL,
    words TEXT,
    PRIMARY KEY (ref, learning, n)
) STRICT;

CREATE INDEX learning_told_on ON learning_told (told_on, ref, learning, n);
