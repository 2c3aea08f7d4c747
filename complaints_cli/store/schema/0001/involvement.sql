CREATE TABLE involvement (
    ref TEXT NOT NULL REFERENCES complaint (ref),
    n INTEGER NOT NULL,
    person TEXT NOT NULL,
    capacity TEXT NOT NULL,
    stage INTEGER NOT NULL,
    "on" TEXT NOT NULL,
    why TEXT,
    ended_on TEXT,
    PRIMARY KEY (ref, n)
) STRICT;

CREATE TABLE approval (
    ref TEXT NOT NULL REFERENCES complaint (ref),
    n INTEGER NOT NULL,
    person TEXT NOT NULL,
    stage INTEGER NOT NULL,
    "on" TEXT NOT NULL,
    stands INTEGER NOT NULL,
    PRIMARY KEY (ref, n)
) STRICT;
