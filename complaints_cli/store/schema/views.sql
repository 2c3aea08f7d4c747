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
