-- Events per aggregate are counted here. The row lock taken by the count makes writers of one aggregate
-- queue up, so that within one aggregate sequence, position and time all rise in commit order.
CREATE TABLE aggregate_sequence (
    aggregate_id  uuid        PRIMARY KEY,
    last_sequence bigint      NOT NULL,
    last_time     timestamptz NOT NULL
) WITH (fillfactor = 70);

-- Written in the transaction of the state it tells of. Column names aggregatetype, aggregateid, type and
-- payload follow Debezium's outbox event router, so that a connector can take the relay's place.
-- One partition a day: published rows leave by DROP, so marking them published leaves no lasting bloat.
CREATE TABLE outbox (
    position       bigint      GENERATED ALWAYS AS IDENTITY,
    id             uuid        NOT NULL DEFAULT uuidv7(),
    aggregatetype  text        NOT NULL,
    aggregateid    uuid        NOT NULL,
    type           text        NOT NULL,
    payload        bytea       NOT NULL,
    event_key      text        NOT NULL,
    subject        uuid,
    jurisdiction   text,
    sequence       bigint      NOT NULL,
    time           timestamptz NOT NULL,
    correlation_id uuid        NOT NULL,
    causation_id   uuid,
    traceparent    text,
    recorded_on    date        NOT NULL DEFAULT ((now() AT TIME ZONE 'UTC')::date),
    published_at   timestamptz,
    PRIMARY KEY (position, recorded_on)
) PARTITION BY RANGE (recorded_on);

-- Catches rows of a day whose partition is missing: a fact is never refused because of housekeeping.
CREATE TABLE outbox_default PARTITION OF outbox DEFAULT;

CREATE INDEX outbox_unpublished ON outbox (position) WHERE published_at IS NULL;
