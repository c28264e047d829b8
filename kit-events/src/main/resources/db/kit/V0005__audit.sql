-- Who did or saw what, of whom, on what ground. The tables belong to the role that migrates, not to the service's
-- own: a table's owner can change it whatever is granted, and so can the owner of its schema or its database.
RESET ROLE;

DO $$ BEGIN
    IF pg_has_role('${service-role}', session_user, 'MEMBER') THEN
        RAISE EXCEPTION 'The audit log needs an owner whose rights the service does not have: migrate as another role';
    END IF;
END $$;

CREATE SCHEMA audit;

CREATE TABLE audit.entry (
    position    bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tx          xid8        NOT NULL DEFAULT pg_current_xact_id(),
    recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    who         text,
    roles       text[]      NOT NULL,
    action      text        NOT NULL,
    kind        text        NOT NULL CHECK (kind IN ('command', 'read')),
    record      uuid,
    whose       uuid[]      NOT NULL,
    why         text        NOT NULL,
    outcome     text        NOT NULL,
    findings    jsonb       NOT NULL,
    correlation uuid
);
CREATE INDEX entry_sealing ON audit.entry (tx, position);
CREATE INDEX entry_who     ON audit.entry (who, position);
CREATE INDEX entry_action  ON audit.entry (action, position);
CREATE INDEX entry_record  ON audit.entry (record, position) WHERE record IS NOT NULL;
CREATE INDEX entry_whose   ON audit.entry USING gin (whose);
CREATE INDEX entry_time    ON audit.entry USING brin (recorded_at);

-- The chain over the entries, in the order in which they were sealed.
CREATE TABLE audit.link (
    nth      bigint PRIMARY KEY CHECK (nth > 0),
    position bigint NOT NULL UNIQUE,
    leaf     bytea  NOT NULL CHECK (octet_length(leaf) = 32),
    chain    bytea  NOT NULL CHECK (octet_length(chain) = 32)
);

-- One row for each run of the sealing job: every entry up to (tx, position) is sealed, so a later one was forged.
CREATE TABLE audit.seal (
    through   bigint      PRIMARY KEY CHECK (through > 0),
    tx        xid8        NOT NULL,
    position  bigint      NOT NULL,
    chain     bytea       NOT NULL CHECK (octet_length(chain) = 32),
    sealed_at timestamptz NOT NULL,
    signature text        NOT NULL
);

-- The tip of the chain, signed after each day and whenever an auditor asks, and published.
CREATE TABLE audit.root (
    number    bigint      PRIMARY KEY CHECK (number > 0),
    day       date        NOT NULL,
    daily     boolean     NOT NULL,
    through   bigint      NOT NULL,
    chain     bytea       NOT NULL CHECK (octet_length(chain) = 32),
    signed_at timestamptz NOT NULL,
    signature text        NOT NULL
);
CREATE UNIQUE INDEX root_once_a_day ON audit.root (day) WHERE daily;

-- Number, transaction and time of an entry are the database's to give.
GRANT USAGE ON SCHEMA audit TO "${service-role}";
GRANT SELECT ON ALL TABLES IN SCHEMA audit TO "${service-role}";
GRANT INSERT (who, roles, action, kind, record, whose, why, outcome, findings, correlation)
    ON audit.entry TO "${service-role}";
GRANT INSERT ON audit.link, audit.seal, audit.root TO "${service-role}";

SET ROLE "${service-role}";

-- What the entry of a repeated request says again.
ALTER TABLE idempotency_key
    ADD COLUMN record uuid,
    ADD COLUMN whose  uuid[],
    ADD COLUMN why    text;
