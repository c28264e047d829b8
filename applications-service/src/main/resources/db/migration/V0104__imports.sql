-- A peer whose record a board brought in from where it was kept before: without a name, without a sign-in, and with
-- the day on which that record began instead of the moment.
ALTER TABLE peer
    ALTER COLUMN given_name DROP NOT NULL,
    ALTER COLUMN family_name DROP NOT NULL,
    ALTER COLUMN registered_at DROP NOT NULL,
    ADD COLUMN imported_by text,
    ADD COLUMN imported_from text,
    ADD COLUMN registered_on date,
    ADD CONSTRAINT peer_registered_or_imported CHECK (
        (num_nulls(given_name, family_name, registered_at) = 0
            AND num_nonnulls(imported_by, imported_from, registered_on) = 0)
        OR (num_nonnulls(given_name, family_name, registered_at) = 0
            AND num_nulls(imported_by, imported_from, registered_on) = 0));

-- Ids that a sender chose say nothing of time, so what is newest is told by a column of its own: the moment of an
-- opening here, the day of an opening elsewhere.
ALTER TABLE application
    ADD COLUMN imported_from text,
    ADD COLUMN opened_at timestamptz;
UPDATE application SET opened_at = coalesce(uuid_extract_timestamp(id), opened_on);
ALTER TABLE application
    ALTER COLUMN opened_at SET DEFAULT clock_timestamp(),
    ALTER COLUMN opened_at SET NOT NULL;
DROP INDEX application_of_peer;
DROP INDEX application_of_jurisdiction;
CREATE INDEX application_of_peer ON application (peer_id, opened_at DESC, id DESC);
CREATE INDEX application_of_jurisdiction ON application (jurisdiction, opened_at DESC, id DESC);

-- Of a decision that was made elsewhere neither the facts nor the words are known here.
ALTER TABLE application_decision
    ADD COLUMN imported_from text,
    ALTER COLUMN facts DROP NOT NULL,
    DROP CONSTRAINT application_decision_check,
    ADD CONSTRAINT application_decision_words CHECK (
        CASE WHEN imported_from IS NULL
             THEN facts IS NOT NULL AND (outcome = 'denied') = (finding IS NOT NULL)
             ELSE facts IS NULL AND finding IS NULL END);

ALTER TABLE certificate
    ADD COLUMN imported_from text,
    ALTER COLUMN application_id DROP NOT NULL,
    ADD CONSTRAINT certificate_application CHECK (imported_from IS NOT NULL OR application_id IS NOT NULL);

-- The renewal date that was met, and on which day.
CREATE TABLE certificate_renewal (
    certificate_id uuid NOT NULL REFERENCES certificate (id),
    period_ending  date NOT NULL,
    renewed_on     date NOT NULL,
    PRIMARY KEY (certificate_id, period_ending)
);
