CREATE TABLE import_batch (
    batch INTEGER NOT NULL PRIMARY KEY,
    imported_on TEXT NOT NULL,
    name TEXT,
    digest TEXT NOT NULL,
    rows INTEGER NOT NULL,
    imported INTEGER NOT NULL,
    merged INTEGER NOT NULL,
    duplicates INTEGER NOT NULL,
    not_complaints INTEGER NOT NULL,
    skipped INTEGER NOT NULL,
    held INTEGER NOT NULL,
    first_received_on TEXT,
    last_received_on TEXT,
    taken_back_on TEXT
) STRICT;

CREATE TABLE handed_out (
    number INTEGER NOT NULL PRIMARY KEY,
    what TEXT NOT NULL,
    refs TEXT,
    handed_on TEXT NOT NULL,
    media TEXT NOT NULL,
    digest TEXT,
    login TEXT NOT NULL,
    person TEXT
) STRICT;
