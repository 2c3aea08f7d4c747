-- Complaints that were put on record a second time, and set aside. They have no row in the table complaint, nor in any
-- that a figure is taken from: so no figure has to leave them out.
CREATE TABLE entered_twice (
    ref TEXT NOT NULL PRIMARY KEY,
    other TEXT NOT NULL,
    set_aside_on TEXT NOT NULL,
    reason TEXT,
    received_on TEXT NOT NULL,
    recorded_on TEXT NOT NULL,
    via TEXT NOT NULL,
    category TEXT,
    kept_close INTEGER NOT NULL,
    handler TEXT,
    label TEXT NOT NULL,
    name TEXT,
    erased INTEGER NOT NULL
) STRICT;

CREATE INDEX entered_twice_of ON entered_twice (other, ref);
CREATE INDEX entered_twice_on ON entered_twice (set_aside_on, ref);
