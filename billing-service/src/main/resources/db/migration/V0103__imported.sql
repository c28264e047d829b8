-- What a board brought in says so: the name of where it was kept before. Null for what was recorded here.
ALTER TABLE agency     ADD COLUMN imported_from text;
ALTER TABLE employment ADD COLUMN imported_from text;
ALTER TABLE encounter  ADD COLUMN imported_from text;

-- A board brings in that and when somebody was supported, never what was said of whom: neither client nor note.
-- Whatever is logged here has a client, as before.
ALTER TABLE encounter ALTER COLUMN client DROP NOT NULL;
ALTER TABLE encounter ALTER COLUMN client_index DROP NOT NULL;
ALTER TABLE encounter ADD CONSTRAINT encounter_client_unless_imported CHECK (
    CASE WHEN imported_from IS NULL
         THEN client IS NOT NULL AND client_index IS NOT NULL
         ELSE client IS NULL AND client_index IS NULL AND note IS NULL
     END);

-- The peers whose records a board brought in, as the applications service announced them: only that board
-- brings in more about them.
CREATE TABLE imported_peer (
    peer_id      uuid PRIMARY KEY,
    jurisdiction text NOT NULL
);
