CREATE TABLE supervisor (
    id            uuid        PRIMARY KEY,
    jurisdiction  text        NOT NULL,
    ce_hours      numeric     NOT NULL CHECK (ce_hours >= 0),
    registered_at timestamptz NOT NULL,
    version       bigint      NOT NULL
);

CREATE TABLE supervisor_licence (
    supervisor_id     uuid NOT NULL REFERENCES supervisor (id),
    nth               int  NOT NULL CHECK (nth > 0),
    type              text NOT NULL,
    specialty         text,
    issued_on         date NOT NULL,
    renewal_missed_on date,
    PRIMARY KEY (supervisor_id, nth)
);

-- A peer is named, not referenced: who exists is known to another service, and heard from it.
CREATE TABLE agreement (
    id            uuid   PRIMARY KEY,
    supervisor_id uuid   NOT NULL REFERENCES supervisor (id),
    peer_id       uuid   NOT NULL,
    jurisdiction  text   NOT NULL,
    starts_on     date   NOT NULL,
    plan          text[] NOT NULL,
    relations     text[] NOT NULL,
    status        text   NOT NULL CHECK (status IN ('proposed', 'signed', 'ended')),
    proposed_on   date   NOT NULL,
    signed_on     date,
    ended_on      date,
    version       bigint NOT NULL,
    CHECK ((status = 'ended') = (ended_on IS NOT NULL)),
    CHECK (status <> 'signed' OR signed_on IS NOT NULL)
);
-- One at a time between the two, also against two requests at the same moment.
CREATE UNIQUE INDEX agreement_one ON agreement (peer_id, supervisor_id, jurisdiction) WHERE status <> 'ended';
CREATE INDEX agreement_of_peer ON agreement (peer_id, id DESC);
CREATE INDEX agreement_of_supervisor ON agreement (supervisor_id, id DESC);

CREATE TABLE work_log (
    id          uuid          PRIMARY KEY,
    peer_id     uuid          NOT NULL,
    employer    uuid,
    worked_on   date          NOT NULL,
    hours       numeric(4, 2) NOT NULL CHECK (hours > 0 AND hours <= 24),
    direct      boolean       NOT NULL,
    recorded_at timestamptz   NOT NULL
);
CREATE INDEX work_log_of_peer ON work_log (peer_id, id DESC);
CREATE INDEX work_log_of_day ON work_log (peer_id, worked_on);

-- One row for each peer of a session; those of one meeting have its id in common.
CREATE TABLE session (
    id            uuid        PRIMARY KEY,
    meeting_id    uuid        NOT NULL,
    agreement_id  uuid        NOT NULL REFERENCES agreement (id),
    peer_id       uuid        NOT NULL,
    supervisor_id uuid        NOT NULL,
    jurisdiction  text        NOT NULL,
    held_on       date        NOT NULL,
    started_at    timestamptz NOT NULL,
    ended_at      timestamptz NOT NULL,
    minutes       int         NOT NULL CHECK (minutes > 0),
    mode          text        NOT NULL CHECK (mode IN ('in_person', 'video')),
    attendees     int         NOT NULL CHECK (attendees > 0),
    employer      uuid,
    attested_at   timestamptz,
    attested_on   date,
    qualified     boolean,
    version       bigint      NOT NULL,
    CHECK (started_at < ended_at),
    CHECK ((attested_at IS NULL) = (qualified IS NULL) AND (attested_at IS NULL) = (attested_on IS NULL))
);
CREATE INDEX session_of_peer ON session (peer_id, id DESC);
CREATE INDEX session_of_supervisor ON session (supervisor_id, id DESC);
CREATE INDEX session_times_of_peer ON session (peer_id, started_at);
CREATE INDEX session_times_of_supervisor ON session (supervisor_id, started_at);

-- What was last announced of a peer's standing by a profile.
CREATE TABLE announced_standing (
    id           uuid  NOT NULL UNIQUE,
    peer_id      uuid  NOT NULL,
    jurisdiction text  NOT NULL,
    profile      text  NOT NULL,
    segments     text  NOT NULL,
    PRIMARY KEY (peer_id, jurisdiction, profile)
);

-- Whoever writes about a person waits for whoever does so already. In the order of the ids, so that two never wait for
-- each other.
CREATE FUNCTION lock_people(people uuid[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    person uuid;
BEGIN
    FOR person IN SELECT DISTINCT p FROM unnest(people) AS p ORDER BY p LOOP
        PERFORM pg_advisory_xact_lock(hashtextextended(person::text, 7));
    END LOOP;
END $$;

-- What has to be known before a session is logged, of everybody in one round trip. A function, because its second
-- statement sees what was committed while the first one waited for the locks.
CREATE FUNCTION ground_of_meeting(supervisor uuid, peers uuid[], starts timestamptz, ends timestamptz)
    RETURNS TABLE (peer_id uuid, agreement_id uuid, jurisdiction text, starts_on date, ended_on date, busy boolean)
    LANGUAGE plpgsql AS $$
#variable_conflict use_column
BEGIN
    PERFORM lock_people(peers || supervisor);
    RETURN QUERY
        SELECT p.peer_id, a.id, a.jurisdiction, a.starts_on, a.ended_on,
               EXISTS (SELECT FROM session s
                        WHERE s.peer_id = p.peer_id AND s.started_at > starts - interval '24 hours'
                          AND s.started_at < ends AND s.ended_at > starts)
               OR EXISTS (SELECT FROM session s
                           WHERE s.supervisor_id = supervisor AND s.started_at > starts - interval '24 hours'
                             AND s.started_at < ends AND s.ended_at > starts)
          FROM unnest(peers) AS p (peer_id)
          LEFT JOIN agreement a
            ON a.peer_id = p.peer_id AND a.supervisor_id = supervisor AND a.signed_on IS NOT NULL;
END $$;
