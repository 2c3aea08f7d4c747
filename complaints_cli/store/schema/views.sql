-- Dropped and made anew after every migration: nothing in here holds anything.
CREATE TRIGGER event_never_changes BEFORE UPDATE ON event
BEGIN
    SELECT RAISE(ABORT, 'the event log is append-only');
END;

CREATE TRIGGER event_never_goes BEFORE DELETE ON event
BEGIN
    SELECT RAISE(ABORT, 'the event log is append-only');
END;

CREATE TRIGGER sealed_text_never_changes BEFORE UPDATE ON sealed_text
BEGIN
    SELECT RAISE(ABORT, 'a sealed text is erased or kept, never changed');
END;

-- The record of the erasure comes first: it is the only key to what it erases.
CREATE TRIGGER sealed_text_goes_when_erased BEFORE DELETE ON sealed_text
WHEN NOT EXISTS (
    SELECT 1 FROM event AS mine JOIN event AS later ON later.stream = mine.stream
    WHERE mine.seq = OLD.event AND later.version > mine.version AND later.kind = 'erased'
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
    WHERE mine.seq = OLD.event AND later.version > mine.version AND later.kind = 'erased'
)
BEGIN
    SELECT RAISE(ABORT, 'a document goes only when its erasure is recorded');
END;

-- The parts agree in every column's affinity, so that SQLite merges the three indexes in order and sorts nothing.
CREATE VIEW due_item AS
SELECT
    s.ref,
    c.label,
    CASE WHEN s.acknowledged_on IS NULL THEN 'acknowledge' ELSE 'respond' END AS what,
    s.stage,
    CAST(NULL AS INTEGER) AS action,
    s.next_due AS due_on,
    CASE WHEN s.acknowledged_on IS NULL THEN s.acknowledge_governed_by ELSE s.respond_governed_by END AS governed_by,
    CASE
        WHEN s.acknowledged_on IS NULL THEN CASE s.stage WHEN 1 THEN '6.2' ELSE '6.11' END
        ELSE CASE s.stage WHEN 1 THEN '6.3' ELSE '6.14' END
    END AS rule,
    CASE WHEN s.acknowledged_on IS NULL THEN NULL ELSE s.original_due END AS original_due,
    s.provisional,
    s.handler
FROM stage AS s INDEXED BY stage_open CROSS JOIN complaint AS c ON c.ref = s.ref
WHERE s.is_open = 1
UNION ALL
SELECT
    u.ref,
    c.label,
    'update',
    u.stage,
    CAST(NULL AS INTEGER),
    u.due_on,
    'promise',
    '5.9',
    NULL,
    CAST(u.due_on > (SELECT covered_until FROM calendar ORDER BY version DESC LIMIT 1) AS INTEGER),
    s.handler
FROM update_due AS u INDEXED BY update_open
CROSS JOIN complaint AS c ON c.ref = u.ref
CROSS JOIN stage AS s ON s.ref = u.ref AND s.stage = u.stage
UNION ALL
SELECT
    a.ref,
    c.label,
    'action',
    a.stage,
    a.action,
    a.due_on,
    'promise',
    '7.3',
    CASE WHEN a.moves > 0 THEN a.first_due_on END,
    CAST(a.due_on > (SELECT covered_until FROM calendar ORDER BY version DESC LIMIT 1) AS INTEGER),
    CAST(coalesce(a.owner, c.handler) AS TEXT)
FROM action AS a INDEXED BY action_open CROSS JOIN complaint AS c ON c.ref = a.ref
WHERE a.is_open = 1;

CREATE VIEW complaint_list AS
SELECT
    c.ref,
    c.state,
    c.stage,
    c.received_on,
    c.category,
    c.handler,
    c.label,
    s.next_due,
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
