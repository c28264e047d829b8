-- Facts that the broker refused for a reason that waiting does not cure, and what an administrator decided about
-- them. The fact itself stays in the outbox, unpublished, whatever becomes of it here: so its partition is never
-- dropped, and it can be published after all.
CREATE TABLE refused_fact (
    event_id    uuid        PRIMARY KEY,
    position    bigint      NOT NULL,
    recorded_on date        NOT NULL,
    cause       text        NOT NULL,
    refused_at  timestamptz NOT NULL DEFAULT now(),
    refusals    bigint      NOT NULL DEFAULT 1,
    parked_at   timestamptz,
    reason      text        CHECK (reason IN ('too_large', 'not_authorized', 'topic_invalid', 'other')),
    CHECK ((parked_at IS NULL) = (reason IS NULL))
);

-- What every round of the relay leaves out.
CREATE INDEX refused_fact_parked ON refused_fact (position) WHERE parked_at IS NOT NULL;
