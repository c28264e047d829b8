-- What became of each rebuild. "running" is only true while the rebuild lock is held; see RebuildRecords.
CREATE TABLE timeline_rebuild (
    rebuild_id      uuid        PRIMARY KEY DEFAULT uuidv7(),
    state           text        NOT NULL DEFAULT 'running'
        CHECK (state IN ('running', 'swapped', 'refused', 'failed', 'broken-off')),
    started_at      timestamptz NOT NULL DEFAULT clock_timestamp(),
    finished_at     timestamptz,
    events          bigint      NOT NULL DEFAULT 0,
    live_entries    bigint,
    live_hash       text,
    rebuilt_entries bigint,
    rebuilt_hash    text,
    appearing       bigint,
    vanishing       bigint,
    altered         bigint,
    examples        jsonb       NOT NULL DEFAULT '[]',
    cause           text
);
CREATE INDEX timeline_rebuild_running ON timeline_rebuild (rebuild_id) WHERE state = 'running';
