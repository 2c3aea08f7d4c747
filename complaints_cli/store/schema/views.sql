-- Dropped and made anew after every migration: nothing in here holds anything.
CREATE TRIGGER event_never_changes BEFORE UPDATE ON event
BEGIN
    SELECT RAISE(ABORT, 'the event log is append-only');
END;

CREATE TRIGGER event_never_goes BEFORE DELETE ON event
BEGIN
    SELECT RAISE(ABORT, 'the event log is append-only');
END;

-- INSERT OR REPLACE takes away the row that is there without asking the trigger for DELETE.
CREATE TRIGGER event_is_never_replaced BEFORE INSERT ON event
WHEN EXISTS (
    SELECT 1 FROM event WHERE seq = NEW.seq OR (stream = NEW.stream AND version = NEW.version)
)
BEGIN
    SELECT RAISE(ABORT, 'the event log is append-only');
END;

CREATE TRIGGER sealed_text_is_never_replaced BEFORE INSERT ON sealed_text
WHEN EXISTS (SELECT 1 FROM sealed_text WHERE event = NEW.event)
BEGIN
    SELECT RAISE(ABORT, 'a sealed text is erased or kept, never changed');
END;

CREATE TRIGGER document_is_never_replaced BEFORE INSERT ON document
WHEN EXISTS (SELECT 1 FROM document WHERE event = NEW.event AND field = NEW.field)
BEGIN
    SELECT RAISE(ABORT, 'a document is erased or kept, never changed');
END;

CREATE TRIGGER sealed_text_never_changes BEFORE UPDATE ON sealed_text
BEGIN
    SELECT RAISE(ABORT, 'a sealed text is erased or kept, never changed');
END;

-- The record of the erasure comes first: it is the only key to what it erases. An event's facts are canonical JSON, in
-- which the version comes last; functions that read JSON are not let into triggers.
CREATE TRIGGER sealed_text_goes_when_erased BEFORE DELETE ON sealed_text
WHEN NOT EXISTS (
    SELECT 1 FROM event AS mine JOIN event AS later ON later.stream = mine.stream
    WHERE mine.seq = OLD.event AND later.version > mine.version AND (
        later.kind = 'erased'
        OR (later.kind = 'text-erased' AND later.facts LIKE '%"version":' || mine.version || '}')
    )
)
BEGIN
    SELECT RAISE(ABORT, 'a sealed text goes only when its erasure is recorded');
END;

CREATE TRIGGER document_never_changes BEFORE UPDATE ON document
BEGIN
    SELECT RAISE(ABORT, 'a document is erased or kept, never changed');
END;

CREATE TRIGGER document_goes_when_erased BEFORE DELETE ON document
WHEN NOT EXISTS (
    SELECT 1 FROM event AS mine JOIN event AS later ON later.stream = mine.stream
    WHERE mine.seq = OLD.event AND later.version > mine.version AND (
        later.kind = 'erased'
        OR (later.kind = 'text-erased' AND later.facts LIKE '%"version":' || mine.version || '}')
    )
)
BEGIN
    SELECT RAISE(ABORT, 'a document goes only when its erasure is recorded');
END;

CREATE VIEW due_item AS
SELECT ref, n, label, what, stage, item, due_on, due_at, governed_by, rule, original_due, provisional, handler, rank
FROM due;

CREATE VIEW complaint_list AS
SELECT
    c.ref,
    c.state,
    c.stage,
    c.received_on,
    c.category,
    c.handler,
    c.label,
    (SELECT min(d.due_on) FROM due AS d WHERE d.ref = c.ref) AS next_due,
    c.via,
    c.situation,
    c.flags,
    c.closed_on,
    s.acknowledged_on,
    s.responded_on,
    s.decision,
    c.name,
    c.summary
FROM complaint AS c LEFT JOIN stage AS s ON s.ref = c.ref AND s.stage = c.stage;

-- What was offered for a thing, on complaints and without one: offers that another took the place of are left out.
CREATE VIEW past_award AS
SELECT
    l.ref,
    l.head,
    l.amount,
    a.offered_on
FROM compensation_line AS l INNER JOIN action AS a ON a.ref = l.ref AND a.action = l.action
WHERE a.replaced_by IS NULL
UNION ALL
SELECT
    ref,
    heads,
    amount,
    answered_on
FROM claim
WHERE amount > 0 AND instr(heads, ' ') = 0;

-- For whoever looks into the file with a tool of their own: names for ids, words for codes, pounds for pence.
CREATE VIEW complaints_in_words AS
SELECT
    c.ref AS reference,
    c.state,
    c.stage AS at_stage,
    c.received_on,
    replace(c.via, '-', ' ') AS channel,
    c.category,
    replace(replace(c.flags, ' ', ', '), '-', ' ') AS flags,
    c.name AS resident,
    iif(c.anonymous, 'yes', 'no') AS anonymous,
    c.address,
    replace(c.home, '-', ' ') AS home,
    c.rep AS representative,
    c.summary,
    CAST((SELECT count(*) FROM point AS p WHERE p.ref = c.ref AND p.refused = 0) AS INTEGER) AS points,
    handler.name AS handler,
    (SELECT min(d.due_on) FROM due AS d WHERE d.ref = c.ref) AS next_due_on,
    one.acknowledge_code_due AS stage_1_acknowledge_by,
    one.acknowledged_on AS stage_1_acknowledged_on,
    CASE one.acknowledge_kept
        WHEN 1 THEN 'in time'
        WHEN 0 THEN 'late by ' || one.acknowledge_missed_by || ' working day'
            || iif(one.acknowledge_missed_by = 1, '', 's')
    END AS stage_1_acknowledgement,
    one.code_date AS stage_1_respond_by,
    iif(one.extensions, 'yes', 'no') AS stage_1_extended,
    one.responded_on AS stage_1_responded_on,
    CASE one.answered_in
        WHEN 'met' THEN 'in time'
        WHEN 'met-with-extension' THEN 'in time, with an extension'
        WHEN 'missed' THEN 'late by ' || one.respond_missed_by || ' working day'
            || iif(one.respond_missed_by = 1, '', 's')
    END AS stage_1_response,
    one.working_days_taken AS stage_1_working_days,
    replace(one.decision, '-', ' ') AS stage_1_decision,
    decider_1.name AS stage_1_decided_by,
    two.opened_on AS stage_2_asked_for_on,
    two.acknowledge_code_due AS stage_2_acknowledge_by,
    two.acknowledged_on AS stage_2_acknowledged_on,
    CASE two.acknowledge_kept
        WHEN 1 THEN 'in time'
        WHEN 0 THEN 'late by ' || two.acknowledge_missed_by || ' working day'
            || iif(two.acknowledge_missed_by = 1, '', 's')
    END AS stage_2_acknowledgement,
    two.code_date AS stage_2_respond_by,
    iif(two.extensions, 'yes', iif(two.stage, 'no', NULL)) AS stage_2_extended,
    two.responded_on AS stage_2_responded_on,
    CASE two.answered_in
        WHEN 'met' THEN 'in time'
        WHEN 'met-with-extension' THEN 'in time, with an extension'
        WHEN 'missed' THEN 'late by ' || two.respond_missed_by || ' working day'
            || iif(two.respond_missed_by = 1, '', 's')
    END AS stage_2_response,
    two.working_days_taken AS stage_2_working_days,
    replace(two.decision, '-', ' ') AS stage_2_decision,
    decider_2.name AS stage_2_decided_by,
    CAST((
        SELECT round(sum(a.amount) / 100.0, 2) FROM action AS a
        WHERE a.ref = c.ref AND a.replaced_by IS NULL AND coalesce(a.answer, '') <> 'declined'
    ) AS REAL) AS pounds_offered,
    CAST((SELECT count(*) FROM action AS a WHERE a.ref = c.ref AND a.is_open = 1) AS INTEGER) AS promises_open,
    c.closed_on,
    replace(c.close_reason, '-', ' ') AS closed_because,
    iif(c.satisfied = 'unknown', 'not known', c.satisfied) AS satisfied,
    c.withdrawn_on,
    c.refused_on,
    replace(c.refusal_ground, '-', ' ') AS refused_because
FROM complaint AS c
LEFT JOIN person AS handler ON handler.id = c.handler
LEFT JOIN stage AS one ON one.ref = c.ref AND one.stage = 1
LEFT JOIN person AS decider_1 ON decider_1.id = one.decider
LEFT JOIN stage AS two ON two.ref = c.ref AND two.stage = 2
LEFT JOIN person AS decider_2 ON decider_2.id = two.decider;

CREATE VIEW due_in_words AS
SELECT
    d.ref AS reference,
    d.label AS about,
    replace(d.what, '-', ' ') AS to_do,
    d.item AS number,
    d.stage,
    d.due_on,
    d.due_at,
    d.original_due AS first_due_on,
    CASE d.governed_by
        WHEN 'code' THEN 'the Code, ' || d.rule
        WHEN 'backstop' THEN 'the Code, ' || d.rule || ', counted from day zero'
        WHEN 'extension' THEN 'as extended'
        WHEN 'promise' THEN 'as promised'
        WHEN 'policy' THEN 'your policy'
        WHEN 'law' THEN d.rule
        WHEN 'ombudsman' THEN 'as the Ombudsman set'
        ELSE 'a reminder'
    END AS because,
    iif(d.provisional, 'yes', 'no') AS provisional,
    p.name AS handler
FROM due AS d LEFT JOIN person AS p ON p.id = d.handler;

CREATE VIEW promises_in_words AS
SELECT
    a.ref AS reference,
    a.action AS number,
    a.stage,
    replace(a.remedy, '-', ' ') AS remedy,
    a.what,
    a.point,
    CAST(round(a.amount / 100.0, 2) AS REAL) AS pounds,
    a.offered_on,
    coalesce(a.first_due_on, a.due_on) AS first_promised_for,
    a.due_on AS promised_for,
    a.done_on,
    CASE
        WHEN a.done_on IS NOT NULL THEN iif(a.done_on <= a.due_on, 'kept', 'kept late')
        WHEN a.replaced_by IS NOT NULL THEN 'replaced'
        WHEN a.answer = 'declined' THEN 'declined'
        ELSE 'open'
    END AS state,
    p.name AS owner,
    a.moves,
    a.told_on AS told_of_move_on,
    iif(a.agreed, 'yes', 'no') AS agreed,
    a.proof
FROM action AS a LEFT JOIN person AS p ON p.id = a.owner
WHERE a.due_on IS NOT NULL;
