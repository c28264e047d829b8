-- A session lies within the days of its agreement, whoever writes what at the same moment: a foreign key with a period.
-- Its index holds an id beside a range; the extension for that comes with PostgreSQL, and only the owner may add it.
RESET ROLE;
CREATE EXTENSION IF NOT EXISTS btree_gist;
SET ROLE "${service-role}";

-- An offer that was declined may have ended before its first day; nothing happens under it, so one day will do.
ALTER TABLE agreement ADD COLUMN lasts daterange NOT NULL GENERATED ALWAYS AS
    (daterange(starts_on, CASE WHEN ended_on < starts_on THEN starts_on ELSE ended_on END, '[]')) STORED;
ALTER TABLE agreement ADD CONSTRAINT agreement_days UNIQUE (id, lasts WITHOUT OVERLAPS);

ALTER TABLE session ADD COLUMN held daterange NOT NULL GENERATED ALWAYS AS
    (daterange(held_on, held_on, '[]')) STORED;
CREATE INDEX session_of_agreement ON session (agreement_id, held_on);
-- Not valid: sessions were recorded before this that an agreement's end left outside. They stay as they were told.
ALTER TABLE session ADD CONSTRAINT session_within_agreement
    FOREIGN KEY (agreement_id, PERIOD held) REFERENCES agreement (id, PERIOD lasts) NOT VALID;
ALTER TABLE session DROP CONSTRAINT session_agreement_id_fkey;

-- What has to be known before an agreement is changed, in one round trip. Whoever logs or attests under it holds the
-- same locks, so the last session is the last, and a refusal can name its day. A function, because its last statement
-- sees what was committed while the one before waited.
CREATE FUNCTION agreement_to_change(wanted uuid)
    RETURNS TABLE (id uuid, supervisor_id uuid, peer_id uuid, jurisdiction text, starts_on date, plan text[],
                   relations text[], status text, proposed_on date, signed_on date, ended_on date, version bigint,
                   last_session_on date)
    LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
    people uuid[];
BEGIN
    SELECT ARRAY[a.peer_id, a.supervisor_id] INTO people FROM agreement a WHERE a.id = wanted;
    IF people IS NOT NULL THEN
        PERFORM lock_people(people);
        RETURN QUERY
            SELECT a.id, a.supervisor_id, a.peer_id, a.jurisdiction, a.starts_on, a.plan, a.relations, a.status,
                   a.proposed_on, a.signed_on, a.ended_on, a.version,
                   (SELECT max(s.held_on) FROM session s WHERE s.agreement_id = wanted)
              FROM agreement a WHERE a.id = wanted FOR UPDATE OF a;
    END IF;
END $$;
