-- Hours that were earned. Who says so is the issuer: an organisation, or the peer by its own id.
CREATE TABLE credit (
    id                 uuid          PRIMARY KEY,
    peer_id            uuid          NOT NULL,
    jurisdiction       text          NOT NULL,
    credential_type    text          NOT NULL,
    earned_on          date          NOT NULL,
    hours              numeric(6, 2) NOT NULL CHECK (hours > 0 AND hours * 4 = trunc(hours * 4)),
    kind               text          NOT NULL,
    topics             text[]        NOT NULL,
    course             text,
    licence            text,
    applies_to         integer,
    proof_title        text,
    proof_presenter    text,
    proof_hours        numeric(6, 2),
    source             text          NOT NULL CHECK (source IN ('trainer', 'self_reported')),
    issuer             text          NOT NULL,
    certificate_number text,
    recorded_on        date          NOT NULL,
    pack_version       text          NOT NULL,
    status             text          NOT NULL CHECK (status IN ('earned', 'refused')),
    refused_on         date,
    refusal_reason     text,
    version            bigint        NOT NULL,
    CHECK ((status = 'refused') = (refused_on IS NOT NULL AND refusal_reason IS NOT NULL))
);

-- One certificate is one credit, also against two requests at the same moment.
CREATE UNIQUE INDEX credit_certificate_once ON credit (source, issuer, certificate_number)
    WHERE certificate_number IS NOT NULL;
CREATE INDEX credit_of_peer ON credit (peer_id, id DESC);
CREATE INDEX credit_of_organisation ON credit (issuer, id DESC) WHERE source = 'trainer';
CREATE INDEX credit_of_jurisdiction ON credit (jurisdiction, id DESC);
