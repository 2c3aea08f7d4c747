CREATE TABLE provision_answer (
    year_end TEXT NOT NULL,
    number TEXT NOT NULL,
    comply TEXT NOT NULL,
    evidence TEXT,
    commentary TEXT,
    action TEXT,
    due_on TEXT,
    answered_on TEXT NOT NULL,
    carried_from TEXT,
    to_confirm INTEGER NOT NULL,
    done_on TEXT,
    proof TEXT,
    PRIMARY KEY (year_end, number)
) STRICT;

CREATE TABLE explained_failing (
    year_end TEXT NOT NULL,
    number TEXT NOT NULL,
    failing TEXT NOT NULL,
    explained_on TEXT NOT NULL,
    because TEXT,
    PRIMARY KEY (year_end, number, failing)
) STRICT;

-- `changed` has the numbers of the rows that were answered otherwise since.
CREATE TABLE assessment_approval (
    year_end TEXT NOT NULL PRIMARY KEY,
    approved_on TEXT NOT NULL,
    approved_by TEXT,
    minute TEXT,
    despite TEXT,
    answered INTEGER NOT NULL,
    changed TEXT
) STRICT;
