-- By what a person or a home is found again: compared, never shown.
CREATE TABLE match_key (
    ref TEXT NOT NULL REFERENCES complaint (ref),
    what TEXT NOT NULL,
    "key" TEXT NOT NULL,
    PRIMARY KEY (ref, what)
) STRICT;

CREATE INDEX match_key_found ON match_key (what, "key", ref);
