-- The register: what the record adds up to. It can be rebuilt from it at any time.
CREATE TABLE complaint (
    ref TEXT NOT NULL PRIMARY KEY,
    year INTEGER NOT NULL,
    number INTEGER NOT NULL,
    state TEXT NOT NULL,
    situation TEXT NOT NULL,
    stage INTEGER NOT NULL,
    received_on TEXT NOT NULL,
    recorded_on TEXT NOT NULL,
    via TEXT NOT NULL,
    home TEXT,
    category TEXT,
    flags TEXT NOT NULL,
    kept_close INTEGER NOT NULL,
    handler TEXT,
    taken_by TEXT,
    label TEXT NOT NULL,
    summary TEXT,
    name TEXT,
    address TEXT,
    anonymous INTEGER NOT NULL,
    rep TEXT,
    rep_basis TEXT,
    has_adjustment INTEGER NOT NULL,
    has_vulnerability INTEGER NOT NULL,
    outcome_known INTEGER NOT NULL,
    policy TEXT NOT NULL,
    occurred_on TEXT,
    known_on TEXT,
    accept_until TEXT,
    request TEXT,
    feedback TEXT,
    claim TEXT,
    reported_on TEXT,
    raised_on TEXT NOT NULL,
    heat TEXT,
    because TEXT,
    closed_on TEXT,
    close_reason TEXT,
    satisfied TEXT NOT NULL,
    withdrawn_on TEXT,
    refused_on TEXT,
    refusal_ground TEXT,
    reopened_on TEXT,
    corrections INTEGER NOT NULL,
    erased INTEGER NOT NULL,
    version INTEGER NOT NULL,
    UNIQUE (year, number)
) STRICT;

CREATE INDEX complaint_received ON complaint (received_on, ref);
CREATE INDEX complaint_closed ON complaint (closed_on, satisfied, ref) WHERE closed_on IS NOT NULL;
CREATE INDEX complaint_withdrawn ON complaint (withdrawn_on, ref) WHERE withdrawn_on IS NOT NULL;
CREATE INDEX complaint_kept_close ON complaint (ref) WHERE kept_close = 1;
CREATE INDEX complaint_state ON complaint (state, received_on, ref);
CREATE INDEX complaint_home ON complaint (home, received_on);
CREATE INDEX complaint_grown ON complaint (request, ref) WHERE request IS NOT NULL;
CREATE INDEX complaint_of_feedback ON complaint (feedback, ref) WHERE feedback IS NOT NULL;

CREATE TABLE stage (
    ref TEXT NOT NULL REFERENCES complaint (ref),
    stage INTEGER NOT NULL,
    category TEXT,
    home TEXT,
    received_on TEXT NOT NULL,
    opened_on TEXT NOT NULL,
    via TEXT NOT NULL,
    handler TEXT,
    state TEXT NOT NULL,
    acknowledged_on TEXT,
    acknowledge_due TEXT NOT NULL,
    acknowledge_governed_by TEXT NOT NULL,
    acknowledge_code_due TEXT NOT NULL,
    code_due TEXT NOT NULL,
    backstop TEXT NOT NULL,
    cap TEXT NOT NULL,
    extended_to TEXT,
    code_date TEXT NOT NULL,
    extensions INTEGER NOT NULL,
    beyond_cap INTEGER NOT NULL,
    respond_due TEXT NOT NULL,
    respond_governed_by TEXT NOT NULL,
    policy_due TEXT,
    promised_on TEXT,
    responded_on TEXT,
    decision TEXT,
    decider TEXT,
    override TEXT,
    acknowledge_missed_by INTEGER,
    respond_missed_by INTEGER,
    working_days_taken INTEGER,
    answered_in TEXT,
    in_time_for_return INTEGER NOT NULL,
    acknowledge_kept INTEGER,
    remedy_ruled_out INTEGER NOT NULL,
    is_open INTEGER NOT NULL,
    next_due TEXT GENERATED ALWAYS AS (
        CASE WHEN is_open = 0 THEN NULL WHEN acknowledged_on IS NULL THEN acknowledge_due ELSE respond_due END
    ) VIRTUAL,
    PRIMARY KEY (ref, stage)
) STRICT;

CREATE INDEX stage_open ON stage (next_due, ref, stage) WHERE is_open = 1;
CREATE INDEX stage_unanswered ON stage (ref) WHERE acknowledged_on IS NULL OR responded_on IS NULL;
-- What the measures of a year read of its stages, so that they read nothing else of the table. Those of a day that are
-- alike, as far as how they were answered, lie beside each other and are counted together without being sorted.
CREATE INDEX stage_report ON stage (
    opened_on, stage, state, home, category, decision, answered_in, in_time_for_return, responded_on, code_date,
    respond_missed_by, working_days_taken, acknowledged_on, acknowledge_code_due, acknowledge_kept,
    acknowledge_missed_by, decider, via, ref
);
-- The few that outlive the hundred days before a day, so that those open at the end of a year are found near its end.
CREATE INDEX stage_long ON stage (stage, opened_on, responded_on, ref) WHERE responded_on > date(opened_on, '+100 days');

CREATE TABLE point (
    ref TEXT NOT NULL REFERENCES complaint (ref),
    point INTEGER NOT NULL,
    text TEXT,
    responsible TEXT,
    whose TEXT,
    service TEXT,
    refused INTEGER NOT NULL,
    added_on TEXT NOT NULL,
    PRIMARY KEY (ref, point)
) STRICT;

CREATE TABLE finding (
    ref TEXT NOT NULL REFERENCES complaint (ref),
    stage INTEGER NOT NULL,
    point INTEGER NOT NULL,
    decision TEXT NOT NULL,
    made_on TEXT NOT NULL,
    reasons TEXT,
    policy TEXT,
    evidence TEXT,
    impact TEXT,
    unchanged INTEGER NOT NULL,
    PRIMARY KEY (ref, stage, point)
) STRICT;

CREATE TABLE action (
    ref TEXT NOT NULL REFERENCES complaint (ref),
    action INTEGER NOT NULL,
    stage INTEGER NOT NULL,
    remedy TEXT NOT NULL,
    what TEXT,
    point INTEGER,
    due_on TEXT,
    first_due_on TEXT,
    done_on TEXT,
    owner TEXT,
    others TEXT NOT NULL,
    appointment TEXT,
    amount INTEGER,
    head TEXT,
    agreed INTEGER NOT NULL,
    offered_on TEXT NOT NULL,
    moves INTEGER NOT NULL,
    told_on TEXT,
    told_by TEXT,
    proof TEXT,
    proof_file TEXT,
    proof_sha256 TEXT,
    answer TEXT,
    answered_on TEXT,
    replaced_by INTEGER,
    is_open INTEGER NOT NULL,
    PRIMARY KEY (ref, action)
) STRICT;

CREATE INDEX action_offered ON action (offered_on, ref, action);
CREATE INDEX action_first_due ON action (first_due_on, ref, action) WHERE first_due_on IS NOT NULL;

CREATE INDEX action_open ON action (due_on, ref, action) WHERE is_open = 1;
CREATE INDEX action_unpaid ON action (offered_on, ref, action)
WHERE amount > 0 AND done_on IS NULL AND replaced_by IS NULL;

CREATE TABLE notice (
    ref TEXT NOT NULL REFERENCES complaint (ref),
    stage INTEGER NOT NULL,
    notice INTEGER NOT NULL,
    kind TEXT NOT NULL,
    told_on TEXT NOT NULL,
    replaces TEXT,
    to_date TEXT NOT NULL,
    working_days INTEGER,
    within_cap INTEGER,
    reason TEXT,
    good_reason TEXT,
    update_every INTEGER,
    agreed TEXT,
    PRIMARY KEY (ref, stage, notice)
) STRICT;

CREATE INDEX notice_told ON notice (told_on, ref, stage, notice);

CREATE TABLE letter (
    ref TEXT NOT NULL REFERENCES complaint (ref),
    letter INTEGER NOT NULL,
    kind TEXT NOT NULL,
    stage INTEGER NOT NULL,
    sent_on TEXT NOT NULL,
    sent_by TEXT NOT NULL,
    media TEXT NOT NULL,
    respond_by TEXT,
    event INTEGER NOT NULL REFERENCES event (seq),
    version INTEGER NOT NULL,
    PRIMARY KEY (ref, letter)
) STRICT;

CREATE TABLE note (
    ref TEXT NOT NULL REFERENCES complaint (ref),
    note INTEGER NOT NULL,
    noted_on TEXT NOT NULL,
    party TEXT NOT NULL,
    via TEXT,
    about TEXT,
    stage INTEGER NOT NULL,
    legal INTEGER NOT NULL,
    hr INTEGER NOT NULL,
    PRIMARY KEY (ref, note)
) STRICT;

CREATE TABLE link (
    ref TEXT NOT NULL REFERENCES complaint (ref),
    other TEXT NOT NULL,
    PRIMARY KEY (ref, other)
) STRICT;

CREATE TABLE refusal (
    ref TEXT NOT NULL REFERENCES complaint (ref),
    refusal INTEGER NOT NULL,
    stage INTEGER NOT NULL,
    refused_on TEXT NOT NULL,
    ground TEXT NOT NULL,
    points TEXT NOT NULL,
    discretion INTEGER NOT NULL,
    with_letter INTEGER NOT NULL,
    decider TEXT,
    PRIMARY KEY (ref, refusal)
) STRICT;

CREATE INDEX refusal_made ON refusal (refused_on, ref, refusal);
