CREATE TABLE outage (
    outage INTEGER NOT NULL PRIMARY KEY,
    began_on TEXT NOT NULL,
    place TEXT,
    supply TEXT NOT NULL,
    homes INTEGER,
    priority TEXT,
    complaints TEXT NOT NULL,
    heaters INTEGER,
    heaters_on TEXT,
    checks INTEGER NOT NULL,
    last_check TEXT,
    escalated_on TEXT,
    ended_on TEXT,
    learned_on TEXT,
    reviewed_on TEXT
) STRICT;
