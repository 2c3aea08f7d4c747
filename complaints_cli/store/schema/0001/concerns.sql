CREATE TABLE safeguarding_concern (
    ref TEXT NOT NULL REFERENCES complaint (ref),
    concern INTEGER NOT NULL,
    raised_on TEXT NOT NULL,
    what TEXT,
    referred_on TEXT,
    referred_to TEXT,
    reference TEXT,
    ruled_out_on TEXT,
    PRIMARY KEY (ref, concern)
) STRICT;

CREATE TABLE asb_case (
    ref TEXT NOT NULL REFERENCES complaint (ref),
    n INTEGER NOT NULL,
    "case" TEXT NOT NULL,
    noted_on TEXT NOT NULL,
    words TEXT,
    PRIMARY KEY (ref, n)
) STRICT;
