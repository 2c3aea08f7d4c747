-- The record: what happened, in order. Nothing in it is changed and nothing is taken away.
CREATE TABLE event (
    seq INTEGER NOT NULL PRIMARY KEY,
    stream TEXT NOT NULL,
    version INTEGER NOT NULL,
    act INTEGER NOT NULL,
    kind TEXT NOT NULL,
    happened_on TEXT NOT NULL,
    recorded_on TEXT NOT NULL,
    instant TEXT NOT NULL,
    login TEXT NOT NULL,
    person TEXT,
    facts TEXT NOT NULL,
    seal TEXT,
    previous TEXT NOT NULL,
    hash TEXT NOT NULL,
    UNIQUE (stream, version)
) STRICT;

-- The last number given out in a year, found at once however many complaints there are.
CREATE INDEX event_arrival ON event (
    kind, substr(stream, instr(stream, '-') + 1, 4), CAST(substr(stream, instr(stream, '-') + 6) AS INTEGER)
) WHERE version = 1;
CREATE INDEX event_erasure ON event (seq) WHERE kind IN ('erased', 'text-erased');

-- What can be erased: names, stories and documents, each beside the event that holds its seal.
CREATE TABLE sealed_text (
    event INTEGER NOT NULL PRIMARY KEY REFERENCES event (seq),
    salt BLOB NOT NULL,
    content TEXT NOT NULL
) STRICT;

CREATE TABLE document (
    event INTEGER NOT NULL REFERENCES event (seq),
    field TEXT NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (event, field)
) STRICT;

-- What was erased while the file was not written anew since: empty, unless an erasure is under way or was cut short.
CREATE TABLE trace (event INTEGER NOT NULL PRIMARY KEY REFERENCES event (seq)) STRICT;
