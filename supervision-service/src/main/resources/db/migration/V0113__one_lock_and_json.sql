-- The service takes a peer's lock by the same name as every service does; these functions take it, too.
CREATE OR REPLACE FUNCTION lock_people(people uuid[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    person uuid;
BEGIN
    FOR person IN SELECT DISTINCT p FROM unnest(people) AS p ORDER BY p LOOP
        PERFORM pg_advisory_xact_lock(hashtextextended('peer ' || person::text, 0));
    END LOOP;
END $$;

-- What was published of a standing is compared as JSON: text that Java wrote of its records changes with a name.
ALTER TABLE published_standing ALTER COLUMN segments TYPE jsonb USING
    replace(
        regexp_replace(
            segments,
            'Segment\[state=(\w+), from=([0-9-]+), to=([0-9-]+|null)\]',
            '{"state": "\1", "from": "\2", "to": "\3"}',
            'g'),
        '"null"',
        'null')::jsonb;

-- Where a record was kept before is not used here.
ALTER TABLE imported_peer DROP COLUMN imported_from;
