CREATE TABLE inbox (
    event_id   uuid        PRIMARY KEY,
    applied_at timestamptz NOT NULL DEFAULT now()
);

-- A key with a parked event. Listeners take the row FOR SHARE, a replay FOR UPDATE: so no event can slip
-- in behind a replay that has just found the queue empty.
CREATE TABLE held_key (
    topic      text        NOT NULL,
    event_key  text        NOT NULL,
    held_since timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (topic, event_key)
);

CREATE TABLE parked_event (
    event_id      uuid        PRIMARY KEY,
    topic         text        NOT NULL,
    partition     integer     NOT NULL,
    record_offset bigint      NOT NULL,
    event_key     text        NOT NULL,
    type          text        NOT NULL,
    subject       uuid,
    headers       jsonb       NOT NULL,
    value         bytea       NOT NULL,
    cause         text        NOT NULL
        CHECK (cause IN ('unknown-version', 'handler-failed', 'unreadable', 'behind-parked')),
    cause_detail  text        NOT NULL,
    parked_at     timestamptz NOT NULL DEFAULT now(),
    released_at   timestamptz
);
CREATE INDEX parked_event_waiting ON parked_event (topic, event_key, partition, record_offset)
    WHERE released_at IS NULL;
CREATE INDEX parked_event_subject ON parked_event (subject) WHERE released_at IS NULL;
CREATE INDEX parked_event_key ON parked_event (event_key) WHERE released_at IS NULL;
CREATE INDEX parked_event_listing ON parked_event (parked_at, event_id) WHERE released_at IS NULL;
