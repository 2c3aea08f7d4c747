CREATE TABLE adjustment (
    ref TEXT NOT NULL REFERENCES complaint (ref),
    number INTEGER NOT NULL,
    "on" TEXT NOT NULL,
    aid TEXT NOT NULL,
    text TEXT,
    days INTEGER,
    review TEXT,
    reviewed_on TEXT,
    ended_on TEXT,
    PRIMARY KEY (ref, number)
) STRICT;

-- What is in these two is shown only to whoever asks for it.
CREATE TABLE disability (
    ref TEXT NOT NULL REFERENCES complaint (ref),
    number INTEGER NOT NULL,
    "on" TEXT NOT NULL,
    text TEXT,
    ended_on TEXT,
    PRIMARY KEY (ref, number)
) STRICT;

CREATE TABLE vulnerability (
    ref TEXT NOT NULL REFERENCES complaint (ref),
    number INTEGER NOT NULL,
    "on" TEXT NOT NULL,
    text TEXT,
    checked_on TEXT NOT NULL,
    ended_on TEXT,
    PRIMARY KEY (ref, number)
) STRICT;

CREATE TABLE representative (
    ref TEXT NOT NULL REFERENCES complaint (ref),
    number INTEGER NOT NULL,
    "on" TEXT NOT NULL,
    name TEXT,
    basis TEXT,
    points TEXT,
    stage INTEGER,
    copies TEXT NOT NULL,
    object_by TEXT,
    contact_by TEXT,
    address TEXT,
    phone TEXT,
    email TEXT,
    proofs TEXT,
    proven_on TEXT,
    objected INTEGER NOT NULL,
    ended_on TEXT,
    PRIMARY KEY (ref, number)
) STRICT;

CREATE TABLE resident (
    ref TEXT NOT NULL PRIMARY KEY REFERENCES complaint (ref),
    preferred_name TEXT,
    contact_by TEXT,
    reply_as TEXT,
    group_of INTEGER,
    members TEXT,
    permission TEXT,
    permission_on TEXT
) STRICT;
