CREATE TABLE person (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    role TEXT,
    standing TEXT NOT NULL,
    landlord TEXT,
    email TEXT,
    aliases TEXT,
    left_on TEXT
) STRICT;

CREATE TABLE setting (
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    from_on TEXT NOT NULL,
    PRIMARY KEY (key, from_on)
) STRICT;

CREATE TABLE policy (
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    version TEXT NOT NULL,
    effective_from TEXT NOT NULL,
    settings TEXT NOT NULL,
    PRIMARY KEY (id, effective_from)
) STRICT;

CREATE TABLE calendar (
    version INTEGER NOT NULL PRIMARY KEY,
    division TEXT NOT NULL,
    covered_until TEXT NOT NULL,
    digest TEXT NOT NULL,
    installed_on TEXT NOT NULL
) STRICT;

CREATE TABLE bank_holiday (
    calendar INTEGER NOT NULL REFERENCES calendar (version),
    day TEXT NOT NULL,
    name TEXT NOT NULL,
    provisional INTEGER NOT NULL,
    PRIMARY KEY (calendar, day)
) STRICT;
