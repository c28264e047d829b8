CREATE TABLE agency (
    id            uuid        PRIMARY KEY,
    organisation  text        NOT NULL,
    provider_type text        NOT NULL,
    jurisdiction  text        NOT NULL,
    registered_at timestamptz NOT NULL,
    version       bigint      NOT NULL
);

-- An organisation takes part once, also against two requests at the same moment.
CREATE UNIQUE INDEX agency_of_organisation ON agency (organisation);

CREATE TABLE employment (
    id           uuid   PRIMARY KEY,
    agency_id    uuid   NOT NULL REFERENCES agency (id),
    peer_id      uuid   NOT NULL,
    jurisdiction text   NOT NULL,
    started_on   date   NOT NULL,
    ended_on     date,
    end_reason   text,
    version      bigint NOT NULL,
    CHECK ((ended_on IS NULL) = (end_reason IS NULL)),
    CHECK (ended_on >= started_on)
);

-- An agency employs a peer once at a time, also against two requests at the same moment.
CREATE UNIQUE INDEX employment_one_running ON employment (agency_id, peer_id) WHERE ended_on IS NULL;
CREATE INDEX employment_of_agency ON employment (agency_id, id DESC);
CREATE INDEX employment_of_peer ON employment (peer_id, id DESC);
