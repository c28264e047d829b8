-- An encounter lies within its employment, and an agency employs a peer once at a time: impossible otherwise, whatever
-- comes at the same moment. The extension lets GiST compare ids; only the owner may add it.
RESET ROLE;
CREATE EXTENSION IF NOT EXISTS btree_gist;
SET ROLE "${service-role}";

ALTER TABLE employment ADD COLUMN during daterange NOT NULL
    GENERATED ALWAYS AS (daterange(started_on, ended_on, '[]')) STORED;
ALTER TABLE employment ADD CONSTRAINT employment_days UNIQUE (id, during WITHOUT OVERLAPS);
ALTER TABLE employment ADD CONSTRAINT employment_once_at_a_time
    UNIQUE (agency_id, peer_id, during WITHOUT OVERLAPS);

ALTER TABLE encounter ADD COLUMN during daterange NOT NULL
    GENERATED ALWAYS AS (daterange(service_on, service_on, '[]')) STORED;
ALTER TABLE encounter DROP CONSTRAINT encounter_employment_id_fkey;
ALTER TABLE encounter ADD CONSTRAINT encounter_within_employment
    FOREIGN KEY (employment_id, PERIOD during) REFERENCES employment (id, PERIOD during);
