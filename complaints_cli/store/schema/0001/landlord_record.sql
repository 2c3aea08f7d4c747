CREATE TABLE training (
    training INTEGER NOT NULL PRIMARY KEY,
    person TEXT NOT NULL,
    taken_on TEXT NOT NULL,
    what TEXT,
    given_by TEXT,
    refresh_by TEXT
) STRICT;

CREATE TABLE exceptional_time (
    exception INTEGER NOT NULL PRIMARY KEY,
    began_on TEXT NOT NULL,
    expected_back TEXT NOT NULL,
    ended_on TEXT,
    what TEXT,
    why TEXT,
    told_ombudsman_on TEXT,
    told_residents_on TEXT,
    on_website_on TEXT
) STRICT;

CREATE TABLE assessment_call (
    call INTEGER NOT NULL PRIMARY KEY,
    because TEXT NOT NULL,
    complaint TEXT,
    called_on TEXT NOT NULL,
    due_on TEXT NOT NULL,
    done_on TEXT,
    words TEXT,
    changes TEXT
) STRICT;

CREATE TABLE submission (
    year_end TEXT NOT NULL PRIMARY KEY,
    sent_on TEXT NOT NULL
) STRICT;

CREATE TABLE policy_step (
    step INTEGER NOT NULL PRIMARY KEY,
    policy TEXT NOT NULL,
    what TEXT NOT NULL,
    done_on TEXT NOT NULL,
    who TEXT,
    words TEXT,
    review TEXT
) STRICT;

CREATE TABLE policy_review (
    review INTEGER NOT NULL PRIMARY KEY,
    policy TEXT NOT NULL,
    because TEXT NOT NULL,
    called_on TEXT NOT NULL,
    due_on TEXT NOT NULL,
    done_on TEXT,
    text TEXT,
    outcome TEXT
) STRICT;

CREATE TABLE equality_answer (
    question TEXT NOT NULL,
    answer TEXT NOT NULL,
    people INTEGER NOT NULL,
    PRIMARY KEY (question, answer)
) STRICT;
