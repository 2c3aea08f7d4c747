CREATE TABLE comment (
    ref TEXT NOT NULL REFERENCES complaint (ref),
    comment INTEGER NOT NULL,
    stage INTEGER NOT NULL,
    points TEXT NOT NULL,
    asked_on TEXT,
    "by" TEXT,
    via TEXT,
    put TEXT,
    received_on TEXT,
    reply TEXT,
    PRIMARY KEY (ref, comment)
) STRICT;

CREATE TABLE share (
    ref TEXT NOT NULL REFERENCES complaint (ref),
    n INTEGER NOT NULL,
    "on" TEXT NOT NULL,
    with_whom TEXT,
    what TEXT,
    discussed TEXT,
    agreed TEXT,
    sensitive INTEGER NOT NULL,
    despite TEXT,
    PRIMARY KEY (ref, n)
) STRICT;
