-- What is said of a client is sealed (client, note); client_index tells equal clients of one agency apart from others.
-- content is a keyed digest of all that was sent, to tell a repetition from another encounter under the same id.
CREATE TABLE encounter (
    id            uuid        PRIMARY KEY,
    employment_id uuid        NOT NULL REFERENCES employment (id),
    agency_id     uuid        NOT NULL,
    peer_id       uuid        NOT NULL,
    jurisdiction  text        NOT NULL,
    started_at    timestamptz NOT NULL,
    ended_at      timestamptz NOT NULL CHECK (ended_at > started_at),
    service_on    date        NOT NULL,
    minutes       integer     NOT NULL CHECK (minutes BETWEEN 0 AND 1440),
    activity      text        NOT NULL,
    group_size    integer,
    telehealth    boolean     NOT NULL,
    client        bytea       NOT NULL,
    client_index  bytea       NOT NULL,
    note          bytea,
    content       bytea       NOT NULL
);

CREATE INDEX encounter_of_peer ON encounter (peer_id, started_at DESC, id DESC);
CREATE INDEX encounter_of_agency ON encounter (agency_id, started_at DESC, id DESC);
CREATE INDEX encounter_of_employment ON encounter (employment_id, service_on DESC);
