CREATE TABLE claim (
    ref TEXT NOT NULL PRIMARY KEY,
    received_on TEXT NOT NULL,
    state TEXT NOT NULL,
    via TEXT NOT NULL,
    heads TEXT NOT NULL,
    asked INTEGER,
    evidence TEXT,
    handler TEXT,
    name TEXT,
    address TEXT,
    what TEXT,
    granted TEXT,
    answered_on TEXT,
    amount INTEGER,
    pay_by TEXT,
    decider TEXT,
    approved_by TEXT,
    reasons TEXT,
    paid_on TEXT,
    complaint TEXT,
    version INTEGER NOT NULL
) STRICT;

CREATE INDEX claim_received ON claim (received_on, ref);
CREATE INDEX claim_state ON claim (state, received_on, ref);
