CREATE TABLE request (
    ref TEXT NOT NULL PRIMARY KEY,
    state TEXT NOT NULL,
    received_on TEXT NOT NULL,
    via TEXT NOT NULL,
    priority TEXT NOT NULL,
    category TEXT,
    flags TEXT NOT NULL,
    heat TEXT,
    home TEXT,
    team TEXT,
    handler TEXT,
    taken_by TEXT,
    contact_by TEXT,
    target_on TEXT,
    label TEXT NOT NULL,
    summary TEXT,
    outcome TEXT,
    name TEXT,
    address TEXT,
    rep TEXT,
    has_adjustment INTEGER NOT NULL,
    has_vulnerability INTEGER NOT NULL,
    contacts INTEGER NOT NULL,
    first_unhappy_on TEXT,
    first_replied_on TEXT,
    last_reviewed_on TEXT,
    done_on TEXT,
    how TEXT,
    agreed TEXT,
    erased INTEGER NOT NULL,
    version INTEGER NOT NULL
) STRICT;

CREATE INDEX request_received ON request (received_on, ref);
CREATE INDEX request_state ON request (state, received_on, ref);

CREATE TABLE request_contact (
    ref TEXT NOT NULL REFERENCES request (ref),
    number INTEGER NOT NULL,
    "on" TEXT NOT NULL,
    via TEXT,
    words TEXT,
    unhappy INTEGER,
    signs TEXT,
    choice TEXT,
    why TEXT,
    taken_by TEXT,
    spoken_to TEXT,
    PRIMARY KEY (ref, number)
) STRICT;

CREATE TABLE request_reply (
    ref TEXT NOT NULL REFERENCES request (ref),
    number INTEGER NOT NULL,
    "on" TEXT NOT NULL,
    via TEXT NOT NULL,
    text TEXT,
    "by" TEXT,
    PRIMARY KEY (ref, number)
) STRICT;

CREATE TABLE request_review (
    ref TEXT NOT NULL REFERENCES request (ref),
    number INTEGER NOT NULL,
    "on" TEXT NOT NULL,
    text TEXT,
    "next" TEXT,
    PRIMARY KEY (ref, number)
) STRICT;

CREATE TABLE feedback (
    ref TEXT NOT NULL PRIMARY KEY,
    received_on TEXT NOT NULL,
    source TEXT NOT NULL,
    via TEXT NOT NULL,
    category TEXT,
    home TEXT,
    handler TEXT,
    taken_by TEXT,
    reply_wanted INTEGER NOT NULL,
    unhappy INTEGER NOT NULL,
    choice TEXT,
    signposted_on TEXT,
    out_of_reach_on TEXT,
    owes TEXT,
    label TEXT NOT NULL,
    summary TEXT,
    survey TEXT,
    name TEXT,
    erased INTEGER NOT NULL,
    version INTEGER NOT NULL
) STRICT;

CREATE INDEX feedback_received ON feedback (received_on, ref);
CREATE INDEX feedback_owing ON feedback (ref) WHERE owes IS NOT NULL;

CREATE TABLE compliment (
    ref TEXT NOT NULL PRIMARY KEY,
    received_on TEXT NOT NULL,
    via TEXT NOT NULL,
    team TEXT,
    category TEXT,
    about TEXT,
    taken_by TEXT,
    text TEXT,
    name TEXT,
    erased INTEGER NOT NULL,
    version INTEGER NOT NULL
) STRICT;

CREATE INDEX compliment_received ON compliment (received_on, ref);
