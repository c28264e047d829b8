CREATE TABLE application (
    id              uuid   PRIMARY KEY,
    peer_id         uuid   NOT NULL REFERENCES peer (id),
    jurisdiction    text   NOT NULL,
    credential_type text   NOT NULL,
    status          text   NOT NULL CHECK (status IN ('open', 'withdrawn')),
    opened_on       date   NOT NULL,
    withdrawn_on    date,
    pack_version    text   NOT NULL,
    checklist       jsonb  NOT NULL,
    version         bigint NOT NULL
);

-- One open application per peer and credential, also against two requests at the same moment.
CREATE UNIQUE INDEX application_one_open ON application (peer_id, jurisdiction, credential_type)
    WHERE status = 'open';
CREATE INDEX application_of_peer ON application (peer_id, id DESC);
CREATE INDEX application_of_jurisdiction ON application (jurisdiction, id DESC);
