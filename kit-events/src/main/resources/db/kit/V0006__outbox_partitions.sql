-- Makes the partitions of the days ahead and drops those before a day, one transaction for each so that no lock is
-- held for long. A day whose rows stand in the default partition gets none; one with an unpublished row stays.
CREATE PROCEDURE keep_outbox(today date, days_ahead integer, keep_from date) LANGUAGE plpgsql AS $$
DECLARE
    day       date;
    part      text;
    unsent    boolean;
BEGIN
    FOR ahead IN 0..days_ahead LOOP
        day := today + ahead;
        part := 'outbox_d' || to_char(day, 'YYYYMMDD');
        IF to_regclass(part) IS NULL AND NOT EXISTS (SELECT FROM outbox_default WHERE recorded_on = day) THEN
            EXECUTE format('CREATE TABLE IF NOT EXISTS %I PARTITION OF outbox FOR VALUES FROM (%L) TO (%L)',
                           part, day, day + 1);
        END IF;
        COMMIT;
    END LOOP;
    FOR part IN SELECT c.relname FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
                 WHERE i.inhparent = 'outbox'::regclass AND c.relname ~ '^outbox_d[0-9]{8}$'
                   AND c.relname < 'outbox_d' || to_char(keep_from, 'YYYYMMDD')
                 ORDER BY 1 LOOP
        EXECUTE format('LOCK TABLE %I IN ACCESS EXCLUSIVE MODE', part);
        EXECUTE format('SELECT EXISTS (SELECT FROM %I WHERE published_at IS NULL)', part) INTO unsent;
        IF NOT unsent THEN
            EXECUTE format('DROP TABLE %I', part);
        END IF;
        COMMIT;
    END LOOP;
END $$;
