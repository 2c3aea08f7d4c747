CREATE TABLE presentation (
    number INTEGER NOT NULL PRIMARY KEY,
    report TEXT NOT NULL,
    first_on TEXT NOT NULL,
    last_on TEXT NOT NULL,
    given_to TEXT NOT NULL,
    presented_on TEXT NOT NULL,
    version INTEGER NOT NULL,
    media TEXT NOT NULL,
    size INTEGER NOT NULL,
    name TEXT,
    sha256 TEXT,
    paper_ref TEXT,
    decision TEXT,
    decided_on TEXT,
    minutes TEXT,
    used TEXT
) STRICT;

CREATE TABLE governance_concern (
    number INTEGER NOT NULL PRIMARY KEY,
    raised_by TEXT NOT NULL,
    passed_to TEXT NOT NULL,
    passed_on TEXT NOT NULL,
    words TEXT
) STRICT;

CREATE TABLE governing_response (
    number INTEGER NOT NULL PRIMARY KEY,
    first_on TEXT NOT NULL,
    last_on TEXT NOT NULL,
    approved_on TEXT NOT NULL,
    approved_by TEXT,
    words TEXT,
    minute TEXT,
    stands INTEGER NOT NULL
) STRICT;

CREATE TABLE member_statement (
    number INTEGER NOT NULL PRIMARY KEY,
    first_on TEXT NOT NULL,
    last_on TEXT NOT NULL,
    role TEXT NOT NULL,
    stated_on TEXT NOT NULL,
    words TEXT,
    stands INTEGER NOT NULL
) STRICT;

CREATE TABLE commentary (
    number INTEGER NOT NULL PRIMARY KEY,
    first_on TEXT NOT NULL,
    last_on TEXT NOT NULL,
    section TEXT NOT NULL,
    commented_on TEXT NOT NULL,
    words TEXT,
    stands INTEGER NOT NULL
) STRICT;

CREATE TABLE ombudsman_publication (
    number INTEGER NOT NULL PRIMARY KEY,
    publication TEXT NOT NULL,
    first_on TEXT NOT NULL,
    last_on TEXT NOT NULL,
    published_on TEXT NOT NULL,
    title TEXT,
    about TEXT,
    url TEXT
) STRICT;

CREATE TABLE none_received (
    number INTEGER NOT NULL PRIMARY KEY,
    none_of TEXT NOT NULL,
    first_on TEXT NOT NULL,
    last_on TEXT NOT NULL,
    looked_on TEXT NOT NULL,
    stands INTEGER NOT NULL
) STRICT;

CREATE TABLE report_published (
    number INTEGER NOT NULL PRIMARY KEY,
    what TEXT NOT NULL,
    first_on TEXT NOT NULL,
    last_on TEXT NOT NULL,
    published_on TEXT NOT NULL,
    place TEXT
) STRICT;
