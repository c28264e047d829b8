-- A renewal lies within its certificate, and nobody holds two certificates for one credential on one day. Both are
-- rules of the decisions; here they hold against two commands at the same moment as well. No extension is needed:
-- the owner of the tables may not install one.

-- Until when practice is licensed, and from when the certificate is terminated, by the renewals that are known. Of a
-- certificate that was issued before these columns came neither is known.
ALTER TABLE certificate
    ADD COLUMN licensed_until date,
    ADD COLUMN terminated_from date,
    ADD COLUMN printed_number text;
ALTER TABLE certificate
    ADD COLUMN licensed daterange GENERATED ALWAYS AS (
        CASE WHEN licensed_until IS NULL THEN NULL ELSE daterange(certified_on, licensed_until, '[]') END) STORED,
    ADD COLUMN ends_before date NOT NULL GENERATED ALWAYS AS (coalesce(terminated_from, 'infinity'::date)) STORED,
    -- A range of one number is the equality that an index of ranges knows by itself.
    ADD COLUMN holding int8range NOT NULL GENERATED ALWAYS AS (
        int8range(hashtextextended(peer_id::text || '/' || jurisdiction || '/' || credential_type, 0),
                  hashtextextended(peer_id::text || '/' || jurisdiction || '/' || credential_type, 0), '[]')) STORED,
    ADD CONSTRAINT certificate_one_at_a_time EXCLUDE USING gist (holding WITH &&, licensed WITH &&),
    ADD CONSTRAINT certificate_life UNIQUE (id, certified_on, ends_before);

-- A renewal has a copy of the days of its certificate, which cannot differ from them.
ALTER TABLE certificate_renewal
    ADD COLUMN certified_on date,
    ADD COLUMN ends_before date;
UPDATE certificate_renewal r SET certified_on = c.certified_on, ends_before = c.ends_before
  FROM certificate c WHERE c.id = r.certificate_id;
ALTER TABLE certificate_renewal
    ALTER COLUMN certified_on SET NOT NULL,
    ALTER COLUMN ends_before SET NOT NULL,
    ADD CONSTRAINT renewal_of_these_days FOREIGN KEY (certificate_id, certified_on, ends_before)
        REFERENCES certificate (id, certified_on, ends_before) ON UPDATE CASCADE,
    ADD CONSTRAINT renewal_within_its_certificate CHECK (renewed_on >= certified_on AND renewed_on < ends_before);
