-- What a board brought in says so: the name of where it was kept before. Null for what was recorded here.
ALTER TABLE credit ADD COLUMN imported_from text;
ALTER TABLE credit DROP CONSTRAINT credit_source_check;
ALTER TABLE credit ADD CONSTRAINT credit_source_check CHECK (source IN ('trainer', 'self_reported', 'board'));
ALTER TABLE credit ADD CONSTRAINT credit_imported_by_board CHECK ((source = 'board') = (imported_from IS NOT NULL));

-- The peers whose records a board brought in, as the applications service announced them: only that board
-- brings in more about them.
CREATE TABLE imported_peer (
    peer_id      uuid PRIMARY KEY,
    jurisdiction text NOT NULL
);
