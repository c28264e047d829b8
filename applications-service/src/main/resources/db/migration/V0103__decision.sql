ALTER TABLE application DROP CONSTRAINT application_status_check;
ALTER TABLE application ADD CONSTRAINT application_status_check
    CHECK (status IN ('open', 'withdrawn', 'approved', 'denied'));
ALTER TABLE application ADD COLUMN decided_on date;

-- On what a board decided. The facts and the words of a denial are sealed, each bound to its row and field.
CREATE TABLE application_decision (
    application_id uuid   PRIMARY KEY REFERENCES application (id),
    outcome        text   NOT NULL CHECK (outcome IN ('approved', 'denied')),
    decided_on     date   NOT NULL,
    grounds        text[] NOT NULL,
    pack_version   text   NOT NULL,
    facts          bytea  NOT NULL,
    finding        bytea,
    CHECK ((outcome = 'denied') = (finding IS NOT NULL))
);

CREATE TABLE certificate (
    id              uuid    PRIMARY KEY,
    number          text    NOT NULL UNIQUE,
    application_id  uuid    NOT NULL UNIQUE REFERENCES application (id),
    peer_id         uuid    NOT NULL REFERENCES peer (id),
    jurisdiction    text    NOT NULL,
    credential_type text    NOT NULL,
    certified_on    date    NOT NULL,
    conditional     boolean NOT NULL,
    pack_version    text    NOT NULL
);
CREATE INDEX certificate_of_peer ON certificate (peer_id);
