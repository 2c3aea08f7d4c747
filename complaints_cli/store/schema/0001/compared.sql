CREATE TABLE survey (
    survey INTEGER NOT NULL PRIMARY KEY,
    first_on TEXT NOT NULL,
    last_on TEXT NOT NULL,
    counted_on TEXT NOT NULL,
    very_satisfied INTEGER NOT NULL,
    fairly_satisfied INTEGER NOT NULL,
    neither INTEGER NOT NULL,
    fairly_dissatisfied INTEGER NOT NULL,
    very_dissatisfied INTEGER NOT NULL,
    own INTEGER NOT NULL,
    stock TEXT,
    asked INTEGER,
    sample TEXT,
    method TEXT,
    stands INTEGER NOT NULL
) STRICT;

CREATE TABLE benchmark (
    benchmark INTEGER NOT NULL PRIMARY KEY,
    measure TEXT NOT NULL,
    stage INTEGER,
    stock TEXT,
    first_on TEXT NOT NULL,
    last_on TEXT NOT NULL,
    compared TEXT NOT NULL,
    value TEXT NOT NULL,
    source TEXT,
    set_on TEXT NOT NULL,
    stands INTEGER NOT NULL
) STRICT;
