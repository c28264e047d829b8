-- The field's own words, in US English. Names only: no value changes.
ALTER TABLE application_decision RENAME COLUMN grounds TO reasons;
ALTER TABLE document_file RENAME COLUMN handed_in_by TO submitted_by;
ALTER FUNCTION nothing_handed_in_is_deleted() RENAME TO nothing_submitted_is_deleted;
CREATE OR REPLACE FUNCTION nothing_submitted_is_deleted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'what was submitted is never deleted from %', TG_TABLE_NAME;
END $$;
