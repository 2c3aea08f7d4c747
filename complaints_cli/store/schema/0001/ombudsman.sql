CREATE TABLE ombudsman_referral (
    ref TEXT NOT NULL REFERENCES complaint (ref),
    referral INTEGER NOT NULL,
    referred_on TEXT NOT NULL,
    referred_by TEXT NOT NULL,
    their_ref TEXT,
    PRIMARY KEY (ref, referral)
) STRICT;

CREATE INDEX ombudsman_referred ON ombudsman_referral (referred_on, ref, referral);

CREATE TABLE ombudsman_notice (
    ref TEXT NOT NULL REFERENCES complaint (ref),
    notice INTEGER NOT NULL,
    which TEXT NOT NULL,
    came_on TEXT NOT NULL,
    due_on TEXT NOT NULL,
    first_due_on TEXT NOT NULL,
    instructs INTEGER NOT NULL,
    what TEXT,
    answered_on TEXT,
    taken_back INTEGER NOT NULL,
    proof TEXT,
    PRIMARY KEY (ref, notice)
) STRICT;

CREATE INDEX ombudsman_notice_came ON ombudsman_notice (came_on, ref, notice);

CREATE TABLE ombudsman_evidence (
    ref TEXT NOT NULL REFERENCES complaint (ref),
    evidence INTEGER NOT NULL,
    asked_on TEXT NOT NULL,
    due_on TEXT NOT NULL,
    first_due_on TEXT NOT NULL,
    what TEXT,
    sent_on TEXT,
    proof TEXT,
    PRIMARY KEY (ref, evidence)
) STRICT;

CREATE TABLE ombudsman_determination (
    ref TEXT NOT NULL REFERENCES complaint (ref),
    determination INTEGER NOT NULL,
    determined_on TEXT NOT NULL,
    outcome TEXT NOT NULL,
    point INTEGER,
    words TEXT,
    PRIMARY KEY (ref, determination)
) STRICT;

CREATE INDEX ombudsman_determined ON ombudsman_determination (determined_on, ref, determination);

CREATE TABLE ombudsman_order (
    ref TEXT NOT NULL REFERENCES complaint (ref),
    item INTEGER NOT NULL,
    kind TEXT NOT NULL,
    failure_type INTEGER,
    ordered_on TEXT NOT NULL,
    due_on TEXT,
    first_due_on TEXT,
    what TEXT,
    amount INTEGER,
    owner TEXT,
    complied_on TEXT,
    declined INTEGER NOT NULL,
    proof TEXT,
    PRIMARY KEY (ref, item)
) STRICT;

CREATE INDEX ombudsman_ordered ON ombudsman_order (ordered_on, ref, item);

CREATE TABLE ombudsman_review (
    ref TEXT NOT NULL REFERENCES complaint (ref),
    review INTEGER NOT NULL,
    asked_by TEXT NOT NULL,
    step TEXT NOT NULL,
    step_on TEXT NOT NULL,
    last_day TEXT NOT NULL,
    asked_on TEXT,
    words TEXT,
    PRIMARY KEY (ref, review)
) STRICT;
