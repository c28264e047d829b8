-- A sender chooses ids for its own encounters: nobody learns from a refusal that somebody else uses one.
ALTER TABLE encounter DROP CONSTRAINT encounter_pkey;
ALTER TABLE encounter ADD CONSTRAINT encounter_pkey PRIMARY KEY (id, agency_id);

-- Encounters of one peer at one time that several agencies logged: one row for each of them, until a person has said
-- which stands. An agency does not see when its own came to be one before shown_from.
CREATE TABLE encounter_conflict (
    id           uuid        PRIMARY KEY DEFAULT uuidv7(),
    encounter_id uuid        NOT NULL,
    agency_id    uuid        NOT NULL,
    peer_id      uuid        NOT NULL,
    jurisdiction text        NOT NULL,
    service_on   date        NOT NULL,
    found_at     timestamptz NOT NULL,
    shown_from   timestamptz NOT NULL,
    outcome      text        CHECK (outcome IN ('stands', 'does_not_stand')),
    reason       text,
    settled_at   timestamptz,
    version      bigint      NOT NULL DEFAULT 0,
    UNIQUE (encounter_id, agency_id),
    FOREIGN KEY (encounter_id, agency_id) REFERENCES encounter (id, agency_id),
    CHECK (num_nonnulls(outcome, reason, settled_at) IN (0, 3))
);

CREATE INDEX encounter_conflict_of_jurisdiction ON encounter_conflict (jurisdiction, id DESC);
CREATE INDEX encounter_conflict_of_day ON encounter_conflict (agency_id, peer_id, service_on)
    WHERE outcome IS NULL;
