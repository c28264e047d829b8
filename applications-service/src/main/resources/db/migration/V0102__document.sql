-- A file of the vault. Its bytes lie encrypted under their SHA-256; the binding is what its ciphertext is
-- bound to, so that a ciphertext moved to another address does not open.
CREATE TABLE stored_file (
    sha256     bytea       PRIMARY KEY CHECK (length(sha256) = 32),
    bytes      bigint      NOT NULL CHECK (bytes > 0),
    media_type text        NOT NULL,
    binding    bytea       NOT NULL,
    stored_at  timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE document (
    id             uuid   PRIMARY KEY,
    application_id uuid   NOT NULL REFERENCES application (id),
    peer_id        uuid   NOT NULL,
    jurisdiction   text   NOT NULL,
    requirement    text   NOT NULL,
    status         text   NOT NULL CHECK (status IN ('received', 'accepted', 'rejected')),
    reason         text,
    note           text,
    reviewed_on    date,
    latest_file    int    NOT NULL CHECK (latest_file > 0),
    version        bigint NOT NULL,
    CHECK ((status = 'rejected') = (reason IS NOT NULL)),
    CHECK (note IS NULL OR reason IS NOT NULL)
);
CREATE INDEX document_of_application ON document (application_id, id);

-- One row for each file that was ever handed in, with the receipt it got.
CREATE TABLE document_file (
    document_id    uuid        NOT NULL REFERENCES document (id),
    nth            int         NOT NULL CHECK (nth > 0),
    application_id uuid        NOT NULL,
    requirement    text        NOT NULL,
    sha256         bytea       NOT NULL REFERENCES stored_file (sha256),
    bytes          bigint      NOT NULL,
    media_type     text        NOT NULL,
    file_name      text        NOT NULL,
    scanned_by     text        NOT NULL,
    handed_in_by   text        NOT NULL CHECK (handed_in_by IN ('applicant', 'board')),
    received_at    timestamptz NOT NULL,
    received_on    date        NOT NULL,
    receipt_number text        NOT NULL UNIQUE,
    receipt        text        NOT NULL,
    pack_version   text        NOT NULL,
    PRIMARY KEY (document_id, nth)
);
-- The same bytes for the same requirement are one document, also against two senders at the same moment.
CREATE UNIQUE INDEX document_file_once ON document_file (application_id, requirement, sha256);

-- What was handed in is never deleted: no command does, and no statement can. A retention rule will need a
-- migration of its own that says what may go and by which law.
CREATE FUNCTION nothing_handed_in_is_deleted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'what was handed in is never deleted from %', TG_TABLE_NAME;
END $$;
CREATE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON stored_file
    FOR EACH STATEMENT EXECUTE FUNCTION nothing_handed_in_is_deleted();
CREATE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON document
    FOR EACH STATEMENT EXECUTE FUNCTION nothing_handed_in_is_deleted();
CREATE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON document_file
    FOR EACH STATEMENT EXECUTE FUNCTION nothing_handed_in_is_deleted();
-- A receipt is not rewritten either.
CREATE TRIGGER never_rewritten BEFORE UPDATE ON document_file
    FOR EACH STATEMENT EXECUTE FUNCTION nothing_handed_in_is_deleted();
