-- When a session was recorded, and what a reader should know of it. Ids were made of the time at which they were; those
-- that a board sent may not be, and then the end of the session stands for it.
ALTER TABLE session ADD COLUMN logged_at timestamptz;
UPDATE session SET logged_at = coalesce(uuid_extract_timestamp(id), ended_at);
ALTER TABLE session ALTER COLUMN logged_at SET NOT NULL;
ALTER TABLE session ADD COLUMN caveats text[] NOT NULL DEFAULT '{}';

-- The peer's word on it, once, and what a board made of that.
ALTER TABLE session
    ADD COLUMN dispute text NOT NULL DEFAULT 'none' CHECK (dispute IN ('none', 'open', 'upheld', 'dismissed')),
    ADD COLUMN dispute_reason text,
    ADD COLUMN disputed_at timestamptz,
    ADD COLUMN settlement_basis text,
    ADD COLUMN settled_at timestamptz,
    ADD CHECK ((dispute = 'none') = (dispute_reason IS NULL) AND (dispute = 'none') = (disputed_at IS NULL)),
    ADD CHECK ((dispute IN ('upheld', 'dismissed')) = (settlement_basis IS NOT NULL)
               AND (dispute IN ('upheld', 'dismissed')) = (settled_at IS NOT NULL));
-- For the boards, which look at the oldest first; there are few.
CREATE INDEX session_disputed ON session (jurisdiction, disputed_at, id) WHERE dispute = 'open';

DROP FUNCTION ground_of_meeting(uuid, uuid[], timestamptz, timestamptz);
CREATE FUNCTION ground_of_meeting(supervisor uuid, peers uuid[], starts timestamptz, ends timestamptz)
    RETURNS TABLE (peer_id uuid, agreement_id uuid, jurisdiction text, starts_on date, signed_on date, ended_on date,
                   busy boolean)
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
                             AND s.started_at < ends AND s.ended_at > starts)
          FROM unnest(peers) AS p (peer_id)
          LEFT JOIN agreement a
            ON a.peer_id = p.peer_id AND a.supervisor_id = supervisor AND a.signed_on IS NOT NULL;
END $$;
