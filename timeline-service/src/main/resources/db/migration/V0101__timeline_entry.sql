CREATE TABLE timeline_entry (
    event_id     uuid        PRIMARY KEY,
    peer_id      uuid        NOT NULL,
    chapter      text        NOT NULL,
    type         text        NOT NULL,
    happened_on  date        NOT NULL,
    recorded_at  timestamptz NOT NULL,
    aggregate_id uuid        NOT NULL,
    sequence     bigint      NOT NULL,
    jurisdiction text,
    details      jsonb       NOT NULL
);

-- The order of reading. Within one aggregate recorded_at rises with the sequence, so there is no inversion.
CREATE INDEX timeline_entry_reading ON timeline_entry (peer_id, recorded_at DESC, event_id DESC);
