-- What was heard from applications: what a certificate is worth on which days. Later facts replace earlier ones.
CREATE TABLE certificate_segment (
    certificate_id  uuid    NOT NULL,
    nth             integer NOT NULL,
    peer_id         uuid    NOT NULL,
    jurisdiction    text    NOT NULL,
    credential_type text    NOT NULL,
    status          text    NOT NULL,
    valid_from      date    NOT NULL,
    valid_to        date,
    rule_id         text    NOT NULL,
    PRIMARY KEY (certificate_id, nth)
);

CREATE INDEX certificate_segment_of_peer ON certificate_segment (peer_id, jurisdiction, valid_from);
