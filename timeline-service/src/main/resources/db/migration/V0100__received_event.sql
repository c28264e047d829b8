-- Every fact as it arrived, so that the timeline can be told again from the beginning.
CREATE TABLE received_event (
    event_id       uuid        PRIMARY KEY,
    topic          text        NOT NULL,
    partition      integer     NOT NULL,
    record_offset  bigint      NOT NULL,
    event_key      text        NOT NULL,
    type           text        NOT NULL,
    source         text        NOT NULL,
    subject        uuid,
    time           timestamptz NOT NULL,
    sequence       bigint      NOT NULL,
    correlation_id uuid        NOT NULL,
    causation_id   uuid,
    jurisdiction   text,
    traceparent    text,
    data           bytea       NOT NULL,
    received_at    timestamptz NOT NULL DEFAULT clock_timestamp()
);
