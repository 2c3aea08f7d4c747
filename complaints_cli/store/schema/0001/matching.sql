-- By what a person or a home is found again: compared, never shown.
CREATE TABLE match_key (
    ref TEXT NOT NULL REFERENCES complaint (ref),
    what TEXT NOT NULL,
    "key" TEXT NOT NULL,
    received_on TEXT NOT NULL,
    PRIMARY KEY (ref, what)
) STRICT, WITHOUT ROWID;

-- A name that half the register has is looked for in the months that are asked about, and in no others.
CREATE INDEX match_key_found ON match_key (what, "key", received_on, ref);
