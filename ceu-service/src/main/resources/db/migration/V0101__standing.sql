-- Certificates, as the applications service announced them.
CREATE TABLE heard_certificate (
    certificate_id  uuid PRIMARY KEY,
    peer_id         uuid NOT NULL,
    jurisdiction    text NOT NULL,
    credential_type text NOT NULL,
    certified_on    date NOT NULL
);
CREATE INDEX heard_certificate_of_peer ON heard_certificate (peer_id, jurisdiction);

-- What was last announced of each credential's education.
CREATE TABLE education_standing (
    id              uuid  PRIMARY KEY,
    peer_id         uuid  NOT NULL,
    jurisdiction    text  NOT NULL,
    credential_type text  NOT NULL,
    segments        jsonb NOT NULL,
    pack_version    text  NOT NULL,
    evaluated_on    date  NOT NULL,
    UNIQUE (peer_id, jurisdiction, credential_type)
);
