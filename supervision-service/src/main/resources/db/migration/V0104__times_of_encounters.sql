-- When peers supported somebody, as billing publishes it: nobody supports one and is supervised at the same time. It is
-- no more than the times, and only to mark what took place at one of them. An encounter's id is its agency's own, so
-- that of another agency may be the same: it must not take the place of the first.
CREATE TABLE encounter_time (
    encounter_id uuid        NOT NULL,
    peer_id      uuid        NOT NULL,
    started_at   timestamptz NOT NULL,
    ended_at     timestamptz NOT NULL,
    PRIMARY KEY (peer_id, started_at, encounter_id)
);

-- No encounter lasts longer than a day, as no session does.
CREATE FUNCTION supports_somebody(peer uuid, starts timestamptz, ends timestamptz) RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN EXISTS (SELECT FROM encounter_time e
                    WHERE e.peer_id = peer AND e.started_at > starts - interval '24 hours'
                      AND e.started_at < ends AND e.ended_at > starts);

DROP FUNCTION ground_of_meeting(uuid, uuid[], timestamptz, timestamptz);
CREATE FUNCTION ground_of_meeting(supervisor uuid, peers uuid[], starts timestamptz, ends timestamptz)
    RETURNS TABLE (peer_id uuid, agreement_id uuid, jurisdiction text, starts_on date, signed_on date, ended_on date,
                   busy boolean, supporting boolean)
    LANGUAGE plpgsql AS $$
#variable_conflict use_column
BEGIN
    PERFORM lock_people(peers || supervisor);
    RETURN QUERY
        SELECT p.peer_id, a.id, a.jurisdiction, a.starts_on, a.signed_on, a.ended_on,
               EXISTS (SELECT FROM session s
                        WHERE s.peer_id = p.peer_id AND s.started_at > starts - interval '24 hours'
                          AND s.started_at < ends AND s.ended_at > starts)
               OR EXISTS (SELECT FROM session s
                           WHERE s.supervisor_id = supervisor AND s.started_at > starts - interval '24 hours'
                             AND s.started_at < ends AND s.ended_at > starts),
               supports_somebody(p.peer_id, starts, ends)
          FROM unnest(peers) AS p (peer_id)
          LEFT JOIN agreement a
            ON a.peer_id = p.peer_id AND a.supervisor_id = supervisor AND a.signed_on IS NOT NULL;
END $$;
