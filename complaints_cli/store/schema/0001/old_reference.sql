-- Of complaints, requests and compliments that were brought over: where each row of an older register went.
CREATE TABLE old_reference (
    ref TEXT NOT NULL,
    n INTEGER NOT NULL,
    alias TEXT,
    spelt TEXT,
    batch INTEGER NOT NULL,
    file TEXT,
    sheet TEXT,
    "row" INTEGER NOT NULL,
    "key" TEXT,
    said TEXT,
    PRIMARY KEY (ref, n)
) STRICT;

CREATE INDEX old_reference_spelt ON old_reference (spelt, ref);
CREATE INDEX old_reference_key ON old_reference ("key", ref);
CREATE INDEX old_reference_batch ON old_reference (batch, "row", ref);
