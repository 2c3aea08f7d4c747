CREATE TABLE lesson (
    lesson INTEGER NOT NULL PRIMARY KEY,
    noted_on TEXT NOT NULL,
    source TEXT NOT NULL,
    what TEXT,
    change TEXT,
    "none" INTEGER NOT NULL,
    owner TEXT,
    due_on TEXT,
    status TEXT NOT NULL,
    done_on TEXT,
    proof TEXT,
    told TEXT
) STRICT;
